//! What holds of the papers of any meeting, of every kind, whatever was done in it: every sentence rests
//! on what is in force, and what is taken back takes its words with it.

use std::collections::BTreeSet;

use bienban::domain::*;
use bienban::guidance::{Pack, Packs, SignFor};
use bienban::report::{Figure, Ground, Material, Needs, Origin, Source, papers};
use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use proptest::prelude::*;

use crate::form_words::FORM;
use crate::hand::{cases, runner};

/// Acts of one meeting.
const ACTS: usize = 60;

fn seven() -> DateTime<FixedOffset> {
    "2026-12-03T19:00:00+07:00".parse().unwrap()
}

fn pack() -> &'static Pack {
    Packs::embedded().unwrap().by_id("hd42-2025").unwrap()
}

fn roll() -> Vec<Attendee> {
    let names = ["Nguyễn Văn An", "Trần Thị Hoa", "Thạch Sa Rây", "Lý Vĩnh Phát", "Sơn Vi Sal", "Hồ Văn Sáu"];
    let attendee = |(number, name): (u32, &str)| Attendee {
        id: MemberId(number),
        name: name.into(),
        standing: match number {
            1..=4 => Standing::Official,
            5 => Standing::Probationary,
            _ => Standing::Exempt,
        },
        role: if number == 1 { Role::Secretary } else { Role::Member },
    };
    (1..).zip(names).map(attendee).collect()
}

fn task(number: u32) -> Task {
    let id = TaskId { meeting: MeetingId("before".into()), number: number.into() };
    let (what, who) = (format!("việc cũ {number}"), vec![MemberId(number)]);
    let (state, note) = (TaskState::Given, String::new());
    Task { id, what, who, due: None, state, note, overdue: false, measure: String::new(), criterion: None }
}

/// A sheet as one was proposed or voted.
fn sheet() -> Sheet {
    let row = Row {
        id: "1".into(),
        title: "Thời gian".into(),
        max: Points(500),
        low: Points(400),
        high: Points(400),
        reason: "đủ 90 phút".into(),
        ..Row::default()
    };
    Sheet { rows: vec![row], ..Sheet::default() }
}

struct Evening {
    history: History,
    /// Minutes since it was planned.
    minutes: i64,
}

impl Evening {
    fn does(&mut self, events: Vec<Event>) {
        self.minutes += 1;
        let when =
            Moment { at: seven() + TimeDelta::minutes(self.minutes), run: self.minutes as u64 * 60_000 };
        let act = self.history.act(events, when);
        self.history.append(&act);
    }

    fn opened(kind: MeetingKind) -> Evening {
        let mut plan = Meeting::new(MeetingId("m".into())).plan;
        plan.cell.name = "Ấp Thử".into();
        (plan.kind, plan.date) = (kind, seven().date_naive());
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        (plan.rules, plan.agenda) = (pack().rules(kind), pack().agenda(kind));
        plan.carried = vec![task(1), task(2)];
        let mut evening = Evening { history: History::new(MeetingId("m".into())), minutes: -1 };
        evening.does(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]);
        if kind == MeetingKind::Group {
            let group = PartyGroup { id: GroupId(1), name: "số 1".into(), heads: Vec::new(), closed: None };
            let chosen = evening.history.meeting.choose_group(&group, None, StandsForCell::No).unwrap();
            evening.does(chosen);
        }
        let events = evening.history.meeting.open(roll()).unwrap();
        evening.does(events);
        evening
    }

    /// The act that some numbers stand for; none where the rules refuse it now.
    fn drawn(&self, (kind, a, b): (u8, u32, u32)) -> Option<Vec<Event>> {
        let meeting = &self.history.meeting;
        let member = MemberId(1 + a % 6);
        let items = &meeting.agenda.items;
        let item = items.get(a as usize % items.len())?;
        let words = format!("lời ghi {b}");
        let one = |event: Result<Event, Refusal>| event.ok().map(|event| vec![event]);
        let mark = |event: Result<AttendanceEvent, Refusal>| one(event.map(Event::Attendance));
        match kind {
            0..=2 => meeting.go_to(item.id).ok(),
            3 => one(meeting.note(item.id, if b % 5 == 0 { "" } else { &words })),
            4 => one(meeting.conclude(item.id, if b % 5 == 0 { "" } else { &words })),
            5..=7 => one(meeting.offer(item.id, &pack().offer(&item.step, meeting.plan.kind)?.vi)),
            8 | 9 => {
                let purposes = Purpose::NAMES;
                let (purpose, _) = purposes[b as usize % purposes.len()];
                one(meeting.put(purpose, &format!("câu hỏi {b}"), Majority::OverHalf))
            }
            10 | 11 => {
                let open = meeting.open_ballot()?;
                let yes = b % (open.entitled + 1);
                one(meeting.count(open.id, Count { yes, no: open.entitled - yes, other: 0 }))
            }
            12 => meeting.start_speech(Speaker::Member(member), SpeechKind::ALL[b as usize % 9]).ok(),
            13 => one(meeting.note_speech(meeting.speaking?, &words)),
            14 => one(meeting.add_point(Section::ALL[b as usize % 3], &words)),
            15 => {
                let point = meeting.points.last()?.number;
                Some(vec![Event::Decision(DecisionEvent::PointDropped { point })])
            }
            16 => one(meeting.give_task(&words, vec![member], None)),
            17 => one(meeting.review_task(&task(1 + a % 2).id, TaskState::Done, &words)),
            18 => one(meeting.state(member, Statement { result: words, ..Statement::default() })),
            19 => mark(meeting.announce()),
            20 => mark(meeting.add_guest(&format!("Khách {b}"), "")),
            21 => mark(meeting.mark(member, Presence::Unexcused)),
            22 => Some(vec![Event::Score(ScoreEvent::Proposed { sheet: sheet() })]),
            23 => Some(vec![Event::Score(ScoreEvent::Voted {
                ballot: meeting.ballots.last()?.id,
                sheet: sheet(),
            })]),
            24 => meeting.suspend().ok(),
            25 | 26 => one(meeting.resume()),
            27 => one(meeting.go_on(
                meeting.gaps(&Expected { scored: true, sentences: 1, unwritten: Vec::new() }),
                &words,
            )),
            _ => one(self.history.undo()),
        }
    }
}

