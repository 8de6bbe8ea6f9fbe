//! The fold, undo and the counts on a cell of 23, with figures worked out by hand.
#![allow(clippy::unwrap_used)]

use crate::text::Lang;
use chrono::NaiveDate;

use super::*;

/// 18 official (1-18), 2 probationary (19, 20), 2 exempt (21, 22), 1 temporarily away (23).
fn roll() -> Vec<Attendee> {
    let standing = |number| match number {
        1..=18 => Standing::Official,
        19 | 20 => Standing::Probationary,
        21 | 22 => Standing::Exempt,
        _ => Standing::TemporaryAway,
    };
    (1..=23)
        .map(|number| Attendee {
            id: MemberId(number),
            name: format!("Đảng viên {number}"),
            standing: standing(number),
            role: Role::Member,
        })
        .collect()
}

fn moment(minute: u64) -> Moment {
    let start: chrono::DateTime<chrono::FixedOffset> = "2026-12-03T19:00:00+07:00".parse().unwrap();
    Moment { at: start + chrono::TimeDelta::minutes(minute as i64), run: minute * 60_000 }
}

fn opened() -> History {
    let item = |id, step: &str, minutes| Item {
        id: ItemId(id),
        step: step.to_owned(),
        title: format!("Mục {id}"),
        title_en: String::new(),
        minutes,
        vote: None,
        state: ItemState::default(),
    };
    let mut plan = Meeting::new(MeetingId("m".into())).plan;
    plan.date = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    plan.chair = Some(MemberId(1));
    plan.minute_taker = Some(MemberId(2));
    plan.agenda = vec![item(1, "opening", 5), item(2, "discussion", 20), item(3, "adoption", 3)];
    let mut history = History::new(MeetingId("m".into()));
    let planned = history.act(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))], moment(0));
    history.append(&planned);
    let events = history.meeting.open(roll()).unwrap();
    let open = history.act(events, moment(0));
    history.append(&open);
    history
}

/// With the roll call announced.
fn called() -> History {
    let mut history = opened();
    let announced = history.meeting.announce().unwrap();
    run(&mut history, vec![Event::Attendance(announced)], 1);
    history
}

fn run(history: &mut History, events: Vec<Event>, minute: u64) {
    let act = history.act(events, moment(minute));
    history.append(&act);
}

#[test]
fn the_three_counts_of_a_cell_of_23() {
    let mut history = opened();
    let counts = history.meeting.counts();
    assert_eq!((counts.total, counts.summoned, counts.present), (23, 20, 20));
    assert_eq!((counts.vote_base, counts.needed, counts.entitled_present), (18, 10, 18));
    let comes = history.meeting.arrive_or_leave(MemberId(21), moment(2).at).unwrap();
    run(&mut history, vec![Event::Attendance(comes)], 2);
    let counts = history.meeting.counts();
    assert_eq!((counts.summoned, counts.present, counts.exempt_present), (20, 20, 1));
    assert_eq!((counts.vote_base, counts.needed, counts.entitled_present), (19, 10, 19));
}

#[test]
fn undo_takes_back_the_newest_act_and_redo_puts_it_in_force_again() {
    let mut history = opened();
    let before = history.meeting.counts();
    let marked = history.meeting.mark(MemberId(5), Presence::Unexcused).unwrap();
    run(&mut history, vec![Event::Attendance(marked)], 1);
    assert_eq!(history.meeting.counts().unexcused, 1);
    assert_eq!(history.undo_sentence(crate::text::Lang::Vi).unwrap(), "đ/c Đảng viên 5: vắng không lý do");
    let undo = history.undo().unwrap();
    run(&mut history, vec![undo], 1);
    assert_eq!(history.meeting.counts(), before);
    let redo = history.redo().unwrap();
    run(&mut history, vec![redo], 1);
    assert_eq!(history.meeting.counts().unexcused, 1);
    assert_eq!(history.redo(), Err(Refusal::NothingToRedo));
}

#[test]
fn the_plan_is_never_undone() {
    let mut history = opened();
    let undo = history.undo().unwrap();
    run(&mut history, vec![undo], 1);
    assert_eq!(history.meeting.state, State::Draft);
    assert_eq!(history.undo(), Err(Refusal::NothingToUndo));
}

