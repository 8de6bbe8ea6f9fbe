//! Votes in words: what was decided, and the steps of a ballot.

use super::ballot::{Ballot, BallotEvent, BallotId, Count, Outcome};
use super::meeting::Meeting;
use crate::say;
use crate::text::{Lang, seen_percent};

impl Ballot {
    /// The result as a full sentence, what was decided first; none before counting.
    pub fn result(&self, lang: Lang) -> Option<String> {
        let count = self.count()?;
        let share = seen_percent(u64::from(count.yes), u64::from(self.base.count), lang);
        let verdict = match self.outcome()? {
            Outcome::Passed => say!(lang, "Thông qua", "Passed"),
            Outcome::Failed => say!(lang, "Không thông qua", "Not passed"),
        };
        if let Some(secret) = self.secret_count() {
            return Some(say!(
                lang,
                "{verdict}, tán thành {yes}/{base} ({share}), không tán thành {no}; {papers}; cần {needed}.",
                "{verdict}, in favour {yes}/{base} ({share}), against {no}; {papers}; {needed} needed.",
                yes = count.yes,
                base = self.base.count,
                no = count.no,
                papers = secret.papers.words(lang),
                needed = self.needed(),
            ));
        }
        let silent = self.silent().map_or(String::new(), |silent| {
            say!(lang, ", không biểu quyết {silent}", ", not voting {silent}")
        });
        Some(say!(
            lang,
            "{verdict}, tán thành {yes}/{base} ({share}), không tán thành {no}, ý kiến khác {other}{silent}; cần {needed}.",
            "{verdict}, in favour {yes}/{base} ({share}), against {no}, other {other}{silent}; {needed} needed.",
            yes = count.yes,
            base = self.base.count,
            no = count.no,
            other = count.other,
            needed = self.needed(),
        ))
    }
}

/// What a count came to; what was none is not told.
fn counted_words(question: &str, count: Count, lang: Lang) -> String {
    let yes = say!(lang, "{n} tán thành", "{n} in favour", n = count.yes);
    let no = (count.no > 0).then(|| say!(lang, "{n} không", "{n} against", n = count.no));
    let other = (count.other > 0).then(|| say!(lang, "{n} ý kiến khác", "{n} other", n = count.other));
    let told = std::iter::once(yes).chain(no).chain(other).collect::<Vec<_>>().join(", ");
    say!(lang, "kết quả biểu quyết “{question}”: {told}", "result of “{question}”: {told}")
}

impl BallotEvent {
    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let question = |id: &BallotId| meeting.ballot(*id).map_or("…", |ballot| &ballot.question).to_owned();
        match self {
            BallotEvent::Put { question: asked, .. } => {
                say!(lang, "đưa ra biểu quyết: {asked}", "put to the vote: “{asked}”")
            }
            BallotEvent::Counted { ballot, count } => counted_words(&question(ballot), *count, lang),
            BallotEvent::PapersCounted { ballot, count } => say!(
                lang,
                "kết quả bỏ phiếu kín “{question}”: {papers}, tán thành {yes}, không tán thành {no}",
                "result of the secret ballot “{question}”: {papers}, {yes} in favour, {no} against",
                question = question(ballot),
                papers = count.papers.words(lang),
                yes = count.yes,
                no = count.no
            ),
            BallotEvent::BodyProposed { kind, members, secretary, .. } => {
                meeting.body_sentence(*kind, members, *secretary, lang)
            }
            BallotEvent::Withdrawn { ballot } => {
                say!(
                    lang,
                    "rút câu hỏi “{question}”",
                    "question withdrawn: “{question}”",
                    question = question(ballot)
                )
            }
            BallotEvent::OpinionReserved { opinion, .. } => opinion.sentence(meeting, lang),
            BallotEvent::ReservationDropped { member, .. } => {
                let name = meeting.name(*member);
                say!(lang, "đ/c {name} thôi bảo lưu ý kiến", "{name} takes a reserved opinion back")
            }
            BallotEvent::Upheld { ballot } => say!(
                lang,
                "giữ nguyên kết quả biểu quyết “{question}”",
                "the vote “{question}” stands as counted",
                question = question(ballot)
            ),
            _ => self.later_sentence(meeting, lang),
        }
    }

    /// Of what came later: votes by name, and questions that are left.
    fn later_sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let question = |id: &BallotId| meeting.ballot(*id).map_or("…", |ballot| &ballot.question).to_owned();
        match self {
            BallotEvent::VoteNamed { ballot, member, choice } => say!(
                lang,
                "{name} {choice}: {question}",
                "{name}: {choice}, on “{question}”",
                name = meeting.name(*member),
                choice = choice.label().get(lang),
                question = question(ballot)
            ),
            BallotEvent::NamesCounted { ballot } => say!(
                lang,
                "chốt kết quả biểu quyết ghi tên “{question}”",
                "the vote by name on “{question}” is counted",
                question = question(ballot)
            ),
            BallotEvent::Postponed { ballot, .. } => say!(
                lang,
                "để lại kỳ sau: “{question}”",
                "left to the next meeting: “{question}”",
                question = question(ballot)
            ),
            _ => String::new(),
        }
    }
}
