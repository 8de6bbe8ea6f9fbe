//! The roll: bad files are refused whole, with a sentence a line; good ones come back as they went.

use super::{Home, text};

/// Five members, one of each standing that is summoned or counted apart.
const ROLL: &str = "Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Tình trạng,Chức vụ\n\
    Nguyễn Văn Bình,12/04/1971,03/02/1996,Kinh,,bí thư\n\
    Thạch Thị Sa Rây,08/03/1985,,Khmer,chính thức,chi ủy viên\n\
    Lâm Mỹ Ngọc,01/06/1982,,Hoa,dự bị,\n\
    Thạch Đa Ra,09/10/1977,,Khmer,miễn sinh hoạt,\n\
    Hồ Văn Sáu,,,Kinh,tạm thời đi nơi khác,\n";

#[test]
fn a_roll_that_is_not_as_it_must_be_is_refused_whole() {
    let home = Home::with_cell();
    let cases: [(&str, &[&str]); 3] = [
        (
            "STT,Ngày sinh\n1,12/04/1971\n",
            &[
                "Tệp ds.csv không có cột “Họ và tên”. Hãy thêm một dòng tiêu đề có tên các cột, trong đó có “Họ và tên”.",
            ],
        ),
        (
            "Họ và tên,Ngày sinh\nKim Sô Phia,14/07/1990\nKim Sô Phia,14/07/1990\n",
            &[
                "Dòng 3: Kim Sô Phia (sinh ngày 14/07/1990) đã có ở dòng 2. Nếu là một người, hãy bỏ một dòng; nếu là hai người, hãy ghi thêm ngày sinh hoặc tên để phân biệt.",
            ],
        ),
        (
            "Họ và tên,Ngày sinh\nKim Sô Phia,14/07/1990\nVõ Thị Út,30/02/1964\n",
            &[
                "Dòng 3, cột 2 “Ngày sinh”: “30/02/1964” không phải là một ngày có thật viết theo dạng ngày/tháng/năm. Hãy sửa lại, ví dụ 05/03/1970; chỉ biết năm thì ghi 1970.",
            ],
        ),
    ];
    for (roll, sentences) in cases {
        let file = home.write("ds.csv", roll);
        home.refused(&["member", "import", text(&file), "--yes"], 3, sentences);
        assert_eq!(home.json(&["member", "list"]), serde_json::json!({ "members": [] }));
    }
    let missing = home.path("khong-co.csv");
    let sentence = format!(
        "{} cannot be read: the file or folder is not there. Nothing was changed. See whether the path is right; if it is on a USB stick, plug it in again; then try again.",
        missing.display()
    );
    home.refused(&["member", "import", text(&missing), "--yes", "--lang", "en"], 1, &[&sentence]);
}

#[test]
fn a_roll_goes_in_once_and_comes_out_as_it_was() {
    let home = Home::with_cell();
    let file = home.write("ds.csv", ROLL);
    let dry = home.done(&["member", "import", text(&file), "--dry-run"]);
    assert_eq!(dry.lines().last(), Some("Sẽ nhập 5 đảng viên; chưa ghi gì vào sổ."));
    assert_eq!(home.json(&["member", "list"])["members"].as_array().map(Vec::len), Some(0));
    let told = home.done(&["member", "import", text(&file), "--yes"]);
    assert_eq!(told.lines().last(), Some("Đã nhập 5 đảng viên."));
    let members = &home.json(&["member", "list"])["members"];
    assert_eq!(
        members[2],
        serde_json::json!({
            "id": 3, "name": "Lâm Mỹ Ngọc", "born": "1982-06-01", "joined": null, "official": null,
            "ethnicity": "Hoa",
            "sex": null,
            "schooling": { "general": null, "training": null, "theory": null },
            "standing": "probationary", "role": "member",
        })
    );
    let again = home.done(&["member", "import", text(&file), "--yes"]);
    let said: Vec<&str> = again.lines().collect();
    let unchanged = "Đã có trong danh sách và không thay đổi: 5 đảng viên (dòng 2, 3, 4, 5, 6).";
    let nothing = "Không có gì mới: cả 5 đảng viên trong tệp đã có trong danh sách.";
    assert_eq!(said, [nothing, "Đã nhập 0 đảng viên.", unchanged]);
    assert_eq!(home.json(&["member", "list"])["members"].as_array().map(Vec::len), Some(5));
    let out = home.path("ra.csv");
    home.done(&["member", "export", text(&out)]);
    let exported = std::fs::read_to_string(&out).unwrap();
    let second = "Thạch Thị Sa Rây,08/03/1985,,,Khmer,chính thức,chi ủy viên\r\n";
    assert!(exported.starts_with("\u{feff}Họ và tên,Ngày sinh,"), "{exported}");
    assert!(exported.contains(second), "{exported}");
    let kept = format!(
        "Tệp {} đã có và được giữ nguyên: hãy ghi tên khác, hoặc thêm --force để thay.",
        out.display()
    );
    home.refused(&["member", "export", text(&out)], 2, &[&kept]);
    home.done(&["member", "export", text(&out), "--force"]);
    let folder = format!("{} is not an ordinary file: give the name of a file.", home.path("").display());
    home.refused(&["member", "export", text(&home.path("")), "--force", "--lang", "en"], 2, &[&folder]);
    let names = std::fs::read_dir(home.path("")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, ["data", "ds.csv", "ra.csv"], "nothing half-written stays");
}

