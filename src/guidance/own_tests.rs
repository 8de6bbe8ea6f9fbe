//! A pack that a committee keeps in its book: what it leaves out, when it is chosen, its faults.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;

use super::*;
use crate::domain::{Level, MeetingKind, Points, Purpose};
use crate::text::Lang;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn packs() -> &'static Packs {
    Packs::embedded().unwrap()
}

/// A committee's own pack: its place, one figure, one agenda; the rest is the national one's.
const OWN: &str = include_str!("own_example.toml");

#[test]
fn a_pack_of_the_book_says_only_what_differs_from_its_base() {
    let packs = packs().with("own.toml", OWN).unwrap();
    let own = packs.by_id("xa-phu-mau-2026").unwrap();
    let small = own.rules(MeetingKind::Regular);
    assert_eq!((small.day, small.latest_day, small.minutes, small.attendance_percent), (5, 7, 60, 90));
    assert_eq!((small.minutes_for(29), small.minutes_for(30)), (60, 90));
    let agenda = own.agenda(MeetingKind::Regular);
    assert_eq!(agenda.iter().map(|item| item.step.as_str()).collect::<Vec<_>>(), ["roll_call", "discussion"]);
    assert_eq!(own.rubric.total(), Points(10_000));
    assert_eq!(own.title.get(Lang::En), "[vi] Hướng dẫn của Đảng ủy xã Phú Mẫu");
}

#[test]
fn a_step_of_an_own_pack_is_marked_as_a_decision() {
    let step = "\n[[steps]]\nstep = \"warning\"\ntitle.vi = \"Xem xét kỷ luật\"\nprompt.vi = \"Bỏ phiếu kín.\"\n\
                vote.purpose = \"discipline\"\nvote.question.vi = \"Khiển trách đảng viên\"\n";
    let marked = OWN.replace("{ step = \"discussion\"", "{ step = \"warning\"") + step;
    let packs = packs().with("own.toml", &marked).unwrap();
    let own = packs.by_id("xa-phu-mau-2026").unwrap();
    let agenda = own.agenda(MeetingKind::Regular);
    assert_eq!((agenda[0].decides(), agenda[1].decides()), (None, Some(Purpose::Discipline)));
    let vote = own.vote("warning").unwrap();
    assert_eq!((vote.mode, vote.question.vi.as_str()), (None, "Khiển trách đảng viên"));
    // The agenda is voted at its own step alone.
    let usual = marked.replace("purpose = \"discipline\"", "purpose = \"agenda\"");
    assert!(Packs::embedded().unwrap().with("own.toml", &usual).is_err());
}

#[test]
fn a_pack_is_chosen_by_day_and_place() {
    let packs = packs().with("own.toml", OWN).unwrap();
    let chosen = |date, parent| {
        let choice = packs.choose(date, MeetingKind::Regular, parent).unwrap();
        (choice.pack.id.as_str(), choice.because)
    };
    let (own, all) = (("xa-phu-mau-2026", Because::Own), ("hd42-2025", Because::Everywhere));
    assert_eq!(chosen(day(2026, 2, 28), "Đảng bộ xã Phú Mẫu"), all);
    assert_eq!(chosen(day(2026, 3, 1), "Đảng bộ xã Phú Mẫu"), own);
    assert_eq!(chosen(day(2026, 12, 31), "đảng bộ xã phú mẫu "), own);
    assert_eq!(chosen(day(2027, 1, 1), "Đảng bộ xã Phú Mẫu"), all);
    assert_eq!(chosen(day(2026, 6, 3), "Đảng bộ xã Mỹ Mẫu"), all);
    let choice = packs.choose(day(2026, 6, 3), MeetingKind::Regular, "Đảng bộ xã Phú Mẫu").unwrap();
    assert_eq!(
        choice.sentence(Lang::Vi),
        "Theo bộ hướng dẫn của chi bộ: Hướng dẫn của Đảng ủy xã Phú Mẫu, có hiệu lực từ 01/3/2026."
    );
}

