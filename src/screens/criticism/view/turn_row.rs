//! Whose turns there are, in one row: "LƯỢT 1/3  ✓ Bình  ► Diễm  Rây"; who owes a report or an answer, in the next:
//! "BÁO LẠI 1/2  ✓ Đa  ? Phát". Where there is no room for all of them the one whose page is open and those next to it
//! stand there, and how many are out of sight on either side.

use ratatui::text::Line;

use super::super::turns;
use super::page::with_label;
use crate::app::Model;
use crate::domain::{Meeting, MemberId, TurnRow, TurnState};
use crate::say;
use crate::text::{Lang, clip, width};
use crate::ui::theme::Theme;

/// Blanks between two names.
const BETWEEN: &str = "  ";

pub(super) fn lines(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let all = turns::turns(model);
    let shown = turns::selected(model);
    let names: Vec<String> =
        all.iter().map(|turn| name(model, meeting, turn, shown == Some(turn.member), theme)).collect();
    let figure = figure(&all);
    let label = match all.len() {
        0 => say!(lang, " LƯỢT  không xếp lượt nào", " TURNS  none planned"),
        _ => say!(lang, " LƯỢT {figure}  ", " TURNS {figure}  "),
    };
    // How others are reached gives way to the first of the names, by its last words.
    let least = width(&label) + names.first().map_or(0, |name| width(name));
    let others = others(&turns::members(model), &all, lang);
    let others = others.into_iter().find(|words| least + width(words) <= wide).unwrap_or_default();
    let room = wide.saturating_sub(width(&label) + width(&others));
    let at = all.iter().position(|turn| shown == Some(turn.member));
    // Of somebody without a turn the first one that is still to come stands for where the round is.
    let waits = || all.iter().position(|turn| turn.state == TurnState::Waiting);
    let at = at.or_else(waits).unwrap_or(names.len().saturating_sub(1));
    let words = format!("{label}{}{others}", around(&names, at, room, lang));
    vec![with_label(&clip(&words, wide), theme.quiet, theme)]
}

/// "1/3": turns held of those that this meeting holds; one that is left to the next meeting is none of them.
pub(super) fn figure(turns: &[TurnRow]) -> String {
    let of = |state: TurnState| turns.iter().filter(|turn| turn.state == state).count();
    let held = of(TurnState::Held);
    format!("{held}/{}", held + of(TurnState::Waiting))
}

/// Who owes a report, by the most overdue, and who an answer to an earlier meeting, in one row where they have room;
/// no row where nobody does.
pub(super) fn owed(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let (reporting, answering) = (turns::reporting(model), turns::answering(model));
    let called = |member: MemberId| {
        meeting.roll.iter().find(|one| one.id == member).map_or("", |one| meeting.called(one))
    };
    let (due, heard) = reporting.iter().fold((0, 0), |(due, heard), one| (due + one.1, heard + one.2));
    let names: Vec<String> = reporting
        .iter()
        .map(|(member, due, heard)| format!("{} {}", if heard < due { "?" } else { "✓" }, called(*member)))
        .collect();
    let answers: Vec<String> = answering.iter().map(|member| format!("? {}", called(*member))).collect();
    let at = reporting.iter().position(|(_, due, heard)| heard < due).unwrap_or(0);
    let label = say!(lang, " BÁO LẠI {heard}/{due}  ", " REPORTS {heard}/{due}  ");
    let beside = say!(lang, "  · trả lời góp ý: ", "  · owe an answer: ");
    let whole = format!("{label}{}{beside}{}", names.join(BETWEEN), answers.join(BETWEEN));
    let row = |words: String| with_label(&clip(&words, wide), theme.quiet, theme);
    let around = |label: String, names: &[String], at: usize| {
        let room = wide.saturating_sub(width(&label));
        row(format!("{label}{}", around(names, at, room, lang)))
    };
    if !names.is_empty() && !answers.is_empty() && width(&whole) <= wide {
        return vec![row(whole)];
    }
    let reports = (!names.is_empty()).then(|| around(label, &names, at));
    let label = say!(lang, " TRẢ LỜI GÓP Ý  ", " ANSWERS OWED  ");
    let answers = (!answers.is_empty()).then(|| around(label, &answers, 0));
    reports.into_iter().chain(answers).collect()
}

