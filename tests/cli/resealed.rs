//! A book that is sealed, unsealed and sealed anew is not accused: its files are other bytes under another key,
//! as long as before. What is really gone is told all the same.

use super::Home;

const WORD: [&str; 2] = ["--passphrase-file", "mk.txt"];

fn with_word<'a>(words: &[&'a str]) -> Vec<&'a str> {
    words.iter().copied().chain(WORD).collect()
}

fn verified(home: &Home) -> i32 {
    home.run(&with_word(&["verify"])).code
}

/// Sealed, an act and a backup, unsealed, sealed anew.
fn resealed() -> Home {
    let home = Home::with_secretary();
    home.write("mk.txt", "lúa chín vàng đồng\n");
    home.done(&with_word(&["seal"]));
    home.done(&with_word(&["member", "add", "--name", "Lý Vĩnh Phát", "--born", "15/02/1960"]));
    let backups = home.book().join("backups");
    home.done(&with_word(&["backup", backups.to_str().unwrap()]));
    home.done(&with_word(&["unseal"]));
    assert_eq!(verified(&home), 0);
    home.done(&with_word(&["seal"]));
    home
}

#[test]
fn sealing_anew_raises_no_alarm_and_takes_acts() {
    let home = resealed();
    assert_eq!(verified(&home), 0);
    home.done(&with_word(&["member", "add", "--name", "Thạch Thị Sa Rây", "--born", "02/09/1975"]));
    assert_eq!(verified(&home), 0);
    home.done(&with_word(&["unseal"]));
    home.done(&with_word(&["seal"]));
    assert_eq!(verified(&home), 0);
}

#[test]
fn a_line_that_is_gone_after_sealing_anew_is_missed() {
    let home = resealed();
    home.done(&with_word(&["member", "add", "--name", "Thạch Thị Sa Rây", "--born", "02/09/1975"]));
    let roll = home.book().join("journal/ap-mau/roll.jsonl");
    let text = std::fs::read_to_string(&roll).unwrap();
    let kept: Vec<&str> = text.lines().collect();
    std::fs::write(&roll, format!("{}\n", kept[..kept.len() - 1].join("\n"))).unwrap();
    assert_eq!(verified(&home), 4);
    assert_eq!(verified(&home), 4, "the second time as the first");
}
