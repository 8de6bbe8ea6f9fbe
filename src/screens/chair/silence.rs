//! Who has not spoken: in this meeting, and for how many meetings before it.
//!
//! Shown so that the chair can invite them; it ranks nobody and concludes nothing.

use crate::app::model::Model;
use crate::domain::{Attended, Attendee, Digest, Meeting, MemberId, State};
use crate::text::name_key;

/// Whether a member was heard in the round of self-criticism, which is no speech.
fn has_stated(meeting: &Meeting, member: MemberId) -> bool {
    meeting.statements.iter().any(|(other, _)| *other == member)
}

/// How many members taking part made a statement and did not speak beside it.
pub fn only_stated(meeting: &Meeting) -> usize {
    meeting.silent_members().iter().filter(|one| has_stated(meeting, one.id)).count()
}

/// Members taking part who have neither spoken nor made a statement, those silent longest first, then by given name; with
/// the number of adopted meetings in a row that they attended before without speaking.
pub fn silent_members(model: &Model) -> Vec<(&Attendee, u32)> {
    let Some(meeting) = model.meeting() else { return Vec::new() };
    let mut silent: Vec<(&Attendee, u32)> = meeting
        .silent_members()
        .into_iter()
        .filter(|one| !has_stated(meeting, one.id))
        .map(|a| (a, meetings_silent(&model.book.meetings, a.id)))
        .collect();
    silent
        .sort_by_cached_key(|(attendee, meetings)| (std::cmp::Reverse(*meetings), name_key(&attendee.name)));
    silent
}

/// Adopted meetings of the month in a row, up to the latest, that a member attended without speaking;
/// those that the member missed, a review or a congress neither count nor end the row.
fn meetings_silent(meetings: &[Digest], member: MemberId) -> u32 {
    let of_month = |digest: &&Digest| digest.state == State::Adopted && digest.stands_for_month();
    let adopted = meetings.iter().rev().filter(of_month);
    let rows = adopted.filter_map(|digest| digest.rows.iter().find(|row| row.member == member));
    let attended = rows.filter(|row| matches!(row.attended, Attended::Present | Attended::Online));
    attended.take_while(|row| row.speeches.is_empty()).count() as u32
}
