//! Addenda to the minutes that are read: asked for, hashed, shown and written after the minutes.

use super::{adopted, newest};
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::message::Effect;
use crate::app::model::{Model, ReadMeeting};
use crate::domain::{Addendum, AmendingRefusal, Decided, MeetingId, MemberId, Refusal, Seal, SealOf};
use crate::report::{self, AddendumSource, Document, Material, NamedPaper, Source};
use crate::say;
use crate::text::{Text, nfc, numeric_date, text};

/// Who may agree: a meeting by its vote, or persons by name.
const WAYS: [Text; 2] = [
    text("chi bộ biểu quyết tại cuộc họp", "a vote of the cell in a meeting"),
    text("các đồng chí có tên", "persons by name"),
];

/// Asks what is added or corrected, why, and who agreed.
pub(super) fn ask(model: &mut Model) {
    if newest(model).is_none() {
        return;
    }
    let lang = model.lang;
    let title = say!(lang, "Bổ sung, đính chính biên bản", "Addendum to the minutes");
    let said = say!(
        lang,
        "Biên bản giữ nguyên; bản bổ sung có mã, chữ ký riêng và không hoàn tác được. Ghi nhầm thì ghi bản tiếp theo.",
        "The minutes stay as they are; an addendum has its own check code and signatures and is not undone. Mend it by another one."
    );
    let form = Form::new("addendum", title, submit)
        .then(tell_kept)
        .saying(said)
        .with(Input::line(text("Đã ghi (chỉ bổ sung thì để trống)", "What the minutes say (if any)"), ""))
        .with(Input::line(text("Nay sửa, bổ sung", "What they are to say"), "").of_prose())
        .with(Input::line(text("Lý do", "Reason"), "").of_prose())
        .with(Input::choice(text("Ai thống nhất", "Who agreed"), WAYS.to_vec(), 1))
        .with(Input::people(text("Tên các đồng chí thống nhất", "The persons who agreed"), people(model)))
        .with(Input::line(
            text("Hoặc số phiếu của chi bộ, như 15/18", "Or the votes of the cell, such as 15/18"),
            "",
        ))
        .with(Input::line(
            text("Ngày thống nhất", "Day of the agreement"),
            &numeric_date(model.now.at.date_naive()),
        ));
    draft::open(model, form);
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    let Some(read) = newest(model) else { return Ok(Deed::Nothing) };
    let lang = model.lang;
    let decided = match form.choice(3) {
        0 => votes(form.text(VOTES)).ok_or_else(|| {
            let words = say!(
                lang,
                "“{typed}” không phải là số phiếu: hãy ghi số tán thành và tổng số, như 15/18.",
                "“{typed}” are no votes: enter how many were in favour and of how many, such as 15/18.",
                typed = form.text(VOTES)
            );
            Rejection::in_field(VOTES, words)
        })?,
        _ => Decided::Persons(named(model, form)),
    };
    let addendum = Addendum {
        was: nfc(form.text(0)),
        now: nfc(form.text(1)),
        reason: nfc(form.text(2)),
        decided,
        date: answers::day(model, form, DAY)?,
    };
    let meeting = &read.history.meeting;
    let others = model.book.meetings.iter().filter(|one| one.id != meeting.id && one.state.was_opened());
    let held: Vec<_> = others.map(|one| one.date).collect();
    meeting
        .amend(addendum, model.now.at.date_naive(), &held)
        .map(Deed::Later)
        .map_err(|refusal| Rejection::of(&refusal, lang).or_in(field_of(&refusal)))
}

/// The field of those who agreed, of the votes, and of the day.
const NAMES: usize = 4;
const VOTES: usize = 5;
const DAY: usize = 6;

/// Who may have agreed: the members of that meeting under their names of then, and whoever joined since.
fn people(model: &Model) -> Vec<(MemberId, String)> {
    let then = newest(model).map(|read| read.history.meeting.roll.clone()).unwrap_or_default();
    let mut people: Vec<_> = then.into_iter().map(|attendee| (attendee.id, attendee.name)).collect();
    let roll = model.roll();
    let since = roll.members.iter().filter(|member| people.iter().all(|(id, _)| *id != member.id));
    let since: Vec<_> = since.map(|member| (member.id, roll.name(member.id).to_owned())).collect();
    people.extend(since);
    people
}

