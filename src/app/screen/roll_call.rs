//! The roll call: everyone is present, exceptions are marked.

use super::{Slice, Step, chair};
use crate::app::command::{Command, plain};
use crate::app::form::{Form, Input, draft};
use crate::app::key::Key;
use crate::app::model::{Model, Screen};
use crate::domain::{Attendee, Event, MemberId, Presence};
use crate::practice;
use crate::say;
use crate::text::{name_key, nfc, percent, text};

/// The keys of the roll call.
pub const SLICE: Slice = Slice {
    fits: |screen| screen == Screen::RollCall,
    title: text("Điểm danh", "Roll call"),
    commands: COMMANDS,
};

static COMMANDS: &[Command] = &[
    Command {
        id: "roll-present",
        keys: &[Key::char('1')],
        label: text("Có mặt", "Present"),
        words: plain,
        rank: 10,
        when: chair::is_open,
        run: |model| mark(model, Presence::Present),
    },
    Command {
        id: "roll-excused",
        keys: &[Key::char('2')],
        label: text("Vắng có lý do", "Excused"),
        words: plain,
        rank: 11,
        when: chair::is_open,
        run: ask_reason,
    },
    Command {
        id: "roll-unexcused",
        keys: &[Key::char('3')],
        label: text("Vắng không lý do", "Unexcused"),
        words: plain,
        rank: 12,
        when: chair::is_open,
        run: |model| mark(model, Presence::Unexcused),
    },
    Command {
        id: "roll-online",
        keys: &[Key::char('4')],
        label: text("Trực tuyến", "Online"),
        words: plain,
        rank: 13,
        when: chair::is_open,
        run: |model| mark(model, Presence::Online),
    },
    Command {
        id: "roll-late",
        keys: &[Key::char('5')],
        label: text("Đến muộn/ra về", "Late/left"),
        words: plain,
        rank: 14,
        when: chair::is_open,
        run: |model| {
            let at = model.now.at;
            if let Some(member) = selected(model) {
                chair::perform_one(model, |meeting| {
                    meeting.arrive_or_leave(member, at).map(Event::Attendance)
                });
            }
        },
    },
];

/// Everyone on the roll of the meeting: the summoned first, each group by given name.
pub fn members(model: &Model) -> Vec<&Attendee> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut members: Vec<&Attendee> = meeting.roll.iter().collect();
    members.sort_by_cached_key(|attendee| (!attendee.standing.is_summoned(), name_key(&attendee.name)));
    members
}

fn selected(model: &Model) -> Option<MemberId> {
    members(model).get(model.place().at).map(|attendee| attendee.id)
}

fn mark(model: &mut Model, presence: Presence) {
    let Some(member) = selected(model) else { return };
    let marked = chair::perform_one(model, |meeting| meeting.mark(member, presence).map(Event::Attendance));
    if marked {
        step_down(model);
    }
}

fn step_down(model: &mut Model) {
    let last = super::rows(model).saturating_sub(1);
    if let Some(place) = model.place_mut() {
        place.at = (place.at + 1).min(last);
    }
}

fn ask_reason(model: &mut Model) {
    let Some(member) = selected(model) else { return };
    let Some(meeting) = model.meeting() else { return };
    let name = meeting.name(member);
    let title = say!(model.lang, "Đ/c {name} vắng có lý do", "{name} is excused", name = name);
    let sample = practice::excuse(meeting).map(str::to_owned);
    let form = Form::new(format!("excuse-{}", member.0), title, |model, form| {
        let member = MemberId(form.subject);
        let presence = Presence::Excused { reason: nfc(form.text(0)) };
        chair::submit_one(model, |meeting| meeting.mark(member, presence).map(Event::Attendance))?;
        step_down(model);
        Ok(())
    });
    let input = Input::line(text("Lý do (không ghi chi tiết bệnh)", "Reason (no medical detail)"), "");
    draft::open(model, form.about(member.0).with(input.or_sample(sample)));
}

/// Enter announces the counts and goes back to the main screen.
pub fn next_step(model: &Model) -> Option<Step> {
    model.meeting().filter(|_| chair::is_open(model))?;
    let words = say!(
        model.lang,
        "Enter: công bố kết quả điểm danh ({result})",
        "Enter: announce the roll call ({result})",
        result = result(model)
    );
    Step::new(words, |model| {
        let words = result(model);
        if chair::perform_one(model, |meeting| meeting.announce().map(Event::Attendance)) {
            model.places.pop();
            model.tell(words);
        }
    })
}

/// "Có mặt 18/20 (90%)".
fn result(model: &Model) -> String {
    let Some(meeting) = model.meeting() else { return String::new() };
    let counts = meeting.counts();
    let share = percent(u64::from(counts.attended), u64::from(counts.summoned), model.lang);
    say!(
        model.lang,
        "có mặt {here}/{summoned}, {share}",
        "present {here}/{summoned}, {share}",
        here = counts.attended,
        summoned = counts.summoned,
        share = share
    )
}