#[test]
fn a_pack_of_the_book_is_refused_with_the_place_of_each_fault() {
    let found = |old: &str, new: &str| {
        assert_eq!(OWN.matches(old).count(), 1, "{old}");
        let faults = packs().with("own.toml", &OWN.replace(old, new)).unwrap_err();
        let place = |fault: PackFault| (fault.place.unwrap().line, fault.place.unwrap().column, fault.flaw);
        faults.into_iter().map(place).collect::<Vec<_>>()
    };
    assert_eq!(
        found("\"xa-phu-mau-2026\"", "\"hd42-2025\""),
        [(2, 6, Flaw::Id(IdFlaw::IdTaken("hd42-2025".into())))]
    );
    assert_eq!(found("\"xa-phu-mau-2026\"", "\"../x\""), [(2, 6, Flaw::Id(IdFlaw::BadId("../x".into())))]);
    // What the missing base would give is not told again as missing.
    let without = found("base = \"hd42-2025\"", "base = \"hd43\"");
    assert_eq!(without, [(3, 8, Flaw::Name(NameFlaw::UnknownBase("hd43".into())))]);
    let alone = found("base = \"hd42-2025\"\n", "");
    assert!(alone.contains(&(17, 1, Flaw::Shape(ShapeFlaw::PartMissing("rules.notice_days")))), "{alone:?}");
    assert!(alone.contains(&(2, 6, Flaw::Shape(ShapeFlaw::PartMissing("rubric")))), "{alone:?}");
    assert_eq!(
        found("\"regular\"", "\"weekly\""),
        [(22, 8, Flaw::Name(NameFlaw::UnknownKind("weekly".into())))]
    );
    assert_eq!(
        found("\"roll_call\"", "\"lunch\""),
        [(28, 19, Flaw::Name(NameFlaw::UnknownStep("lunch".into())))]
    );
    assert_eq!(
        found("minutes = 10 }", "minutes = 601 }"),
        [(28, 42, Flaw::Figure(FigureFlaw::OutOfRange { low: 0, high: 600 }))]
    );
}

/// A committee's pack that takes the whole sheet of its base, and says other levels.
fn with_levels(levels: &str) -> String {
    let head = OWN.split("[rules]").next().unwrap();
    format!("{head}[rubric]\nlevels = [\n{levels}\n]\n")
}

#[test]
fn a_pack_may_say_its_levels_alone() {
    let levels = "{ level = \"good\", from = 92 },\n\
                  { level = \"poor\", from = 0, label = { vi = \" yếu \", en = \"weak\" } },";
    let packs = packs().with("own.toml", &with_levels(levels)).unwrap();
    let (own, base) = (packs.by_id("xa-phu-mau-2026").unwrap(), packs.by_id("hd42-2025").unwrap());
    assert_eq!(own.rubric.criteria, base.rubric.criteria);
    assert_eq!(own.rubric.groups, base.rubric.groups);
    let said = [Lang::Vi, Lang::En].map(|lang| own.level_labels().label(Level::Poor, lang));
    assert_eq!(said, ["yếu", "weak"]);
    // What a meeting stores of the national pack is as it was before packs could say labels.
    assert!(base.level_labels().is_empty());
    assert_eq!(own.rules(MeetingKind::Regular).level_label(Level::Poor, Lang::Vi), "yếu");
    assert_eq!(own.rules(MeetingKind::Regular).level_label(Level::Good, Lang::Vi), "tốt");
    let levels = own.pages(Lang::Vi).into_iter().find(|page| page.id == "levels").unwrap();
    assert_eq!(levels.lines, ["Mức tốt: từ 92 điểm", "Mức yếu: từ 0 điểm"]);
    let yearly = own.pages(Lang::Vi).into_iter().find(|page| page.id == "yearly").unwrap();
    assert!(yearly.lines.iter().any(|line| line.contains("yếu: các trường hợp còn lại")), "{yearly:?}");
    let differs = compare(base, own, Lang::Vi).into_iter().find(|page| page.id == "levels").unwrap();
    assert_eq!(
        differs.lines,
        [
            "Mức tốt: từ 90 điểm → từ 92 điểm",
            "Mức khá: từ 70 điểm → không có",
            "Mức trung bình: từ 50 điểm → không có",
            "Mức kém: gọi là yếu"
        ]
    );
}

#[test]
fn no_two_levels_are_called_the_same() {
    let taken = |levels: &str| {
        let faults = packs().with("own.toml", &with_levels(levels)).unwrap_err();
        let place = |fault: PackFault| (fault.place.unwrap().line, fault.place.unwrap().column, fault.flaw);
        faults.into_iter().map(place).collect::<Vec<_>>()
    };
    let label = |label: &str| Flaw::Points(PointsFlaw::LabelTaken(label.into()));
    // Of two labels the second is the fault; without a second one the only label is.
    let two = "{ level = \"good\", from = 90, label = { vi = \"loại A\", en = \"A\" } },\n\
               { level = \"poor\", from = 0, label = { vi = \"Loại a\", en = \"D\" } },";
    assert_eq!(taken(two), [(21, 37, label("Loại a"))]);
    let own = "{ level = \"good\", from = 90 },\n{ level = \"poor\", from = 0, label.vi = \"tốt\" },";
    assert_eq!(taken(own), [(21, 29, label("tốt"))]);
    let english = "{ level = \"good\", from = 90 },\n\
                   { level = \"poor\", from = 0, label = { vi = \"yếu\", en = \"good\" } },";
    assert_eq!(taken(english), [(21, 37, label("good"))]);
    let blank = "{ level = \"good\", from = 90, label.vi = \" \" },\n{ level = \"poor\", from = 0 },";
    assert_eq!(taken(blank).len(), 2, "a text that is missing is told by itself");
}
