//! Writer of Markdown: for message boards, wikis and whatever turns text into pages.
//!
//! Every line stands for itself, so that a change of one sentence is a change of one line.

use crate::report::source::foot_words;
use crate::report::{
    Align, Block, Document, HeadingLevel, PARTY_NAME, Piece, Signature, Table, TableColumn, TextRun,
    stamp_line,
};
use crate::text::shown;

/// Letters that would mean something else than themselves.
const MARKS: &[char] = &['\\', '*', '_', '`', '[', ']', '<', '>', '#', '|', '&', '~'];

/// The document as Markdown, every line ended by a line feed.
pub fn write(document: &Document) -> String {
    let mut pieces: Vec<String> =
        stamp_line(&document.stamps).map(|stamp| bold(&stamp)).into_iter().collect();
    pieces.extend((!document.header.is_blank()).then(|| header(document)));
    pieces.push(format!("# {}", plain(&document.title.to_uppercase())));
    pieces.extend((!document.subtitle.is_empty()).then(|| bold(&document.subtitle)));
    pieces.extend(blocks(&document.blocks));
    pieces.extend(signatures(document));
    if !document.recipients.is_empty() {
        let lines = document.recipients.iter().map(|one| format!("- {}", plain(one)));
        pieces.push(format!("{}\n\n{}", plain("Nơi nhận:"), lines.collect::<Vec<_>>().join("\n")));
    }
    pieces.extend(foot_words(&document.properties));
    let copy = format!("{}\n", pieces.join("\n\n"));
    vec![copy; document.copies as usize].join("\n---\n\n")
}

/// Whose document it is, its number and its day, a line each.
fn header(document: &Document) -> String {
    let header = &document.header;
    let term = header.term.as_ref().map(|term| term.to_uppercase());
    let (upper, cell) = (header.upper.to_uppercase(), header.cell.to_uppercase());
    let lines = [Some(upper), Some(cell), term, header.number.clone()];
    let right = [Some(PARTY_NAME.to_owned()), header.place_date.clone()];
    let lines = lines.into_iter().chain(right).flatten().filter(|line| !line.is_empty());
    lines.map(|line| plain(&line)).collect::<Vec<_>>().join("  \n")
}

/// The body; items of one list and fields that follow each other stand closely.
fn blocks(blocks: &[Block]) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before: Option<&Piece> = None;
    for block in blocks {
        let Some(text) = piece(block.piece()) else { continue };
        let joint = match (before, block.piece()) {
            (Some(Piece::Item(_)), Piece::Item(_)) => Some("\n"),
            (Some(Piece::Field { .. }), Piece::Field { .. }) => Some("  \n"),
            _ => None,
        };
        match (joint, pieces.last_mut()) {
            (Some(joint), Some(last)) => last.push_str(&format!("{joint}{text}")),
            _ => pieces.push(text),
        }
        before = Some(block.piece());
    }
    pieces
}

fn piece(piece: &Piece) -> Option<String> {
    Some(match piece {
        Piece::Heading(level, text) => {
            let depth = match level {
                HeadingLevel::One => "##",
                HeadingLevel::Two => "###",
                HeadingLevel::Three => "####",
            };
            format!("{depth} {}", plain(text))
        }
        Piece::Paragraph(pieces) => runs(pieces),
        Piece::Item(item) => format!("{}{}", item.marker.words(), runs(&item.runs).replace("  \n", " ")),
        Piece::Field { label, value } => format!("{}: {}", plain(label), plain(value)),
        Piece::Table(data) => table(data),
        Piece::Centred(text) => bold(text),
        Piece::Rule => "---".to_owned(),
        Piece::Chart(_) | Piece::Space => return None,
    })
}

fn runs(pieces: &[TextRun]) -> String {
    let one = |run: &TextRun| match (run.bold, run.italic) {
        (true, _) => bold(&run.text),
        (_, true) => marked(&run.text, "*"),
        _ => begun(&run.text),
    };
    pieces.iter().map(one).collect()
}

