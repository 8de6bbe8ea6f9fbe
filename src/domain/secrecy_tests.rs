//! Under a secret item no words are recorded, and those that stood there are nowhere to be read.
#![allow(clippy::unwrap_used)]

use chrono::{DateTime, FixedOffset, TimeDelta};

use super::*;
use crate::domain::{
    Attendee, History, ItemState, Majority, MeetingId, MemberId, Moment, PlanEvent, Role, Section, Speaker,
    SpeechKind, Standing,
};
use crate::text::Lang;

const SECRET: ItemId = ItemId(2);

fn item(id: u64, step: &str, title: &str) -> Item {
    let (title_en, state) = (String::new(), ItemState::default());
    Item { id: ItemId(id), step: step.into(), title: title.into(), title_en, minutes: 5, vote: None, state }
}

fn append(history: &mut History, events: Vec<Event>) {
    let start: DateTime<FixedOffset> = "2026-11-03T19:00:00+07:00".parse().unwrap();
    let minute = history.records.len() as u64;
    let now = Moment { at: start + TimeDelta::minutes(minute as i64), run: minute * 60_000 };
    let act = history.act(events, now);
    history.append(&act);
}

/// Opened, at its own item "Việc riêng", with words of every kind recorded there.
fn meeting() -> History {
    let mut plan = Meeting::new(MeetingId("m".into())).plan;
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
    plan.agenda =
        vec![item(1, "roll_call", "Điểm danh"), item(2, "", "Việc riêng"), item(3, "conclusion", "Kết luận")];
    let mut history = History::new(MeetingId("m".into()));
    append(&mut history, vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
    let attendee = |(id, name): (u32, &str)| {
        let (standing, role) = (Standing::Official, Role::Member);
        Attendee { id: MemberId(id), name: name.into(), standing, role }
    };
    let roll = [(1, "Thạch Thị Ngọc Lan"), (2, "Lý Vĩnh Phát")].map(attendee);
    let open = history.meeting.open(roll.to_vec()).unwrap();
    append(&mut history, open);
    let go = history.meeting.go_to(SECRET).unwrap();
    append(&mut history, go);
    history
}

fn filled() -> History {
    let mut history = meeting();
    let speak = history.meeting.start_speech(Speaker::Member(MemberId(1)), SpeechKind::Remark).unwrap();
    append(&mut history, speak);
    let said = history.meeting.note_speech(1, "kể chuyện kín").unwrap();
    append(&mut history, vec![said]);
    let noted = history.meeting.note(SECRET, "chuyện kín").unwrap();
    append(&mut history, vec![noted]);
    let put = history.meeting.put(Purpose::Question, "Chuyện kín thế nào", Majority::OverHalf).unwrap();
    append(&mut history, vec![put]);
    let point = history.meeting.add_point(Section::NextMonth, "Làm chuyện kín").unwrap();
    append(&mut history, vec![point]);
    history
}

fn choose(history: &mut History) {
    let chosen = history.meeting.choose_secrecy(SECRET).unwrap();
    append(history, vec![chosen]);
}

#[test]
fn what_stood_there_is_counted_before_and_gone_after_until_it_is_undone() {
    let mut history = filled();
    let standing = history.meeting.recorded_words(SECRET);
    let expected =
        RecordedWords { texts: 1, speeches: 1, votes: 1, points: 1, tasks: 0, remarks: 0, documents: 0 };
    assert_eq!(standing, expected);
    let before = history.meeting.clone();
    choose(&mut history);
    let meeting = &history.meeting;
    assert!(meeting.recorded_words(SECRET).is_empty());
    assert!(!format!("{meeting:?}").contains("kín"), "{meeting:?}");
    assert_eq!(meeting.ballots[0].question, "Nội dung bảo mật của mục này");
    let undo = history.undo().unwrap();
    append(&mut history, vec![undo]);
    assert_eq!(history.meeting.notes, before.notes);
    assert_eq!(history.meeting.points, before.points);
    assert_eq!(history.meeting.speeches, before.speeches);
}

#[test]
fn the_list_of_acts_and_the_log_do_not_say_what_is_hidden() {
    let mut history = filled();
    choose(&mut history);
    let steps: Vec<String> = history.steps(Lang::Vi).into_iter().map(|step| step.sentence).collect();
    assert_eq!(
        steps.iter().filter(|told| *told == "nội dung của mục bảo mật, không hiện").count(),
        4,
        "{steps:?}"
    );
    assert!(!steps.iter().any(|told| told.contains("kín")), "{steps:?}");
    assert!(!history.record_sentences(Lang::Vi).iter().any(|told| told.contains("kín")));
    assert_eq!(history.undo_sentence(Lang::Vi).unwrap(), "giữ bí mật nội dung mục “Việc riêng”");
    let undo = history.undo().unwrap();
    append(&mut history, vec![undo]);
    let told = history.undo_sentence(Lang::Vi).unwrap();
    assert!(told.contains("Làm chuyện kín"), "{told}");
}

#[test]
fn no_words_are_recorded_while_it_is_secret() {
    let mut history = meeting();
    choose(&mut history);
    let speak = history.meeting.start_speech(Speaker::Member(MemberId(1)), SpeechKind::Remark).unwrap();
    assert_eq!(history.meeting.check_secrecy(&speak), Ok(()), "who speaks is no word of it");
    append(&mut history, speak);
    let meeting = &history.meeting;
    let draft = |field: &str| Event::Draft { field: field.into(), text: "a".into() };
    let refused = [
        meeting.note_speech(1, "a").unwrap(),
        meeting.note(SECRET, "a").unwrap(),
        meeting.conclude(SECRET, "a").unwrap(),
        meeting.put(Purpose::Question, "a", Majority::OverHalf).unwrap(),
        meeting.put(Purpose::Discipline, "a", Majority::OverHalf).unwrap(),
        meeting.add_point(Section::NextMonth, "a").unwrap(),
        meeting.prepare_text(SECRET, "a").unwrap(),
        draft("item-2"),
        draft("speech-1"),
        draft("guest-0"),
    ];
    for event in refused {
        let checked = meeting.check_secrecy(std::slice::from_ref(&event));
        assert_eq!(checked, Err(Refusal::ItemSecret), "{event:?}");
    }
    let vote = meeting.put(Purpose::Question, SECRET_QUESTION, Majority::OverHalf).unwrap();
    let elsewhere = meeting.note(ItemId(1), "a").unwrap();
    let emptied = Event::Draft { field: "item-2".into(), text: String::new() };
    assert_eq!(meeting.check_secrecy(&[vote, elsewhere, emptied]), Ok(()));
}

#[test]
fn what_was_hidden_stays_hidden_when_the_secrecy_is_lifted() {
    let mut history = filled();
    choose(&mut history);
    let lifted = history.meeting.lift_secrecy(SECRET).unwrap();
    append(&mut history, vec![lifted]);
    assert!(history.meeting.secret_item().is_none());
    assert!(history.meeting.recorded_words(SECRET).is_empty());
    assert!(history.meeting.note(SECRET, "việc khác").is_ok());
    assert!(!history.record_sentences(Lang::En).iter().any(|told| told.contains("kín")));
    assert_eq!(history.meeting.lift_secrecy(SECRET), Err(Refusal::Gone));
    // What is recorded from now on is told.
    let open = history.meeting.note(SECRET, "việc khác").unwrap();
    append(&mut history, vec![open]);
    assert_eq!(history.undo_sentence(Lang::Vi).unwrap(), "ghi nội dung mục “Việc riêng”");
    let steps: Vec<String> = history.steps(Lang::Vi).into_iter().map(|step| step.sentence).collect();
    assert_eq!(steps.last().unwrap(), "ghi nội dung mục “Việc riêng”");
    assert_eq!(steps.iter().filter(|told| *told == "nội dung của mục bảo mật, không hiện").count(), 4);
    // Made secret once more, it is hidden with the rest.
    choose(&mut history);
    let steps: Vec<String> = history.steps(Lang::Vi).into_iter().map(|step| step.sentence).collect();
    assert_eq!(steps.iter().filter(|told| *told == "nội dung của mục bảo mật, không hiện").count(), 5);
}

#[test]
fn an_item_that_every_minutes_need_cannot_be_secret() {
    let history = meeting();
    let meeting = &history.meeting;
    for needed in [1, 3] {
        assert_eq!(meeting.choose_secrecy(ItemId(needed)), Err(Refusal::ItemMustBeRecorded));
    }
    let admission = Item { vote: Some(Purpose::Admission), ..item(4, "", "Kết nạp") };
    let (discussion, any) =
        (item(5, "discussion", "Thảo luận"), Item { vote: Some(Purpose::Question), ..item(6, "", "Hỏi") });
    assert_eq!([&admission, &discussion, &any].map(Item::may_be_secret), [false, true, true]);
}

#[test]
fn a_new_agenda_keeps_secret_what_has_the_same_step_or_title() {
    let before = [item(1, "opening", "Lý do"), item(2, "", "Việc riêng"), item(3, "discussion", "Thảo luận")];
    let after = [item(1, "", "Việc riêng"), item(2, "discussion", "Bàn bạc"), item(3, "opening", "Lý do")];
    let mut secret = BTreeSet::from([ItemId(2), ItemId(3)]);
    follow_secrecy(&mut secret, &before, &after);
    assert_eq!(secret.into_iter().map(|item| item.0).collect::<Vec<_>>(), [1, 2]);
}
