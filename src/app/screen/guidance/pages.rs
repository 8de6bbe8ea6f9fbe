//! A pack that is read, or two compared, laid in lines of the screen's width.

use crate::app::model::Model;
use crate::app::place::Screen;
use crate::guidance::{Page, compare};
use crate::say;
use crate::text::wrap;

/// What stands at the top of the frame.
pub fn title(model: &Model) -> String {
    let id = |at: u16| model.book.packs.all().get(usize::from(at)).map_or("", |pack| &pack.id);
    match model.screen() {
        Screen::Pack(at) => id(at).to_owned(),
        Screen::Comparison(old, new) => format!("{} → {}", id(old), id(new)),
        _ => String::new(),
    }
}

/// The pages on the screen: a pack, or what differs between two.
fn pages(model: &Model) -> Vec<Page> {
    let lang = model.lang;
    let pack = |at: u16| model.book.packs.all().get(usize::from(at));
    match model.screen() {
        Screen::Pack(at) => pack(at).map_or_else(Vec::new, |pack| pack.pages(lang)),
        Screen::Comparison(old, new) => {
            let Some((old, new)) = pack(old).zip(pack(new)) else { return Vec::new() };
            let mut pages = compare(old, new, lang);
            if pages.is_empty() {
                let title = say!(lang, "Hai bộ giống nhau", "The two are the same");
                pages.push(Page { id: "same", title, lines: Vec::new() });
            }
            pages
        }
        _ => Vec::new(),
    }
}

/// The pages in lines of the screen's width, each under its title, an empty line between them.
pub fn lines(model: &Model) -> Vec<String> {
    laid(model).0
}

/// The lines, and where each page begins.
fn laid(model: &Model) -> (Vec<String>, Vec<usize>) {
    let columns = usize::from(model.size.0).saturating_sub(4).clamp(20, 100);
    let (mut lines, mut heads) = (Vec::new(), Vec::new());
    for page in pages(model) {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        heads.push(lines.len());
        lines.push(page.title.to_uppercase());
        lines.extend(page.lines.iter().flat_map(|line| hung(line, columns)));
    }
    (lines, heads)
}

/// A line broken to a width; what belongs to the line before stays indented.
fn hung(line: &str, columns: usize) -> Vec<String> {
    let words = line.trim_start();
    let indent = line.len() - words.len();
    let parts = wrap(words, columns.saturating_sub(indent + 2)).into_iter().enumerate();
    parts
        .map(|(part, words)| format!("{}{words}", " ".repeat(indent + if part == 0 { 0 } else { 2 })))
        .collect()
}

/// Goes to the next part, after the last one to the first.
pub(super) fn next_part(model: &mut Model) {
    let (lines, heads) = laid(model);
    // What cannot stand at the top of the screen counts as reached.
    let last = lines.len().saturating_sub(model.page_rows());
    let at = model.place().at;
    let next = heads.into_iter().find(|head| *head > at).filter(|_| at < last);
    if let Some(place) = model.place_mut() {
        place.at = next.unwrap_or(0);
    }
}