/// Those named, by their whole names.
fn named(model: &Model, form: &Form) -> String {
    let chosen = form.inputs.get(NAMES).and_then(|input| input.people_chosen().ok()).unwrap_or_default();
    let people = people(model);
    let name = |id: &MemberId| people.iter().find(|(other, _)| other == id).map(|(_, name)| name.as_str());
    chosen.iter().filter_map(name).collect::<Vec<_>>().join(", ")
}

/// The field in which a refusal is mended.
fn field_of(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::Amending(AmendingRefusal::WhyMissing) => 2,
        Refusal::Amending(AmendingRefusal::NamesMissing) => NAMES,
        Refusal::Amending(AmendingRefusal::NotCarried { .. }) => VOTES,
        Refusal::Amending(AmendingRefusal::WrongDay { .. } | AmendingRefusal::NoMeetingThen { .. }) => DAY,
        _ => 1,
    }
}

/// Votes typed as "15/18".
fn votes(typed: &str) -> Option<Decided> {
    let (yes, of) = typed.split_once('/')?;
    Some(Decided::Vote { yes: yes.trim().parse().ok()?, of: of.trim().parse().ok()? })
}

fn tell_kept(model: &mut Model, _: &Form) {
    let number = newest(model).map_or(0, |read| read.history.meeting.amendments().len());
    model.tell(say!(
        model.lang,
        "Đã ghi bản bổ sung, đính chính số {number}; xem ở cuối biên bản.",
        "Addendum {number} is recorded; it stands below the minutes."
    ));
    model.select(usize::MAX);
}

/// An addendum of the meeting that is read is on the device: its hash is known, and its paper is written.
pub(super) fn take_hash(model: &mut Model, meeting: &MeetingId, hash: String) {
    let open = |read: &ReadMeeting| {
        let sealed = |act| read.seals.iter().any(|seal| seal.act == act);
        let addenda = read.history.meeting.amendments().into_iter();
        let mut open = addenda.map(|one| one.amendment.act.clone()).enumerate();
        open.find(|(_, act)| !sealed(act.clone()))
    };
    let Some(read) = model.kept_mut::<ReadMeeting>().filter(|read| read.history.meeting.id == *meeting)
    else {
        return;
    };
    let Some((place, act)) = open(read) else { return };
    read.seals.push(Seal { act, of: SealOf::Addendum, hash });
    if let Some(paper) = papers(model).into_iter().nth(place) {
        model.ask(Effect::Write(vec![paper]));
    }
}

/// The papers of all addenda, in order.
pub(super) fn papers(model: &Model) -> Vec<NamedPaper> {
    each(model, |of| model.book.kinds.named("minutes-addendum", &Material::Addendum(of)).ok())
}

/// The same without the names of their files.
pub(super) fn documents(model: &Model) -> Vec<Document> {
    each(model, |of| report::addendum(&of))
}

fn each<T>(model: &Model, make: impl Fn(AddendumSource) -> Option<T>) -> Vec<T> {
    let Some(read) = adopted(model) else { return Vec::new() };
    let meeting = &read.history.meeting;
    let Some(adoption) = &meeting.adoption else { return Vec::new() };
    let pack = model.book.packs.by_id(&meeting.plan.rules.pack);
    let (sign_for, hash) = (model.sign_for(meeting), read.hash.as_deref());
    let source = Source { meeting, sheet: &adoption.sheet, pack, sign_for, hash, created: adoption.at };
    let amendments = meeting.amendments();
    let of = |place: usize| {
        let act = &amendments.get(place)?.amendment.act;
        let seal = read.seals.iter().find(|seal| seal.act == *act);
        make(AddendumSource { source, place, hash: seal.map(|seal| seal.hash.as_str()) })
    };
    (0..amendments.len()).filter_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_are_read_with_their_base() {
        assert_eq!(votes("15/18"), Some(Decided::Vote { yes: 15, of: 18 }));
        assert_eq!(votes(" 4 / 4 "), Some(Decided::Vote { yes: 4, of: 4 }));
        assert_eq!((votes("15"), votes("a/b"), votes("")), (None, None, None));
    }
}
