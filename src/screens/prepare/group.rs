//! The group whose meeting it is, and whether it stands in place of the cell's; the opinions that groups hand to the
//! cell's meeting.

use chrono::Datelike;

use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::Model;
use crate::app::view::Step;
use crate::app::waiting::{carried, opinions};
use crate::domain::{
    Digest, Event, Meeting, MeetingBody, MeetingKind, PartyGroup, PlanEvent, StandsForCell, State,
};
use crate::guidance::Words;
use crate::say;
use crate::text::{Lang, Text, nfc, short_date, text};

/// The command that chooses the group; under key 9.
pub(super) const COMMAND: Command =
    Command::new("prepare-group", text("Chọn tổ đảng họp", "Which group meets"), ask)
        .when(is_of_group)
        .without_row()
        .also(&[
            text("tổ nào họp", "party group"),
            text("họp tổ thay sinh hoạt chi bộ", "in place of the cell's meeting"),
        ]);

/// The command that takes what groups told; under key 9.
pub(super) const OPINIONS: Command =
    Command::new("prepare-opinions", text("Lấy ý kiến của tổ đảng", "Take the opinions of groups"), take)
        .when(|model| !waiting(model).is_empty())
        .without_row()
        .also(&[text("tổ đảng họp trước", "groups met first"), text("ý kiến các tổ", "what groups said")]);

fn is_of_group(model: &Model) -> bool {
    super::is_draft(model) && model.meeting().is_some_and(|meeting| meeting.plan.kind == MeetingKind::Group)
}

/// What Enter does while nobody said which group meets; where the cell has none it leads to their page.
pub(super) fn step(model: &Model) -> Option<Step> {
    let lacks = is_of_group(model) && model.meeting()?.plan.group.is_none();
    let there = groups(model).next().is_some();
    match (lacks, there) {
        (false, _) => None,
        (true, true) => {
            let words = say!(model.lang, "Enter: chọn tổ đảng họp", "Enter: say which group meets");
            Step::new(words, ask)
        }
        (true, false) => {
            let words = say!(
                model.lang,
                "Chi bộ chưa lập tổ đảng. Enter: lập tổ, xếp đảng viên vào tổ",
                "The cell has no groups yet. Enter: set them up"
            );
            let brief =
                say!(model.lang, "Chưa có tổ đảng. Enter: lập tổ", "No groups yet. Enter: set them up");
            Step::brief(words, brief, |model| model.open("groups"))
        }
    }
}

/// Asks at once which group meets, where a group's meeting was planned and there are groups.
pub(super) fn ask_where_due(model: &mut Model) {
    let lacks = model.meeting().is_some_and(|meeting| meeting.plan.group.is_none());
    if is_of_group(model) && lacks && groups(model).next().is_some() {
        ask(model);
    }
}

/// The groups that are there on the day of the meeting.
fn groups(model: &Model) -> impl Iterator<Item = &PartyGroup> {
    let day = model.meeting().map(|meeting| meeting.plan.date);
    model.roll().groups_on(day.unwrap_or_else(|| model.now.at.date_naive()))
}

/// The fields of the form.
const GROUP: usize = 0;
const IN_PLACE: usize = 1;
const GROUND: usize = 2;

const NOT_IN_PLACE: Text = text("họp tổ, không thay sinh hoạt chi bộ", "the group alone, not in place");
const IN_PLACE_OF_CELL: Text =
    text("thay sinh hoạt chi bộ của tháng này", "in place of the month's cell meeting");

fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let chosen = meeting.plan.group.as_ref();
    let titles: Vec<Words> = groups(model).map(|group| Words::say(|_| group.title())).collect();
    if titles.is_empty() {
        return model.open("groups");
    }
    let at = groups(model).position(|group| Some(group.id) == chosen.map(|chosen| chosen.group));
    let title = say!(model.lang, "Họp tổ đảng nào?", "Which group meets?");
    let form = Form::new("group", title, submit).with(Input::offer(
        text("Tổ đảng (← → để đổi)", "Group (← → to change)"),
        titles,
        at.unwrap_or(0),
    ));
    let form = match ground(model) {
        None => form,
        Some(given) => {
            let before = chosen.and_then(|chosen| chosen.stands_for_cell.ground());
            let choices = vec![NOT_IN_PLACE, IN_PLACE_OF_CELL];
            let hint = say!(
                model.lang,
                "Thay sinh hoạt chi bộ thì kỳ họp được tính chuyên cần như thường kỳ; biên bản ghi căn cứ.",
                "In place of the cell's it counts as the regular meeting for attendance; the minutes name the ground."
            );
            form.saying(hint)
                .with(Input::choice(text("Hình thức", "How"), choices, usize::from(before.is_some())))
                .with(
                    Input::line(
                        text("Căn cứ, nếu thay sinh hoạt chi bộ", "Ground, if in place of the cell's"),
                        before.unwrap_or(&given),
                    )
                    .of_prose(),
                )
        }
    };
    draft::open(model, form.then(tell));
}

