//! The sheet of the charts: the figures of each, and the chart beside them that is drawn of those very cells.

use rust_xlsxwriter::{
    Chart as ExcelChart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartPatternFill, ChartPatternFillType, ChartSolidFill, ChartType, ColNum, RowNum, Worksheet, XlsxError,
};

use super::look::{CellLooks, LETTERS, cell_look};
use super::table_sheet::{SheetPen, set_widths};
use super::width::height as words_height;
use crate::report::{Align, Chart, ChartLook, Document};
use crate::text::width;

/// What the sheet is called.
pub(super) const NAME: &str = "Biểu đồ";
/// The letters of a column of figures, and of the page beside them.
const FIGURES: usize = 14;
const ROOM: usize = 110;
/// Pixels of a chart: its width, the least height, of a row of bars, and of a row of the sheet.
const WIDE: u32 = 640;
const HIGH: u32 = 320;
const BAR: u32 = 18;
const ROW: u32 = 20;

/// The most letters that Excel keeps of what a picture shows.
const ALTERNATIVE: usize = 255;

/// Fills the sheet.
pub(super) fn fill(
    sheet: &mut Worksheet,
    (document, about): (&Document, &[String]),
    name: &str,
    charts: &[&Chart],
    looks: &CellLooks,
) -> Result<(), XlsxError> {
    let series = charts.iter().map(|chart| chart.series.len()).max().unwrap_or(0);
    let labels = charts.iter().flat_map(|chart| &chart.labels).map(|label| width(label)).max().unwrap_or(0);
    let mut widths = vec![FIGURES; series + 1];
    widths[0] = labels.clamp(FIGURES, 40) + 2;
    set_widths(sheet, &widths)?;
    sheet.set_landscape();
    // The head has the room of the figures and of the chart beside them.
    let last = ColNum::try_from(series).unwrap_or(ColNum::MAX) + 8;
    let mut pen = SheetPen { sheet, row: 0, last, room: ROOM };
    pen.top(document, looks)?;
    for words in about {
        pen.line(words, &looks.sentence)?;
    }
    let mut tops = Vec::new();
    for chart in charts {
        pen.row += 1;
        tops.push(pen.row);
        pen.line(&chart.title, &looks.part)?;
        let top = pen.row;
        figures(&mut pen, chart, looks)?;
        let high = height(chart);
        let excel = drawn(chart, name, top, high);
        pen.sheet.insert_chart(top, ColNum::try_from(series).unwrap_or(ColNum::MAX) + 2, &excel)?;
        pen.row = pen.row.max(top + high.div_ceil(ROW) + 1);
    }
    // Every chart but the first begins a page.
    if let Some(breaks) = tops.get(1..).filter(|breaks| !breaks.is_empty()) {
        pen.sheet.set_page_breaks(breaks)?;
    }
    Ok(())
}

fn height(chart: &Chart) -> u32 {
    let bars = if chart.look == ChartLook::Beside { chart.series.len() } else { 1 };
    let rows = u32::try_from(chart.labels.len() * bars).unwrap_or(u32::MAX);
    match chart.look {
        ChartLook::OverTime => HIGH,
        ChartLook::Beside | ChartLook::Stacked => HIGH.max(rows.saturating_mul(BAR).saturating_add(100)),
    }
}

