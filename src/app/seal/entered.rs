//! What was entered in a box of passphrases: what is asked of the loop for it, or what is wrong with it.
//!
//! Types, draws and does nothing.

use super::{SealPurpose, Sealing};
use crate::app::answers::missing_folder;
use crate::app::own_sheet::SheetTask;
use crate::app::seal_task::SealTask;
use crate::say;
use crate::text::{Lang, Secret};

impl Sealing {
    /// What is wrong with the new passphrase in a field, which is typed again in the next one; with
    /// the field that is to be put right.
    fn flaw(&self, index: usize, names: &[&str], lang: Lang) -> Option<(usize, String)> {
        let (new, again) = (self.secret(index), self.secret(index + 1));
        if let Some(flaw) = new.flaw(names) {
            return Some((index, flaw.sentence(lang).to_owned()));
        }
        let words = || {
            say!(
                lang,
                "Hai lần nhập không giống nhau: hãy nhập lại lần thứ hai.",
                "The two are not the same: type the second one again."
            )
        };
        (new.normal() != again.normal()).then(|| (index + 1, words()))
    }

    /// What is asked of the loop, or what is wrong and in which field.
    pub(super) fn task(&self, names: &[&str], lang: Lang) -> Result<SealTask, (usize, String)> {
        let sound = |index| self.flaw(index, names, lang).map_or(Ok(()), Err);
        let current = self.secret(0);
        match self.purpose {
            SealPurpose::Seal => {
                sound(0)?;
                let none = self.secret(2).is_empty() && self.secret(3).is_empty();
                if !none {
                    sound(2)?;
                }
                Ok(SealTask::Seal { secretary: current, deputy: (!none).then(|| self.secret(2)) })
            }
            SealPurpose::KeepSheet => {
                sound(0)?;
                Ok(self.sheet_task(current))
            }
            SealPurpose::OpenSheet | SealPurpose::DropSheet => Ok(self.sheet_task(current)),
            SealPurpose::CopyOut => {
                sound(0)?;
                Ok(SealTask::CopyOut(self.folder.clone(), current))
            }
            SealPurpose::Unseal => Ok(SealTask::Unseal(current)),
            SealPurpose::WriteOut => self.write_out(lang),
            SealPurpose::PrintOut => {
                let papers = self.order.iter().flat_map(|order| order.papers.clone()).collect();
                Ok(SealTask::PrintOut { papers, current })
            }
            SealPurpose::HandOver => match self.named_folder() {
                Some(folder) => Ok(SealTask::HandOver { folder, current: self.secret(1) }),
                None => Err((0, missing_folder(lang))),
            },
            SealPurpose::NewCode => Ok(SealTask::NewCode(current)),
            SealPurpose::Change(whose) => {
                sound(1)?;
                Ok(SealTask::Change { whose, current, new: self.secret(1) })
            }
        }
    }

    /// What is asked of the loop for a sheet; without one the sheets are listed.
    fn sheet_task(&self, word: Secret) -> SealTask {
        SealTask::OwnSheet(self.sheet.as_ref().map_or(SheetTask::List, |sheet| sheet.task(word)))
    }

    /// What is asked of the loop for papers, once a folder is named.
    fn write_out(&self, lang: Lang) -> Result<SealTask, (usize, String)> {
        match (&self.order, self.named_folder()) {
            (Some(order), Some(folder)) => {
                Ok(SealTask::WriteOut { order: order.clone(), folder, current: self.secret(1) })
            }
            _ => Err((0, missing_folder(lang))),
        }
    }

    /// The folder in the first field, if one was typed.
    fn named_folder(&self) -> Option<String> {
        Some(self.secret(0).normal().trim().to_owned()).filter(|folder| !folder.is_empty())
    }
}
