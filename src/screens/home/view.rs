//! The first screen: who we are, what waits, where the book lies.

mod ahead;
mod checks;
mod days;
mod parts;
mod scores;
pub(super) mod tasks;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use self::parts::HomeParts;
use crate::app::Model;
use crate::app::size::{READING, TWO_PANES, WIDEST};
use crate::domain::{CellState, Digest};
use crate::say;
use crate::text::{short_date, wrap};
use crate::ui::month;
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Rows from which on the month has room beside what is due.
const WITH_MONTH: u16 = 26;
/// Columns between what is due and the month.
const BETWEEN: u16 = 3;

/// Draws home.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(cell) = &model.book.cell else {
        let columns = usize::from(area.width).saturating_sub(4);
        let lines = match (&model.book.read_only, model.book.locked) {
            (_, true) => Vec::new(),
            (Some(reason), false) => unread(reason, theme, columns),
            (None, false) => welcome(model, theme, columns),
        };
        return frame.render_widget(Paragraph::new(lines), area);
    };
    let (wide, rows) = (usize::from(area.width), usize::from(area.height));
    let has_room = area.width >= TWO_PANES && area.height >= WITH_MONTH;
    let months = if has_room { days::months(model, theme) } else { Vec::new() };
    if months.is_empty() {
        let lines = HomeParts::of(model, cell, theme, (area.width, area.width)).lay(theme, wide, rows);
        return frame.render_widget(Paragraph::new(lines), area);
    }
    with_months(model, cell, months, (theme, frame, area));
}

/// What is due with the month beside it, and below both how the last meetings went.
fn with_months(
    model: &Model,
    cell: &CellState,
    months: Vec<ScreenSection>,
    (theme, frame, area): (&Theme, &mut Frame, Rect),
) {
    let of_month = month::WIDE as u16 + 2;
    let left = area.width - of_month - BETWEEN;
    // What stands below is no wider than a screen without the month: its figures end where it does.
    let beneath = area.width.min(WIDEST);
    let (mut page, below) = HomeParts::of(model, cell, theme, (left, beneath)).parted();
    let height = |sections: &[ScreenSection]| sections.iter().map(|one| one.rows() + 1).sum::<usize>();
    let rows = usize::from(area.height);
    let lines = page.lay(theme, usize::from(left), rows.saturating_sub(height(&below)));
    // That the roll is empty is told beside it.
    let roll = Some(days::roll(model)).filter(|_| !model.roll().members.is_empty());
    let months = months.into_iter().chain(roll).collect();
    let months = sections::lay(months, theme, usize::from(of_month), rows);
    // What stands below follows at once, so that free rows are all at the end.
    let used = (lines.len().max(months.len()) + 1).min(rows);
    let has_room = used + height(&below) + page.last.len() <= rows + 1;
    let mut below = below;
    if let Some(first) = below.first_mut().filter(|_| has_room) {
        first.lines.append(&mut page.last);
    }
    let below = sections::lay(below, theme, usize::from(beneath), rows - used);
    let at = |x: u16, y: usize, width: u16| Rect {
        x: area.x + x,
        y: area.y + y as u16,
        width,
        height: area.height - y as u16,
    };
    frame.render_widget(Paragraph::new(lines), at(0, 0, left));
    frame.render_widget(Paragraph::new(months), at(left + BETWEEN, 0, of_month));
    frame.render_widget(Paragraph::new(below), at(0, used, beneath));
}

/// What will stand on the page once a meeting was held.
fn to_come(model: &Model) -> String {
    say!(
        model.lang,
        "Chưa kỳ nào họp xong. Họp xong kỳ đầu, ở đây có việc đã giao với hạn từng việc, điểm và tỷ lệ dự họp của 12 kỳ gần nhất.",
        "No meeting is over yet. After the first one, here stand the tasks given with their deadlines, and the points and the attendance of the last 12 meetings."
    )
}

