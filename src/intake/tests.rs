//! Rolls read whole, and every fault by its literal sentence.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::{Person, Role, Standing};
use crate::text::{Lang, PartialDate};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn read_bytes(bytes: &[u8]) -> Result<RollReading, RowFault> {
    read(bytes, "ds.csv", day(2026, 11, 24), None, &Roll::default())
}

/// The members of a text without faults, or every fault.
fn read_text(text: &str) -> Result<Vec<NewMember>, Vec<RowFault>> {
    let reading = read_bytes(text.as_bytes()).map_err(|fault| vec![fault])?;
    match reading.faults.is_empty() {
        true => Ok(reading.members.into_iter().map(|(_, member)| member).collect()),
        false => Err(reading.faults),
    }
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
    let person =
        |name: &str, born: Option<NaiveDate>, joined: Option<NaiveDate>, ethnicity: Option<&str>| Person {
            name: name.to_owned(),
            born: born.map(PartialDate::Day),
            joined: joined.map(PartialDate::Day),
            official: None,
            ethnicity: ethnicity.map(str::to_owned),
            ..Person::default()
        };
    let from = day(2026, 11, 24);
    let new = |person, standing, role| NewMember { person, standing, role, from, group: None };
    let an = person("Nguyễn Văn An", Some(day(1970, 3, 5)), Some(day(1995, 2, 3)), Some("Kinh"));
    let ray = person("Thạch Thị Sa Rây", Some(day(1985, 12, 31)), None, Some("Khmer"));
    let phat = person("Lý Vĩnh Phát", None, None, None);
    assert_eq!(
        members,
        [
            new(an, Standing::Official, Role::Secretary),
            new(ray, Standing::Probationary, Role::Member),
            new(phat, Standing::TemporaryAway, Role::Committee),
        ]
    );
}

#[test]
fn pasted_cells_and_a_list_of_bare_names() {
    let members = read_text("full name\tbirth\tstanding\nKim Sô Phia\t1.2.1990\texempt\n").unwrap();
    assert_eq!(members[0].person.born, Some(day(1990, 2, 1).into()));
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
            "Dòng 2, cột 3 “Ngày sinh”: “30/02/1970” không phải là một ngày có thật viết theo dạng ngày/tháng/năm. Hãy sửa lại, ví dụ 05/03/1970; chỉ biết năm thì ghi 1970.",
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
            "Dòng 3: Kim Sô Phia (sinh ngày 02/01/1990) đã có ở dòng 2. Nếu là một người, hãy bỏ một dòng; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt."
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
        let members: Vec<NewMember> =
            read_bytes(bytes).unwrap().members.into_iter().map(|(_, member)| member).collect();
        assert_eq!(members[0].person.name, "Thạch Thị Sa Rây");
        assert_eq!(members[0].standing, Standing::Probationary);
    }
    let cut = &little[..little.len() - 1];
    assert!(read_bytes(cut).is_err());
}

#[test]
fn a_roll_longer_than_one_act_is_refused_in_one_sentence() {
    let text = format!("Họ và tên\n{}", "An\n".repeat(65_537));
    assert_eq!(
        english(&text),
        [
            "The file ds.csv has more than 65536 lines, too many to be imported at once. Save it as several files and import them one by one."
        ]
    );
}

#[test]
fn files_that_are_no_text() {
    let of = |bytes: &[u8]| read_bytes(bytes).unwrap_err().sentence(Lang::Vi);
    assert!(
        of(b"H\xe4\xbb\x8d t\xc3\xaan\nNguy\xec\xff\xfe\n")
            .starts_with("Không nhận ra kiểu chữ của tệp ds.csv")
    );
    assert!(of(b"PK\x03\x04rest").starts_with("Không mở được bảng tính ds.csv"));
}

