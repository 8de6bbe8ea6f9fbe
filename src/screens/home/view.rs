//! The first screen: who we are, what waits, where the book lies.

mod board;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use self::board::left_words;
use crate::app::Model;
use crate::app::due::offered_day;
use crate::domain::{CellState, Digest, State};
use crate::say;
use crate::text::{short_date, wrap};
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Draws home.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let lines = match &model.book.cell {
        None if model.book.locked => Vec::new(),
        None => welcome(model, theme, columns),
        Some(cell) => {
            let sections = [
                Some(ahead(model, columns)),
                board::tasks(model, theme, area.width),
                board::year(model, theme, area.width),
                Some(about(model, cell, columns)),
                Some(practice(model, theme, columns)),
            ];
            let sections = sections.into_iter().flatten().collect();
            sections::lay(sections, theme, usize::from(area.width), usize::from(area.height))
        }
    };
    frame.render_widget(Paragraph::new(lines), area);
}

/// That nothing here is real, in the practice book.
fn practice(model: &Model, theme: &Theme, columns: usize) -> ScreenSection {
    if !model.book.practice {
        return ScreenSection::bare(1, Vec::new());
    }
    let words = say!(
        model.lang,
        "Đây là sổ HỌP THỬ của một chi bộ mẫu: văn bản in ra đều có chữ TẬP DƯỢT, sổ thật không bị đụng đến.",
        "This is the PRACTICE book of a made-up cell: printouts are marked TẬP DƯỢT and nothing real is touched."
    );
    let lines = wrap(&words, columns).into_iter();
    ScreenSection::bare(
        1,
        lines.map(|line| Line::from(Span::styled(format!("   {line}"), theme.warn))).collect(),
    )
}

fn plain(words: &str, columns: usize) -> Vec<Line<'static>> {
    wrap(words, columns).into_iter().map(|line| Line::from(format!("   {line}"))).collect()
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
        "Nên bắt đầu bằng một cuộc họp thử: cứ nhấn Enter theo dòng có dấu ➜ là đi hết cuộc họp và có biên bản.",
        "Begin with a practice meeting: press Enter as the line with ➜ says, and you end with minutes in hand."
    );
    let title = Line::from(Span::styled(format!("   {title}"), theme.title));
    let mut lines = vec![Line::default(), title, Line::default()];
    lines.extend(plain(&first, columns));
    lines.push(Line::default());
    lines.extend(plain(&second, columns));
    lines
}

/// The meeting that waits, or the day on which the next is due, and how far away it is.
fn ahead(model: &Model, columns: usize) -> ScreenSection {
    let lang = model.lang;
    let waiting = super::unfinished(model);
    let day = waiting.map_or_else(|| offered_day(model), |digest| digest.date);
    let words = match waiting {
        Some(digest) => say!(
            lang,
            "Cuộc họp chưa xong: ngày {day}.",
            "A meeting is not finished: {day}.",
            day = short_date(digest.date, lang)
        ),
        None => say!(lang, "Kỳ tới: ngày {day}.", "Next meeting: {day}.", day = short_date(day, lang)),
    };
    let figure = left_words(Some(day), model.now.at.date_naive(), lang).to_uppercase();
    let title = say!(lang, "Kỳ tới", "Next meeting");
    ScreenSection { title, figure, lines: plain(&words, columns), rank: 0 }
}

/// The cell: its members, its last meeting, where its book lies.
fn about(model: &Model, cell: &CellState, columns: usize) -> ScreenSection {
    let lang = model.lang;
    let members = model.roll().on(model.now.at.date_naive()).len();
    let mut facts = Vec::new();
    if members == 0 {
        facts.push(say!(
            lang,
            "Danh sách còn trống: nhấn 3 để thêm đảng viên hoặc nhập từ tệp.",
            "The roll is empty: press 3 to add members or import a file."
        ));
    }
    let adopted = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted);
    facts.extend(adopted.map(|digest| last_meeting(model, digest)));
    facts.push(say!(lang, "Sổ đặt tại {folder}", "The book is kept in {folder}", folder = model.book.folder));
    let title = format!("Chi bộ {} · {}", cell.name.name, cell.name.parent);
    let figure = say!(lang, "{members} đảng viên", "{members} members");
    let lines = facts.into_iter().flat_map(|fact| plain(&fact, columns)).collect();
    ScreenSection { title, figure, lines, rank: 4 }
}

fn last_meeting(model: &Model, digest: &Digest) -> String {
    let lang = model.lang;
    let score = digest
        .figure
        .map_or(String::new(), |figure| format!("; {}", figure.line(&digest.level_labels, lang)));
    say!(
        lang,
        "Kỳ gần nhất: ngày {day}, dự {here}/{summoned}{score}.",
        "Last meeting: {day}, attended {here}/{summoned}{score}.",
        day = short_date(digest.date, lang),
        here = digest.counts.attended,
        summoned = digest.counts.summoned,
    )
}
