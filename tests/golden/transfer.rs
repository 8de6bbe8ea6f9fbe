//! Transfers to other cells and from them.

use bienban::domain::{
    MemberId, Person, Role, RollEvent, Standing, TransferEvent, TransferId, TransferPapers, TransferTerm,
    TransferWay, UpperDecision,
};

use super::shared::date;

/// Of the roll.
pub fn of_roll() -> Vec<RollEvent> {
    let (out, come) = (TransferId(1), TransferId(2));
    let person = Person { name: "Danh Chanh Đa".into(), ..Person::default() };
    let place = || "Chi bộ khóm 3, Đảng bộ phường Mẫu".to_owned();
    let letter =
        UpperDecision { day: date(4), number: "12-GT/ĐU".into(), by: "Đảng ủy xã Mẫu".into() };
    let papers = TransferPapers {
        place: place(),
        asked: Some(date(1)),
        agreed: Some(date(2)),
        review: Some(date(3)),
        letter: Some(letter),
        until: Some(date(28)),
    };
    let told = vec![
        TransferEvent::Begun {
            transfer: out,
            way: TransferWay::Out,
            term: TransferTerm::Temporary,
            member: Some(MemberId(2)),
            person: person.clone(),
            probationary: false,
            papers: TransferPapers { place: place(), ..TransferPapers::default() },
        },
        TransferEvent::PapersTold { transfer: out, papers },
        TransferEvent::Moved {
            transfer: out,
            day: date(5),
            member: MemberId(2),
            entered: false,
            before: Some(Standing::Official),
            office: Some(Role::Deputy),
            received: None,
        },
        TransferEvent::Over { transfer: out, day: date(20) },
        TransferEvent::EndTakenBack { transfer: out },
        TransferEvent::MoveTakenBack { transfer: out },
        TransferEvent::Dropped { transfer: out, reason: "ở lại công tác".into() },
        TransferEvent::TakenUp { transfer: out },
        TransferEvent::Begun {
            transfer: come,
            way: TransferWay::In,
            term: TransferTerm::Official,
            member: None,
            person: person.clone(),
            probationary: true,
            papers: TransferPapers { place: place(), ..TransferPapers::default() },
        },
        TransferEvent::PersonCorrected { transfer: come, person, probationary: false },
        TransferEvent::Moved {
            transfer: come,
            day: date(7),
            member: MemberId(9),
            entered: true,
            before: None,
            office: None,
            received: Some(date(6)),
        },
        TransferEvent::Received { transfer: out, day: date(9) },
    ];
    told.into_iter().map(RollEvent::Transfer).collect()
}
