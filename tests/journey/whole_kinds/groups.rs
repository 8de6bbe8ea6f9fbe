//! The meeting of a group by what the next step says, in both languages, its opinions handed on; and the committee's in
//! English.

use bienban::domain::MeetingKind;
use bienban::text::Lang;

use super::{prepared, seal, told, walk};

/// Six members in two groups.
const GROUPED: &str = "Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Diện,Chức vụ,Tổ đảng\n\
    Nguyễn Văn An,05/03/1970,03/02/1995,Kinh,chính thức,Bí thư,1\n\
    Trần Thị Hoa,20/10/1979,19/05/2004,Kinh,chính thức,Phó bí thư,2\n\
    Thạch Thị Sa Rây,08/03/1985,02/09/2010,Khmer,chính thức,Chi ủy viên,1\n\
    Lý Vĩnh Phát,15/02/1960,22/12/1986,Hoa,chính thức,,1\n\
    Kim Sô Phia,12/05/1972,03/02/2003,Khmer,chính thức,,2\n\
    Lê Văn Năm,01/01/1966,19/05/1994,Kinh,chính thức,,2\n";

#[test]
fn a_group_meets_and_writes_what_it_hands_to_the_cell() {
    let mut stage = prepared(GROUPED, MeetingKind::Group, Lang::Vi);
    walk(
        &mut stage,
        &[
            ("Enter: chọn tổ đảng họp", "enter enter enter"),
            ("Enter: chọn chủ trì và thư ký", "enter ~nva~ enter ~lvp~ enter"),
            ("Enter: chuẩn bị tự phê bình kỳ này", "enter enter"),
            ("Enter: khai mạc cuộc họp", "enter"),
            ("Enter: xong mục này, sang mục 2. Điểm danh", "enter"),
            ("Enter: điểm danh", "enter end 3 enter"),
            ("Enter: xong mục này, sang mục 3", "7 7 7 7 7"),
            ("Enter: mời tự phê bình", "7"),
            (
                "Enter: ghi ý kiến của tổ gửi chi bộ; không có thì 7 sang mục sau",
                "enter ~Đề nghị sửa cầu kênh 3 trước mùa mưa.~ esc",
            ),
            ("Enter: xong mục này, sang mục 9", "enter"),
            ("Chưa ghi kết luận của chủ trì", "f5"),
            ("Enter: xong mục này, sang mục 10", "enter"),
            ("Enter: đọc lại và thông qua biên bản", ""),
        ],
    );
    seal(&mut stage);
    let minutes = told(&stage, "bien-ban.txt");
    for words in [
        "BIÊN BẢN Sinh hoạt tổ đảng số 1 tháng 12 năm 2026",
        "Tổng số đảng viên của Tổ đảng số 1: 3 đồng chí (chính thức 3).",
        "Dự sinh hoạt: 2/3 đồng chí được triệu tập, đạt 66,7% (chính thức 2).",
        "8. Tổng hợp ý kiến của tổ đảng Đề nghị sửa cầu kênh 3 trước mùa mưa.",
        "Tổ đảng biểu quyết thông qua biên bản cuộc họp: 2/3 đồng chí tán thành (66,7%)",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
    assert_eq!(stage.meeting().digest().opinions, "Đề nghị sửa cầu kênh 3 trước mùa mưa.");
}

#[test]
fn a_group_without_opinions_goes_on_in_english() {
    let mut stage = prepared(GROUPED, MeetingKind::Group, Lang::En);
    walk(
        &mut stage,
        &[
            ("Enter: say which group meets", "enter enter enter"),
            ("Enter: name the chair and the minute-taker", "enter ~nva~ enter ~lvp~ enter"),
            ("Enter: prepare self-criticism", "enter enter"),
            ("Enter: open the meeting", "enter"),
            ("Enter: this item is done, on to 2. Roll call", "enter"),
            ("Enter: call the roll", "enter enter"),
            ("Enter: this item is done, on to 3", "7 7 7 7 7"),
            ("Enter: begin the self-criticism round", "7"),
            ("Enter: write the group's opinions for the cell; none: 7 goes on", "7"),
            ("The chair's conclusion is due", "7"),
            ("Enter: read back and adopt the minutes", ""),
        ],
    );
    seal(&mut stage);
    assert!(stage.meeting().digest().opinions.is_empty());
    assert!(told(&stage, "bien-ban.txt").contains("Dự sinh hoạt: 3/3 đồng chí được triệu tập, đạt 100%"));
}

#[test]
fn the_committee_meets_whole_in_english() {
    let mut stage = prepared(GROUPED, MeetingKind::Committee, Lang::En);
    walk(
        &mut stage,
        &[
            ("Enter: name the minute-taker", "enter enter ~tth~ enter"),
            ("Enter: open the meeting", "enter"),
            ("Enter: call the roll", "enter enter"),
            ("Enter: this item is done, on to 2. What is put before the cell", "enter"),
            (
                "Enter: prepare the cell's meeting; 7 goes on",
                "enter down down down down down 1 ~Thu đủ đảng phí.~ esc",
            ),
            ("Enter: back to the committee's meeting", "enter"),
            ("Enter: this item is done, on to 3", "7 7 7"),
            ("Enter: prepare the cell's meeting; 7 goes on", "7 7"),
            ("The chair's conclusion is due", "f5"),
            ("Enter: this item is done, on to 8", "enter"),
            ("Enter: read back and adopt the minutes", ""),
        ],
    );
    seal(&mut stage);
    let minutes = told(&stage, "bien-ban.txt");
    for words in [
        "BIÊN BẢN Họp chi ủy tháng 12 năm 2026",
        "Các mục đã chuẩn bị: - Kết quả tháng trước (đã có nội dung soạn trước).",
        "3/3 đồng chí tán thành (100%)",
    ] {
        assert!(minutes.contains(words), "{words}\n{minutes}");
    }
    assert!(!minutes.contains("Thu đủ đảng phí"), "{minutes}");
}