/// That nothing here is real, in the practice book: in a whole sentence and in a short one.
fn practice(model: &Model, theme: &Theme, columns: usize) -> (Vec<Line<'static>>, Vec<Line<'static>>) {
    if !model.book.practice {
        return (Vec::new(), Vec::new());
    }
    let short = say!(
        model.lang,
        "Sổ HỌP THỬ: sổ thật không bị đụng đến.",
        "The PRACTICE book: nothing real is touched."
    );
    let long = say!(
        model.lang,
        "Đây là sổ HỌP THỬ của một chi bộ mẫu: văn bản in ra đều có chữ TẬP DƯỢT, sổ thật không bị đụng đến.",
        "This is the PRACTICE book of a made-up cell: printouts are marked TẬP DƯỢT and nothing real is touched."
    );
    let lines = |words: &str| {
        let lines = wrap(words, columns.min(READING.1)).into_iter();
        lines.map(|line| Line::from(Span::styled(format!("   {line}"), theme.warn))).collect()
    };
    (lines(&long), lines(&short))
}

fn plain(words: &str, columns: usize) -> Vec<Line<'static>> {
    wrap(words, columns.min(READING.1)).into_iter().map(|line| Line::from(format!("   {line}"))).collect()
}

/// Why nothing is shown of a book that is there.
fn unread(reason: &str, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let lines = wrap(reason, columns.min(READING.1)).into_iter();
    let styled = lines.map(|line| Line::from(Span::styled(format!("   {line}"), theme.warn)));
    std::iter::once(Line::default()).chain(styled).collect()
}

fn welcome(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let title =
        say!(model.lang, "bienban · ghi biên bản sinh hoạt chi bộ", "bienban · minutes of the party cell");
    let first = say!(
        model.lang,
        "Chương trình giúp chi bộ điều hành cuộc họp và tự viết biên bản. Chưa cần mật khẩu, chưa cần khai báo gì.",
        "It helps a cell to run its meeting and writes the minutes. No password, no form to fill in."
    );
    let second = say!(
        model.lang,
        "Nên bắt đầu bằng một cuộc họp thử: cứ nhấn Enter theo dòng có dấu → là đi hết cuộc họp và có biên bản.",
        "Begin with a practice meeting: press Enter as the line with → says, and you end with minutes in hand."
    );
    let title = Line::from(Span::styled(format!("   {title}"), theme.title));
    let mut lines = vec![Line::default(), title, Line::default()];
    lines.extend(plain(&first, columns));
    lines.push(Line::default());
    lines.extend(plain(&second, columns));
    let third = say!(
        model.lang,
        "Muốn tập từng việc: nhấn F6 (tám bài, mỗi bài vài phút).",
        "To try one thing after the other: press F6 (eight short lessons)."
    );
    lines.push(Line::default());
    lines.extend(plain(&third, columns));
    lines
}

/// The cell: its members, where its book lies.
fn about(model: &Model, cell: &CellState, columns: usize) -> ScreenSection {
    let lang = model.lang;
    let members = model.roll().on(model.now.at.date_naive()).len();
    let mut facts = Vec::new();
    let hidden = members == 0 && model.book.read_only.is_some();
    if members == 0 && !hidden {
        facts.push(say!(
            lang,
            "Danh sách còn trống: nhấn 3 để thêm đảng viên hoặc nhập từ tệp.",
            "The roll is empty: press 3 to add members or import a file."
        ));
    }
    let title = format!("Chi bộ {} · {}", cell.name.name, cell.name.parent);
    let figure = match hidden {
        true => String::new(),
        false => say!(lang, "{members} đảng viên", "{members} members"),
    };
    let lines = facts.into_iter().flat_map(|fact| plain(&fact, columns)).collect();
    ScreenSection { title, figure, lines, rank: 4, over: false }
}

fn last_meeting(model: &Model, digest: &Digest) -> String {
    let lang = model.lang;
    let attended = match digest.roll_called {
        true => say!(lang, "dự {words}", "present {words}", words = digest.attended_words(lang)),
        false => digest.attended_words(lang),
    };
    let score = Some(digest.score_line(lang)).filter(|words| !words.is_empty());
    let score = score.map_or(String::new(), |words| format!("; {words}"));
    say!(
        lang,
        "Kỳ gần nhất: {kind}, ngày {day}, {attended}{score}.",
        "Last meeting: {kind}, {day}, {attended}{score}.",
        kind = digest.label(lang),
        day = short_date(digest.date, lang),
    )
}
