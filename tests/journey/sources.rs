//! What a vote rests on: the text in force on the meeting's day, behind F1 of its form and of its screen, and
//! the base that it says.

use bienban::domain::Purpose;
use bienban::store::SimulatedDisk;
use chrono::{DateTime, FixedOffset};

use crate::scene;
use crate::stage::Stage;

/// The small cell with its meeting open on a day.
fn opened_on(day: &str) -> Stage {
    let now: DateTime<FixedOffset> = format!("{day}T19:00:00+07:00").parse().expect("a time");
    let mut stage = Stage::on(SimulatedDisk::default(), now);
    stage.keys("7 ~Ấp Thử~ enter ~Đảng bộ xã Thử~ enter ~Xã Thử~ enter");
    stage.bring("ds.csv", scene::ROLL);
    stage.keys("3 5 ~ds.csv~ enter 1 esc");
    stage.keys("enter enter enter enter 1 enter ~tth~ enter 8");
    // The 3rd of a month is planned; on another day the opening is asked about.
    if !stage.model.overlays.is_empty() {
        stage.keys("1");
    }
    stage.resize(160, 60);
    stage
}

/// The words on screen in one line, without the frame.
fn read(stage: &Stage) -> String {
    let words = stage.screen().replace(['│', '║', '┃'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn form_and_card_of_a_vote_cite_what_is_in_force_on_the_day() {
    let of_2025 = "294-QĐ/TW (26/5/2025), điểm 9.3.2";
    let of_april = "20-QĐ/TW (08/4/2026)";
    let of_july = "208-QĐ/TW (26/7/2026)";
    for (day, cited) in [
        ("2026-04-07", of_2025),
        ("2026-04-08", of_april),
        ("2026-07-25", of_april),
        ("2026-07-26", of_july),
        ("2027-01-03", of_july),
    ] {
        let mut stage = opened_on(day);
        stage.keys("f1 f1");
        let card = read(&stage);
        stage.keys("esc 3");
        assert!(!read(&stage).contains("Nguồn:"), "no source stands above the question: {}", stage.screen());
        stage.keys("f1 f1");
        let form = read(&stage);
        for (place, words) in [("card", &card), ("form", &form)] {
            assert!(words.contains("Điều lệ Đảng (19/01/2011), khoản 5, Điều 9"), "{day} {place}: {words}");
            for text in [of_2025, of_april, of_july] {
                assert_eq!(
                    words.contains(&format!(" {text};")),
                    text == cited,
                    "{day} {place}: {text} {words}"
                );
            }
        }
    }
}

#[test]
fn an_admission_tells_both_readings_of_two_thirds() {
    let mut stage = opened_on("2026-12-03");
    stage.keys("3 ~Kết nạp quần chúng ưu tú~ enter right enter");
    // Four official members and an exempt one who is absent: 3 of 4, but 4 of 5.
    let form = read(&stage);
    let other = "Nếu tính trên toàn bộ 5 đảng viên chính thức của chi bộ, không trừ ai, thì cần 4";
    assert!(form.contains(other), "{form}");
    stage.keys("f1 f1");
    let card = read(&stage);
    assert!(card.contains("Điều lệ Đảng (19/01/2011), khoản 3, Điều 4"), "{card}");
    stage.keys("esc");
    stage.keys("~3~ enter ~1~ enter ~0~ enter");
    assert!(read(&stage).contains("thì cần 4"), "{}", stage.screen());
    let ballot = &stage.meeting().ballots[0];
    assert_eq!((ballot.base.count, ballot.needed()), (4, 3));
    // With four of four both readings agree, and nothing is added.
    stage.keys("3 ~Kết nạp quần chúng thứ hai~ enter right enter ~4~ enter ~0~ enter ~0~ enter");
    assert!(!read(&stage).contains("thì cần 4"), "{}", stage.screen());
}

#[test]
fn an_election_leaves_the_excused_out_of_its_base() {
    let mut stage = opened_on("2026-12-03");
    stage.keys("1 down down down 2 ~đi công tác~ enter esc");
    assert_eq!(stage.counts().vote_base, 4);
    stage.keys("3 ~Bầu phó bí thư~ enter right right right right right right");
    assert!(read(&stage).contains("bầu cử: quá nửa, cần 2 trên 3, bỏ phiếu kín"), "{}", stage.screen());
    stage.keys("enter");
    let ballot = &stage.meeting().ballots[0];
    assert_eq!((ballot.purpose, ballot.secret), (Purpose::Election, true));
    assert_eq!((ballot.base.count, ballot.needed()), (3, 2));
    let excused: Vec<u32> =
        ballot.base.excluded.iter().filter(|one| one.excused).map(|one| one.member.0).collect();
    // Thạch Thị Sa Rây, the third of the roll.
    assert_eq!(excused, [3]);
    // Papers are counted by tellers, who are chosen first.
    stage.keys("~tth~ enter ~3~ enter enter enter f1 f1");
    assert!(read(&stage).contains("190-QĐ/TW (10/10/2024)"), "{}", stage.screen());
}

#[test]
fn a_congress_says_whether_it_is_valid() {
    let mut stage = scene::cell();
    stage.keys("enter up right right right right right right right right down enter enter enter");
    assert!(stage.shows("Hợp lệ khi có mặt ít nhất 4/5 đảng viên được triệu tập"), "{}", stage.screen());
    stage.keys("1 enter ~tth~ enter 8");
    stage.resize(160, 60);
    assert_eq!(stage.meeting().plan.kind, bienban::domain::MeetingKind::Congress);
    // Five summoned: two thirds are four. Three are here.
    stage.keys("1 down down 3 3 enter");
    assert!(
        stage.notice().contains("ít nhất 4 trên 5; đang có mặt 3, chưa đủ"),
        "{} {}",
        stage.notice(),
        stage.screen()
    );
    stage.keys("f1 f1");
    let card = read(&stage);
    assert!(card.contains("đang có mặt 3, chưa đủ"), "{card}");
    assert!(card.contains("190-QĐ/TW (10/10/2024)"), "{card}");
}
