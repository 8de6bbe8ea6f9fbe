//! The program's entry: the command line first, then the program where it asks for one.

use std::process::ExitCode;

use bienban::cli::{self, Start};
use bienban::run::{self, SteadyClock};

fn main() -> ExitCode {
    let args = std::env::args_os().collect();
    let options = match cli::main(args, SteadyClock::start(None, 1).now().at) {
        Start::Done(code) => return code,
        Start::Open(options) => options,
    };
    let lang = options.lang;
    match run::open(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => cli::tell(fault, lang),
    }
}
