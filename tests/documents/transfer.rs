//! The paper of a member who goes to another cell and of one who comes from there, word for word.

use bienban::domain::*;
use bienban::report::{Document, Lack, Material, TransferSource, paper, plain};
use bienban::text::PartialDate;

use crate::papers::created;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn person() -> Person {
    let on = |text: &str| Some(PartialDate::Day(day(text)));
    let (born, joined, official) = (on("1985-03-08"), on("2010-09-02"), on("2011-09-02"));
    Person { name: "Thạch Thị Sa Rây".into(), born, joined, official, ..Person::default() }
}

/// Everything is told.
fn whole(way: TransferWay, term: TransferTerm) -> Transfer {
    let letter =
        UpperDecision {
            day: day("2026-12-01"), number: "12-GT/ĐU".into(), by: "Đảng ủy xã Phú Mẫu".into()
        };
    let papers = TransferPapers {
        place: "Chi bộ khóm 3, Đảng bộ phường Mẫu".into(),
        asked: Some(day("2026-11-20")),
        agreed: Some(day("2026-11-25")),
        review: Some(day("2026-11-24")),
        letter: Some(letter),
        until: (term == TransferTerm::Temporary).then(|| day("2027-05-31")),
    };
    let (person, moved, received) = (person(), Some(day("2026-12-03")), Some(day("2026-12-02")));
    let received = received.filter(|_| way == TransferWay::In);
    Transfer { id: TransferId(1), way, term, person, papers, moved, received, ..Transfer::default() }
}

fn made(transfer: &Transfer, id: &str) -> Result<Document, Lack> {
    let (name, parent, place) = ("Ấp Mẫu".into(), "Đảng bộ xã Phú Mẫu".into(), "Xã Phú Mẫu".into());
    let cell = CellName { name, parent, place };
    let source = TransferSource {
        cell: &cell,
        practice: false,
        transfer,
        name: &transfer.person.name,
        person: &transfer.person,
        probationary: transfer.probationary,
        hand_in: Some(60),
        secretary: "Nguyễn Văn An",
        created: created(),
    };
    paper(id).unwrap().make(&Material::Transfer(source))
}

/// For the list of every paper there is.
pub fn of_made_up(way: TransferWay) -> Document {
    let id = if way == TransferWay::Out { "transfer-out" } else { "transfer-in" };
    made(&whole(way, TransferTerm::Official), id).unwrap()
}

