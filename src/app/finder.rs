//! Functions found by their names (F2), and the other things of a screen (key 9).
//!
//! Both are lists of commands; what is chosen is the command itself, never a place in a list.

use super::absent;
use super::command::{self, Command};
use super::field::Field;
use super::fit::{fit, wrong_letters};
use super::key::{Code, Key};
use super::model::{Model, Overlay};
use super::reach;
use super::view::View;
use crate::say;
use crate::text::{Lang, fold};

/// A command of the list.
#[derive(Debug, Clone, Copy)]
pub struct Offer {
    /// The command.
    pub command: &'static Command,
    /// The other screen that it belongs to; none for the screen on top.
    pub view: Option<&'static View>,
    /// Whether it is live.
    pub live: bool,
}

/// A list of commands with its field.
#[derive(Debug, Clone)]
pub struct Finder {
    /// What is asked.
    pub title: String,
    /// What was typed.
    pub field: Field,
    /// Every command.
    pub offers: Vec<Offer>,
    /// The selected one among those that are shown; none before one is named or chosen.
    pub at: Option<usize>,
    /// The language whose names go first.
    pub lang: Lang,
}

/// Commands that the finder itself, arrows and Enter make needless in it.
const NEEDLESS: [&str; 9] =
    ["up", "down", "page-up", "page-down", "first", "last", "finder", "next", "others"];

/// What every screen has and a meeting seldom needs: last among the other things.
const LAST: [&str; 8] =
    ["typing", "tone-place", "mouse", "over-time", "paper-formats", "save", "quit-at-once", "settings"];

/// What a newcomer looks for: first among what every screen has.
const FIRST: &str = "tour";

impl Finder {
    fn words(&self) -> String {
        fold(self.field.text().trim())
    }

    /// The commands that fit what was typed, best first. Among those that have the only word that was typed, what can
    /// be done now goes before what would only say why not.
    pub fn fitting(&self) -> Vec<Offer> {
        let words = self.words();
        let ranked = |offer: &Offer| {
            let fit = fit(offer.command, &words, self.lang)?;
            let dead = !offer.live && !words.is_empty();
            Some(((fit.group(&words, dead), fit, offer.view.is_some(), dead), *offer))
        };
        let mut ranked: Vec<_> = self.offers.iter().filter_map(ranked).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, offer)| offer).collect()
    }

    /// What is nearest where nothing fits: the commands of which the words are a misspelling.
    pub fn nearest(&self) -> Vec<Offer> {
        let words = self.words();
        let wrong = |offer: &Offer| Some((wrong_letters(offer.command, &words, self.lang)?, *offer));
        let mut near: Vec<(usize, Offer)> = self.offers.iter().filter_map(wrong).collect();
        near.sort_by_key(|(wrong, _)| *wrong);
        near.into_iter().map(|(_, offer)| offer).collect()
    }

    /// The commands in the list: those that fit, else the nearest ones, else those of this screen; and whether they
    /// fit.
    pub fn shown(&self) -> (Vec<Offer>, bool) {
        let fitting = self.fitting();
        if !fitting.is_empty() {
            return (fitting, true);
        }
        let nearest = self.nearest();
        let here = |offer: &&Offer| offer.view.is_none() && offer.live;
        let usual = || self.offers.iter().filter(here).copied().collect();
        (if nearest.is_empty() { usual() } else { nearest }, false)
    }

    /// Whether nothing is even near to what was typed.
    pub fn is_far_off(&self) -> bool {
        self.fitting().is_empty() && self.nearest().is_empty()
    }

    /// Selects the best command for what was typed. What is but near is never done without being
    /// chosen, nor is anything where nothing was typed.
    fn select_best(&mut self) {
        let named = !self.words().is_empty() && !self.fitting().is_empty();
        self.at = named.then_some(0);
    }

    /// The command that Enter takes.
    fn chosen(&self) -> Option<Offer> {
        self.shown().0.get(self.at?).copied()
    }
}

