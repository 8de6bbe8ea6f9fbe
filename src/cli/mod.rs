//! The command line: verbs for everything that is not interactive, in plain lines or as JSON.
//!
//! Decides nothing about a meeting: every verb asks the domain, the shelf or a builder of papers
//! and says what they answered. The bare command is handed back to be opened as a program.

mod answer;
mod behind;
mod choice;
mod context;
mod failure;
mod grid;
mod language;
mod passphrase;
mod period;
mod place;
mod syntax;
mod usage;
mod verb;

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;

use chrono::{DateTime, FixedOffset};
use clap::ArgMatches;

use crate::run::{Options, remembered_language};
use crate::store::Fault;
use crate::text::Lang;
use context::Context;
use failure::Failure;
use verb::{Kind, Run, VERBS, Verb};

/// What is left to do after the command line was read.
#[derive(Debug)]
pub enum Start {
    /// Open the interactive program.
    Open(Options),
    /// Leave with this code: the verb was done, or said why not.
    Done(ExitCode),
}

/// Reads `args` (the program's own name first) and does what they ask; `now` is the wall time.
pub fn main(args: Vec<OsString>, now: DateTime<FixedOffset>) -> Start {
    let lang = language::choose(&args, |name| std::env::var(name).ok(), remembered_language);
    let matches = match syntax::command(lang).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return Start::Done(usage::tell(&error, lang)),
    };
    if let Some(words) = usage::unseen(&matches, lang) {
        return Start::Done(Failure::Usage(words).tell(lang));
    }
    let asked = chosen(VERBS, &matches);
    let outcome = Context::new(&matches, lang, now).and_then(|context| match asked {
        None => open(&context, false),
        Some((verb, matches)) => match verb.kind {
            Kind::Open { unless, .. } if !matches.contains_id(unless) => open(&context, true),
            Kind::Open { run, .. } | Kind::Run(run) | Kind::Both { run, .. } => {
                done((verb.name, run), &context, matches)
            }
            // A group is never the innermost: clap asks for a verb of it.
            Kind::Group(_) => Err(Failure::Usage(usage::no_terminal(lang))),
        },
    });
    outcome.unwrap_or_else(|failure| Start::Done(failure.tell(lang)))
}

/// Says on the error stream why the program ended, and gives the exit code.
pub fn tell(fault: Fault, lang: Lang) -> ExitCode {
    Failure::Fault(fault).tell(lang)
}

/// The innermost verb that was named, and its own matches.
fn chosen<'a>(verbs: &'static [Verb], matches: &'a ArgMatches) -> Option<(&'static Verb, &'a ArgMatches)> {
    let (name, matches) = matches.subcommand()?;
    let verb = verbs.iter().find(|verb| verb.name == name)?;
    match verb.kind {
        Kind::Group(verbs) => chosen(verbs, matches),
        Kind::Both { verbs, .. } if matches.subcommand().is_some() => chosen(verbs, matches),
        _ => Some((verb, matches)),
    }
}

/// The verbs that look at all of the book themselves, or after which it is another one.
const LOOK: [&str; 3] = ["verify", "accept-loss", "unseal"];

/// Does a verb; whatever it was, damage that shows at once is told beside its answer.
fn done((name, run): (&str, Run), context: &Context, matches: &ArgMatches) -> Result<Start, Failure> {
    let mut answer = run(context, matches)?;
    let seen = if LOOK.contains(&name) { Vec::new() } else { context.seen() };
    let new: Vec<Fault> = seen.into_iter().filter(|fault| !answer.faults.contains(fault)).collect();
    answer.faults.extend(new);
    Ok(Start::Done(answer.print(context)))
}

/// Opens the program where there is a terminal to open it on.
fn open(context: &Context, practice: bool) -> Result<Start, Failure> {
    if !(std::io::stdin().is_terminal() && std::io::stdout().is_terminal()) {
        return Err(Failure::Usage(usage::no_terminal(context.lang)));
    }
    let (book, lang, cell) = (context.folder()?, context.lang, context.cell.clone());
    Ok(Start::Open(Options {
        book,
        lang,
        now: context.start,
        pace: context.pace,
        ascii: context.ascii,
        practice,
        cell,
    }))
}