fn flat(document: &Document) -> String {
    plain::write(document).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_introduction_to_another_cell_word_for_word() {
    // 60 working days are twelve weeks: from Tuesday 1 December 2026 to Tuesday 23 February 2027.
    assert_eq!(
        flat(&of_made_up(TransferWay::Out)),
        "ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP MẪU ---------------------- * \
         Xã Phú Mẫu, ngày 03 tháng 12 năm 2026 GIỚI THIỆU \
         sinh hoạt đảng chính thức đối với đồng chí Thạch Thị Sa Rây ----- \
         Kính gửi: Đảng ủy xã Phú Mẫu Họ và tên: Thạch Thị Sa Rây. Ngày sinh: 08/03/1985. \
         Ngày vào Đảng: 02/09/2010. Ngày chính thức: 02/09/2011. \
         Xét đề nghị ngày 20 tháng 11 năm 2026 của đồng chí Thạch Thị Sa Rây, Chi bộ Ấp Mẫu đã đồng ý giới thiệu, ngày 25 \
         tháng 11 năm 2026. \
         Chi bộ Ấp Mẫu đề nghị Đảng ủy xã Phú Mẫu giới thiệu đồng chí Thạch Thị Sa Rây chuyển sinh hoạt đảng chính thức đến \
         Chi bộ khóm 3, Đảng bộ phường Mẫu. \
         Giấy giới thiệu: số 12-GT/ĐU, ngày 01 tháng 12 năm 2026 của Đảng ủy xã Phú Mẫu. \
         Giấy tờ kèm theo: bản tự kiểm điểm của đảng viên, ngày 24 tháng 11 năm 2026. \
         Nộp hồ sơ nơi đến: chậm nhất ngày 23 tháng 02 năm 2027, 60 ngày làm việc kể từ ngày giới thiệu. \
         T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Đảng ủy xã Phú Mẫu; - Đồng chí Thạch Thị Sa Rây; - Lưu hồ sơ Chi bộ."
    );
}

#[test]
fn what_was_not_recorded_stays_open_and_one_for_a_time_tells_it() {
    let papers = TransferPapers { place: "Chi bộ khóm 3".into(), ..TransferPapers::default() };
    let person = Person { name: "Kim Sa Rinh".into(), ..Person::default() };
    let (term, way) = (TransferTerm::Temporary, TransferWay::Out);
    let bare = Transfer { way, term, person, papers, probationary: true, ..Transfer::default() };
    let text = flat(&made(&bare, "transfer-out").unwrap());
    for told in [
        "Ngày sinh: ……………. Ngày vào Đảng: ……………. Ngày chính thức: đảng viên dự bị.",
        "Xét đề nghị của đồng chí Kim Sa Rinh, Chi bộ Ấp Mẫu đã đồng ý giới thiệu, ngày …………….",
        "Thời gian sinh hoạt tạm thời: từ ngày …………… đến hết ngày …………….",
        "Giấy giới thiệu: số ……………, ngày …………….",
        "Giấy tờ kèm theo: bản tự kiểm điểm của đảng viên, ngày …………….",
    ] {
        assert!(text.contains(told), "{told}\n{text}");
    }
    assert!(!text.contains("Nộp hồ sơ nơi đến"), "{text}");
    let told = flat(&made(&whole(way, term), "transfer-out").unwrap());
    let time = "Thời gian sinh hoạt tạm thời: từ ngày 03 tháng 12 năm 2026 đến hết ngày 31 tháng 5 năm 2027.";
    assert!(told.contains(time) && !told.contains("Nộp hồ sơ nơi đến"), "{told}");
}

#[test]
fn the_receipt_of_somebody_who_comes_word_for_word() {
    assert_eq!(
        flat(&of_made_up(TransferWay::In)),
        "ĐẢNG BỘ XÃ PHÚ MẪU ĐẢNG CỘNG SẢN VIỆT NAM CHI BỘ ẤP MẪU ---------------------- * \
         Xã Phú Mẫu, ngày 03 tháng 12 năm 2026 XÁC NHẬN \
         tiếp nhận sinh hoạt đảng chính thức đối với đồng chí Thạch Thị Sa Rây ----- \
         Kính gửi: Chi bộ khóm 3, Đảng bộ phường Mẫu Họ và tên: Thạch Thị Sa Rây. Ngày sinh: 08/03/1985. \
         Ngày vào Đảng: 02/09/2010. Ngày chính thức: 02/09/2011. \
         Giấy giới thiệu: số 12-GT/ĐU, ngày 01 tháng 12 năm 2026 của Đảng ủy xã Phú Mẫu. \
         Chi bộ Ấp Mẫu đã tiếp nhận đồng chí Thạch Thị Sa Rây chuyển sinh hoạt đảng chính thức đến, ngày 02 tháng 12 năm 2026; \
         đồng chí Thạch Thị Sa Rây có trong danh sách của Chi bộ từ ngày 03 tháng 12 năm 2026. \
         T/M CHI BỘ BÍ THƯ Nguyễn Văn An Nơi nhận: - Chi bộ khóm 3, Đảng bộ phường Mẫu; - Đồng chí Thạch Thị Sa Rây; - Lưu hồ sơ Chi bộ."
    );
    let waiting = Transfer { moved: None, received: None, ..whole(TransferWay::In, TransferTerm::Official) };
    let name = || "Thạch Thị Sa Rây".to_owned();
    assert_eq!(made(&waiting, "transfer-in"), Err(Lack::NotReceivedYet(name())));
    assert_eq!(made(&waiting, "transfer-out"), Err(Lack::OtherWay(name())));
}
