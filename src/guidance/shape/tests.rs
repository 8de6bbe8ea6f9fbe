//! Files that have not the form of a pack: every place is told once, and nothing that only follows.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::Points;
use crate::guidance::flaw::ShapeFlaw;
use crate::guidance::{
    BandFlaw, FigureFlaw, NameFlaw, PackFault, PackOrigin, Packs, PointsFlaw, TopicFlaw, ValueForm, check,
};

/// The head of a pack built on the national one, seven lines.
const HEAD: &str = "id = \"xa-mau\"\nbase = \"hd42-2025\"\ntitle.vi = \"Xã Mẫu\"\nvalid_from = \"2026-12-01\"\n\
                    certainty = \"own_design\"\ncitations = []\n\n";

/// The faults of a pack of the book with their places.
fn faults(text: &str) -> Vec<(usize, usize, Flaw)> {
    let known = Packs::embedded().unwrap().all();
    let place = |fault: PackFault| {
        let place = fault.place.unwrap();
        (place.line, place.column, fault.flaw)
    };
    check("xa-mau.toml", text, PackOrigin::Book, known)
        .err()
        .unwrap_or_default()
        .into_iter()
        .map(place)
        .collect()
}

/// Those of sections under the head.
fn under_head(sections: &str) -> Vec<(usize, usize, Flaw)> {
    faults(&format!("{HEAD}{sections}"))
}

fn missing(name: &'static str) -> Flaw {
    ShapeFlaw::Missing(name).into()
}

fn wrong(asked: ValueForm, found: ValueForm) -> Flaw {
    ShapeFlaw::WrongForm { asked, found }.into()
}

fn unknown(name: &str, flaw: &Flaw) -> bool {
    matches!(flaw, Flaw::Shape(ShapeFlaw::Unknown { name: told, .. }) if told == name)
}

#[test]
fn a_whole_file_of_faults_is_told_in_one_run() {
    let text = "id = 3\ntitle = \"Xã Mẫu\"\nvalid_from = 2026-12-01\ncertainty = \"sure\"\n\n\
                [[citations]]\nnumber = 5\ndate = \"2026-13-01\"\nkind.vi = \"Hướng dẫn\"\n\n\
                [rules]\nday = \"ba\"\nattendance_percent = -5\nchair_left_out = 1\n";
    let names = "verified, secondary, own_design".to_owned();
    let expected = [
        (1, 6, wrong(ValueForm::Text, ValueForm::Whole)),
        (2, 9, wrong(ValueForm::Words, ValueForm::Text)),
        (3, 14, wrong(ValueForm::Text, ValueForm::Date)),
        (4, 13, NameFlaw::NotAmong { name: "sure".into(), known: names }.into()),
        (6, 1, missing("id")),
        (6, 1, missing("symbol")),
        (6, 1, missing("issuer")),
        (7, 10, wrong(ValueForm::Text, ValueForm::Whole)),
        (8, 8, FigureFlaw::BadDate("2026-13-01".into()).into()),
        (11, 1, ShapeFlaw::PartMissing("rules.latest_day").into()),
        (11, 1, ShapeFlaw::PartMissing("rules.notice_days").into()),
        (11, 1, ShapeFlaw::PartMissing("rules.upload_days").into()),
        (11, 1, ShapeFlaw::PartMissing("rules.speech_minutes").into()),
        (12, 7, wrong(ValueForm::Whole, ValueForm::Text)),
        (13, 22, FigureFlaw::OutOfRange { low: 0, high: 100 }.into()),
        (14, 18, wrong(ValueForm::YesNo, ValueForm::Whole)),
    ];
    assert_eq!(faults(text), expected);
}

#[test]
fn what_the_head_lacks_is_told_at_the_beginning() {
    let expected = ["id", "title", "valid_from", "certainty", "citations"].map(|name| (1, 1, missing(name)));
    assert_eq!(faults("base = \"hd42-2025\"\n"), expected);
    assert_eq!(faults(""), expected);
}

#[test]
fn a_slip_in_a_name_is_told_once_and_not_as_missing_too() {
    let found = faults(&HEAD.replace("title.vi", "titel.vi"));
    assert_eq!((found.len(), found[0].0, found[0].1), (1, 3, 1));
    assert!(unknown("titel", &found[0].2));
    // One that is like none stands beside what is missing.
    let found = faults(&HEAD.replace("title.vi", "colour.vi"));
    assert_eq!((found.len(), &found[0]), (2, &(1, 1, missing("title"))));
    assert!(unknown("colour", &found[1].2));
    // A slip in what may be left out is told as well.
    let found = under_head("[[agendas]]\nkind = \"regular\"\nleast = 60\nscord = true\n");
    assert_eq!(
        (found.len(), &found[0], &found[1]),
        (3, &(8, 1, missing("citation")), &(8, 1, missing("certainty")))
    );
    assert_eq!((found[2].0, found[2].1, unknown("scord", &found[2].2)), (11, 1, true));
}

