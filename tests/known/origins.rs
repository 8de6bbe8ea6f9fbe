//! Where every sentence comes from: over all kinds of paper, of the meeting and of a practice year.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{
    Document, Excerpt, Figure, Ground, Lack, Needs, Origin, Paper, Quarter, Source, paper, papers,
};
use bienban::scoring::span_of;
use bienban::shelf::{Asked, Lacking, Shelf, write_practice};
use bienban::store::{Loaded, RawAct, Reader, SimulatedDisk, StreamKey};
use chrono::NaiveDate;

use crate::book::{evening, loaded, shelf};

pub fn moment() -> Moment {
    Moment { at: evening("21:30:00"), run: 0 }
}

pub fn sentences(document: &Document) -> Vec<(String, Origin)> {
    let blocks = document.blocks.iter().flat_map(|block| block.sentences());
    blocks.map(|(text, origin)| (text, origin.clone())).collect()
}

/// What is asked of a shelf for a kind of paper.
fn asked(kind: &Paper, meeting: &Meeting) -> Asked {
    let year = Period::year(2026);
    match kind.needs() {
        Needs::Meeting => Asked::Meeting(meeting.id.clone()),
        Needs::Addendum => Asked::Addendum(meeting.id.clone(), None),
        Needs::Person => Asked::Person(meeting.id.clone(), None),
        Needs::Congress => Asked::Congress(meeting.id.clone()),
        Needs::Applicant => Asked::Applicant(0),
        Needs::Transfer => Asked::Transfer(TransferId::default()),
        Needs::Period => Asked::Period(year),
        Needs::Member => Asked::Member(year, MemberId(4)),
        Needs::Review => Asked::Review(year, MemberId(4)),
        Needs::Register => Asked::Register(year),
        Needs::Quarter => Asked::Quarter(Some(Quarter { year: 2026, number: 4 })),
        Needs::Theme => Asked::Theme(meeting.day(), 2),
        Needs::Extract => Asked::Extract(meeting.id.clone(), Excerpt::Item(9)),
        Needs::Month => Asked::Month(meeting.id.clone()),
        Needs::Topics => Asked::Topics(2026),
        Needs::Topic => Asked::Topic(1),
        Needs::Issued => Asked::Issued(year),
        Needs::Span(stretch) => Asked::Span(span_of(stretch, meeting.day())),
        Needs::Kit => Asked::Kit,
        Needs::Calendar => Asked::Calendar,
        Needs::Nothing => Asked::Nothing,
    }
}

fn exists(ground: &Ground, loaded: &Loaded, needs: Needs) -> bool {
    let history = &loaded.history;
    let needs =
        if matches!(needs, Needs::Addendum | Needs::Extract | Needs::Month) { Needs::Meeting } else { needs };
    match ground {
        Ground::Act(act) => {
            needs == Needs::Meeting
                && history.records.iter().any(|record| record.act == *act)
                && !history.is_undone(act)
        }
        Ground::Roll(_) if needs == Needs::Kit => true,
        Ground::Roll(day) => needs == Needs::Meeting && *day == history.meeting.plan.date,
        Ground::Figure(Figure::Score) => {
            history.meeting.adoption.as_ref().is_some_and(|adoption| !adoption.sheet.rows.is_empty())
        }
        Ground::Figure(Figure::Participation) => matches!(needs, Needs::Period | Needs::Member),
        Ground::Figure(Figure::Scores) => needs == Needs::Register,
        Ground::Figure(Figure::Rounds) => needs == Needs::Review,
        Ground::Figure(Figure::Topics) => matches!(needs, Needs::Topics | Needs::Topic | Needs::Span(_)),
        Ground::Figure(Figure::Numbers) => needs == Needs::Issued,
        Ground::Figure(Figure::Period) => matches!(needs, Needs::Meeting | Needs::Span(_)),
        Ground::Figure(Figure::Calendar) => needs == Needs::Calendar,
        Ground::Figure(Figure::Book) => false,
        Ground::Fixed => true,
    }
}

