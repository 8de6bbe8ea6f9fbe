//! The page of one member, and what gives way first where rows are few: the theme, the chair's words, remarks from
//! the last one on, promises, and last the member's own words. Whose turns there are and who owes what stays.

use chrono::NaiveDate;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::super::statement;
use super::said::{self, PageRows};
use super::turn_row;
use crate::app::acts::{promise, round};
use crate::app::size::TWO_PANES;
use crate::app::{Model, round_theme};
use crate::domain::{Meeting, MemberId, PromiseOutcome, PromiseState, Remark, RemarkAnswer, RemarkKind};
use crate::guidance::ItemInForce;
use crate::say;
use crate::text::{Lang, clip, wrap};
use crate::ui::entries::rows_of_entries;
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

pub(super) fn lines(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    (wide, rows): (usize, usize),
) -> Vec<Line<'static>> {
    let of = |whole: bool, named: bool, remarks: usize| {
        sections_of(model, meeting, member, theme, (PageRows { wide, whole, named }, remarks))
    };
    // The names of the theme's items go before words are cut.
    let whole = [true, false].map(|named| of(true, named, usize::MAX));
    if let Some(whole) = whole.into_iter().find(|sections| sections::fit(sections, rows)) {
        return sections::lay(whole, theme, wide, rows);
    }
    let kept = of(false, false, usize::MAX);
    let others: usize = kept.iter().filter(|one| one.rank < REMARKS).map(ScreenSection::rows).sum();
    sections::lay(of(false, false, rows.saturating_sub(others)), theme, wide, rows)
}

/// The rank of the remarks among the sections.
const REMARKS: u8 = 3;

fn sections_of(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    (rows, remark_rows): (PageRows, usize),
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
        over: super::is_over(model, member),
    };
    let mut sections = vec![head];
    if model.size.0 < TWO_PANES {
        let mut lines = turn_row::lines(model, meeting, theme, rows.wide);
        lines.extend(turn_row::owed(model, meeting, theme, rows.wide));
        sections.push(ScreenSection::bare(0, lines));
    }
    sections.extend(promises(model, meeting, member, theme, rows));
    sections.push(ScreenSection::bare(5, theme_lines(model, theme, rows)));
    sections.push(own_words(model, meeting, member, theme, rows));
    sections.extend(remarks(model, meeting, member, theme, (rows, remark_rows)));
    if let Some(words) = concluded(meeting, member, lang) {
        let lines = wrap(&words, rows.wide.saturating_sub(2)).into_iter().map(Line::from).collect();
        sections.push(ScreenSection::bare(4, lines));
    }
    sections
}

/// The chair's words on the turn, or those of whoever led it; who led it, where there are none.
fn concluded(meeting: &Meeting, member: MemberId, lang: Lang) -> Option<String> {
    let led = meeting.round.turns.led_by(member).map(|by| meeting.name(by).to_uppercase());
    match (meeting.round.concluded.get(&member), led) {
        (Some(words), None) => Some(say!(lang, " CHỦ TRÌ KẾT LUẬN  {words}", " THE CHAIR  {words}")),
        (Some(words), Some(by)) => Some(say!(lang, " {by} KẾT LUẬN  {words}", " {by}, LEADING  {words}")),
        (None, Some(by)) => Some(say!(lang, " {by} ĐIỀU HÀNH LƯỢT NÀY", " {by} LEADS THIS TURN")),
        (None, None) => None,
    }
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
        over: false,
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
        figure: put_off.unwrap_or_else(|| say!(lang, "đã ghi {filled}/5", "{filled}/5 recorded")),
        lines: said::of_statement(model, member, theme, rows),
        rank: 1,
        over: false,
    }
}

/// Remarks of this meeting, then those of earlier ones that wait or were answered here; in so many rows at most, head
/// and all, those that wait for an answer before the rest where not all have room.
fn remarks(
    model: &Model,
    meeting: &Meeting,
    member: MemberId,
    theme: &Theme,
    (rows, most): (PageRows, usize),
) -> Option<ScreenSection> {
    let lang = model.lang;
    let here = meeting.remarks.iter().filter(|one| one.about == member).map(|one| (one.clone(), None));
    let back = promise::back(model);
    let earlier = back.unanswered(&meeting.roll).into_iter().filter(|one| one.remark.about == member);
    let earlier = earlier.map(|one| {
        let is_it =
            |answer: &&RemarkAnswer| answer.meeting == one.meeting && answer.number == one.remark.number;
        let answer = meeting.round.answers.iter().find(is_it);
        let answer = answer.map_or(String::new(), |answer| answer.answer.clone());
        (Remark { answer, ..one.remark.clone() }, Some(one.day))
    });
    let all: Vec<(Remark, Option<NaiveDate>)> = here.chain(earlier).collect();
    let laid = |one: &(Remark, Option<NaiveDate>)| {
        (said::waits(&one.0), said::of_remark(model, meeting, &one.0, one.1, theme, rows))
    };
    let blocks = all.iter().map(laid).collect();
    let waiting = round::unanswered(meeting, member).len() + promise::unanswered_of(model, member).len();
    (!all.is_empty()).then(|| ScreenSection {
        title: heading(&all, lang),
        figure: say!(lang, "chưa trả lời {waiting}", "without an answer {waiting}"),
        lines: in_room(blocks, most.saturating_sub(1), lang),
        rank: REMARKS,
        over: false,
    })
}