/// A name with how the turn stands, by the sign that stands beside the names where columns are many.
fn name(model: &Model, meeting: &Meeting, turn: &TurnRow, shown: bool, theme: &Theme) -> String {
    let lang = model.lang;
    let name = meeting.roll.iter().find(|one| one.id == turn.member).map_or("", |one| meeting.called(one));
    match (shown, turn.state) {
        (true, _) => format!("► {name}"),
        (false, TurnState::Held | TurnState::Waiting) => {
            format!("{} {name}", super::sign(model, turn.member, theme).0).trim_start().to_owned()
        }
        (false, TurnState::Deferred | TurnState::Away) => say!(lang, "{name} (kỳ sau)", "{name} (next)"),
    }
}

/// The names around one of them that have room, and how many members stand out of sight on either side: "3 đ/c trước
/// ✓ Năm  ► Diễm  Rây  6 đ/c sau".
fn around(names: &[String], at: usize, room: usize, lang: Lang) -> String {
    let laid = |from: usize, to: usize| {
        let before = (from > 0).then(|| say!(lang, "{from} đ/c trước", "{from} before"));
        let after = names.len() - to;
        let after = (after > 0).then(|| say!(lang, "{after} đ/c sau", "{after} after"));
        let parts = before.into_iter().chain(names[from..to].iter().cloned()).chain(after);
        parts.collect::<Vec<_>>().join(BETWEEN)
    };
    let all = names.join(BETWEEN);
    if width(&all) <= room {
        return all;
    }
    let (mut from, mut to) = (at, at + 1);
    loop {
        let (further, nearer) = (to < names.len(), from > 0);
        if further && width(&laid(from, to + 1)) <= room {
            to += 1;
        } else if nearer && width(&laid(from - 1, to)) <= room {
            from -= 1;
        } else {
            let words = laid(from, to);
            // Where one alone has no room beside the figures they go.
            return if width(&words) > room { names.get(at).cloned().unwrap_or_default() } else { words };
        }
    }
}

/// How the pages of those without a turn are reached, and with fewer words.
fn others(members: &[MemberId], turns: &[TurnRow], lang: Lang) -> Vec<String> {
    let n = members.iter().filter(|member| turns.iter().all(|turn| turn.member != **member)).count();
    let who = match (n, turns.is_empty()) {
        (0, _) => return Vec::new(),
        (_, true) => say!(lang, "  · {n} đ/c", "  · {n} members"),
        (_, false) => say!(lang, "  · {n} đ/c khác", "  · {n} others"),
    };
    vec![
        say!(lang, "{who}: ↑ ↓, gõ tên", "{who}: ↑ ↓ or type a name"),
        format!("{who}: ↑ ↓"),
        "  · ↑ ↓".to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Vec<String> {
        ["An", "Sa Rây", "► Hoa", "Phát", "Sal"].map(str::to_owned).to_vec()
    }

    #[test]
    fn where_not_all_have_room_the_chosen_one_and_those_after_it_stand_there_first() {
        let names = names();
        let around = |at: usize, room: usize| around(&names, at, room, Lang::Vi);
        // All of them have 28 cells; Hoa alone with both figures beside her 29.
        assert_eq!(around(2, 28), "An  Sa Rây  ► Hoa  Phát  Sal");
        assert_eq!(around(1, 27), "An  Sa Rây  3 đ/c sau");
        assert_eq!(around(2, 27), "► Hoa");
        assert_eq!(around(3, 24), "3 đ/c trước  Phát  Sal");
        assert_eq!(around(4, 22), "3 đ/c trước  Phát  Sal");
        assert_eq!(super::around(&[], 0, 12, Lang::Vi), "");
    }
}
