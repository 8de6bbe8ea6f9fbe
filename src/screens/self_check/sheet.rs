//! A member's answers on the sheet: in memory alone, wiped when they go, never copied or written.
//!
//! Knows neither whose they are nor any meeting.

use zeroize::Zeroizing;

use crate::text::{Lang, PrivateText};

/// An entry of the month's theme with what the member answered to it.
pub(super) struct SheetLine {
    /// Its key in its list: “I.6”, “14”; of a theme of several lists “Điều 14”.
    pub key: String,
    /// Its short name.
    pub short: String,
    /// Its words.
    pub words: String,
    /// The answers of its list, in the member's language.
    pub answers: Vec<String>,
    /// The chosen one, from 0; none before one was chosen. Never chosen by anybody else.
    pub answer: Zeroizing<Option<u8>>,
    /// What, and when.
    pub note: PrivateText,
}

/// The sheet.
pub(super) struct OwnAnswers {
    /// The language in which it was opened, and stays.
    pub lang: Lang,
    /// The theme.
    pub title: String,
    /// Its entries.
    pub lines: Vec<SheetLine>,
}

impl SheetLine {
    /// Whether this is its answer.
    pub fn is(&self, answer: usize) -> bool {
        (*self.answer).is_some_and(|chosen| usize::from(chosen) == answer)
    }

    /// Chooses an answer; the same once more takes it away. Answers that the list does not have are none.
    pub fn choose(&mut self, answer: u8) {
        if usize::from(answer) < self.answers.len() {
            *self.answer = if *self.answer == Some(answer) { None } else { Some(answer) };
        }
    }
}

impl OwnAnswers {
    /// How many entries have an answer.
    pub fn answered(&self) -> usize {
        self.lines.iter().filter(|line| line.answer.is_some()).count()
    }

    /// Whether anything was answered or written.
    pub fn is_blank(&self) -> bool {
        self.answered() == 0 && self.lines.iter().all(|line| line.note.as_str().is_empty())
    }

    /// The next entry without an answer after this one, then from the first on.
    pub fn next_open(&self, at: usize) -> Option<usize> {
        let open = |at: &usize| self.lines[*at].answer.is_none();
        (at + 1..self.lines.len()).find(open).or_else(|| (0..self.lines.len()).find(open))
    }

    /// The sheet as text, for the member to keep.
    pub fn text(&self) -> PrivateText {
        let mut text = String::with_capacity(4096);
        text.push_str(&self.title);
        for line in &self.lines {
            let answer = (*line.answer).and_then(|chosen| line.answers.get(usize::from(chosen)));
            // The words of an item are a question, with its mark: the answer stands below them. One of the lists has the
            // answer “chưa”: what was left open is told in a whole sentence.
            let label = if self.lang == Lang::Vi { "trả lời" } else { "answer" };
            let answer =
                answer.map_or_else(|| say_open(self.lang).to_owned(), |answer| format!("{label}: {answer}"));
            text.push_str(&format!("\n{} {}\n   {answer}", line.key, line.words));
            if !line.note.as_str().is_empty() {
                text.push_str(&format!("\n   {}", line.note.as_str()));
            }
        }
        PrivateText::new(text)
    }
}

const fn say_open(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "chưa trả lời",
        Lang::En => "not answered",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> OwnAnswers {
        let line = |key: &str, words: &str| SheetLine {
            key: key.into(),
            short: words.into(),
            words: words.into(),
            answers: vec!["có lúc".into(), "không".into(), "đang sửa".into()],
            answer: Zeroizing::new(None),
            note: PrivateText::default(),
        };
        let lines = vec![line("I.4", "Né tránh"), line("I.6", "Hứa nhiều, làm ít"), line("II.5", "Lãng phí")];
        OwnAnswers { lang: Lang::Vi, title: "Nói đi đôi với làm".into(), lines }
    }

    #[test]
    fn nothing_is_answered_before_the_member_does_and_the_same_answer_again_takes_it_away() {
        let mut sheet = sheet();
        assert!(sheet.is_blank());
        assert_eq!((sheet.answered(), sheet.next_open(0)), (0, Some(1)));
        sheet.lines[1].choose(0);
        assert!(sheet.lines[1].is(0) && !sheet.lines[1].is(1) && !sheet.lines[0].is(0));
        assert_eq!((sheet.answered(), sheet.next_open(0), sheet.next_open(2)), (1, Some(2), Some(0)));
        sheet.lines[1].choose(2);
        assert!(sheet.lines[1].is(2), "another answer replaces it");
        sheet.lines[1].choose(3);
        assert!(sheet.lines[1].is(2), "the list has three answers");
        sheet.lines[1].choose(2);
        assert!(sheet.is_blank());
    }

    #[test]
    fn what_is_kept_says_every_entry_and_what_was_left_open() {
        let mut sheet = sheet();
        sheet.lines[1].choose(2);
        sheet.lines[1].note = PrivateText::new("báo cáo việc tổ 2 trễ hai lần".into());
        sheet.lines[2].choose(1);
        let expected = "Nói đi đôi với làm\nI.4 Né tránh\n   chưa trả lời\nI.6 Hứa nhiều, làm ít\n   trả lời: đang sửa\n   báo cáo việc \
                        tổ 2 trễ hai lần\nII.5 Lãng phí\n   trả lời: không";
        assert_eq!(sheet.text().as_str(), expected);
    }
}
