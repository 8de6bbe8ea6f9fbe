//! The line that says what was recorded or refused, above the next step.
//!
//! Knows what is told and how many rows it has, not who tells it.

use ratatui::text::{Line, Span};

use super::super::theme::Theme;
use super::super::tour;
use super::LOW;
use crate::app::size::{NARROW, told_columns};
use crate::app::writing::Target;
use crate::app::{Model, Notice, NoticeKind, Overlay};
use crate::domain::Speaker;
use crate::say;
use crate::text::{clip, wrap};

/// A notice takes at most so many lines.
const NOTICE_LINES: usize = 6;
/// The same where rows are few.
const LOW_LINES: usize = 2;
/// A refusal, and what is read out, is told whole there, above the body's last row.
const LOW_WHOLE: usize = 4;

/// The lines of what was told last, or of a form's fault.
pub(super) fn notice(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let fault = match model.overlays.last() {
        Some(Overlay::Form(form)) => form.fault.as_ref(),
        _ => None,
    };
    let low = model.size.1 <= LOW;
    let asks = matches!(model.overlays.last(), Some(Overlay::Form(_)));
    let (told, kind, whole) = match (fault, &model.notice) {
        (Some(fault), _) => (fault.clone(), NoticeKind::Refused, false),
        // Where rows are few what is asked now has the row of what was done before it.
        (None, Some(notice)) if low && asks && notice.kind != NoticeKind::Refused => return Vec::new(),
        (None, Some(notice)) => (timed(notice, columns), notice.kind, notice.whole),
        (None, None) => return silent(model, theme, columns),
    };
    let (sign, style) = match kind {
        NoticeKind::Done => (" ✓ ", theme.good),
        NoticeKind::NotPassed => (" × ", theme.bad),
        NoticeKind::UnderWay => (" · ", theme.quiet),
        NoticeKind::Refused => (" ! ", theme.warn),
    };
    let mut words = wrap(&told, told_columns(model.size.0));
    // Where rows are few it has the row of the next step and one more, for what it came to; beside a question one.
    let refused = kind == NoticeKind::Refused;
    let most = match (low, model.overlays.is_empty()) {
        (false, _) => NOTICE_LINES,
        (true, true) if refused || whole => LOW_WHOLE,
        (true, alone) if refused || alone => LOW_LINES,
        (true, _) => 1,
    };
    if words.len() > most {
        words.truncate(most);
        // A sentence that ends there is whole: no sign cuts it, but of a refusal what to do follows.
        let open = words.iter_mut().skip(most - 1);
        let open = open.filter(|last| kind == NoticeKind::Refused || !last.ends_with('.'));
        open.for_each(|last| *last = clip(&format!("{last} …"), columns.saturating_sub(4)));
    }
    let line = |(index, words): (usize, String)| {
        let sign = if index == 0 { sign } else { "   " };
        Line::from(vec![Span::styled(sign, style), Span::styled(words, style)])
    };
    words.into_iter().enumerate().map(line).collect()
}

/// What is told, with the minute at which it was recorded where columns are not few.
fn timed(notice: &Notice, columns: usize) -> String {
    let at = notice.at.filter(|_| columns >= usize::from(NARROW));
    at.map_or_else(|| notice.words.clone(), |at| format!("{} {}", at.format("%H:%M"), notice.words))
}

/// The line while nothing is told: the step that is learnt where it has no other place, or what is being written. A
/// line that may speak keeps its row, where rows are not few.
fn silent(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let step = tour::present(model, theme, columns);
    if !step.is_empty() || model.size.1 <= LOW {
        return step;
    }
    let what = model.writing.as_ref().and_then(|writing| written(model, writing.target));
    let words =
        what.map(|what| say!(model.lang, "Đang ghi {what} · Esc: xong", "Writing {what} · Esc: done"));
    let words =
        words.map_or(String::new(), |words| format!("   {}", clip(&words, columns.saturating_sub(4))));
    vec![Line::from(Span::styled(words, theme.quiet))]
}

/// Whose words or which text a note is.
fn written(model: &Model, target: Target) -> Option<String> {
    let (meeting, lang) = (model.meeting()?, model.lang);
    Some(match target {
        Target::Speech(id) => {
            let who = meeting.speech(id)?.who;
            let name = meeting.speaker_name(who);
            match who {
                Speaker::Member(_) => say!(lang, "ý kiến của đ/c {name}", "what {name} says"),
                Speaker::Guest(_) => say!(lang, "ý kiến của {name}", "what {name} says"),
            }
        }
        Target::Item(id) => {
            let title = meeting.agenda.get(id)?.title(lang);
            say!(lang, "nội dung mục “{title}”", "the note under “{title}”")
        }
        Target::Conclusion(_) => say!(lang, "kết luận của chủ trì", "the chair's conclusion"),
        Target::Prepared(_) => say!(lang, "nội dung soạn trước", "the prepared text"),
        Target::Private => say!(lang, "phần riêng của chủ trì", "the chair's private note"),
    })
}