/// Name, birth, admission and full membership of every member, as figures.
fn told(reading: &RollReading) -> Vec<String> {
    let date = |date: Option<PartialDate>| date.map_or("-".to_owned(), PartialDate::figures);
    let row = |(line, member): &(u64, NewMember)| {
        let person = &member.person;
        let dates = [person.born, person.joined, person.official].map(date);
        format!("{line} {} {}", person.name, dates.join(" "))
    };
    reading.members.iter().map(row).collect()
}

#[test]
fn two_rows_of_headers_groups_sums_and_a_signature() {
    let text = "ĐẢNG BỘ XÃ MẪU;;;;;;;\nCHI BỘ ẤP MẪU;;;;;;;\nDANH SÁCH ĐẢNG VIÊN;;;;;;;\n\n\
        STT;Họ và tên;Năm sinh;;Ngày vào Đảng;;Quê quán;Chức vụ\n\
        ;;Nam;Nữ;Dự bị;Chính thức;;Đảng\n\
        1;2;3;4;5;6;7;8\n\
        I;Tổ đảng 1;;;;;;\n\
        1;Nguyễn Văn An;1970;;3/2/95;03.02.1996;Xã Mẫu;Bí thư\n\
        2;Thạch Thị Sa Rây;;8/1985;2009-09-02;;;\n\
        ;Cộng: 2 đồng chí;;;;;;\n\
        II;Tổ đảng 2;;;;;;\n\
        3;Lý Vĩnh Phát;15/2/1960;;31768;;;\n\
        4;;;;;;;\n\
        ;Tổng cộng: 3 đảng viên;;;;;;\n\
        ;;;;;;Xã Mẫu, ngày 24 tháng 11 năm 2026;\n\
        ;;;;;;T/M CHI BỘ;\n;;;;;;Nguyễn Văn An;\n";
    let reading = read_bytes(text.as_bytes()).unwrap();
    assert_eq!(reading.faults, []);
    assert_eq!(
        told(&reading),
        [
            "9 Nguyễn Văn An 1970 03/02/1995 03/02/1996",
            "10 Thạch Thị Sa Rây 08/1985 02/09/2009 -",
            // 31,768 days after 30 December 1899.
            "13 Lý Vĩnh Phát 15/02/1960 22/12/1986 -",
        ]
    );
    let lines: Vec<u64> = reading.passed.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [8, 11, 12, 15, 16, 17, 18]);
    assert_eq!(reading.unused, [Column { number: 7, name: "Quê quán".into() }]);
    assert_eq!(reading.members[0].1.role, Role::Secretary);
}

#[test]
fn names_in_two_columns_and_under_one_merged_cell() {
    let apart = "STT\tHọ và tên đệm\tTên\tQuê quán\n1\tNguyễn Văn\tAn\tẤp Mẫu\n2\tKim Sô\tPhia\tẤp Thử\n";
    let reading = read_bytes(apart.as_bytes()).unwrap();
    assert_eq!(told(&reading), ["2 Nguyễn Văn An - - -", "3 Kim Sô Phia - - -"]);
    assert_eq!(reading.unused[0].name, "Quê quán");
    let merged = "TT,Họ và tên,,Ngày sinh\n1,Nguyễn Văn,An,1970\n2,Kim Sô,Phia,1985\n";
    assert_eq!(
        told(&read_bytes(merged.as_bytes()).unwrap()),
        ["2 Nguyễn Văn An 1970 - -", "3 Kim Sô Phia 1985 - -"]
    );
    let below = "TT;Họ và tên;;Ngày sinh\n;Họ đệm;Tên;\n1;Nguyễn Văn;An;1970\n";
    assert_eq!(told(&read_bytes(below.as_bytes()).unwrap()), ["3 Nguyễn Văn An 1970 - -"]);
    let bare = "Nguyễn Văn An\nKim Sô Phia\n";
    assert_eq!(told(&read_bytes(bare.as_bytes()).unwrap()), ["1 Nguyễn Văn An - - -", "2 Kim Sô Phia - - -"]);
}

