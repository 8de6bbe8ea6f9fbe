//! What is wrong with a guidance pack, in full sentences that say what to do.

use bienban::domain::{Level, Points};
use bienban::guidance::{
    BandFlaw, ChecklistFlaw, CriterionFlaw, Fact, FigureFlaw, FilePlace, Flaw, IdFlaw, NameFlaw, Number,
    PackFault, PointsFlaw, ShapeFlaw, TopicFlaw, ValueForm, Words, YearlyFlaw,
};
use bienban::text::Lang;

use crate::check_both;

/// Every flaw of a family, of whatever type it is.
fn all<F: Into<Flaw>>(flaws: impl IntoIterator<Item = F>) -> Vec<Flaw> {
    flaws.into_iter().map(Into::into).collect()
}

fn of_the_file() -> Vec<Flaw> {
    let words = |asked| ShapeFlaw::WrongForm { asked, found: ValueForm::Date };
    let forms = [
        ValueForm::Text,
        ValueForm::Words,
        ValueForm::Whole,
        ValueForm::Number,
        ValueForm::YesNo,
        ValueForm::List,
        ValueForm::Table,
    ];
    let shape = [
        ShapeFlaw::Missing("title"),
        ShapeFlaw::Unknown { name: "titel".into(), known: &["title", "total"] },
        ShapeFlaw::Unknown { name: "colour".into(), known: &["title", "total"] },
        ShapeFlaw::PartMissing("rubric"),
        ShapeFlaw::Unseen { sign: '\u{200b}', place: 3 },
        ShapeFlaw::LanguageMissing(Lang::Vi),
        ShapeFlaw::LanguageMissing(Lang::En),
    ];
    let names = [
        NameFlaw::UnknownMeasure("dues_paid".into()),
        NameFlaw::UnknownCitation("hd99".into()),
        NameFlaw::UnknownBase("hd99".into()),
        NameFlaw::UnknownStep("lunch".into()),
        NameFlaw::UnknownKind("weekly".into()),
        NameFlaw::NotAmong { name: "village".into(), known: "hamlet, office".into() },
    ];
    let ids = [
        IdFlaw::BadId("Xã Phú Mẫu".into()),
        IdFlaw::IdTaken("hd42-2025".into()),
        IdFlaw::Duplicate("4.1".into()),
    ];
    let figures = [
        FigureFlaw::BadDate("2025-02-30".into()),
        FigureFlaw::PeriodReversed,
        FigureFlaw::OutOfRange { low: 1, high: 31 },
        FigureFlaw::PointsSum { sum: Points::whole(95), total: Points::whole(100) },
        FigureFlaw::AgendaShort { sum: 80, least: 90 },
        FigureFlaw::LevelsBroken,
    ];
    let whole = [Flaw::Unreadable("expected a string".into()), Flaw::NotText, Flaw::NoPack];
    [all(whole), all(shape), all(forms.map(words)), all(names), all(ids), all(figures)].concat()
}

fn of_the_rubric() -> Vec<Flaw> {
    let (sum, max) = (Points::whole(28), Points::whole(30));
    let number = Number::TasksDonePercent;
    let points = [
        PointsFlaw::BadFigure("4.125".into()),
        PointsFlaw::GroupSum { group: "4".into(), sum, max },
        PointsFlaw::GroupEmpty("9".into()),
        PointsFlaw::Reach { id: "4.5".into(), reach: sum, max },
        PointsFlaw::Over(max),
    ];
    let bands = [
        BandFlaw::Gap { number, value: 50_000 },
        BandFlaw::Overlap { number, value: 50_005 },
        BandFlaw::Empty,
        BandFlaw::BoundTwice,
        BandFlaw::BaseUnsettled { number, fact: Fact::TasksCarried },
    ];
    let criteria = [
        CriterionFlaw::WayUnclear("5".into()),
        CriterionFlaw::ConditionUnclear,
        CriterionFlaw::UnknownCriterion("4.9".into()),
        CriterionFlaw::TargetMoves("4.3".into()),
        CriterionFlaw::BonusOnJudged,
        CriterionFlaw::CheckMissing { fact: Fact::CommitteeMet, check: "committee_meeting".into() },
    ];
    [all(points), all(bands), all(criteria)].concat()
}