#[test]
fn a_fold_of_the_records_is_the_same_meeting() {
    let mut history = opened();
    let speech = history.meeting.start_speech(Speaker::Member(MemberId(3)), SpeechKind::Suggestion).unwrap();
    run(&mut history, speech, 3);
    let undo = history.undo().unwrap();
    run(&mut history, vec![undo], 4);
    let speech = history.meeting.start_speech(Speaker::Member(MemberId(4)), SpeechKind::Remark).unwrap();
    run(&mut history, speech, 5);
    let next = history.meeting.go_to(ItemId(2)).unwrap();
    run(&mut history, next, 7);
    let folded = History::fold(MeetingId("m".into()), history.records.clone());
    assert_eq!(folded, history);
    let speech = &folded.meeting.speeches[0];
    assert_eq!((speech.who, speech.seconds(0)), (Speaker::Member(MemberId(4)), 120));
    assert_eq!(folded.meeting.item_seconds(ItemId(1), 0), 420);
    assert_eq!(folded.meeting.ahead(7 * 60_000), 300 - 420);
}

#[test]
fn votes_never_exceed_those_entitled_and_present() {
    let mut history = called();
    let put = history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
    run(&mut history, vec![put], 80);
    let over = Count { yes: 17, no: 1, other: 1 };
    assert_eq!(
        history.meeting.count(1, over),
        Err(Refusal::TooManyVotes { votes: 19, entitled: 18, roll_called: true })
    );
    let count = history.meeting.count(1, Count { yes: 16, no: 1, other: 0 }).unwrap();
    run(&mut history, vec![count], 81);
    assert_eq!(
        history.meeting.ballots[0].result(crate::text::Lang::Vi).unwrap(),
        "Thông qua, tán thành 16/18 (88,9%), không tán thành 1, ý kiến khác 0, không biểu quyết 1; cần 10."
    );
    let adopted = history.meeting.adopt(Sheet::default(), None).unwrap();
    run(&mut history, adopted, 90);
    assert_eq!(history.meeting.state, State::Adopted);
    assert_eq!(history.undo(), Err(Refusal::Adopted));
    assert_eq!(history.meeting.clock.seconds(u64::MAX), 90 * 60);
}

#[test]
fn an_absent_member_cannot_speak() {
    let mut history = opened();
    let marked =
        history.meeting.mark(MemberId(5), Presence::Excused { reason: "đi công tác".into() }).unwrap();
    run(&mut history, vec![Event::Attendance(marked)], 1);
    let refused = history.meeting.start_speech(Speaker::Member(MemberId(5)), SpeechKind::Remark);
    assert_eq!(refused, Err(Refusal::Absent { name: "Đảng viên 5".into() }));
}

#[test]
fn participation_sums_the_rows_of_adopted_meetings() {
    let month = |month: u32, attended: Attended, spoken: bool| {
        let mut meeting = called().meeting;
        meeting.state = State::Adopted;
        let date = NaiveDate::from_ymd_opt(2026, month, 3).unwrap();
        let mut digest = Digest { date, ..meeting.digest() };
        digest.rows[4].attended = attended;
        if spoken {
            digest.rows[4].speeches.insert(SpeechKind::Suggestion, 2);
            digest.rows[4].seconds = 150;
        }
        digest
    };
    let digests = [
        month(1, Attended::Excused, false),
        month(2, Attended::Present, true),
        month(3, Attended::Excused, false),
        month(4, Attended::Excused, false),
        month(5, Attended::Unexcused, false),
    ];
    let first_four = Period { from: None, to: NaiveDate::from_ymd_opt(2026, 4, 30) };
    let all = participation(&digests, first_four);
    let fifth = &all[4];
    assert_eq!((fifth.summoned, fifth.attended, fifth.excused, fifth.unexcused), (4, 1, 3, 0));
    assert_eq!((fifth.excused_streak, fifth.unexcused_streak), (2, 0));
    assert_eq!((fifth.meetings_spoken, fifth.speech_count(), fifth.seconds), (1, 2, 150));
    assert_eq!(all[20].summoned, 0, "an exempt member is not summoned");
    assert_eq!(median(&all, |one| u64::from(one.attended)), 4);
    assert_eq!(participation(&digests, Period::default())[4].unexcused, 1);
}

