//! The vote by name as people see it: names with how they voted, and below them what it comes to.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::sums;
use crate::app::Model;
use crate::app::acts::named_vote;
use crate::app::size::NARROW;
use crate::domain::{Ballot, Meeting, MemberId, NamedChoice};
use crate::say;
use crate::text::{percent, width};
use crate::ui::bar::gauge;
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before what it comes to has any.
const TABLE_ROWS: u16 = 9;
/// Cells of the bar in the head.
const BAR: usize = 10;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let ballot = named_vote::asked(model);
    let words = match ballot {
        Some(ballot) => below(model, ballot),
        None => vec![say!(
            model.lang,
            "Chưa có việc nào để biểu quyết ghi tên: nhấn 3 ở màn hình cuộc họp, đưa ra biểu quyết trước.",
            "Nothing is put to the vote by name: press 3 on the chair's screen and put a question first."
        )],
    };
    let below = detail::told(words, usize::from(area.width));
    detail::draw(model, theme, frame, area, grid(model, theme, meeting, ballot), (below, TABLE_ROWS));
}

fn grid(model: &Model, theme: &Theme, meeting: &Meeting, ballot: Option<&Ballot>) -> ScreenGrid {
    let lang = model.lang;
    let line = |member: MemberId| line(model, theme, meeting, ballot, member);
    let (title, figure) = ballot
        .map_or_else(|| (super::VIEW.title.get(lang).to_owned(), String::new()), |one| head(model, one).0);
    ScreenGrid {
        title,
        figure,
        columns: vec![
            GridColumn::words(say!(lang, "Đồng chí", "Member")).kept(),
            GridColumn::words(say!(lang, "Biểu quyết", "Vote")),
        ],
        rows: named_vote::voters(model).into_iter().map(line).collect(),
        total: None,
    }
}

/// The title and the figure of the head, and whether the question stands whole in it. The bar gives way to the question
/// first; one that has no room even beside the briefest figure stands below the names.
fn head(model: &Model, ballot: &Ballot) -> ((String, String), bool) {
    let (lang, question) = (model.lang, &ballot.question);
    let columns = usize::from(model.size.0.min(model.view().widest));
    let titled = say!(lang, "Biểu quyết · {question}", "Vote · {question}");
    let titles = if model.size.0 < NARROW { vec![titled, question.clone()] } else { vec![titled] };
    let figures = figures(model, ballot);
    let heads = figures.iter().flat_map(|figure| titles.iter().map(move |title| (title, figure)));
    let mut fitting = heads.filter(|(title, figure)| width(title) + width(figure) + 3 <= columns);
    match fitting.next() {
        Some((title, figure)) => ((title.clone(), figure.clone()), true),
        None => {
            let title = if model.size.0 < NARROW {
                say!(lang, "Ghi tên", "By name")
            } else {
                super::VIEW.title.get(lang).to_owned()
            };
            let fits = |figure: &String| width(&title) + width(figure) + 3 <= columns;
            let figure =
                figures.iter().find(|figure| fits(figure)).or(figures.last()).cloned().unwrap_or_default();
            ((title, figure), false)
        }
    }
}

/// "tán thành 3/18 · cần 10 · còn 13" with its bar: what the vote comes to so far. The bar gives way first, then the words
/// before the first figure.
fn figures(model: &Model, ballot: &Ballot) -> Vec<String> {
    let (lang, yes, base) = (model.lang, ballot.named_sums().yes, ballot.base.count);
    let left = match ballot.unnamed().count() {
        0 => verdict(model, ballot),
        left => say!(lang, "còn {left}", "{left} left"),
    };
    let need = say!(lang, "cần {needed}", "{needed} needed", needed = ballot.needed());
    let brief = format!("{yes}/{base} · {need} · {left}");
    if model.size.0 < NARROW {
        return vec![brief, format!("{yes}/{base} · {left}")];
    }
    let plain = say!(lang, "tán thành {brief}", "in favour {brief}");
    vec![format!("{plain} {}", gauge(yes.into(), base.into(), BAR)), plain, brief]
}

/// Whether those who are for it are enough.
fn verdict(model: &Model, ballot: &Ballot) -> String {
    let missing = ballot.needed().saturating_sub(ballot.named_sums().yes);
    match missing {
        0 => say!(model.lang, "đủ để thông qua", "enough to pass"),
        _ => say!(model.lang, "còn thiếu {missing}", "{missing} short"),
    }
}

fn line(
    model: &Model,
    theme: &Theme,
    meeting: &Meeting,
    ballot: Option<&Ballot>,
    member: MemberId,
) -> GridRow {
    let choice = ballot.and_then(|ballot| ballot.choice_of(member));
    let (sign, style) = match choice {
        Some(NamedChoice::For) => ("✓", theme.good),
        // A vote against is as good as any other: only signs tell them apart.
        Some(NamedChoice::Against) => ("×", Style::new()),
        Some(NamedChoice::Other) => ("○", Style::new()),
        Some(NamedChoice::Abstained) => ("–", theme.quiet),
        None => ("?", theme.warn),
    };
    let words = choice.map_or_else(
        || say!(model.lang, "chưa ghi", "not entered"),
        |choice| choice.label().get(model.lang).to_owned(),
    );
    (styled(sign, style), vec![cell(meeting.name(member)), styled(words, style)])
}

/// The question where the head has no room for it, the base with what is needed, whom it leaves out, and what the names
/// come to.
fn below(model: &Model, ballot: &Ballot) -> Vec<String> {
    let lang = model.lang;
    let question = &ballot.question;
    let told = say!(lang, "Biểu quyết: {question}", "Vote: {question}");
    let mut lines: Vec<String> = (!head(model, ballot).1).then_some(told).into_iter().collect();
    lines.extend(named_vote::measured_by(model, ballot));
    let (yes, base) = (ballot.named_sums().yes, ballot.base.count);
    let share = percent(yes.into(), base.into(), lang);
    let verdict = verdict(model, ballot);
    if !ballot.named.is_empty() {
        let sums = sums(model, ballot);
        lines.push(say!(
            lang,
            "Theo tên: {sums} · {yes}/{base} ({share}), {verdict}.",
            "By name: {sums} · {yes}/{base} ({share}), {verdict}."
        ));
    }
    lines
}
