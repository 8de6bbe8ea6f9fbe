//! Correcting what was recorded earlier in the meeting: points, tasks, guests, remarks, notes.
//!
//! Undo takes back the newest act only; this reaches older ones, each by an act of its own.

use super::speaking;
use crate::app::acts::{guest, point, task};
use crate::app::command::Command;
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Choose, Picker};
use crate::app::writing::{self, Target};
use crate::domain::{BallotEvent, CriticismEvent, Event, Meeting, Speaker, Speech, SpeechEvent, Task};
use crate::text::{Text, text};

/// The commands; they stand under key 9 while there is something to correct.
pub(super) static COMMANDS: &[Command] = &[
    Command::new("chair-mend-speech", MEND_SPEECH.label, |model| ask_entry(model, &MEND_SPEECH))
        .when(|model| is_any(model, &MEND_SPEECH))
        .also(&[text("sửa ý kiến", "correct a note"), text("ghi nhầm lời", "wrong words")]),
    Command::new("chair-wrong-speaker", WRONG_SPEAKER.label, |model| ask_entry(model, &WRONG_SPEAKER))
        .when(|model| is_any(model, &WRONG_SPEAKER))
        .also(&[text("đổi người", "wrong speaker"), text("ghi nhầm tên người nói", "the speech of another")]),
    Command::new("chair-mend-point", MEND_POINT.label, |model| ask_entry(model, &MEND_POINT))
        .when(|model| is_any(model, &MEND_POINT))
        .also(&[text("sửa nghị quyết", "correct the resolution"), text("xóa điểm", "delete a point")]),
    Command::new("chair-mend-task", MEND_TASK.label, |model| ask_entry(model, &MEND_TASK))
        .when(|model| is_any(model, &MEND_TASK))
        .also(&[
            text("thêm người, đổi hạn, kết quả cần đạt", "more people, another date"),
            text("sửa phân công", "correct an assignment"),
        ]),
    Command::new("chair-drop-task", DROP_TASK.label, |model| ask_entry(model, &DROP_TASK))
        .when(|model| is_any(model, &DROP_TASK))
        .also(&[text("giao nhầm", "wrong task"), text("xóa việc", "delete a task")]),
    Command::new("chair-drop-remark", DROP_REMARK.label, |model| ask_entry(model, &DROP_REMARK))
        .when(|model| is_any(model, &DROP_REMARK))
        .also(&[
            text("xóa phê bình, biểu dương", "delete a remark"),
            text("ghi nhầm nhận xét", "wrong remark"),
        ]),
    Command::new("chair-mend-guest", MEND_GUEST.label, |model| ask_entry(model, &MEND_GUEST))
        .when(|model| is_any(model, &MEND_GUEST))
        .also(&[
            text("sửa tên khách, chức vụ khách", "name of a guest"),
            text("đổi tên đại biểu", "rename a delegate"),
        ]),
    Command::new("chair-drop-guest", DROP_GUEST.label, |model| ask_entry(model, &DROP_GUEST))
        .when(|model| is_any(model, &DROP_GUEST))
        .also(&[text("xóa khách", "delete a guest"), text("khách không đến", "guest did not come")]),
    Command::new("chair-withdraw-ballot", WITHDRAW_BALLOT.label, |model| ask_entry(model, &WITHDRAW_BALLOT))
        .when(|model| is_any(model, &WITHDRAW_BALLOT))
        .also(&[text("hủy biểu quyết", "cancel a vote"), text("thôi không bỏ phiếu", "no vote after all")]),
    Command::new("chair-drop-waiting", DROP_WAITING.label, |model| ask_entry(model, &DROP_WAITING))
        .when(|model| is_any(model, &DROP_WAITING))
        .also(&[text("thôi phát biểu", "speaks no more"), text("xóa khỏi danh sách chờ", "waiting list")]),
];

fn is_any(model: &Model, correction: &Correction) -> bool {
    model.is_open() && model.meeting().is_some_and(|meeting| (correction.entries)(meeting).next().is_some())
}

type Entries<'a> = Box<dyn Iterator<Item = (u64, String)> + 'a>;

/// Something that can be corrected: what it is called, the entries, what is done with one.
struct Correction {
    /// What the menu calls it.
    label: Text,
    /// The entries, by key, each put into words when it is asked for: every frame asks whether there is one.
    entries: fn(&Meeting) -> Entries<'_>,
    /// What is done with the chosen one.
    choose: Choose,
}

