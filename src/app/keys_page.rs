//! The page of all keys, docs/KEYS.md, written from the command tables.

use std::fmt::Write as _;

use super::command::Command;
use super::everywhere;
use super::key::Key;
use super::screen::SLICES;
use crate::text::{Lang, Text, text};

const INTRODUCTION: &str = "# Phím · Keys

Trang này được lập từ các bảng lệnh của chương trình; không sửa bằng tay. `F1` cho biết phím của
màn hình đang mở, `F2` tìm chức năng theo tên. Phím số chỉ dùng được khi dòng cuối màn hình có ghi.
Trong ô nhập, chữ và số là nội dung; `Esc` ra khỏi ô và không mất gì.

This page is written from the command tables of the program; do not edit it by hand. `F1` shows the
keys of the screen, `F2` finds a function by its name. A digit works while the bottom line shows it.
In a field letters and digits are text; `Esc` leaves the field and nothing is lost.
";

const EVERYWHERE: Text = text("Mọi màn hình", "Every screen");

/// The page as Markdown: every command with its keys and its name in both languages.
pub fn keys_page() -> String {
    let mut page = INTRODUCTION.to_owned();
    section(&mut page, EVERYWHERE, everywhere::COMMANDS);
    for slice in SLICES {
        section(&mut page, slice.title, slice.commands);
    }
    page
}

fn section(page: &mut String, title: Text, commands: &[Command]) {
    // Writing into a String cannot fail.
    let _ = write!(page, "\n## {} · {}\n\n", title.vi, title.en);
    page.push_str("| Phím · Keys | Việc | What it does | Tên · Name |\n|---|---|---|---|\n");
    for command in commands {
        let keys: Vec<String> = command.keys.iter().map(|key| cell(*key)).collect();
        let (vi, en) = (command.label.vi, command.label.en);
        let _ = writeln!(page, "| {} | {vi} | {en} | `{}` |", keys.join(", "), command.id);
    }
}

/// A key as both languages call it, once where they agree.
fn cell(key: Key) -> String {
    let (vi, en) = (key.label(Lang::Vi), key.label(Lang::En));
    if vi == en { format!("`{vi}`") } else { format!("`{vi}` (`{en}`)") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_a_row_under_its_screen() {
        let page = keys_page();
        let rows = page.split("## Chuẩn bị · Prepare").nth(1).unwrap_or_default();
        let row = "| `Phím cách` (`Space`) | đánh dấu đã xong | tick | `prepare-tick` |";
        assert!(rows.lines().any(|line| line == row), "{rows}");
        assert!(page.contains("| `0`, `Ctrl+C` | thoát | quit | `quit` |"));
    }
}
