//! The first screen: who we are, what waits, where the book lies.

mod board;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use self::board::left_words;
use crate::app::Model;
use crate::app::due::offered_day;
use crate::app::waiting::waiting;
use crate::domain::{CellState, Digest, State};
use crate::say;
use crate::text::{month_year, short_date, weekday_name, wrap};
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Draws home.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let lines = match &model.book.cell {
        None if model.book.locked => Vec::new(),
        None => welcome(model, theme, columns),
        Some(cell) => {
            let rows = usize::from(area.height);
            let told = |detail| sections_of(model, theme, area.width, cell, detail);
            let fits = |detail: &HomeDetail| sections::fit(&told(*detail), rows);
            let detail = [HomeDetail::Whole, HomeDetail::Last].into_iter().find(fits);
            let sections = told(detail.unwrap_or(HomeDetail::Figures));
            sections::lay(sections, theme, usize::from(area.width), rows)
        }
    };
    frame.render_widget(Paragraph::new(lines), area);
}

/// How much the first page says, as it has room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum HomeDetail {
    /// All of it in whole sentences.
    Whole,
    /// The last meeting in words, tasks each in a row.
    Last,
    /// Rows and pictures alone.
    Figures,
}

/// What the first page says.
fn sections_of(
    model: &Model,
    theme: &Theme,
    columns: u16,
    cell: &CellState,
    detail: HomeDetail,
) -> Vec<ScreenSection> {
    let room = usize::from(columns).saturating_sub(4);
    let whole = detail == HomeDetail::Whole;
    let sections = [
        Some(next(model, room)),
        board::tasks(model, theme, columns, whole),
        held(model, theme, columns, detail != HomeDetail::Figures),
        // Where the book lies can be read among its facts too; that the roll is empty cannot.
        (whole || model.roll().members.is_empty()).then(|| about(model, cell, room)),
        Some(practice(model, theme, room, whole)),
    ];
    sections.into_iter().flatten().collect()
}

/// That nothing here is real, in the practice book.
fn practice(model: &Model, theme: &Theme, columns: usize, whole: bool) -> ScreenSection {
    if !model.book.practice {
        return ScreenSection::bare(5, Vec::new());
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
    let lines = wrap(if whole { &long } else { &short }, columns).into_iter();
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
        "Muốn tập từng việc: nhấn 9, chọn “Học từng bài” (tám bài, mỗi bài vài phút).",
        "To try one thing after the other: press 9 and choose “Lessons, one by one” (eight short lessons)."
    );
    lines.push(Line::default());
    lines.extend(plain(&third, columns));
    lines
}

/// The meetings that wait, or the day on which the next is due, and how far away the first is.
fn next(model: &Model, columns: usize) -> ScreenSection {
    let lang = model.lang;
    let first = waiting(model).into_iter().map(|digest| digest.date).min();
    let day = first.unwrap_or_else(|| offered_day(model));
    let figure = left_words(Some(day), model.now.at.date_naive(), lang).to_uppercase();
    let lines = ahead(model).iter().flat_map(|words| plain(words, columns)).collect();
    ScreenSection { title: say!(lang, "Kỳ tới", "Next meeting"), figure, lines, rank: 0 }
}

/// How the last meetings went, and the last one in words.
fn held(model: &Model, theme: &Theme, columns: u16, in_words: bool) -> Option<ScreenSection> {
    let latest = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted)?;
    let words = plain(&last_meeting(model, latest), usize::from(columns).saturating_sub(4));
    let title = say!(model.lang, "Kỳ gần nhất", "Last meeting");
    let none = || ScreenSection { title, figure: String::new(), lines: Vec::new(), rank: 3 };
    // The picture has the figures of the last meeting too.
    match board::year(model, theme, columns) {
        Some(picture) if !in_words => Some(picture),
        picture => {
            let mut section = picture.unwrap_or_else(none);
            section.lines.extend(words);
            Some(section)
        }
    }
}

/// The cell: its members, where its book lies.
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
    facts.push(say!(lang, "Sổ đặt tại {folder}", "The book is kept in {folder}", folder = model.book.folder));
    let title = format!("Chi bộ {} · {}", cell.name.name, cell.name.parent);
    let figure = say!(lang, "{members} đảng viên", "{members} members");
    let lines = facts.into_iter().flat_map(|fact| plain(&fact, columns)).collect();
    ScreenSection { title, figure, lines, rank: 4 }
}

/// The meetings that wait, each with its kind, day and state; else the day on which the next is due.
fn ahead(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let one = |digest: &Digest| {
        let (kind, day) = (digest.kind.label().get(lang), short_date(digest.date, lang));
        let hour = digest.hour.map_or(String::new(), |hour| hour.format(", %H:%M").to_string());
        if digest.is_reopened() {
            return reopened(model, digest, kind, &day);
        }
        match digest.state.is_running() {
            true => say!(lang, "Đang họp dở: {kind}, ngày {day}{hour}.", "Under way: {kind}, {day}{hour}."),
            false => {
                say!(lang, "Đang chuẩn bị: {kind}, ngày {day}{hour}.", "In preparation: {kind}, {day}{hour}.")
            }
        }
    };
    let waiting: Vec<String> = waiting(model).into_iter().map(one).collect();
    if !waiting.is_empty() {
        return waiting;
    }
    let day = offered_day(model);
    let (weekday, month) = (weekday_name(day, lang), month_year(day, lang));
    vec![say!(
        lang,
        "Thường kỳ {month}: {weekday}, ngày {day}; chưa lập cuộc họp.",
        "Regular meeting of {month}: {weekday}, {day}; not prepared yet.",
        day = short_date(day, lang)
    )]
}

/// That minutes are open again; where a later meeting was opened meanwhile on another laptop, how they are closed.
fn reopened(model: &Model, digest: &Digest, kind: &str, day: &str) -> String {
    let lang = model.lang;
    match model.opened_after(digest).map(|later| short_date(later.date, lang)) {
        None => say!(lang, "Biên bản đang mở lại: {kind}, ngày {day}.", "Minutes open again: {kind}, {day}."),
        Some(next) => say!(
            lang,
            "Biên bản đang mở lại: {kind}, ngày {day}; kỳ sau (ngày {next}) đã khai mạc, hãy đọc lại và thông qua lại để đóng.",
            "Minutes open again: {kind}, {day}; the next meeting ({next}) was opened, so read them back and adopt them anew to close them."
        ),
    }
}

fn last_meeting(model: &Model, digest: &Digest) -> String {
    let lang = model.lang;
    let attended = match digest.roll_called {
        true => say!(lang, "dự {words}", "attended {words}", words = digest.attended_words(lang)),
        false => digest.attended_words(lang),
    };
    let score = Some(digest.score_line(lang)).filter(|words| !words.is_empty());
    let score = score.map_or(String::new(), |words| format!("; {words}"));
    say!(
        lang,
        "Kỳ gần nhất: {kind}, ngày {day}, {attended}{score}.",
        "Last meeting: {kind}, {day}, {attended}{score}.",
        kind = digest.kind.label().get(lang),
        day = short_date(digest.date, lang),
    )
}
