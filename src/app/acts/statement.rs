//! The form of a member's statement by its name, and a line that is put into its draft from elsewhere.
//!
//! Knows no sheet: whoever brings a line has asked its member.

use super::round;
use crate::app::form::draft;
use crate::app::model::Model;
use crate::domain::{Attendee, Meeting, MemberId, State};
use crate::say;
use crate::text::{name_key, nfc};

/// How many fields the form of a statement has.
pub const FIELDS: usize = 5;

/// The field of the shortcomings in the form of a statement.
pub const SHORTCOMING: usize = 1;

/// The name of the form, under which its drafts are kept.
pub fn form_name(member: MemberId) -> String {
    format!("statement-{}", member.0)
}

/// Whose form of the round a draft is of, by the name of its field: a statement, a remark about somebody, the words on a
/// turn. None of any other.
pub fn member_of_draft(field: &str) -> Option<MemberId> {
    let rest = field.strip_prefix("form-")?;
    let number = ["statement-", "remark-", "turn-"].iter().find_map(|form| rest.strip_prefix(form))?;
    number.split('-').next()?.parse().ok().map(MemberId)
}

/// Whether a member's statement was begun, and left before it was recorded.
pub fn is_begun(meeting: &Meeting, member: MemberId) -> bool {
    let form = form_name(member);
    (0..FIELDS).any(|field| draft::kept(meeting, &form, field).is_some())
}

/// The meeting whose round a line may be carried into: one with a round that is prepared or open.
fn meeting(model: &Model) -> Option<&Meeting> {
    let takes = |meeting: &&Meeting| {
        meeting.round_item().is_some() && !matches!(meeting.state, State::Adopted | State::Cancelled)
    };
    model.meeting().filter(takes).filter(|_| model.book.read_only.is_none())
}

/// Whether there is a statement to carry a line into.
pub fn may_carry(model: &Model) -> bool {
    meeting(model).is_some()
}

/// Those who may make a statement, by given name.
pub fn speakers(model: &Model) -> Vec<(MemberId, String)> {
    let Some(meeting) = meeting(model) else { return Vec::new() };
    let roll = round::roll(model, meeting);
    let speaks = |one: &&Attendee| match meeting.roll.is_empty() {
        true => one.standing.is_summoned(),
        false => meeting.is_here(one.id),
    };
    let mut speakers: Vec<(MemberId, String)> =
        roll.iter().filter(speaks).map(|one| (one.id, one.name.clone())).collect();
    speakers.sort_by_cached_key(|(_, name)| name_key(name));
    speakers
}

/// Puts a line behind what a member's shortcomings say so far, as a draft: nothing is stated by it.
pub fn carry(model: &mut Model, member: MemberId, line: &str) {
    let Some(meeting) = meeting(model) else { return };
    let said = meeting.statements.iter().find(|(other, _)| *other == member);
    let before = said.map_or(String::new(), |(_, said)| said.shortcoming.clone());
    let form = form_name(member);
    let before = draft::kept(meeting, &form, SHORTCOMING).map_or(before, str::to_owned);
    let words =
        if before.trim().is_empty() { nfc(line) } else { format!("{}; {}", before.trim(), nfc(line)) };
    if !draft::put(model, &form, SHORTCOMING, words) {
        return;
    }
    model.tell(say!(
        model.lang,
        "Đã đưa một dòng vào bản nháp lời tự phê bình của đ/c {name}; đến lượt thì mở ra, sửa rồi mới ghi.",
        "One line is in the draft of the statement of {name}: it comes up with the turn, to be corrected and recorded.",
        name = model.roll().name(member)
    ));
}