fn of_other_sections() -> Vec<Flaw> {
    let topics = [
        TopicFlaw::PackEmpty,
        TopicFlaw::ListEmpty,
        TopicFlaw::CountWrong { found: 26, total: 27 },
        TopicFlaw::SourceMissing,
        TopicFlaw::PointsMixed,
    ];
    let lists = [
        ChecklistFlaw::KeyBad { key: "số 3".into(), most: 8 },
        ChecklistFlaw::TooLong { cells: 31, most: 30 },
        ChecklistFlaw::AnswersMany { least: 2, most: 4 },
        ChecklistFlaw::MonthTaken(3),
        ChecklistFlaw::ThemeLong { found: 8, most: 7 },
        ChecklistFlaw::ItemUnclear("I.6".into()),
        ChecklistFlaw::UnknownList { list: "own".into(), known: "commitment, manifestations".into() },
        ChecklistFlaw::UnknownItem { list: "own".into(), key: "9".into(), known: "1, 2, 3, 4".into() },
    ];
    let yearly = [YearlyFlaw::Broken, YearlyFlaw::NoCondition(Level::Good)];
    [all(topics), all(lists), all(yearly)].concat()
}

#[test]
fn every_fault_of_a_guidance_pack() {
    let all = [of_the_file(), of_the_rubric(), of_other_sections()].concat();
    assert_eq!(all.len(), 32 + 16 + 7 + 8);
    for flaw in all {
        let place = Some(FilePlace { line: 12, column: 3 });
        let fault = PackFault { file: "hd42-2025.toml".into(), place, flaw };
        assert_eq!(fault.location(), "hd42-2025.toml:12:3");
        let told = |lang| {
            let sentence = fault.sentence(lang);
            sentence.strip_prefix("hd42-2025.toml:12:3: ").unwrap().to_owned()
        };
        check_both(told, "");
        let hints = [Lang::Vi, Lang::En].map(|lang| fault.hint(lang));
        assert_eq!(hints[0].is_some(), hints[1].is_some(), "{fault:?}");
        assert!(hints.iter().flatten().all(|hint| hint.len() > 10), "{fault:?}");
    }
}

/// An example or names to choose from stand under the sentence where they help.
#[test]
fn what_helps_to_correct_a_fault() {
    let hint = |flaw: Flaw| PackFault { file: String::new(), place: None, flaw }.hint(Lang::En);
    let known = &["title", "total"];
    let slip = ShapeFlaw::Unknown { name: "titel".into(), known };
    assert_eq!(hint(slip.into()).unwrap(), "Names like it: title.");
    let other = ShapeFlaw::Unknown { name: "colour".into(), known };
    assert_eq!(hint(other.into()).unwrap(), "The names: title, total.");
    let words = ShapeFlaw::WrongForm { asked: ValueForm::Words, found: ValueForm::Text };
    assert_eq!(hint(words.into()).unwrap(), "For example: title.vi = \"Đảng phí\"");
    let condition = "For example: { unless = \"no_unexcused\", points = 1 }.";
    assert_eq!(hint(CriterionFlaw::ConditionUnclear.into()).unwrap(), condition);
    assert_eq!(hint(PointsFlaw::GroupEmpty("9".into()).into()), None);
}

/// What cannot be opened says itself which file it is.
#[test]
fn a_file_that_cannot_be_opened_is_named_once() {
    let why = Words {
        vi: "Không đọc được own.toml: hãy kiểm tra quyền đọc.".to_owned(),
        en: "The file own.toml cannot be read: check its permissions.".to_owned(),
    };
    let fault = PackFault { file: "own.toml".into(), place: None, flaw: Flaw::Unopened(why.clone()) };
    assert_eq!(fault.sentence(Lang::Vi), why.vi);
    assert_eq!(fault.sentence(Lang::En), why.en);
}