/// The document by which the guidance of the meeting lets a group meet in place of the cell; none where it does not.
fn ground(model: &Model) -> Option<String> {
    let pack = model.pack()?;
    let rule = pack.agenda_rule(MeetingKind::Group).filter(|rule| rule.in_place)?;
    // Minutes are in Vietnamese, whatever the screen is in.
    Some(pack.cited_in_full(&rule.citation, Lang::Vi))
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
    let group = groups(model).nth(form.choice(GROUP)).cloned();
    let Some(group) = group else { return Ok(Deed::Nothing) };
    if let Some(other) = at_that_hour(model, meeting, &group) {
        return Err(Rejection::in_field(GROUP, other));
    }
    let in_place = form.inputs.len() > GROUND && form.choice(IN_PLACE) == 1;
    let stands_for_cell = match in_place {
        true => StandsForCell::By { ground: nfc(form.text(GROUND).trim()) },
        false => StandsForCell::No,
    };
    let head = model.roll().head_of(&group, meeting.plan.date);
    let events = meeting.choose_group(&group, head, stands_for_cell);
    let mut events = events.map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(GROUND))?;
    let (date, time) = (meeting.plan.date, meeting.plan.time);
    let tasks = carried(model, MeetingBody::Group(group.id), date, time);
    if tasks != meeting.carried {
        events.push(Event::Plan(PlanEvent::TasksCarried { tasks }));
    }
    Ok(Deed::Act(events))
}

/// That the group meets at this hour already.
fn at_that_hour(model: &Model, meeting: &Meeting, group: &PartyGroup) -> Option<String> {
    let (date, hour) = (meeting.plan.date, Some(meeting.plan.time));
    let same = |digest: &&Digest| {
        let of_group = digest.body() == MeetingBody::Group(group.id) && digest.id != meeting.id;
        of_group && (digest.date, digest.hour) == (date, hour) && digest.state != State::Cancelled
    };
    model.book.meetings.iter().find(same).map(|_| {
        say!(
            model.lang,
            "{title} đã có cuộc họp vào ngày giờ này: hãy chọn tổ khác, hoặc đổi giờ (phím 7).",
            "{title} has a meeting at this hour already: choose another group, or another hour (key 7).",
            title = group.title()
        )
    })
}

fn tell(model: &mut Model, _: &Form) {
    let Some(group) = model.meeting().and_then(|meeting| meeting.plan.group.clone()) else { return };
    let date = model.meeting().map(|meeting| meeting.plan.date).unwrap_or_default();
    let n = model.roll().summoned_to(MeetingBody::Group(group.group), date).len();
    let title = group.title;
    model.tell(say!(
        model.lang,
        "Đã chọn {title}: {n} đảng viên trong tổ.",
        "{title} meets: {n} members belong to it."
    ));
    if let Some(words) = met_already(model) {
        model.tell_too(words);
    }
}

/// That the cell has its regular meeting of the month already, or the group one in its place, so that this one is counted
/// beside it.
fn met_already(model: &Model) -> Option<String> {
    let meeting = model.meeting()?;
    let plan = &meeting.plan;
    plan.group.as_ref()?.stands_for_cell.ground()?;
    let month = |date: chrono::NaiveDate| (date.year(), date.month());
    let same = |digest: &&Digest| {
        let counts = digest.stands_for_month() && digest.state != State::Cancelled;
        counts && digest.id != meeting.id && month(digest.date) == month(plan.date)
    };
    let day = |digest: &Digest| short_date(digest.date, model.lang);
    let of = |body: MeetingBody| model.book.meetings.iter().filter(same).find(|digest| digest.body() == body);
    if let Some(before) = of(plan.body()) {
        return Some(say!(
            model.lang,
            "! Tháng này tổ đã có kỳ họp thay sinh hoạt chi bộ ngày {day}: chuyên cần của tổ tính cả hai kỳ. Không thay thì nhấn 9, “Chọn tổ đảng họp”.",
            "! The group met in place of the cell this month on {day}: both count for its attendance. If this one does not stand in its place press 9, “Which group meets”.",
            day = day(before)
        ));
    }
    let day = day(of(MeetingBody::Cell)?);
    Some(say!(
        model.lang,
        "! Tháng này chi bộ có kỳ thường kỳ ngày {day}: chuyên cần của tổ tính cả hai kỳ. Không thay thì nhấn 9, “Chọn tổ đảng họp”.",
        "! The cell has its regular meeting of this month on {day}: both count for the group's attendance. If this one does not stand in its place press 9, “Which group meets”."
    ))
}

/// The groups' meetings that bear on this one and were not heard.
fn waiting(model: &Model) -> Vec<&Digest> {
    let Some(meeting) = model.meeting().filter(|_| super::is_draft(model)) else { return Vec::new() };
    let told = opinions(model, meeting.plan.kind, meeting.plan.date, meeting.plan.time);
    let heard = &meeting.prepared.groups_heard;
    told.into_iter().filter(|digest| !heard.contains(&digest.id)).collect()
}

/// Offers them.
pub(super) fn opinions_step(model: &Model) -> Option<Step> {
    let waiting = waiting(model);
    let first = waiting.first()?.group.as_ref()?;
    let words = match waiting.len() {
        1 => say!(
            model.lang,
            "Enter: đưa ý kiến của {title} vào chương trình",
            "Enter: put the opinions of {title} on the agenda",
            title = first.title
        ),
        n => say!(
            model.lang,
            "Enter: đưa ý kiến của {n} tổ đảng vào chương trình",
            "Enter: put the opinions of {n} groups on the agenda"
        ),
    };
    let brief = say!(model.lang, "Enter: lấy ý kiến tổ đảng", "Enter: take the groups' opinions");
    Step::brief(words, brief, take)
}

fn take(model: &mut Model) {
    let found: Vec<Digest> = waiting(model).into_iter().cloned().collect();
    let told: Vec<&Digest> = found.iter().collect();
    model.perform_all(|meeting| meeting.take_opinions(&told));
}
