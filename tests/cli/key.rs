//! The key that signs minutes, on the command line: its fingerprint, its sheet, and what `verify`
//! says of the signatures.

use std::sync::Arc;

use bienban::domain::{BookEvent, CellId, Event, MeetingId, Moment};
use bienban::store::{Appends, Book, Disk, Mode, RawAct, RealDisk, StreamKey};

use super::Home;

/// A home whose book has a meeting that is adopted and signed; the hash of its minutes.
fn signed() -> (Home, String) {
    let home = Home::with_secretary();
    let disk: Arc<dyn Disk> = Arc::new(RealDisk);
    let at = "2026-12-03T19:42:07+07:00".parse().unwrap();
    let mut book = Book::open(&home.book(), disk, Mode::Write, "may-1", at).unwrap();
    let (cell, meeting) = (CellId("ap-mau".into()), MeetingId("20261203-0a1b2c".into()));
    let when = Moment { at, run: 0 };
    let draft = Event::Draft { field: "item-9".into(), text: "sửa cầu kênh 3".into() };
    let key = StreamKey::Meeting(cell.clone(), meeting.clone());
    let ack = book.append(&key, &RawAct::new(when, &[draft]).unwrap()).unwrap();
    let hash = ack.hashes[0].to_string();
    let signed = book.reader().sign(&cell, &meeting, &hash, at.date_naive()).unwrap();
    let entered = BookEvent::MeetingSealed { cell, meeting, hash: hash.clone() };
    book.append(&StreamKey::Book, &RawAct::new(when, &[entered, signed]).unwrap()).unwrap();
    (home, hash)
}

fn in_eights(hash: &str) -> String {
    let parts: Vec<&str> = (0..4).map(|part| &hash[part * 8..part * 8 + 8]).collect();
    parts.join(" ")
}

#[test]
fn the_key_is_shown_and_printed_the_same_in_a_plain_and_a_sealed_book() {
    let home = Home::with_secretary();
    let told = home.json(&["key", "--sheet", "khoa.txt"]);
    let fingerprint = told["fingerprint"].as_str().unwrap();
    assert_eq!((fingerprint.len(), told["public"].as_str().unwrap().len()), (32, 64));
    let shown = in_eights(fingerprint);
    assert_eq!(home.done(&["key"]), format!("Dấu nhận dạng khóa ký biên bản: {shown}\n"));
    let sheet = std::fs::read_to_string(home.path("khoa.txt")).unwrap();
    assert!(sheet.contains("PHIẾU KHÓA KÝ BIÊN BẢN") && sheet.contains(&shown), "{sheet}");
    home.write("mk.txt", "lúa chín vàng đồng\n");
    home.done(&["seal", "--passphrase-file", "mk.txt", "--sheet", "phieu.txt"]);
    let recovery = std::fs::read_to_string(home.path("phieu.txt")).unwrap();
    assert!(recovery.contains(&shown), "{recovery}");
    assert_eq!(home.json(&["key", "--passphrase-file", "mk.txt"])["fingerprint"], fingerprint);
    let kept = std::fs::read_to_string(home.path("khoa.txt")).unwrap();
    let refused = "Tệp khoa.txt đã có và được giữ nguyên: hãy ghi tên khác cho phiếu.";
    home.refused(&["key", "--sheet", "khoa.txt", "--passphrase-file", "mk.txt"], 2, &[refused]);
    assert_eq!(std::fs::read_to_string(home.path("khoa.txt")).unwrap(), kept);
}

#[test]
fn a_practice_book_has_no_key() {
    let home = Home::with_practice();
    let sentence = "Sổ tập dượt không ký biên bản nên không có khóa: hãy mở sổ của chi bộ.";
    home.refused(&["key"], 2, &[sentence]);
    assert!(!home.done(&["verify"]).contains("Chữ ký"));
}