/// Goes through all papers that can be made about a meeting; answers how many sentences there were.
fn all_have_their_origin(shelf: &mut Shelf, loaded: &Loaded) -> usize {
    let mut count = 0;
    for kind in papers() {
        let asked = asked(kind, &loaded.history.meeting);
        // Nobody there was asked about, or voted on.
        if matches!(kind.needs(), Needs::Applicant | Needs::Transfer) {
            continue;
        }
        let gathered = shelf.gather(&loaded.cell, &asked, moment(), |material| kind.make(material));
        if matches!(gathered, Err(Lacking::Topic)) {
            assert!(shelf.cell(&loaded.cell).topics.get(1).is_none());
            continue;
        }
        let made = gathered.unwrap();
        // Only amended minutes have an addendum.
        if kind.needs() == Needs::Addendum && loaded.history.meeting.addenda.is_empty() {
            assert_eq!(made.unwrap_err(), Lack::NoAddendum(1));
            continue;
        }
        if kind.needs() == Needs::Person {
            assert!(matches!(made.unwrap_err(), Lack::NoPersonVote(_) | Lack::NobodySent | Lack::NoCase(_)));
            continue;
        }
        if matches!(made, Err(Lack::NoTopic)) {
            assert_eq!(shelf.cell(&loaded.cell).topics.of_year(2026).count(), 0);
            continue;
        }
        if matches!(made, Err(Lack::NoThematic | Lack::NoGroup)) {
            let kind = loaded.history.meeting.plan.kind;
            assert!(!matches!(kind, MeetingKind::Thematic | MeetingKind::Group));
            continue;
        }
        if matches!(made, Err(Lack::NoConclusion | Lack::NoConclusionOf(_))) {
            let kind = loaded.history.meeting.plan.kind;
            assert!(loaded.history.meeting.conclusions.is_empty() || !kind.is_prepared_by_committee());
            continue;
        }
        if matches!(made, Err(Lack::NoTask)) {
            assert!(loaded.history.meeting.tasks.is_empty());
            continue;
        }
        // Nobody's discipline was voted on.
        if matches!(made, Err(Lack::NoDiscipline | Lack::NoDisciplineCounted)) {
            assert!(loaded.history.meeting.cases().is_empty());
            continue;
        }
        // Nor is it a congress.
        if matches!(made, Err(Lack::NoCongress)) {
            assert_ne!(loaded.history.meeting.plan.kind, MeetingKind::Congress);
            continue;
        }
        // Nothing was voted on in secret, and nobody elected.
        if matches!(made, Err(Lack::NoSecretBallot | Lack::NoPapersCounted)) {
            assert!(loaded.history.meeting.ballots.iter().all(|ballot| !ballot.secret));
            continue;
        }
        if matches!(made, Err(Lack::NoElection | Lack::NoRoundCounted)) {
            assert!(loaded.history.meeting.elections.is_empty());
            continue;
        }
        for (text, origin) in sentences(&made.unwrap()) {
            count += 1;
            assert!(!origin.grounds().is_empty(), "{}: {text}", kind.id);
            let lost = origin.grounds().iter().find(|ground| !exists(ground, loaded, kind.needs()));
            assert_eq!(lost, None, "{}: {text}", kind.id);
        }
    }
    count
}

#[test]
fn every_sentence_of_every_paper_of_the_known_meeting_has_an_origin_that_exists() {
    assert!(all_have_their_origin(&mut shelf(), &loaded()) > 200);
}

/// A practice year of a cell that chose these topics, by their numbers.
pub fn practice_year(topics: &[u64]) -> Shelf {
    let disk = Arc::new(SimulatedDisk::default());
    let last = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
    let span = bienban::practice::YearSpan { seed: 7, cells: 1, years: 1, members: 23, last };
    let dir = Path::new("nam");
    let mut book = write_practice(dir, Arc::clone(&disk) as _, span, moment(), &mut |_, _| ()).unwrap();
    let cell = Shelf::new(book.reader(), None).contents().cells.keys().next().unwrap().clone();
    for number in topics {
        let change = TopicEvent::Chosen { topic: crate::topics::topic(*number) };
        let act = RawAct::new(moment(), &[BookEvent::Topic { cell: cell.clone(), change }]).unwrap();
        book.append_all(&StreamKey::Book, &[act]).unwrap();
    }
    drop(book);
    Shelf::new(Reader::open(disk, dir).unwrap(), None)
}

#[test]
fn every_sentence_of_every_paper_of_a_practice_year_has_an_origin_that_exists() {
    let mut shelf = practice_year(&[1, 2]);
    let meetings: Vec<(CellId, MeetingId)> = shelf.contents().meetings.keys().cloned().collect();
    assert_eq!(meetings.len(), 12);
    for (cell, meeting) in meetings {
        let loaded = shelf.meeting(&cell, &meeting);
        assert!(all_have_their_origin(&mut shelf, &loaded) > 200);
    }
}

/// The sentences of a paper of the meeting that these records make.
fn of_records(loaded: &Loaded, records: Vec<Record>, kind: &Paper, sheet: &Sheet) -> Vec<(String, Origin)> {
    let history = History::fold(loaded.history.meeting.id.clone(), records);
    let meeting = &history.meeting;
    let source =
        Source { meeting, sheet, pack: None, sign_for: SignFor::Cell, hash: None, created: moment().at };
    // A paper that is not made says nothing.
    kind.make(&bienban::report::Material::Meeting(source))
        .map_or_else(|_| Vec::new(), |made| sentences(&made))
}

