//! A new meeting: its kind and day, and the plan that the guidance gives.

use super::day::{self, Day};
use super::{group, practised, topic};
use crate::app::deed::Deed;
use crate::app::due::offered_day;
use crate::app::form::{Form, Rejection};
use crate::app::model::{Model, Overlay};
use crate::app::view::Zone;
use crate::app::waiting::{carried, committee, is_any_held, left, opinions};
use crate::domain::{
    Digest, Event, History, Item, LeftItem, Meeting, MeetingBody, MeetingId, MeetingKind, Plan, PlanEvent,
    Role, State, agenda_to_prepare, with_left,
};
use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::guidance::ChosenPack;
use crate::say;
use crate::text::{Lang, numeric_date, short_date};

/// Whether a new meeting may be planned: there are members, and no meeting is under way.
pub(super) fn is_due(model: &Model) -> bool {
    !is_any_held(model) && !model.roll().members.is_empty()
}

/// Asks for the kind and the day of a new meeting.
pub(super) fn ask(model: &mut Model) {
    leave_prepared(model);
    let (offered, today) = (offered_day(model), model.now.at.date_naive());
    let day = numeric_date(offered);
    let time = match model.book.practice && offered == today {
        true => model.now.at.time(),
        false => usual_hour(model),
    };
    let time = time.format("%H:%M").to_string();
    let place = model.book.cell.as_ref().map_or(String::new(), |cell| cell.name.offered_place());
    let title = say!(model.lang, "Cuộc họp mới", "A new meeting");
    let form = Form::new("new", title, submit).then(show);
    let mut form = day::inputs(form, MeetingKind::default(), &day, &time, &place);
    form.go_to(form.focus);
    model.overlays.push(Overlay::Form(form));
}

/// The half hour at which the last regular meeting was opened, as far as a minute tells the hour that was planned; 19:00
/// before there was one.
fn usual_hour(model: &Model) -> NaiveTime {
    let regular = model.book.meetings.iter().filter(|one| one.kind.is_of_month() && one.state.was_opened());
    let last = regular.max_by_key(|one| one.date).and_then(|one| one.hour);
    let halves = last.map_or(38, |hour| (hour.hour() * 60 + hour.minute() + 15) / 30 % 48);
    NaiveTime::from_hms_opt(halves / 2, halves % 2 * 30, 0).unwrap_or_default()
}

/// Leaves a meeting that is prepared, or whose minutes are open again, so that nothing typed for the new one is kept with it.
fn leave_prepared(model: &mut Model) {
    let digest = model.meeting().map(Meeting::digest);
    if digest.is_some_and(|digest| !digest.state.is_running() || digest.is_reopened()) {
        model.live = None;
        model.adopted_hash = None;
        model.places.retain(|place| place.view.zone == Zone::Book);
        model.change();
    }
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let (plan, _) = new_plan(model, form)?;
    let id = MeetingId::new(plan.date, model.now.at.timestamp_millis() as u64 ^ model.now.run);
    let left = left(model, &plan);
    let (plan_kind, of_cell) = (plan.kind, cell_agenda(model, &plan));
    let heard = committee(model, plan.kind, plan.date, plan.time);
    let groups = opinions(model, plan.kind, plan.date, plan.time);
    let (agenda, prepared) = with_left(plan.agenda.clone(), &left);
    let planned = Event::Plan(PlanEvent::Planned(Box::new(Plan { agenda, ..plan })));
    let given = (plan_kind == MeetingKind::Committee).then(|| agenda_to_prepare(of_cell));
    let mut events: Vec<Event> = std::iter::once(planned).chain(prepared).chain(given).collect();
    events.extend(drafted(&id, &events, model, heard));
    let told = History::begun(id.clone(), events.clone(), model.now).meeting.take_opinions(&groups);
    events.extend(told.unwrap_or_default());
    events.extend(practised::round(model, &id, &events));
    Ok(Deed::Begin(id, events))
}

/// The agenda of the cell's regular meeting under the guidance of the day, for the committee to prepare.
fn cell_agenda(model: &Model, plan: &Plan) -> Vec<Item> {
    let kind = MeetingKind::Regular;
    let choice = model.book.packs.choose(plan.date, kind, &plan.cell.parent).ok();
    choice.map_or(Vec::new(), |choice| choice.pack.agenda(kind))
}

/// What the committee prepared, taken into a meeting that begins with these events.
fn drafted(id: &MeetingId, begun: &[Event], model: &Model, heard: Option<&Digest>) -> Vec<Event> {
    let history = History::begun(id.clone(), begun.to_vec(), model.now);
    heard.and_then(|digest| history.meeting.take_cell_draft(digest).ok()).unwrap_or_default()
}

