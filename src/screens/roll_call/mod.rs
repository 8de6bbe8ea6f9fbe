//! The roll call: everyone is present, exceptions are marked.

pub(super) mod view;

use crate::app::acts::{arrival, departure, office, prepared};
use crate::app::card;
use crate::app::command::Command;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::key::Key;
use crate::app::model::Model;
use crate::app::samples;
use crate::app::view::{Reach, Shape, Step, View, Zone};
use crate::domain::{Attendee, Event, Meeting, MeetingKind, MemberId, Presence};
use crate::say;
use crate::text::{name_key, nfc, seen_percent, text};

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
        .also(&[text("xin phép, báo vắng", "asked leave"), text("đi công tác", "away on a work trip")]),
    Command::digit("roll-unexcused", &[Key::char('3')], text("Vắng không lý do", "Unexcused"), |model| {
        mark_absent(model, Presence::Unexcused);
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
            arrival::mark(model, member);
        }
    })
    .brief(text("Đến, về", "Late"))
    .when(Model::is_open)
    .also(&[text("vào sau", "came after the opening"), text("về sớm", "went early")]),
    Command::new(
        "roll-everyone-online",
        text("Ghi tất cả dự trực tuyến", "Everybody takes part online"),
        mark_all_online,
    )
    .when(|model| model.is_open() && !in_the_room(model).is_empty())
    .without_row()
    .also(&[
        text("họp qua mạng cả chi bộ", "the whole cell by video"),
        text("ai dự tại chỗ thì ghi lại sau", "then mark who is in the room"),
    ]),
    Command::new("roll-guest", text("Thêm khách mời", "Add a guest"), prepared::ask_guest)
        .when(Model::is_open)
        .without_row()
        .also(&[text("đại biểu, cấp trên dự", "delegate"), text("khách", "visitor")]),
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

/// The summoned who are in the room.
fn in_the_room(model: &Model) -> Vec<MemberId> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let summoned = meeting.roll.iter().filter(|attendee| attendee.standing.is_summoned());
    summoned.map(|one| one.id).filter(|id| meeting.is_here(*id) && !meeting.is_online(*id)).collect()
}

/// Marks everyone who is in the room as taking part online, in one act.
fn mark_all_online(model: &mut Model) {
    let there = in_the_room(model);
    if mark_each(model, &there, &Presence::Online) {
        let n = there.len();
        model.tell(say!(
            model.lang,
            "Đã ghi {n} đồng chí dự trực tuyến; ai dự tại chỗ thì chọn tên rồi nhấn 1.",
            "Marked as online: {n}; for who is in the room choose the name and press 1."
        ));
    }
}

fn mark_each(model: &mut Model, members: &[MemberId], presence: &Presence) -> bool {
    let Some(meeting) = model.meeting() else { return false };
    let marked = |member: &MemberId| meeting.mark(*member, presence.clone()).map(Event::Attendance);
    let events = members.iter().map(marked).collect();
    model.perform(events)
}

/// How those take part who are here, unless it is said otherwise.
fn usual(meeting: &Meeting) -> Presence {
    if meeting.plan.kind == MeetingKind::Online { Presence::Online } else { Presence::Present }
}

/// Marks everyone as present who is marked as absent, in one act.
fn mark_everyone(model: &mut Model) {
    let absent = absent(model);
    let Some(presence) = model.meeting().map(usual) else { return };
    if mark_each(model, &absent, &presence) {
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
        office::tell_former(model, member);
        model.select_next();
    }
}

fn mark_absent(model: &mut Model, presence: Presence) {
    if let Some(member) = selected(model) {
        departure::absent(model, member, presence);
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
        let events = departure::plain_absence(meeting, MemberId::of_number(form.subject), excused(form));
        let events = events.map_err(|refusal| Rejection::of(&refusal, model.lang))?;
        Ok(events.map_or(Deed::Nothing, Deed::Act))
    });
    let form = form.about(member).then(|model, form| {
        let (member, presence) = (MemberId::of_number(form.subject), excused(form));
        let marked = |meeting: &Meeting| meeting.attendance.get(&member).map(|one| one.presence.clone());
        match model.meeting().and_then(marked) == Some(presence.clone()) {
            true => model.select_next(),
            false => departure::absent(model, member, presence),
        }
    });
    let input = Input::line(text("Lý do (không ghi chi tiết bệnh)", "Reason (no medical detail)"), &before);
    draft::open(model, form.with(input.or_sample(sample)));
}

fn excused(form: &Form) -> Presence {
    Presence::Excused { reason: nfc(form.text(0)) }
}

/// Enter announces the counts and goes back to the main screen.
fn next_step(model: &Model) -> Option<Step> {
    model.meeting().filter(|_| model.is_open())?;
    let brief =
        say!(model.lang, "Enter: công bố: {result}", "Enter: announce: {result}", result = result(model));
    let words = say!(
        model.lang,
        "Enter: công bố kết quả điểm danh ({result})",
        "Enter: announce the roll call ({result})",
        result = result(model)
    );
    Step::brief(words, brief, |model| {
        if model.perform_one(|meeting| meeting.announce().map(Event::Attendance)) {
            model.close();
            // Only where the guidance has a quorum: at a congress.
            let quorum = model.meeting().and_then(|meeting| card::quorum(meeting, model.lang));
            quorum.into_iter().for_each(|words| model.tell_too(words));
        }
    })
}

/// "Có mặt 18/20 (90%)"; of a meeting held on paper who came, as its minutes say: who left had been there.
fn result(model: &Model) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    let (counts, lang) = (meeting.counts(), model.lang);
    let (summoned, is_on_paper) = (counts.summoned, meeting.on_paper.is_some());
    let here = if is_on_paper { counts.attended } else { counts.present };
    let share = seen_percent(u64::from(here), u64::from(summoned), lang);
    match is_on_paper {
        true => say!(lang, "dự {here}/{summoned}, {share}", "present {here}/{summoned}, {share}"),
        false => say!(lang, "có mặt {here}/{summoned}, {share}", "present {here}/{summoned}, {share}"),
    }
}
