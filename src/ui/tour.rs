//! The lesson of the practice tour: whole above the screen, or its present step alone where rows are few.
//!
//! Knows nothing of how a step is known to be done.

use ratatui::text::{Line, Span};

use super::bar::gauge;
use super::list::head;
use super::theme::Theme;
use crate::app::Model;
use crate::app::command::live;
use crate::app::tour::{LESSONS, Learning, learning, rows};
use crate::say;
use crate::text::{Lang, pad, width, wrap};

/// The command that opens the lessons by a key, where it has one.
const BY_KEY: &str = "home-lessons";

/// The lines above the screen; none where nothing is learnt or they have no room.
pub fn lines(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let Some(learning) = learning(model).filter(|_| rows(model) > 0) else { return Vec::new() };
    let lang = model.lang;
    let title = say!(
        lang,
        "HỌP THỬ · bài {number}/{all}: {title}",
        "PRACTICE · lesson {number}/{all}: {title}",
        number = learning.at + 1,
        all = LESSONS.len(),
        title = learning.lesson.title.get(lang)
    );
    let learnt = gauge(learning.learnt as u64, LESSONS.len() as u64, LESSONS.len());
    let figure = format!("{learnt} {}/{}", learning.learnt, LESSONS.len());
    let mut lines = vec![head(&title, &figure, theme.section, columns)];
    lines.push(Line::from(format!("   {}", learning.lesson.situation.get(lang))));
    let steps = (0..learning.lesson.steps.len()).map(|at| step_line(&learning, at, theme, columns, lang));
    if let Some(before) = before(&learning, lang) {
        let before = format!(" ► {before}");
        lines.push(Line::from(Span::styled(before, theme.next)));
        lines.extend(steps);
    } else {
        lines.extend(steps);
        lines.push(last_line(model, &learning, theme));
    }
    lines
}

/// What has to be done before the present step can be: what its lesson needs, or to begin it again.
fn before(learning: &Learning, lang: Lang) -> Option<String> {
    if learning.waits {
        return Some(learning.lesson.before.get(lang).to_owned());
    }
    let (step, number) = (learning.done + 1, learning.at + 1);
    learning.lost.then(|| {
        say!(
            lang,
            "Bước {step} không làm được nữa. Làm lại bài: 9, gõ: hoc, Enter, {number}, Enter.",
            "Step {step} can no longer be done. Begin again: 9, lesson, Enter, {number}, Enter."
        )
    })
}

/// A step: done, present, or still to come.
fn step_line(learning: &Learning, at: usize, theme: &Theme, columns: usize, lang: Lang) -> Line<'static> {
    let words = format!("{}. {}", at + 1, learning.lesson.steps[at].words.get(lang));
    if at < learning.done {
        let sign = say!(lang, "✓ xong", "✓ done");
        let room = columns.saturating_sub(width(&sign) + 5);
        // Where the words leave no room beside them the sign stands alone.
        let (room, sign) =
            if width(&words) <= room { (room, sign) } else { (columns.saturating_sub(6), "✓".to_owned()) };
        return Line::from(vec![
            Span::raw("   "),
            Span::raw(pad(&words, room)),
            Span::raw(" "),
            Span::styled(sign, theme.good),
        ]);
    }
    match at == learning.done && !learning.waits && !learning.lost {
        true => Line::from(Span::styled(format!(" ► {words}"), theme.next)),
        false => Line::from(Span::styled(format!("   {words}"), theme.quiet)),
    }
}

/// What comes after the lesson, else that nothing can go wrong.
fn last_line(model: &Model, learning: &Learning, theme: &Theme) -> Line<'static> {
    let lang = model.lang;
    if learning.is_whole() {
        return Line::from(Span::styled(format!(" ✓ {}", after(model, learning)), theme.good));
    }
    Line::from(say!(
        lang,
        " Làm sai thì Ctrl+Z. Không gì ở đây đụng đến sổ thật.",
        " A mistake: Ctrl+Z. Nothing here touches the real book."
    ))
}

/// That the lesson is done, and how to the next one.
fn after(model: &Model, learning: &Learning) -> String {
    let (lang, number) = (model.lang, learning.at + 1);
    let by_key = live(model).any(|command| command.id == BY_KEY);
    match learning.learnt == LESSONS.len() {
        false if by_key => say!(
            lang,
            "Xong bài {number}. Bài sau: nhấn F6, Enter.",
            "Lesson {number} is done. The next one: F6, Enter."
        ),
        true => say!(
            lang,
            "Xong cả 8 bài. Cất bài: nhấn 9, gõ: thoi hoc, Enter.",
            "All 8 lessons are done. To put them away: 9, type: stop, Enter."
        ),
        false => say!(
            lang,
            "Xong bài {number}. Bài sau: nhấn 9, gõ: hoc, Enter, Enter.",
            "Lesson {number} is done. The next one: 9, type: lesson, Enter, Enter."
        ),
    }
}

/// The present step on the line of what was recorded, where the lesson has no room above the screen.
pub fn present(model: &Model, theme: &Theme, columns: usize) -> Vec<Line<'static>> {
    let Some(learning) = learning(model).filter(|_| rows(model) == 0) else { return Vec::new() };
    let lang = model.lang;
    let step = learning.lesson.steps.get(learning.done);
    let before = before(&learning, lang);
    let (sign, words, style) = match step {
        _ if before.is_some() => ("►", before.unwrap_or_default(), theme.next),
        Some(step) => ("►", format!("{}. {}", learning.done + 1, step.words.get(lang)), theme.next),
        None => ("✓", after(model, &learning), theme.good),
    };
    let line = |(index, words): (usize, String)| {
        let sign = if index == 0 { sign } else { " " };
        Line::from(Span::styled(format!(" {sign} {words}"), style))
    };
    wrap(&words, columns.saturating_sub(4)).into_iter().enumerate().map(line).collect()
}
