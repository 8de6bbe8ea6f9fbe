//! What is asked of a group: its name, its head, its members, from which day; and its end.

use chrono::NaiveDate;

use super::{members, selected};
use crate::app::answers::{day_words, optional_day};
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{GroupId, Member, MemberId, PartyGroup, Refusal, RollEvent, Standing};
use crate::say;
use crate::text::{Text, nfc, short_date, text};

const FROM: Text = text("Từ ngày", "From");

fn today(model: &Model) -> NaiveDate {
    model.now.at.date_naive()
}

/// The deed of events of the roll; what is refused is told in a field.
fn deed(model: &Model, events: Result<Vec<RollEvent>, Refusal>, field: usize) -> Result<Deed, Rejection> {
    events.map(Deed::Roll).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(field))
}

/// Keeps events of the roll and tells it, or says why not.
fn keep(model: &mut Model, events: Result<Vec<RollEvent>, Refusal>, told: String) {
    match events {
        Ok(events) => {
            if model.do_deed(Deed::Roll(events)) {
                model.tell(told);
            }
        }
        Err(refusal) => {
            model.warn(refusal.sentence(model.lang));
        }
    }
}

pub(super) fn ask_new(model: &mut Model) {
    let title = say!(model.lang, "Lập tổ đảng", "Set up a group");
    let hint = say!(
        model.lang,
        "Ghi số hoặc tên tổ: 1, ấp Mẫu. Lập xong thì xếp đảng viên, chọn tổ trưởng.",
        "Its number or name: 1, ấp Mẫu. Then put members into it and name its head."
    );
    let form = Form::new("group-new", title, |model, form| {
        let event = model.roll().set_up_group(&nfc(form.text(0)), today(model));
        deed(model, event.map(|event| vec![RollEvent::Group(event)]), 0)
    });
    let form = form.saying(hint).then(|model, _| {
        let last = model.roll().groups.last().map(|group| group.title()).unwrap_or_default();
        model.select(super::groups(model).count().saturating_sub(1));
        model.tell(say!(model.lang, "Đã lập {last}.", "Set up: {last}."));
    });
    draft::open(model, form.with(Input::line(text("Số hoặc tên tổ", "Number or name"), "")));
}

pub(super) fn ask_name(model: &mut Model) {
    let Some(group) = selected(model) else { return };
    let title = say!(model.lang, "Đổi tên {title}", "Rename {title}", title = group.title());
    let name = Input::line(text("Số hoặc tên tổ", "Number or name"), &group.name);
    let form = Form::new(format!("group-name-{}", group.id.0), title, |model, form| {
        let group = GroupId::of_number(form.subject);
        let event = model.roll().name_group(group, &nfc(form.text(0)), today(model));
        deed(model, event.map(|event| vec![RollEvent::Group(event)]), 0)
    });
    let form = form.about(group.id).then(|model, form| {
        let group = model.roll().group(GroupId::of_number(form.subject));
        let title = group.map(|group| group.title()).unwrap_or_default();
        model.tell(say!(model.lang, "Tên mới: {title}.", "Its name now: {title}."));
    });
    draft::open(model, form.with(name));
}

/// Names the head: its members first, then the other official ones.
pub(super) fn ask_head(model: &mut Model) {
    let Some(group) = selected(model) else { return };
    let day = today(model);
    let mut official: Vec<&Member> = model.members();
    official.retain(|member| member.standing(day) == Standing::Official);
    official.sort_by_key(|member| member.group(day) != Some(group.id));
    let hint =
        |member: &Member| model.roll().group_of(member.id, day).map_or(String::new(), |group| group.title());
    let choice = |member: &&Member| Candidate {
        key: member.id.into(),
        label: member.name().to_owned(),
        hint: hint(member),
    };
    let choices = official.iter().map(choice).collect();
    let title = say!(model.lang, "Ai là tổ trưởng {title}?", "Who heads {title}?", title = group.title());
    model.overlays.push(Overlay::Picker(Picker::people(title, choices, |model, key| {
        let Some(group) = selected(model).map(|group| group.id) else { return };
        let head = MemberId::of_number(key);
        let (day, roll) = (today(model), model.roll());
        let events = roll.name_head(group, Some(head), day);
        let (name, title) = (roll.name(head).to_owned(), roll.group(group).map(PartyGroup::title));
        // Who heads a group belongs to it: that the head joins it too is said.
        let joins = roll.get(head).is_some_and(|member| member.group(day) != Some(group));
        let (title, day) = (title.unwrap_or_default(), short_date(day, model.lang));
        let told = match joins {
            true => say!(
                model.lang,
                "Tổ trưởng: đ/c {name}, vào {title} từ ngày {day}.",
                "Head: {name}, in {title} from {day} on."
            ),
            false => say!(model.lang, "Tổ trưởng: đ/c {name}.", "Head: {name}."),
        };
        keep(model, events, told);
    })));
}