/// "Phê bình, góp ý 2, biểu dương 1": how many there are of each kind.
fn heading(all: &[(Remark, Option<NaiveDate>)], lang: Lang) -> String {
    let of = |kind: RemarkKind| {
        let n = all.iter().filter(|(one, _)| one.kind == kind).count();
        (n > 0).then(|| format!("{} {n}", kind.label().get(lang)))
    };
    RemarkKind::ALL.into_iter().filter_map(of).collect::<Vec<_>>().join(", ")
}

/// The rows of remarks, each with whether it waits; where not all have room, how many more there are.
fn in_room(mut blocks: Vec<(bool, Vec<Line<'static>>)>, room: usize, lang: Lang) -> Vec<Line<'static>> {
    let rows = |blocks: &[(bool, Vec<Line>)]| blocks.iter().map(|(_, lines)| lines.len()).sum::<usize>();
    if rows(&blocks) <= room {
        return blocks.into_iter().flat_map(|(_, lines)| lines).collect();
    }
    blocks.sort_by_key(|(waits, _)| !waits);
    let all = blocks.len();
    while !blocks.is_empty() && rows(&blocks) + 1 > room {
        blocks.pop();
    }
    let left = all - blocks.len();
    let more = Line::from(say!(lang, "   … còn {left} ý kiến", "   … {left} more"));
    blocks.into_iter().flat_map(|(_, lines)| lines).chain([more]).collect()
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

/// "CHỦ ĐỀ  Nói đi đôi với làm · 5 mục (phím 5)", and below it the items by their names where there is room.
fn theme_lines(model: &Model, theme: &Theme, rows: PageRows) -> Vec<Line<'static>> {
    let Some(found) = round_theme::in_use(model) else { return Vec::new() };
    let lang = model.lang;
    let keys = keys(&found.items, lang);
    let title = &found.title;
    let beside = match (rows.named, keys.len()) {
        (true, _) | (_, 0) => String::new(),
        (false, n) => say!(lang, " · {n} mục (phím 5)", " · items: {n} (key 5)"),
    };
    let words = say!(lang, " CHỦ ĐỀ  {title}{beside}", " THEME  {title}{beside}");
    let parts = wrap(&words, rows.wide.saturating_sub(1)).into_iter().take(2).enumerate();
    let mut lines: Vec<Line<'static>> = parts
        .map(|(part, line)| if part == 0 { with_label(&line, Style::new(), theme) } else { Line::from(line) })
        .collect();
    if rows.named {
        let named = |(item, key): (&ItemInForce, &String)| format!("{key} {}", item.item.short_name(lang));
        let named: Vec<String> = found.items.iter().zip(&keys).map(named).collect();
        let named = rows_of_entries(&named, " · ", rows.wide.saturating_sub(6));
        let line = |words: String| Line::from(Span::styled(format!("   {words}"), theme.quiet));
        lines.extend(named.into_iter().map(line));
    }
    lines
}

/// Whose turns there are, who owes what, and the theme, each in one row.
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
    let owed = turn_row::owed(model, meeting, theme, wide);
    turn_row::lines(model, meeting, theme, wide).into_iter().chain(owed).chain(title).collect()
}

/// A row that begins with a label in capitals, which is bold.
pub(super) fn with_label(words: &str, style: Style, theme: &Theme) -> Line<'static> {
    let (label, rest) = words.split_at(words.find("  ").unwrap_or_default());
    Line::from(vec![Span::styled(label.to_owned(), theme.title), Span::styled(rest.to_owned(), style)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_not_all_remarks_have_room_those_that_wait_come_first_and_the_rest_is_counted() {
        let block =
            |waits: bool, words: &'static str| (waits, vec![Line::raw(words), Line::raw("  trả lời")]);
        let laid = |room: usize| -> Vec<String> {
            let blocks = vec![block(false, "một"), block(true, "hai"), block(false, "ba")];
            in_room(blocks, room, Lang::Vi).iter().map(ToString::to_string).collect()
        };
        assert_eq!(laid(6), ["một", "  trả lời", "hai", "  trả lời", "ba", "  trả lời"]);
        assert_eq!(laid(5), ["hai", "  trả lời", "một", "  trả lời", "   … còn 1 ý kiến"]);
        assert_eq!(laid(4), ["hai", "  trả lời", "   … còn 2 ý kiến"]);
        assert_eq!(laid(1), ["   … còn 3 ý kiến"]);
    }
}