fn counted(sentences: &[(String, Origin)]) -> BTreeMap<&str, usize> {
    let mut counted = BTreeMap::new();
    for (text, _) in sentences {
        *counted.entry(text.as_str()).or_default() += 1;
    }
    counted
}

/// Leaves out each act in turn: what rests on it alone must go or say something else, and nothing may
/// name it any more.
fn acts_carry_their_sentences(loaded: &Loaded) {
    let history = &loaded.history;
    let sheet = history.meeting.adoption.as_ref().unwrap().sheet.clone();
    let meeting_papers = papers().iter().filter(|kind| kind.needs() == Needs::Meeting);
    for kind in meeting_papers {
        let whole = of_records(loaded, history.records.clone(), kind, &sheet);
        let before = counted(&whole);
        let acts = history.records.chunk_by(|one, next| one.act == next.act).map(|records| &records[0].act);
        for act in acts.filter(|act| !history.is_undone(act)) {
            let rest = history.records.iter().filter(|record| record.act != *act).cloned().collect();
            let left = of_records(loaded, rest, kind, &sheet);
            let names =
                |(_, origin): &&(String, Origin)| origin.grounds().contains(&Ground::Act(act.clone()));
            assert_eq!(left.iter().find(names), None, "{}, act {act:?}", kind.id);
            let after = counted(&left);
            for (text, _) in whole.iter().filter(|(_, origin)| origin.grounds() == [Ground::Act(act.clone())])
            {
                let (had, has) = (before[text.as_str()], after.get(text.as_str()).copied().unwrap_or(0));
                assert!(has < had, "{}, act {act:?}: {text}", kind.id);
            }
        }
    }
}

#[test]
fn an_act_left_out_of_the_known_meeting_takes_its_sentences_with_it() {
    acts_carry_their_sentences(&loaded());
}

#[test]
fn an_act_left_out_of_a_practice_meeting_takes_its_sentences_with_it() {
    let mut shelf = practice_year(&[]);
    let (cell, meeting) = shelf.contents().meetings.keys().last().cloned().unwrap();
    let loaded = shelf.meeting(&cell, &meeting);
    acts_carry_their_sentences(&loaded);
}

/// What was typed in an event that papers print.
fn typed(event: &Event) -> Option<&str> {
    let words: Option<&str> = match event {
        Event::Course(CourseEvent::Noted { text, .. })
        | Event::Speech(SpeechEvent::Noted { text, .. })
        | Event::Decision(DecisionEvent::Concluded { text, .. }) => Some(text),
        Event::Decision(DecisionEvent::PointSet { point }) => Some(&point.text),
        Event::Task(TaskEvent::Given { task }) => Some(&task.what),
        Event::Task(TaskEvent::Reviewed { note, .. }) => Some(note),
        Event::Criticism(CriticismEvent::Stated { statement, .. }) => Some(&statement.shortcoming),
        Event::Criticism(CriticismEvent::RemarkSet { remark }) => Some(&remark.text),
        Event::Attendance(AttendanceEvent::GuestAdded { guest }) => Some(&guest.name),
        _ => None,
    };
    words.filter(|text| !text.is_empty())
}

fn minutes_of(loaded: &Loaded) -> Vec<(String, Origin)> {
    let sheet = loaded.history.meeting.adoption.as_ref().unwrap().sheet.clone();
    of_records(loaded, loaded.history.records.clone(), paper("minutes").unwrap(), &sheet)
}

#[test]
fn what_was_typed_names_the_act_that_it_was_typed_in() {
    let loaded = loaded();
    let all = minutes_of(&loaded);
    let mut seen = 0;
    for record in loaded.history.records.iter().filter(|record| !loaded.history.is_undone(&record.act)) {
        let Some(words) = typed(&record.event).and_then(|text| text.lines().next()) else { continue };
        let words = words.trim_end_matches('.').to_lowercase();
        let here: Vec<_> = all.iter().filter(|(text, _)| text.to_lowercase().contains(&words)).collect();
        let named =
            |(_, origin): &&(String, Origin)| origin.grounds().contains(&Ground::Act(record.act.clone()));
        assert!(here.iter().any(named), "act {:?}: {words}", record.act);
        seen += 1;
    }
    assert_eq!(seen, 26);
}

#[test]
fn only_these_lines_of_the_minutes_rest_on_the_form_alone() {
    let all = minutes_of(&loaded());
    let fixed = all.iter().filter(|(_, origin)| *origin == Origin::fixed()).map(|(text, _)| text.as_str());
    let expected = [
        "I- NỘI DUNG",
        "Nội dung nghị quyết trình Chi bộ:",
        "II- PHÂN CÔNG NHIỆM VỤ",
        "III- ĐÁNH GIÁ CHẤT LƯỢNG SINH HOẠT",
        "Tiêu chí chưa đạt điểm tối đa:",
    ];
    assert_eq!(fixed.collect::<Vec<_>>(), expected);
}
