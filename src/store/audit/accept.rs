//! A person accepts what is lost: the only way in which it is not told any more.

use std::collections::BTreeSet;

use super::losses::{Loss, Losses};
use crate::domain::{BookEvent, LostPart, Moment};
use crate::store::book::{Book, StreamKey};
use crate::store::derived::forget;
use crate::store::fault::Fault;
use crate::store::journal::RawAct;

impl Book {
    /// Records in the book's own stream that these losses are accepted, by whom and why. What is left
    /// of a stream takes acts again.
    ///
    /// # Errors
    /// As [`Book::append_all`]; nothing is accepted then.
    pub fn accept_loss(
        &mut self,
        losses: &Losses,
        reason: &str,
        by: &str,
        when: Moment,
    ) -> Result<(), Fault> {
        let parts: Vec<LostPart> = losses.losses.iter().flat_map(|loss| loss.parts.clone()).collect();
        let files: BTreeSet<String> = losses.losses.iter().map(|loss| loss.file.clone()).collect();
        let accepted = BookEvent::LossAccepted {
            parts,
            minutes: losses.minutes.clone(),
            reason: reason.to_owned(),
            by: by.to_owned(),
            on: when.at.date_naive(),
        };
        let act = RawAct::new(when, &[accepted])?;
        self.go_on_from(&files);
        let saved = self.append_all(&StreamKey::Book, std::slice::from_ref(&act)).map(drop);
        if let (Ok(()), Some(index)) = (&saved, self.index()) {
            let streams = self.reader.contents().value.streams();
            let gone = streams.iter().filter(|(key, origin)| files.contains(&key.path(origin)));
            gone.for_each(|(key, _)| forget(&index, key));
        }
        // Whatever came of it, what is known is now what the book says: on failure the loss again.
        self.learn_again();
        saved
    }
}

impl Losses {
    /// Those of one file alone, with the minutes that went with it; all of them where none is named.
    pub fn of(self, file: Option<&str>) -> Losses {
        let Some(file) = file else { return self };
        let losses: Vec<Loss> = self.losses.into_iter().filter(|loss| loss.file == file).collect();
        let minutes = self.minutes.into_iter().filter(|lost| {
            let folder = format!("journal/{}/{}.", lost.cell.0, lost.meeting.0);
            file.starts_with(&folder)
        });
        Losses { minutes: minutes.collect(), losses }
    }
}