/// Every sentence of every paper that is made of the meeting.
fn sentences(meeting: &Meeting) -> Vec<(String, Origin)> {
    let sheet = meeting.adoption.as_ref().map_or_else(sheet, |adoption| adoption.sheet.clone());
    let source = Source {
        meeting,
        sheet: &sheet,
        pack: Some(pack()),
        sign_for: SignFor::Cell,
        hash: None,
        created: seven(),
    };
    let material = Material::Meeting(source);
    let made = papers().iter().filter(|kind| kind.needs() == Needs::Meeting);
    let made = made.filter_map(|kind| kind.make(&material).ok());
    let blocks: Vec<_> = made.flat_map(|document| document.blocks).collect();
    let all = blocks.iter().flat_map(|block| block.sentences());
    all.map(|(text, origin)| (text, origin.clone())).collect()
}

fn is_live(ground: &Ground, history: &History, day: NaiveDate) -> bool {
    match ground {
        Ground::Act(act) => {
            history.records.iter().any(|record| record.act == *act) && !history.is_undone(act)
        }
        Ground::Roll(of) => *of == day,
        Ground::Figure(figure) => *figure == Figure::Score,
        Ground::Fixed => true,
    }
}

fn rests_on_what_is_in_force(history: &History) {
    let day = history.meeting.plan.date;
    for (text, origin) in sentences(&history.meeting) {
        assert!(!origin.grounds().is_empty(), "{text}");
        let lost = origin.grounds().iter().find(|ground| !is_live(ground, history, day));
        assert_eq!(lost, None, "{text}");
        if origin == Origin::fixed() {
            // "II- PHÂN CÔNG NHIỆM VỤ": the number of a part is the form's too; so are the dots of a slip,
            // and a row that is filled in by hand.
            let words =
                text.split_once(". ").or(text.split_once("- ")).map_or(text.as_str(), |(_, words)| words);
            let blank = text.trim().is_empty()
                || text.contains("………")
                || text.contains("T/M CHI ỦY")
                || text.contains("NGƯỜI NHẬN");
            assert!(FORM.contains(&words) || FORM.contains(&text.as_str()) || blank, "{text}");
        }
    }
    untaken_is_never_printed(history);
}

/// A ready sentence of the guidance stands in no paper unless it was taken.
fn untaken_is_never_printed(history: &History) {
    let meeting = &history.meeting;
    let taken: BTreeSet<&str> =
        meeting.agenda.items.iter().flat_map(|item| meeting.sentences(item.id)).map(String::as_str).collect();
    let all = sentences(meeting);
    for step in &pack().steps {
        let words = step.wording.in_meeting(meeting.plan.kind).vi;
        let words = words.as_str();
        let printed = !words.is_empty() && all.iter().any(|(text, _)| text == words);
        assert_eq!(printed, taken.contains(words), "{words}");
    }
}

fn texts(history: &History) -> Vec<String> {
    sentences(&history.meeting).into_iter().map(|(text, _)| text).collect()
}

/// Seals the meeting with the least that it takes.
fn seals(evening: &mut Evening) {
    if evening.history.meeting.state == State::Suspended {
        let event = evening.history.meeting.resume().unwrap();
        evening.does(vec![event]);
    }
    let put = evening.history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf);
    let Ok(put) = put else { return };
    evening.does(vec![put]);
    let last = evening.history.meeting.ballots.last().unwrap();
    let (id, yes) = (last.id, last.entitled);
    let counted = evening.history.meeting.count(id, Count { yes, no: 0, other: 0 }).unwrap();
    evening.does(vec![counted]);
    // Where too few are there the vote fails, and nothing is sealed.
    if let Ok(events) = evening.history.meeting.adopt(sheet(), None) {
        evening.does(events);
        assert_eq!(evening.history.meeting.state, State::Adopted);
    }
}

#[test]
fn every_sentence_of_every_paper_rests_on_what_is_in_force_and_undo_takes_words_out() {
    let acts = prop::collection::vec((0u8..30, any::<u32>(), any::<u32>()), ACTS);
    let mut runner = runner();
    for kind in MeetingKind::ALL {
        for _ in 0..cases().div_ceil(4) {
            let acts = proptest::strategy::ValueTree::current(&acts.new_tree(&mut runner).unwrap());
            let mut evening = Evening::opened(kind);
            for (number, act) in acts.into_iter().enumerate() {
                let Some(events) = evening.drawn(act) else { continue };
                let before = texts(&evening.history);
                let takes_back = matches!(events[..], [Event::Undone { .. }]);
                evening.does(events);
                // What was taken back counts for nothing; an act taken back leaves what was before it.
                if number % 3 == 0 && !takes_back {
                    let undo = evening.history.undo().unwrap();
                    evening.does(vec![undo]);
                    assert_eq!(texts(&evening.history), before, "{kind:?}, act {number}");
                    let redo = evening.history.redo().unwrap();
                    evening.does(vec![redo]);
                }
                rests_on_what_is_in_force(&evening.history);
            }
            seals(&mut evening);
            rests_on_what_is_in_force(&evening.history);
        }
    }
}