/// The speeches with their times, speakers and words.
fn speeches(meeting: &Meeting) -> impl DoubleEndedIterator<Item = (u64, String)> + '_ {
    let words = |speech: &Speech| {
        let time = speech.at.format("%H:%M");
        format!("{time} {} · {}", meeting.speaker_name(speech.who), speech.note.replace('\n', " "))
    };
    meeting.speeches.iter().map(move |speech| (speech.id, words(speech)))
}

static MEND_SPEECH: Correction = Correction {
    label: text("Sửa ghi chép ý kiến đã phát biểu", "Change the notes of an earlier speech"),
    entries: |meeting| Box::new(speeches(meeting)),
    choose: |model, key| writing::write(model, Target::Speech(key)),
};

static WRONG_SPEAKER: Correction = Correction {
    label: text("Đổi người phát biểu đã ghi nhầm", "Somebody else spoke"),
    // The running or latest one first: that is where a slip is noticed.
    entries: |meeting| Box::new(speeches(meeting).rev()),
    choose: speaking::ask_right_speaker,
};

static MEND_POINT: Correction = Correction {
    label: text("Sửa hoặc bỏ điểm nghị quyết", "Change or drop a resolution point"),
    entries: |meeting| Box::new(meeting.points.iter().map(|point| (point.number, point.text.clone()))),
    choose: point::ask_change,
};

fn tasks(meeting: &Meeting) -> Entries<'_> {
    let words = |task: &Task| format!("{} · {}", task.what, meeting.names(&task.who));
    Box::new(meeting.tasks.iter().map(move |task| (task.id.number, words(task))))
}

static MEND_TASK: Correction = Correction {
    label: text("Sửa việc đã phân công", "Change a task"),
    entries: tasks,
    choose: task::ask_change,
};

static DROP_TASK: Correction = Correction {
    label: text("Bỏ việc đã phân công", "Take back a task"),
    entries: tasks,
    choose: |model, key| {
        model.perform_one(|meeting| meeting.drop_task(key));
    },
};

static DROP_REMARK: Correction = Correction {
    label: text("Bỏ nhận xét đã ghi", "Take back a remark"),
    entries: |meeting| {
        let words = |one: &crate::domain::Remark| format!("{} · {}", meeting.name(one.about), one.text);
        Box::new(meeting.remarks.iter().map(move |one| (one.number, words(one))))
    },
    choose: |model, key| {
        let event = CriticismEvent::RemarkDropped { remark: key };
        model.perform(Ok(vec![Event::Criticism(event)]));
    },
};

static MEND_GUEST: Correction = Correction {
    label: text("Sửa tên, chức vụ khách mời", "Correct a guest"),
    entries: |meeting| Box::new(meeting.guests.iter().map(|guest| (guest.number, guest.words()))),
    choose: guest::ask_change,
};

static DROP_GUEST: Correction = Correction {
    label: text("Bỏ khách mời", "Take a guest off"),
    entries: |meeting| {
        // A guest who has spoken stays: the speech names them.
        let spoke = |number| meeting.times_spoken(Speaker::Guest(number)) > 0;
        let guests = meeting.guests.iter().filter(move |guest| !spoke(guest.number));
        Box::new(guests.map(|guest| (guest.number, guest.name.clone())))
    },
    choose: |model, key| {
        model.perform_all(|meeting| meeting.remove_guest(key));
    },
};

static WITHDRAW_BALLOT: Correction = Correction {
    label: text("Rút câu hỏi chưa đếm phiếu", "Withdraw a question not yet counted"),
    entries: |meeting| {
        let open = meeting.ballots.iter().filter(|ballot| ballot.counts.is_empty());
        Box::new(open.map(|ballot| (ballot.id, ballot.question.clone())))
    },
    choose: |model, key| {
        let event = BallotEvent::Withdrawn { ballot: key };
        model.perform(Ok(vec![Event::Ballot(event)]));
    },
};

static DROP_WAITING: Correction = Correction {
    label: text("Bớt người đăng ký phát biểu", "Take someone off the waiting list"),
    entries: |meeting| {
        let waiting = meeting.waiting.iter();
        Box::new(waiting.map(|one| (one.id, meeting.speaker_name(one.who).to_owned())))
    },
    choose: |model, key| {
        let event = SpeechEvent::Withdrawn { speech: key };
        model.perform(Ok(vec![Event::Speech(event)]));
    },
};

/// Asks which entry of a kind is corrected.
fn ask_entry(model: &mut Model, correction: &'static Correction) {
    let Some(meeting) = model.meeting() else { return };
    let choice = |(key, label): (u64, String)| Candidate { key, label, hint: String::new() };
    let choices = (correction.entries)(meeting).map(choice).collect();
    let title = correction.label.get(model.lang).to_owned();
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, correction.choose)));
}
