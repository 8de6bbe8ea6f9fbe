//! A picture of figures: what its bars are of, and how long they are; plain data.
//!
//! Knows nothing of how a format draws it. It is made of at least one figure, so that no picture is empty, and the figures
//! stand beside it wherever it is drawn.

use super::source::VI;
use crate::text::decimal;

/// A picture of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// What it shows: "Điểm từng kỳ sinh hoạt".
    pub title: String,
    /// What its rows are: "Ngày".
    pub rows: String,
    /// The rows, in the order of the table beside it.
    pub labels: Vec<String>,
    /// Figures of every row; one kind of bar each.
    pub series: Vec<ChartSeries>,
    /// How bars of one row stand.
    pub look: ChartLook,
    /// Where the axis ends, in hundredths; the largest figure says it where there is none.
    pub most: Option<u64>,
}

/// Figures of one kind, one a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSeries {
    /// What they are of: "Dự".
    pub name: String,
    /// In exact hundredths; none where nobody knows the figure.
    pub figures: Vec<Option<u64>>,
}

/// How the bars of a row stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartLook {
    /// Rows follow one another in time: columns, where there is room for them.
    OverTime,
    /// Bars of a row stand below one another.
    Beside,
    /// Bars of a row follow one another, because they add up.
    Stacked,
}

impl Chart {
    /// The same chart where it has a figure to show; none of nothing but blanks and noughts.
    pub fn shown(self) -> Option<Chart> {
        (self.longest() > 0).then_some(self)
    }

    /// The longest row, in hundredths.
    fn longest(&self) -> u64 {
        let of_row = |row: usize| {
            let figures = self.series.iter().filter_map(|one| one.figures.get(row).copied().flatten());
            match self.look {
                ChartLook::Stacked => figures.sum(),
                ChartLook::OverTime | ChartLook::Beside => figures.max().unwrap_or(0),
            }
        };
        (0..self.labels.len()).map(of_row).max().unwrap_or(0)
    }

    /// Where its axis ends, in hundredths: never before the longest row.
    pub fn end(&self) -> u64 {
        self.most.unwrap_or(0).max(self.longest())
    }

    /// The picture in words, for whoever cannot see it: "Điểm từng kỳ. 03/11: 91,5; 03/12: 86,5."
    pub fn told(&self) -> String {
        let row = |(at, label): (usize, &String)| {
            let figure = |one: &ChartSeries| {
                let figure = one.figures.get(at).copied().flatten()?;
                let words = figure_words(figure);
                Some(if self.series.len() == 1 { words } else { format!("{} {words}", one.name) })
            };
            let figures: Vec<String> = self.series.iter().filter_map(figure).collect();
            (!figures.is_empty()).then(|| format!("{label}: {}", figures.join(", ")))
        };
        let rows: Vec<String> = self.labels.iter().enumerate().filter_map(row).collect();
        format!("{}. {}.", self.title, rows.join("; "))
    }
}

/// A figure of a chart in words.
pub(super) fn figure_words(hundredths: u64) -> String {
    decimal(i64::try_from(hundredths).unwrap_or(i64::MAX), VI)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(look: ChartLook, figures: [[Option<u64>; 2]; 2]) -> Chart {
        let series = |name: &str, figures: [Option<u64>; 2]| ChartSeries {
            name: name.to_owned(),
            figures: figures.to_vec(),
        };
        Chart {
            title: "Số kỳ".into(),
            rows: "Họ và tên".into(),
            labels: vec!["Lê Văn Năm".into(), "Kim Sô Phia".into()],
            series: vec![series("Dự", figures[0]), series("Vắng", figures[1])],
            look,
            most: None,
        }
    }

    #[test]
    fn a_row_is_as_long_as_its_bars() {
        let figures = [[Some(900), None], [Some(150), Some(1000)]];
        assert_eq!(chart(ChartLook::Stacked, figures).end(), 1050);
        assert_eq!(chart(ChartLook::Beside, figures).end(), 1000);
        assert_eq!(Chart { most: Some(10_000), ..chart(ChartLook::Beside, figures) }.end(), 10_000);
    }

    #[test]
    fn it_is_told_figure_by_figure_and_never_empty() {
        let told = chart(ChartLook::Beside, [[Some(900), None], [Some(150), Some(1000)]]).told();
        assert_eq!(told, "Số kỳ. Lê Văn Năm: Dự 9, Vắng 1,5; Kim Sô Phia: Vắng 10.");
        assert_eq!(chart(ChartLook::Stacked, [[None, Some(0)], [Some(0), None]]).shown(), None);
    }
}
