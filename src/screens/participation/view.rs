//! The participation of all, as people see it: the wall of signs, and the figures beside it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::{everyone, group, wall};
use crate::app::Model;
use crate::app::period;
use crate::app::size::READING;
use crate::domain::{Digest, Participation};
use crate::say;
use crate::text::{Lang, seen_percent, wrap};
use crate::ui::bar::gauge;
use crate::ui::strip;
use crate::ui::table::{self, GridColumn, ScreenGrid, TableCell, cell, styled};
use crate::ui::theme::Theme;

/// Columns of the screen from which on there is room for more beside the names.
const WITH_FIGURES: u16 = 60;
/// From so many columns on the share of meetings is a bar too.
const WITH_BAR: u16 = 100;
/// Cells of the bar.
const BAR: usize = 7;
/// The column of the wall.
const WALL: usize = 1;
/// Where there are fewer rows the meaning of the signs is left to the help.
const WITH_LEGEND: u16 = 12;

/// Which kinds of meeting stand here.
fn kinds(held: &[&Digest], lang: Lang) -> String {
    let regular = held.iter().filter(|one| one.stands_for_month()).count();
    match held.len() - regular {
        0 => say!(lang, "Đều là thường kỳ.", "All regular meetings."),
        other => say!(
            lang,
            "Tính mọi loại kỳ họp: {regular} thường kỳ, {other} kỳ khác.",
            "All kinds of meetings: {regular} regular, {other} others."
        ),
    }
}

/// Why somebody may have done more than was given.
fn earlier(all: &[Participation], lang: Lang) -> Option<String> {
    all.iter()
        .any(|one| one.tasks_done > one.tasks_given)
        .then(|| say!(lang, "Xong: cả việc giao từ trước.", "Done also counts tasks given earlier."))
}

/// What a count of meetings without those summoned to says.
fn uncalled(all: &[Participation], lang: Lang) -> Option<String> {
    all.iter().any(|one| one.summoned == 0 && one.not_called == 0 && one.attended > 0).then(|| {
        say!(
            lang,
            "Số không có “/”: dự tuy không thuộc diện triệu tập.",
            "A figure without “/”: attended without being summoned."
        )
    })
}

/// What signs and figures mean, in lines of the screen.
fn legend(
    columns: u16,
    (held, shown): (&[&Digest], &[&Digest]),
    all: &[Participation],
    lang: Lang,
) -> Vec<String> {
    let wide = usize::from(columns).saturating_sub(4).min(READING.1);
    let told = [Some(kinds(held, lang)), earlier(all, lang), uncalled(all, lang)];
    let told = told.into_iter().flatten().collect::<Vec<_>>().join(" ");
    let signs = wall::signs(shown, all, lang);
    let legend = strip::legend(|sign| signs.contains(sign), wide, lang);
    legend.into_iter().chain(wrap(&told, wide)).collect()
}

/// Draws the participation of all, by given name.
pub fn draw(model: &Model, theme: &Theme, frame: &mut Frame, area: Rect) {
    let lang = model.lang;
    let held = wall::meetings(model);
    let all = everyone(model);
    let mut table = ScreenGrid {
        title: String::new(),
        figure: figure(model, &held, &all),
        columns: columns(&[], WITH_FIGURES, lang),
        rows: all.iter().map(|one| (TableCell::default(), figures(one, lang))).collect(),
        total: (!held.is_empty()).then(|| total(model, &held, &all)),
    };
    // The months of the year have room first: what was given gives way to them.
    let mut given = WITH_FIGURES;
    if shown(&table, &held, area.width).len() < held.len() {
        given = WITH_BAR;
        table.columns = columns(&[], given, lang);
    }
    let shown = shown(&table, &held, area.width);
    fill(&mut table, (model, shown, &all), given, theme);
    table.title = title(model, held.len(), shown.len());
    let legend = match area.height >= WITH_LEGEND && !shown.is_empty() {
        true => legend(area.width, (&held, shown), &all, lang),
        false => Vec::new(),
    };
    // What the signs mean stands right below them: head, names of the columns, total.
    let rows = (all.len() as u16).saturating_add(3).min(area.height - legend.len() as u16);
    let [top, bottom, _] = Layout::vertical([
        Constraint::Length(rows),
        Constraint::Length(legend.len() as u16),
        Constraint::Min(0),
    ])
    .areas(area);
    let empty = say!(
        lang,
        "Chưa có kỳ nào thông qua biên bản trong thời gian này. Ở đây có từng đồng chí: dự, vắng ở từng kỳ, số lần nói, việc được giao và việc xong.",
        "No minutes were adopted in this period. Here stands each member: present or absent at each meeting, speeches, tasks given and done."
    );
    // Without members all rows are for these words.
    let top = if table.rows.is_empty() { area } else { top };
    table::draw_or(model, theme, frame, top, (table, &empty));
    let legend = legend.into_iter().map(|line| Line::from(Span::styled(format!("   {line}"), theme.quiet)));
    frame.render_widget(Paragraph::new(legend.collect::<Vec<_>>()), bottom);
}

