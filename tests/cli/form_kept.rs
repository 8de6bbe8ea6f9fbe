//! Forms as files of the book: broken by hand, carried by backups, read by anybody in a sealed book.

use serde_json::json;

use super::form::{OWN, agenda, in_book, planned};
use super::{Home, text};

#[test]
fn a_form_that_was_broken_by_hand_is_told_of_and_the_programs_is_used() {
    let home = planned();
    home.done(&["form", "add", "agenda.toml"]);
    let path = in_book(&home, "agenda");
    std::fs::write(&path, OWN.replace("{time}", "{tme}").replace("\"items\"", "\"itmes\"")).unwrap();
    let said = home.run(&["report", "agenda", "2026-12-03", "--format", "txt"]);
    assert_eq!(said.code, 0);
    assert!(said.out.contains("Người thực hiện") && !said.out.contains("Việc phải làm"), "{}", said.out);
    let path = path.display();
    assert_eq!(
        said.err,
        format!(
            "Mẫu riêng của chi bộ có lỗi nên “Chương trình sinh hoạt” được lập theo mẫu của chương trình. {path}:17:30: \
             Biểu mẫu này không có danh sách nào tên “itmes”. Hãy sửa tên danh sách. (còn 1 lỗi nữa) Sửa tệp rồi chạy: \
             bienban form check {path}\n"
        )
    );
    let listed = home.run(&["form", "list"]);
    assert_eq!(listed.code, 0);
    assert!(
        listed
            .err
            .starts_with(&format!("Biểu mẫu riêng trong {path} có lỗi nên không dùng:\n{path}:17:30: "))
    );
    let json: serde_json::Value = serde_json::from_str(&home.run(&["form", "list", "--json"]).out).unwrap();
    assert_eq!((&json["faults"][0]["line"], &json["faults"][0]["column"]), (&json!(17), &json!(30)));
    assert_eq!(json["forms"][0]["origin"], "program");
    // Another paper is not spoken of, and the book opens.
    home.done(&["report", "roll-sheet", "2026-12-03", "--format", "txt"]);
    home.done(&["meeting", "list"]);
    // What does not hold can be taken out, or replaced by what does.
    home.done(&["form", "add", "agenda.toml"]);
    assert_eq!(agenda(&home)[8], "Phút Việc phải làm");
}

#[test]
fn a_file_that_is_no_text_or_has_another_name_is_told_of() {
    let home = planned();
    home.done(&["form", "add", "agenda.toml"]);
    let path = in_book(&home, "agenda");
    std::fs::write(&path, [0xff, 0xfe, 0x00]).unwrap();
    let said = home.run(&["report", "agenda", "2026-12-03", "--format", "txt"]);
    assert!(said.err.contains("Tệp này không phải là văn bản UTF-8."), "{}", said.err);
    std::fs::write(&path, OWN).unwrap();
    std::fs::rename(&path, in_book(&home, "chuong-trinh")).unwrap();
    let listed = home.run(&["form", "list"]).err;
    let named = ":1:6: Tệp này phải mang tên agenda.toml theo mã của biểu mẫu. Hãy đổi tên tệp, hoặc sửa mã.";
    assert!(listed.contains(named), "{listed}");
    assert!(agenda(&home).contains(&"STT Nội dung Người thực hiện Ghi chú".to_owned()));
    let said = home.run(&["report", "chuong-trinh", "2026-12-03"]);
    assert_eq!(said.code, 3);
    assert!(said.err.contains(named), "{}", said.err);
}

#[test]
fn a_backup_and_its_restore_carry_the_forms() {
    let home = planned();
    home.done(&["form", "add", "agenda.toml"]);
    home.done(&["backup", "usb"]);
    let file = std::fs::read_dir(home.path("usb")).unwrap().next().unwrap().unwrap().path();
    home.done(&["restore", text(&file), "--to", "moi"]);
    let restored = home.path("moi");
    assert_eq!(std::fs::read_to_string(restored.join("guidance/forms/agenda.toml")).unwrap(), OWN);
    let told = home.done(&["--book", text(&restored), "report", "agenda", "2026-12-03", "--format", "txt"]);
    assert!(told.contains("Việc phải làm"), "{told}");
}

#[test]
fn a_sealed_book_says_that_its_forms_are_read_by_anybody() {
    let home = planned();
    home.write("mk.txt", "lúa chín vàng đồng\n");
    assert_eq!(home.run(&["seal", "--passphrase-file", "mk.txt"]).code, 0);
    assert_eq!(home.run(&["form", "add", "agenda.toml"]).code, 6);
    let told = home.done(&["form", "add", "agenda.toml", "--passphrase-file", "mk.txt"]);
    let last = "Sổ đã niêm phong, nhưng biểu mẫu vẫn để ai cũng đọc được: đừng ghi điều bí mật vào đó.";
    assert_eq!(told.lines().last(), Some(last));
    let verified = home.run(&["verify", "--passphrase-file", "mk.txt"]);
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
}

#[test]
fn the_text_of_every_form_of_the_program_is_one_to_start_from_in_both_languages() {
    let home = Home::new();
    let listed = home.json(&["form", "list"]);
    let forms = listed["forms"].as_array().unwrap();
    for (form, lang) in forms.iter().zip(["vi", "en"].into_iter().cycle()) {
        let id = form["id"].as_str().unwrap();
        home.write("m.toml", &home.done(&["--lang", lang, "form", "show", id]));
        let told = home.done(&["form", "check", "m.toml"]);
        assert!(
            told.contains(&format!("biểu mẫu {id}, "))
                && told.contains("Thay cho biểu mẫu của chương trình."),
            "{told}"
        );
    }
}
