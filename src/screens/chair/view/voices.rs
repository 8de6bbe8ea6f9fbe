//! Who waits to speak, who is silent so far, and what follows on the agenda.

use std::collections::BTreeSet;

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::silence;
use super::proceedings::labelled;
use crate::app::Model;
use crate::app::size::THREE_PANES;
use crate::domain::{Attendee, Meeting, Speaker, State, Waiting};
use crate::say;
use crate::text::{Lang, clip, given_name, pad, width, wrap};
use crate::ui::entries::{whole_entries, whole_entries_in};
use crate::ui::list::by_clause;
use crate::ui::theme::Theme;

/// Rows of names at most; who is left over is told by number.
const ROWS: usize = 4;
/// The same in a pane of their own.
const ROWS_BESIDE: usize = 16;
/// Blanks between two names.
const BETWEEN: usize = 2;

/// "lần 3": how often somebody will have had the floor.
pub(super) fn turn_words(times: usize, lang: Lang) -> String {
    say!(lang, "lần {times}", "turn {times}")
}

/// Those who wait in one row, by the names by which they are called: "CHỜ  1 Hoa  2 Năm (lần 3)".
pub(super) fn next_ones(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let one = |(index, one): (usize, &Waiting)| {
        let mark = if marks(model, index) { "►" } else { "" };
        let name = given_name(meeting.speaker_name(one.who));
        let turn = meeting.turn_of(one);
        (format!("{mark}{} {name}", index + 1), turn)
    };
    let waiting: Vec<(String, usize)> = meeting.waiting.iter().enumerate().map(one).collect();
    if waiting.is_empty() {
        return Vec::new();
    }
    let label = say!(model.lang, " CHỜ  ", " NEXT  ");
    // Where not all have room with their turns, that it is the first one is not said.
    let told = |first: bool| -> Vec<String> {
        let one = |(name, turn): &(String, usize)| match first || *turn > 1 {
            true => format!("{name} ({})", turn_words(*turn, model.lang)),
            false => name.clone(),
        };
        waiting.iter().map(one).collect()
    };
    let whole = width(&label) + width(&told(true).join("  ")) <= wide;
    let all = told(whole);
    entries(&label, (&all, "  "), (theme.title, Style::new()), wide)
}

/// A label with as many whole entries beside it as one row has room for.
fn entries(
    label: &str,
    (all, apart): (&[String], &str),
    styles: (Style, Style),
    wide: usize,
) -> Vec<Line<'static>> {
    let words = whole_entries(all, apart, wide.saturating_sub(width(label)));
    labelled(label, &words, styles, wide, 1)
}

/// Whether the arrows stand at one of those who wait; while a note is written they move in it.
pub(super) fn marks(model: &Model, index: usize) -> bool {
    model.writing.is_none() && index == model.place().at
}

/// As [`silent`] in one row: how many, and the first of them.
pub(super) fn first_silent(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
) -> Vec<Line<'static>> {
    let silent = silence::silent_members(model);
    if silent.is_empty() || meeting.roll_called().is_none() || meeting.state == State::Adopted {
        return Vec::new();
    }
    let names = unqueued(meeting, &silent);
    let n = silent.len() + gone(meeting);
    let label = say!(model.lang, " CHƯA PHÁT BIỂU {n}  ", " NOT YET SPOKEN {n}  ");
    entries(&label, (&names, "  "), (theme.title, Style::new()), wide)
}

/// "Ra (3)": a name with the meetings in a row without a word.
fn with_meetings(meeting: &Meeting, (attendee, meetings): &(&Attendee, u32)) -> String {
    match meetings {
        0 => meeting.called(attendee).to_owned(),
        n => format!("{} ({n})", meeting.called(attendee)),
    }
}

/// The names of those who are silent, without those who wait to speak, who stand in their own list.
fn unqueued(meeting: &Meeting, silent: &[(&Attendee, u32)]) -> Vec<String> {
    let waits = |one: &Attendee| meeting.waiting.iter().any(|waiting| waiting.who == Speaker::Member(one.id));
    silent.iter().filter(|(one, _)| !waits(one)).map(|one| with_meetings(meeting, one)).collect()
}

