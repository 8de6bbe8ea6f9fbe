//! The theme of a round of self-criticism: what the committee chose for the meeting, else that of the month.
//!
//! Knows what is in force and what was chosen; nobody's answer.

use super::model::Model;
use super::size::NARROW;
use crate::domain::{Digest, ItemRef, Meeting, State};
use crate::guidance::{ItemInForce, Packs};
use crate::say;
use crate::text::{Lang, width};

/// A theme with its items as the lists say them.
#[derive(Debug, Clone)]
pub struct ThemeInUse<'m> {
    /// What it is called, in the language of the screen.
    pub title: String,
    /// What minutes and sheets call it.
    pub official: String,
    /// Its items; none in a month that is for mending what was named.
    pub items: Vec<ItemInForce<'m>>,
    /// Whether the committee chose it.
    pub chosen: bool,
}

/// The theme for the meeting that is prepared or under way, else for the next one that is planned, else for today; none
/// where no guidance has one, and where the committee chose to have none.
pub fn in_use(model: &Model) -> Option<ThemeInUse<'_>> {
    let parent = &model.book.cell.as_ref()?.name.parent;
    let packs = &model.book.packs;
    let next = model.meeting().is_none().then(|| next_planned(model)).flatten();
    let chosen = match model.meeting() {
        Some(meeting) => meeting.round.theme.as_ref(),
        None => next.and_then(|next| next.round.more.theme.as_ref()),
    };
    if let Some(theme) = chosen {
        if theme.is_none() {
            return None;
        }
        let item = |item: &ItemRef| named(packs, &item.list, &item.key);
        let items = theme.items.iter().filter_map(item).collect();
        return Some(ThemeInUse {
            title: title_words(model, &theme.title),
            official: theme.title.clone(),
            items,
            chosen: true,
        });
    }
    let day = model.meeting().map(Meeting::day).or(next.map(|next| next.date));
    let day = day.unwrap_or(model.now.at.date_naive());
    let theme = packs.theme(day, parent)?;
    let [title, official] = [model.lang, Lang::Vi].map(|lang| theme.theme.title.get(lang).to_owned());
    Some(ThemeInUse { title, official, items: theme.items, chosen: false })
}

/// The first meeting that is planned and not over.
fn next_planned(model: &Model) -> Option<&Digest> {
    model.book.meetings.iter().find(|one| !matches!(one.state, State::Adopted | State::Cancelled))
}

/// Which item it is, in the language of the screen where its list is at hand: "mục I.6", "mục Cam kết 4".
pub fn item_words(model: &Model, item: &ItemRef) -> String {
    match named(&model.book.packs, &item.list, &item.key) {
        Some(found) => say!(model.lang, "mục {n}", "item {n}", n = found.number(model.lang)),
        None => item.words(model.lang),
    }
}

/// The item with its short name, likewise: "I.6 Hứa nhiều, làm ít".
pub fn item_name(model: &Model, item: &ItemRef) -> String {
    match named(&model.book.packs, &item.list, &item.key) {
        Some(found) => found.name(model.lang),
        None => format!("{} {} {}", item.listed, item.key, item.label).trim().to_owned(),
    }
}

/// Most cells of what stands behind a digit, and where columns are few.
const BRIEF_CELLS: usize = 22;
const NARROW_CELLS: usize = 9;

/// What stands behind a digit of an item: its short name, else that up to its first comma where two words stand before
/// it, else its number. A phrase is never cut: half of one may say something else.
pub fn brief(model: &Model, short: &str, number: String) -> String {
    within(if model.size.0 < NARROW { NARROW_CELLS } else { BRIEF_CELLS }, short, number)
}

fn within(cells: usize, short: &str, number: String) -> String {
    let first = short.split(',').next().unwrap_or_default().trim();
    let phrase = Some(first).filter(|first| first.split_whitespace().count() > 1);
    let fits = |words: &&str| !words.is_empty() && width(words) <= cells;
    Some(short).filter(fits).or(phrase.filter(fits)).map_or(number, str::to_owned)
}

/// A theme's title in the language of the screen: it is recorded in that of the minutes.
fn title_words(model: &Model, title: &str) -> String {
    let themes = model.book.packs.all().iter().flat_map(|pack| &pack.topics.themes);
    let found = themes.map(|theme| &theme.title).find(|known| known.get(Lang::Vi) == title);
    found.map_or(title, |known| known.get(model.lang)).to_owned()
}

/// An item as it was recorded, whatever the day.
pub fn named<'p>(packs: &'p Packs, list: &str, key: &str) -> Option<ItemInForce<'p>> {
    packs.list_named(list)?.item(key)
}

#[cfg(test)]
mod tests {
    use super::{BRIEF_CELLS, NARROW_CELLS, within};

    #[test]
    fn behind_a_digit_no_phrase_is_cut() {
        let brief = |short: &str| within(BRIEF_CELLS, short, "Điều 1".to_owned());
        assert_eq!(brief("Đạo đức, học tập Bác"), "Đạo đức, học tập Bác");
        assert_eq!(brief("Ý thức tổ chức kỷ luật"), "Ý thức tổ chức kỷ luật");
        assert_eq!(brief("Kiên định, học nghị quyết"), "Kiên định");
        assert_eq!(brief("Việc chuyên môn, việc chi bộ"), "Việc chuyên môn");
        // “Nói” alone would be another thing, and so would the half of a phrase.
        assert_eq!(brief("Nói, làm trái Điều lệ, luật"), "Điều 1");
        assert_eq!(brief("Không chấp hành phân công"), "Điều 1");
        assert_eq!(brief(""), "Điều 1");
        let narrow = |short: &str| within(NARROW_CELLS, short, "Cam kết 4".to_owned());
        assert_eq!(narrow("Kiên định, học nghị quyết"), "Kiên định");
        assert_eq!(narrow("Ý thức tổ chức kỷ luật"), "Cam kết 4");
    }
}
