//! `applicant list`: those on the way into the Party, how far each is, and by which day something is due.
//!
//! Works nothing out: stages and days are the domain's.

use clap::{Arg, ArgMatches};
use serde_json::{Value, json};

use super::called::{SameName, called};
use super::{Kind, Verb, nothing};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::syntax::{flag, option};
use crate::domain::{ApplicantDue, ApplicantRow, ApplicantStage, CellState, Digest, HeldVote, Roll};
use crate::say;
use crate::text::{Lang, text};

pub(super) const VERB: Verb = Verb {
    name: "applicant",
    about: text(
        "phát triển đảng viên: quần chúng và đảng viên dự bị",
        "those on the way into the Party: applicants and probationary members",
    ),
    arguments: nothing,
    kind: Kind::Group(&[Verb {
        name: "list",
        about: text("từng người: bước, hạn", "each of them: stage, what is due"),
        arguments: list_arguments,
        kind: Kind::Run(list),
    }]),
};

/// Which person on the way a paper is about.
pub(super) fn applicant_flag(lang: Lang) -> Arg {
    let help = text(
        "người được theo dõi phát triển đảng viên: họ tên, chữ cái đầu hoặc một phần của tên",
        "which person on the way into the Party: name, initials or a part of the name",
    );
    option("applicant", "NAME", help, lang)
}

/// The key of the person that is named.
///
/// # Errors
/// Nobody is named, nobody is called so, or several are.
pub(super) fn chosen(context: &Context, roll: &Roll, words: Option<&str>) -> Result<u64, Failure> {
    let all = roll.on_the_way(context.today());
    let all: Vec<(&str, u64)> = all.iter().map(|one| (roll.applicant_name(one), one.key())).collect();
    called(words, &all, SameName::Unclear, (context.lang, unknown))
}

/// That nobody is named, or nobody called so is followed.
pub(super) fn unknown(words: Option<&str>, lang: Lang) -> String {
    match words {
        Some(words) => say!(
            lang,
            "Không theo dõi ai là “{words}”: xem “bienban applicant list --all”.",
            "Nobody who is followed matches “{words}”: see “bienban applicant list --all”."
        ),
        None => say!(
            lang,
            "Văn bản này lập cho một người: hãy ghi --applicant, xem “bienban applicant list”.",
            "This document is about one person: give --applicant, see “bienban applicant list”."
        ),
    }
}

fn list_arguments(lang: Lang) -> Vec<Arg> {
    vec![flag(
        "all",
        text("cả những người đã công nhận chính thức hoặc thôi theo dõi", "those recognised or dropped too"),
        lang,
    )]
}

fn list(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let (lang, today, all) = (context.lang, context.today(), matches.get_flag("all"));
    let mut shelf = context.shelf()?;
    let cell = context.cell_with_roll(&mut shelf)?;
    let digests: Vec<Digest> =
        context.digests(&mut shelf, &cell.id).into_iter().map(|one| one.digest).collect();
    let packs = shelf.packs();
    let rows =
        cell.roll.applicant_rows(&digests, today, |decided| packs.ceremony_days(decided, &cell.name.parent));
    let rows: Vec<ApplicantRow> = rows.into_iter().filter(|row| all || !row.stage.is_over()).collect();
    let words = |row: &ApplicantRow| {
        let due = row.due.map_or(String::new(), |due| due.words(today, lang));
        let name = cell.roll.applicant_name(&row.applicant).to_owned();
        vec![name, row.stage.label().get(lang).to_owned(), due]
    };
    let heading = [text("Họ và tên", "Name"), text("Bước", "Stage"), text("Hạn", "Due")];
    let lines = match rows.is_empty() {
        true => vec![say!(lang, "Chưa theo dõi ai.", "Nobody is followed.")],
        false => grid(&heading.map(|one| one.get(lang)), &rows.iter().map(words).collect::<Vec<_>>()),
    };
    let values: Vec<Value> = rows.iter().map(|row| value(row, &cell, &digests)).collect();
    let json = json!({ "cell": cell.id, "applicants": values });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

fn value(row: &ApplicantRow, cell: &CellState, digests: &[Digest]) -> Value {
    let one = &row.applicant;
    let due = row.due.map(|due| {
        let what = match due {
            ApplicantDue::Ceremony(_) => "ceremony",
            ApplicantDue::ProbationEnd(_) => "probation_end",
        };
        json!({ "what": what, "day": due.day() })
    });
    let vote = |held: HeldVote| json!({ "meeting": held.meeting, "date": held.day, "vote": held.vote });
    json!({
        "id": one.id, "member": one.member, "name": cell.roll.applicant_name(one), "stage": stage(row.stage),
        "due": due, "born": one.person.born, "ethnicity": one.person.ethnicity,
        "residence": one.person.residence, "course": one.course, "applied": one.applied,
        "helpers": one.helpers, "opinions": one.opinions, "admission": one.admission,
        "ceremony": one.ceremony, "recognition": one.recognition, "dropped": one.dropped,
        "votes": one.votes(digests).into_iter().map(vote).collect::<Vec<_>>(),
    })
}

/// The stage for programs.
const fn stage(stage: ApplicantStage) -> &'static str {
    match stage {
        ApplicantStage::Followed => "followed",
        ApplicantStage::Trained => "trained",
        ApplicantStage::Applied => "applied",
        ApplicantStage::Proposed => "proposed",
        ApplicantStage::Decided => "decided",
        ApplicantStage::Probation => "probation",
        ApplicantStage::ProbationOver => "probation_over",
        ApplicantStage::RecognitionProposed => "recognition_proposed",
        ApplicantStage::Recognised => "recognised",
        ApplicantStage::Dropped => "dropped",
    }
}
