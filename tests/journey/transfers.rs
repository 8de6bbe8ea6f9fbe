//! Members who go to another cell and come from one, by keys alone: the papers, the roll from the day, the base of votes,
//! and what is due.

use bienban::domain::{MemberId, Standing, TransferStage};

use crate::scene;
use crate::stage::{Stage, clock};

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// The page of transfers, from the roll by its key; it is 3 December 2026.
fn page() -> Stage {
    let mut stage = scene::cell();
    stage.keys("3 f6");
    assert_eq!(stage.model.screen(), "transfers");
    stage
}

/// Summoned and in the base of votes when a meeting of this day is opened.
fn opened(stage: Stage) -> (usize, u32) {
    let mut stage = stage;
    stage.keys("esc esc enter enter enter enter 1 enter ~tth~ enter 8");
    let counts = stage.counts();
    (stage.meeting().roll.len(), counts.vote_base)
}

#[test]
fn a_member_goes_for_good_with_papers_and_is_off_the_roll_from_the_day() {
    let mut stage = page();
    assert_eq!(stage.next_step(), "Enter: thêm đồng chí chuyển đi (2: chuyển đến)");
    stage.keys("enter ~ttsr~ enter enter enter enter");
    assert!(stage.shows("Chưa ghi chi bộ ở nơi kia"), "{}", stage.screen());
    stage.keys("~Chi bộ khóm 3, Đảng bộ phường Mẫu~ enter");
    stage.retype("20/11/2026");
    stage.keys("enter");
    assert_eq!(
        stage.notice(),
        "Đã ghi đ/c Thạch Thị Sa Rây xin chuyển đi. Vẫn trong danh sách cho đến ngày đi (phím 4)."
    );
    assert_eq!(stage.next_step(), "Enter: ghi giấy tờ, đ/c Thạch Thị Sa Rây");
    stage.keys("enter enter enter ~25/11/2026~ enter ~24/11/2026~ enter enter ~12-GT/ĐU~ enter enter");
    assert!(stage.shows("Có số hoặc nơi cấp giấy giới thiệu mà chưa có ngày"), "{}", stage.screen());
    stage.keys("~01/12/2026~ enter enter ~Đảng ủy xã Thử~ enter");
    assert_eq!(stage.notice(), "Đã ghi giấy tờ chuyển sinh hoạt đảng.");
    // Twelve weeks from Tuesday 1 December.
    assert!(stage.shows("nộp hồ sơ chậm nhất 23/02/2027"), "{}", stage.screen());
    assert!(
        stage.shows("Giấy giới thiệu số 12-GT/ĐU ngày 01/12/2026 của Đảng ủy xã Thử"),
        "{}",
        stage.screen()
    );
    assert_eq!(stage.next_step(), "Enter: ghi ngày đi, đ/c Thạch Thị Sa Rây");
    stage.keys("enter ~04/12/2026~ enter");
    assert!(stage.shows("Ngày này chưa đến"), "{}", stage.screen());
    stage.retype("02/12/2026");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Đ/c Thạch Thị Sa Rây không còn trong danh sách từ ngày 02/12/2026.");
    assert_eq!(stage.next_step(), "Enter: ghi nơi đến đã tiếp nhận, đ/c Thạch Thị Sa Rây");
    // It is on the disk; the first page tells of the papers.
    let mut again = Stage::on(stage.disk.survivor(), clock("19:30:00"));
    assert_eq!(again.model.roll(), stage.model.roll());
    assert!(again.shows("Nộp hồ sơ chuyển sinh hoạt: Thạch Thị Sa Rây"), "{}", again.screen());
    again.keys("f3");
    assert!(again.shows("Papers of the transfer: Thạch Thị Sa Rây"), "{}", again.screen());
    stage.keys("6");
    let paper = stage.plain("gioi-thieu-sinh-hoat-dang-thach-thi-sa-ray.txt");
    assert!(paper.contains("Đảng bộ phường Mẫu"), "{paper}");
    // Of six five are left, of four in the base three.
    assert_eq!(opened(again_at_home(&stage)), (5, 3));
    stage.keys("enter ~03/12/2026~ enter");
    assert_eq!(
        stage.notice(),
        "Nơi đến đã tiếp nhận đ/c Thạch Thị Sa Rây ngày 03/12/2026: việc chuyển đã xong."
    );
    assert_eq!(stage.model.roll().transfers[0].stage(), TransferStage::Closed);
}

/// The same book opened again, on the page of transfers.
fn again_at_home(stage: &Stage) -> Stage {
    let mut again = Stage::on(stage.disk.survivor(), clock("19:30:00"));
    again.keys("3 f6");
    again
}

