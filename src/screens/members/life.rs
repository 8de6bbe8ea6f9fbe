//! The form of sex and schooling, apart from that of name and dates: who adds a member is not led through it.

use super::forms::labels;
use super::selected;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::domain::{
    GeneralEducation, MemberId, Person, PoliticalTheory, ProfessionalTraining, Schooling, Sex,
};
use crate::say;
use crate::text::{Text, text};

/// Not told, then each.
fn open_or<T: Copy>(all: &[T], label: fn(T) -> Text) -> Vec<Text> {
    std::iter::once(text("chưa ghi", "not recorded")).chain(labels(all, label)).collect()
}

fn place_of<T: PartialEq>(all: &[T], value: Option<T>) -> usize {
    value.and_then(|value| all.iter().position(|one| *one == value)).map_or(0, |at| at + 1)
}

fn chosen<T: Copy>(form: &Form, field: usize, all: &[T]) -> Option<T> {
    form.choice(field).checked_sub(1).and_then(|at| all.get(at).copied())
}

pub(super) fn ask(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let person = known(model, member);
    let name = model.roll().name(member);
    let title = say!(model.lang, "Giới tính, trình độ: {name}", "Sex and schooling: {name}");
    let form = Form::new(format!("life-{}", member.0), title, submit).about(member).then(|model, form| {
        let name = model.roll().name(MemberId::of_number(form.subject)).to_owned();
        model.tell(say!(
            model.lang,
            "Đã ghi giới tính, trình độ của đ/c {name}.",
            "Sex and schooling of {name} are recorded."
        ));
    });
    let hint = say!(
        model.lang,
        "← → để chọn. Mục nào chưa rõ thì để “chưa ghi”: giấy tờ của đại hội sẽ nói là chưa ghi.",
        "← → to choose. What is not known stays “not recorded”, and papers of a congress say so."
    );
    draft::open(model, inputs(form.saying(hint), &person));
}

fn known(model: &Model, member: MemberId) -> Person {
    model.roll().get(member).map(|one| one.person.clone()).unwrap_or_default()
}

fn inputs(form: Form, person: &Person) -> Form {
    let Schooling { general, training, theory } = person.schooling;
    let (all, levels) = (&GeneralEducation::ALL, &ProfessionalTraining::ALL);
    form.with(Input::choice(
        text("Giới tính", "Sex"),
        open_or(&Sex::ALL, Sex::label),
        place_of(&Sex::ALL, person.sex),
    ))
    .with(Input::choice(
        text("Trình độ giáo dục phổ thông", "General education"),
        open_or(all, GeneralEducation::label),
        place_of(all, general),
    ))
    .with(Input::choice(
        text("Trình độ chuyên môn", "Professional training"),
        open_or(levels, ProfessionalTraining::label),
        place_of(levels, training),
    ))
    .with(Input::choice(
        text("Trình độ lý luận chính trị", "Political theory"),
        open_or(&PoliticalTheory::ALL, PoliticalTheory::label),
        place_of(&PoliticalTheory::ALL, theory),
    ))
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let member = MemberId::of_number(form.subject);
    let schooling = Schooling {
        general: chosen(form, 1, &GeneralEducation::ALL),
        training: chosen(form, 2, &ProfessionalTraining::ALL),
        theory: chosen(form, 3, &PoliticalTheory::ALL),
    };
    let person = Person { sex: chosen(form, 0, &Sex::ALL), schooling, ..known(model, member) };
    let event = model.roll().correct(member, person);
    event.map(|event| Deed::Roll(vec![event])).map_err(|refusal| Rejection::of(&refusal, model.lang))
}
