//! The first screen: who we are, what waits, where the book lies.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use crate::app::Model;
use crate::app::due::offered_day;
use crate::app::waiting::waiting;
use crate::domain::{Digest, State};
use crate::say;
use crate::text::{short_date, wrap};
use crate::ui::theme::Theme;

/// Draws home.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let columns = usize::from(area.width).saturating_sub(4);
    let mut lines = vec![Line::default()];
    match &model.book.cell {
        None if model.book.locked => {}
        None => lines.extend(welcome(model, theme, columns)),
        Some(cell) => {
            lines.push(Line::from(Span::styled(format!("  Chi bộ {}", cell.name.name), theme.title)));
            lines.push(Line::from(format!("  {}", cell.name.parent)));
            lines.push(Line::default());
            lines.extend(facts(model).into_iter().flat_map(|fact| plain(&fact, columns)));
        }
    }
    if model.book.practice {
        lines.push(Line::default());
        let words = say!(
            model.lang,
            "Đây là sổ HỌP THỬ của một chi bộ mẫu: văn bản in ra đều có chữ TẬP DƯỢT, sổ thật không bị đụng đến.",
            "This is the PRACTICE book of a made-up cell: printouts are marked TẬP DƯỢT and nothing real is touched."
        );
        lines.extend(
            wrap(&words, columns).into_iter().map(|l| Line::from(Span::styled(format!("  {l}"), theme.warn))),
        );
    }
    frame.render_widget(Paragraph::new(lines), area);
}

fn plain(words: &str, columns: usize) -> Vec<Line<'static>> {
    wrap(words, columns).into_iter().map(|line| Line::from(format!("  {line}"))).collect()
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
    let mut lines = vec![Line::from(Span::styled(format!("  {title}"), theme.title)), Line::default()];
    lines.extend(plain(&first, columns));
    lines.push(Line::default());
    lines.extend(plain(&second, columns));
    lines
}

/// Sentences on members, the last meeting, open tasks and the meeting that waits.
fn facts(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let today = model.now.at.date_naive();
    let members = model.roll().on(today).len();
    let mut facts = vec![say!(lang, "Đảng số: {n} đảng viên.", "Members: {n}.", n = members)];
    if members == 0 {
        facts.push(say!(
            lang,
            "Danh sách còn trống: nhấn 3 để thêm đảng viên hoặc nhập từ tệp.",
            "The roll is empty: press 3 to add members or import a file."
        ));
    }
    if let Some(digest) = model.book.meetings.iter().rev().find(|digest| digest.state == State::Adopted) {
        facts.push(last_meeting(model, digest));
        let tasks = digest.open_tasks.len();
        facts.push(say!(
            lang,
            "Việc đang theo dõi từ các kỳ trước: {n}.",
            "Tasks open from earlier meetings: {n}.",
            n = tasks
        ));
    }
    facts.extend(ahead(model));
    facts.push(say!(lang, "Sổ đặt tại {folder}", "The book is kept in {folder}", folder = model.book.folder));
    facts
}

/// The meetings that wait, each with its kind, day and state; else the day on which the next is due.
fn ahead(model: &Model) -> Vec<String> {
    let lang = model.lang;
    let one = |digest: &Digest| {
        let (kind, day) = (digest.kind.label().get(lang), short_date(digest.date, lang));
        let hour = digest.hour.map_or(String::new(), |hour| hour.format(", %H:%M").to_string());
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
    let day = short_date(offered_day(model), lang);
    vec![say!(lang, "Kỳ tới: ngày {day}.", "Next meeting: {day}.")]
}

fn last_meeting(model: &Model, digest: &Digest) -> String {
    let lang = model.lang;
    let attended = match digest.roll_called {
        true => say!(lang, "dự {words}", "attended {words}", words = digest.attended_words(lang)),
        false => digest.attended_words(lang),
    };
    let score = digest
        .figure
        .map_or(String::new(), |figure| format!("; {}", figure.line(&digest.level_labels, lang)));
    say!(
        lang,
        "Kỳ gần nhất: {kind}, ngày {day}, {attended}{score}.",
        "Last meeting: {kind}, {day}, {attended}{score}.",
        kind = digest.kind.label().get(lang),
        day = short_date(digest.date, lang),
    )
}
