//! What the adoption settled: the score, the papers, what is left to do. It draws no open meeting.

use std::path::PathBuf;

use ratatui::text::{Line, Span};

use super::super::Written;
use crate::app::{Model, papers};
use crate::domain::Meeting;
use crate::report::{self, Format};
use crate::say;
use crate::text::{Lang, short_date, wrap};
use crate::ui::theme::Theme;

/// What adoption settled: the score, the papers, what is left to do.
pub(super) fn lines(model: &Model, meeting: &Meeting, theme: &Theme, wide: usize) -> Vec<Line<'static>> {
    let lang = model.lang;
    let Some(adoption) = &meeting.adoption else { return Vec::new() };
    let mut lines = vec![say!(
        lang,
        "Biên bản đã được thông qua lúc {time}, đã khóa; cần sửa thì Enter, rồi 6 (bổ sung) hoặc 7 (mở lại).",
        "The minutes were adopted at {time} and are locked; to correct them: Enter, then 6 (addendum) or 7 (open again).",
        time = adoption.at.format("%H:%M")
    )];
    lines.extend(meeting.score_figure().map(|figure| {
        say!(
            lang,
            "Chấm điểm: {figure}.",
            "Score: {figure}.",
            figure = figure.line(&meeting.plan.rules.level_labels, lang)
        )
    }));
    let written = model.kept::<Written>().map_or(&[][..], |written| &written.0);
    lines.extend(files(written, model.book.sealed, lang));
    let lacks = papers::of_adopted(model, meeting, None).map(|(_, lacks)| lacks).unwrap_or_default();
    lines.extend(lacks.iter().map(|lack| lack.sentence(lang)));
    lines.push(say!(
        lang,
        "Việc còn lại: in, ký; tải lên Sổ tay đảng viên điện tử chậm nhất ngày {day}; tải xong, mở biên bản này và nhấn 2 để ghi giờ tải.",
        "Still to do: print and sign; upload by {day}, then open these minutes and press 2 to record it.",
        day = meeting.upload_due().map_or("…".to_owned(), |day| short_date(day, lang))
    ));
    let wrapped = lines.into_iter().flat_map(|line| wrap(&line, wide.saturating_sub(1)));
    wrapped.map(|line| Line::from(Span::styled(format!(" {line}"), theme.title))).collect()
}

/// The papers that were written, by what people call them, each once, and as what files; where they lie is
/// said in words.
fn files(written: &[PathBuf], sealed: bool, lang: Lang) -> Option<String> {
    let name = |path: &PathBuf| {
        let paper = report::paper_of_file(&path.file_stem()?.to_string_lossy())?;
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
            "Văn bản đã ghi ra tệp, mã xác thực in ở cuối từng văn bản: {papers}; mỗi văn bản ghi thành: {formats}. Tệp nằm ở đâu: trang đầu, phím 8, rồi phím 8.",
            "Papers written as files, each with its check code at its end: {papers}; each as: {formats}. Where they lie: first page, key 8, then key 8."
        ),
    })
}
