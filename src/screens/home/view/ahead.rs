//! What comes next: the meeting that waits, how far it is prepared, and by when the rest is due.

use chrono::{Datelike, NaiveDate};
use ratatui::text::{Line, Span};

use super::checks::{Checks, ROWS, check_lines, pairs};
use crate::app::Model;
use crate::app::due::{left_words, offered_day};
use crate::app::size::{NARROW, READING};
use crate::app::waiting::waiting;
use crate::domain::{Digest, MemberId, Preparation, PreparedCheck, State};
use crate::say;
use crate::screens::home::missed;
use crate::text::{Lang, day_and_month, month_year, short_date, weekday_name, width, wrap};
use crate::ui::bar::gauge;
use crate::ui::sections::ScreenSection;
use crate::ui::theme::Theme;

/// Cells of the gauge.
const GAUGE: usize = 10;

/// What comes next, in parts of which the page takes as many as it has rows for.
pub(super) struct AheadSection {
    /// The head, and what is always said below it.
    pub(super) section: ScreenSection,
    /// Place, agenda and officers.
    pub(super) facts: Vec<Line<'static>>,
    checks: Vec<Line<'static>>,
    pairs: Vec<Line<'static>>,
    open_pairs: Vec<Line<'static>>,
    cut_pairs: Vec<Line<'static>>,
}

impl AheadSection {
    /// Nothing is prepared.
    fn bare(section: ScreenSection) -> AheadSection {
        let [facts, checks, pairs, open_pairs, cut_pairs] = std::array::from_fn(|_| Vec::new());
        AheadSection { section, facts, checks, pairs, open_pairs, cut_pairs }
    }

    /// The checklist told so.
    pub(super) fn checks(&self, how: Checks) -> &[Line<'static>] {
        match how {
            Checks::InLines => &self.checks,
            Checks::InPairs => &self.pairs,
            Checks::Open => &self.open_pairs,
            Checks::OpenCut => &self.cut_pairs,
        }
    }
}

/// The meetings that wait, or the day on which the next is due, and how far away the first is.
pub(super) fn section(model: &Model, theme: &Theme, columns: usize) -> AheadSection {
    let (lang, today) = (model.lang, model.now.at.date_naive());
    let waiting = waiting(model);
    // Minutes that are open again are of a meeting that was held: no day is to come.
    let ahead = waiting.iter().filter(|digest| !digest.is_reopened()).map(|digest| digest.date).min();
    let day = ahead.or_else(|| waiting.is_empty().then(|| offered_day(model)));
    let figure = day.map_or(String::new(), |day| left_words(Some(day), today, lang).to_uppercase());
    let prepared = waiting.first().and_then(|first| Some((*first, first.preparation.as_ref()?)));
    let over = day.is_some_and(|day| day < today);
    let mut section = ScreenSection { title: title(lang), figure, lines: Vec::new(), rank: 0, over };
    let Some((first, preparation)) = prepared else {
        let missed = missed::words(model);
        let words: Vec<String> = match (waiting.as_slice(), &missed) {
            ([], None) => vec![not_planned(model)],
            (waiting, _) => waiting.iter().map(|digest| one(model, digest)).collect(),
        };
        let words: Vec<String> = missed.into_iter().chain(words).collect();
        section.lines = words.iter().flat_map(|words| plain(words, columns)).collect();
        return AheadSection::bare(section);
    };
    section.title = match columns < usize::from(NARROW) {
        true => format!("{} {}", section.title, day_and_hour(first, lang)),
        false => format!("{} · {} {}", section.title, first.label(lang), day_words(first, lang)),
    };
    section.lines.extend(missed::words(model).iter().flat_map(|words| plain(words, columns)));
    // Of a meeting for which nothing is to be prepared nothing is said.
    let listed = !preparation.checks.is_empty();
    section.lines.extend(listed.then(|| how_far(preparation, today, theme, columns, lang)));
    let others = waiting.iter().skip(1).map(|digest| one(model, digest));
    section.lines.extend(others.flat_map(|words| plain(&words, columns)));
    let open: Vec<&PreparedCheck> = preparation.open().collect();
    let done = preparation.checks.iter().filter(|check| check.ticked);
    let all: Vec<&PreparedCheck> = open.iter().copied().chain(done).collect();
    let line = |check: &&PreparedCheck| check_lines(check, today, theme, columns, lang);
    AheadSection {
        section,
        facts: facts(model, first, preparation, columns),
        checks: all.iter().flat_map(line).collect(),
        pairs: pairs(&all, theme, (columns, ROWS), lang),
        open_pairs: pairs(&open, theme, (columns, ROWS), lang),
        cut_pairs: pairs(&open, theme, (columns, 1), lang),
    }
}

