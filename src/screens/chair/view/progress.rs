//! The meeting against its plan: when each item was to begin, and when it did.

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike};
use ratatui::text::{Line, Span};

use super::super::floor;
use crate::app::Model;
use crate::domain::{Interruption, Item, ItemId, Meeting};
use crate::say;
use crate::text::{Lang, width, wrap};
use crate::ui::theme::Theme;
use crate::ui::timeline::{ItemStretch, labels, row, scale};

/// Cells before the timeline.
const LABEL: usize = 14;
/// Cells to the end of the screen that words on who took too long may use.
const GAP: usize = 5;
/// The rank of every item of the plan.
const PLANNED: u8 = 2;
/// Minutes between two labels of the clock.
const QUARTER: u32 = 15;

/// Hours, plan and fact in three rows; none before the meeting opens.
pub(super) fn lines(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    // Of a meeting that was held on paper nobody knows when its items began.
    let Some(opened) = meeting.opened_at.filter(|_| meeting.on_paper.is_none()) else { return Vec::new() };
    let lang = model.lang;
    let now = model.line_now();
    let cells = wide.saturating_sub(LABEL + 1);
    let passed = meeting.clock.seconds(now) as f64 / 60.0;
    let planned = f64::from(meeting.agenda.minutes());
    let scale = scale(planned.max(passed), cells);
    let first = opened + TimeDelta::minutes(i64::from((QUARTER - opened.minute() % QUARTER) % QUARTER));
    let hours = (0..).map(|quarter| first + TimeDelta::minutes(i64::from(QUARTER) * quarter));
    // While the meeting was interrupted no minute of it passed: the clock goes on behind it.
    let running = hours.filter(|at| !meeting.interruptions.iter().any(|one| one.from < *at && *at < one.to));
    let hours = running.map(|at| (minutes_at(meeting, opened, at), at.format("%H:%M").to_string()));
    let hours: Vec<(f64, String)> =
        hours.take_while(|(minutes, _)| *minutes <= planned.max(passed)).collect();
    let fact = row(&begun(meeting, opened, now), passed, scale);
    let over = over_words(meeting, now, cells.saturating_sub(fact.chars().count() + GAP), lang);
    let line = |label: String, spans: Vec<Span<'static>>| {
        let label = Span::styled(format!("   {:<width$}", label, width = LABEL - 3), theme.quiet);
        Line::from(std::iter::once(label).chain(spans).collect::<Vec<_>>())
    };
    let minutes = minutes_words(scale, lang);
    let paused = paused_words(meeting, lang);
    let head = say!(
        lang,
        " TIẾN ĐỘ · mỗi ô {minutes} phút, số là mục của chương trình{paused}",
        " PROGRESS · {minutes} min a cell, numbers are items of the agenda{paused}"
    );
    let head = wrap(head.trim_start(), wide.saturating_sub(1)).into_iter();
    let head = head.map(|words| Line::from(Span::styled(format!(" {words}"), theme.title)));
    let rows = [
        line(say!(lang, "Giờ", "Time"), vec![Span::styled(labels(&hours, scale, cells), theme.quiet)]),
        line(say!(lang, "Dự kiến", "Planned"), vec![Span::raw(row(&to_begin(meeting), planned, scale))]),
        line(
            say!(lang, "Thực tế", "Actual"),
            vec![
                Span::raw(fact),
                Span::styled("●", theme.next),
                Span::raw("   "),
                Span::styled(over, theme.bad),
            ],
        ),
    ];
    let shared = shared_row(meeting, opened, scale);
    let shared = shared.map(|row| line(say!(lang, "Chia lại", "Shared out"), vec![Span::raw(row)]));
    head.chain(rows).chain(shared).chain(offer(model, meeting, theme, wide)).collect()
}

/// That the minutes left can be shared out, where they are too few.
fn offer(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let words = floor::share_offer(model, meeting).unwrap_or_default();
    let lines = wrap(&words, wide.saturating_sub(3)).into_iter().filter(|line| !line.is_empty());
    lines.map(|line| Line::from(Span::styled(format!("   {line}"), theme.warn))).collect()
}

/// What began as it did, and what follows from the moment at which the minutes left were shared out; none before that,
/// nor once all of it has begun.
fn shared_row(meeting: &Meeting, opened: DateTime<FixedOffset>, scale: f64) -> Option<String> {
    let share = meeting.time_share.as_ref()?;
    let mut begins = meeting.clock.seconds(share.at) as f64 / 60.0 + current_rest(meeting, share.at);
    let mut stretches: Vec<ItemStretch> = begun(meeting, opened, share.at);
    let mut waits = false;
    for (number, item) in (1..).zip(&meeting.agenda.items) {
        if let Some(minutes) = share.minutes.get(&item.id) {
            stretches.retain(|one| one.number != number);
            stretches.push(ItemStretch { number, begins, rank: PLANNED });
            begins += f64::from(*minutes);
            waits |= !item.state.begun;
        }
    }
    stretches.sort_by(|one, other| one.begins.total_cmp(&other.begins));
    waits.then(|| row(&stretches, begins, scale))
}

