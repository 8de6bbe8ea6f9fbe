//! The program's entry: opens the book, prints a fault as one sentence.

use std::path::PathBuf;
use std::process::ExitCode;

use bienban::run::{self, Options};
use bienban::text::Lang;
use etcetera::BaseStrategy;

fn main() -> ExitCode {
    let lang = std::env::var("BIENBAN_LANG").ok().and_then(|name| Lang::parse(&name)).unwrap_or_default();
    let options = Options { book: book_folder(), lang, now: None, pace: 1, practice: false };
    match run::open(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{}", fault.sentence(lang));
            ExitCode::from(fault.exit_code())
        }
    }
}

/// The folder of the book: BIENBAN_BOOK, else one in the user's data folder.
fn book_folder() -> PathBuf {
    let data = || etcetera::choose_base_strategy().map_or(PathBuf::from("."), |base| base.data_dir());
    std::env::var_os("BIENBAN_BOOK").map_or_else(|| data().join("bienban").join("book"), PathBuf::from)
}
