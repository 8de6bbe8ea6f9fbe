//! Correcting what stands at the head of the minutes and of its items while the meeting is open: who was named
//! for an office, the place, the title of an item.

use super::super::deed::Deed;
use super::super::form::{Form, Input, Rejection, draft};
use super::super::model::{Model, Overlay};
use super::super::picker::{Candidate, Picker};
use super::office;
use crate::domain::{ItemId, MemberId, Office, Refusal};
use crate::say;
use crate::text::{capital, nfc, text};

/// What the list of offices calls a change from now on.
const FROM_NOW: u64 = 2;

/// The office of which another holder is being named.
#[derive(Debug, Clone, Copy)]
struct Renamed(Office);

/// Asks which office was named wrongly, or whether one changes hands from now on.
pub fn ask_officer(model: &mut Model) {
    let lang = model.lang;
    let Some(meeting) = model.meeting() else { return };
    let named = |(key, office): (u64, Office)| Candidate {
        key,
        label: say!(
            lang,
            "{office}: ghi nhầm người",
            "{office}: the wrong person was named",
            office = capital(office.label().get(lang))
        ),
        hint: meeting.plan.holder(office).map_or(String::new(), |holder| meeting.name(holder).to_owned()),
    };
    let offices = (0..).zip(Office::ALL).filter(|(_, office)| !meeting.has_passed(*office)).map(named);
    let now = say!(lang, "Đổi người từ lúc này", "Hand one over from now on");
    let now = Candidate { key: FROM_NOW, label: now, hint: String::new() };
    let choices = offices.chain([now]).collect();
    let title = say!(lang, "Sửa chủ trì, thư ký thế nào?", "What about chair and minute-taker?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        match Office::ALL.get(key as usize) {
            Some(office) => ask_holder(model, *office),
            None => office::ask(model),
        }
    })));
}

fn ask_holder(model: &mut Model, office: Office) {
    let title = say!(
        model.lang,
        "Ai {does} từ khi khai mạc?",
        "Who {does} from the opening on?",
        does = office.does().get(model.lang)
    );
    let choices = office::candidates(model, office);
    model.keep(Renamed(office));
    let picker = Picker::people(title, choices, |model, key| {
        let Some(Renamed(office)) = model.take_kept() else { return };
        model.perform_one(|meeting| meeting.rename_officer(office, MemberId::of_number(key)));
    });
    model.ask_who(picker, None);
}

/// Asks for the place.
pub fn ask_place(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let title = say!(model.lang, "Sửa địa điểm", "Correct the place");
    let form = Form::new("place", title, |model, form| {
        let event =
            model.meeting().ok_or(Refusal::Gone).and_then(|one| one.correct_place(&nfc(form.text(0))));
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let place = Input::line(text("Địa điểm", "Place"), &meeting.plan.place);
    draft::open(model, form.with(place));
}

/// Asks for the title of an item.
pub fn ask_title(model: &mut Model, item: ItemId) {
    let Some(before) = model.meeting().and_then(|meeting| meeting.agenda.get(item)) else { return };
    let title = say!(model.lang, "Sửa tên mục", "Correct the title of the item");
    let form = Form::new(format!("item-title-{}", item.0), title, |model, form| {
        let titled =
            |one: &crate::domain::Meeting| one.retitle_item(ItemId(form.subject), &nfc(form.text(0)));
        let event = model.meeting().ok_or(Refusal::Gone).and_then(titled);
        event.map(Deed::from).map_err(|refusal| Rejection::of(&refusal, model.lang).or_in(0))
    });
    let form = form.about(item.0).with(Input::line(text("Tên mục", "Title"), &before.title));
    draft::open(model, form);
}
