//! Every fault of a roll has a whole sentence in both languages.

use bienban::domain::{LifeFault, WordingRefusal};
use bienban::intake::{
    CellFlaw, Column, Excess, FaultKind, FileFault, FileKind, PossibleTwin, RollQuestion, RowFault,
    ValueFault,
};
use bienban::text::PartialDate;
use chrono::NaiveDate;

use crate::check_both;

/// Why a file as a whole is no roll.
fn of_files() -> Vec<FileFault> {
    let excesses =
        [Excess::Bytes, Excess::Unpacked, Excess::Columns, Excess::Cells, Excess::CellLength, Excess::Parts];
    let kinds = [
        FileKind::WebPage,
        FileKind::XmlWorkbook,
        FileKind::Xml,
        FileKind::Word,
        FileKind::Slides,
        FileKind::Pdf,
        FileKind::Picture,
        FileKind::Archive,
        FileKind::OldestWorkbook,
        FileKind::Machine,
    ];
    let mut all = vec![
        FileFault::Empty,
        FileFault::Damaged,
        FileFault::CutOff,
        FileFault::Locked,
        FileFault::StringsMissing,
        FileFault::UnknownLetters,
        FileFault::LostLetters,
        FileFault::NameColumnMissing,
        FileFault::NoMembers,
        FileFault::TooLong,
    ];
    all.extend(excesses.map(FileFault::Beyond));
    all.extend(kinds.map(FileFault::Other));
    all
}

#[test]
fn every_fault_of_a_roll() {
    let file = |kind| FaultKind::File { name: "danh-sach.csv".into(), kind };
    let value = |kind| FaultKind::Value { value: "32/13/1970".into(), kind };
    let twin = |born| FaultKind::Twin { name: "Kim Som".into(), born, earlier: 4 };
    let maybe = |earlier| {
        let (name, other) = ("Kim Som".to_owned(), "KIM SOM".to_owned());
        let (born, other_born) = (None, Some(PartialDate::Year(1947)));
        FaultKind::MaybeTwin(Box::new(PossibleTwin { name, born, other, other_born, earlier }))
    };
    let born = |year| Some(PartialDate::Year(year));
    let (early, late) = (PartialDate::Year(1985), PartialDate::Year(1990));
    let of_rows = [
        FaultKind::CellCount { expected: 5, found: 3 },
        FaultKind::NameMissing,
        FaultKind::MoreFaults,
        FaultKind::Wording(WordingRefusal::NameBegins { sign: '=' }),
        twin(NaiveDate::from_ymd_opt(1947, 4, 15).map(PartialDate::Day)),
        twin(None),
        FaultKind::OnRoll { name: "Kim Som".into(), born: born(1947) },
        maybe(None),
        maybe(Some(4)),
        value(ValueFault::NotAName),
        value(ValueFault::LostLetters),
        value(ValueFault::BadDate),
        value(ValueFault::FutureDate),
        value(ValueFault::UnknownStanding),
        value(ValueFault::UnknownRole),
        FaultKind::Life(LifeFault::AdmittedTooYoung { born: late, joined: early }),
        FaultKind::Life(LifeFault::OfficialFirst { joined: late, official: early }),
        FaultKind::Life(LifeFault::TooOld(early)),
        FaultKind::Life(LifeFault::BeforeTheParty(early)),
        FaultKind::Asked(RollQuestion::Noted { note: "miễn".into() }),
        FaultKind::Asked(RollQuestion::RecentlyAdmitted { joined: late }),
        FaultKind::Asked(RollQuestion::OfficialTooSoon { joined: late }),
        FaultKind::Asked(RollQuestion::ProbationaryYetOfficial { official: late }),
        FaultKind::Flaw(CellFlaw::NoResult),
        FaultKind::Flaw(CellFlaw::Error),
        FaultKind::Flaw(CellFlaw::YearHidden),
        FaultKind::Flaw(CellFlaw::LostLetters { text: "Nguy?n".into() }),
        FaultKind::Flaw(CellFlaw::OpenQuote { from: 5, to: 7 }),
        FaultKind::Flaw(CellFlaw::OpenQuote { from: 5, to: 4 }),
    ];
    for kind in of_files() {
        let kind = file(kind);
        let fault = RowFault { line: None, column: None, kind };
        check_both(|lang| fault.sentence(lang), "");
    }
    for kind in of_rows {
        let column = Some(Column { number: 2, name: "Ngày sinh".into() });
        for column in [None, column] {
            let fault = RowFault { line: Some(9), column, kind: kind.clone() };
            check_both(|lang| fault.sentence(lang), "");
        }
    }
}
