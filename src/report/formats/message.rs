//! Writer of a message: what a paper tells in a few lines, to be sent to a group of people.
//!
//! Says when, where and what; knows nothing of who sends it, and is never longer than a message may be.

use crate::report::{Block, Document, Piece, Table, stamp_line};

/// The most letters of a message, blanks among them.
pub const MOST: usize = 480;
/// The most letters of one line of it, so that one long name does not take the place of all others.
const LINE: usize = 110;

/// The message without its last line end.
pub fn write(document: &Document) -> String {
    let mut lines: Vec<String> = Vec::new();
    let add = |lines: &mut Vec<String>, line: String| {
        let line = cut(&line, LINE);
        let fits = length(lines) + 1 + line.chars().count() <= MOST;
        if fits && !line.is_empty() {
            lines.push(line);
        }
    };
    add(&mut lines, stamp_line(&document.stamps).unwrap_or_default());
    add(&mut lines, document.header.cell.clone());
    add(&mut lines, format!("{} {}", document.title.to_uppercase(), document.subtitle));
    let (fields, rest) = parts(document);
    for field in fields {
        add(&mut lines, field);
    }
    // What is asked of people stands last, what they come together for before it, as far as there is room.
    let mut end = Vec::new();
    for words in rest {
        let room = MOST.saturating_sub(length(&lines));
        if length(&end) + words.chars().count() + 2 <= room {
            end.push(words);
        }
    }
    let room = MOST.saturating_sub(length(&lines) + length(&end) + 2);
    lines.extend(document.blocks.iter().find_map(table).and_then(|table| listed(table, room)));
    lines.extend(end);
    lines.join("\n")
}

/// The named values, and the paragraphs behind them; a line that leads to what stands below it is none.
fn parts(document: &Document) -> (Vec<String>, Vec<String>) {
    let (mut fields, mut rest) = (Vec::new(), Vec::new());
    for block in &document.blocks {
        match block.piece() {
            Piece::Field { label, value } => fields.push(format!("{label}: {value}")),
            Piece::Paragraph(_) => {
                rest.extend(block.texts().into_iter().filter(|words| !words.ends_with(':')));
            }
            _ => {}
        }
    }
    (fields, rest)
}

fn table(block: &Block) -> Option<&Table> {
    match block.piece() {
        Piece::Table(table) => Some(table),
        _ => None,
    }
}

/// "Nội dung: 1. …; 2. …; và 5 nội dung khác.": the first rows of a table, as many as there is room for.
fn listed(table: &Table, room: usize) -> Option<String> {
    let heading = &table.columns.get(1)?.heading;
    let row = |cells: &[crate::report::Cell]| match cells {
        [number, words, ..] => format!("{}. {}", number.words(), words.words()),
        _ => String::new(),
    };
    let all: Vec<String> = table.rows.iter().map(|one| row(one.cells())).collect();
    let told = |shown: usize| {
        let rest = all.len() - shown;
        let more = match (shown, rest) {
            (_, 0) => String::new(),
            (0, rest) => format!("{rest} mục"),
            (_, rest) => format!("; và {rest} mục khác"),
        };
        format!("{heading}: {}{more}.", all[..shown].join("; "))
    };
    let fits = |line: &String| line.chars().count() <= room;
    if all.is_empty() { None } else { (0..=all.len()).rev().map(told).find(fits) }
}

/// The letters of some lines with what parts them.
fn length(lines: &[String]) -> usize {
    lines.iter().map(|line| line.chars().count()).sum::<usize>() + lines.len().saturating_sub(1)
}

/// The first whole words of a text within so many letters.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.trim().to_owned();
    }
    let mut kept = String::new();
    for word in text.split_whitespace() {
        if kept.chars().count() + word.chars().count() + 2 > most {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    format!("{kept}…")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_ends_after_a_whole_word() {
        assert_eq!(cut("Nhà văn hóa ấp", 14), "Nhà văn hóa ấp");
        assert_eq!(cut("Nhà văn hóa ấp", 13), "Nhà văn hóa…");
        assert_eq!(cut("", 5), "");
    }
}
