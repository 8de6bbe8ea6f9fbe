//! Every citation of every pack: its document is listed, and in force as long as the pack is.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::packs::EMBEDDED;
use super::topics::TopicGround;
use super::*;
use crate::domain::{MeetingKind, Purpose};
use crate::text::{Lang, first_unseen};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn no_pack_that_the_program_carries_holds_a_sign_that_nobody_sees() {
    for (file, text) in EMBEDDED {
        assert_eq!(first_unseen(text), None, "{file}");
        // Nor one that is written by its number.
        assert!(!text.contains("\\u") && !text.contains("\\U") && !text.contains("\\x"), "{file}");
    }
}

fn packs() -> &'static Packs {
    Packs::embedded().unwrap()
}

/// What a pack cites, in short, those of its base that it goes by among them.
fn cited(pack: &Pack) -> Vec<String> {
    let topics = &pack.topics;
    let mut grounds: Vec<&TopicGround> = Vec::new();
    grounds.extend(topics.contents.iter().map(|one| &one.ground));
    grounds.extend(topics.checklists.iter().map(|one| &one.ground));
    grounds.extend(topics.survey.iter().map(|one| &one.ground));
    grounds.extend(topics.rating.iter().flat_map(|one| [&one.ground, &one.cap.ground]));
    grounds.extend(topics.layout.iter().map(|one| &one.ground));
    grounds.extend(topics.majorities.iter().map(|one| &one.ground));
    grounds.extend(topics.bases.iter().map(|one| &one.ground));
    grounds.extend(topics.ballot_papers.iter().map(|one| &one.ground));
    grounds.extend(topics.deadlines.iter().map(|one| &one.ground));
    grounds.extend(topics.terms.iter().map(|one| &one.ground));
    grounds.extend(topics.dues.iter().map(|one| &one.ground));
    grounds.extend(topics.dues.iter().flat_map(|one| &one.rates).map(|one| &one.ground));
    let of_topics = grounds.into_iter().filter_map(|ground| ground.citation.as_ref());
    let of_topics = of_topics.map(|citation| citation.vi.clone());
    let of_agendas = pack.agendas.iter().map(|agenda| agenda.citation.clone());
    let of_criteria = pack.rubric.criteria.iter().map(|criterion| criterion.citation.clone());
    let of_year = pack.yearly.iter().map(|yearly| yearly.citation.clone());
    let all = of_topics.chain(of_agendas).chain(of_criteria).chain(of_year);
    all.filter(|short| !short.is_empty()).collect()
}

/// Every document that any pack lists, with its days in force.
fn documents() -> BTreeMap<String, (NaiveDate, Option<NaiveDate>)> {
    let mut all = BTreeMap::new();
    for citation in packs().all().iter().flat_map(|pack| &pack.citations) {
        let days = (citation.valid_from, citation.valid_to);
        let told = *all.entry(citation.short()).or_insert(days);
        assert_eq!(told, days, "{}: two packs differ", citation.short());
    }
    all
}

#[test]
fn every_cited_document_is_in_force_as_long_as_the_pack() {
    let mut looked_at = 0;
    for pack in packs().all() {
        for short in cited(pack) {
            let mut listed = pack.citations.iter().chain(&pack.inherited);
            let document = listed.find(|document| document.short() == short);
            let document = document.unwrap_or_else(|| panic!("{}: {short} is not listed", pack.id));
            let holds = document.holds_through(pack.valid_from, pack.valid_to);
            assert!(holds || document.why.is_some(), "{}: {short} is not in force all the time", pack.id);
            looked_at += 1;
        }
        for document in &pack.citations {
            let holds = document.holds_through(pack.valid_from, pack.valid_to);
            assert!(holds || document.why.is_some(), "{}: {} is listed", pack.id, document.short());
        }
    }
    assert!(looked_at > 150, "{looked_at}");
}

#[test]
fn the_documents_that_ended_are_marked() {
    let ended: Vec<(String, NaiveDate)> =
        documents().into_iter().filter_map(|(short, (_, end))| Some((short, end?))).collect();
    let expected = [
        ("12-HD/BTCTW (06/7/2018)", day(2025, 10, 27)),
        ("124-QĐ/TW (04/10/2023)", day(2025, 8, 29)),
        ("20-QĐ/TW (08/4/2026)", day(2026, 7, 25)),
        ("244-QĐ/TW (09/6/2014)", day(2024, 10, 9)),
        ("294-QĐ/TW (26/5/2025)", day(2026, 4, 7)),
        ("37-QĐ/TW (25/10/2021)", day(2026, 7, 25)),
    ];
    assert_eq!(ended, expected.map(|(short, end)| (short.to_owned(), end)));
}

/// The days on which something begins or ends, and those beside them.
fn days_of_change() -> Vec<NaiveDate> {
    let all = packs().all().iter();
    let turns = all.flat_map(|pack| pack.valid_to.into_iter().chain([pack.valid_from]));
    let mut days: Vec<NaiveDate> =
        turns.flat_map(|turn| [turn.pred_opt().unwrap(), turn, turn.succ_opt().unwrap()]).collect();
    days.push(day(2027, 1, 15));
    days
}

