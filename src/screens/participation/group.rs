//! Participation of one group of the cell: which is shown, and what its meetings and its members came to.

use std::rc::Rc;

use crate::app::command::Command;
use crate::app::key::Key;
use crate::app::model::{Model, Overlay};
use crate::app::participants;
use crate::app::picker::{Candidate, Picker};
use crate::domain::{Attended, Digest, GroupId, MeetingBody, MemberRow, Participation, PartyGroup};
use crate::say;
use crate::text::text;

/// The group that is shown; none = the whole cell.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ShownGroup(Option<GroupId>);

/// The command; there where the cell has groups.
pub(super) const COMMAND: Command =
    Command::digit("participation-group", &[Key::char('4')], text("Theo tổ đảng", "By group"), ask)
        .when(|model| groups(model).next().is_some())
        .without_row()
        .also(&[text("chỉ xem một tổ", "one group alone"), text("cả chi bộ", "the whole cell")]);

fn groups(model: &Model) -> impl Iterator<Item = &PartyGroup> {
    model.roll().groups_on(model.now.at.date_naive())
}

/// The group that is shown, while it is there.
pub(super) fn shown(model: &Model) -> Option<&PartyGroup> {
    let shown = model.kept::<ShownGroup>()?.0?;
    groups(model).find(|group| group.id == shown)
}

/// The participation of those who belong to the group today, else of everyone, by given name.
pub(super) fn everyone(model: &Model) -> Rc<Vec<Participation>> {
    let all = participants::everyone(model);
    let Some(group) = shown(model) else { return all };
    let today = model.now.at.date_naive();
    let of_it = |one: &&Participation| {
        model.roll().get(one.member).is_some_and(|member| member.group(today) == Some(group.id))
    };
    Rc::new(all.iter().filter(of_it).cloned().collect())
}

/// Whether a meeting stands in the wall: of a group the cell's and its own.
pub(super) fn concerns(model: &Model, digest: &Digest) -> bool {
    let Some(group) = shown(model) else { return true };
    matches!(digest.body(), MeetingBody::Cell) || digest.body() == MeetingBody::Group(group.id)
}

/// Who came to a meeting and who was summoned, of those who are shown.
pub(super) fn came(model: &Model, digest: &Digest, all: &[Participation]) -> (u32, u32) {
    if shown(model).is_none() {
        return (digest.counts.attended, digest.counts.summoned);
    }
    let rows = digest.rows.iter().filter(|row| all.iter().any(|one| one.member == row.member));
    let summoned: Vec<&MemberRow> = rows.filter(|row| row.standing.is_summoned()).collect();
    let attended = |row: &&&MemberRow| matches!(row.attended, Attended::Present | Attended::Online);
    (summoned.iter().filter(attended).count() as u32, summoned.len() as u32)
}

/// Asks which group, or the whole cell.
fn ask(model: &mut Model) {
    let whole =
        Candidate { key: 0, label: say!(model.lang, "Cả chi bộ", "The whole cell"), hint: String::new() };
    let choice =
        |group: &PartyGroup| Candidate { key: group.id.into(), label: group.title(), hint: String::new() };
    let choices = std::iter::once(whole).chain(groups(model).map(choice)).collect();
    let title = say!(model.lang, "Xem tham gia của tổ nào?", "Participation of which group?");
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, |model, key| {
        model.keep(ShownGroup(Some(GroupId::of_number(key)).filter(|group| group.0 > 0)));
        model.change();
        model.select(0);
    })));
}
