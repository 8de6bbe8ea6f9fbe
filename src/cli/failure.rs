//! Why a verb was not done, its sentence and its exit code.

use std::process::ExitCode;

use super::verb::how_to_answer;
use crate::domain::Refusal;
use crate::guidance::PackFault;
use crate::intake::RowFault;
use crate::report::{FormFault, Lack, WriteFault};
use crate::shelf::{HandOverFault, MakeFault};
use crate::store::{BackupFault, Fault};
use crate::text::{Lang, shown};

/// Why a verb was not done.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Failure {
    /// The command is not one that can be done; the sentence says what to write instead.
    Usage(String),
    /// The rules refuse it; one reason a member or line.
    Refused(Vec<Refusal>),
    /// A file with a roll is not as it must be.
    Rows(Vec<RowFault>),
    /// Disk, damage, another program, or a bug.
    Fault(Fault),
    /// A backup could not be made, trusted or restored.
    Backup(BackupFault),
    /// The guidance of the program itself is not as it must be.
    Pack(PackFault),
    /// A pack's file is not as it must be; every fault of it.
    PackFile(Vec<PackFault>),
    /// A form's file is not as it must be; every fault of it.
    FormFile(Vec<FormFault>),
    /// A document is not made: nothing that happened stands behind it.
    Lacking(Lack),
    /// A document could not be made.
    Write(WriteFault),
}

impl Failure {
    /// 1 fault, 2 wrong usage, 3 refused by the rules, 4 the book is damaged, 5 it is in use,
    /// 6 it is sealed and locked.
    const fn exit_code(&self) -> u8 {
        match self {
            Failure::Usage(_) => 2,
            Failure::Refused(_) | Failure::Rows(_) | Failure::PackFile(_) => 3,
            Failure::FormFile(_) | Failure::Lacking(_) => 3,
            Failure::Fault(fault) => fault.exit_code(),
            Failure::Backup(fault) => fault.exit_code(),
            Failure::Pack(_) | Failure::Write(_) => 1,
        }
    }

    /// Full sentences, one a line.
    pub(super) fn sentences(&self, lang: Lang) -> Vec<String> {
        match self {
            Failure::Usage(sentence) => vec![sentence.clone()],
            Failure::Refused(refusals) => refusals.iter().map(|refusal| refusal.sentence(lang)).collect(),
            Failure::Rows(faults) => {
                let sentences = faults.iter().map(|fault| fault.sentence(lang));
                sentences.chain(how_to_answer(faults, lang)).collect()
            }
            Failure::Fault(fault) => vec![fault.sentence(lang)],
            Failure::Backup(fault) => vec![fault.sentence(lang)],
            Failure::Pack(fault) => vec![fault.sentence(lang)],
            Failure::PackFile(faults) => pack_lines(faults, lang),
            Failure::FormFile(faults) => form_lines(faults, lang),
            Failure::Lacking(lack) => vec![lack.sentence(lang)],
            Failure::Write(fault) => vec![fault.sentence(lang)],
        }
    }

    /// Says it on the error stream and gives the exit code.
    pub(super) fn tell(&self, lang: Lang) -> ExitCode {
        for sentence in self.sentences(lang) {
            eprintln!("{}", shown(&sentence));
        }
        ExitCode::from(self.exit_code())
    }
}

/// A line for each fault of a pack's file, and one for what helps to correct it.
pub(super) fn pack_lines(faults: &[PackFault], lang: Lang) -> Vec<String> {
    lines_of(faults.iter().map(|fault| (fault.sentence(lang), fault.hint(lang))))
}

/// The same for a form's file.
pub(super) fn form_lines(faults: &[FormFault], lang: Lang) -> Vec<String> {
    lines_of(faults.iter().map(|fault| (fault.sentence(lang), fault.hint(lang))))
}

fn lines_of(told: impl Iterator<Item = (String, Option<String>)>) -> Vec<String> {
    let lines = |(sentence, hint): (String, Option<String>)| {
        std::iter::once(sentence).chain(hint.map(|hint| format!("   {hint}")))
    };
    told.flat_map(lines).collect()
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Failure {
        Failure::Fault(fault)
    }
}

impl From<BackupFault> for Failure {
    fn from(fault: BackupFault) -> Failure {
        Failure::Backup(fault)
    }
}

impl From<HandOverFault> for Failure {
    fn from(fault: HandOverFault) -> Failure {
        match fault {
            HandOverFault::Backup(fault) => fault.into(),
            HandOverFault::Paper(fault) => Failure::Write(fault),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        Failure::Refused(vec![refusal])
    }
}

impl From<PackFault> for Failure {
    fn from(fault: PackFault) -> Failure {
        Failure::Pack(fault)
    }
}

impl From<MakeFault> for Failure {
    fn from(fault: MakeFault) -> Failure {
        match fault {
            MakeFault::Refused(refusal) => refusal.into(),
            MakeFault::Disk(fault) => fault.into(),
            MakeFault::Pack(fault) => fault.into(),
        }
    }
}
