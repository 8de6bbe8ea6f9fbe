//! The one figure of a score at the vote, after adoption, after the upload, and of older journals.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{
    Adoption, Confirmation, CourseEvent, Event, History, MeetingId, Moment, Refusal, Row, ScoreEvent, Scorer,
};

fn row(id: &str, max: u32, low: u32, high: u32, later: Option<Later>) -> Row {
    let [max, low, high] = [max, low, high].map(Points);
    Row { id: id.into(), max, low, high, later, by: Some(Scorer::Record), ..Row::default() }
}

/// 77 of 95 points settled, and 0 to 5 for the upload.
fn sheet(upload: (u32, u32), later: Option<Later>, levels: [Level; 2]) -> Sheet {
    let rows = vec![row("1", 9_500, 7_700, 7_700, None), row("7", 500, upload.0, upload.1, later)];
    Sheet { rows, level_low: Some(levels[0]), level_high: Some(levels[1]), ..Sheet::default() }
}

fn waiting() -> Sheet {
    sheet((0, 500), Some(Later::Upload), [Level::Fair, Level::Fair])
}

fn vi(sheet: &Sheet) -> String {
    ScoreFigure::of(sheet).words(&LevelLabels::default(), Lang::Vi)
}

#[test]
fn a_figure_names_the_points_of_the_upload_apart() {
    use Level::{Fair, Good};
    assert_eq!(vi(&waiting()), "77 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá");
    let risen = sheet((0, 500), Some(Later::Upload), [Fair, Good]);
    assert_eq!(vi(&risen), "77 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá, tải đúng hạn thì tốt");
    let settled = sheet((450, 450), None, [Fair, Fair]);
    assert_eq!(vi(&settled), "81,5 điểm, xếp loại khá");
    let short = |sheet: &Sheet| ScoreFigure::of(sheet).short(&LevelLabels::default(), Lang::Vi);
    assert_eq!(short(&settled), "81,5 điểm, khá");
    assert_eq!(short(&waiting()), "77 điểm, khá; tải đúng hạn được thêm 5");
    // A range that an older version put to the vote is told as the range that it was.
    assert_eq!(vi(&sheet((0, 500), None, [Fair, Good])), "77–82 điểm, xếp loại khá–tốt");
    let en = ScoreFigure::of(&waiting()).words(&LevelLabels::default(), Lang::En);
    assert_eq!(en, "77 points; a timely upload adds 5; rated fair");
}

fn at(words: &str) -> Moment {
    Moment { at: words.parse().unwrap(), run: 0 }
}

fn does(history: &mut History, when: &str, event: Event) {
    let act = history.act(vec![event], at(when));
    history.append(&act);
}

fn voted() -> History {
    let mut history = History::new(MeetingId("20261203-0a1b2c".into()));
    let ballot = 1;
    does(&mut history, "2026-12-03T20:20:00+07:00", Event::Score(ScoreEvent::Proposed { sheet: waiting() }));
    does(
        &mut history,
        "2026-12-03T20:25:00+07:00",
        Event::Score(ScoreEvent::Voted { ballot, sheet: waiting() }),
    );
    history
}

fn adopted() -> History {
    let mut history = voted();
    let sheet = history.meeting.voted_sheet().unwrap().clone();
    let event = Event::Course(CourseEvent::Adopted { ballot: 2, sheet, resolution: None });
    does(&mut history, "2026-12-03T20:31:00+07:00", event);
    history
}

#[test]
fn what_was_voted_is_the_same_before_and_after_the_upload() {
    let words =
        |history: &History| history.meeting.score_figure().unwrap().words(&LevelLabels::default(), Lang::Vi);
    let expected = "77 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá";
    let mut history = adopted();
    assert_eq!((words(&voted()).as_str(), words(&history).as_str()), (expected, expected));
    let now = at("2026-12-06T08:00:00+07:00").at;
    let told = at("2026-12-05T15:40:00+07:00").at;
    let sheet = Some(sheet((500, 500), None, [Level::Fair, Level::Fair]));
    let event = history.meeting.record_upload(told, now, sheet).unwrap();
    does(&mut history, "2026-12-06T08:00:00+07:00", event);
    assert_eq!(words(&history), expected);
    let figure = history.meeting.score_figure().unwrap();
    assert_eq!(
        figure.supplements(&LevelLabels::default(), Lang::Vi),
        ["Bổ sung ngày 05/12/2026: đã tải tài liệu đúng hạn, được thêm 5; tổng 82 điểm, xếp loại khá."]
    );
    assert_eq!(
        figure.line(&LevelLabels::default(), Lang::Vi),
        format!("{expected}; bổ sung ngày 05/12/2026: 82 điểm, xếp loại khá")
    );
    assert_eq!(figure.short(&LevelLabels::default(), Lang::Vi), "77 điểm; tải đúng hạn thêm 5: 82 điểm, khá");
    let digest = history.meeting.digest();
    assert_eq!((digest.figure, digest.score), (Some(figure), Some((Points(8_200), Some(Level::Fair)))));
    // Taken back, it stands as it was adopted.
    let event = history.meeting.take_back_upload().unwrap();
    does(&mut history, "2026-12-06T08:05:00+07:00", event);
    assert_eq!(history.meeting.score_figure(), adopted().meeting.score_figure());
    assert_eq!(history.meeting.take_back_upload(), Err(Refusal::Gone));
}

