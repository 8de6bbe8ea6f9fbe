//! The sheet of the month's theme, before anything is answered.

use zeroize::Zeroizing;

use super::sheet::{OwnAnswers, SheetLine};
use crate::app::model::Model;
use crate::app::round_theme;
use crate::guidance::ItemInForce;
use crate::text::{Lang, PrivateText};

/// The sheet without answers; none where no theme has items.
pub(super) fn blank(model: &Model) -> Option<OwnAnswers> {
    let theme = round_theme::in_use(model).filter(|theme| !theme.items.is_empty())?;
    let lines = theme
        .items
        .iter()
        .map(|item| line(item, item.told_among(&theme.items, model.lang), model.lang))
        .collect();
    Some(OwnAnswers { lang: model.lang, title: theme.title, lines })
}

fn line(item: &ItemInForce, key: String, lang: Lang) -> SheetLine {
    SheetLine {
        key,
        short: item.item.short_name(lang),
        words: item.item.asked(lang).to_owned(),
        answers: item.of.list.answers.iter().map(|answer| answer.get(lang).to_owned()).collect(),
        answer: Zeroizing::new(None),
        note: PrivateText::default(),
    }
}
