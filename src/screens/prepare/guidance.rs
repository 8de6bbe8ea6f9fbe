//! The guidance that a meeting is held under: chosen by date and place, changed with a reason.

use chrono::NaiveDate;

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Event, Meeting, MeetingKind, PlanEvent};
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

/// Puts figures, agenda and checklist of the pack in place of those before; ticks stay, and so does what
/// was changed by hand in the agenda.
fn change(model: &Model, id: &str, reason: Option<&str>) -> Result<Deed, Rejection> {
    let found = model.book.packs.by_id(id).zip(model.meeting());
    let Some((pack, meeting)) = found else { return Ok(Deed::Nothing) };
    Ok(Event::Plan(chosen_anew(model, meeting, pack, meeting.plan.kind, reason)?).into())
}

/// The event that puts the meeting under a guidance, as a meeting of a kind.
fn chosen_anew(
    model: &Model,
    meeting: &Meeting,
    pack: &Pack,
    kind: MeetingKind,
    reason: Option<&str>,
) -> Result<PlanEvent, Rejection> {
    let before = model.book.packs.by_id(&meeting.plan.rules.pack);
    let before = before.map_or_else(|| meeting.plan.agenda.clone(), |pack| pack.agenda(meeting.plan.kind));
    let agenda = meeting.replanned(&before, &pack.agenda(kind));
    let event = meeting.choose_guidance(pack.rules(kind), agenda, pack.checks(kind), reason);
    event.map_err(|refusal| Rejection::of(&refusal, model.lang))
}

/// What follows from another kind or day: the guidance that they give, none where it is the present one.
/// One that a person chose with a reason stays as long as it is in force for them.
pub(super) fn following(
    model: &Model,
    kind: MeetingKind,
    date: NaiveDate,
) -> Result<Option<PlanEvent>, Rejection> {
    let Some(meeting) = model.meeting() else { return Ok(None) };
    let (plan, packs) = (&meeting.plan, &model.book.packs);
    let own = packs.in_force(date, kind).into_iter().find(|pack| pack.id == plan.rules.pack);
    let own = own.filter(|_| !plan.guidance_reason.is_empty());
    let pack = match own {
        Some(own) => own,
        None => {
            let choice = packs.choose(date, kind, &plan.cell.parent);
            choice.map_err(|fault| fault.sentence(model.lang))?.pack
        }
    };
    if pack.id == plan.rules.pack && kind == plan.kind {
        return Ok(None);
    }
    let reason = own.map(|_| plan.guidance_reason.as_str());
    chosen_anew(model, meeting, pack, kind, reason).map(Some)
}

/// "Chương trình theo: …", and that changes by hand were kept where the agenda is not the guidance's own.
pub(super) fn told(model: &Model) -> Option<String> {
    let (meeting, pack, lang) = (model.meeting()?, model.pack()?, model.lang);
    let (title, kind) = (pack.title.get(lang), meeting.plan.kind);
    let kept = match meeting.agenda.items == pack.agenda(kind) {
        true => String::new(),
        false => say!(
            lang,
            " Những chỗ đã sửa tay trong chương trình được giữ: hãy xem lại.",
            " What was changed by hand in the agenda is kept: look it over."
        ),
    };
    let (kind, minutes) = (kind.label().get(lang), meeting.agenda.minutes());
    Some(say!(
        lang,
        "Chương trình {kind}, {minutes} phút, theo {title}.{kept}",
        "The agenda ({kind}, {minutes} minutes) follows {title}.{kept}"
    ))
}

fn tell_changed(model: &mut Model) {
    if let Some(words) = told(model) {
        model.tell(words);
    }
}
