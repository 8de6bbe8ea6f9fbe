//! An opinion that a member of the minority reserves at a decision: on which vote, whose, and in which words.
//!
//! Judges nothing; on which votes it is possible the rules say.

use crate::app::deed::Deed;
use crate::app::form::{Form, Input, Rejection, draft};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Ballot, BallotId, Meeting, MemberId, Refusal, ReserveRefusal};
use crate::say;
use crate::text::{nfc, percent, text};

/// The votes on which an opinion can be reserved, the last one first.
fn open_votes(meeting: &Meeting) -> Vec<&Ballot> {
    meeting.ballots.iter().rev().filter(|ballot| ballot.may_be_reserved()).collect()
}

/// Whether there is such a vote.
pub fn is_possible(model: &Model) -> bool {
    let any = model.meeting().is_some_and(|meeting| !open_votes(meeting).is_empty());
    any && super::secrecy::may_record(model)
}

/// Asks for the opinion; where there are several such votes, on which of them first.
pub fn ask(model: &mut Model) {
    let Some(meeting) = model.meeting() else { return };
    let lang = model.lang;
    let votes = open_votes(meeting);
    let choice = |ballot: &&Ballot| {
        let (yes, base) = (ballot.count().map_or(0, |count| count.yes), ballot.base.count);
        let share = percent(u64::from(yes), u64::from(base), lang);
        let hint = say!(lang, "tán thành {yes}/{base} ({share})", "in favour {yes}/{base} ({share})");
        Candidate { key: ballot.id, label: ballot.question.clone(), hint }
    };
    match votes.as_slice() {
        [] => {}
        [one] => {
            let ballot = one.id;
            ask_on(model, ballot);
        }
        all => {
            let choices = all.iter().map(choice).collect();
            let title = say!(lang, "Bảo lưu ý kiến về lần biểu quyết nào?", "On which vote?");
            model.overlays.push(Overlay::Picker(Picker::new(title, choices, ask_on)));
        }
    }
}

fn ask_on(model: &mut Model, ballot: BallotId) {
    let Some(meeting) = model.meeting() else { return };
    let Some(found) = meeting.ballot(ballot) else { return };
    let lang = model.lang;
    let title = say!(lang, "Ý kiến bảo lưu", "A reserved opinion");
    let told = say!(lang, "Về: {question}", "On: {question}", question = found.question);
    let people = found.voters.iter().map(|member| (*member, meeting.name(*member).to_owned())).collect();
    let known: Vec<&str> = found.reserved.iter().map(|one| meeting.name(one.member)).collect();
    let known = (!known.is_empty()).then(|| {
        let names = known.join(", ");
        say!(
            lang,
            "Đã ghi: {names}. Ghi lại tên ấy để sửa; để trống ý kiến thì bỏ.",
            "Recorded: {names}. The same name again mends it; with no opinion it is taken back."
        )
    });
    let form = Form::new(format!("reserve-{ballot}"), title, submit)
        .about(ballot)
        .then(tell)
        .saying(told)
        .saying(say!(
            lang,
            "Thiểu số được bảo lưu và báo cáo lên cấp trên, nhưng phải chấp hành, không truyền bá (khoản 5, Điều 9 Điều lệ).",
            "The minority may reserve its opinion and report upwards; it carries the decision out and spreads nothing \
             (Charter, Article 9.5)."
        ));
    let form = known.into_iter().fold(form, Form::saying);
    let form = form
        .with(Input::person(text("Đồng chí", "Member"), people))
        .with(Input::line(text("Ý kiến bảo lưu", "The opinion"), "").of_prose());
    draft::open(model, form);
}

fn chosen(form: &Form) -> Option<MemberId> {
    form.inputs.first()?.person_chosen()
}

fn submit(model: &Model, form: &Form) -> Result<Deed, Rejection> {
    if let Some(unknown) = form.unknown_person(model) {
        return Err(unknown);
    }
    let gone = || Rejection::of(&Refusal::Gone, model.lang);
    let (meeting, member) = model.meeting().zip(chosen(form)).ok_or_else(gone)?;
    let words = nfc(form.text(1).trim());
    let has = meeting
        .ballot(form.subject)
        .is_some_and(|ballot| ballot.reserved.iter().any(|one| one.member == member));
    let event = match words.is_empty() && has {
        true => meeting.take_reservation_back(form.subject, member),
        false => meeting.reserve_opinion(form.subject, member, &words),
    };
    event.map(Deed::from).map_err(|refusal| {
        let rejection = Rejection::of(&refusal, model.lang);
        match refusal {
            Refusal::TextMissing => rejection.or_in(1),
            Refusal::Reserve(ReserveRefusal::NotVoting { .. }) => rejection.or_in(0),
            _ => rejection,
        }
    })
}

fn tell(model: &mut Model, form: &Form) {
    let Some((meeting, member)) = model.meeting().zip(chosen(form)) else { return };
    let name = meeting.name(member).to_owned();
    let stands = meeting
        .ballot(form.subject)
        .is_some_and(|ballot| ballot.reserved.iter().any(|one| one.member == member));
    model.tell(match stands {
        true => {
            say!(
                model.lang,
                "Đã ghi ý kiến bảo lưu của đ/c {name}.",
                "The opinion that {name} reserves is recorded."
            )
        }
        false => {
            say!(model.lang, "Đã bỏ ý kiến bảo lưu của đ/c {name}.", "The opinion of {name} is taken back.")
        }
    });
}
