//! The lines at the bottom: notice or next step, then the live keys.

use ratatui::text::{Line, Span};

use super::theme::Theme;
use crate::app::form::{Form, Kind};
use crate::app::screen::roll_import::Preview;
use crate::app::seal::Sealing;
use crate::app::{Model, Overlay, footer, screen, typing, writing};
use crate::say;
use crate::text::{Lang, clip, width, wrap};

/// A notice takes at most so many lines.
const NOTICE_LINES: usize = 6;

/// Every line of the bottom.
pub fn lines(model: &Model, theme: &Theme) -> Vec<Line<'static>> {
    let columns = usize::from(model.size.0);
    let mut lines = notice(model, theme, columns);
    lines.extend(next_line(model, theme, columns));
    match (model.overlays.last(), &model.writing) {
        (Some(overlay), _) => lines.push(keys_line(overlay_keys(model, overlay), theme, columns)),
        (None, Some(_)) => lines.push(keys_line(writing_keys(model), theme, columns)),
        (None, None) => lines.extend(hints(model, theme)),
    }
    lines
}

fn notice(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let fault = match model.overlays.last() {
        Some(Overlay::Form(form)) => form.fault.as_ref(),
        _ => None,
    };
    let (told, warning) = match (fault, &model.notice) {
        (Some(fault), _) => (fault, true),
        (None, Some(notice)) => (&notice.words, notice.warning),
        (None, None) => return Vec::new(),
    };
    let (sign, style) = if warning { (" ! ", theme.warn) } else { (" ✓ ", theme.good) };
    let words = wrap(told, columns.saturating_sub(4));
    let line = |(index, words): (usize, String)| {
        let sign = if index == 0 { sign } else { "   " };
        Line::from(vec![Span::styled(sign, style), Span::styled(words, style)])
    };
    words.into_iter().take(NOTICE_LINES).enumerate().map(line).collect()
}

fn next_line(model: &Model, theme: &Theme, columns: usize) -> Option<Line<'static>> {
    if !model.overlays.is_empty() || model.writing.is_some() {
        return None;
    }
    let step = screen::next_step(model)?;
    let words = clip(&format!(" ➜ {}", step.words), columns);
    let mut spans = vec![Span::styled(words.clone(), theme.next)];
    if let Some(advice) = advice(model) {
        let room = columns.saturating_sub(width(&words) + 3);
        if width(&advice) <= room {
            let gap = columns.saturating_sub(width(&words) + width(&advice) + 1);
            spans.push(Span::raw(" ".repeat(gap)));
            spans.push(Span::styled(advice, theme.warn));
        }
    }
    Some(Line::from(spans))
}

/// What would help the score most now, on the main screen of a running meeting, with the key that
/// shows more.
fn advice(model: &Model) -> Option<String> {
    if model.screen() != crate::app::Screen::Chair || !screen::chair::is_open(model) {
        return None;
    }
    Some(format!("{} (F7)", screen::scoring::advice(model)?))
}

fn hints(model: &Model, theme: &Theme) -> Vec<Line<'static>> {
    let hint = |hint: footer::Hint| {
        [Span::styled(hint.key, theme.key), Span::raw(" "), Span::raw(hint.label), Span::raw("  ")]
    };
    let line = |hints: Vec<footer::Hint>| {
        let spans = hints.into_iter().flat_map(hint);
        Line::from(std::iter::once(Span::raw(" ")).chain(spans).collect::<Vec<_>>())
    };
    footer::lines(model).into_iter().map(line).collect()
}

