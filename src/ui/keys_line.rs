//! The keys of what lies on top of a screen, or of a note, on as many lines as its answers take.
//!
//! Which keys those are is told to it.

use ratatui::text::{Line, Span};

use super::footer::GAP;
use super::theme::Theme;
use crate::text::{clip, width};

/// The keys that go on and that lead out: wherever they live they are shown.
const STAYING: [&str; 2] = ["Enter", "Esc"];

/// The keys of an overlay: a digit is an answer, so every digit is shown, on a line more where one has no
/// room for all; of the others those that have room.
pub(super) fn keys_lines(keys: Vec<(String, String)>, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let is_answer = |key: &str| STAYING.contains(&key) || key.starts_with(|sign: char| sign.is_ascii_digit());
    let all: usize = keys.iter().map(wide).sum();
    let answers = keys.iter().filter(|(key, _)| key.starts_with(|sign: char| sign.is_ascii_digit())).count();
    if answers == 0 || all <= columns.saturating_sub(1) + GAP {
        return vec![keys_line(keys, theme, columns)];
    }
    let room = columns.saturating_sub(1) + GAP;
    let taken = |row: &[(String, String)]| row.iter().map(wide).sum::<usize>();
    let (answers, others): (Vec<_>, Vec<_>) = keys.into_iter().partition(|(key, _)| is_answer(key));
    let mut rows = in_rows(answers, room);
    if let Some(last) = rows.last_mut() {
        for pair in others {
            if taken(last) + wide(&pair) <= room {
                last.push(pair);
            }
        }
    }
    rows.into_iter().map(|row| keys_line(row, theme, columns)).collect()
}

/// The keys of a note on two lines, where one has no room for all of them; on one those that have room.
pub(super) fn note_lines(keys: Vec<(String, String)>, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let rows = in_rows(keys.clone(), columns.saturating_sub(1) + GAP);
    match rows.len() {
        2 => rows.into_iter().map(|row| keys_line(row, theme, columns)).collect(),
        _ => vec![keys_line(keys, theme, columns)],
    }
}

/// The keys in their order over as many rows as they take.
fn in_rows(keys: Vec<(String, String)>, room: usize) -> Vec<Vec<(String, String)>> {
    let mut rows: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for pair in keys {
        let mut row = rows.pop().unwrap_or_default();
        if !row.is_empty() && row.iter().map(wide).sum::<usize>() + wide(&pair) > room {
            rows.push(std::mem::take(&mut row));
        }
        row.push(pair);
        rows.push(row);
    }
    rows
}

/// Columns of a key with its words and the gap after them.
fn wide((key, words): &(String, String)) -> usize {
    width(key) + 1 + width(words) + GAP
}

/// As many of the keys as have room, the first ones first; Esc always, as the way out.
pub(super) fn keys_line(keys: Vec<(String, String)>, theme: &Theme, columns: usize) -> Line<'static> {
    let pair = |(key, words): (String, String)| {
        [Span::styled(key, theme.key), Span::raw(" "), Span::raw(words), Span::raw("  ")]
    };
    let shown = keys_with_room(keys, columns.saturating_sub(1)).into_iter().flat_map(pair);
    Line::from(std::iter::once(Span::raw(" ")).chain(shown).collect::<Vec<_>>())
}

/// The keys that have room in their order; those after Esc go first, then those before it. The first one,
/// Enter and Esc stay, the words of the first one cut.
fn keys_with_room(mut keys: Vec<(String, String)>, columns: usize) -> Vec<(String, String)> {
    while keys.len() > 2 && keys.iter().map(wide).sum::<usize>() > columns + GAP {
        let last = keys.iter().rposition(|(key, _)| !STAYING.contains(&key.as_str())).filter(|at| *at > 0);
        let Some(last) = last else { break };
        keys.remove(last);
    }
    let others: usize = keys.iter().skip(1).map(wide).sum();
    if let Some((key, words)) = keys.first_mut() {
        *words = clip(words, columns.saturating_sub(others + width(key) + 1));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_of_a_question_is_shown_on_as_many_lines_as_it_takes() {
        let keys = |columns: usize| -> Vec<String> {
            let keys = [("1", "không tính: tạm dừng"), ("2", "vẫn vắng"), ("↑ ↓", "cuộn"), ("Esc", "thôi")];
            let keys = keys.iter().map(|(key, words)| ((*key).to_owned(), (*words).to_owned())).collect();
            let lines = keys_lines(keys, &Theme::plain(), columns);
            lines.iter().map(|line| line.to_string().trim_end().to_owned()).collect()
        };
        assert_eq!(keys(60), [" 1 không tính: tạm dừng  2 vẫn vắng  ↑ ↓ cuộn  Esc thôi"]);
        assert_eq!(keys(40), [" 1 không tính: tạm dừng  2 vẫn vắng", " Esc thôi  ↑ ↓ cuộn"]);
        assert_eq!(keys(30), [" 1 không tính: tạm dừng", " 2 vẫn vắng  Esc thôi"]);
    }

    #[test]
    fn enter_beside_digits_is_an_answer_too() {
        let keys = [
            ("1", "đã khắc phục"),
            ("2", "đang khắc phục"),
            ("3", "chưa khắc phục"),
            ("4", "thôi theo dõi"),
            ("Enter", "chưa báo lúc này"),
            ("Esc", "thôi"),
        ];
        let keys = keys.map(|(key, words)| (key.to_owned(), words.to_owned())).to_vec();
        let lines: Vec<String> = keys_lines(keys, &Theme::plain(), 80)
            .iter()
            .map(|line| line.to_string().trim_end().to_owned())
            .collect();
        assert_eq!(
            lines,
            [
                " 1 đã khắc phục  2 đang khắc phục  3 chưa khắc phục  4 thôi theo dõi",
                " Enter chưa báo lúc này  Esc thôi"
            ]
        );
    }

    #[test]
    fn esc_keeps_its_place_where_keys_have_no_room() {
        let keys = |list: &[(&str, &str)]| -> Vec<(String, String)> {
            list.iter().map(|(key, words)| ((*key).to_owned(), (*words).to_owned())).collect()
        };
        let line =
            [("Enter", "đến dòng này"), ("↑ ↓", "dòng khớp khác"), ("Esc", "thôi tìm"), ("F8", "Telex")];
        assert_eq!(keys_with_room(keys(&line), 39), keys(&[("Enter", "đến dòng này"), ("Esc", "thôi tìm")]));
        assert_eq!(keys_with_room(keys(&line), 60), keys(&line[..3]));
        let long = [("1", "Thông qua và khóa biên bản của cuộc họp"), ("Esc", "chưa")];
        assert_eq!(
            keys_with_room(keys(&long), 39),
            keys(&[("1", "Thông qua và khóa biên bản…"), ("Esc", "chưa")])
        );
        // What goes on is never hidden behind a long answer.
        let tally = [("F5", "tất cả 14 tán thành"), ("Enter", "ô sau"), ("Esc", "thôi"), ("F1", "căn cứ")];
        assert_eq!(
            keys_with_room(keys(&tally), 39),
            keys(&[("F5", "tất cả 14…"), ("Enter", "ô sau"), ("Esc", "thôi")])
        );
    }
}