#[test]
fn files_of_old_fonts_and_code_pages_are_read() {
    // Họ và tên / Nguyễn Văn An / Trần Thị Ngọc / LÊ VĂN ĐỨC, byte by byte.
    let tcvn3 = b"STT,H\xe4 v\xb5 t\xaan\n1,Nguy\xd4n V\xa8n An\n2,tr\xc7n th\xde ng\xe4c\n3,L\xa3 V\xa1N \xa7\xf8c\n";
    let reading = read_bytes(tcvn3).unwrap();
    assert_eq!(reading.encoding, Encoding::Tcvn3);
    assert_eq!(told(&reading), ["2 Nguyễn Văn An - - -", "3 Trần Thị Ngọc - - -", "4 LÊ VĂN Đức - - -"]);
    let vni = b"STT,Ho\xef va\xf8 te\xe2n\n1,Nguye\xe3n Va\xean An\n2,Tra\xe0n Th\xf2 Ngo\xefc\n";
    let page = b"STT,Ho\xf2 va\xcc t\xean\n1,Nguy\xea\xden V\xe3n An\n2,Tr\xe2\xccn Thi\xf2 Ngo\xf2c\n";
    for (bytes, encoding) in [(&vni[..], Encoding::Vni), (&page[..], Encoding::Windows1258)] {
        let reading = read_bytes(bytes).unwrap();
        assert_eq!(reading.encoding, encoding);
        assert_eq!(told(&reading), ["2 Nguyễn Văn An - - -", "3 Trần Thị Ngọc - - -"]);
    }
}

#[test]
fn another_way_of_reading_letters_can_be_asked_for() {
    let text = "Họ tên\nVâ ThÞ Hång\n";
    let read_as = |encoding| read(text.as_bytes(), "ds.csv", day(2026, 11, 24), encoding, &Roll::default());
    assert_eq!(told(&read_as(Some(Encoding::Unicode)).unwrap()), ["2 Vâ ThÞ Hång - - -"]);
}

#[test]
fn somebody_on_the_roll_is_told_with_the_line() {
    let mut roll = Roll::default();
    let person =
        Person { name: "Kim Sô Phia".into(), born: Some(PartialDate::Year(1990)), ..Person::default() };
    roll.apply(&roll.add(person, Standing::Official, Role::Member, day(2026, 1, 1)).unwrap());
    let text = "Họ tên,Năm sinh,Chức vụ\nNguyễn Văn An,,\nKIM SÔ PHIA,1990,Bí thư\nKim Sô Phia,1991,\n";
    let reading = read(text.as_bytes(), "ds.csv", day(2026, 11, 24), None, &roll).unwrap();
    assert_eq!(told(&reading), ["2 Nguyễn Văn An - - -", "4 Kim Sô Phia 1991 - -"]);
    let faults: Vec<String> = reading.faults.iter().map(|fault| fault.sentence(Lang::Vi)).collect();
    assert_eq!(
        faults,
        [
            "Dòng 3: Kim Sô Phia (sinh 1990) đã có trong danh sách đảng viên. Nếu là một người, hãy bỏ dòng này; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt."
        ]
    );
}

#[test]
fn people_see_what_was_understood() {
    let text = "STT,Họ tên,Ngày sinh,Điện thoại\n1,Nguyễn Văn An,1970,\n2,Kim Sô Phia,,\n";
    assert_eq!(
        read_bytes(text.as_bytes()).unwrap().told(Lang::Vi),
        [
            "Chữ của ds.csv đọc theo Unicode. Nếu tên bên dưới sai dấu, hãy đổi kiểu chữ.",
            "Cột dùng: 1 “STT” = số thứ tự; 2 “Họ tên” = họ và tên; 3 “Ngày sinh” = ngày sinh.",
            "Cột không dùng: 4 “Điện thoại”.",
            "Dòng 2: Nguyễn Văn An · sinh 1970 · chính thức",
            "Dòng 3: Kim Sô Phia · chính thức",
        ]
    );
}
