//! Using a function of another screen: whether it could be used there, why not, and going there.

use super::acts::secrecy;
use super::command::Command;
use super::model::Model;
use super::place::Place;
use super::view::{Reach, View, Zone};
use crate::domain::{ItemId, Refusal, State};
use crate::say;

/// The command that writes the chair's private note during the meeting.
const PRIVATE_NOTE: &str = "chair-private";

fn state(model: &Model) -> Option<State> {
    model.meeting().map(|meeting| meeting.state)
}

/// Whether the committee meets now.
fn is_of_committee(model: &Model) -> bool {
    model.is_open() && model.meeting().is_some_and(|meeting| !meeting.plan.kind.is_of_cell())
}

/// Whether a screen that needs this can be opened now.
fn is_open(model: &Model, reach: Reach) -> bool {
    match reach {
        Reach::Start => true,
        Reach::Cell => model.book.cell.is_some(),
        Reach::Draft => matches!(state(model), Some(State::Draft | State::Cancelled)),
        Reach::Prepared => is_open(model, Reach::Draft) || is_of_committee(model),
        Reach::Running => state(model).is_some_and(|state| state.is_running() || state == State::Adopted),
        Reach::Chosen(_) => false,
    }
}

/// Why a screen cannot be opened now.
fn closed_words(model: &Model, reach: Reach) -> String {
    let lang = model.lang;
    match reach {
        Reach::Start => String::new(),
        Reach::Cell => say!(
            lang,
            "Chưa lập chi bộ: về trang đầu, nhấn 7.",
            "No cell is set up yet: press 7 on the first page."
        ),
        Reach::Draft | Reach::Prepared => say!(
            lang,
            "Không có cuộc họp nào đang chuẩn bị: về trang đầu, nhấn 1.",
            "No meeting is being prepared: press 1 on the first page."
        ),
        Reach::Running => say!(
            lang,
            "Chưa có cuộc họp nào đang mở: về trang đầu, nhấn 1.",
            "No meeting is open: press 1 on the first page."
        ),
        Reach::Chosen(words) => words.get(lang).to_owned(),
    }
}

/// The stack of screens with another one on top of what is there, so that Esc leads back to it. The main
/// screen of a meeting under way lies somewhere below its others; what is prepared lies there once.
fn places_to(model: &Model, view: &'static View) -> Vec<Place> {
    let mut places = model.places.clone();
    let find = |view: &View| model.places.iter().position(|place| place.view == view);
    let fresh = |view| Place::top(view, Default::default());
    let main = model.table.main(Zone::Running).filter(|main| view.zone == main.zone && *main != view);
    match (find(view), main) {
        (Some(at), _) if view.zone == Zone::Preparing => places.truncate(at + 1),
        (Some(at), _) => places.push(places[at]),
        (None, Some(main)) if find(main).is_none() => places.extend([fresh(main), fresh(view)]),
        (None, _) => places.push(fresh(view)),
    }
    places
}

/// The first row of the screen on top on which a command can be used.
fn first_row(model: &mut Model, command: &Command) -> Option<usize> {
    if !command.needs_row(model.view()) {
        return (command.when)(model).then_some(model.place().at);
    }
    let at = model.place().at;
    let row = (0..model.rows()).find(|row| {
        model.select(*row);
        (command.when)(model)
    });
    model.select(at);
    row
}

/// What is so with another screen on top; none where it cannot be opened now. Nothing is opened for it:
/// the stack of screens is as before.
fn on_top<T>(model: &mut Model, view: &'static View, tell: impl FnOnce(&mut Model) -> T) -> Option<T> {
    if !is_open(model, view.reach) {
        return None;
    }
    let there = places_to(model, view);
    let here = std::mem::replace(&mut model.places, there);
    let told = tell(model);
    model.places = here;
    Some(told)
}

/// The row of another screen on which a command could be used now; none where it could not be used
/// at all.
pub(super) fn row_there(model: &mut Model, view: &'static View, command: &Command) -> Option<usize> {
    on_top(model, view, |model| first_row(model, command)).flatten()
}

/// The commands of another screen that mean something elsewhere too, and whether each could be used now.
pub(super) fn commands_there(
    model: &mut Model,
    view: &'static View,
) -> impl Iterator<Item = (&'static Command, bool)> + use<> {
    let commands = || view.commands.iter().copied().flatten().filter(|command| !command.here_only);
    let live: Option<Vec<bool>> =
        on_top(model, view, |model| commands().map(|command| first_row(model, command).is_some()).collect());
    commands().enumerate().map(move |(at, command)| (command, live.as_ref().is_some_and(|live| live[at])))
}

