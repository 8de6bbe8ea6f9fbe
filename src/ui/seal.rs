//! The panels in which passphrases are typed and a recovery code is shown once.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::overlay::{open_panel, refused};
use super::theme::Theme;
use crate::app::Model;
use crate::app::own_sheet::SheetSubject;
use crate::app::seal::{Masked, SealPurpose, Sealing, ShownCode, Whose};
use crate::app::size::BOX;
use crate::say;
use crate::text::{Lang, next_boundary, width, wrap};

/// The longest bar, in columns.
const BAR: usize = 30;

/// Columns of an empty field.
const FIELD: usize = 40;

fn title(sealing: &Sealing, lang: Lang) -> String {
    let sheet = sealing.sheet.as_ref().and_then(SheetSubject::label);
    match sealing.purpose {
        SealPurpose::Seal => say!(lang, "Niêm phong sổ", "Seal the book"),
        SealPurpose::Unseal => say!(lang, "Bỏ niêm phong", "Unseal the book"),
        SealPurpose::Change(Whose::Secretary) => {
            say!(lang, "Mật khẩu của bí thư", "The secretary's passphrase")
        }
        SealPurpose::Change(Whose::Deputy) => {
            say!(lang, "Mật khẩu của phó bí thư", "The deputy's passphrase")
        }
        SealPurpose::NewCode => say!(lang, "Phiếu khôi phục mới", "A new recovery sheet"),
        SealPurpose::KeepSheet => say!(lang, "Giữ phiếu tự soi", "Keep the self-check sheet"),
        SealPurpose::WriteOut => say!(lang, "Ghi văn bản ra ngoài sổ", "Write papers outside the book"),
        SealPurpose::PrintOut => {
            say!(lang, "In văn bản của sổ đã niêm phong", "Print a paper of the sealed book")
        }
        SealPurpose::OpenSheet => {
            let sheet = sheet.unwrap_or_default();
            say!(lang, "Đọc phiếu tự soi · {sheet}", "Read a self-check sheet · {sheet}")
        }
        SealPurpose::DropSheet => {
            let sheet = sheet.unwrap_or_default();
            say!(lang, "Xóa phiếu tự soi · {sheet}", "Delete a self-check sheet · {sheet}")
        }
        SealPurpose::CopyOut => say!(lang, "Bản chép có mật khẩu", "A copy under a passphrase"),
        SealPurpose::HandOver => {
            say!(lang, "Gói bàn giao cho thư ký mới", "Hand-over pack for a new secretary")
        }
    }
}

fn intro(purpose: SealPurpose, lang: Lang) -> String {
    match purpose {
        SealPurpose::Seal | SealPurpose::Change(_) => say!(
            lang,
            "Chữ gõ vào không hiện ra. Hãy chọn bốn, năm tiếng không liền nghĩa, viết không dấu để máy nào cũng gõ được.",
            "The letters are hidden. Choose four or five words that do not belong together, without accents, so that any computer can type them."
        ),
        SealPurpose::CopyOut => say!(
            lang,
            "Phải có mật khẩu này mới mở được bản chép; quên thì không ai mở được. Không ghi lên ổ USB, không để cùng ổ. Chữ gõ vào không hiện ra.",
            "The copy opens with this passphrase only; if it is forgotten nobody opens it. Do not write it on the stick nor keep it with it. The letters are hidden."
        ),
        SealPurpose::KeepSheet => say!(
            lang,
            "Chỉ mật khẩu này mở được phiếu; quên thì không ai mở được nữa. Phiếu không vào bản sao lưu, không ai tìm hay đếm. Chữ gõ vào không hiện ra.",
            "Only this passphrase opens the sheet; if it is forgotten nobody opens it again. The sheet goes into no backup, nobody finds or counts it. The letters are hidden."
        ),
        SealPurpose::WriteOut => say!(
            lang,
            "Sổ đã niêm phong. Tệp ghi ra thư mục này thì ai mở được tệp cũng đọc được, không cần mật khẩu: in xong hãy xóa hoặc cất kỹ. Chữ của mật khẩu không hiện ra.",
            "The book is sealed. Whoever opens the files in this folder reads them without a passphrase: delete or lock them away once they are printed. The letters of the passphrase are hidden."
        ),
        SealPurpose::PrintOut => say!(
            lang,
            "Văn bản rời sổ đã niêm phong: ai cầm tờ giấy cũng đọc được, và máy in, máy tính dùng chung có thể giữ lại bản in. Chữ của mật khẩu không hiện ra.",
            "The paper leaves the sealed book: whoever holds the sheet reads it, and a printer or a shared computer may keep a copy. The letters of the passphrase are hidden."
        ),
        SealPurpose::DropSheet => say!(
            lang,
            "Xóa rồi không lấy lại được; bản sao lưu cũng không có phiếu này. Nhập mật khẩu của phiếu rồi Enter là xóa, Esc là để lại. Quên mật khẩu thì chương trình không xóa: xóa tệp của phiếu trong thư mục private của sổ. Chữ gõ vào không hiện ra.",
            "It cannot be brought back; no backup has it. Enter after the passphrase of the sheet deletes it, Esc leaves it. Where the passphrase is forgotten the program does not delete it: delete its file in the folder private of the book. The letters are hidden."
        ),
        SealPurpose::HandOver => say!(
            lang,
            "Bản sao lưu trong gói vẫn niêm phong; bản kê thì ai cũng đọc được: tên chi bộ, các kỳ họp, cách khôi phục. Chữ của mật khẩu không hiện ra.",
            "The backup in the pack stays sealed; the inventory is for everybody's eyes: the cell, its meetings, how to restore. The letters of the passphrase are hidden."
        ),
        SealPurpose::Unseal | SealPurpose::NewCode | SealPurpose::OpenSheet => {
            say!(lang, "Chữ gõ vào không hiện ra.", "The letters are hidden.")
        }
    }
}

