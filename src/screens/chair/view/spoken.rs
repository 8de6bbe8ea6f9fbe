//! Who has spoken under the current item, and what was noted of it.

use ratatui::text::{Line, Span};

use crate::app::Model;
use crate::app::size::THREE_PANES;
use crate::domain::{Meeting, Speech, SpeechKind};
use crate::say;
use crate::text::{Lang, clip, clock, pad, width, wrap};
use crate::ui::list::by_clause;
use crate::ui::theme::Theme;

/// Rows of a speech with what was noted, where all of it is shown.
const NOTE_ROWS: usize = 6;
/// Cells before the second row of a speech: below the name.
const INDENT: usize = 9;
/// Blanks before what tells how many have no row.
const BETWEEN: usize = 2;

/// Finished speeches of the current item, newest first; no more than have room, their head included. Whole
/// ones have further rows for what was noted.
pub(super) fn spoken(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    (rows, whole): (usize, bool),
) -> Vec<Line<'static>> {
    let now = model.line_now();
    let all = finished(meeting);
    if all.is_empty() {
        return Vec::new();
    }
    let line = |speech: &&Speech| {
        let words = one(meeting, speech, now, model.lang);
        let beside = model.size.0 >= THREE_PANES;
        let mut lines =
            if beside { in_pane(&words, wide) } else { wrap(&words, wide.saturating_sub(INDENT)) };
        if !whole {
            lines = vec![clip(&words, wide)];
        } else if lines.len() > NOTE_ROWS {
            // Of a long note the first rows stay, and the sign that there are more.
            let rest = lines.split_off(NOTE_ROWS - 1).join(" ");
            lines.push(clip(&rest, wide.saturating_sub(INDENT)));
        }
        let line = |(part, words): (usize, String)| match part {
            0 => Line::from(words),
            _ => Line::from(format!("{:INDENT$}{words}", "")),
        };
        lines.into_iter().enumerate().map(line).collect::<Vec<_>>()
    };
    let head = say!(
        model.lang,
        " ĐÃ PHÁT BIỂU Ở MỤC NÀY {n}, mới nhất trước",
        " SPOKE UNDER THIS ITEM {n}, newest first",
        n = all.len()
    );
    let head = Line::from(Span::styled(clip(by_clause(&head, wide), wide), theme.title));
    let shown = rows.saturating_sub(1).min(all.len());
    let mut lines: Vec<Line> = std::iter::once(head).chain(all[..shown].iter().flat_map(line)).collect();
    tell_more(&mut lines, all.len() - shown, (theme, wide), model.lang);
    lines
}

/// "   19:04 Kim Sô Phia 03:02 · góp ý: sửa cầu": when, who, how long, what. Of a meeting that was held on paper nobody
/// knows when and how long anybody spoke.
fn one(meeting: &Meeting, speech: &Speech, now: u64, lang: Lang) -> String {
    let (name, said) = (meeting.speaker_name(speech.who), said(speech, lang));
    match meeting.on_paper.is_none() {
        true => {
            let (at, took) = (speech.at.format("%H:%M"), clock(meeting.told_seconds(speech, now) as i64));
            format!("   {at} {name} {took}{said}")
        }
        false => format!("   {name}{said}"),
    }
}

/// Puts at the end of the last row how many speeches have none.
fn tell_more(lines: &mut [Line<'static>], left: usize, (theme, wide): (&Theme, usize), lang: Lang) {
    let more = say!(lang, "… còn {left}", "… {left} more");
    let room = wide.saturating_sub(width(&more) + BETWEEN);
    if let Some(last) = lines.last_mut().filter(|_| left > 0) {
        let words = pad(&clip(&last.to_string(), room), room + BETWEEN);
        *last = Line::from(vec![Span::raw(words), Span::styled(more, theme.quiet)]);
    }
}

/// The finished speeches of the current item, the newest first; what only goes on from another one is told with that.
fn finished(meeting: &Meeting) -> Vec<&Speech> {
    let of_item = |speech: &&Speech| {
        let is_here = speech.item == meeting.agenda.current && speech.ended.is_some();
        is_here && !meeting.is_told_before(speech)
    };
    meeting.speeches.iter().rev().filter(of_item).collect()
}

/// " · góp ý: sửa cầu kênh 3": the kind, where somebody chose one, and what was noted.
fn said(speech: &Speech, lang: Lang) -> String {
    let kind = Some(speech.told()).filter(|kind| *kind != SpeechKind::Remark);
    let kind = kind.map(|kind| kind.label().get(lang).to_owned());
    let note = Some(speech.note.replace('\n', " ")).filter(|note| !note.is_empty());
    let parts: Vec<String> = kind.into_iter().chain(note).collect();
    if parts.is_empty() { String::new() } else { format!(" · {}", parts.join(": ")) }
}

/// A speech in a pane of its own: who, when and how long in the first row, what was noted below.
fn in_pane(words: &str, wide: usize) -> Vec<String> {
    match words.split_once(" · ").filter(|_| width(words) > wide) {
        None => vec![words.trim_end().to_owned()],
        Some((who, noted)) => {
            let noted = wrap(noted.trim_end(), wide.saturating_sub(INDENT));
            std::iter::once(who.to_owned()).chain(noted).collect()
        }
    }
}
