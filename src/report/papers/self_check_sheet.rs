//! Phiếu tự soi: the items of a theme with a box for each answer and lines to write on, so many equal sheets.
//!
//! A sheet bears no name, no number and no head of the cell, and no answer is ever marked in it but by its member.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use crate::report::self_check::{AnsweredItem, AnsweredSheet, SelfCheck, SheetItem};
use crate::report::sentence::capital;
use crate::report::source::VI;
use crate::report::{
    Block, Cell, Document, Header, Origin, Properties, Stamp, Table, TableColumn, TableRow, TextRun,
};
use crate::say;
use crate::text::{Lang, Text, long_month, text};

/// What a member reads first.
const HOW: &str =
    "Đồng chí tự đọc, tự ghi và không ghi tên. Mỗi mục đánh dấu một ô; ô để trống là chưa trả lời.";
/// The same where there is nothing to read out.
const HOW_MENDED: &str = "Đồng chí tự ghi điều mình đã nhận, đã hứa khắc phục trong năm và không ghi tên. Mỗi điều \
                          đánh dấu một ô; ô để trống là chưa trả lời.";
/// At the foot.
const KEPT: Text = text("Giữ riêng, không nộp", "Keep to yourself, not handed in");
/// What it is.
const SHEET: Text = text("Phiếu tự soi", "Self-check sheet");
/// What is written below a question, on as many dots as its column has room for.
const WHAT_WHEN: &str = "Việc gì, khi nào: …………………………\n……………………………………………";
/// At the head of one that was answered on screen.
const OWN: Text = text(
    "Đồng chí tự trả lời trên màn hình. Ô để trống là chưa trả lời; phiếu không ghi tên.",
    "Answered by the member on screen. An empty box is not answered; the sheet bears no name. Working translation: \
     the lists themselves are in Vietnamese.",
);
/// The names of the columns before the answers, and of the line below a question.
const NUMBER: Text = text("Mục", "Item");
const ASKED: Text = text("Tự hỏi", "What I ask myself");
const NOTED: Text = text("Việc gì, khi nào", "What, and when");
/// A line to write on.
const DOTS: &str = "……………………………………………";
/// How a promise stands.
const STATES: [&str; 3] = ["đã khắc phục", "đang khắc phục", "chưa khắc phục"];
/// Promises that a sheet without items has room for.
const PROMISES: usize = 6;
/// An empty box.
const BOX: &str = "[    ]";
/// One that the member marked.
const MARKED: &str = "[ X ]";

/// Millimetres of the text that the columns of key and of an answer take.
const KEY_WIDTH: u16 = 14;
/// Likewise of a key behind what its list is called.
const LISTED_KEY_WIDTH: u16 = 24;
const ANSWER_WIDTH: u16 = 22;
const TEXT_WIDTH: u16 = 165;

/// The sheets.
pub fn self_check_sheet(check: &SelfCheck) -> Document {
    let mut blocks = match check.theme.items.is_empty() {
        true => vec![small(HOW_MENDED), Block::table(promises())],
        false => vec![small(HOW)],
    };
    let alike = check.theme.items.chunk_by(|one, other| one.answers == other.answers);
    blocks.extend(alike.map(|items| Block::table(asked(items))));
    blocks.push(Block::centred(Origin::fixed(), KEPT.get(VI)));
    Document {
        stamps: check.practice.then_some(Stamp::Practice).into_iter().collect(),
        copies: check.copies,
        ..sheet(VI, &check.theme.title, check.date, check.created, blocks)
    }
}

/// The one sheet that a member answered on screen, with the member's own marks; it bears no name either.
pub fn answered_sheet(answered: &AnsweredSheet) -> Document {
    let alike = answered.items.chunk_by(|one, other| one.answers == other.answers);
    let lang = answered.lang;
    let mut blocks = vec![small(OWN.get(lang))];
    blocks.extend(alike.map(|items| Block::table(marked(items, lang))));
    blocks.push(Block::centred(Origin::fixed(), KEPT.get(lang)));
    sheet(lang, answered.title, answered.date, answered.created, blocks)
}

