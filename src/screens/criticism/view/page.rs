//! The page of one member, and what gives way first where rows are few: whose turns there are, the theme, the
//! chair's words, remarks, promises, and last the member's own words.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::statement;
use super::said::{self, PageRows};
use super::turn_row;
use crate::app::acts::{promise, round};
use crate::app::size::TWO_PANES;
use crate::app::{Model, round_theme};
use crate::domain::{Meeting, MemberId, PromiseOutcome, PromiseState, RemarkAnswer};
use crate::guidance::ItemInForce;
use crate::say;
use crate::text::{Lang, clip, wrap};
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    (wide, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let of = |whole: bool| sections_of(model, meeting, member, theme, PageRows { wide, whole });
    let whole = of(true);
    let kept = if sections::fit(&whole, rows) { whole } else { of(false) };
    sections::lay(kept, theme, wide, rows)
}

fn sections_of(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    rows: PageRows,
) -> Vec<ScreenSection> {
    let lang = model.lang;
    let number = super::item_number(meeting);
    let whose = super::whose(model, meeting, member);
    let title = match model.size.0 >= TWO_PANES {
        true => whose,
        false => say!(lang, "{number}Tự phê bình · {whose}", "{number}Self-criticism · {whose}"),
    };
    let head = ScreenSection {
        title,
        figure: super::timed(model, member, rows.wide as u16),
        lines: Vec::new(),
        rank: 0,
    };
    let mut sections = vec![head];
    if model.size.0 < TWO_PANES {
        sections.push(ScreenSection::bare(6, super::turn_row::lines(model, meeting, theme, rows.wide)));
    }
    sections.extend(promises(model, meeting, member, theme, rows));
    sections.push(ScreenSection::bare(5, theme_lines(model, theme, rows)));
    sections.push(own_words(model, meeting, member, theme, rows));
    sections.extend(remarks(model, meeting, member, theme, rows));
    if let Some(words) = meeting.round.concluded.get(&member) {
        let words = say!(lang, " CHỦ TRÌ KẾT LUẬN  {words}", " THE CHAIR  {words}");
        let lines = wrap(&words, rows.wide.saturating_sub(2)).into_iter().map(Line::from).collect();
        sections.push(ScreenSection::bare(4, lines));
    }
    sections
}

fn promises(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    rows: PageRows,
) -> Option<ScreenSection> {
    let lang = model.lang;
    let due = promise::due_of(model, member);
    if due.is_empty() {
        return None;
    }
    let is_mended = |outcome: &PromiseOutcome| {
        matches!(outcome, PromiseOutcome::Reported { state: PromiseState::Mended, .. })
    };
    let mended = due.iter().filter_map(|one| meeting.report_of(&one.id)).filter(|one| is_mended(one)).count();
    let all = due.len();
    Some(ScreenSection {
        title: say!(lang, "Đã hứa", "Promised"),
        figure: say!(lang, "đã khắc phục {mended}/{all}", "put right {mended}/{all}"),
        lines: due.iter().flat_map(|one| said::of_promise(model, meeting, one, theme, rows)).collect(),
        rank: 2,
    })
}

fn own_words(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    rows: PageRows,
) -> ScreenSection {
    let lang = model.lang;
    let filled = statement::of(model, member).map_or(0, said::filled);
    let put_off = meeting.deferred.get(&member).map(|reason| match reason.as_str() {
        "" => say!(lang, "lượt để sang kỳ sau", "the turn is left to the next meeting"),
        reason => say!(lang, "hoãn: {reason}", "put off: {reason}"),
    });
    ScreenSection {
        title: say!(lang, "Lời tự phê bình", "Statement"),
        figure: put_off.unwrap_or_else(|| say!(lang, "đã ghi {filled}/5", "{filled}/5 taken")),
        lines: said::of_statement(model, member, theme, rows),
        rank: 1,
    }
}

