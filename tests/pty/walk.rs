//! Enter and nothing else: from the bare command, and from `practice`, to adopted minutes.

use vt100::Screen;

use crate::program::{Program, bienban, journal};

/// Enters after which a meeting that is still open goes nowhere.
const ENOUGH: usize = 120;

fn walk(argument: Option<&str>, lang: &str, columns: u16, rows: u16) {
    let folder = tempfile::tempdir().unwrap();
    let mut command = bienban(folder.path());
    command.env("BIENBAN_LANG", lang);
    command.args(argument);
    let mut program = Program::start(command, columns, rows);
    program.wait_for("→");
    for _ in 0..ENOUGH {
        if journal(folder.path()).contains(r#""course":{"adopted":"#) {
            return;
        }
        let before = program.look(Screen::contents);
        program.send("\r");
        program.wait_until("an answer to Enter", |screen, _| screen.contents() != before);
    }
    panic!("after {ENOUGH} Enters the screen is:\n{}", program.look(Screen::contents));
}

#[test]
fn enter_alone_leads_from_the_command_to_adopted_minutes() {
    walk(None, "vi", 80, 24);
    walk(Some("practice"), "en", 40, 10);
}

#[test]
fn enter_alone_leads_there_in_every_size_and_language() {
    if std::env::var_os("BIENBAN_EVERY_WALK").is_none() {
        return;
    }
    for (argument, lang) in [(None, "en"), (Some("practice"), "vi"), (None, "vi"), (Some("practice"), "en")] {
        walk(argument, lang, 40, 10);
        walk(argument, lang, 80, 24);
    }
}