fn title(lang: Lang) -> String {
    say!(lang, "Kỳ tới", "Next meeting")
}

fn plain(words: &str, columns: usize) -> Vec<Line<'static>> {
    wrap(words, columns.saturating_sub(4)).into_iter().map(|line| Line::from(format!("   {line}"))).collect()
}

/// "thứ Năm 03/12, 19:00".
fn day_words(digest: &Digest, lang: Lang) -> String {
    format!("· {} {}", weekday_name(digest.date, lang), day_and_hour(digest, lang))
}

/// "03/12, 19:00".
fn day_and_hour(digest: &Digest, lang: Lang) -> String {
    let hour = digest.hour.map_or(String::new(), |hour| hour.format(", %H:%M").to_string());
    format!("{}{hour}", day_and_month(digest.date, lang))
}

/// Place, agenda and officers, in as many lines as they need.
fn facts(model: &Model, digest: &Digest, preparation: &Preparation, columns: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let agenda = say!(
        lang,
        "{items} mục, {minutes} phút",
        "{items} items, {minutes} minutes",
        items = preparation.items,
        minutes = preparation.minutes
    );
    let place = Some(preparation.place.clone()).filter(|place| !place.is_empty());
    let name = |member: Option<MemberId>| member.map(|member| model.roll().name(member));
    let chair = name(preparation.chair).map(|name| say!(lang, "Chủ trì {name}", "Chair {name}"));
    let taker = name(preparation.minute_taker).map(|name| say!(lang, "Thư ký {name}", "Minute-taker {name}"));
    let roll = model.roll().summoned_to(digest.body(), digest.date);
    let summoned = roll.iter().filter(|one| one.standing.is_summoned()).count();
    let summoned = say!(lang, "triệu tập {summoned}", "{summoned} summoned");
    let first: Vec<String> = place.into_iter().chain([agenda]).collect();
    let second: Vec<String> = chair.into_iter().chain(taker).chain([summoned]).collect();
    let whole = first.iter().chain(&second).cloned().collect::<Vec<_>>().join(" · ");
    match width(&whole) + 4 <= columns.min(READING.1) {
        true => plain(&whole, columns),
        false => [first, second].iter().flat_map(|parts| plain(&parts.join(" · "), columns)).collect(),
    }
}

/// "Chuẩn bị ██████░░░░ 3/5      còn 2 việc, hạn gần nhất: ngày mai".
fn how_far(
    preparation: &Preparation,
    today: NaiveDate,
    theme: &Theme,
    columns: usize,
    lang: Lang,
) -> Line<'static> {
    let (done, all) = (preparation.done(), preparation.checks.len());
    let narrow = columns < usize::from(NARROW);
    let bar = if narrow { String::new() } else { format!(" {}", gauge(done as u64, all as u64, GAUGE)) };
    let left = say!(lang, "   Chuẩn bị {done}/{all}{bar}", "   Prepared {done}/{all}{bar}");
    let open = all - done;
    let nearest = preparation.open().filter_map(|check| check.day).min();
    let when = left_words(nearest, today, lang);
    let words = match (open, when.as_str()) {
        (0, _) if preparation.late() > 0 => {
            say!(lang, "đã xong, {n} việc muộn hạn", "all done, {n} late", n = preparation.late())
        }
        (0, _) => say!(lang, "✓ đã đủ", "✓ all done"),
        (_, "") => say!(lang, "còn {open} việc", "{open} to do"),
        (_, when) if narrow => say!(lang, "hạn: {when}", "due: {when}"),
        (_, when) => say!(lang, "còn {open} việc, hạn gần nhất: {when}", "{open} to do, the first: {when}"),
    };
    let room = columns.saturating_sub(width(&left) + 1);
    let style = match nearest {
        Some(day) if day < today => theme.bad,
        _ => theme.of_check(open == 0),
    };
    Line::from(vec![Span::raw(left), Span::styled(format!("{words:>room$}"), style)])
}