/// Opens the finder: every function of this screen, then of the others, live or not.
pub(super) fn open(model: &mut Model) {
    let here = command::commands(model, model.view());
    let mut offers: Vec<Offer> =
        here.map(|command| Offer { command, view: None, live: (command.when)(model) }).collect();
    for view in model.table.views {
        if *view != model.view() {
            offers.extend(reach::commands_there(model, view).map(|(command, live)| Offer {
                command,
                view: Some(view),
                live,
            }));
        }
    }
    offers.retain(|offer| !NEEDLESS.contains(&offer.command.id));
    // What is live is told once, and not once more where it cannot be done, nor by the name of another screen.
    let mut here: Vec<Offer> = offers.iter().filter(|offer| offer.view.is_none()).copied().collect();
    here.sort_by_key(|offer| !offer.live);
    offers.retain(|offer| {
        let same = |other: &&Offer| other.command.label == offer.command.label;
        let first = here.iter().find(same);
        first.is_none_or(|first| first.command.id == offer.command.id)
    });
    let title = say!(model.lang, "Tìm chức năng", "Find a function");
    model.overlays.push(Overlay::Finder(Finder {
        title,
        field: Field::single(),
        offers,
        at: None,
        lang: model.lang,
    }));
}

/// Opens the other things of the screen: its commands without a key, then those of every screen that
/// no bottom line shows. Only what is the screen's own is selected at once.
pub(super) fn open_others(model: &mut Model) {
    let own = model.view().commands.iter().copied().flatten().filter(|command| command.keys.is_empty());
    let own: Vec<_> = own.filter(|command| (command.when)(model)).collect();
    let hidden = |command: &&Command| command.keys.is_empty() || command.rank == command::HIDDEN;
    let useful = |command: &&Command| !NEEDLESS.contains(&command.id) && (command.when)(model);
    let mut general: Vec<_> = model.table.everywhere().filter(hidden).filter(useful).collect();
    general.sort_by_key(|command| (command.id != FIRST, LAST.iter().position(|id| *id == command.id)));
    let usual = (model.view().usual)(model);
    let at = own.iter().position(|command| Some(command.id) == usual).or((!own.is_empty()).then_some(0));
    let all = own.into_iter().chain(general);
    let offers = all.map(|command| Offer { command, view: None, live: true }).collect();
    let title = say!(model.lang, "Việc khác", "Other things");
    model.overlays.push(Overlay::Finder(Finder {
        title,
        field: Field::single(),
        offers,
        at,
        lang: model.lang,
    }));
}

/// Takes a key.
pub(super) fn press(model: &mut Model, key: Key) {
    let Some(Overlay::Finder(finder)) = model.overlays.last_mut() else { return };
    let last = finder.shown().0.len().saturating_sub(1);
    match key.code {
        Code::Esc => drop(model.overlays.pop()),
        Code::Enter => choose(model),
        Code::Up => finder.at = finder.at.and_then(|at| at.checked_sub(1)).or(Some(last)),
        Code::Down => finder.at = Some(finder.at.map_or(0, |at| at + 1).min(last)),
        Code::PageUp => finder.at = Some(finder.at.unwrap_or(0).saturating_sub(10)),
        Code::PageDown => finder.at = Some((finder.at.unwrap_or(0) + 10).min(last)),
        _ => {
            if finder.field.key(key) {
                finder.select_best();
            }
        }
    }
}

/// Takes pasted text.
pub(super) fn paste(finder: &mut Finder, text: &str) {
    finder.field.paste(text);
    finder.select_best();
}

/// Does what was chosen; where it belongs to another screen, there. What cannot be done now is told
/// with its reason, and where nothing fits the list stays.
fn choose(model: &mut Model) {
    let Some(Overlay::Finder(finder)) = model.overlays.last() else { return };
    let Some(offer) = finder.chosen() else {
        let words = match finder.is_far_off() {
            true => nothing_words(model, finder.field.text().trim()),
            false => say!(
                model.lang,
                "Chưa chọn chức năng nào: gõ tên, hoặc chọn bằng ↓ rồi nhấn Enter.",
                "No function is chosen: type its name, or choose with ↓ and press Enter."
            ),
        };
        model.warn(words);
        return;
    };
    model.overlays.pop();
    match offer.view {
        Some(view) => do_there(model, view, offer.command),
        None if (offer.command.when)(model) => (offer.command.run)(model),
        None => {
            let words = reach::why_not(model, model.view(), offer.command);
            model.warn(words);
        }
    }
}

