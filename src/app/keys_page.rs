//! The page of all keys, docs/KEYS.md, written from the command tables.

use std::fmt::Write as _;

use super::command::Command;
use super::key::Key;
use super::view::ScreenTable;
use crate::text::{Lang, Text, text};

const INTRODUCTION: &str = "# Phím · Keys

Trang này được lập từ các bảng lệnh của chương trình; không sửa bằng tay. `F1` cho biết phím của
màn hình đang mở, `F2` tìm chức năng theo tên hoặc theo tên gọi khác, `9` mở những việc khác của màn
hình: những việc không có phím riêng. Chữ cái không bao giờ là lệnh: ở cuộc họp, gõ chữ là ghi vào ý
kiến đang ghi; trong danh sách, gõ chữ là tìm tên. Trong ô nhập, chữ và số là nội dung; `Esc` ra khỏi ô
và không mất gì.

This page is written from the command tables of the program; do not edit it by hand. `F1` shows the
keys of the screen, `F2` finds a function by its name or another one, `9` opens the other things of the
screen: those without a key of their own. A letter is never a command: in a meeting it begins the note,
in a list it begins the search for a name. In a field letters and digits are text; `Esc` leaves the field
and nothing is lost.
";

const EVERYWHERE: Text = text("Mọi màn hình", "Every screen");

/// The page as Markdown: every command with its keys and its name in both languages.
pub fn keys_page(table: &ScreenTable) -> String {
    let mut page = INTRODUCTION.to_owned();
    section(&mut page, EVERYWHERE, table.everywhere());
    for view in table.views {
        section(&mut page, view.title, view.commands.iter().copied().flatten());
    }
    page
}

fn section<'a>(page: &mut String, title: Text, commands: impl Iterator<Item = &'a Command>) {
    // Writing into a String cannot fail.
    let _ = write!(page, "\n## {} · {}\n\n", title.vi, title.en);
    page.push_str("| Phím · Keys | Việc | What it does | Tên · Name |\n|---|---|---|---|\n");
    for command in commands {
        let keys: Vec<String> = command.keys.iter().map(|key| cell(*key)).collect();
        let keys = if keys.is_empty() { "`9` …".to_owned() } else { keys.join(", ") };
        let (vi, en) = (command.label.vi, command.label.en);
        let _ = writeln!(page, "| {keys} | {vi} | {en} | `{}` |", command.id);
    }
}

/// A key as both languages call it, once where they agree.
fn cell(key: Key) -> String {
    let (vi, en) = (key.label(Lang::Vi), key.label(Lang::En));
    if vi == en { format!("`{vi}`") } else { format!("`{vi}` (`{en}`)") }
}
