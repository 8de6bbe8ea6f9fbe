//! The roll call: everyone is present, exceptions are marked.

pub(super) mod view;

use crate::app::acts::arrival;
use crate::app::card;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::samples;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Attendee, Event, MemberId, Presence};
use crate::say;
use crate::text::{name_key, nfc, percent, text};

/// The screen.
pub static VIEW: View = View {
    zone: Zone::Running,
    reach: Reach::Running,
    commands: &[COMMANDS],
    enter: select_subject,
    step: next_step,
    rows: |model| model.meeting().map_or(0, |meeting| meeting.roll.len()),
    names: |model| members(model).iter().map(|attendee| attendee.name.clone()).collect(),
    card: card::running,
    ..View::new("roll-call", text("Điểm danh", "Roll call"), Shape::List)
};

static COMMANDS: &[Command] = &[
    Command::digit("roll-present", &[Key::char('1')], text("Có mặt", "Present"), |model| {
        mark(model, Presence::Present);
    })
    .when(Model::is_open)
    .also(&[text("đến rồi", "is here"), text("ghi nhầm vắng", "wrongly absent")]),
    Command::digit("roll-excused", &[Key::char('2')], text("Vắng có lý do", "Excused"), ask_reason)
        .brief(text("Có lý do", "Excused"))
        .when(Model::is_open)
        .also(&[text("xin phép, báo vắng", "asked leave"), text("đi công tác", "away on duty")]),
    Command::digit("roll-unexcused", &[Key::char('3')], text("Vắng không lý do", "Unexcused"), |model| {
        mark(model, Presence::Unexcused);
    })
    .brief(text("Không lý do", "Unexcused"))
    .when(Model::is_open)
    .also(&[text("không phép", "without leave"), text("không báo", "did not say")]),
    Command::digit("roll-online", &[Key::char('4')], text("Trực tuyến", "Online"), |model| {
        mark(model, Presence::Online);
    })
    .when(Model::is_open)
    .also(&[text("họp qua mạng", "by video"), text("từ xa", "remote")]),
    Command::digit("roll-late", &[Key::char('5')], text("Đến muộn, ra về", "Late, left"), |model| {
        if let Some(member) = selected(model) {
            arrival::record(model, member);
        }
    })
    .brief(text("Đến, về", "Late"))
    .when(Model::is_open)
    .also(&[text("vào sau", "came after the opening"), text("về sớm", "went early")]),
    Command::new("roll-everyone", text("Ghi tất cả có mặt", "Everybody present again"), mark_everyone)
        .when(|model| model.is_open() && !absent(model).is_empty())
        .without_row()
        .also(&[
            text("đủ mặt, không ai vắng", "nobody is absent"),
            text("điểm danh lại", "begin the roll call anew"),
        ]),
];

/// The summoned who are marked as absent.
fn absent(model: &Model) -> Vec<MemberId> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let absent = |presence: &Presence| matches!(presence, Presence::Excused { .. } | Presence::Unexcused);
    let marked = meeting.attendance.iter().filter(|(_, attendance)| absent(&attendance.presence));
    marked.map(|(member, _)| *member).collect()
}

/// Marks everyone as present who is marked as absent, in one act.
fn mark_everyone(model: &mut Model) {
    let absent = absent(model);
    let Some(meeting) = model.meeting() else { return };
    let present = |member: &MemberId| meeting.mark(*member, Presence::Present).map(Event::Attendance);
    let events = absent.iter().map(present).collect();
    if model.perform(events) {
        let n = absent.len();
        model.tell(say!(
            model.lang,
            "Đã ghi có mặt {n} đồng chí trước đó ghi vắng.",
            "Marked present again: {n} who were marked absent."
        ));
    }
}

/// Everyone on the roll of the meeting: the summoned first, each group by given name.
fn members(model: &Model) -> Vec<&Attendee> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut members: Vec<&Attendee> = meeting.roll.iter().collect();
    members.sort_by_cached_key(|attendee| (!attendee.standing.is_summoned(), name_key(&attendee.name)));
    members
}

/// The roll opened about a member begins at their row.
fn select_subject(model: &mut Model) {
    let subject = model.place().subject.0;
    let row = members(model).iter().position(|attendee| u64::from(attendee.id) == subject);
    model.select(row.unwrap_or(0));
}

fn selected(model: &Model) -> Option<MemberId> {
    members(model).get(model.place().at).map(|attendee| attendee.id)
}

fn mark(model: &mut Model, presence: Presence) {
    let Some(member) = selected(model) else { return };
    if model.perform_one(|meeting| meeting.mark(member, presence).map(Event::Attendance)) {
        model.select_next();
    }
}

fn ask_reason(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(member);
    let title = say!(model.lang, "Đ/c {name} vắng có lý do", "{name} is excused");
    let before = match meeting.attendance.get(&member).map(|attendance| &attendance.presence) {
        Some(Presence::Excused { reason }) => reason.clone(),
        _ => String::new(),
    };
    let sample = samples::excuse(meeting).map(str::to_owned);
    let form = Form::new(format!("excuse-{}", member.0), title, |model, form| {
        let Some(meeting) = model.meeting() else { return Ok(Deed::Nothing) };
        let presence = Presence::Excused { reason: nfc(form.text(0)) };
        let event = meeting.mark(MemberId::of_number(form.subject), presence);
        event
            .map(|event| Event::Attendance(event).into())
            .map_err(|refusal| Rejection::of(&refusal, model.lang))
    });
    let form = form.then(|model, _| model.select_next()).about(member);
    let input = Input::line(text("Lý do (không ghi chi tiết bệnh)", "Reason (no medical detail)"), &before);
    draft::open(model, form.with(input.or_sample(sample)));
}

/// Enter announces the counts and goes back to the main screen.
fn next_step(model: &Model) -> Option<Step> {
    model.meeting().filter(|_| model.is_open())?;
    let words = say!(
        model.lang,
        "Enter: công bố kết quả điểm danh ({result})",
        "Enter: announce the roll call ({result})",
        result = result(model)
    );
    Step::new(words, |model| {
        let words = result(model);
        if model.perform_one(|meeting| meeting.announce().map(Event::Attendance)) {
            model.places.pop();
            model.tell(say!(model.lang, "Đã công bố: {words}", "Announced: {words}"));
            // Only where the guidance has a quorum: at a congress.
            let quorum = model.meeting().and_then(|meeting| card::quorum(meeting, model.lang));
            quorum.into_iter().for_each(|words| model.tell_too(words));
        }
    })
}

/// "Có mặt 18/20 (90%)".
fn result(model: &Model) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    let counts = meeting.counts();
    let share = percent(u64::from(counts.present), u64::from(counts.summoned), model.lang);
    say!(
        model.lang,
        "có mặt {here}/{summoned}, {share}",
        "present {here}/{summoned}, {share}",
        here = counts.present,
        summoned = counts.summoned,
    )
}
