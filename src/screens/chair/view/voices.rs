//! Who has spoken under the current item, and who is silent so far.

use ratatui::text::{Line, Span};

use super::super::silence;
use crate::app::Model;
use crate::domain::{Attendee, Meeting, Speech, State};
use crate::say;
use crate::text::{Lang, clip, clock, pad, width};
use crate::ui::theme::Theme;

/// Rows of names at most; who is left over is told by number.
const ROWS: usize = 4;
/// Blanks between two names.
const BETWEEN: usize = 2;

/// Finished speeches of the current item, newest first; no more than have room, their head included.
pub(super) fn spoken(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let now = model.line_now();
    let of_item = |speech: &&Speech| speech.item == meeting.agenda.current && speech.ended.is_some();
    let all: Vec<&Speech> = meeting.speeches.iter().rev().filter(of_item).collect();
    if all.is_empty() {
        return Vec::new();
    }
    let line = |speech: &&Speech| {
        let words = format!(
            "   {} {} {} · {} {}",
            speech.at.format("%H:%M"),
            meeting.speaker_name(speech.who),
            clock(speech.seconds(now) as i64),
            speech.told().label().get(model.lang),
            speech.note.replace('\n', " ")
        );
        Line::from(clip(&words, wide))
    };
    let head = say!(
        model.lang,
        " ĐÃ NÓI Ở MỤC NÀY {n}, mới nhất trước",
        " SPOKE UNDER THIS ITEM {n}, newest first",
        n = all.len()
    );
    let head = Line::from(Span::styled(head, theme.title));
    std::iter::once(head).chain(all.iter().take(rows.saturating_sub(1)).map(line)).collect()
}

/// Who takes part and has not spoken, silent longest first, in columns; with the number of meetings in a
/// row that they attended without speaking.
pub(super) fn silent(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let silent = silence::silent_members(model);
    if silent.is_empty() || meeting.roll_called.is_none() || meeting.state == State::Adopted {
        return Vec::new();
    }
    let called = |attendee: &Attendee| meeting.called(attendee).to_owned();
    let name = |(attendee, meetings): &(&Attendee, u32)| match meetings {
        0 => called(attendee),
        n => format!("{} ({n})", called(attendee)),
    };
    let names: Vec<String> = silent.iter().map(name).collect();
    let earlier = silent.iter().any(|(_, meetings)| *meetings > 0);
    let head = head(meeting, names.len(), earlier && wide > 50, model.lang);
    let head = Line::from(Span::styled(clip(&head, wide), theme.title));
    std::iter::once(head).chain(columns(&names, wide, model.lang)).collect()
}

/// "CHƯA NÓI 10, 1 đang chờ · số trong ngoặc: bao nhiêu kỳ liền chưa nói".
fn head(meeting: &Meeting, count: usize, earlier: bool, lang: Lang) -> String {
    let waits = meeting.waiting.iter().filter(|one| meeting.times_spoken(one.who) == 0).count();
    let waiting = match waits {
        0 => String::new(),
        n => say!(lang, ", {n} đang chờ", ", {n} waiting"),
    };
    let meaning = match earlier {
        true => say!(
            lang,
            " · số trong ngoặc: bao nhiêu kỳ liền chưa nói",
            " · in brackets: meetings in a row without a word"
        ),
        false => String::new(),
    };
    say!(lang, " CHƯA NÓI {count}{waiting}{meaning}", " NOT YET SPOKEN {count}{waiting}{meaning}")
}

/// Names in columns of one width, row by row; the last one tells how many have no room.
fn columns(names: &[String], wide: usize, lang: Lang) -> Vec<Line<'static>> {
    let column = names.iter().map(|name| width(name)).max().unwrap_or_default() + BETWEEN;
    let in_row = (wide.saturating_sub(3) / column).max(1);
    let room = in_row * ROWS;
    let mut shown: Vec<String> = names.iter().take(room).cloned().collect();
    if names.len() > room {
        let left = names.len() - room + 1;
        shown.pop();
        shown.push(say!(lang, "và {left} đ/c", "{left} more"));
    }
    let row = |row: &[String]| {
        let cells: String = row.iter().map(|name| pad(name, column)).collect();
        Line::from(format!("   {}", cells.trim_end()))
    };
    shown.chunks(in_row).map(row).collect()
}

/// What follows on the agenda, with the minutes planned: "10 Tự phê bình và phê bình 15' · …".
pub(super) fn ahead(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let after = meeting.agenda.current.and_then(|id| meeting.agenda.place(id)).map_or(0, |place| place + 1);
    let later = meeting.agenda.items.iter().enumerate().skip(after);
    let item = |(place, item): (usize, &crate::domain::Item)| {
        format!("{} {} {}'", place + 1, item.title(model.lang), item.minutes)
    };
    let items: Vec<String> = later.map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let label = say!(model.lang, " SẮP TỚI  ", " AHEAD  ");
    let room = wide.saturating_sub(width(&label));
    vec![Line::from(vec![
        Span::styled(label, theme.title),
        Span::styled(clip(&items.join(" · "), room), theme.quiet),
    ])]
}