/// A meeting that waits, with its kind, day and state; where columns are few its day and state.
fn one(model: &Model, digest: &Digest) -> String {
    let lang = model.lang;
    if model.size.0 < NARROW {
        let day = day_and_month(digest.date, lang);
        return match (digest.is_reopened(), digest.state.is_running()) {
            (true, _) => say!(lang, "Đang mở lại: kỳ {day}", "Open again: {day}"),
            (_, true) => say!(lang, "Đang họp dở: kỳ {day}", "Under way: {day}"),
            (_, false) => say!(lang, "Đang chuẩn bị: kỳ {day}", "In preparation: {day}"),
        };
    }
    let (kind, day) = (digest.label(lang), short_date(digest.date, lang));
    let hour = digest.hour.map_or(String::new(), |hour| hour.format(", %H:%M").to_string());
    if digest.is_reopened() {
        return reopened(model, digest, &kind, &day);
    }
    match digest.state.is_running() {
        true => say!(lang, "Đang họp dở: {kind}, ngày {day}{hour}.", "Under way: {kind}, {day}{hour}."),
        false => {
            say!(lang, "Đang chuẩn bị: {kind}, ngày {day}{hour}.", "In preparation: {kind}, {day}{hour}.")
        }
    }
}

/// The day that is offered. In practice it is today, also where the month has its own meeting already.
fn not_planned(model: &Model) -> String {
    let (lang, day) = (model.lang, offered_day(model));
    let (weekday, month) = (weekday_name(day, lang), month_year(day, lang));
    let was_held = |one: &&Digest| one.stands_for_month() && one.state == State::Adopted && one.date < day;
    let held = model.book.meetings.iter().filter(|one| model.book.practice && was_held(one));
    let held = held.map(|one| one.date).filter(|date| date.with_day(1) == day.with_day(1)).max();
    if model.size.0 < NARROW {
        let day = day_and_month(day, lang);
        return match held {
            Some(_) => say!(lang, "Họp thử: hôm nay, {weekday} {day}", "Practice meeting: today, {day}"),
            None => say!(lang, "Kỳ {weekday} {day}: chưa lập", "{weekday} {day}: not prepared yet"),
        };
    }
    if let Some(held) = held {
        return say!(
            lang,
            "Họp thử: hôm nay, {weekday} {day}; thường kỳ {month} đã họp ngày {held}.",
            "Practice meeting: today, {weekday}, {day}; the regular meeting of {month} was held on {held}.",
            day = short_date(day, lang),
            held = day_and_month(held, lang)
        );
    }
    say!(
        lang,
        "Thường kỳ {month}: {weekday}, ngày {day}; chưa lập cuộc họp.",
        "Regular meeting of {month}: {weekday}, {day}; not prepared yet.",
        day = short_date(day, lang)
    )
}

/// That minutes are open again; where a later meeting was opened meanwhile on another laptop, how they are closed.
fn reopened(model: &Model, digest: &Digest, kind: &str, day: &str) -> String {
    let lang = model.lang;
    match model.opened_after(digest).map(|later| short_date(later.date, lang)) {
        None => say!(lang, "Biên bản đang mở lại: {kind}, ngày {day}.", "Minutes open again: {kind}, {day}."),
        Some(next) => say!(
            lang,
            "Biên bản đang mở lại: {kind}, ngày {day}; kỳ sau (ngày {next}) đã khai mạc, hãy đọc lại và thông qua lại để đóng.",
            "Minutes open again: {kind}, {day}; the next meeting ({next}) was opened, so read them back and adopt them anew to close them."
        ),
    }
}
