//! The sheet of the month's theme, before anything is answered.

use zeroize::Zeroizing;

use super::sheet::{OwnAnswers, SheetLine};
use crate::app::model::Model;
use crate::app::round_theme;
use crate::guidance::ItemInForce;
use crate::text::{Lang, PrivateText};

/// Whether there is a theme to reflect on.
struct ThemeKnown(bool);

/// Whether there is a theme to reflect on. Every screen asks it, several times a frame: it is looked up once.
pub(super) fn is_there(model: &Model) -> bool {
    model.once(look_up).0
}

fn look_up(model: &Model) -> ThemeKnown {
    ThemeKnown(round_theme::in_use(model).is_some_and(|theme| !theme.items.is_empty()))
}

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