/// What both are: a sheet of a month, without the head of a cell.
fn sheet(
    lang: Lang,
    title: &str,
    date: NaiveDate,
    created: DateTime<FixedOffset>,
    blocks: Vec<Block>,
) -> Document {
    let (month, year, named) = (date.month(), date.year(), SHEET.get(lang));
    Document {
        header: Header::default(),
        stamps: Vec::new(),
        title: named.into(),
        subtitle: match lang {
            Lang::Vi => format!("Tháng {month} năm {year}: {title}"),
            Lang::En => format!("{}: {title}", capital(&long_month(date, lang))),
        },
        blocks,
        signatures: None,
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: say!(lang, "{named} tháng {month:02}/{year}", "{named} {month:02}/{year}"),
            meeting: String::new(),
            hash: String::new(),
            created,
            book_line: None,
            own_form: None,
        },
    }
}

/// Answered items with the same answers.
fn marked(items: &[AnsweredItem], lang: Lang) -> Table {
    let answers: Vec<&str> = items.iter().take(1).flat_map(|item| item.answers).map(String::as_str).collect();
    let row = |item: &AnsweredItem| {
        let words = match item.note {
            "" => item.question.to_owned(),
            note => format!("{}\n{}: {note}", item.question, NOTED.get(lang)),
        };
        let boxes =
            (0..answers.len()).map(|at| Cell::from(if item.chosen == Some(at) { MARKED } else { BOX }));
        TableRow::new(Origin::fixed(), [item.key.into(), words.into()].into_iter().chain(boxes))
    };
    let keys = items.iter().map(|item| item.key);
    Table { columns: columns(keys, &answers, lang), rows: items.iter().map(row).collect() }
}

fn columns<'k>(mut keys: impl Iterator<Item = &'k str>, answers: &[&str], lang: Lang) -> Vec<TableColumn> {
    let key_width = if keys.any(|key| key.contains(' ')) { LISTED_KEY_WIDTH } else { KEY_WIDTH };
    let width = TEXT_WIDTH - key_width - ANSWER_WIDTH * answers.len() as u16;
    let (number, asked) = (NUMBER.get(lang), ASKED.get(lang));
    let first = [TableColumn::centre(number, key_width), TableColumn::left(asked, width)];
    first.into_iter().chain(heads(answers)).collect()
}

fn small(words: &str) -> Block {
    Block::runs(Origin::fixed(), vec![TextRun::italic(words)])
}

/// Items with the same answers.
fn asked(items: &[SheetItem]) -> Table {
    let answers: Vec<&str> =
        items.iter().take(1).flat_map(|item| &item.answers).map(String::as_str).collect();
    let row = |item: &SheetItem| {
        let words = format!("{}\n{WHAT_WHEN}", item.question);
        TableRow::new(
            Origin::fixed(),
            [item.key.as_str().into(), words.into()].into_iter().chain(boxes(answers.len())),
        )
    };
    let keys = items.iter().map(|item| item.key.as_str());
    Table { columns: columns(keys, &answers, VI), rows: items.iter().map(row).collect() }
}

/// Room for what a member promised.
fn promises() -> Table {
    let width = TEXT_WIDTH - ANSWER_WIDTH * STATES.len() as u16;
    let columns = [TableColumn::left("Điều tôi đã hứa khắc phục", width)];
    let row = || {
        let words = format!("{DOTS}\n{WHAT_WHEN}");
        TableRow::new(Origin::fixed(), [words.into()].into_iter().chain(boxes(STATES.len())))
    };
    Table {
        columns: columns.into_iter().chain(heads(&STATES)).collect(),
        rows: (0..PROMISES).map(|_| row()).collect(),
    }
}

fn heads<'a>(answers: &'a [&str]) -> impl Iterator<Item = TableColumn> + 'a {
    answers.iter().map(|answer| TableColumn::centre(*answer, ANSWER_WIDTH))
}

fn boxes(count: usize) -> impl Iterator<Item = Cell> {
    (0..count).map(|_| Cell::from(BOX))
}