/// Minutes that the item under way still had when the minutes were shared out.
fn current_rest(meeting: &Meeting, at: u64) -> f64 {
    let under_way = |item: &&Item| {
        let (since, spent) = (item.state.since, meeting.item_seconds(item.id, at));
        since.is_some_and(|since| since <= at) && spent < u64::from(item.minutes) * 60
    };
    let rest = |item: &Item| {
        (u64::from(item.minutes) * 60).saturating_sub(meeting.item_seconds(item.id, at)) as f64 / 60.0
    };
    meeting.agenda.current().filter(under_way).map_or(0.0, rest)
}

/// "1,5": minutes to a tenth, where they are not whole ones.
fn minutes_words(minutes: f64, lang: Lang) -> String {
    let words = format!("{minutes:.1}");
    let words = words.strip_suffix(".0").unwrap_or(&words);
    if lang == Lang::Vi { words.replace('.', ",") } else { words.to_owned() }
}

/// ", trừ 7' tạm dừng": the minutes that the hours leave out.
fn paused_words(meeting: &Meeting, lang: Lang) -> String {
    match meeting.interruptions.iter().map(Interruption::minutes).sum::<u64>() {
        0 => String::new(),
        n => say!(lang, ", trừ {n}' tạm dừng", ", less {n}' suspended"),
    }
}

/// Whole minutes that an item took more than was planned; none below one.
pub(super) fn minutes_over(meeting: &Meeting, item: &Item, now: u64) -> Option<u64> {
    let minutes = meeting.item_seconds(item.id, now) / 60;
    minutes.checked_sub(u64::from(meeting.minutes_of(item))).filter(|over| *over > 0)
}

/// "mục 3 quá 2', mục 6 quá 3'": items that took at least a minute more than was planned. Where not all have room
/// the current one stays, and those that took most too long.
fn over_words(meeting: &Meeting, now: u64, room: usize, lang: Lang) -> String {
    let over = |(number, item): (usize, &Item)| Some((number, item.id, minutes_over(meeting, item, now)?));
    let mut items: Vec<_> = (1..).zip(&meeting.agenda.items).filter_map(over).collect();
    let said = |items: &[(usize, ItemId, u64)]| {
        let one = |(number, _, over): &(usize, ItemId, u64)| {
            say!(lang, "mục {number} quá {over}'", "item {number} over by {over}'")
        };
        items.iter().map(one).collect::<Vec<_>>().join(", ")
    };
    while width(&said(&items)) > room {
        let least = (0..items.len()).min_by_key(|place| {
            let (_, id, over) = items[*place];
            (meeting.agenda.current == Some(id), over)
        });
        let Some(least) = least else { break };
        items.remove(least);
    }
    said(&items)
}

/// What stays where the numbers of items have no room side by side.
fn rank(meeting: &Meeting, item: &Item, now: u64) -> u8 {
    match meeting.agenda.current == Some(item.id) {
        true => 0,
        false if minutes_over(meeting, item, now).is_some() => 1,
        false => PLANNED,
    }
}

/// When each item is to begin, one after the other. Which numbers have room follows from the plan alone, so that the
/// row stays as it is while the meeting goes on.
fn to_begin(meeting: &Meeting) -> Vec<ItemStretch> {
    let mut begins = 0.0;
    let stretch = |(number, item): (usize, &Item)| {
        let stretch = ItemStretch { number, begins, rank: PLANNED };
        begins += f64::from(item.minutes);
        stretch
    };
    (1..).zip(&meeting.agenda.items).map(stretch).collect()
}

/// Minutes that the meeting had lasted at a time of the day, interruptions left out.
fn minutes_at(meeting: &Meeting, opened: DateTime<FixedOffset>, at: DateTime<FixedOffset>) -> f64 {
    let minutes =
        |from, to: DateTime<FixedOffset>| to.signed_duration_since(from).num_seconds() as f64 / 60.0;
    let left_out = |one: &Interruption| minutes(one.from.max(opened), one.to.min(at)).max(0.0);
    let left_out: f64 = meeting.interruptions.iter().map(left_out).sum();
    (minutes(opened, at) - left_out).max(0.0)
}

/// When each item began that did, in that order; one that was gone back to began the first time.
fn begun(meeting: &Meeting, opened: DateTime<FixedOffset>, now: u64) -> Vec<ItemStretch> {
    let first = |item: &Item| meeting.stamps.walk.iter().find(|one| one.item == item.id).map(|one| one.at);
    let stretch = |(number, item): (usize, &Item)| {
        let begins = minutes_at(meeting, opened, first(item)?);
        Some(ItemStretch { number, begins, rank: rank(meeting, item, now) })
    };
    let mut begun: Vec<ItemStretch> = (1..).zip(&meeting.agenda.items).filter_map(stretch).collect();
    begun.sort_by(|one, other| one.begins.total_cmp(&other.begins));
    begun
}