/// A rubric of two criteria with a fault of its own in each line that `text` gives in place of one.
fn rubric(old: &str, text: &str) -> Vec<(usize, usize, Flaw)> {
    const RUBRIC: &str = "[rubric]\n\
        total = 20\n\
        levels = [{ level = \"good\", from = 15 }, { level = \"poor\", from = 0 }]\n\
        [[rubric.criteria]]\n\
        id = \"1\"\n\
        max = 10\n\
        title.vi = \"Dự họp\"\n\
        rule.vi = \"theo tỷ lệ\"\n\
        citation = \"hd05\"\n\
        certainty = \"verified\"\n\
        number = \"attendance_percent\"\n\
        bands = [{ at_least = 80, points = 10 }, { below = 80, points = 0 }]\n\
        [[rubric.criteria]]\n\
        id = \"2\"\n\
        max = 10\n\
        title.vi = \"Đúng ngày\"\n\
        rule.vi = \"đủ điểm hoặc 0\"\n\
        citation = \"hd05\"\n\
        certainty = \"verified\"\n\
        measured = [\"day_kept\"]\n";
    const CITED: &str = "citations = [{ id = \"hd05\", number = \"05\", symbol = \"HD\", date = \"2026-11-20\", \
        kind.vi = \"Hướng dẫn\", issuer.vi = \"Đảng ủy\" }]";
    assert!(RUBRIC.contains(old), "{old}");
    let head = HEAD.replace("citations = []", CITED);
    faults(&format!("{head}{}", RUBRIC.replacen(old, text, 1)))
}

#[test]
fn faults_of_form_hide_none_that_is_certain_and_make_none_up() {
    assert_eq!(rubric("total", "total"), []);
    // Without the points of a band nobody knows what the criterion reaches; the gap is one anyway.
    let number = crate::guidance::Number::AttendancePercent;
    assert_eq!(
        rubric("{ at_least = 80, points = 10 }", "{ above = 80 }"),
        [(19, 10, missing("points")), (19, 10, BandFlaw::Gap { number, value: 80_000 }.into())]
    );
    // A title is no figure: the sum is told beside it.
    let sum = FigureFlaw::PointsSum { sum: Points::whole(20), total: Points::whole(30) };
    assert_eq!(
        rubric("total = 20", "total = 30\nlevles = 3"),
        [
            (9, 9, sum.into()),
            (
                10,
                1,
                ShapeFlaw::Unknown {
                    name: "levles".into(),
                    known: &["total", "levels", "groups", "criteria"]
                }
                .into()
            )
        ]
    );
    // Without its greatest points neither the sum nor what lies above it can be told.
    assert_eq!(rubric("max = 10\n", ""), [(11, 1, missing("max"))]);
    assert_eq!(rubric("max = 10\n", "max = \"10\"\n"), [(13, 7, wrong(ValueForm::Number, ValueForm::Text))]);
    assert_eq!(
        rubric("max = 10\n", "max = 10.125\n"),
        [(13, 7, PointsFlaw::BadFigure("10.125".into()).into())]
    );
    // A list in place of a list of tables, and the other way round.
    assert_eq!(
        rubric("measured = [\"day_kept\"]", "measured = \"day_kept\""),
        [(27, 12, wrong(ValueForm::List, ValueForm::Text))]
    );
    assert_eq!(
        rubric("[{ at_least = 80, points = 10 }, { below = 80, points = 0 }]", "[80, 90]"),
        [
            (19, 10, wrong(ValueForm::Table, ValueForm::Whole)),
            (19, 14, wrong(ValueForm::Table, ValueForm::Whole)),
        ]
    );
    // A section that is none is told once.
    assert_eq!(
        under_head("rubric = 5\nrules = \"không\"\n"),
        [
            (8, 10, wrong(ValueForm::Table, ValueForm::Whole)),
            (9, 9, wrong(ValueForm::Table, ValueForm::Text)),
        ]
    );
}

#[test]
fn sections_beside_meetings_are_read_to_their_end() {
    let sections = "[[deadlines]]\nwhat.vi = \"gửi dự thảo\"\ndays = 0\nside = \"during\"\ncertainty = \"verified\"\n\
        [survey]\ntitle.vi = \"Phiếu\"\nquestions = []\nanswers = \"tốt\"\nhide_under = 5\ncertainty = \"own_design\"\n";
    let sides = NameFlaw::NotAmong { name: "during".into(), known: "before, after".into() };
    let expected = [
        (8, 1, missing("event")),
        (10, 8, FigureFlaw::OutOfRange { low: 1, high: 366 }.into()),
        (11, 8, sides.into()),
        (12, 13, TopicFlaw::SourceMissing.into()),
        (13, 1, missing("intro")),
        (15, 13, TopicFlaw::ListEmpty.into()),
        (16, 11, wrong(ValueForm::List, ValueForm::Text)),
    ];
    assert_eq!(under_head(sections), expected);
}

#[test]
fn every_broken_line_of_toml_is_told_and_nothing_else() {
    let found = faults("id = \ntitle.vi = \"Xã Mẫu\"\nvalid_from = \"2026-12-01\nid = \"hai\"\n");
    let places: Vec<(usize, usize)> = found.iter().map(|(line, column, _)| (*line, *column)).collect();
    assert!(found.iter().all(|(.., flaw)| matches!(flaw, Flaw::Unreadable(_))), "{found:?}");
    assert_eq!(places, [(1, 6), (3, 25), (4, 1)], "{found:?}");
}
