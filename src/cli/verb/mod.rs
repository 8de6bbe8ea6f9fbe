//! The verbs: one table, one file a verb or group of verbs.

mod accept_loss;
mod amend;
mod applicant;
mod asked;
mod asked_part;
mod backup;
mod called;
mod catalogue;
mod cell;
mod checklist;
mod form;
mod guidance;
mod key;
mod log;
mod meeting;
mod member;
mod member_data;
mod papers;
mod participation;
mod plan;
mod plan_group;
mod practice;
mod promise;
mod reopen;
mod report;
mod roll_answer;
mod roll_file;
mod roll_import;
mod score;
mod score_confirm;
mod score_year;
mod seal;
mod search;
mod sheet;
mod take_in;
mod transfer;
mod verify;
mod verify_hash;

use clap::{Arg, ArgMatches};

use super::answer::Answer;
use super::context::Context;
use super::failure::Failure;
use super::syntax::word;
use crate::text::{Lang, Text, text};

pub(super) use roll_answer::how_to_answer;

/// What does a verb.
pub(super) type Run = fn(&Context, &ArgMatches) -> Result<Answer, Failure>;

/// A verb.
pub(super) struct Verb {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it does, in half a line.
    pub about: Text,
    /// Its own words and flags.
    pub arguments: fn(Lang) -> Vec<Arg>,
    /// What happens.
    pub kind: Kind,
}

/// What a verb leads to.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// Verbs of its own.
    Group(&'static [Verb]),
    /// An answer.
    Run(Run),
    /// An answer, or verbs of its own beside.
    Both {
        /// Its verbs.
        verbs: &'static [Verb],
        /// What happens when none of them is named.
        run: Run,
    },
    /// The interactive program on the practice cell, unless a flag asks for an answer.
    Open {
        /// The flag.
        unless: &'static str,
        /// What it asks for.
        run: Run,
    },
}

/// Every verb, in the order of the help.
pub(super) static VERBS: &[Verb] = &[
    practice::VERB,
    cell::VERB,
    member::VERB,
    applicant::VERB,
    transfer::VERB,
    meeting::VERB,
    log::VERB,
    score::VERB,
    participation::VERB,
    promise::VERB,
    report::VERB,
    search::VERB,
    guidance::VERB,
    form::VERB,
    checklist::VERB,
    verify::VERB,
    accept_loss::VERB,
    key::VERB,
    backup::BACKUP,
    backup::RESTORE,
    take_in::VERB,
    seal::SEAL,
    seal::UNSEAL,
    seal::PASSPHRASE,
    papers::PAPERS,
    papers::PLAIN_COPIES,
];

fn nothing(_: Lang) -> Vec<Arg> {
    Vec::new()
}

/// The argument MEETING.
fn meeting_word(lang: Lang) -> Arg {
    let help = text(
        "cuộc họp: mã, ngày (2026-12-03), hoặc last là cuộc họp mới thông qua gần nhất",
        "the meeting: its id, a date (2026-12-03), or last, the latest adopted one",
    );
    word("meeting", "MEETING", help, lang)
}

fn text_of<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    matches.get_one::<String>(name).map(String::as_str)
}
