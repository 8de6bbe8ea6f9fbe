//! After the adoption: addenda beside minutes that never change, and minutes opened again.

use std::path::Path;
use std::sync::Arc;

use bienban::app::Overlay;
use bienban::domain::{Decided, State};
use bienban::store::{Disk, Reader, verify_with};

use crate::scene;
use crate::stage::{OWN, Stage};

pub(crate) fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A document by its whole name.
pub(crate) fn document(stage: &Stage, name: &str) -> String {
    let found = stage.documents().into_iter().find(|(other, _)| other == name);
    let names: Vec<String> = stage.documents().into_iter().map(|(name, _)| name).collect();
    String::from_utf8(found.unwrap_or_else(|| panic!("no {name} in {names:?}")).1).unwrap()
}

fn fault(stage: &Stage) -> String {
    match stage.model.overlays.last() {
        Some(Overlay::Form(form)) => form.fault.clone().unwrap_or_default(),
        other => panic!("no form but {other:?}\n{}", stage.screen()),
    }
}

/// Adopted minutes on the screen where they are read.
pub(crate) fn reading() -> Stage {
    let mut stage = scene::adopted();
    stage.keys("enter");
    assert_eq!(stage.model.screen(), "reading", "{}", stage.screen());
    stage
}

/// With a first addendum, to which persons agreed.
fn amended() -> Stage {
    let mut stage = reading();
    amend(&mut stage);
    stage
}

fn amend(stage: &mut Stage) {
    stage.keys("6 ~Sửa cầu kênh 3~ enter ~Sửa cầu kênh 4~ enter ~Ghi nhầm số kênh~ enter enter");
    stage.keys("~nva và Trần Thị Hoa~ enter enter enter");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
}

#[test]
fn an_addendum_says_what_was_and_what_is_now_why_and_by_whose_decision() {
    let mut stage = reading();
    let minutes = document(&stage, "2026-12-03-bien-ban.txt");
    amend(&mut stage);
    let (said, ends) = (stage.notice(), "Đã ghi 2 tệp vào thư mục book/documents.");
    assert!(said.starts_with("Đã ghi bản bổ sung, đính chính số 1; xem ở cuối biên bản."), "{said}");
    assert!(said.contains(ends), "{said}");
    let paper = flat(&document(&stage, "2026-12-03-bo-sung-bien-ban-1.txt"));
    let read = stage.model.kept::<bienban::app::ReadMeeting>().unwrap();
    let (mark, seal) = (&read.hash.as_ref().unwrap()[..16], &read.seals[1].hash[..16]);
    for words in [
        "BẢN BỔ SUNG, ĐÍNH CHÍNH BIÊN BẢN",
        "Số 1: biên bản sinh hoạt chi bộ thường kỳ tháng 12 năm 2026",
        &format!(
            "Biên bản thông qua ngày 03 tháng 12 năm 2026, mã {} {}, được bổ sung, đính chính như sau:",
            &mark[..8],
            &mark[8..]
        ),
        "Đã ghi: “Sửa cầu kênh 3”.",
        "Nay sửa: “Sửa cầu kênh 4”.",
        "Lý do: Ghi nhầm số kênh.",
        "Thống nhất: Nguyễn Văn An, Trần Thị Hoa, ngày 03 tháng 12 năm 2026.",
        "Biên bản đã thông qua giữ nguyên; bản này kèm theo biên bản.",
        "NGƯỜI GHI BIÊN BẢN",
        "CHỦ TRÌ HỘI NGHỊ",
        &format!("{} {}", &seal[..8], &seal[8..]),
    ] {
        assert!(paper.contains(words), "{words}\n{paper}");
    }
    assert_ne!(mark, seal);
    // The original is as it was, on the disk and on the screen; the addendum stands below it.
    assert_eq!(document(&stage, "2026-12-03-bien-ban.txt"), minutes);
    assert!(stage.shows("Nay sửa: “Sửa cầu kênh 4”."), "{}", stage.screen());
}

