//! The real program on the command line: sentences, exit codes, JSON, bad input.
#![allow(clippy::unwrap_used, clippy::panic)]

mod after;
mod amend;
mod applicant;
mod backup;
mod bomb;
mod book;
mod checklist;
mod checklist_month;
mod clock;
mod damage;
mod foreign;
mod form;
mod form_check;
mod form_kept;
mod form_rules;
mod guidance;
mod guidance_check;
mod heads;
mod holed;
mod key;
mod led_away;
mod log;
mod loss;
mod meeting;
mod pdf;
mod period;
mod personal;
mod promise;
mod quality;
mod resealed;
mod roll;
mod roll_answer;
mod seal;
mod sealed_papers;
mod tables;
mod take_in;
mod transfer;
mod unread;
mod unseen;
mod usage;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// An own home with nothing in it but what a test puts there.
struct Home(tempfile::TempDir);

/// What the program said.
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl Home {
    fn new() -> Home {
        Home(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// The folder of the book that is used when none is named.
    fn book(&self) -> PathBuf {
        self.path("data/bienban/book")
    }

    fn write(&self, name: &str, text: &str) -> PathBuf {
        let file = self.path(name);
        std::fs::write(&file, text).unwrap();
        file
    }

    /// Runs the program in this home, in Vietnamese, on the evening of 3 December 2026.
    fn run(&self, args: &[&str]) -> Said {
        self.run_with(args, &[])
    }

    /// As [`Home::run`], with more variables of the environment.
    fn run_with(&self, args: &[&str], variables: &[(&str, &str)]) -> Said {
        self.run_plain(&[&["--now", "2026-12-03T19:00"], args].concat(), variables)
    }

    /// As [`Home::run_with`], by the computer's own clock where no other is given.
    fn run_plain(&self, args: &[&str], variables: &[(&str, &str)]) -> Said {
        let output = Command::new(env!("CARGO_BIN_EXE_bienban"))
            .args(args)
            .current_dir(self.0.path())
            .env_clear()
            .env("HOME", self.0.path())
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("LANG", "C.UTF-8")
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        Said {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs it and expects an answer without a word on the error stream.
    fn done(&self, args: &[&str]) -> String {
        let said = self.run(args);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{args:?}");
        said.out
    }

    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.done(&[args, &["--json"]].concat())).unwrap()
    }

    /// Runs it and expects this exit code and these whole lines on the error stream.
    fn refused(&self, args: &[&str], code: i32, sentences: &[&str]) {
        let said = self.run(args);
        let lines: Vec<&str> = said.err.lines().collect();
        assert_eq!((said.code, lines.as_slice()), (code, sentences), "{args:?}");
        assert_eq!(said.out, "", "{args:?}");
    }

    /// A home whose book has the cell Ấp Mẫu and nobody on its roll.
    fn with_cell() -> Home {
        let home = Home::new();
        home.done(&["cell", "new", "--name", "Ấp Mẫu", "--parent", "Đảng bộ xã Mẫu", "--place", "Xã Mẫu"]);
        home
    }

    /// A home whose book has that cell with its secretary.
    fn with_secretary() -> Home {
        let home = Home::with_cell();
        home.done(&["member", "add", "--name", "Nguyễn Văn Bình", "--role", "bí thư"]);
        home
    }

    /// A home whose book is the made-up cell with a year of meetings.
    fn with_practice() -> Home {
        let home = Home::new();
        let book = home.book();
        home.done(&["practice", "--write", text(&book)]);
        home
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
