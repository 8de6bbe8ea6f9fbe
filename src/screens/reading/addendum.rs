//! Addenda to the minutes that are read: asked for, hashed, shown and written after the minutes.

use super::{adopted, newest};
use crate::app::answers;
use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::message::Effect;
use crate::app::model::{Model, ReadMeeting};
use crate::domain::{Addendum, AmendingRefusal, Decided, MeetingId, Refusal, Seal, SealOf, State};
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
        "The minutes stay as they are; an addendum has its own hash and signatures and is not undone. Mend it by another one."
    );
    let form = Form::new("addendum", title, submit)
        .then(tell_kept)
        .saying(said)
        .with(Input::line(text("Đã ghi (chỉ bổ sung thì để trống)", "What the minutes say (if any)"), ""))
        .with(Input::line(text("Nay sửa, bổ sung", "What they are to say"), "").of_prose())
        .with(Input::line(text("Lý do", "Reason"), "").of_prose())
        .with(Input::choice(text("Ai thống nhất", "Who agreed"), WAYS.to_vec(), 1))
        .with(Input::line(
            text("Tên các đồng chí, hoặc số phiếu như 15/18", "Names, or votes such as 15/18"),
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
        0 => votes(form.text(4)).ok_or_else(|| {
            let words = say!(
                lang,
                "“{typed}” không phải là số phiếu: hãy ghi số tán thành và tổng số, như 15/18.",
                "“{typed}” are no votes: enter those for it and of how many, such as 15/18.",
                typed = form.text(4)
            );
            Rejection::in_field(4, words)
        })?,
        _ => Decided::Persons(nfc(form.text(4))),
    };
    let addendum = Addendum {
        was: nfc(form.text(0)),
        now: nfc(form.text(1)),
        reason: nfc(form.text(2)),
        decided,
        date: answers::day(model, form, 5)?,
    };
    let meeting = &read.history.meeting;
    let others = model.book.meetings.iter().filter(|one| one.id != meeting.id && one.state != State::Draft);
    let held: Vec<_> = others.map(|one| one.date).collect();
    meeting
        .amend(addendum, model.now.at.date_naive(), &held)
        .map(Deed::Later)
        .map_err(|refusal| Rejection::of(&refusal, lang).or_in(field_of(&refusal)))
}

/// The field in which a refusal is mended.
fn field_of(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::Amending(AmendingRefusal::WhyMissing) => 2,
        Refusal::Amending(AmendingRefusal::NamesMissing | AmendingRefusal::NotCarried { .. }) => 4,
        Refusal::Amending(AmendingRefusal::WrongDay { .. } | AmendingRefusal::NoMeetingThen { .. }) => 5,
        _ => 1,
    }
}

/// Votes typed as "15/18".
fn votes(typed: &str) -> Option<Decided> {
    let (yes, of) = typed.split_once('/')?;
    Some(Decided::Vote { yes: yes.trim().parse().ok()?, of: of.trim().parse().ok()? })
}

fn tell_kept(model: &mut Model, _: &Form) {
    let number = newest(model).map_or(0, |read| read.history.meeting.addenda.len());
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
        let addenda = read.history.meeting.addenda.iter();
        let mut open = addenda.map(|amendment| amendment.act.clone()).enumerate();
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
    each(model, |of| report::named("minutes-addendum", &Material::Addendum(of)).ok())
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
    let of = |place: usize| {
        let act = &meeting.addenda.get(place)?.act;
        let seal = read.seals.iter().find(|seal| seal.act == *act);
        make(AddendumSource { source, place, hash: seal.map(|seal| seal.hash.as_str()) })
    };
    (0..meeting.addenda.len()).filter_map(of).collect()
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