#[test]
fn addenda_are_numbered_hashed_and_signed_and_survive_a_power_cut() {
    let mut stage = amended();
    stage.keys(
        "6 enter ~Có mặt đại biểu đảng ủy xã~ enter ~Ghi sót~ enter enter ~Trần Thị Hoa~ enter enter enter",
    );
    let stage = stage.after_power_cut();
    let disk: Arc<dyn Disk> = Arc::new(stage.disk.survivor());
    let reader = Reader::open(disk, Path::new(OWN)).unwrap();
    let verified = verify_with(&reader, &mut |_, _| {});
    assert!(!verified.is_damaged(), "{:?}", verified.findings);
    // The minutes and two addenda, each with the signature of the book.
    let signatures = reader.signatures();
    assert!(signatures.len() == 3 && signatures.iter().all(|one| one.holds), "{signatures:?}");
    let mut stage = stage;
    stage.keys("2 enter end");
    let addenda = &stage.read().addenda;
    let second = &addenda[1].addendum;
    assert_eq!((addenda.len(), second.was.as_str()), (2, ""));
    assert_eq!(second.decided, Decided::Persons("Trần Thị Hoa".into()));
    let paper = flat(&document(&stage, "2026-12-03-bo-sung-bien-ban-2.txt"));
    assert!(paper.contains("Số 2: biên bản") && paper.contains("Nay bổ sung: “Có mặt đại biểu"), "{paper}");
    assert!(!paper.contains("Đã ghi:"), "{paper}");
    // Written again with the minutes, to the same files.
    let files = stage.documents().len();
    stage.keys("1 esc");
    assert_eq!(stage.documents().len(), files);
}

#[test]
fn a_meeting_that_was_cancelled_voted_on_nothing() {
    let mut stage = reading();
    stage.keys("9 ~cuoc hop moi~ enter up right down ~03/12/2026~ enter ~21:00~ enter enter");
    stage.keys("9 ~huy cuoc hop~ enter ~Bão~ enter");
    assert_eq!(stage.meeting().state, State::Cancelled, "{}", stage.screen());
    stage.keys("esc 6 enter ~Dọn kênh 4~ enter ~Ghi sót~ enter left enter enter ~4/4~ enter enter");
    let refused = "Sổ không có cuộc họp nào khác đã mở ngày 03/12/2026";
    assert!(fault(&stage).starts_with(refused), "{}", stage.screen());
}

#[test]
fn an_addendum_without_words_reason_persons_votes_or_a_fitting_day_is_refused_and_nothing_is_lost() {
    let mut stage = reading();
    stage.keys("6 enter enter enter enter enter enter enter");
    assert!(fault(&stage).starts_with("Chưa có nội dung bổ sung, đính chính"), "{}", fault(&stage));
    stage.keys("~Sửa cầu kênh 4~ enter enter enter enter enter enter");
    assert_eq!(fault(&stage), "Chưa có lý do: hãy ghi lý do trong một dòng.");
    stage.keys("~Ghi nhầm~ enter enter enter enter enter");
    assert!(fault(&stage).starts_with("Chưa ghi ai thống nhất"), "{}", fault(&stage));
    // Nobody stands on the paper whom the book does not know.
    stage.keys("~xyz, tth~ enter enter enter");
    assert_eq!(fault(&stage), "Không có đảng viên nào tên “xyz”: hãy gõ lại một phần họ tên.");
    stage.keys("ctrl-u");
    // A vote is of a meeting that the book knows, and carried.
    stage.keys("up left down down ~4/4~ enter enter");
    assert!(
        fault(&stage).starts_with("Sổ không có cuộc họp nào khác đã mở ngày 03/12/2026"),
        "{}",
        fault(&stage)
    );
    stage.keys("up ctrl-u ~2/4~ enter enter");
    assert!(fault(&stage).starts_with("Tán thành 2/4 thì chưa thông qua được"), "{}", fault(&stage));
    stage.keys("ctrl-u ~bốn~ enter enter");
    assert!(fault(&stage).starts_with("“bốn” không phải là số phiếu"), "{}", fault(&stage));
    stage.keys("ctrl-u up ~Trần Thị Hoa~ up right down down down ctrl-u ~02/12/2026~ enter");
    assert!(fault(&stage).starts_with("Ngày thống nhất phải từ ngày thông qua"), "{}", fault(&stage));
    stage.keys("ctrl-u ~03/12/2026~ enter");
    assert_eq!(stage.read().addenda.len(), 1, "{}", stage.screen());
}

