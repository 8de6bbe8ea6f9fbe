//! The same words by every way in which letters reach a terminal, and by the program's own typing.

use bienban::text::{Method, Placement, TypedWord, Typing};
use unicode_normalization::UnicodeNormalization;

use crate::program::{Program, bienban, journal};
use crate::steps;

const WORDS: &str = "nghị quyết Đảng ủy thuở quý khuỷu giữ gìn quốc loẹt quẹt ngoằn ngoèo hoặc thuyền";
const TELEX: &str = "nghij quyeets DDarng uyr thuowr quys khuyur giuwx ginf quoocs loejt quejt ngoawfn ngoefo hoawcj thuyeefn";
const VNI: &str = "nghi5 quye6t1 D9a3ng uy3 thuo73 quy1 khuyu3 giu74 gi2n quo6c1 loe5t que5t ngoa8n2 ngoe2o hoa85c thuye6n2";

const F8: &str = "\x1b[19~";

/// What an input method sends that types letters at once, and replaces them as marks come: it takes
/// the shown letters back from the first that changes.
fn replacing(backspace: &str) -> String {
    let typing = Typing { method: Method::Telex, placement: Placement::Old };
    let mut sent = Vec::new();
    for keys in TELEX.split(' ') {
        let mut word = TypedWord::of("", Method::Telex);
        let mut bytes = String::new();
        for key in keys.chars() {
            let before: Vec<char> = word.shown().chars().collect();
            word.feed(key, typing);
            let after: Vec<char> = word.shown().chars().collect();
            let same = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
            bytes.push_str(&backspace.repeat(before.len() - same));
            bytes.extend(&after[same..]);
        }
        sent.push(bytes);
    }
    sent.join(" ")
}

#[test]
fn every_way_gives_the_same_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 120, 40);
    steps::begin_note(&mut program);
    let decomposed: String = WORDS.nfd().collect();
    let lone_marks: Vec<String> = decomposed.chars().map(String::from).collect();
    let whole = [replacing("\x7f"), replacing("\x08"), WORDS.to_owned(), decomposed.clone()];
    let pasted = format!("\x1b[200~{decomposed}\x1b[201~");
    for (number, bytes) in whole.iter().chain([&pasted]).enumerate() {
        let end = format!("hết {number}");
        program.send_for(&format!("{bytes} {end}"), &end);
        program.send("\r");
    }
    // Each code point by itself, as some systems send them.
    lone_marks.iter().for_each(|mark| program.send(mark));
    program.send_for(" hết 5", "hết 5");
    // Pasted as plain keys, with a line end in the middle.
    program.send_for(&format!("\r{WORDS} hết 6\r{WORDS} hết 7\r"), "hết 7");
    program.send_for(F8, "F8 gõ: Telex");
    // "heest" gives its tone only where it belongs; the digit is part of the next word.
    program.send_for(&format!("{TELEX} heets 8"), "hết 8");
    program.send_for(F8, "F8 gõ: VNI");
    program.send_for(&format!("\r{VNI} he6t1 9"), "hết 9");
    steps::leave_note(&mut program, "\x1b");
    steps::leave_meeting(&mut program);
    let lines: Vec<String> = (0..10).map(|number| format!("{WORDS} hết {number}")).collect();
    let noted = format!(r#""text":"{}""#, lines.join("\\n"));
    let journal = journal(folder.path());
    assert!(journal.lines().last().unwrap().contains(&noted), "{noted}\n{journal}");
}

#[test]
fn a_line_end_pasted_as_a_key_submits_no_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    steps::open_practice(&mut program);
    steps::open_meeting(&mut program);
    program.send_for("5", "Phân công việc");
    program.send_for("Khảo sát\rcầu\tkênh 3", "Khảo sát cầu kênh 3");
    program.send("\x1b");
    program.wait_until("the form left", |screen, _| !screen.contents().contains("Người thực hiện"));
    steps::leave_meeting(&mut program);
}

#[test]
fn the_way_of_typing_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::start(bienban(folder.path()), 80, 24);
    program.wait_for("Enter: họp thử");
    program.send_for(F8, "Chương trình gõ theo kiểu Telex");
    program.send("0");
    assert_eq!(program.end().exit_code(), 0);
    let mut again = Program::start(bienban(folder.path()), 80, 24);
    steps::begin_note(&mut again);
    again.send_for("DDoofng ys, guwir email ", "Đồng ý, gửi email");
    again.send("\x1b");
    again.wait_for("phát biểu xong");
    steps::leave_meeting(&mut again);
}