/// As many of the keys as have room, the first ones first.
fn keys_line(keys: Vec<(&'static str, String)>, theme: &Theme, columns: usize) -> Line<'static> {
    let mut used = 1;
    let fits = |(key, words): &(&'static str, String)| {
        used += width(key) + 1 + width(words) + 2;
        used <= columns + 2
    };
    let keys: Vec<_> = keys.into_iter().take_while(fits).collect();
    let pair = |(key, words): (&'static str, String)| {
        [Span::styled(key, theme.key), Span::raw(" "), Span::raw(words), Span::raw("  ")]
    };
    Line::from(std::iter::once(Span::raw(" ")).chain(keys.into_iter().flat_map(pair)).collect::<Vec<_>>())
}

fn overlay_keys(model: &Model, overlay: &Overlay) -> Vec<(&'static str, String)> {
    let lang = model.lang;
    match overlay {
        Overlay::Form(form) => form_keys(model, form),
        Overlay::Picker(_) => vec![
            ("Enter", say!(lang, "chọn", "choose")),
            ("↑ ↓", say!(lang, "di chuyển", "move")),
            ("Esc", say!(lang, "thôi", "leave")),
            typing_key(model),
        ],
        Overlay::Confirm(confirm) => {
            vec![("1", confirm.yes.get(lang).to_owned()), ("Esc", say!(lang, "chưa", "not yet"))]
        }
        Overlay::Lines { .. } => {
            vec![("↑ ↓", say!(lang, "cuộn", "scroll")), ("Esc", say!(lang, "đóng", "close"))]
        }
        Overlay::Preview(preview) => preview_keys(preview, lang),
        Overlay::Unlock(_) => vec![
            ("Enter", say!(lang, "mở sổ", "open the book")),
            ("Ctrl+U", say!(lang, "xóa hết", "clear")),
            ("F3", say!(lang, "English", "Tiếng Việt")),
            ("Esc", say!(lang, "thoát", "leave")),
        ],
        Overlay::Sealing(sealing) => sealing_keys(sealing, lang),
        Overlay::Code(_) => vec![
            ("1", say!(lang, "ghi phiếu ra tệp để in", "write the sheet for printing")),
            ("Esc", say!(lang, "đã chép xong", "it is copied")),
        ],
        Overlay::Help(_) => {
            vec![("↑ ↓", say!(lang, "cuộn", "scroll")), ("Esc", say!(lang, "đóng trợ giúp", "close help"))]
        }
    }
}

fn form_keys(model: &Model, form: &Form) -> Vec<(&'static str, String)> {
    let lang = model.lang;
    let last = form.focus + 1 >= form.inputs.len();
    let enter = match last {
        true => say!(lang, "xong", "done"),
        false => say!(lang, "ô sau", "next field"),
    };
    let focused = form.inputs.get(form.focus);
    let names = focused.is_some_and(|input| matches!(input.kind, Kind::Person(_)));
    let choices = focused.is_some_and(|input| matches!(input.kind, Kind::Choice(_)));
    let arrows = match (names, choices) {
        (true, _) => ("↑ ↓", say!(lang, "chọn tên", "choose a name")),
        (_, true) => ("← →", say!(lang, "chọn", "choose")),
        _ => ("↑ ↓", say!(lang, "đổi ô", "move")),
    };
    let leave = ("Esc", say!(lang, "thôi, giữ chữ đã gõ", "leave, text is kept"));
    let mut keys = vec![("Enter", enter), arrows, leave];
    keys.extend((!choices).then(|| typing_key(model)));
    keys
}

fn preview_keys(preview: &Preview, lang: Lang) -> Vec<(&'static str, String)> {
    let taken = preview.taking(lang).map(|words| ("1", words));
    let keys = [
        ("Esc", say!(lang, "thôi", "leave")),
        ("2", say!(lang, "đổi kiểu chữ", "read letters otherwise")),
        ("↑ ↓", say!(lang, "cuộn", "scroll")),
    ];
    taken.into_iter().chain(keys).collect()
}

fn sealing_keys(sealing: &Sealing, lang: Lang) -> Vec<(&'static str, String)> {
    if sealing.work.is_some() {
        return Vec::new();
    }
    let enter = match sealing.focus + 1 >= sealing.fields.len() {
        true => say!(lang, "xong", "done"),
        false => say!(lang, "ô sau", "next field"),
    };
    vec![
        ("Enter", enter),
        ("↑ ↓", say!(lang, "đổi ô", "move")),
        ("Ctrl+U", say!(lang, "xóa ô", "clear the field")),
        ("Esc", say!(lang, "thôi, chưa đổi gì", "leave, nothing is changed")),
    ]
}

fn typing_key(model: &Model) -> (&'static str, String) {
    ("F8", typing::words(model))
}

fn writing_keys(model: &Model) -> Vec<(&'static str, String)> {
    if writing::sample(model).is_some() {
        return vec![
            ("Enter", say!(model.lang, "điền câu mẫu", "take the sample")),
            ("Esc", say!(model.lang, "ghi xong", "done")),
            typing_key(model),
        ];
    }
    vec![
        ("Esc", say!(model.lang, "ghi xong (chữ được giữ)", "done (text is kept)")),
        typing_key(model),
        ("F5", say!(model.lang, "câu mẫu", "ready sentences")),
        ("Enter", say!(model.lang, "xuống dòng", "new line")),
        ("Ctrl+Z", say!(model.lang, "bỏ chữ", "undo typing")),
    ]
}