/// Does a command of another screen there. One that works on a chosen row is not done: nobody has
/// chosen that row, so the screen is opened and the key told.
fn do_there(model: &mut Model, view: &'static View, command: &'static Command) {
    let Some(row) = reach::row_there(model, view, command) else {
        let words = reach::why_not(model, view, command);
        model.warn(words);
        return;
    };
    let depth = model.places.len();
    reach::go(model, view, row);
    if command.needs_row(view) {
        let key = command.key_label(model.lang);
        model.warn(say!(model.lang, "Chọn dòng rồi nhấn {key}.", "Choose the row, then press {key}."));
        return;
    }
    (command.run)(model);
    reach::forget_way(model, view, depth);
}

/// That no function has such a name; that the one of this screen which has it cannot be used now; or what to do where it
/// is known that none does this.
pub fn nothing_words(model: &Model, words: &str) -> String {
    let (folded, lang) = (fold(words), model.lang);
    let idle = command::commands(model, model.view()).filter(|command| !(command.when)(model));
    let named = idle.filter(|command| !NEEDLESS.contains(&command.id));
    let named = named.filter_map(|command| Some((fit(command, &folded, lang)?, command)));
    if let Some((_, command)) = named.min_by_key(|(fit, _)| *fit) {
        let name = command.label.get(lang);
        return say!(
            lang,
            "“{name}” lúc này không dùng được: gõ tên khác, hoặc Esc để thôi.",
            "“{name}” cannot be used now: type another name, or Esc to leave."
        );
    }
    if let Some(advice) = absent::advice(words, lang) {
        return advice.to_owned();
    }
    say!(
        lang,
        "Không có chức năng nào tên “{words}”: gõ tên khác, hoặc Esc để thôi.",
        "There is no function “{words}”: type another name, or Esc to leave."
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::text;

    static COMMANDS: [Command; 3] = [
        Command::new("minutes", text("Mở biên bản mới nhất", "Open the latest minutes"), |_| {}),
        Command::new("invite", text("Thông báo", "Notice"), |_| {})
            .also(&[text("giấy mời, zalo", "invitation"), text("mời họp", "call a meeting")]),
        Command::new("call", text("Mời phát biểu", "Call a speaker"), |_| {}),
    ];

    fn found(words: &str) -> Vec<&'static str> {
        let offers = COMMANDS.iter().map(|command| Offer { command, view: None, live: true }).collect();
        let mut finder =
            Finder { title: String::new(), field: Field::single(), offers, at: None, lang: Lang::Vi };
        finder.field.set_text(words);
        finder.fitting().iter().map(|offer| offer.command.id).collect()
    }

    #[test]
    fn a_name_that_begins_so_stands_before_words_and_other_names() {
        assert_eq!(found("moi"), ["call", "minutes", "invite"]);
        assert_eq!(found("ZALO"), ["invite"]);
        assert_eq!(found("bien"), ["minutes"]);
        assert_eq!(found("xyz"), Vec::<&str>::new());
    }

    #[test]
    fn of_those_with_the_one_word_that_was_typed_what_can_be_done_stands_first() {
        let live = |command: &Command| command.id != "call";
        let offers =
            COMMANDS.iter().map(|command| Offer { command, view: None, live: live(command) }).collect();
        let mut finder =
            Finder { title: String::new(), field: Field::single(), offers, at: None, lang: Lang::Vi };
        let mut first = |words: &str| {
            finder.field.set_text(words);
            finder.fitting()[0].command.id
        };
        assert_eq!(first("moi"), "minutes");
        assert_eq!(first("moi phat"), "call", "two words mean it: it says why it cannot be done");
    }

    #[test]
    fn what_is_but_near_is_not_selected() {
        let offers = COMMANDS.iter().map(|command| Offer { command, view: None, live: true }).collect();
        let mut finder =
            Finder { title: String::new(), field: Field::single(), offers, at: None, lang: Lang::Vi };
        finder.field.set_text("thoong báo");
        finder.select_best();
        let nearest: Vec<_> = finder.nearest().iter().map(|offer| offer.command.id).collect();
        assert_eq!((nearest, finder.at), (vec!["invite"], None));
        finder.field.set_text("thông tin khác");
        assert!(finder.nearest().is_empty(), "other words are not near");
        finder.field.set_text("thong");
        finder.select_best();
        assert_eq!(finder.at, Some(0));
    }
}