#[test]
fn sex_and_schooling_are_told_completed_by_a_list_and_written_out() {
    let home = Home::with_cell();
    home.done(&["member", "add", "--name", "Lý Mỹ Hoa", "--sex", "nữ", "--schooling", "9/12"]);
    home.done(&["member", "add", "--name", "Kim Sa Rinh"]);
    let told = home.done(&["member", "correct", "Rinh", "--training", "Trung cấp Y", "--theory", "sơ cấp"]);
    assert_eq!(told, "Đã sửa thông tin đảng viên Kim Sa Rinh.\n");
    let members = &home.json(&["member", "list"])["members"];
    let of = |at: usize| (members[at]["sex"].clone(), members[at]["schooling"].clone());
    let schooling = |general, training, theory| serde_json::json!({ "general": general, "training": training, "theory": theory });
    let none = None::<&str>;
    assert_eq!(of(0), (serde_json::json!("female"), schooling(Some("lower_secondary"), none, none)));
    assert_eq!(of(1), (serde_json::json!(null), schooling(none, Some("intermediate"), Some("elementary"))));
    let same = home.done(&["member", "correct", "Rinh", "--theory", "sơ cấp", "--lang", "en"]);
    assert_eq!(same, "Nothing is changed: the roll has it so already.\n");
    let unknown = "“cao” ở --sex không có trong: nam, nữ.";
    home.refused(&["member", "correct", "Rinh", "--sex", "cao"], 2, &[unknown]);
    // A line without a tick under “Nữ” says nothing of who it is.
    let ticked = home.write("nu.csv", "Họ và tên,Nữ\nLý Mỹ Hoa,x\nKim Sa Rinh,\n");
    let told = home.done(&["member", "import", text(&ticked), "--yes"]);
    assert!(told.starts_with("Không có gì mới: cả 2 đảng viên trong tệp đã có trong danh sách.\n"), "{told}");
    let file = home.write("ds.csv", "Họ và tên,Giới tính\nLý Mỹ Hoa,nữ\nKim Sa Rinh,nam\n");
    let told = home.done(&["member", "import", text(&file), "--yes"]);
    let lines: Vec<&str> = told.lines().collect();
    let more = "Ghi thêm giới tính, trình độ theo tệp: 1 đảng viên đã có trong danh sách.";
    let known = "Đã có trong danh sách và không thay đổi: 1 đảng viên (dòng 2).";
    assert_eq!(lines, ["Đã nhập 0 đảng viên.", known, more]);
    let out = home.path("ra.csv");
    home.done(&["member", "export", text(&out)]);
    let exported = std::fs::read_to_string(&out).unwrap();
    assert_eq!(
        exported,
        "\u{feff}Họ và tên,Ngày sinh,Ngày vào Đảng,Ngày chính thức,Dân tộc,Tình trạng,Chức vụ,Giới tính,Học vấn,Chuyên môn,\
         Lý luận chính trị\r\n\
         Lý Mỹ Hoa,,,,,chính thức,đảng viên,nữ,trung học cơ sở,,\r\n\
         Kim Sa Rinh,,,,,chính thức,đảng viên,nam,,trung cấp,sơ cấp\r\n"
    );
}