/// The latest meetings for which the wall has room beside all other columns: of what has none the oldest
/// is left out, as the year is judged by its end.
fn shown<'a>(table: &ScreenGrid, held: &'a [&'a Digest], columns: u16) -> &'a [&'a Digest] {
    let room = if columns < WITH_FIGURES { 0 } else { table::room_of(table, WALL, columns) };
    &held[held.len().saturating_sub((room + 1) / strip::WIDE)..]
}

/// Puts the wall of the meetings shown into its column.
fn fill(
    table: &mut ScreenGrid,
    (model, shown, all): (&Model, &[&Digest], &[Participation]),
    given: u16,
    theme: &Theme,
) {
    let lang = model.lang;
    table.columns = columns(shown, given, lang);
    for ((_, cells), one) in table.rows.iter_mut().zip(all) {
        let signs = wall::of_member(shown, one.member).into_iter().map(|row| strip::sign(row, theme, lang));
        let mut signs: Vec<Span> = signs.collect();
        if let Some(first) = signs.first_mut() {
            first.content = beside(&first.content).into();
        }
        cells[WALL] = TableCell::from(signs);
    }
    let present = |digest: &&Digest| match digest.roll_called {
        true => format!("{:>3}", group::came(model, digest, all).0),
        false => format!("{:>3}", "?"),
    };
    table.total = table.total.take().filter(|_| !shown.is_empty());
    if let Some(total) = &mut table.total {
        let row: String = shown.iter().map(present).collect();
        total[WALL] = cell(beside(&row));
    }
}

/// A row of the wall without the first of the blanks before it: between columns there are others.
fn beside(row: &str) -> String {
    row.strip_prefix(' ').unwrap_or(row).to_owned()
}

fn title(model: &Model, held: usize, shown: usize) -> String {
    let lang = model.lang;
    match shown {
        0 => say!(lang, "Tham gia sinh hoạt, {held} kỳ", "Participation, {held} meetings"),
        _ if shown < held => say!(
            lang,
            "Tham gia sinh hoạt, {shown} kỳ gần nhất trong {held} kỳ",
            "Participation, latest {shown} of {held} meetings"
        ),
        _ => say!(lang, "Tham gia sinh hoạt, {held} kỳ", "Participation, {held} meetings"),
    }
}

/// The columns; what was given is shown on screens of so many columns and more.
fn columns(shown: &[&Digest], given: u16, lang: Lang) -> Vec<GridColumn> {
    let months: String = wall::months(shown).iter().map(|month| format!("{month:>3}")).collect();
    vec![
        GridColumn::words(say!(lang, "Đồng chí", "Member")).giving_way(),
        GridColumn::words(beside(&months)).from(WITH_FIGURES),
        GridColumn::figures(say!(lang, "Dự", "Present")),
        GridColumn::words(say!(lang, "Tỷ lệ", "Share")).from(WITH_BAR),
        GridColumn::figures(say!(lang, "Nói", "Spoke")),
        GridColumn::figures(say!(lang, "Giao", "Given")).from(given),
        GridColumn::figures(say!(lang, "Xong", "Done")).from(WITH_FIGURES),
    ]
}

/// The cells of a member: meetings, speeches, tasks given and found done, those of earlier meetings
/// included. A member who was not summoned has no share.
fn figures(one: &Participation, lang: Lang) -> Vec<TableCell> {
    let (attended, summoned) = (one.attended, one.summoned);
    let share = match (summoned, attended) {
        (0, _) if one.not_called > 0 => "?".to_owned(),
        (0, 0) => "–".to_owned(),
        (0, 1) => say!(lang, "1 kỳ", "1"),
        (0, _) => say!(lang, "{attended} kỳ", "{attended}"),
        _ => format!("{attended}/{summoned}"),
    };
    let bar = match summoned {
        0 => String::new(),
        _ => gauge(u64::from(attended), u64::from(summoned), BAR),
    };
    let none = || "–".to_owned();
    let spoken = if summoned + attended == 0 { none() } else { one.speech_count().to_string() };
    let given = if one.tasks_given == 0 { none() } else { one.tasks_given.to_string() };
    let done = if one.tasks_given + one.tasks_done == 0 { none() } else { one.tasks_done.to_string() };
    let figures = [spoken, given, done].map(cell);
    let bar = styled(bar, Style::new());
    let before = [cell(&one.name), TableCell::default(), cell(share), bar];
    before.into_iter().chain(figures).collect()
}

/// Who was there of those summoned in all.
fn total(model: &Model, held: &[&Digest], all: &[Participation]) -> Vec<TableCell> {
    let present = say!(model.lang, "Có mặt", "Present");
    vec![cell(present), TableCell::default(), cell(share(model, held, all))]
}

/// How many of those summoned came, of the meetings with a roll call.
fn share(model: &Model, held: &[&Digest], all: &[Participation]) -> String {
    let called = held.iter().filter(|digest| digest.roll_called);
    let counted = called.map(|digest| group::came(model, digest, all));
    let (came, summoned) = counted.fold((0_u64, 0_u64), |(came, summoned), (one, of)| {
        (came + u64::from(one), summoned + u64::from(of))
    });
    seen_percent(came, summoned, model.lang)
}

/// The period, and how many came in it.
fn figure(model: &Model, held: &[&Digest], all: &[Participation]) -> String {
    let lang = model.lang;
    let period = period::words(model.participation_period(), lang);
    let of = group::shown(model).map(|group| format!("{} · ", group.title())).unwrap_or_default();
    let period = format!("{of}{period}");
    if held.iter().all(|digest| !digest.roll_called) {
        return period;
    }
    let share = share(model, held, all);
    say!(lang, "{period} · dự {share}", "{period} · {share} present")
}