fn table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let rule = |column: &TableColumn| match column.align {
        Align::Left => ":---",
        Align::Centre => ":---:",
        Align::Right => "---:",
    };
    let head = table.columns.iter().map(|column| cell(&column.heading)).collect();
    let under = table.columns.iter().map(|column| rule(column).to_owned()).collect();
    let rows = table.rows.iter().map(|row| table.texts(row).iter().map(|text| cell(text)).collect());
    [head, under].into_iter().chain(rows).map(line).collect::<Vec<_>>().join("\n")
}

/// A text in one line of a table.
fn cell(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

/// Who signs: for whom, in what office, and the name.
fn signatures(document: &Document) -> Vec<String> {
    let Some(signing) = &document.signatures else { return Vec::new() };
    let one = |one: &Signature| {
        let above = one.above.iter().chain([&one.title]).map(|text| bold(text));
        let name = (!one.name.is_empty()).then(|| plain(&one.name));
        above.chain(name).collect::<Vec<_>>().join("  \n")
    };
    let later = signing.later.iter().flatten().flatten();
    signing.left.iter().chain([&signing.right]).chain(later).map(one).collect()
}

fn bold(text: &str) -> String {
    marked(text, "**")
}

/// A text between marks, which must stand at its letters; spaces around it stay outside.
fn marked(text: &str, mark: &str) -> String {
    let inner = text.trim();
    let Some(at) = text.find(inner).filter(|_| !inner.is_empty()) else { return text.to_owned() };
    let (before, after) = (&text[..at], &text[at + inner.len()..]);
    format!("{before}{mark}{}{mark}{after}", plain(inner))
}

/// A text whose letters mean themselves, its line feeds kept.
fn plain(text: &str) -> String {
    escaped(&shown(text)).replace('\n', "  \n")
}

/// The same at the beginning of a paragraph, where a dash or a number would make a list.
fn begun(text: &str) -> String {
    let text = plain(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &text[..digits], &text[digits..]),
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{text}"),
        _ => text,
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if MARKS.contains(&letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Cell, Origin, TableRow};

    #[test]
    fn letters_mean_themselves() {
        assert_eq!(plain("a*b_c [x] <y> | #1"), "a\\*b\\_c \\[x\\] \\<y\\> \\| \\#1");
        assert_eq!(runs(&[TextRun::bold("Kết luận: "), TextRun::plain("đồng ý")]), "**Kết luận:** đồng ý");
        assert_eq!(begun("12. Việc"), "12\\. Việc");
        assert_eq!(begun("- Việc"), "\\- Việc");
        assert_eq!(begun("2026 là năm"), "2026 là năm");
    }

    #[test]
    fn a_table_has_its_heads_and_a_line_a_row() {
        let data = Table {
            columns: vec![
                TableColumn::centre("TT", 1),
                TableColumn::left("Việc", 3),
                TableColumn::right("Số", 2),
            ],
            rows: vec![TableRow::new(Origin::fixed(), [Cell::from(1u32), "sửa|cầu\nkênh".into()])],
        };
        assert_eq!(table(&data), "| TT | Việc | Số |\n| :---: | :--- | ---: |\n| 1 | sửa\\|cầu<br>kênh |  |");
    }

    #[test]
    fn items_and_fields_stand_closely() {
        let fixed = Origin::fixed;
        let body = [
            Block::part("I. NỘI DUNG"),
            Block::field(fixed(), "Thời gian", "19 giờ."),
            Block::field(fixed(), "Địa điểm", "nhà văn hóa."),
            Block::dash(fixed(), "một"),
            Block::dash(fixed(), "hai"),
            Block::space(),
            Block::words("Xong."),
        ];
        assert_eq!(
            blocks(&body).join("\n\n"),
            "## I. NỘI DUNG\n\nThời gian: 19 giờ.  \nĐịa điểm: nhà văn hóa.\n\n- một\n- hai\n\nXong."
        );
    }
}
