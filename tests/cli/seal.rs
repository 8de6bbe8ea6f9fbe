//! Sealing on the command line: a passphrase from a file or the environment, the recovery code,
//! exit code 6 without it, and nothing readable on the disk.

use std::path::{Path, PathBuf};

use super::{Home, Said, text};

const LOCKED: &str = "đã niêm phong bằng mật khẩu. Hãy mở sổ trong chương trình và nhập mật khẩu; ở dòng lệnh thì ghi --passphrase-file FILE hoặc đặt biến BIENBAN_PASSPHRASE.";
const WRONG: &str = "Mật khẩu chưa đúng. Không có gì bị thay đổi; hãy nhập lại. Bộ gõ tiếng Việt nào cũng được, chỉ cần đúng dấu và đúng chữ hoa, chữ thường. Nếu quên, hãy dùng mã khôi phục trong phong bì niêm phong.";

/// A home with a sealed book; its passphrase lies in `mk.txt`, the deputy's in `pho.txt`.
fn sealed() -> (Home, String) {
    let home = Home::with_secretary();
    home.write("mk.txt", "lúa chín vàng đồng\n");
    home.write("pho.txt", "sông Hậu chiều nay\r\n");
    let said = home.json(&["seal", "--passphrase-file", "mk.txt", "--deputy-file", "pho.txt"]);
    let code = said["recovery_code"].as_str().unwrap().to_owned();
    (home, code)
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

fn show(home: &Home, file: &str) -> Said {
    home.run(&["member", "list", "--passphrase-file", file])
}

#[test]
fn a_sealed_book_opens_with_either_passphrase_and_with_the_code() {
    let (home, code) = sealed();
    home.write("code.txt", &code.to_lowercase());
    for file in ["mk.txt", "pho.txt", "code.txt"] {
        let said = show(&home, file);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{file}");
        assert!(said.out.contains("Nguyễn Văn Bình"), "{}", said.out);
    }
    for file in files(&home.book()) {
        let bytes = std::fs::read(&file).unwrap();
        let shown = ["Nguyễn Văn Bình", "Ấp Mẫu"]
            .iter()
            .any(|name| bytes.windows(name.len()).any(|part| part == name.as_bytes()));
        assert!(!shown, "{}", file.display());
    }
}

#[test]
fn without_or_with_a_wrong_passphrase_the_exit_code_is_six() {
    let (home, _) = sealed();
    let locked = format!("Sổ ở {} {LOCKED}", home.book().display());
    home.refused(&["member", "list"], 6, &[&locked]);
    home.refused(&["verify"], 6, &[&locked]);
    home.write("sai.txt", "lúa chín vàng đồn\n");
    home.refused(&["member", "list", "--passphrase-file", "sai.txt"], 6, &[WRONG]);
    let english = home.run(&["member", "list", "--lang", "en"]);
    assert!(english.err.starts_with("The book at ") && english.err.contains("is sealed with a passphrase."));
    home.refused(&["seal", "--passphrase-file", "mk.txt"], 3, &[&format!(
        "Sổ ở {} đã niêm phong rồi, nên được giữ nguyên. Muốn đổi mật khẩu, hãy dùng “bienban passphrase”.",
        home.book().display()
    )]);
}

#[test]
fn a_passphrase_is_changed_and_the_book_unsealed_to_the_same_bytes() {
    let home = Home::with_secretary();
    let journal = || {
        let mut all = files(&home.book().join("journal"));
        all.sort();
        all.into_iter().map(|file| std::fs::read(file).unwrap()).collect::<Vec<_>>()
    };
    let before = journal();
    home.write("mk.txt", "lúa chín vàng đồng\n");
    home.write("moi.txt", "gió chướng đầu mùa\n");
    home.done(&["seal", "--passphrase-file", "mk.txt", "--sheet", "phieu.txt"]);
    let sheet = std::fs::read_to_string(home.path("phieu.txt")).unwrap();
    assert!(sheet.contains("PHIẾU KHÔI PHỤC") && sheet.contains("CHI BỘ ẤP MẪU"), "{sheet}");
    assert_ne!(journal(), before);
    home.done(&["passphrase", "--passphrase-file", "mk.txt", "--new-file", "moi.txt"]);
    home.refused(&["verify", "--passphrase-file", "mk.txt"], 6, &[WRONG]);
    home.done(&["verify", "--passphrase-file", "moi.txt"]);
    let code = home.json(&["passphrase", "--passphrase-file", "moi.txt", "--recovery"]);
    home.write("code.txt", code["recovery_code"].as_str().unwrap());
    let told = home.done(&["unseal", "--passphrase-file", "code.txt"]);
    assert!(told.starts_with("Đã bỏ niêm phong sổ ở "), "{told}");
    assert_eq!(journal(), before);
    home.done(&["verify"]);
}

#[test]
fn what_cannot_be_sealed_is_left_as_it_is() {
    let practice = Home::with_practice();
    practice.write("mk.txt", "lúa chín vàng đồng\n");
    let sentence = "Sổ tập dượt không niêm phong: trong đó không có thông tin của ai. Hãy mở sổ của chi bộ.";
    practice.refused(&["seal", "--passphrase-file", "mk.txt"], 3, &[sentence]);
    let home = Home::with_secretary();
    let choose = "Hãy chọn bốn, năm tiếng không liền nghĩa, dễ nhớ với mình.";
    for (words, why) in [
        ("bảy chữ", "Mật khẩu ngắn quá: cần ít nhất 8 chữ, không tính dấu cách."),
        ("12345678", "Mật khẩu là một hàng phím hoặc dãy chữ, dãy số liền nhau, ai cũng đoán ra."),
        ("          ", "Mật khẩu chỉ có dấu cách, ai cũng đoán ra."),
        ("chi bộ ấp mẫu", "Mật khẩu là từ mà ai cũng thử trước tiên."),
        (
            "Ấp Mẫu 2026",
            "Mật khẩu là tên của chi bộ, đảng bộ, địa phương hoặc của một đảng viên, ai cũng đoán ra.",
        ),
        (
            "Nguyễn Văn Bình",
            "Mật khẩu là tên của chi bộ, đảng bộ, địa phương hoặc của một đảng viên, ai cũng đoán ra.",
        ),
        (
            "vanbinh1985",
            "Mật khẩu là tên của chi bộ, đảng bộ, địa phương hoặc của một đảng viên, ai cũng đoán ra.",
        ),
    ] {
        home.write("yeu.txt", &format!("{words}\n"));
        home.refused(&["seal", "--passphrase-file", "yeu.txt"], 3, &[&format!("{why} {choose}")]);
    }
    // Nor for the deputy, beside a good one, nor later.
    home.write("mk.txt", "lúa chín vàng đồng\n");
    home.write("yeu.txt", "qwertyuiop\n");
    let row = format!("Mật khẩu là một hàng phím hoặc dãy chữ, dãy số liền nhau, ai cũng đoán ra. {choose}");
    home.refused(&["seal", "--passphrase-file", "mk.txt", "--deputy-file", "yeu.txt"], 3, &[&row]);
    let nobody = "Cần mật khẩu mới nhưng ở đây không có ai để hỏi: hãy ghi tệp có mật khẩu ấy, xem --help.";
    home.refused(&["seal"], 2, &[nobody]);
    home.done(&["member", "list"]);
    home.done(&["seal", "--passphrase-file", "mk.txt", "--sheet", "phieu.txt"]);
    home.refused(&["passphrase", "--passphrase-file", "mk.txt", "--new-file", "yeu.txt"], 3, &[&row]);
    home.done(&["member", "list", "--passphrase-file", "mk.txt"]);
}

#[test]
fn a_printed_hash_is_found_with_its_meeting() {
    let home = Home::with_practice();
    let book = std::fs::read_to_string(home.book().join("journal/book.jsonl")).unwrap();
    let sealed = book.lines().find(|line| line.contains("meeting_sealed")).unwrap();
    let line: serde_json::Value = serde_json::from_str(sealed).unwrap();
    let event = &line["event"]["meeting_sealed"];
    let hash = event["hash"].as_str().unwrap();
    let told = home.json(&["verify", "--hash", &hash[..20].to_uppercase()]);
    assert_eq!((&told["meeting"], &told["adopted"]), (&event["meeting"], &true.into()));
    assert_eq!(told["hash"], hash);
    let said = home.run(&["verify", "--hash", "0123456789abcdef", "--lang", "en"]);
    assert_eq!((said.code, said.err.as_str()), (4, ""));
    assert!(said.out.starts_with("No line of the book has the hash 0123456789abcdef:"), "{}", said.out);
    assert_eq!(home.run(&["verify", "--hash", "xyz"]).code, 2);
    assert!(text(&home.book()).ends_with("book"));
}

#[test]
fn a_passphrase_comes_from_the_environment_too() {
    let home = Home::with_secretary();
    let passphrase = [("BIENBAN_PASSPHRASE", "lúa chín vàng đồng")];
    let said = home.run_with(&["seal", "--sheet", "phieu.txt"], &passphrase);
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    // Letters in pieces, as another input method sends them, are the same passphrase.
    let pieces = [("BIENBAN_PASSPHRASE", "lu\u{301}a chi\u{301}n va\u{300}ng đo\u{302}\u{300}ng")];
    for variables in [&passphrase, &pieces] {
        let said = home.run_with(&["member", "list"], variables);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        assert!(said.out.contains("Nguyễn Văn Bình"), "{}", said.out);
    }
    let wrong = home.run_with(&["member", "list"], &[("BIENBAN_PASSPHRASE", "lúa chín")]);
    assert_eq!((wrong.code, wrong.err.trim_end()), (6, WRONG));
    // The file is asked before the environment, and an empty variable is none.
    home.write("mk.txt", "lúa chín vàng đồng\n");
    let both = home.run_with(&["verify", "--passphrase-file", "mk.txt"], &[("BIENBAN_PASSPHRASE", "sai")]);
    assert_eq!(both.code, 0, "{}", both.err);
    let empty = home.run_with(&["verify"], &[("BIENBAN_PASSPHRASE", "")]);
    assert_eq!(empty.code, 6);
    assert!(empty.err.contains(LOCKED), "{}", empty.err);
    let told = home.run_with(&["unseal"], &passphrase);
    assert_eq!(told.code, 0, "{}", told.err);
}
