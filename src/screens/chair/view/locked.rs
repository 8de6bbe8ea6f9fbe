//! What the adoption settled: the score, the papers, what is left to do. It draws no open meeting.

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::super::Written;
use crate::app::size::{NARROW, READING};
use crate::app::{Model, papers};
use crate::domain::Meeting;
use crate::report::{self, Format};
use crate::say;
use crate::text::{Lang, day_and_month, short_date, wrap};
use crate::ui::sections::{self, ScreenSection};
use crate::ui::theme::Theme;

/// Draws what adoption settled: the figure in the head, what is left to do, the papers.
pub(super) fn draw(model: &Model, meeting: &Meeting, theme: &Theme, frame: &mut Frame, area: Rect) {
    let Some(adoption) = &meeting.adoption else { return };
    let lang = model.lang;
    let (columns, rows) = (usize::from(area.width), usize::from(area.height));
    let at = adoption.at.format("%H:%M");
    let title = match columns < usize::from(NARROW) {
        true => say!(lang, "Đã thông qua {at}", "Adopted {at}"),
        false => say!(lang, "Biên bản đã thông qua lúc {at}, đã khóa", "Minutes adopted at {at}, locked"),
    };
    let wide = columns.saturating_sub(INDENT + 1).min(READING.1);
    // Where rows are few what is left to do has them.
    let lines = if rows < LOW { Vec::new() } else { held(meeting, wide, lang) };
    let held = ScreenSection { title, figure: points(meeting, lang), lines, rank: 0, over: false };
    let left = ScreenSection {
        title: say!(lang, "Còn phải làm", "Still to do"),
        figure: meeting.upload_due().map_or(String::new(), |day| {
            let day = day_and_month(day, lang);
            say!(lang, "tải lên: hạn {day}", "upload by {day}")
        }),
        lines: left(model, meeting, theme, wide),
        rank: 1,
        over: false,
    };
    let written = model.kept::<Written>().map_or(&[][..], |written| &written.0);
    let papers = files(model, written).map(|words| ScreenSection {
        title: say!(lang, "Văn bản", "Papers"),
        figure: String::new(),
        lines: told(&words, wide),
        rank: 2,
        over: false,
    });
    let sections = [Some(held), Some(left), papers].into_iter().flatten().collect();
    frame.render_widget(Paragraph::new(sections::lay_begun(sections, theme, columns, rows)), area);
}

/// Fewer rows have no room for what the meeting came to.
const LOW: usize = 8;
/// Cells before what is told.
const INDENT: usize = 3;

/// Words below a head.
fn told(words: &str, wide: usize) -> Vec<Line<'static>> {
    wrap(words, wide).into_iter().map(|line| Line::from(format!("{:INDENT$}{line}", ""))).collect()
}

/// "95 điểm, tốt": what was voted, with its level.
fn points(meeting: &Meeting, lang: Lang) -> String {
    let Some(figure) = meeting.score_figure() else { return String::new() };
    let points = figure.points.words(lang);
    let level = figure.level.map_or("", |level| meeting.plan.rules.level_labels.label(level, lang));
    match level {
        "" => say!(lang, "{points} điểm", "{points} points"),
        level => say!(lang, "{points} điểm, {level}", "{points} points, {level}"),
    }
}

/// What the meeting came to, in figures.
fn held(meeting: &Meeting, wide: usize, lang: Lang) -> Vec<Line<'static>> {
    let counts = meeting.counts();
    let attended = say!(
        lang,
        "Dự {here}/{summoned}",
        "Present {here}/{summoned}",
        here = counts.attended,
        summoned = counts.summoned
    );
    let votes = meeting.ballots.iter().filter(|ballot| ballot.count().is_some()).count();
    let votes = (votes > 0).then(|| say!(lang, "biểu quyết {votes}", "votes {votes}"));
    let (tasks, points) = (meeting.tasks.len(), meeting.adopted_points().len());
    let tasks = (tasks > 0).then(|| say!(lang, "việc mới {tasks}", "new tasks {tasks}"));
    let points =
        (points > 0).then(|| say!(lang, "nghị quyết {points} điểm", "points of the resolution {points}"));
    let figures = Some(attended).into_iter().chain(votes).chain(points).chain(tasks);
    let score = meeting.score_figure().map(|figure| {
        let words = figure.line(&meeting.plan.rules.level_labels, lang);
        say!(lang, "Chấm điểm: {words}.", "Score: {words}.")
    });
    let figures = format!("{}.", figures.collect::<Vec<_>>().join(" · "));
    score.into_iter().chain([figures]).flat_map(|words| told(&words, wide)).collect()
}