/// The cells that the chart is drawn of.
fn figures(pen: &mut SheetPen, chart: &Chart, looks: &CellLooks) -> Result<(), XlsxError> {
    let names = std::iter::once(&chart.rows).chain(chart.series.iter().map(|one| &one.name));
    for (at, name) in (0..).zip(names) {
        pen.sheet.write_string_with_format(pen.row, at, name.as_str(), &looks.head)?;
    }
    let names = chart.series.iter().map(|one| (one.name.as_str(), FIGURES - 1));
    pen.sheet.set_row_height(pen.row, words_height(names))?;
    pen.row += 1;
    let (left, centre) = (cell_look(Align::Left), cell_look(Align::Centre));
    for (row, label) in chart.labels.iter().enumerate() {
        pen.sheet.write_string_with_format(pen.row, 0, label.as_str(), &left)?;
        for (at, one) in (1..).zip(&chart.series) {
            match one.figures.get(row).copied().flatten() {
                Some(figure) => {
                    pen.sheet.write_number_with_format(pen.row, at, figure as f64 / 100.0, &centre)?
                }
                None => pen.sheet.write_blank(pen.row, at, &centre)?,
            };
        }
        pen.row += 1;
    }
    Ok(())
}

/// The chart: black, striped and white bars, so that it is read without colours.
fn drawn(chart: &Chart, sheet: &str, head: RowNum, high: u32) -> ExcelChart {
    let font = |size: u8| ChartFont::new().set_name(LETTERS).set_size(size).to_owned();
    let mut excel = ExcelChart::new(match chart.look {
        ChartLook::OverTime => ChartType::Column,
        ChartLook::Beside => ChartType::Bar,
        ChartLook::Stacked => ChartType::BarStacked,
    });
    let rows = RowNum::try_from(chart.labels.len()).unwrap_or(RowNum::MAX);
    let (first, last) = (head + 1, head + rows);
    for (at, _) in (1..).zip(&chart.series) {
        let mut label = ChartDataLabel::new();
        // A nought has no bar, and its figure would lie on that of another one.
        label.show_value().set_font(&font(9)).set_num_format("General;;;");
        let one = excel.add_series();
        one.set_name((sheet, head, at)).set_categories((sheet, first, 0, last, 0));
        one.set_values((sheet, first, at, last, at)).set_format(&mut bar(at)).set_gap(60);
        // On black nothing black is read, so only figures outside of bars stand.
        if chart.look != ChartLook::Stacked {
            one.set_data_label(&label);
        }
    }
    excel.title().set_name(chart.title.as_str()).set_font(&font(13));
    let mut line = ChartLine::new();
    line.set_color(0x00BF_BFBF);
    excel.x_axis().set_font(&font(10));
    excel.y_axis().set_font(&font(10));
    let figures = if chart.look == ChartLook::OverTime { excel.y_axis() } else { excel.x_axis() };
    figures.set_min(0).set_major_gridlines_line(&line);
    if chart.most.is_some() {
        figures.set_max(chart.end() as f64 / 100.0);
    }
    if chart.look != ChartLook::OverTime {
        // Rows from top to bottom, as in the table.
        excel.y_axis().set_reverse();
    }
    match chart.series.len() {
        1 => excel.legend().set_hidden(),
        _ => excel.legend().set_position(ChartLegendPosition::Top).set_font(&font(10)),
    };
    excel.set_width(WIDE).set_height(high).set_alt_text(alternative(chart));
    excel
}

/// What is read to whoever cannot see the chart: all of it where Excel has room for that, else where its figures are.
fn alternative(chart: &Chart) -> String {
    let told = chart.told();
    match told.chars().count() <= ALTERNATIVE {
        true => told,
        false => format!("{}. Số liệu ở các cột bên trái.", chart.title),
    }
}

/// How the bars of a kind are filled.
fn bar(at: ColNum) -> ChartFormat {
    let mut edge = ChartLine::new();
    edge.set_color(0x0000_0000).set_width(0.75);
    let mut format = ChartFormat::new();
    match at % 3 {
        1 => format.set_solid_fill(ChartSolidFill::new().set_color(0x0040_4040)),
        2 => format.set_pattern_fill(
            ChartPatternFill::new()
                .set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards)
                .set_foreground_color(0x0040_4040)
                .set_background_color(0x00FF_FFFF),
        ),
        _ => format.set_solid_fill(ChartSolidFill::new().set_color(0x00FF_FFFF)),
    };
    format.set_border(&edge);
    format
}