/// Why a command of a screen cannot be used now, as closely as the program knows.
pub(super) fn why_not(model: &mut Model, view: &'static View, command: &Command) -> String {
    let cell = model.book.cell.is_none().then(|| closed_words(model, Reach::Cell));
    let words = book_words(model, view, command).or(cell).or_else(|| meeting_words(model, view));
    let words = words.or_else(|| secret_words(model, view, command));
    let name = command.name(model);
    words.unwrap_or_else(|| match view == model.view() || is_open(model, view.reach) {
        true => say!(
            model.lang,
            "“{name}”: lúc này chưa dùng được ở đây.",
            "“{name}” cannot be used here at this moment."
        ),
        false => closed_words(model, view.reach),
    })
}

/// That a command is one of the other book, the practice book or the cell's own: it is tried.
fn book_words(model: &mut Model, view: &'static View, command: &Command) -> Option<String> {
    model.book.practice = !model.book.practice;
    let other = row_there(model, view, command).is_some();
    model.book.practice = !model.book.practice;
    other.then(|| match model.book.practice {
        true => say!(
            model.lang,
            "Sổ họp thử không dùng việc này: về trang đầu, nhấn 6 để sang sổ của chi bộ.",
            "Not in the practice book: press 6 on the first page for the cell's own book."
        ),
        false => say!(
            model.lang,
            "Việc này chỉ có trong sổ họp thử: về trang đầu, nhấn 6.",
            "Only in the practice book: press 6 on the first page."
        ),
    })
}

/// That a command would be there but for the secret item under way: it is tried without.
fn secret_words(model: &mut Model, view: &'static View, command: &Command) -> Option<String> {
    let item = model.meeting()?.secret_item()?.id;
    set_secret(model, item, false);
    let without = row_there(model, view, command).is_some();
    set_secret(model, item, true);
    without.then(|| match command.id == PRIVATE_NOTE {
        true => secrecy::private_words(model.lang),
        false => secrecy::words(model.lang),
    })
}

fn set_secret(model: &mut Model, item: ItemId, secret: bool) {
    if let Some(live) = &mut model.live {
        match secret {
            true => drop(live.meeting.secret_items.insert(item)),
            false => drop(live.meeting.secret_items.remove(&item)),
        }
    }
    model.change();
}

/// What of the meeting's state keeps the functions of a screen from being used.
fn meeting_words(model: &Model, view: &'static View) -> Option<String> {
    let lang = model.lang;
    match (view.zone, state(model)?) {
        (Zone::Running | Zone::Preparing, State::Adopted) => Some(Refusal::Adopted.sentence(lang)),
        (Zone::Running | Zone::Preparing, State::Cancelled) => Some(Refusal::Cancelled.sentence(lang)),
        (Zone::Running, State::Draft) => Some(match model.view().zone {
            Zone::Preparing => {
                say!(
                    lang,
                    "Cuộc họp chưa khai mạc: nhấn 8 để khai mạc.",
                    "The meeting is not opened yet: press 8."
                )
            }
            _ => say!(
                lang,
                "Cuộc họp chưa khai mạc: về trang đầu, nhấn 1, rồi nhấn 8 để khai mạc.",
                "The meeting is not opened yet: press 1 on the first page, then 8."
            ),
        }),
        (Zone::Running, State::Suspended) => Some(say!(
            lang,
            "Cuộc họp đang tạm dừng: ở màn hình cuộc họp, nhấn Enter để họp tiếp.",
            "The meeting is suspended: press Enter on its main screen to go on."
        )),
        (Zone::Preparing, State::Open | State::Closing | State::Suspended) => Some(say!(
            lang,
            "Cuộc họp đã khai mạc: phần chuẩn bị đã xong.",
            "The meeting is opened: its preparation is over."
        )),
        _ => None,
    }
}

/// Goes to another screen that can be opened, to a row of it.
pub(super) fn go(model: &mut Model, view: &'static View, row: usize) {
    let known = model.places.iter().any(|place| place.view == view);
    model.places = places_to(model, view);
    model.change();
    if !known {
        (view.enter)(model);
    }
    model.select(row);
}

/// After a command was done on a screen to which the program went for it: where it opened another
/// one, Esc leads from that at once to where the person was, `depth` screens above the first.
pub(super) fn forget_way(model: &mut Model, view: &'static View, depth: usize) {
    let is_main = |view: &View| view.zone != Zone::Book && model.table.main(view.zone) == Some(view);
    // The main screen of a meeting stays below its others.
    let stays = is_main(view) && model.places.iter().filter(|place| place.view == view).count() == 1;
    let passed = model.places.get(depth).is_some_and(|place| place.view == view);
    let top_main = is_main(model.view());
    if model.places.len() > depth + 1 && passed && !stays {
        model.places.remove(depth);
    }
    let top = model.place();
    let is_same = |place: &Place| place.view == top.view && place.subject == top.subject;
    let first = model.places.iter().position(is_same).filter(|at| top_main || at + 2 == model.places.len());
    if let Some(at) = first {
        model.places.truncate(at + 1);
    }
}
