//! The round in preparation: its turns worked out by hand, its theme, its minutes, its sheets; then the year.

use bienban::app::{Overlay, Subject};
use bienban::domain::{Digest, ItemRef, MeetingId, MemberId, RemarkKind, Standing, State, Statement};

use crate::scene;
use crate::stage::Stage;

/// A meeting in preparation with the round's page on top, found by its name.
fn on_round() -> Stage {
    let mut stage = scene::prepared();
    stage.keys("f2 ~tu phe binh ky nay~ enter");
    assert_eq!(stage.model.screen(), "round-plan", "{}", stage.screen());
    stage
}

/// The turns in their order.
fn turns(stage: &Stage) -> Option<Vec<u32>> {
    stage.meeting().round.planned.as_ref().map(|members| members.iter().map(|MemberId(n)| *n).collect())
}

#[test]
fn the_page_says_what_the_slot_holds_and_who_speaks() {
    let mut stage = on_round();
    stage.resize(80, 40);
    // Five are summoned and nobody spoke: of 15 minutes three turns of five, the secretary first, then the roll.
    for words in [
        "15 PHÚT",
        "3 lượt · 0 lời hứa báo lại",
        "Báo lại 0 lời hứa, mỗi lời 1 phút; 3 lượt, mỗi lượt 5 phút: cộng 15 phút. Đủ",
        "5 đồng chí chưa có lượt: cần 25 phút.",
        "CHỦ ĐỀ: ",
        "Chưa có lời hứa nào đến hạn.",
        "đã tự phê bình 0/5",
        "1 Nguyễn Văn An",
        "chưa có lượt nào, bí thư nói trước",
        "2 Trần Thị Hoa",
        "3 Thạch Thị Sa Rây",
        "Các kỳ sau: Lý Vĩnh Phát, Sơn Vi Sal.",
    ] {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    assert_eq!(turns(&stage), None, "nothing is recorded by looking");
}

#[test]
fn turns_and_minutes_are_changed_and_undone() {
    let mut stage = on_round();
    stage.resize(80, 40);
    stage.keys("2");
    stage.retype("phat, an");
    stage.keys("enter");
    assert_eq!(turns(&stage), Some(vec![4, 1]));
    assert!(stage.shows("2 lượt · 0 lời hứa") && stage.shows("1 Lý Vĩnh Phát"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!(turns(&stage), None);
    stage.keys("3");
    stage.retype("25");
    stage.keys("enter");
    assert_eq!(stage.meeting().round_slot(), 25);
    assert!(stage.shows("5 lượt · 0 lời hứa báo lại"), "{}", stage.screen());
    stage.keys("3");
    stage.retype("0");
    stage.keys("enter");
    assert!(stage.shows("cần ít nhất 1 phút"), "{}", stage.screen());
    assert_eq!(stage.meeting().round_slot(), 25);
}

/// Who is exempt is known to the form, and it says so; names that do not fit into a line go on below it.
#[test]
fn an_exempt_member_has_no_turn_and_many_names_stand_on_several_lines() {
    let mut stage = Stage::practice();
    stage.keys("enter enter enter enter");
    stage.keys("f2 ~tu phe binh ky nay~ enter 2");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    let roll = stage.model.roll().on(stage.meeting().day());
    let exempt = roll.iter().find(|one| one.standing == Standing::Exempt).unwrap().name.clone();
    stage.retype(&exempt);
    stage.keys("enter");
    let told = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains(&format!("Đồng chí {exempt} thuộc diện miễn công tác")), "{told}");
    let names: Vec<String> =
        roll.iter().filter(|one| one.standing.is_summoned()).take(7).map(|one| one.name.clone()).collect();
    stage.retype(&names.join(", "));
    let screen = stage.screen();
    assert!(
        names.iter().all(|name| screen.split_whitespace().collect::<Vec<_>>().join(" ").contains(name)),
        "{screen}"
    );
    stage.keys("enter");
    assert_eq!(stage.meeting().round.planned.as_ref().map(Vec::len), Some(7), "{}", stage.screen());
}

/// The message of a theme is in the language of the screen.
#[test]
fn the_theme_that_was_chosen_is_told_in_english_on_an_english_screen() {
    let mut stage = on_round();
    stage.keys("f3 1 ~march~ enter");
    assert!(stage.notice().contains("“Words matched by deeds”"), "{}", stage.notice());
    assert!(!stage.notice().contains("Nói đi đôi"), "{}", stage.notice());
}

#[test]
fn the_theme_is_a_months_an_own_choice_or_none() {
    let mut stage = on_round();
    stage.resize(80, 40);
    stage.keys("1 ~thang 3~ enter");
    let theme = stage.meeting().round.theme.clone().unwrap();
    let keys: Vec<&str> = theme.items.iter().map(|item| item.key.as_str()).collect();
    assert_eq!((theme.title.as_str(), keys), ("Nói đi đôi với làm", vec!["I.6", "I.7", "I.8", "I.9"]));
    assert_eq!(theme.items[0].list, "bieu-hien-2016/manifestations");
    assert!(stage.shows("CHỦ ĐỀ: NÓI ĐI ĐÔI VỚI LÀM · CHI ỦY CHỌN"), "{}", stage.screen());
    stage.keys("1 ~khong theo~ enter");
    assert!(stage.meeting().round.theme.as_ref().unwrap().is_none());
    assert!(stage.shows("Kỳ này họp không theo chủ đề."), "{}", stage.screen());
    stage.keys("1 ~tu chon~ enter");
    assert_eq!(stage.model.screen(), "theme-choice", "{}", stage.screen());
    // The first list in parts; the same digit once more takes the item away.
    stage.keys("3 1 3 2 tab 1 enter");
    assert!(stage.meeting().round.theme.as_ref().unwrap().is_none(), "three are too few: {}", stage.screen());
    stage.keys("1 enter ~Gương mẫu~ enter");
    assert_eq!(stage.model.screen(), "round-plan", "{}", stage.screen());
    let theme = stage.meeting().round.theme.clone().unwrap();
    assert_eq!((theme.title.as_str(), theme.items.len()), ("Gương mẫu", 4));
}

#[test]
fn sheets_are_printed_for_all_who_are_summoned_and_recorded_once_written() {
    let mut stage = on_round();
    stage.keys("1 ~thang 3~ enter");
    assert_eq!(stage.meeting().round.sheets, 0);
    stage.keys("4");
    assert_eq!(stage.meeting().round.sheets, 5, "{}", stage.notice());
    assert!(stage.notice().starts_with("Lập 5 phiếu tự soi. Đã ghi 2 tệp"), "{}", stage.notice());
    let sheets = stage.plain("phieu-tu-soi.txt");
    assert_eq!(sheets.matches("Giữ riêng, không nộp").count(), 5);
    // Enter held through the page prints no more.
    stage.keys("enter enter enter enter enter enter");
    assert_eq!(stage.meeting().round.sheets, 5);
}

#[test]
fn another_screen_that_is_not_there_is_not_offered() {
    let stage = on_round();
    let there = stage.model.table.view("follow-up").is_some();
    assert_eq!(stage.shows("5 Theo dõi"), there, "{}", stage.screen());
}

#[test]
fn the_year_says_where_there_is_nothing_yet_and_who_is_still_to_speak() {
    let mut stage = scene::cell();
    stage.keys("f2 ~tu phe binh trong nam~ enter");
    assert_eq!(stage.model.screen(), "round-year", "{}", stage.screen());
    assert!(stage.shows("Năm 2026 chưa có kỳ họp nào."), "{}", stage.screen());
    assert!(stage.shows("đã tự phê bình 0/5 · 0 lượt"), "{}", stage.screen());
    stage.keys("1");
    assert!(stage.shows("Nguyễn Văn An") && stage.shows("chưa tự phê bình"), "{}", stage.screen());
}

#[test]
fn the_theme_of_the_month_is_recorded_with_its_sheets() {
    let mut stage = on_round();
    stage.keys("3");
    stage.retype("30");
    stage.keys("enter 4");
    let month = stage.meeting().round.theme.clone();
    // The meeting is of December, whose month looks back at what was promised: a theme without items.
    let month = month.expect("the theme");
    assert_eq!((month.title.as_str(), month.items.len()), ("Khắc phục khuyết điểm đã nêu trong năm", 0));
    stage.resize(80, 40);
    assert!(stage.shows("ĐÃ NÊU TRONG NĂM · THEO THÁNG"), "{}", stage.screen());
    stage.keys("ctrl-z");
    assert_eq!((stage.meeting().round.theme.is_none(), stage.meeting().round.sheets), (true, 0));
}

#[test]
fn a_members_own_page_has_what_was_said_and_the_participation_paper_has_not() {
    let mut stage = scene::opened();
    let said = Statement {
        shortcoming: "báo cáo trễ hạn".into(),
        remedy: "gửi trước hai ngày".into(),
        due: "2027-01-03".parse().ok(),
        ..Statement::default()
    };
    let stated = stage.meeting().state(MemberId(4), said).unwrap();
    let remark =
        stage.meeting().remark(RemarkKind::Criticism, MemberId(4), Some(MemberId(1)), "ít dự việc chung");
    stage.model.perform(Ok(vec![stated, remark.unwrap()]));
    stage.model.open_about("member-page", Subject(4, 0));
    stage.settle();
    stage.keys("2");
    assert_eq!(stage.model.screen(), "own-round", "{}", stage.screen());
    for words in [
        "Khuyết điểm: báo cáo trễ hạn",
        "Khắc phục: gửi trước hai ngày",
        "Thời hạn: 03/01/2027",
        "03/12/2026 · Phê bình, góp ý: ít dự việc chung",
        "NÊU LẠI",
        "Chưa ghi trong thời gian này.",
    ] {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    assert!(!stage.shows("Nguyễn Văn An"), "who criticised is not named: {}", stage.screen());
    // The extract has nothing of a meeting that is not adopted.
    stage.keys("1");
    let extract = stage.plain("trich-so-kiem-diem-ly-vinh-phat-4.txt");
    assert!(extract.contains("Sổ không ghi lời tự phê bình nào trong thời gian này."), "{extract}");
    assert!(!extract.contains("báo cáo trễ hạn"), "{extract}");
}

#[test]
fn the_year_counts_items_by_month_and_the_words_below_tell_the_chosen_row() {
    let mut stage = scene::opened();
    let item = |key: &str| ItemRef {
        list: "bieu-hien-2016/manifestations".into(),
        key: key.into(),
        label: String::new(),
        listed: String::new(),
    };
    let said = |key: &str| Statement {
        shortcoming: "việc cụ thể".into(),
        item: Some(item(key)),
        ..Statement::default()
    };
    let acts = [(1, "I.6"), (2, "I.8"), (3, "II.1")]
        .map(|(who, key)| stage.meeting().state(MemberId(who), said(key)).unwrap());
    let plain =
        stage.meeting().remark(RemarkKind::Criticism, MemberId(1), Some(MemberId(2)), "nói dài").unwrap();
    stage.model.perform(Ok(acts.into_iter().chain([plain]).collect()));
    stage.keys("f2 ~tu phe binh trong nam~ enter down");
    assert!(stage.shows("đã tự phê bình 3/5 · 3 lượt") && stage.shows("Mới có 1 kỳ."), "{}", stage.screen());
    assert!(stage.shows("I.6–9 Nói đi đôi với làm: tháng 12: 2 ý kiến."), "{}", stage.screen());
    let sums: Vec<String> = stage
        .screen()
        .lines()
        .filter_map(|line| {
            let words: Vec<&str> = line.trim_start_matches(['►', ' ']).split_whitespace().collect();
            // A figure ends a row of the table; words below it end otherwise.
            let is_row = ["I.6–9", "II.1–5", "Không", "Cộng"].contains(words.first()?)
                && words.last()?.chars().all(|sign| sign.is_ascii_digit());
            is_row.then(|| format!("{} {}", words[0], words[words.len() - 1]))
        })
        .collect();
    assert_eq!(sums, ["I.6–9 2", "II.1–5 1", "Không 1", "Cộng 4"]);
    stage.keys("2");
    assert!(stage.shows("I.8 ") && stage.shows("I.6 Hứa nhiều, làm ít"), "{}", stage.screen());
}

/// Hoa spoke on 03/03; on 03/11 Sa Rây was offered a turn and Hoa asked for a second one: neither was held. Both are
/// next after the secretary, who has not spoken; in the column stands when each was heard last, and which turn it is.
#[test]
fn when_each_was_heard_last_stands_in_its_column_and_a_turn_that_was_left_comes_next() {
    let mut stage = on_round();
    let held = |on: &str| {
        let (id, date) = (MeetingId(format!("{on}-0001")), on.parse().unwrap());
        Digest { id, date, state: State::Adopted, ..stage.meeting().digest() }
    };
    let (mut march, mut november) = (held("2026-03-03"), held("2026-11-03"));
    march.round.statements = vec![(MemberId(2), Statement::default())];
    november.round.more.turns.offered = Some(vec![MemberId(3)]);
    november.round.more.turns.asked = vec![MemberId(2)];
    stage.model.keep_digest(march);
    stage.model.keep_digest(november);
    stage.model.change();
    stage.resize(80, 40);
    for words in [
        "đã tự phê bình 1/5",
        "5 đồng chí chờ lượt: cần 25 phút.",
        "1 Nguyễn Văn An     chưa có lượt nào, bí thư nói trước",
        "2 Thạch Thị Sa Rây  chưa có lượt nào, lượt kỳ 03/11 để lại",
        "3 Trần Thị Hoa      03/03/2026, lượt kỳ 03/11 để lại",
        "Các kỳ sau: Lý Vĩnh Phát, Sơn Vi Sal.",
    ] {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    // Of somebody who spoke and is planned by hand the day stands there too.
    stage.keys("2");
    stage.retype("phat, hoa");
    stage.keys("enter f3");
    assert!(
        stage.shows("no turn yet") && stage.shows("3 Mar 2026, turn left on 3 Nov"),
        "{}",
        stage.screen()
    );
}