/// Remarks of this meeting, then those of earlier ones that wait or were answered here.
fn remarks(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    rows: PageRows,
) -> Option<ScreenSection> {
    let lang = model.lang;
    let here = meeting.remarks.iter().filter(|one| one.about == member);
    let mut lines: Vec<Line<'static>> =
        here.clone().flat_map(|one| said::of_remark(model, meeting, one, None, theme, rows)).collect();
    let back = promise::back(model);
    let earlier = back.unanswered(&meeting.roll).into_iter().filter(|one| one.remark.about == member);
    let mut count = here.count();
    for one in earlier {
        count += 1;
        let is_it =
            |answer: &&RemarkAnswer| answer.meeting == one.meeting && answer.number == one.remark.number;
        let mut remark = one.remark.clone();
        if let Some(answer) = meeting.round.answers.iter().find(is_it) {
            remark.answer.clone_from(&answer.answer);
        }
        lines.extend(said::of_remark(model, meeting, &remark, Some(one.day), theme, rows));
    }
    let waiting = round::unanswered(meeting, member).len() + promise::unanswered_of(model, member).len();
    (count > 0).then(|| ScreenSection {
        title: say!(lang, "Phê bình, góp ý {count}", "Remarks {count}"),
        figure: say!(lang, "chưa trả lời {waiting}", "without an answer {waiting}"),
        lines,
        rank: 3,
    })
}

/// The numbers of items; what a list is called before a number stands before the first one of it: "Điều 1", "2".
fn keys(items: &[ItemInForce], lang: Lang) -> Vec<String> {
    let begins = |at: usize| at == 0 || items[at - 1].of.name() != items[at].of.name();
    let key = |(at, item): (usize, &ItemInForce)| match begins(at) {
        true => item.number(lang),
        false => item.item.key.clone(),
    };
    items.iter().enumerate().map(key).collect()
}

/// "CHỦ ĐỀ  Nói đi đôi với làm · I.4 I.5 I.6 I.7 II.5", with the names of the items where there is room.
fn theme_lines(model: &Model, theme: &Theme, rows: PageRows) -> Vec<Line<'static>> {
    let Some(found) = round_theme::in_use(model) else { return Vec::new() };
    let lang = model.lang;
    let keys = keys(&found.items, lang);
    let title = &found.title;
    let wide = model.size.0 >= TWO_PANES && rows.whole;
    let beside = if wide || keys.is_empty() { String::new() } else { format!(" · {}", keys.join(" ")) };
    let words = say!(lang, " CHỦ ĐỀ  {title}{beside}", " THEME  {title}{beside}");
    let parts = wrap(&words, rows.wide.saturating_sub(1)).into_iter().take(2).enumerate();
    let mut lines: Vec<Line<'static>> = parts
        .map(|(part, line)| if part == 0 { with_label(&line, Style::new(), theme) } else { Line::from(line) })
        .collect();
    if wide {
        let named = |(item, key): (&ItemInForce, &String)| format!("{key} {}", item.item.short_name(lang));
        let named: Vec<String> = found.items.iter().zip(&keys).map(named).collect();
        let named = wrap(&named.join(" · "), rows.wide.saturating_sub(6));
        let line = |words: String| Line::from(Span::styled(format!("   {words}"), theme.quiet));
        lines.extend(named.into_iter().map(line));
    }
    lines
}

/// Whose turns there are and the theme, each in one row.
pub(super) fn turns_and_theme(
    model: &Model,
    meeting: &Meeting,
    theme: &Theme,
    wide: usize,
) -> Vec<Line<'static>> {
    let title = round_theme::in_use(model).map(|found| {
        let words = say!(model.lang, " CHỦ ĐỀ  {title}", " THEME  {title}", title = found.title);
        with_label(&clip(&words, wide), Style::new(), theme)
    });
    turn_row::lines(model, meeting, theme, wide).into_iter().chain(title).collect()
}

/// A row that begins with a label in capitals, which is bold.
pub(super) fn with_label(words: &str, style: Style, theme: &Theme) -> Line<'static> {
    let (label, rest) = words.split_at(words.find("  ").unwrap_or_default());
    Line::from(vec![Span::styled(label.to_owned(), theme.title), Span::styled(rest.to_owned(), style)])
}