/// Asks who is put into the chosen group, several at once.
pub(super) fn ask_members(model: &mut Model) {
    let Some(group) = selected(model) else { return };
    let day = today(model);
    let may = |member: &&Member| member.standing(day).is_on_roll() && member.group(day) != Some(group.id);
    let mut others: Vec<&Member> = model.members().into_iter().filter(may).collect();
    others.sort_by_key(|member| member.group(day).is_some());
    let people = others.into_iter().map(|member| (member.id, member.name().to_owned())).collect();
    let title = say!(model.lang, "Xếp vào {title}", "Put into {title}", title = group.title());
    let hint = say!(
        model.lang,
        "Dấu phẩy giữa các tên. Ai đang ở tổ khác thì chuyển sang tổ này từ ngày ghi dưới.",
        "A comma between the names. Whoever is in another group changes to this one from the day below."
    );
    let form = Form::new(format!("group-members-{}", group.id.0), title, |model, form| {
        join(model, form, Some(GroupId::of_number(form.subject)))
    });
    let form = form.about(group.id).saying(hint).then(|model, form| {
        let group = model.roll().group(GroupId::of_number(form.subject));
        let (title, n) = (group.map(|group| group.title()).unwrap_or_default(), named(form).len());
        model.tell(say!(model.lang, "Đã xếp {n} đồng chí vào {title}.", "Put into {title}: {n} members."));
    });
    let form = form
        .with(Input::people(text("Các đồng chí", "Members"), people))
        .with(Input::line(FROM, &day_words(Some(day))));
    draft::open(model, form);
}

/// Asks who of the chosen group belongs to none from a day on.
pub(super) fn ask_out(model: &mut Model) {
    let Some(group) = selected(model) else { return };
    let people =
        members(model, group).into_iter().map(|member| (member.id, member.name().to_owned())).collect();
    let title = say!(model.lang, "Đưa ra khỏi {title}", "Take out of {title}", title = group.title());
    let form = Form::new(format!("group-out-{}", group.id.0), title, |model, form| join(model, form, None));
    let form = form.about(group.id).then(|model, form| {
        let n = named(form).len();
        model.tell(say!(model.lang, "Đã đưa {n} đồng chí ra khỏi tổ.", "Taken out: {n} members."));
    });
    let form = form
        .with(Input::people(text("Các đồng chí", "Members"), people))
        .with(Input::line(FROM, &day_words(Some(today(model)))));
    draft::open(model, form);
}

fn named(form: &Form) -> Vec<MemberId> {
    form.inputs.first().and_then(|input| input.people_chosen().ok()).unwrap_or_default()
}

/// One act for all who are named.
fn join(model: &Model, form: &Form, group: Option<GroupId>) -> Result<Deed, Rejection> {
    let (chosen, from) = (named(form), optional_day(model, form, 1)?.unwrap_or(today(model)));
    if chosen.is_empty() {
        return Err(form.unknown_person(model).unwrap_or_else(|| Rejection::nobody(0, model.lang)));
    }
    let events = chosen.into_iter().map(|member| model.roll().join_group(member, group, from));
    let events: Result<Vec<Vec<RollEvent>>, Refusal> = events.collect();
    deed(model, events.map(|events| events.concat()), 0)
}

pub(super) fn ask_close(model: &mut Model) {
    let Some(group) = selected(model) else { return };
    let (title, n) = (group.title(), members(model, group).len());
    let question = say!(
        model.lang,
        "Giải thể {title} từ hôm nay? {n} đồng chí trong tổ sẽ không thuộc tổ nào; biên bản các kỳ đã họp của tổ vẫn giữ.",
        "Close {title} from today on? Its {n} members will belong to no group; minutes of its meetings stay."
    );
    model.ask_yes(question, text("Giải thể tổ này", "Close it"), |model| {
        let Some(group) = selected(model).map(|group| group.id) else { return };
        let events = model.roll().close_group(group, today(model));
        keep(model, events, say!(model.lang, "Tổ đã giải thể.", "The group is closed."));
    });
}