#[test]
fn what_is_chosen_for_a_day_cites_what_is_in_force_on_it() {
    let documents = documents();
    let in_force = |short: &str, date: NaiveDate| {
        let (from, to) = documents[short];
        assert!(from <= date && to.is_none_or(|to| date <= to), "{short} on {date}");
    };
    for date in days_of_change() {
        let mut grounds: Vec<&TopicGround> = Vec::new();
        for (purpose, _) in Purpose::NAMES {
            grounds.extend(packs().majority(date, "", purpose).map(|rule| &rule.ground));
            grounds.extend(packs().base_rule(date, "", purpose).map(|rule| &rule.ground));
        }
        grounds.extend(packs().checklists(date, "").into_iter().map(|list| &list.ground));
        grounds.extend(packs().survey(date, "").map(|survey| &survey.ground));
        for citation in grounds.into_iter().filter_map(|ground| ground.citation.as_ref()) {
            in_force(&citation.vi, date);
        }
        for kind in MeetingKind::ALL {
            let choice = packs().choose(date, kind, "Đảng bộ phường An Phú").unwrap();
            if choice.because != Because::BeforeOldest {
                in_force(&choice.pack.agenda_rule(kind).unwrap().citation, date);
            }
        }
    }
}

#[test]
fn the_base_of_a_vote_follows_the_regulation_of_the_day() {
    let of = |date, purpose| {
        let rule = packs().base_rule(date, "", purpose)?;
        rule.ground.cited(Lang::Vi)
    };
    let base = |date| of(date, Purpose::Resolution);
    assert_eq!(base(day(2025, 5, 25)), None);
    assert_eq!(base(day(2025, 5, 26)).unwrap(), "294-QĐ/TW (26/5/2025), điểm 9.3.2");
    assert_eq!(base(day(2026, 4, 7)).unwrap(), "294-QĐ/TW (26/5/2025), điểm 9.3.2");
    assert_eq!(base(day(2026, 4, 8)).unwrap(), "20-QĐ/TW (08/4/2026)");
    assert_eq!(base(day(2026, 7, 25)).unwrap(), "20-QĐ/TW (08/4/2026)");
    assert_eq!(base(day(2026, 7, 26)).unwrap(), "208-QĐ/TW (26/7/2026)");
    assert_eq!(base(day(2027, 1, 15)).unwrap(), "208-QĐ/TW (26/7/2026)");
    let election = |date| of(date, Purpose::Election);
    assert_eq!(election(day(2024, 10, 9)).unwrap(), "244-QĐ/TW (09/6/2014), khoản 2, Điều 32");
    assert_eq!(election(day(2024, 10, 10)).unwrap(), "190-QĐ/TW (10/10/2024)");
}

#[test]
fn the_rules_of_2024_are_a_decision_and_of_elections_alone() {
    let pack = packs().by_id("bau-cu-2024").unwrap();
    assert_eq!(
        pack.citations[0].full(Lang::Vi),
        "Quyết định số 190-QĐ/TW, ngày 10/10/2024 của Ban Chấp hành Trung ương"
    );
    let qd190 = "190-QĐ/TW (10/10/2024)".to_owned();
    let others = packs().all().iter().filter(|pack| pack.id != "bau-cu-2024");
    assert!(others.flat_map(cited).all(|short| short != qd190));
    for (purpose, article) in [
        (Purpose::Admission, "khoản 3, Điều 4"),
        (Purpose::Recognition, "khoản 2, Điều 5"),
        (Purpose::Discipline, "khoản 1, Điều 36"),
        (Purpose::Expulsion, "khoản 3, Điều 38"),
    ] {
        let ground = &packs().majority(day(2026, 12, 3), "", purpose).unwrap().ground;
        assert_eq!(ground.cited(Lang::Vi).unwrap(), format!("Điều lệ Đảng (19/01/2011), {article}"));
    }
}

#[test]
fn only_a_congress_has_a_quorum() {
    use crate::domain::Majority;
    for pack in packs().all().iter().filter(|pack| pack.has_meetings()) {
        for kind in MeetingKind::ALL {
            let quorum = (kind == MeetingKind::Congress).then_some(Majority::TwoThirds);
            assert_eq!(pack.rules(kind).quorum, quorum, "{}: {kind:?}", pack.id);
        }
    }
    let congress = packs().by_id("hd42-2025").unwrap().agenda_rule(MeetingKind::Congress).unwrap();
    assert_eq!(congress.citation, "Điều lệ Đảng (19/01/2011)");
}

#[test]
fn an_ended_document_is_told_with_the_reason_why_it_is_cited() {
    let ended = Citation {
        valid_to: Some(day(2025, 12, 31)),
        why: Some(Words { vi: "chưa có văn bản thay thế".into(), en: "nothing replaced it".into() }),
        ..packs().by_id("kiem-diem-2025").unwrap().citations[0].clone()
    };
    assert_eq!(ended.standing(Lang::Vi).unwrap(), "có hiệu lực đến 31/12/2025; chưa có văn bản thay thế");
    assert!(!ended.holds_through(day(2025, 10, 30), Some(day(2025, 12, 31))));
    assert!(ended.holds_through(day(2025, 10, 31), Some(day(2025, 12, 31))));
    assert!(!ended.holds_through(day(2025, 10, 31), Some(day(2026, 1, 1))));
    assert!(!ended.holds_through(day(2025, 10, 31), None));
}
