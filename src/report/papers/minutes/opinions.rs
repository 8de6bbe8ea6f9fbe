//! What was said, speaker by speaker in order.

use super::entry::{Entry, EntryKind};
use crate::domain::{ItemId, Matter, Meeting, Speaker, Speech, SpeechKind};
use crate::report::naming::{name, speaker, speaker_name};
use crate::report::sentence::{capital, flowing, listed, paragraphs};
use crate::report::{Block, traced};

/// The speeches of the items that answer the test, in the order in which they were held.
pub(super) fn entries(meeting: &Meeting, of: impl Fn(Option<ItemId>) -> bool) -> Vec<Entry> {
    let speeches = meeting.speeches.iter().filter(|speech| of(speech.item) && !is_stated(meeting, speech));
    let speeches: Vec<&Speech> = speeches.filter(|speech| !meeting.is_told_before(speech)).collect();
    let mut entries = Vec::new();
    let mut at = 0;
    while let Some(speech) = speeches.get(at) {
        let run = unwritten(&speeches[at..]);
        let kind = entry_kind(speech.told());
        if run > 1 {
            let run = &speeches[at..at + run];
            let (names, sentence) = together(meeting, run);
            let origin = traced::of(meeting, run.iter().map(|speech| Matter::Speech(speech.id)));
            entries.extend(Entry::by(kind, &names, [Block::paragraph(origin, sentence)]));
            at += run.len();
            continue;
        }
        let again = speeches[..at]
            .iter()
            .any(|other| other.who == speech.who && verb(other.told()) == verb(speech.told()));
        let who = speaker_name(meeting, speech.who);
        entries.extend(Entry::by(kind, &[who], opinion(meeting, speech, again)));
        at += 1;
    }
    entries
}

/// Whether a speech has nothing written down because it is the speaker's statement of self-criticism, which says
/// it.
fn is_stated(meeting: &Meeting, speech: &Speech) -> bool {
    let Speaker::Member(member) = speech.who else { return false };
    let under = meeting.traces.under(&Matter::Statement(member));
    let alike = matches!(speech.told(), SpeechKind::Remark | SpeechKind::SelfCriticism);
    alike && speech.note.trim().is_empty() && under.is_some() && under == speech.item
}

const fn entry_kind(kind: SpeechKind) -> EntryKind {
    match kind {
        SpeechKind::SelfCriticism | SpeechKind::Criticism => EntryKind::Criticism,
        _ => EntryKind::Speech,
    }
}

/// How many speeches of members in a row, of one kind, have nothing written down.
fn unwritten(speeches: &[&Speech]) -> usize {
    let Some(first) = speeches.first() else { return 0 };
    let alike = |speech: &&&Speech| {
        speech.note.trim().is_empty()
            && verb(speech.told()) == verb(first.told())
            && matches!(speech.who, Speaker::Member(_))
    };
    speeches.iter().take_while(alike).count()
}

/// The names, and "Các đồng chí A, B và C phát biểu."
fn together(meeting: &Meeting, speeches: &[&Speech]) -> (Vec<String>, String) {
    let mut names: Vec<String> = Vec::new();
    for speech in speeches {
        let Speaker::Member(member) = speech.who else { continue };
        let one = name(meeting, member).to_owned();
        if !names.contains(&one) {
            names.push(one);
        }
    }
    let kind = speeches.first().map_or(SpeechKind::Remark, |speech| speech.told());
    let verb = format!("{}{}", verb(kind), silent(kind));
    let subject = if names.len() > 1 { "Các đồng chí" } else { "Đồng chí" };
    let sentence = format!("{subject} {} {verb}.", listed(&names));
    (names, sentence)
}

/// One speech: its first paragraph after the speaker's name, the others below.
fn opinion(meeting: &Meeting, speech: &Speech, again: bool) -> Vec<Block> {
    let more = if again { " thêm" } else { "" };
    let (kind, who) = (speech.told(), speaker(meeting, speech.who));
    let verb = verb(kind);
    let guest = if let Speaker::Guest(number) = speech.who { Some(Matter::Guest(number)) } else { None };
    let origin = traced::of(meeting, [Matter::Speech(speech.id)].into_iter().chain(guest));
    let paragraph = |words: String| Block::paragraph(origin.clone(), words);
    match paragraphs(&speech.note).split_first() {
        None => vec![paragraph(format!("{who} {verb}{more}{}.", silent(kind)))],
        Some((first, rest)) => {
            let rest = rest.iter().map(|text| paragraph(capital(text)));
            let is_plain = is_opinion(kind) && matches!(speech.who, Speaker::Member(_)) && !again;
            let first = bare(first);
            let first = match says(first) {
                true => format!("{who} {}", flowing(first)),
                false if is_plain => format!("{who}: {first}"),
                false => format!("{who} {verb}{more}: {first}"),
            };
            [paragraph(first)].into_iter().chain(rest).collect()
        }
    }
}

/// How notes of speeches begin that say by themselves what the speaker does.
const SAYING: [&str; 17] = [
    "đề nghị",
    "kiến nghị",
    "đề xuất",
    "hỏi",
    "báo cáo",
    "góp ý",
    "nhất trí",
    "thống nhất",
    "đồng ý",
    "bảo lưu ý kiến",
    "cho rằng",
    "phát biểu",
    "giải trình",
    "chất vấn",
    "trình bày",
    "tự phê bình",
    "phê bình",
];

/// A note without "Ý kiến:" before it, which says nothing.
fn bare(note: &str) -> &str {
    match note.split_once(':') {
        Some((before, words)) if before.trim().to_lowercase() == "ý kiến" => words.trim_start(),
        _ => note,
    }
}

/// Whether a note begins with what the speaker does, so that it is not said twice.
fn says(note: &str) -> bool {
    let begins = |words: &&str| {
        let letters = words.chars().count();
        let head: String = note.chars().take(letters).collect();
        let goes_on = note.chars().nth(letters).is_some_and(char::is_alphanumeric);
        head.to_lowercase() == **words && !goes_on
    };
    SAYING.iter().any(begins)
}

/// What follows the verb where nothing was written down.
const fn silent(kind: SpeechKind) -> &'static str {
    if is_opinion(kind) { " ý kiến" } else { "" }
}

/// Whether a speech is an opinion, given in the discussion or elsewhere: its words speak for themselves.
const fn is_opinion(kind: SpeechKind) -> bool {
    matches!(kind, SpeechKind::Remark | SpeechKind::Suggestion)
}

const fn verb(kind: SpeechKind) -> &'static str {
    match kind {
        SpeechKind::Remark | SpeechKind::Suggestion => "phát biểu",
        SpeechKind::PreparedTalk => "trình bày tham luận",
        SpeechKind::Question => "hỏi",
        SpeechKind::Proposal => "đề nghị",
        SpeechKind::Explanation => "giải trình",
        SpeechKind::Reservation => "đề nghị bảo lưu ý kiến",
        SpeechKind::Report => "báo cáo",
        SpeechKind::SelfCriticism => "tự phê bình",
        SpeechKind::Criticism => "phê bình",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_announced_once() {
        assert!(says("Đề nghị sửa cầu.") && says("giải trình: thiếu vốn.") && says("Hỏi: bao giờ?"));
        assert!(!says("hỏibài.") && !says("Cần sửa cầu."));
        assert_eq!(bare("Ý kiến: sửa cầu."), "sửa cầu.");
        assert_eq!(bare("Hai việc: cầu và đường."), "Hai việc: cầu và đường.");
    }
}