#[test]
fn verify_says_in_one_sentence_that_the_signatures_hold() {
    let (home, hash) = signed();
    let key = home.json(&["key"])["fingerprint"].as_str().unwrap().to_owned();
    let told = home.done(&["verify"]);
    let sentence = format!(
        "Chữ ký của sổ đúng ở 1/1 biên bản đã thông qua; dấu nhận dạng khóa ký, để so với phiếu đã in: {}.",
        in_eights(&key)
    );
    assert!(told.lines().any(|line| line == sentence), "{told}");
    let json = home.json(&["verify"]);
    assert_eq!((&json["signed"], &json["adopted"], &json["key"]), (&1.into(), &1.into(), &key.into()));
    let told = home.done(&["verify", "--hash", &hash[..16]]);
    let line = "Chữ ký của sổ dưới biên bản này (ngày 03 tháng 12 năm 2026) đúng.";
    assert!(told.lines().any(|said| said == line), "{told}");
}

/// The only signature taken out, hashes made anew, and everything gone that knew of it: the book has a key, so
/// it is missed, until a person gives it up.
#[test]
fn a_signature_that_nothing_else_knows_of_is_missed_until_a_person_gives_it_up() {
    let (home, _) = signed();
    let file = home.book().join("journal/book.jsonl");
    let text = std::fs::read_to_string(&file).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let signature = lines.iter().position(|line| line.contains("meeting_signed")).unwrap();
    assert_eq!(signature, lines.len() - 1, "nothing stands after it");
    // The line before it is then the last one of its act, under its own hash.
    let entered = lines[signature - 1].replace("\"left\":1,", "\"left\":0,");
    let body = &entered[..entered.rfind(",\"hash\"").unwrap()];
    let hash = blake3::hash(body.as_bytes()).to_hex();
    let remade = format!("{}\n{body},\"hash\":\"{hash}\"}}\n", lines[..signature - 1].join("\n"));
    std::fs::write(&file, remade).unwrap();
    std::fs::remove_file(home.book().join("heads.jsonl")).unwrap();
    let _ = std::fs::remove_dir_all(home.book().join("store"));
    let _ = std::fs::remove_dir_all(home.book().join("backups"));
    for _ in 0..2 {
        let said = home.run(&["verify"]);
        assert_eq!(said.code, 4, "{}", said.out);
        assert!(said.out.contains("20261203-0a1b2c") && said.out.contains("không có chữ ký"), "{}", said.out);
        home.run(&["member", "list"]);
    }
    let said = home.done(&["accept-loss", "--reason", "ghi lại sau", "--by", "Hồ Văn Sáu"]);
    assert!(said.starts_with("Biên bản của cuộc họp 20261203-0a1b2c không còn chữ ký của sổ;"), "{said}");
    home.done(&["verify"]);
}

#[test]
fn a_signature_that_does_not_hold_is_named_with_file_and_line() {
    let (home, hash) = signed();
    // The key in both copies of book.toml exchanged for that of another book.
    let other = Home::with_secretary();
    let id = |home: &Home| {
        let text = std::fs::read_to_string(home.book().join("book.toml")).unwrap();
        text.lines().find(|line| line.starts_with("id = ")).unwrap().to_owned()
    };
    let text = std::fs::read_to_string(other.book().join("book.toml")).unwrap();
    let text = text.replace(&id(&other), &id(&home));
    let body = &text[..text.find("# blake3").unwrap()];
    std::fs::write(home.book().join("book.toml"), body).unwrap();
    std::fs::remove_file(home.book().join("book-copy.toml")).unwrap();
    let said = home.run(&["verify"]);
    assert_eq!(said.code, 4, "{}", said.out);
    let file = home.book().join("journal/book.jsonl");
    let start = format!(
        "Chữ ký của biên bản cuộc họp 20261203-0a1b2c ở dòng 5 của tệp {} không đúng:",
        file.display()
    );
    assert!(said.out.lines().any(|line| line.starts_with(&start)), "{}", said.out);
    let said = home.run(&["verify", "--hash", &hash]);
    assert!(said.out.contains("KHÔNG đúng") && said.code == 4, "{}", said.out);
}
