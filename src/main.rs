//! The program's entry: the command line first, then the program that it asks to be opened.

use std::process::ExitCode;

use bienban::cli::{self, Outcome};

fn main() -> ExitCode {
    let args = std::env::args_os().collect();
    match cli::main(args, chrono::Local::now().fixed_offset()) {
        Outcome::Done(code) => code,
        Outcome::Open(_) => ExitCode::SUCCESS,
    }
}
