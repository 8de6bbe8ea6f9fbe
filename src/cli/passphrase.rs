//! Where a passphrase comes from: a file, the environment, or the terminal, with hidden letters.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::context::Context;
use super::failure::Failure;
use crate::say;
use crate::store::Fault;
use crate::text::{Lang, Secret, Text, text};

const VARIABLE: &str = "BIENBAN_PASSPHRASE";

impl Context {
    /// The passphrase of the book: from `--passphrase-file`, the environment, or asked for; none
    /// where nobody can be asked.
    pub fn passphrase(&self) -> Result<Option<Secret>, Failure> {
        self.asked_passphrase(text("Mật khẩu của sổ: ", "Passphrase of the book: "))
    }

    /// The same of what else opens with one.
    pub fn asked_passphrase(&self, label: Text) -> Result<Option<Secret>, Failure> {
        let given = self.given_passphrase()?;
        Ok(given.or_else(|| ask(label, self.lang)))
    }

    /// The passphrase from the file or the environment, if one is there.
    fn given_passphrase(&self) -> Result<Option<Secret>, Failure> {
        if let Some(file) = &self.passphrase_file {
            return read(file).map(Some);
        }
        let given = std::env::var(VARIABLE).ok().map(Zeroizing::new);
        Ok(given.filter(|given| !given.is_empty()).map(|given| Secret::new(&given)))
    }

    /// A passphrase that is to be set: from a file, else asked for twice. The first one of a book
    /// may come from where its passphrase always does.
    pub fn new_passphrase(
        &self,
        file: Option<&PathBuf>,
        first: bool,
        label: Text,
    ) -> Result<Secret, Failure> {
        let given = match file {
            Some(file) => Some(read(file)?),
            None if first => self.given_passphrase()?,
            None => None,
        };
        if let Some(given) = given {
            return Ok(given);
        }
        let typed = ask(label, self.lang);
        let again = typed.is_some().then(|| ask(text("Nhập lại lần nữa: ", "Once more: "), self.lang));
        match (typed, again.flatten()) {
            (Some(secret), Some(again)) if secret.normal() == again.normal() => Ok(secret),
            (Some(_), Some(_)) => Err(Failure::Usage(say!(
                self.lang,
                "Hai lần nhập không giống nhau, nên mật khẩu chưa được đặt. Hãy làm lại.",
                "The two are not the same, so no passphrase was set. Try again."
            ))),
            _ => Err(Failure::Usage(say!(
                self.lang,
                "Cần mật khẩu mới nhưng ở đây không có ai để hỏi: hãy ghi tệp có mật khẩu ấy, xem --help.",
                "A new passphrase is needed and there is nobody to ask here: name a file that holds it, see --help."
            ))),
        }
    }
}

/// The first line of a file.
fn read(file: &Path) -> Result<Secret, Failure> {
    let text = std::fs::read(file).map(Zeroizing::new).map_err(|error| Fault::reading(file, &error))?;
    let text = std::str::from_utf8(&text).unwrap_or_default();
    Ok(Secret::new(text.trim_start_matches('\u{feff}').lines().next().unwrap_or_default()))
}

/// Asks on the terminal, with hidden letters; none where nobody can be asked.
fn ask(label: Text, lang: Lang) -> Option<Secret> {
    if !(std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        return None;
    }
    let typed = rpassword::prompt_password(label.get(lang)).map(Zeroizing::new).ok()?;
    Some(Secret::new(&typed))
}
