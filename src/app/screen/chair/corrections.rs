//! Correcting what was recorded earlier in the meeting: points, tasks, guests, remarks, notes.
//!
//! Undo takes back the newest act only; this reaches older ones, each by an act of its own.

use crate::app::form::{Form, Input, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Choice, Choose, Picker};
use crate::app::writing::{self, Target};
use crate::domain::{
    AttendanceEvent, CriticismEvent, DecisionEvent, Event, Meeting, Point, SpeechEvent, TaskEvent,
};
use crate::say;
use crate::text::{Text, nfc, text};

/// Something that can be corrected: what it is called, the entries, what is done with one.
pub(super) struct Correction {
    /// What the menu calls it.
    pub label: Text,
    /// The entries, by key.
    pub entries: fn(&Meeting) -> Vec<(u32, String)>,
    /// What is done with the chosen one.
    pub choose: Choose,
}

/// Everything that can be corrected.
pub(super) static CORRECTIONS: &[Correction] = &[
    Correction {
        label: text("Sửa ghi chép ý kiến đã phát biểu", "Change the notes of an earlier speech"),
        entries: |meeting| {
            let words = |speech: &crate::domain::Speech| {
                let time = speech.at.format("%H:%M");
                format!("{time} {} · {}", meeting.speaker_name(speech.who), speech.note.replace('\n', " "))
            };
            meeting.speeches.iter().map(|speech| (speech.id, words(speech))).collect()
        },
        choose: |model, key| writing::write(model, Target::Speech(key)),
    },
    Correction {
        label: text("Sửa hoặc bỏ điểm nghị quyết", "Change or drop a resolution point"),
        entries: |meeting| {
            meeting.points.iter().map(|point| (u32::from(point.number), point.text.clone())).collect()
        },
        choose: ask_point,
    },
    Correction {
        label: text("Bỏ việc đã phân công", "Take back a task"),
        entries: |meeting| {
            let words = |task: &crate::domain::Task| format!("{} · {}", task.what, meeting.names(&task.who));
            meeting.tasks.iter().map(|task| (u32::from(task.id.number), words(task))).collect()
        },
        choose: |model, key| {
            let found = |meeting: &Meeting| {
                meeting.tasks.iter().find(|task| u32::from(task.id.number) == key).map(|task| task.id.clone())
            };
            if let Some(task) = model.meeting().and_then(found) {
                model.perform(Ok(vec![Event::Task(TaskEvent::Dropped { task })]));
            }
        },
    },
    Correction {
        label: text("Bỏ nhận xét đã ghi", "Take back a remark"),
        entries: |meeting| {
            let words = |one: &crate::domain::Remark| format!("{} · {}", meeting.name(one.about), one.text);
            meeting.remarks.iter().map(|one| (u32::from(one.number), words(one))).collect()
        },
        choose: |model, key| {
            let event = CriticismEvent::RemarkDropped { remark: key as u16 };
            model.perform(Ok(vec![Event::Criticism(event)]));
        },
    },
    Correction {
        label: text("Bỏ khách mời", "Take a guest off"),
        entries: |meeting| {
            // A guest who has spoken stays: the speech names them.
            let spoke = |number| meeting.times_spoken(crate::domain::Speaker::Guest(number)) > 0;
            let guests = meeting.guests.iter().filter(|guest| !spoke(guest.number));
            guests.map(|guest| (u32::from(guest.number), guest.name.clone())).collect()
        },
        choose: |model, key| {
            let event = AttendanceEvent::GuestRemoved { guest: key as u16 };
            model.perform(Ok(vec![Event::Attendance(event)]));
        },
    },
    Correction {
        label: text("Rút câu hỏi chưa đếm phiếu", "Withdraw a question not yet counted"),
        entries: |meeting| {
            let open = meeting.ballots.iter().filter(|ballot| ballot.counts.is_empty());
            open.map(|ballot| (u32::from(ballot.id), ballot.question.clone())).collect()
        },
        choose: |model, key| {
            let event = crate::domain::BallotEvent::Withdrawn { ballot: key as u16 };
            model.perform(Ok(vec![Event::Ballot(event)]));
        },
    },
    Correction {
        label: text("Bớt người đăng ký phát biểu", "Take someone off the waiting list"),
        entries: |meeting| {
            let waiting = meeting.waiting.iter();
            waiting.map(|one| (one.id, meeting.speaker_name(one.who).to_owned())).collect()
        },
        choose: |model, key| {
            let event = SpeechEvent::Withdrawn { speech: key };
            model.perform(Ok(vec![Event::Speech(event)]));
        },
    },
];

/// Asks which entry of a kind is corrected; the only one is taken at once where there is no choice
/// to make but to look at it.
pub(super) fn ask_entry(model: &mut Model, correction: &Correction) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(key, label): (u32, String)| Choice { key, label, hint: String::new() };
    let choices = (correction.entries)(meeting).into_iter().map(choice).collect();
    let title = correction.label.get(model.lang).to_owned();
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, correction.choose)));
}

fn ask_point(model: &mut Model, key: u32) {
    let Some(meeting) = model.meeting() else { return };
    let found = meeting.points.iter().find(|point| u32::from(point.number) == key);
    let Some(point) = found.cloned() else { return };
    let title =
        say!(model.lang, "Sửa điểm nghị quyết số {n}", "Change resolution point {n}", n = point.number);
    let hint = say!(
        model.lang,
        "Xóa hết chữ rồi nhấn Enter là bỏ điểm này.",
        "Clear the words and press Enter to drop the point."
    );
    let form = Form::new(format!("point-{}", point.number), title, submit_point);
    let form =
        form.about(key).saying(hint).with(Input::line(text("Nội dung", "Words"), &point.text).of_prose());
    draft::open(model, form);
}

fn submit_point(model: &mut Model, form: &Form) -> Result<(), String> {
    let number = form.subject as u16;
    let Some(meeting) = model.meeting() else { return Ok(()) };
    let Some(before) = meeting.points.iter().find(|point| point.number == number) else { return Ok(()) };
    let words = nfc(form.text(0).trim());
    let event = match words.is_empty() {
        true => DecisionEvent::PointDropped { point: number },
        false => DecisionEvent::PointSet { point: Point { text: words, ..before.clone() } },
    };
    model.perform(Ok(vec![Event::Decision(event)]));
    Ok(())
}
