//! Rolls read whole, and every fault by its literal sentence.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::text::Lang;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn read_text(text: &str) -> Result<Vec<NewMember>, Vec<RowFault>> {
    read(text.as_bytes(), "ds.csv", day(2026, 11, 24))
}

fn sentences(text: &str) -> Vec<String> {
    read_text(text).unwrap_err().iter().map(|fault| fault.sentence(Lang::Vi)).collect()
}

fn english(text: &str) -> Vec<String> {
    read_text(text).unwrap_err().iter().map(|fault| fault.sentence(Lang::En)).collect()
}

#[test]
fn a_spreadsheet_roll_with_title_mark_and_semicolons() {
    let text = "\u{feff}DANH SÁCH ĐẢNG VIÊN;;;;;;;\r\n\r\n\
        STT;HỌ VÀ TÊN;Ngày sinh (ngày/tháng/năm);Ngày kết nạp;Dân tộc;Diện;Chức vụ;Điện thoại\r\n\
        1; Nguyễn  Văn\u{a0}An ;05/03/1970;3-2-1995;Kinh;;Bí thư;090\r\n\
        2;Tha\u{323}ch Thị Sa Rây;1985-12-31;;Khmer;Dự bị;;\r\n\
        3;Lý Vĩnh Phát;;;;tạm thời đi;Chi uỷ viên;\r\n;;;;;;;\r\n";
    let members = read_text(text).unwrap();
    let person = |name: &str, born, joined, ethnicity: Option<&str>| Person {
        name: name.to_owned(),
        born,
        joined,
        ethnicity: ethnicity.map(str::to_owned),
    };
    let from = day(2026, 11, 24);
    let an = person("Nguyễn Văn An", Some(day(1970, 3, 5)), Some(day(1995, 2, 3)), Some("Kinh"));
    let ray = person("Thạch Thị Sa Rây", Some(day(1985, 12, 31)), None, Some("Khmer"));
    let phat = person("Lý Vĩnh Phát", None, None, None);
    assert_eq!(
        members,
        [
            NewMember { person: an, standing: Standing::Official, role: Role::Secretary, from },
            NewMember { person: ray, standing: Standing::Probationary, role: Role::Member, from },
            NewMember { person: phat, standing: Standing::TemporaryAway, role: Role::Committee, from },
        ]
    );
}

#[test]
fn pasted_cells_and_a_list_of_bare_names() {
    let members = read_text("full name\tbirth\tstanding\nKim Sô Phia\t1.2.1990\texempt\n").unwrap();
    assert_eq!(members[0].person.born, Some(day(1990, 2, 1)));
    assert_eq!(members[0].standing, Standing::Exempt);
    let members = read_text("Họ tên\nKim Sô Phia\n\"Quách, Chí Cường\"\n").unwrap();
    assert_eq!(members[1].person.name, "Quách, Chí Cường");
}

#[test]
fn every_fault_of_a_file_is_told_in_one_run() {
    let text = "STT,Họ và tên,Ngày sinh,Tình trạng,Chức vụ\n\
        1,Nguyễn Văn An,30/02/1970,,\n\
        2,,01/01/1980,chín thức,trưởng ấp\n\n\
        3,Kim Sô Phia,02/01/1990,,\n\
        4,Kim Sô Phia,2/1/1990,,\n\
        5,Danh Chanh Đa\n\
        6,Lâm Mỹ Ngọc,24/11/2027,,\n";
    assert_eq!(
        sentences(text),
        [
            "Dòng 2, cột 3 “Ngày sinh”: “30/02/1970” không phải là một ngày có thật viết theo dạng ngày/tháng/năm. Hãy sửa lại, ví dụ 05/03/1970.",
            "Dòng 3, cột 2 “Họ và tên”: chưa có họ và tên. Hãy ghi đầy đủ họ và tên, hoặc bỏ dòng này.",
            "Dòng 3, cột 4 “Tình trạng”: không rõ tình trạng “chín thức”. Hãy ghi một trong: chính thức, dự bị, miễn sinh hoạt, tạm thời đến, tạm thời đi, đình chỉ; để trống là chính thức.",
            "Dòng 3, cột 5 “Chức vụ”: không rõ chức vụ “trưởng ấp”. Hãy ghi một trong: bí thư, phó bí thư, chi ủy viên, đảng viên; để trống là đảng viên.",
            "Dòng 6: Kim Sô Phia (sinh ngày 02/01/1990) đã có ở dòng 5. Nếu là một người, hãy bỏ một dòng; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt.",
            "Dòng 7: có 2 ô, trong khi dòng tiêu đề có 5 cột. Hãy thêm hoặc bớt ô cho đủ 5; ô có dấu phân cách bên trong thì đặt trong ngoặc kép.",
            "Dòng 8, cột 3 “Ngày sinh”: ngày “24/11/2027” chưa tới. Hãy kiểm tra lại năm.",
        ]
    );
    assert_eq!(
        english(text)[4],
        "Line 6: Kim Sô Phia (born 2 Jan 1990) already stands on line 5. If it is one person, remove a line; if two, add a birthday or a name that tells them apart."
    );
}

