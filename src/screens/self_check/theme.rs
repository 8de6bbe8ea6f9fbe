//! The entries of the month's theme, from the lists in force.

use zeroize::Zeroizing;

use super::sheet::{SelfCheck, SheetLine};
use crate::app::model::Model;
use crate::text::PrivateText;

/// Whether there is a theme to reflect on.
pub(super) fn is_there(model: &Model) -> bool {
    model.book.cell.is_some() && blank(model).is_some()
}

/// The sheet without answers; none where no list is in force.
pub(super) fn blank(model: &Model) -> Option<SelfCheck> {
    let parent = model.book.cell.as_ref()?.name.parent.clone();
    let lists = model.book.packs.checklists(model.now.at.date_naive(), &parent);
    let list = lists.first()?;
    let items = list.groups.first()?.items.iter().take(5).enumerate();
    let line = |(at, words): (usize, &crate::guidance::Words)| SheetLine {
        key: format!("I.{}", at + 1),
        short: words.get(model.lang).to_owned(),
        words: words.get(model.lang).to_owned(),
        answers: vec!["có lúc".into(), "không".into(), "đang sửa".into()],
        answer: Zeroizing::new(None),
        note: PrivateText::default(),
    };
    Some(SelfCheck { title: list.heading(model.lang), lines: items.map(line).collect() })
}