#[test]
fn a_program_reads_how_many_lines_a_refused_list_has_of_each_kind() {
    let home = Home::with_cell();
    let list = "Họ và tên,Ngày sinh,Diện\nKim Sô Phia,14/07/1990,\nVõ Thị Út,30/02/1964,\nHồ Văn Sáu,1944,nghỉ hưu\n";
    let file = home.write("ds.csv", list);
    let run = home.run(&["member", "import", text(&file), "--yes", "--json"]);
    assert_eq!(run.code, 3, "{}", run.out);
    let read: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let counts = serde_json::json!({ "good": 1, "bad": 1, "asked": 1, "unchanged": 0, "regrouped": 0, "completed": 0 });
    assert_eq!((&read["counts"], &read["written"]), (&counts, &serde_json::json!(false)), "{read}");
    assert!(read["faults"][0].as_str().unwrap().starts_with("Dòng 3, cột 2 “Ngày sinh”"), "{read}");
    assert!(run.err.contains("Dòng 3, cột 2 “Ngày sinh”"), "{}", run.err);
    let seen = home.json(&["member", "import", text(&file), "--dry-run"]);
    assert_eq!(seen["counts"], counts, "{seen}");
    assert_eq!(home.json(&["member", "list"]), serde_json::json!({ "members": [] }));
}

#[test]
fn one_member_is_added_with_everything_checked() {
    let home = Home::with_cell();
    let add = ["member", "add", "--name", "Sơn  Vi Sal", "--born", "22/6/2001", "--standing", "du bi"];
    assert_eq!(home.done(&add), "Đã thêm đảng viên Sơn Vi Sal.\n");
    let twin = "The roll already has Sơn Vi Sal with the same date of birth: check it, or add what tells the two apart.";
    home.refused(&[&add[..], &["--lang", "en"]].concat(), 3, &[twin]);
    home.refused(&["member", "add", "--name", " "], 3, &["Chưa có họ và tên: hãy nhập họ và tên đầy đủ."]);
    home.refused(
        &["member", "add", "--name", "Võ Thị Út", "--born", "30/02/1964"],
        2,
        &["“30/02/1964” ở --born không phải là một ngày có thật: hãy ghi như 2026-12-03 hoặc 3/12/2026."],
    );
    home.refused(
        &["member", "add", "--name", "Võ Thị Út", "--role", "trưởng ấp"],
        2,
        &["“trưởng ấp” ở --role không có trong: bí thư, phó bí thư, chi ủy viên, đảng viên."],
    );
    assert_eq!(home.json(&["member", "list"])["members"].as_array().map(Vec::len), Some(1));
}

#[test]
fn a_roll_is_seen_before_it_is_written() {
    let home = Home::with_cell();
    let file = home.write("ds.csv", "Họ và tên,Năm sinh,Điện thoại\nKim Sô Phia,1985,\nVõ Thị Út,x,\n");
    let unasked = "Chưa ghi gì: hãy xem trước bằng --dry-run, rồi thêm --yes để nhập.";
    home.refused(&["member", "import", text(&file)], 2, &[unasked]);
    let dry = home.done(&["member", "import", text(&file), "--dry-run"]);
    for line in [
        "Chữ của ds.csv đọc theo Unicode. Nếu tên bên dưới sai dấu, hãy đổi kiểu chữ.",
        "Cột không dùng: 3 “Điện thoại”.",
        "Dòng 3, cột 2 “Năm sinh”: “x” không phải là một ngày có thật viết theo dạng ngày/tháng/năm. Hãy sửa lại, ví dụ 05/03/1970; chỉ biết năm thì ghi 1970.",
    ] {
        assert!(dry.lines().any(|said| said == line), "{dry}");
    }
    let told = home.done(&["member", "import", text(&file), "--yes", "--skip-bad"]);
    assert!(
        told.ends_with("Đã nhập 1 đảng viên.\nCòn 1 dòng sai chưa nhập: xem bằng --dry-run.\n"),
        "{told}"
    );
    assert_eq!(home.json(&["member", "list"])["members"][0]["born"], "1985");
}

#[test]
fn letters_are_read_as_the_command_says() {
    let home = Home::with_cell();
    let file = home.path("ds.csv");
    std::fs::write(&file, b"H\xe4 v\xb5 t\xaan\nNguy\xd4n V\xa8n An\n").unwrap();
    let dry = |more: &[&str]| home.json(&[&["member", "import", text(&file), "--dry-run"], more].concat());
    assert_eq!(dry(&[])["members"][0]["name"], "Nguyễn Văn An");
    assert_eq!(dry(&["--encoding", "tcvn3"])["encoding"], "tcvn3");
    home.refused(
        &["member", "import", text(&file), "--dry-run", "--encoding", "koi8"],
        2,
        &["“koi8” ở --encoding không có trong: unicode, 1258, tcvn3, vni."],
    );
}
