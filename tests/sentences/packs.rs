//! What is wrong with a guidance pack, in full sentences that say what to do.

use bienban::domain::{Level, Points};
use bienban::guidance::{Flaw, PackFault, Place, TopicFlaw, YearlyFlaw};
use bienban::text::Lang;

use crate::check_both;

#[test]
fn every_fault_of_a_guidance_pack() {
    let all = [
        Flaw::Unreadable("expected a string".into()),
        Flaw::NoPack,
        Flaw::LanguageMissing(Lang::Vi),
        Flaw::LanguageMissing(Lang::En),
        Flaw::UnknownMeasure("dues_paid".into()),
        Flaw::Duplicate("4.1".into()),
        Flaw::BadDate("2025-02-30".into()),
        Flaw::PeriodReversed,
        Flaw::OutOfRange { low: 1, high: 31 },
        Flaw::PointsSum { sum: Points::whole(95), total: Points::whole(100) },
        Flaw::AgendaShort { sum: 80, least: 90 },
        Flaw::LevelsBroken,
        Flaw::KindUnclear("5".into()),
        Flaw::UnknownCitation("hd99".into()),
        Flaw::NotText,
        Flaw::UnknownBase("hd99".into()),
        Flaw::PartMissing("rubric"),
        Flaw::UnknownStep("lunch".into()),
        Flaw::UnknownKind("weekly".into()),
        Flaw::BadId("Xã Phú Mẫu".into()),
        Flaw::IdTaken("hd42-2025".into()),
        TopicFlaw::PackEmpty.into(),
        TopicFlaw::ListEmpty.into(),
        TopicFlaw::CountWrong { found: 26, total: 27 }.into(),
        TopicFlaw::UnknownName { name: "village".into(), known: "hamlet, office".into() }.into(),
        TopicFlaw::SourceMissing.into(),
        TopicFlaw::PointsMixed.into(),
        Flaw::Yearly(YearlyFlaw::Broken),
        Flaw::Yearly(YearlyFlaw::NoCondition(Level::Good)),
    ];
    for flaw in &all {
        let place = Some(Place { line: 12, column: 3 });
        let fault = PackFault { file: "hd42-2025.toml".into(), place, flaw: flaw.clone() };
        assert_eq!(fault.location(), "hd42-2025.toml:12:3");
        let told = |lang| {
            let sentence = fault.sentence(lang);
            sentence.strip_prefix("hd42-2025.toml:12:3: ").unwrap().to_owned()
        };
        check_both(told, "");
        match flaw {
            Flaw::Unreadable(_) | Flaw::NoPack | Flaw::LanguageMissing(_) | Flaw::UnknownMeasure(_) => {}
            Flaw::Duplicate(_) | Flaw::BadDate(_) | Flaw::PeriodReversed | Flaw::OutOfRange { .. } => {}
            Flaw::PointsSum { .. } | Flaw::AgendaShort { .. } | Flaw::LevelsBroken => {}
            Flaw::KindUnclear(_) | Flaw::UnknownCitation(_) | Flaw::NotText | Flaw::UnknownBase(_) => {}
            Flaw::PartMissing(_) | Flaw::UnknownStep(_) | Flaw::UnknownKind(_) => {}
            Flaw::BadId(_) | Flaw::IdTaken(_) | Flaw::Rubric(_) => {}
            Flaw::Yearly(YearlyFlaw::Broken | YearlyFlaw::NoCondition(_)) => {}
            Flaw::Topic(flaw) => match flaw {
                TopicFlaw::PackEmpty | TopicFlaw::ListEmpty | TopicFlaw::CountWrong { .. } => {}
                TopicFlaw::UnknownName { .. } | TopicFlaw::SourceMissing | TopicFlaw::PointsMixed => {}
            },
        }
    }
    assert_eq!(all.len(), 29);
}
