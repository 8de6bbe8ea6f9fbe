//! The head of a section, a whole row: what it holds and its one figure.
//!
//! Knows words and their widths, not what stands below.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Block;

use super::theme::Theme;
use crate::text::{clip, pad, width};

/// The head of a section, a whole row: what it holds on the left in capitals, its figure on the right.
pub fn framed(title: &str, right: &str, theme: &Theme, area: Rect) -> Block<'static> {
    Block::new().title(head(&title.to_uppercase(), right, theme.section, usize::from(area.width)))
}

/// As [`framed`], with the figure in the style of what takes too long.
pub fn framed_over(title: &str, right: &str, theme: &Theme, area: Rect) -> Block<'static> {
    let styles = (theme.section, theme.over());
    Block::new().title(head_in(&title.to_uppercase(), right, styles, usize::from(area.width)))
}

/// As [`head_in`], in one style.
pub fn head(title: &str, right: &str, style: Style, columns: usize) -> Line<'static> {
    head_in(title, right, (style, style), columns)
}

/// A head over so many columns, and its figure in a style of its own. The title gives way to the figure by what it adds, then the figure by what it begins
/// with, and only the main words of the title by words.
pub fn head_in(title: &str, right: &str, styles: (Style, Style), columns: usize) -> Line<'static> {
    let main = width(main_words(title));
    let mut right = right;
    while let Some((_, rest)) = right.split_once(" · ").filter(|_| main + width(right) + 3 > columns) {
        right = rest;
    }
    let beside = if right.is_empty() { 1 } else { width(right) + 2 };
    let room = columns.saturating_sub(beside);
    let left =
        pad(&format!(" {}", clip(by_clause(title, room.saturating_sub(1)), room.saturating_sub(1))), room);
    let words = if right.is_empty() { format!("{left} ") } else { format!("{left} {right} ") };
    let words = clip(&words, columns);
    match words.strip_prefix(&left).filter(|_| !right.is_empty()) {
        Some(figure) => {
            let figure = Span::styled(figure.to_owned(), styles.1);
            Line::from(vec![Span::styled(left, styles.0), figure])
        }
        None => Line::from(Span::styled(words, styles.0)),
    }
}

/// What ends the main words of a title, and begins what it adds.
const CLAUSES: [&str; 3] = [": ", ", ", " · "];

/// A title without what it adds at its end, as far as that has no room.
pub fn by_clause(title: &str, columns: usize) -> &str {
    let mut shown = title;
    while width(shown) > columns {
        let ends = CLAUSES.iter().filter_map(|sign| shown.rfind(sign)).max();
        // Where even the main words have no room all of it is cut by the sign that says so.
        let Some(end) = ends else { return title };
        shown = &shown[..end];
    }
    shown
}

/// The main words of a title, without anything that it adds.
pub fn main_words(title: &str) -> &str {
    let end = CLAUSES.iter().filter_map(|sign| title.find(sign)).min();
    end.map_or(title, |end| &title[..end])
}

#[cfg(test)]
mod tests {
    use super::by_clause;

    #[test]
    fn a_title_gives_way_by_what_it_adds() {
        let title = "ĐIỂM DANH: ĐÃ GHI TẤT CẢ CÓ MẶT, CHỈ SỬA ĐỒNG CHÍ VẮNG";
        assert_eq!(by_clause(title, 60), title);
        assert_eq!(by_clause(title, 40), "ĐIỂM DANH: ĐÃ GHI TẤT CẢ CÓ MẶT");
        assert_eq!(by_clause(title, 30), "ĐIỂM DANH");
        assert_eq!(by_clause("CÁC KỲ SINH HOẠT", 9), "CÁC KỲ SINH HOẠT");
    }
}