/// Lists tell the level before the upload too, and what was decided above.
#[test]
fn lists_tell_the_level_before_the_upload_and_what_was_confirmed_above() {
    let mut history = adopted();
    let told = |history: &History| {
        let digest = history.meeting.digest();
        [Lang::Vi, Lang::En].map(|lang| digest.score_short(lang))
    };
    assert_eq!(
        told(&history),
        ["77 điểm, khá; tải đúng hạn được thêm 5", "77 points, fair; a timely upload adds 5"]
    );
    let confirmation = Confirmation {
        points: Some(Points(8_550)),
        level: Some(Level::Good),
        criteria: Vec::new(),
        date: "2026-12-20".parse().unwrap(),
        by: "Đảng ủy xã Phú Mẫu".into(),
        note: String::new(),
    };
    let event = Event::Score(ScoreEvent::Confirmed { confirmation });
    does(&mut history, "2026-12-20T08:00:00+07:00", event);
    assert_eq!(
        told(&history),
        [
            "77 điểm, khá; tải đúng hạn được thêm 5; cấp trên xác nhận 85,5 điểm, tốt",
            "77 points, fair; a timely upload adds 5; confirmed from above: 85.5 points, good"
        ]
    );
    assert_eq!(
        history.meeting.digest().score_line(Lang::Vi),
        "77 điểm; tải tài liệu đúng hạn được thêm 5; xếp loại khá; cấp trên xác nhận 85,5 điểm, tốt"
    );
}

#[test]
fn a_late_upload_adds_nothing_and_says_so() {
    let mut history = adopted();
    let late = at("2026-12-08T15:40:00+07:00").at;
    let sheet = Some(sheet((0, 0), None, [Level::Fair, Level::Fair]));
    let event = history.meeting.record_upload(late, late, sheet).unwrap();
    does(&mut history, "2026-12-08T15:40:00+07:00", event);
    assert_eq!(
        history.meeting.score_figure().unwrap().supplements(&LevelLabels::default(), Lang::Vi),
        ["Bổ sung ngày 08/12/2026: tải tài liệu lên, không được thêm điểm; tổng 77 điểm, xếp loại khá."]
    );
}

#[test]
fn an_upload_lies_between_adoption_and_now() {
    let meeting = adopted().meeting;
    let record = |told: &str| {
        let now = at("2026-12-04T10:00:30+07:00").at;
        meeting.record_upload(at(told).at, now, None).map(drop)
    };
    assert_eq!(record("2026-12-03T20:30:00+07:00"), Err(Refusal::UploadTooEarly));
    assert_eq!(record("2026-12-04T10:01:00+07:00"), Err(Refusal::UploadAhead));
    assert_eq!(record("2026-12-03T20:31:00+07:00"), Ok(()));
    assert_eq!(record("2026-12-04T10:00:00+07:00"), Ok(()));
}

#[test]
fn an_old_range_stays_the_range_that_was_voted() {
    let mut meeting = Meeting::new(MeetingId("20251203-0a1b2c".into()));
    let range = sheet((0, 500), None, [Level::Fair, Level::Good]);
    meeting.voted = Some((1, range.clone()));
    let at = "2025-12-03T21:00:00+07:00".parse().unwrap();
    let settled = sheet((400, 400), None, [Level::Fair, Level::Fair]);
    meeting.adoption = Some(Adoption { ballot: 2, sheet: settled, resolution: None, at });
    let figure = meeting.score_figure().unwrap();
    assert_eq!(figure.words(&LevelLabels::default(), Lang::Vi), "77–82 điểm, xếp loại khá–tốt");
    assert_eq!(
        figure.supplements(&LevelLabels::default(), Lang::Vi),
        ["Khi thông qua biên bản, ngày 03/12/2025: 81 điểm, xếp loại khá."]
    );
    // Where adoption left the same open, it was for the upload alone.
    let sheet = range.with_upload_marked();
    meeting.adoption = Some(Adoption { ballot: 2, sheet, resolution: None, at });
    let words = meeting.score_figure().unwrap().points_words(Lang::Vi);
    assert_eq!(words, "77 điểm; tải tài liệu đúng hạn được thêm 5");
}

#[test]
fn only_a_settled_and_reasoned_sheet_is_proposed() {
    let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
    let refused = |meeting: &Meeting, sheet| meeting.propose(sheet).unwrap_err();
    let open = sheet((0, 500), None, [Level::Fair, Level::Good]);
    assert_eq!(refused(&meeting, open), Refusal::CriterionOpen { criterion: "7".into() });
    assert!(meeting.propose(waiting()).is_ok());
    meeting.judged.insert("1".into(), (Points(7_700), String::new()));
    let unexplained = Refusal::DeductionUnexplained { criterion: "1".into() };
    assert_eq!(refused(&meeting, waiting()), unexplained);
    assert_eq!(meeting.judge("1", Points(7_700), Points(9_500), "  "), Err(unexplained));
    assert!(meeting.judge("1", Points(9_500), Points(9_500), "").is_ok());
    assert_eq!(meeting.vote_proposal(1), Err(Refusal::ProposalMissing));
}
