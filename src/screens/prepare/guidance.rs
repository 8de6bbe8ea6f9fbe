//! The guidance that a meeting is held under: chosen by date and place, changed with a reason.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::Event;
use crate::guidance::{Citation, Pack, PackOrigin};
use crate::say;
use crate::text::text;

/// The key of the entry that leads to the packs themselves.
const READ: u64 = u64::MAX;

/// Packs under which the meeting may be held: the one that date and place give, then the newest.
fn in_force(model: &Model) -> Vec<&Pack> {
    let Some(plan) = model.meeting().map(|meeting| &meeting.plan) else { return Vec::new() };
    let given = given(model);
    let mut packs = model.book.packs.in_force(plan.date, plan.kind);
    packs.retain(|pack| given.is_none_or(|given| given.id != pack.id));
    given.into_iter().chain(packs).collect()
}

/// The pack that date and place give.
fn given(model: &Model) -> Option<&Pack> {
    let plan = &model.meeting()?.plan;
    let choice = model.book.packs.choose(plan.date, plan.kind, &plan.cell.parent).ok()?;
    Some(choice.pack)
}

/// Offers every guidance that is in force on the meeting's day.
pub(super) fn ask(model: &mut Model) {
    let lang = model.lang;
    let given = given(model).map(|pack| pack.id.clone());
    let choice = |(key, pack): (u64, &Pack)| {
        let everywhere = match pack.origin {
            PackOrigin::Embedded => say!(lang, "Toàn Đảng", "Whole Party"),
            PackOrigin::Book => say!(lang, "Của sổ này", "This book's own"),
        };
        let place = pack.place.as_ref().map_or(everywhere, |place| place.get(lang).to_owned());
        let source = pack.citations.first().map_or_else(|| pack.id.clone(), Citation::short);
        let usual = say!(lang, "chọn sẵn", "by default");
        let hint = if given.as_ref() == Some(&pack.id) { usual } else { String::new() };
        Candidate { key, label: format!("{place} · {source}"), hint }
    };
    let mut choices: Vec<Candidate> = (0..).zip(in_force(model)).map(choice).collect();
    choices.push(Candidate {
        key: READ,
        label: say!(lang, "Xem và so các bộ hướng dẫn…", "Read and compare them…"),
        hint: String::new(),
    });
    let title = say!(lang, "Họp theo bộ hướng dẫn nào?", "Under which guidance?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, chosen)));
}

fn chosen(model: &mut Model, key: u64) {
    if key == READ {
        return model.open("guidance");
    }
    let Some(pack) = in_force(model).get(key as usize).map(|pack| pack.id.clone()) else { return };
    if given(model).is_some_and(|given| given.id == pack) {
        // No reason is asked for: it is the one that date and place give.
        match change(model, &pack, None) {
            Ok(deed) => {
                if model.do_deed(deed) {
                    tell_changed(model);
                }
            }
            Err(rejection) => drop(model.warn(rejection.words)),
        }
        return;
    }
    let title = say!(model.lang, "Vì sao không dùng bộ được chọn sẵn?", "Why not the one by default?");
    let form = Form::new(format!("guidance-{pack}"), title, |model, form| {
        let pack = in_force(model).get(form.subject as usize).map(|pack| pack.id.clone());
        pack.map_or(Ok(Deed::Nothing), |pack| change(model, &pack, Some(form.text(0))))
    });
    let form = form.then(|model, _| tell_changed(model));
    let reason = text("Lý do (ghi vào biên bản cuộc họp)", "Reason (kept with the meeting)");
    draft::open(model, form.about(key).with(Input::line(reason, "")));
}

/// Puts figures, agenda and checklist of the pack in place of those before; ticks stay.
fn change(model: &Model, id: &str, reason: Option<&str>) -> Result<Deed, Rejection> {
    let found = model.book.packs.by_id(id).zip(model.meeting());
    let Some((pack, meeting)) = found else { return Ok(Deed::Nothing) };
    let kind = meeting.plan.kind;
    let event = meeting.choose_guidance(pack.rules(kind), pack.agenda(kind), pack.checks(), reason);
    event.map(|event| Event::Plan(event).into()).map_err(|refusal| Rejection::of(&refusal, model.lang))
}

fn tell_changed(model: &mut Model) {
    let Some(title) = model.pack().map(|pack| pack.title.get(model.lang).to_owned()) else { return };
    model.tell(say!(
        model.lang,
        "Chương trình, việc chuẩn bị và cách chấm điểm nay theo: {title}.",
        "Agenda, preparation and scoring now follow: {title}."
    ));
}
