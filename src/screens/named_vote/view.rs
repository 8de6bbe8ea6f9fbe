//! The vote by name as people see it: names with how they voted, and below them what it comes to.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::sums;
use crate::app::Model;
use crate::app::acts::named_vote;
use crate::app::size::{NARROW, READING};
use crate::domain::{Ballot, Meeting, MemberId, NamedChoice};
use crate::say;
use crate::text::{percent, wrap};
use crate::ui::detail;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Rows that the table keeps before what it comes to has any.
const TABLE_ROWS: u16 = 9;

/// Draws the page.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(meeting) = model.meeting() else { return };
    let wide = usize::from(area.width).saturating_sub(4).min(READING.1);
    let ballot = named_vote::asked(model);
    let words = match ballot {
        Some(ballot) => below(model, ballot),
        None => vec![say!(
            model.lang,
            "Chưa có việc nào để biểu quyết ghi tên: nhấn 3 ở màn hình Điều hành, đưa ra biểu quyết trước.",
            "Nothing is put to the vote by name: press 3 on the chair's screen and put a question first."
        )],
    };
    let below = words.iter().flat_map(|words| wrap(words, wide)).map(|line| Line::raw(format!("   {line}")));
    detail::draw(
        model,
        theme,
        frame,
        area,
        grid(model, theme, meeting, ballot),
        (below.collect(), TABLE_ROWS),
    );
}

fn grid(model: &Model, theme: &Theme, meeting: &Meeting, ballot: Option<&Ballot>) -> ScreenGrid {
    let lang = model.lang;
    let line = |member: MemberId| line(model, theme, meeting, ballot, member);
    let (told, all) = ballot.map_or((0, 0), |ballot| (ballot.named.len(), ballot.voters.len()));
    ScreenGrid {
        title: ballot.map_or_else(
            || super::VIEW.title.get(lang).to_owned(),
            |ballot| match model.size.0 < NARROW {
                true => ballot.question.clone(),
                false => {
                    say!(lang, "Biểu quyết · {question}", "Vote · {question}", question = ballot.question)
                }
            },
        ),
        figure: say!(lang, "đã ghi {told}/{all}", "{told}/{all} entered"),
        columns: vec![
            GridColumn::words(say!(lang, "Đồng chí", "Member")).kept(),
            GridColumn::words(say!(lang, "Biểu quyết", "Vote")),
        ],
        rows: named_vote::voters(model).into_iter().map(line).collect(),
        total: None,
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
        None => ("?", theme.quiet),
    };
    let words = choice.map_or_else(
        || say!(model.lang, "chưa ghi", "not entered"),
        |choice| choice.label().get(model.lang).to_owned(),
    );
    (styled(sign, style), vec![cell(meeting.name(member)), styled(words, style)])
}

/// The base with what is needed, whom it leaves out, and what the names come to.
fn below(model: &Model, ballot: &Ballot) -> Vec<String> {
    let lang = model.lang;
    let mut lines = named_vote::measured_by(model, ballot);
    let (yes, base) = (ballot.named_sums().yes, ballot.base.count);
    let share = percent(yes.into(), base.into(), lang);
    let verdict = match ballot.needed().checked_sub(yes).filter(|missing| *missing > 0) {
        None => say!(lang, "đủ để thông qua", "enough to pass"),
        Some(missing) => say!(lang, "còn thiếu {missing}", "{missing} short"),
    };
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
