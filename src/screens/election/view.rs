//! An election as people see it: who stands with votes and result, below it the papers of each round and who holds
//! which post by now.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::{RowState, StandingRow, rows};
use crate::app::Model;
use crate::app::acts::{election, election_words};
use crate::domain::{Election, Meeting, Post};
use crate::say;
use crate::text::{Lang, seen_percent};
use crate::ui::bar::gauge;
use crate::ui::detail;
use crate::ui::list::head;
use crate::ui::table::{GridColumn, GridRow, ScreenGrid, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on votes have a bar, and from which on it is told how somebody came on the list.
const WITH_BAR: u16 = 70;
const WITH_WAY: u16 = 100;
/// Cells of a bar.
const BAR: usize = 18;
/// Rows that the table keeps before the lines below have any.
const LEAST_ROWS: u16 = 6;

/// Draws the election that is under way.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let wide = usize::from(area.width);
    let Some((meeting, election)) = model.meeting().zip(election::current(model)) else {
        let title = say!(model.lang, "BẦU CỬ: CHƯA BẮT ĐẦU", "ELECTION: NOT BEGUN");
        frame.set_cursor_position((area.x, area.y));
        let lines = std::iter::once(head(&title, "", theme.section, wide)).chain(posts(model, wide));
        return frame.render_widget(Paragraph::new(lines.collect::<Vec<_>>()), area);
    };
    let below = below(model, meeting, election, wide);
    detail::draw(model, theme, frame, area, grid(model, meeting, election, theme), (below, LEAST_ROWS));
}

/// What this cell elects.
fn posts(model: &Model, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let posts: Vec<&str> = election::posts(model).into_iter().map(|post| post.label().get(lang)).collect();
    let posts = posts.join(", ");
    let words = say!(
        lang,
        "Chi bộ này bầu: {posts}; mỗi chức vụ một phiếu riêng.",
        "This cell elects: {posts}; a separate ballot for each."
    );
    lines(&[words], wide)
}

fn lines(words: &[String], wide: usize) -> Vec<Line<'static>> {
    detail::told(words.iter().cloned(), wide)
}

fn grid(model: &Model, meeting: &Meeting, election: &Election, theme: &Theme) -> ScreenGrid {
    let lang = model.lang;
    let all = rows(model);
    let standing = election.standing().len();
    let (what, seats) = (election.title(lang), election.seats);
    let title = match standing {
        0 => {
            say!(lang, "{what} · bầu {seats}, chưa có người", "{what} · {seats} to elect, nobody stands yet")
        }
        _ => {
            say!(lang, "{what} · bầu {seats} trong {standing}", "{what} · {seats} of {standing} to elect")
        }
    };
    let figure = election.rounds.last().map_or(String::new(), |round| {
        let number = round.number;
        match round.count() {
            Some(count) => say!(
                lang,
                "vòng {number} · kiểm {n} phiếu",
                "round {number} · {n} papers",
                n = count.papers.returned
            ),
            None => say!(lang, "vòng {number} · đang bỏ phiếu", "round {number} · voting"),
        }
    });
    let base = election.rounds.last().map_or(0, |round| round.base.count);
    ScreenGrid {
        title,
        figure,
        columns: vec![
            GridColumn::words(say!(lang, "Người được giới thiệu", "Who stands")).giving_way(),
            GridColumn::words(say!(lang, "Do", "How")).from(WITH_WAY),
            GridColumn::figures(say!(lang, "Phiếu", "Votes")),
            GridColumn::figures(say!(lang, "Tỷ lệ", "Share")).from(WITH_BAR),
            GridColumn::words(String::new()).from(WITH_BAR),
            GridColumn::words(say!(lang, "Kết quả", "Result")),
        ],
        rows: all.iter().map(|row| line(meeting, election, row, (base, lang), theme)).collect(),
        total: None,
    }
}

fn line(
    meeting: &Meeting,
    election: &Election,
    row: &StandingRow,
    (base, lang): (u32, Lang),
    theme: &Theme,
) -> GridRow {
    let (sign, style) = match row.state {
        RowState::Elected => ("✓", theme.good),
        RowState::Tied => ("?", theme.warn),
        RowState::Stands | RowState::Short | RowState::Out => ("", Style::new()),
    };
    let words = match row.state {
        RowState::Stands => String::new(),
        RowState::Elected => say!(lang, "trúng cử", "elected"),
        RowState::Tied => say!(lang, "bằng phiếu", "tied"),
        RowState::Short => say!(lang, "chưa trúng cử", "not elected"),
        RowState::Out => say!(lang, "xin rút", "withdrew"),
    };
    let how = election.nominees.iter().find(|one| one.member == row.member).map(|one| one.how.label());
    let (votes, share, bar) = row.votes.map_or_else(Default::default, |(votes, _)| {
        let bar = gauge(votes.min(base).into(), base.max(1).into(), BAR);
        (votes.to_string(), seen_percent(votes.into(), base.max(1).into(), lang), bar)
    });
    let cells = vec![
        cell(meeting.name(row.member)),
        cell(how.map_or("", |how| how.get(lang))),
        cell(votes),
        cell(share),
        cell(bar),
        styled(words, style),
    ];
    (styled(sign, style), cells)
}

/// Each round with its papers, the last one first; then who is elected to the other posts.
fn below(model: &Model, meeting: &Meeting, election: &Election, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let round = |round: &crate::domain::ElectionRound| {
        let papers = round
            .count()
            .map_or(String::new(), |count| format!(" {}.", crate::text::capital(&count.papers.words(lang))));
        let measured = crate::text::lowered(&election_words::measured(round, lang));
        say!(lang, "Vòng {n}: {measured}{papers}", "Round {n}: {measured}{papers}", n = round.number)
    };
    let rounds = election.rounds.iter().rev().map(round);
    let others = meeting.elected().into_iter().filter(|(post, _)| *post != election.post);
    let others = others.map(|(post, elected)| {
        let names: Vec<&str> = elected.iter().map(|one| meeting.name(one.member)).collect();
        told_post(post, &names.join(", "), lang)
    });
    let words: Vec<String> = rounds.chain(others).collect();
    lines(&words, wide)
}

fn told_post(post: Post, names: &str, lang: Lang) -> String {
    let called = post.label().get(lang);
    say!(lang, "Đã trúng cử {called}: {names}.", "Elected {called}: {names}.")
}