/// What a field shows of what was typed, in at most so many columns: dots, or the end of what is no
/// secret.
fn typed(field: &Masked, columns: usize) -> String {
    if !field.shown {
        return "•".repeat(field.secret.letters().min(columns));
    }
    let text = field.secret.normal();
    let mut from = 0;
    while width(&text[from..]) > columns {
        from = next_boundary(&text, from);
    }
    text[from..].to_owned()
}

/// Draws the panel of the fields; where it is low, the field in use is in sight.
pub fn draw(model: &Model, sealing: &Sealing, theme: &Theme, frame: &mut Frame, body: Rect) {
    let lang = model.lang;
    let columns = usize::from(body.width.min(BOX)).saturating_sub(4);
    let indented = |line: String| Line::from(format!(" {line}"));
    let mut lines: Vec<Line> =
        wrap(&intro(sealing.purpose, lang), columns).into_iter().map(indented).collect();
    let mut cursor = (0, 0);
    for (index, field) in sealing.fields.iter().enumerate() {
        let mark = if index == sealing.focus { "►" } else { " " };
        for (part, words) in wrap(field.label.get(lang), columns).into_iter().enumerate() {
            let mark = if part == 0 { mark } else { " " };
            lines.push(Line::from(Span::styled(format!("{mark}{words}"), theme.title)));
        }
        let typed = typed(field, columns.saturating_sub(3));
        if index == sealing.focus {
            cursor = (2 + width(&typed), lines.len());
        }
        let rest = "_".repeat(columns.saturating_sub(3).min(FIELD).saturating_sub(width(&typed)));
        lines.push(Line::from(format!("  {typed}{rest}")));
    }
    if let Some((done, all)) = sealing.work {
        lines.push(bar(done, all, theme, lang));
    }
    lines.extend(sealing.fault.iter().flat_map(|fault| refused(fault, columns, theme)));
    let inside = open_panel(&title(sealing, lang), lines.len(), theme, frame, body);
    let height = usize::from(inside.height);
    let last = if sealing.fault.is_some() || sealing.work.is_some() { lines.len() } else { cursor.1 + 2 };
    let top = last.saturating_sub(height).min(lines.len().saturating_sub(height)).min(cursor.1);
    let shown: Vec<Line> = lines.into_iter().skip(top).take(height).collect();
    frame.render_widget(Paragraph::new(shown), inside);
    frame.set_cursor_position((inside.x + cursor.0 as u16, inside.y + (cursor.1 - top) as u16));
}

/// "Đang làm, đừng tắt máy ███░░░ 40%".
fn bar(done: usize, all: usize, theme: &Theme, lang: Lang) -> Line<'static> {
    let label = say!(lang, "Đang làm, đừng tắt máy", "Working, do not switch off");
    let full = (BAR * done.min(all)).checked_div(all).unwrap_or(0);
    let share = (100 * done.min(all)).checked_div(all).unwrap_or(0);
    let words = format!(" {label} {}{} {share}%", "█".repeat(full), "░".repeat(BAR - full));
    Line::from(Span::styled(words, theme.next))
}

/// Draws a recovery code, in two lines.
pub fn draw_code(model: &Model, shown: &ShownCode, theme: &Theme, frame: &mut Frame, body: Rect) {
    let lang = model.lang;
    let columns = usize::from(body.width.min(BOX)).saturating_sub(4);
    let intro = say!(
        lang,
        "Mã này mở được sổ khi quên mật khẩu, và chỉ hiện một lần. Hãy chép cả hai dòng ra giấy, soát lại từng chữ, cho vào phong bì niêm phong và cất ở nơi khác với máy tính.",
        "This code opens the book when the passphrase is forgotten, and it is shown only once. Copy both lines to paper, check every letter, seal it in an envelope and keep it away from the computer."
    );
    let code = shown.code.normal();
    let (first, second) = code.split_at_checked(code.len() / 2).unwrap_or((&code, ""));
    let mut lines: Vec<Line> = Vec::new();
    lines.extend(
        [first, second]
            .map(|half| Line::from(Span::styled(format!("     {}", half.trim_matches('-')), theme.title))),
    );
    lines.push(Line::default());
    lines.extend(wrap(&intro, columns).into_iter().map(|line| Line::from(format!(" {line}"))));
    if shown.asked {
        let words = say!(
            lang,
            "Đã chép xong chưa? Nhấn Esc lần nữa thì mã biến mất.",
            "Is it copied? Press Esc again and the code is gone."
        );
        let wrapped = wrap(&words, columns).into_iter();
        lines.extend(wrapped.map(|line| Line::from(Span::styled(format!(" {line}"), theme.warn))));
    }
    let title = say!(lang, "Mã khôi phục", "Recovery code");
    let inside = open_panel(&title, lines.len(), theme, frame, body);
    frame.render_widget(Paragraph::new(lines), inside);
    frame.set_cursor_position((inside.x, inside.y));
}
