//! Writer of tables for programs: what each cell is, with the names of the columns and the sentences about them.

use serde_json::{Value, json};

use super::table_page::{TablePage, about, is_said, table_pages};
use crate::report::{Block, Cell, Document};

/// The tables of a document; what it says where it has none.
pub fn write(document: &Document) -> String {
    let pages = table_pages(document);
    let words = document.blocks.iter().flat_map(Block::texts).filter(|words| is_said(words));
    let words: Vec<String> = if pages.is_empty() { words.collect() } else { Vec::new() };
    let about = if pages.is_empty() { Vec::new() } else { about(document) };
    let stamps: Vec<&str> = document.stamps.iter().map(|stamp| stamp.words()).collect();
    let whole = json!({
        "title": document.title,
        "subtitle": document.subtitle,
        "cell": document.header.cell,
        "stamps": stamps,
        "created": document.properties.created.to_rfc3339(),
        "about": about,
        "tables": pages.iter().map(table).collect::<Vec<_>>(),
        "words": words,
    });
    format!("{whole:#}\n")
}

fn table(page: &TablePage) -> Value {
    let columns: Vec<&str> = page.table.columns.iter().map(|column| column.heading.as_str()).collect();
    let rows: Vec<Vec<Value>> = page.rows().iter().map(|row| row.iter().map(value).collect()).collect();
    json!({ "name": page.name, "above": page.above, "columns": columns, "rows": rows, "below": page.below })
}

/// A cell: a number, a day as "2026-12-03", a share as its part and its whole, words; null where it is blank.
fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Text(words) => match words.trim_matches('\n') {
            "" => Value::Null,
            words => json!(words),
        },
        Cell::Number { hundredths } if hundredths % 100 == 0 => json!(hundredths / 100),
        Cell::Number { hundredths } => json!(*hundredths as f64 / 100.0),
        Cell::Money(amount) => json!(amount),
        Cell::Date(day) => json!(day.format("%Y-%m-%d").to_string()),
        Cell::Percent { part, whole } | Cell::PerHundred { part, whole } | Cell::Of { part, whole } => {
            json!({ "part": part, "whole": whole })
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::Points;
    use chrono::NaiveDate;

    #[test]
    fn a_cell_is_what_it_is() {
        assert_eq!(value(&18u32.into()), json!(18));
        assert_eq!(value(&Points(8650).into()).to_string(), "86.5");
        assert_eq!(value(&NaiveDate::from_ymd_opt(2026, 12, 3).unwrap().into()), json!("2026-12-03"));
        assert_eq!(value(&Cell::Of { part: 9, whole: 12 }), json!({ "part": 9, "whole": 12 }));
        assert_eq!(value(&"\n".into()), Value::Null);
        assert_eq!(value(&"=1+1".into()), json!("=1+1"));
    }
}