/// What a person still does, the upload with its day first, and how the minutes are corrected.
fn left(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let open = |words: &str| {
        let lines = told(words, wide).into_iter().enumerate();
        let signed = |(part, line): (usize, Line<'static>)| match part {
            0 => {
                let words = line.to_string().trim_start().to_owned();
                Line::from(vec![Span::styled(" ! ", theme.warn), Span::raw(words)])
            }
            _ => line,
        };
        lines.map(signed).collect::<Vec<_>>()
    };
    let upload = meeting.upload_due().map(|day| {
        say!(
            lang,
            "Tải lên Sổ tay đảng viên điện tử chậm nhất ngày {day}; tải xong, mở biên bản này và nhấn 2 để ghi giờ tải.",
            "Upload the documents by {day}; then open these minutes and press 2 to record it.",
            day = short_date(day, lang)
        )
    });
    let sign = match (has_more_papers(meeting), meeting.has_resolution()) {
        (true, _) => say!(
            lang,
            "In, ký biên bản và các văn bản nêu dưới đây.",
            "Print and sign the minutes and the papers named below."
        ),
        (false, true) => {
            say!(lang, "In, ký biên bản và nghị quyết.", "Print and sign minutes and resolution.")
        }
        (false, false) => say!(lang, "In, ký biên bản.", "Print and sign the minutes."),
    };
    let lacks = papers::of_adopted(model, meeting, None).map(|(_, lacks)| lacks).unwrap_or_default();
    let lacks = lacks.iter().map(|lack| lack.sentence(lang));
    let correct = say!(
        lang,
        "Cần sửa: Enter, rồi 6 (bổ sung) hoặc 7 (mở lại).",
        "To correct: Enter, then 6 (addendum) or 7 (open again)."
    );
    let all = upload.into_iter().chain([sign]).chain(lacks).flat_map(|words| open(&words));
    all.chain(told(&correct, wide)).collect()
}

/// Whether there are papers to sign beside minutes and resolution: on persons, on members, of tellers.
fn has_more_papers(meeting: &Meeting) -> bool {
    let secret = meeting.ballots.iter().any(|ballot| ballot.secret_count().is_some());
    let persons = !meeting.carried_persons().is_empty() || !meeting.carried_classes().is_empty();
    persons || secret || !meeting.cases().is_empty() || !meeting.elections.is_empty()
}

/// The papers that were written, by what people call them, each once, and as what files; where they lie is
/// said in words.
fn files(model: &Model, written: &[PathBuf]) -> Option<String> {
    let (lang, sealed) = (model.lang, model.book.sealed);
    let name = |path: &PathBuf| {
        let paper = model.book.kinds.of_file(&path.file_stem()?.to_string_lossy())?;
        Some(paper.label.get(lang).to_owned())
    };
    let mut names: Vec<String> = written.iter().filter_map(name).collect();
    names.dedup();
    let papers = names.join(", ");
    let is_written = |format: &&Format| {
        written.iter().any(|path| path.extension().is_some_and(|ending| ending == format.extension))
    };
    let formats: Vec<&Format> = report::FORMATS.iter().filter(is_written).collect();
    let formats = report::format_names(&formats, lang);
    (!papers.is_empty()).then(|| match sealed {
        true => say!(
            lang,
            "Văn bản đã niêm phong trong sổ, mã xác thực in ở cuối từng văn bản: {papers}. Muốn in: mở lại biên bản này, nhấn 1 và nêu thư mục.",
            "Papers sealed in the book, each with its check code at its end: {papers}. To print them: read these minutes again, press 1 and name a folder."
        ),
        false => say!(
            lang,
            "Văn bản đã ghi ra tệp, mã xác thực in ở cuối từng văn bản: {papers}; mỗi văn bản ghi thành: {formats}. Thư mục: {folder}",
            "Papers written as files, each with its check code at its end: {papers}; each as: {formats}. Folder: {folder}",
            folder = papers::folder_words(written)
        ),
    })
}