/// Who takes part and has not spoken, silent longest first, in columns; with the number of meetings in a
/// row that they attended without speaking.
pub(super) fn silent(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let silent = silence::silent_members(model);
    if silent.is_empty() || meeting.roll_called().is_none() || meeting.state == State::Adopted {
        return Vec::new();
    }
    let names = unqueued(meeting, &silent);
    let earlier = silent.iter().any(|(_, meetings)| *meetings > 0);
    let told = |meaning: &String| head(meeting, silent.len(), meaning, model.lang);
    let meanings = if earlier { meanings(model.lang).to_vec() } else { Vec::new() };
    let beside = model.size.0 >= THREE_PANES;
    // In a pane of its own the head has further rows rather than leave out who has left, or what the figures are.
    let whole = meanings.first().filter(|_| beside).map(told);
    let head = whole.or_else(|| meanings.iter().map(told).find(|head| width(head) <= wide));
    let head = head.unwrap_or_else(|| told(&String::new()));
    let head = match beside {
        true => {
            wrap(head.trim_start(), wide.saturating_sub(1)).iter().map(|line| format!(" {line}")).collect()
        }
        false => vec![clip(by_clause(&head, wide), wide)],
    };
    let head = head.into_iter().map(|line| Line::from(Span::styled(line, theme.title)));
    let rows = if beside { ROWS_BESIDE } else { ROWS };
    head.chain(columns(&names, (wide, rows), model.lang)).collect()
}

/// Members who attended, did not speak and have left: nobody can invite them any more.
fn gone(meeting: &Meeting) -> usize {
    let silent = meeting.attending().saturating_sub(meeting.speakers()) as usize;
    silent.saturating_sub(meeting.silent_members().len())
}

/// What the figures in brackets are, in full and where there is less room.
fn meanings(lang: Lang) -> [String; 2] {
    [
        say!(
            lang,
            " · trong ngoặc: số kỳ liền chưa phát biểu",
            " · in brackets: meetings in a row in silence"
        ),
        say!(lang, " · trong ngoặc: số kỳ liền", " · in brackets: meetings in a row"),
    ]
}

/// "CHƯA PHÁT BIỂU 10, 1 đang chờ, 1 đã về, 2 chỉ tự phê bình · trong ngoặc: …": with those who spoke, and those who made
/// a statement alone, it comes to all who attended.
fn head(meeting: &Meeting, here: usize, meaning: &str, lang: Lang) -> String {
    let (count, left) = (here + gone(meeting), gone(meeting));
    let waiting = meeting.waiting.iter().map(|one| one.who).filter(|who| meeting.times_spoken(*who) == 0);
    let waits = waiting.collect::<BTreeSet<_>>().len();
    let waiting = match waits {
        0 => String::new(),
        n => say!(lang, ", {n} đang chờ", ", {n} waiting"),
    };
    let left = match left {
        0 => String::new(),
        n => say!(lang, ", {n} đã về", ", {n} gone"),
    };
    let stated = match silence::only_stated(meeting) {
        0 => String::new(),
        n => say!(lang, ", {n} chỉ tự phê bình", ", {n} only in self-criticism"),
    };
    say!(
        lang,
        " CHƯA PHÁT BIỂU {count}{waiting}{left}{stated}{meaning}",
        " NOT YET SPOKEN {count}{waiting}{left}{stated}{meaning}"
    )
}

/// Names in columns of one width, row by row; the last one tells how many have no room.
fn columns(names: &[String], (wide, rows): (usize, usize), lang: Lang) -> Vec<Line<'static>> {
    let column = names.iter().map(|name| width(name)).max().unwrap_or_default() + BETWEEN;
    let in_row = (wide.saturating_sub(3) / column).max(1);
    let room = in_row * rows;
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

/// What follows on the agenda, with the minutes planned: "10 Tự phê bình và phê bình 15' · …". Of what is done
/// already only the item to which the meeting returns follows once more.
pub(super) fn ahead(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
    rows: usize,
) -> Vec<Line<'static>> {
    let after = meeting.agenda.current.and_then(|id| meeting.agenda.place(id)).map_or(0, |place| place + 1);
    let next = meeting.agenda.next().map(|item| item.id);
    let later = meeting.agenda.items.iter().enumerate().skip(after);
    let later = later.filter(|(_, item)| !item.state.done || Some(item.id) == next);
    let item = |(place, item): (usize, &crate::domain::Item)| {
        format!("{} {} {}'", place + 1, item.title(model.lang), meeting.minutes_of(item))
    };
    let items: Vec<String> = later.map(item).collect();
    if items.is_empty() {
        return Vec::new();
    }
    let label = say!(model.lang, " SẮP TỚI  ", " COMING UP  ");
    let words = whole_entries_in(&items, " · ", (wide.saturating_sub(width(&label)), rows));
    labelled(&label, &words, (theme.title, theme.quiet), wide, rows)
}