/// Once the meeting is begun: its screen, with what there is to say of its guidance.
fn show(model: &mut Model, form: &Form) {
    let planned = new_plan(model, form).ok();
    model.open_live(State::Draft);
    if let Some((plan, notice)) = planned {
        model.tell(planned_words(&plan, model.lang));
        if let Some(words) = left_words(&left(model, &plan), model.lang) {
            model.tell_too(words);
        }
        let heard = model.meeting().and_then(|meeting| meeting.prepared.committee.clone());
        heard.into_iter().for_each(|(_, day)| model.tell_too(heard_words(day, model.lang)));
        let groups = model.meeting().map_or(0, |meeting| meeting.prepared.groups_heard.len());
        (groups > 0).then(|| model.tell_too(opinions_words(groups, model.lang)));
        topic::of_month_words(model).into_iter().for_each(|words| model.tell_too(words));
        notice.into_iter().for_each(|words| model.tell_too(words));
        group::ask_where_due(model);
    }
}

/// What was planned.
fn planned_words(plan: &Plan, lang: Lang) -> String {
    let (kind, day) = (plan.kind.label().get(lang), short_date(plan.date, lang));
    say!(
        lang,
        "Đã lập kỳ họp {kind}: ngày {day}, lúc {time}.",
        "Planned: {kind} meeting, {day}, at {time}.",
        time = plan.time.format("%H:%M")
    )
}

/// What the meeting before left and stands in the agenda now; none where it left nothing.
fn left_words(left: &[LeftItem], lang: Lang) -> Option<String> {
    let first = left.first()?;
    let title = &first.title;
    Some(match left.len() {
        1 if first.question => say!(
            lang,
            "Kỳ trước để lại mục “{title}”: đã đưa vào chương trình kỳ này.",
            "An earlier meeting left “{title}”: it stands in this agenda."
        ),
        1 => say!(
            lang,
            "Kỳ trước chưa làm mục “{title}”: đã đưa vào chương trình kỳ này.",
            "The last meeting did not come to “{title}”: it stands in this agenda."
        ),
        n => say!(
            lang,
            "Kỳ trước còn {n} mục chưa xong: đã đưa vào chương trình kỳ này.",
            "From earlier meetings {n} items stand in this agenda."
        ),
    })
}

/// That what the committee prepared was taken.
fn heard_words(day: NaiveDate, lang: Lang) -> String {
    let day = short_date(day, lang);
    say!(
        lang,
        "Đã lấy nội dung chi ủy họp ngày {day} chuẩn bị.",
        "What the committee prepared on {day} is taken."
    )
}

/// That opinions of groups were taken.
fn opinions_words(groups: usize, lang: Lang) -> String {
    say!(
        lang,
        "Đã đưa ý kiến của {groups} tổ đảng vào chương trình.",
        "Opinions of groups are on the agenda: {groups}."
    )
}

/// The plan that the form asks for, and what there is to say of the guidance that was chosen.
fn new_plan(model: &Model, form: &Form) -> Result<(Plan, Option<String>), Rejection> {
    let live = model.meeting().map(|meeting| &meeting.id);
    let day = day::read(model, form, live)?;
    let none = || {
        say!(
            model.lang,
            "Chưa lập chi bộ: về trang đầu, nhấn 7.",
            "No cell is set up yet: press 7 on the first page."
        )
    };
    let cell = model.book.cell.as_ref().ok_or_else(none)?;
    let choice = model.book.packs.choose(day.date, day.kind, &cell.name.parent);
    let choice = choice.map_err(|fault| fault.sentence(model.lang))?;
    let plan = planned(model, day, &choice).ok_or_else(none)?;
    Ok((plan, choice.notice(model.lang)))
}

/// The plan of a new meeting as the guidance has it, with what the last one left to do.
fn planned(model: &Model, day: Day, choice: &ChosenPack) -> Option<Plan> {
    let cell = model.book.cell.as_ref()?;
    let (pack, kind) = (choice.pack, day.kind);
    Some(Plan {
        cell: cell.name.clone(),
        practice: model.book.practice,
        kind,
        group: None,
        date: day.date,
        time: day.time,
        place: day.place,
        // A group's meeting is chaired by its head, who is known once the group is.
        chair: match kind {
            MeetingKind::Group => None,
            _ => cell.roll.holder(Role::Secretary, day.date).map(|member| member.id),
        },
        minute_taker: None,
        rules: pack.rules(kind),
        agenda: pack.agenda(kind),
        checks: pack.checks(kind),
        // Those of a group follow once it is chosen.
        carried: match kind {
            MeetingKind::Group => Vec::new(),
            kind => carried(model, MeetingBody::of(kind, None), day.date, day.time),
        },
        moved_reason: String::new(),
        guidance_reason: String::new(),
        term: None,
    })
}