/// Three regular meetings, of which two were attended, and a thematic one that was: 3 of 4, of the regular 2 of 3.
#[test]
fn the_figures_say_which_kinds_of_meeting_they_count() {
    let row = |regular, attended| {
        let mut row = opened().meeting.digest().rows[4].clone();
        (row.regular, row.attended) = (regular, attended);
        (NaiveDate::default(), row)
    };
    let regular = [row(true, Attended::Present), row(true, Attended::Excused), row(true, Attended::Online)];
    let one = Participation::of(MemberId(5), regular.to_vec());
    assert_eq!(one.kinds(Lang::Vi), "Các kỳ được tính đều là thường kỳ.");
    let all = [regular.to_vec(), vec![row(false, Attended::Present)]].concat();
    let one = Participation::of(MemberId(5), all);
    assert_eq!((one.attended, one.summoned, one.regular_attended, one.regular_summoned), (3, 4, 2, 3));
    assert_eq!(one.kinds(Lang::Vi), "Tính mọi loại kỳ họp; riêng thường kỳ dự 2/3 kỳ.");
    assert_eq!(one.kinds(Lang::En), "All kinds of meetings are counted; of the regular ones attended 2/3.");
    assert!(opened().meeting.digest().rows[0].regular, "the meeting of the month is a regular one");
}

#[test]
fn the_opening_is_told_and_the_clock_of_the_first_item_moves_with_it() {
    // Planned and opened at 19:00 by the clock; the first item is under way.
    let mut history = opened();
    let told = |minute| moment(minute).at;
    let at = |history: &History, minute| history.meeting.clock.place(moment(minute));
    let event = history.meeting.correct_opening(told(4), moment(10)).unwrap();
    run(&mut history, vec![event], 10);
    let seconds = (
        history.meeting.item_seconds(ItemId(1), at(&history, 10)),
        history.meeting.minutes_so_far(moment(10)),
    );
    assert_eq!(seconds, (6 * 60, Some(6)));
    // The item is over at 19:12 after 8 minutes; the opening was at 19:02 after all.
    let next = history.meeting.go_to(ItemId(2)).unwrap();
    run(&mut history, next, 12);
    let event = history.meeting.correct_opening(told(2), moment(13)).unwrap();
    run(&mut history, vec![event], 13);
    assert_eq!(history.meeting.item_seconds(ItemId(1), at(&history, 13)), 10 * 60);
    assert_eq!(history.meeting.item_seconds(ItemId(2), at(&history, 13)), 60);
    assert_eq!(history.meeting.opened_at, Some(told(2)));
    // Neither after this moment nor half a day ago.
    let early = told(13) - chrono::TimeDelta::minutes(721);
    for at in [told(14), early] {
        assert_eq!(history.meeting.correct_opening(at, moment(13)), Err(Refusal::OpeningUnlikely));
    }
}

#[test]
fn a_roll_call_that_nobody_closed_says_nothing_of_who_was_there() {
    let mut history = opened();
    let put = history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
    run(&mut history, vec![put], 10);
    let count = history.meeting.count(1, Count { yes: 12, no: 0, other: 0 }).unwrap();
    run(&mut history, vec![count], 11);
    let ballot = &history.meeting.ballots[0];
    assert_eq!((ballot.silent(), ballot.was_called(MemberId(1))), (None, false));
    assert_eq!(
        ballot.result(crate::text::Lang::Vi).unwrap(),
        "Thông qua, tán thành 12/18 (66,7%), không tán thành 0, ý kiến khác 0; cần 10."
    );
    let adopted = history.meeting.adopt(Sheet::default(), None).unwrap();
    run(&mut history, adopted, 12);
    let digest = history.meeting.digest();
    assert_eq!(digest.attended_words(crate::text::Lang::Vi), "chưa điểm danh");
    assert!(digest.rows.iter().all(|row| row.attended == Attended::NotCalled && row.ballots == 0));
    let mut missed = called().meeting.digest();
    (missed.state, missed.rows[4].attended) = (State::Adopted, Attended::Excused);
    let mut again = missed.clone();
    again.date = NaiveDate::from_ymd_opt(2027, 2, 3).unwrap();
    let mut between = digest;
    between.date = NaiveDate::from_ymd_opt(2027, 1, 3).unwrap();
    let fifth = &participation(&[missed, between, again], Period::default())[4];
    assert_eq!((fifth.summoned, fifth.not_called, fifth.attended, fifth.excused), (2, 1, 0, 2));
    assert_eq!(fifth.excused_streak, 2, "what nobody recorded neither lengthens nor ends a run");
}