/// The minutes opened again, at their last item.
fn reopened() -> Stage {
    let mut stage = reading();
    reopen(&mut stage);
    stage
}

pub(crate) fn reopen(stage: &mut Stage) {
    stage.keys("7 enter enter");
    assert_eq!(fault(stage), "Chưa có lý do: hãy ghi lý do trong một dòng.");
    stage.keys("~Ghi sót một biểu quyết~ enter enter");
    assert_eq!(stage.model.screen(), "chair", "{}", stage.screen());
}

/// Reads the minutes back over what is missing and adopts them by the votes of all four.
pub(crate) fn adopt_again(stage: &mut Stage) {
    stage.keys("enter enter");
    scene::pass_the_gaps(stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
}

#[test]
fn minutes_opened_again_are_mended_voted_on_anew_and_name_the_version_they_replace() {
    let mut stage = reading();
    let old = stage.model.kept::<bienban::app::ReadMeeting>().unwrap().hash.clone().unwrap();
    let text = document(&stage, "2026-12-03-bien-ban.txt");
    stage.skip(30);
    reopen(&mut stage);
    assert_eq!(
        stage.notice(),
        "Đã mở lại biên bản: sửa xong thì đọc lại và biểu quyết thông qua lại. Ctrl+Z: thôi mở lại."
    );
    assert_eq!((stage.meeting().state, stage.meeting().adoption_ballot()), (State::Closing, None));
    assert_eq!(stage.model.adopted_hash, None);
    // Mended, read back, and adopted by a new vote.
    stage.skip(10);
    stage.keys("5 ~Dọn kênh 4~ enter ~lvp~ enter ~20/12~ enter");
    assert_eq!(stage.meeting().tasks.len(), 2, "{}", stage.screen());
    adopt_again(&mut stage);
    let new = stage.model.adopted_hash.clone().unwrap();
    assert_ne!(new, old);
    let minutes = flat(&document(&stage, "2026-12-03-bien-ban-2.txt"));
    let said = format!(
        "Biên bản này thay bản đã thông qua ngày 03 tháng 12 năm 2026, mã {} {}; biên bản được mở lại và thông qua lại ngày 03 tháng 12 năm 2026; lý do: Ghi sót một biểu quyết.",
        &old[..8],
        &old[8..16]
    );
    assert!(minutes.contains(&said) && minutes.contains("Dọn kênh 4"), "{minutes}");
    // Mending makes no meeting longer: it ended when it did.
    assert!(minutes.contains("kết thúc lúc 19 giờ 03 phút cùng ngày (3 phút)."), "{minutes}");
    assert!(minutes.contains(" kết thúc lúc 19 giờ 03 phút cùng ngày. "), "{minutes}");
    assert!(!minutes.contains("tạm dừng"), "{minutes}");
    let vote = "Khi biên bản được mở lại, Chi bộ biểu quyết thông qua biên bản cuộc họp: 4/4 đồng chí tán thành (100%).";
    assert!(minutes.contains(vote), "{minutes}");
    assert_eq!(minutes.matches("biểu quyết thông qua biên bản").count(), 1, "only its own vote: {minutes}");
    // The first version is there with its text and hash, and its papers are the same files as before.
    stage.keys("enter");
    assert_eq!(stage.model.kept::<bienban::app::ReadMeeting>().unwrap().hash.as_deref(), Some(new.as_str()));
    let files = stage.documents().len();
    stage.keys("8");
    assert_eq!(stage.notice(), "Đang xem bản thông qua lúc 19:03 ngày 03/12/2026.");
    assert!(stage.shows("BẢN ĐÃ BỊ THAY"), "{}", stage.screen());
    let shown = stage.model.kept::<bienban::app::ReadMeeting>().unwrap();
    assert_eq!(shown.hash.as_deref(), Some(old.as_str()));
    assert_eq!(shown.history.meeting.tasks.len(), 1);
    // Written out once more it says that it was replaced; what was signed stays as it is.
    stage.keys("1 esc");
    assert!(stage.documents().len() > files, "{:?}", stage.documents());
    assert_eq!(document(&stage, "2026-12-03-bien-ban.txt"), text);
    let again = flat(&document(&stage, "2026-12-03-bien-ban-3.txt"));
    let said = "Biên bản này đã được thay: mở lại ngày 03 tháng 12 năm 2026; lý do: Ghi sót một biểu quyết.";
    assert!(again.contains(said) && !again.contains("Dọn kênh 4"), "{again}");
    // Nothing is added to what was replaced; the newest comes back by the same key.
    for key in ["2", "3", "6", "7"] {
        stage.keys(key);
        assert!(stage.model.overlays.is_empty(), "{key} is live on a replaced version");
    }
    stage.keys("8");
    assert_eq!(stage.notice(), "Đang xem bản mới nhất.");
    assert_eq!(stage.read().tasks.len(), 2);
    // Both versions are entered in the book and signed.
    let reader = Reader::open(Arc::new(stage.disk.survivor()), Path::new(OWN)).unwrap();
    assert!(!verify_with(&reader, &mut |_, _| {}).is_damaged());
    assert_eq!(reader.signatures().iter().filter(|one| one.holds).count(), 2);
}

#[test]
fn opening_again_is_taken_back_while_nothing_else_was_done_and_nothing_sealed_ever_is() {
    let mut stage = reopened();
    stage.keys("ctrl-z");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    assert!(stage.meeting().earlier.is_empty() && stage.meeting().adoption.is_some());
    stage.keys("ctrl-y ctrl-z");
    assert_eq!(stage.meeting().state, State::Adopted, "what is sealed is neither undone nor done again");
    let mut stage = reopened();
    stage.keys("5 ~Dọn kênh 4~ enter ~lvp~ enter enter ctrl-z ctrl-z ctrl-z ctrl-z");
    assert_eq!(stage.meeting().tasks.len(), 1);
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
}

#[test]
fn a_power_cut_while_minutes_are_open_again_loses_nothing() {
    let mut stage = reopened().after_power_cut();
    assert_eq!(stage.next_step(), "Enter: sửa tiếp biên bản mở lại ngày 03/12/2026");
    stage.keys("enter");
    assert_eq!((stage.meeting().state, stage.meeting().earlier.len()), (State::Closing, 1));
    assert_eq!(stage.meeting().earlier[0].reason, "Ghi sót một biểu quyết");
}

#[test]
fn once_the_next_meeting_opened_minutes_are_amended_and_not_opened_again() {
    let mut stage = scene::adopted();
    stage.keys("esc enter enter enter enter 1 enter ~tth~ enter");
    assert_eq!(stage.meeting().state, State::Draft, "{}", stage.screen());
    // In preparation it hinders nothing.
    stage.keys("esc 2 end enter 7");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    stage.keys("esc esc esc enter 8");
    if stage.meeting().state == State::Draft {
        stage.keys("1");
    }
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
    stage.keys("9 ~trang dau~ enter 2 end enter 7");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(
        stage.notice(),
        "Không mở lại được: cuộc họp sau, ngày 03/12/2026, đã khai mạc. Hãy ghi bản bổ sung, đính chính."
    );
}

#[test]
fn a_book_that_cannot_be_written_keeps_what_was_typed() {
    for keys in ["7 ~Ghi sót~", "6 enter ~Thêm~ enter ~Ghi sót~ enter enter ~Trần Thị Hoa~ enter"] {
        let mut stage = reading();
        stage.keys(keys);
        stage.model.book.read_only = Some("Sổ chỉ đọc được: hãy đóng cửa sổ kia rồi mở lại.".into());
        stage.keys("enter");
        assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
        assert!(stage.read().addenda.is_empty() && stage.read().earlier.is_empty());
    }
}
