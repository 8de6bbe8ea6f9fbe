//! Participation of all members over a period.

mod group;
pub(super) mod view;
mod wall;

use std::rc::Rc;

use crate::app::card;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::draft;
use crate::app::key::Key;
use crate::app::model::{Model, Subject};
use crate::app::papers;
use crate::app::participants;
use crate::app::period::{self, ParticipationPeriod, period_form, read_period};
use crate::app::view::{Shape, Step, View};
use crate::domain::{MemberId, Participation};
use crate::report::Material;
use crate::say;
use crate::text::{given_name, text};

/// The screen.
pub static VIEW: View = View {
    commands: &[COMMANDS],
    enter: |model| model.keep(ParticipationPeriod(None)),
    step: next_step,
    rows: |model| everyone(model).len(),
    names: |model| everyone(model).iter().map(|one| one.name.clone()).collect(),
    card: card::participation,
    ..View::new("participation", text("Tham gia sinh hoạt", "Participation"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit(
        "participation-period",
        &[Key::char('1')],
        text("Đổi kỳ", "Change the period"),
        ask_period,
    )
    .without_row()
    .also(&[text("tháng, quý, năm", "month, quarter, year"), text("từ ngày đến ngày", "from, to")]),
    Command::digit(
        "participation-write",
        &[Key::char('2')],
        text("Ghi bảng ra tệp", "Save the table to a file"),
        |model| {
            // The paper is of the whole cell, whichever group is looked at.
            let ((cell, secretary), all) = (participants::cell(model), participants::everyone(model));
            let facts = participants::facts(model, (&cell, &secretary), &all);
            papers::write(model, "participation", &Material::Period(facts));
        },
    )
    .brief(text("Ghi tệp", "Save"))
    .when(|model| !participants::everyone(model).is_empty())
    .without_row()
    .also(&[text("in bảng tham gia", "print the table"), text("xuất Word", "export")]),
    Command::digit(
        "participation-round",
        &[Key::char('3')],
        text("Tự phê bình của đồng chí", "Own self-criticism"),
        |model| {
            if let Some(member) = chosen(model) {
                model.open_about("own-round", Subject(member.into(), 0));
            }
        },
    )
    .brief(text("Tự phê bình", "Self-criticism"))
    .when(|model| chosen(model).is_some())
    .also(&[
        text("lời hứa, góp ý của tôi", "own promises, criticism heard"),
        text("nêu lại, chỉ đồng chí xem", "for the member alone"),
    ]),
    group::COMMAND,
];

/// The participation of everyone who is shown in the period, by given name.
fn everyone(model: &Model) -> Rc<Vec<Participation>> {
    group::everyone(model)
}

/// The member of the selected row.
fn chosen(model: &Model) -> Option<MemberId> {
    everyone(model).get(model.place().at).map(|one| one.member)
}

/// Enter opens the page of the selected member.
fn next_step(model: &Model) -> Option<Step> {
    let all = everyone(model);
    let one = all.get(model.place().at)?;
    let words =
        say!(model.lang, "Enter: mở trang của đ/c {name}", "Enter: open the page of {name}", name = one.name);
    let given = given_name(&one.name);
    let brief = say!(model.lang, "Enter: mở trang của đ/c {given}", "Enter: open the page of {given}");
    Step::brief(words, brief, |model| {
        if let Some(member) = chosen(model) {
            model.open_about("member-page", Subject(member.into(), 0));
        }
    })
}

fn ask_period(model: &mut Model) {
    period::ask_period(model, |model, key| match period::chosen_period(model, key) {
        Some(period) => model.keep(ParticipationPeriod(Some(period))),
        None => ask_days(model),
    });
}

fn ask_days(model: &mut Model) {
    let form = period_form(model, "period", model.participation_period(), |model, form| {
        read_period(model, form).map(|_| Deed::Nothing)
    });
    draft::open(
        model,
        form.then(|model, form| {
            if let Ok(period) = read_period(model, form) {
                model.keep(ParticipationPeriod(Some(period)));
            }
        }),
    );
}
