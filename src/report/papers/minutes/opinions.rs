//! What was said, speaker by speaker in order.

use super::entry::{Entry, EntryKind};
use crate::domain::{ItemId, Matter, Meeting, Speaker, Speech, SpeechKind};
use crate::report::naming::{name, speaker, speaker_name};
use crate::report::sentence::{capital, flowing, listed, paragraphs};
use crate::report::{Block, traced};

/// The speeches of the items that answer the test, in the order in which they were held.
pub(super) fn entries(meeting: &Meeting, of: impl Fn(Option<ItemId>) -> bool) -> Vec<Entry> {
    let speeches: Vec<&Speech> = meeting.speeches.iter().filter(|speech| of(speech.item)).collect();
    let mut entries = Vec::new();
    let mut at = 0;
    while let Some(speech) = speeches.get(at) {
        let run = unwritten(&speeches[at..]);
        let kind = entry_kind(speech.kind);
        if run > 1 {
            let run = &speeches[at..at + run];
            let (names, sentence) = together(meeting, run);
            let origin = traced::of(meeting, run.iter().map(|speech| Matter::Speech(speech.id)));
            entries.extend(Entry::by(kind, &names, [Block::paragraph(origin, sentence)]));
            at += run.len();
            continue;
        }
        let again = speeches[..at].iter().any(|other| other.who == speech.who && other.kind == speech.kind);
        let who = speaker_name(meeting, speech.who);
        entries.extend(Entry::by(kind, &[who], opinion(meeting, speech, again)));
        at += 1;
    }
    entries
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
        speech.note.trim().is_empty() && speech.kind == first.kind && matches!(speech.who, Speaker::Member(_))
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
    let verb =
        speeches.first().map_or(String::new(), |speech| verb(speech.kind).to_owned() + silent(speech.kind));
    let subject = if names.len() > 1 { "Các đồng chí" } else { "Đồng chí" };
    let sentence = format!("{subject} {} {verb}.", listed(&names));
    (names, sentence)
}

/// One speech: its first paragraph after the speaker's name, the others below.
fn opinion(meeting: &Meeting, speech: &Speech, again: bool) -> Vec<Block> {
    let more = if again { " thêm" } else { "" };
    let (who, verb) = (speaker(meeting, speech.who), verb(speech.kind));
    let guest = if let Speaker::Guest(number) = speech.who { Some(Matter::Guest(number)) } else { None };
    let origin = traced::of(meeting, [Matter::Speech(speech.id)].into_iter().chain(guest));
    let paragraph = |words: String| Block::paragraph(origin.clone(), words);
    match paragraphs(&speech.note).split_first() {
        None => vec![paragraph(format!("{who} {verb}{more}{}.", silent(speech.kind)))],
        Some((first, rest)) => {
            let rest = rest.iter().map(|text| paragraph(capital(text)));
            let is_plain =
                speech.kind == SpeechKind::Remark && matches!(speech.who, Speaker::Member(_)) && !again;
            let first = match said(first) {
                Some(words) => format!("{who} {words}"),
                None if is_plain => format!("{who}: {first}"),
                None => format!("{who} {verb}{more}: {first}"),
            };
            [paragraph(first)].into_iter().chain(rest).collect()
        }
    }
}

/// How notes of speeches begin that say by themselves what the speaker does.
const SAYING: [&str; 12] = [
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
];

/// A note that begins with what the speaker does, so that it is not said twice; "Ý kiến:" says nothing.
fn said(note: &str) -> Option<String> {
    let begins = |text: &str, words: &str| {
        let letters = words.chars().count();
        let head: String = text.chars().take(letters).collect();
        let next = text.chars().nth(letters);
        head.to_lowercase() == words && next.is_none_or(|c| !c.is_alphanumeric())
    };
    let bare = if begins(note, "ý kiến") {
        note.split_once(':').map_or(note, |(_, words)| words.trim_start())
    } else {
        note
    };
    SAYING.iter().any(|words| begins(bare, words)).then(|| flowing(bare))
}

/// What follows the verb where nothing was written down.
const fn silent(kind: SpeechKind) -> &'static str {
    match kind {
        SpeechKind::Remark => " ý kiến",
        _ => "",
    }
}

const fn verb(kind: SpeechKind) -> &'static str {
    match kind {
        SpeechKind::Remark => "phát biểu",
        SpeechKind::PreparedTalk => "trình bày tham luận",
        SpeechKind::Suggestion => "góp ý",
        SpeechKind::Question => "hỏi",
        SpeechKind::Proposal => "đề nghị",
        SpeechKind::Explanation => "giải trình",
        SpeechKind::Reservation => "đề nghị bảo lưu ý kiến",
        SpeechKind::Report => "báo cáo",
        SpeechKind::SelfCriticism => "tự phê bình",
        SpeechKind::Criticism => "phê bình",
    }
}
