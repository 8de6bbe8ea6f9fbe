//! What the chair makes known of the roll call, in words: who is there, of how many, and who is absent with a reason or
//! without.

use crate::domain::attendance::Presence;
use crate::domain::meeting::Meeting;
use crate::domain::roll::Attendee;
use crate::say;
use crate::text::{Lang, seen_percent};

/// So many names are told at most; of the others how many they are.
const NAMES: usize = 6;

/// "công bố kết quả điểm danh: có mặt 5/7 (71,4%); vắng 2: có lý do 1 (Hoa), không lý do 1 (Phát)". Of a meeting held on
/// paper those who left had been there.
pub(in crate::domain) fn announced_words(meeting: &Meeting, lang: Lang) -> String {
    let (counts, on_paper) = (meeting.counts(), meeting.on_paper.is_some());
    let (here, summoned) = (if on_paper { counts.attended } else { counts.present }, counts.summoned);
    let share = seen_percent(here.into(), summoned.into(), lang);
    let present = match on_paper {
        true => say!(lang, "dự {here}/{summoned} ({share})", "{here} of {summoned} present ({share})"),
        false => say!(lang, "có mặt {here}/{summoned} ({share})", "{here} of {summoned} present ({share})"),
    };
    let absent = absent_words(meeting, lang);
    say!(lang, "công bố kết quả điểm danh: {present}{absent}", "roll call announced: {present}{absent}")
}

/// "; vắng 2: có lý do 1 (Hoa), không lý do 1 (Phát)"; empty where nobody is.
fn absent_words(meeting: &Meeting, lang: Lang) -> String {
    let marked = |is: fn(&Presence) -> bool| -> Vec<&Attendee> {
        let of = |one: &&Attendee| {
            let presence = meeting.attendance.get(&one.id).map(|attendance| &attendance.presence);
            one.standing.is_summoned() && presence.is_some_and(is)
        };
        meeting.roll.iter().filter(of).collect()
    };
    let excused = marked(|presence| matches!(presence, Presence::Excused { .. }));
    let unexcused = marked(|presence| matches!(presence, Presence::Unexcused));
    let all = excused.len() + unexcused.len();
    if all == 0 {
        return String::new();
    }
    // Whom nobody excused is told by name first where names have to be left out.
    let of_unexcused = unexcused.len().min(NAMES);
    let of_excused = excused.len().min(NAMES - of_unexcused);
    let group = |group: &[&Attendee], shown: usize, label: fn(usize, Lang) -> String| {
        (!group.is_empty()).then(|| format!("{}{}", label(group.len(), lang), named(meeting, group, shown)))
    };
    let excused = group(&excused, of_excused, |n, lang| say!(lang, "có lý do {n}", "{n} excused"));
    let unexcused = group(&unexcused, of_unexcused, |n, lang| say!(lang, "không lý do {n}", "{n} unexcused"));
    let told = excused.into_iter().chain(unexcused).collect::<Vec<_>>().join(", ");
    say!(lang, "; vắng {all}: {told}", "; {all} absent: {told}")
}

/// " (Hoa, Phát…)": the first of them by the names by which they are called.
fn named(meeting: &Meeting, group: &[&Attendee], shown: usize) -> String {
    let names: Vec<&str> = group.iter().take(shown).map(|one| meeting.called(one)).collect();
    match (names.is_empty(), shown < group.len()) {
        (true, _) => String::new(),
        (false, more) => format!(" ({}{})", names.join(", "), if more { "…" } else { "" }),
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