#[test]
fn somebody_comes_for_good_and_counts_from_the_day_on() {
    let mut stage = page();
    stage.keys("f3 2 ~Danh Chanh Đa~ enter ~08/03/1985~ enter ~02/09/2010~ enter ~02/09/2011~ enter enter enter enter");
    stage.keys("~Chi bộ khóm 9~ enter");
    assert_eq!(
        stage.notice(),
        "Recorded: Danh Chanh Đa is to come. They are on the roll from their receipt on (key 4)."
    );
    assert_eq!(opened(again_at_home(&stage)), (6, 4), "not before the receipt");
    stage.keys("6");
    assert!(stage.shows("No receipt of Danh Chanh Đa is made"), "{}", stage.screen());
    stage.keys("4 ~03/12/2026~ enter ~02/12/2026~ enter");
    assert!(stage.shows("They would stand on the roll before they were received"), "{}", stage.screen());
    stage.retype("03/12/2026");
    stage.keys("enter");
    assert_eq!(stage.notice(), "Danh Chanh Đa is on the roll from 3 Dec 2026 on.");
    let roll = stage.model.roll();
    assert_eq!((roll.on(day("2026-12-02")).len(), roll.on(day("2026-12-03")).len()), (6, 7));
    assert_eq!(opened(again_at_home(&stage)), (7, 5));
    // Told by mistake: the day is emptied, and the roll is as before.
    stage.keys("4 ctrl-a delete enter enter");
    assert_eq!(stage.notice(), "The day is taken back: the roll is as it was before.", "{}", stage.screen());
    assert_eq!(stage.model.roll().on(day("2026-12-03")).len(), 6);
    stage.keys("7 ~không đến nữa~ enter");
    assert_eq!(stage.notice(), "Dropped: không đến nữa.");
    stage.keys("8");
    assert_eq!(stage.notice(), "Danh Chanh Đa is followed again.");
}

#[test]
fn away_and_here_for_a_time_are_out_of_the_base_and_end_when_told() {
    let mut stage = page();
    stage.keys("1 ~lvp~ enter right enter ~Chi bộ khóm 3~ enter enter");
    stage.keys(
        "3 enter enter enter enter ~01/12/2026~ enter enter enter ~31/12/2026~ enter 4 ~01/12/2026~ enter",
    );
    assert_eq!(stage.notice(), "Đ/c Lý Vĩnh Phát sinh hoạt tạm thời nơi khác từ ngày 01/12/2026.");
    assert!(stage.shows("tạm thời đến hết 31/12/2026"), "{}", stage.screen());
    stage.keys("2 ~Kim Sa Rinh~ enter enter enter enter enter enter right enter ~Chi bộ khóm 9~ enter");
    assert_eq!(
        stage.notice(),
        "Đã ghi đ/c Kim Sa Rinh sẽ chuyển đến. Vào danh sách từ ngày tiếp nhận (phím 4).",
        "{}",
        stage.screen()
    );
    stage.keys("4 ~02/12/2026~ enter enter");
    assert_eq!(
        stage.notice(),
        "Đ/c Kim Sa Rinh sinh hoạt tạm thời ở đây từ ngày 02/12/2026: được triệu tập, không biểu quyết, không ứng cử."
    );
    let standing =
        |stage: &Stage, member| stage.model.roll().get(MemberId(member)).unwrap().standing(day("2026-12-03"));
    assert_eq!((standing(&stage, 4), standing(&stage, 7)), (Standing::TemporaryAway, Standing::TemporaryIn));
    // Seven on the roll; of four official ones summoned one is away, and who is here for a time has no vote.
    assert_eq!(opened(again_at_home(&stage)), (7, 3));
    let mut later = Stage::on(stage.disk.survivor(), "2027-01-04T19:00:00+07:00".parse().unwrap());
    assert!(later.shows("Hết hạn sinh hoạt tạm thời: Lý Vĩnh Phát"), "{}", later.screen());
    later.keys("3 f6");
    assert!(later.shows("hết hạn tạm thời ngày 31/12/2026"), "{}", later.screen());
    later.keys("enter ~02/01/2027~ enter");
    assert_eq!(later.notice(), "Đ/c Lý Vĩnh Phát sinh hoạt lại ở đây từ ngày 02/01/2027.");
    let phat = later.model.roll().get(MemberId(4)).unwrap();
    assert_eq!(phat.standing(day("2027-01-01")), Standing::TemporaryAway);
    assert_eq!(phat.standing(day("2027-01-02")), Standing::Official);
}

#[test]
fn the_rules_stand_behind_f1_in_both_languages() {
    let mut stage = page();
    stage.keys("f1 f1");
    let card = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(card.contains("Trong 60 ngày làm việc sau ngày được giới thiệu"), "{card}");
    stage.keys("esc f3 f1 f1");
    let card = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(card.contains("Within 60 working days after the introduction to the other cell"), "{card}");
}

#[test]
fn days_of_a_life_that_cannot_be_are_refused_where_they_are_typed() {
    let mut stage = page();
    stage.keys("2 ~Sơn Thị Lan~ enter ~01/01/1990~ enter ~03/02/2010~ enter ~03/02/2009~ enter");
    let told = "Ngày chính thức 03/02/2009 trước ngày vào Đảng 03/02/2010.";
    assert!(stage.shows(told), "{}", stage.screen());
    assert_eq!(stage.model.roll().transfers.len(), 0);
    stage.keys("esc esc 1 ~Thử Hai~ enter ~01/01/2000~ enter ~03/02/2010~ enter");
    let told = "Sinh 01/01/2000 mà vào Đảng 03/02/2010 là không thể.";
    assert!(stage.shows(told), "{}", stage.screen());
}