#[test]
fn a_row_with_too_many_cells() {
    assert_eq!(
        english("Họ tên,Dân tộc\nLâm Mỹ Ngọc,Hoa,x\nLý Vĩnh Phát,Hoa,\n"),
        [
            "Line 2: the number of cells is 3, but the header row has 2. Add or remove cells to make 2; put a cell that holds the delimiter in double quotes."
        ]
    );
}

#[test]
fn files_that_are_no_roll() {
    assert_eq!(
        sentences("STT,Tên gọi\n1,An\n"),
        [
            "Tệp ds.csv không có cột “Họ và tên”. Hãy thêm một dòng tiêu đề có tên các cột, trong đó có “Họ và tên”."
        ]
    );
    assert_eq!(
        sentences("\u{feff} \n"),
        ["Tệp ds.csv không có nội dung. Hãy chọn tệp danh sách đảng viên khác."]
    );
    assert_eq!(
        sentences("Họ và tên,Dân tộc\n,\n"),
        ["Tệp ds.csv chỉ có dòng tiêu đề, không có đảng viên nào. Hãy ghi mỗi đảng viên một dòng."]
    );
}

#[test]
fn capitals_make_no_other_person() {
    let text =
        "Họ và tên,Ngày sinh\nKim Sô Phia,02/01/1990\nKIM SÔ PHIA,02/01/1990\nKim Sô Phia,03/01/1990\n";
    assert_eq!(
        sentences(text),
        [
            "Dòng 3: KIM SÔ PHIA (sinh ngày 02/01/1990) đã có ở dòng 2. Nếu là một người, hãy bỏ một dòng; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt."
        ]
    );
}

#[test]
fn unicode_text_of_a_spreadsheet_is_read() {
    let text = "Họ và tên\tDiện sinh hoạt\r\nThạch Thị Sa Rây\tdự bị\r\n";
    let little: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    for bytes in [&little, &big] {
        let members = read(bytes, "ds.txt", day(2026, 11, 24)).unwrap();
        assert_eq!(members[0].person.name, "Thạch Thị Sa Rây");
        assert_eq!(members[0].standing, Standing::Probationary);
    }
    let cut = &little[..little.len() - 1];
    assert!(read(cut, "ds.txt", day(2026, 11, 24)).is_err());
}

#[test]
fn a_file_longer_than_any_roll_is_refused_in_one_sentence() {
    let text = format!("Họ và tên\n{}", "An\n".repeat(5_001));
    assert_eq!(
        english(&text),
        [
            "The file ds.csv has more than 5000 lines, too many for the roll of one cell. Check the file and leave only the members of your cell in it."
        ]
    );
}

#[test]
fn files_that_are_no_text() {
    let of = |bytes: &[u8]| read(bytes, "ds.csv", day(2026, 11, 24)).unwrap_err()[0].sentence(Lang::Vi);
    assert_eq!(
        of(b"H\xe4\xbb\x8d t\xc3\xaan\nNguy\xec\n"),
        "Dòng 2: tệp ds.csv không phải văn bản Unicode (UTF-8), chữ Việt sẽ bị sai. Hãy lưu lại tệp theo loại CSV UTF-8 rồi nhập lại."
    );
    assert!(of(b"PK\x03\x04rest").starts_with("Tệp ds.csv là bảng tính."));
}
