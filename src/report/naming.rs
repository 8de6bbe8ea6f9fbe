//! How papers name people and bodies: đồng chí, offices, guests, the cell and the committee above.

use super::sentence::clause;
use crate::domain::{CellName, Guest, Meeting, MeetingKind, MemberId, Role, Speaker, TermYears};
use crate::text::fold;

/// Stands where a name is not known.
const UNKNOWN: &str = "…";

/// "Chi bộ Ấp Mẫu", whether or not the name was entered with those words.
pub(super) fn cell_name(cell: &CellName) -> String {
    if fold(&cell.name).starts_with("chi bo") { cell.name.clone() } else { format!("Chi bộ {}", cell.name) }
}

/// Those who decide at a meeting, as the subject of a sentence.
pub(super) fn assembly(meeting: &Meeting) -> &'static str {
    match meeting.plan.kind {
        MeetingKind::Congress => "Đại hội",
        MeetingKind::Group => "Tổ đảng",
        MeetingKind::Committee if lacks_committee(meeting) => "Bí thư, phó bí thư",
        MeetingKind::Committee => "Chi ủy",
        _ => "Chi bộ",
    }
}

/// Whether secretary and deputy meet in the place of a committee that the cell does not have (guidance 42-HD/BTCTW).
pub(super) fn lacks_committee(meeting: &Meeting) -> bool {
    !meeting.roll.is_empty() && meeting.roll.iter().all(|one| one.role != Role::Committee)
}

/// The term that a congress begins; its years stay open where nobody told them.
pub(super) fn term_words(meeting: &Meeting) -> String {
    match meeting.plan.term {
        Some(TermYears { from, to }) => format!("nhiệm kỳ {from} - {to}"),
        None => "nhiệm kỳ 20… - 20…".to_owned(),
    }
}

/// What was held, within a sentence: a congress and a meeting on persons are no ordinary meeting of the cell.
pub(super) const fn gathering(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Congress => "Đại hội",
        MeetingKind::Admission | MeetingKind::Review | MeetingKind::Discipline => "hội nghị",
        MeetingKind::Committee => "cuộc họp",
        _ => "kỳ sinh hoạt",
    }
}

/// The committee of the body above: "Đảng bộ xã Mẫu" → "Đảng ủy xã Mẫu".
pub fn upper_committee(cell: &CellName) -> String {
    match cell.parent.strip_prefix("Đảng bộ ") {
        Some(rest) => format!("Đảng ủy {rest}"),
        None => cell.parent.clone(),
    }
}

/// The office of a member in the cell; none without one.
pub(super) const fn office(role: Role) -> Option<&'static str> {
    match role {
        Role::Secretary => Some("Bí thư Chi bộ"),
        Role::Deputy => Some("Phó Bí thư Chi bộ"),
        Role::Committee => Some("Chi ủy viên"),
        Role::Member => None,
    }
}

/// The full name of a member of the meeting, or a sign that it is not known.
pub(super) fn name(meeting: &Meeting, member: MemberId) -> &str {
    match meeting.name(member) {
        "" => UNKNOWN,
        name => name,
    }
}

/// "đồng chí Trần Thị Hoa".
pub(super) fn comrade(meeting: &Meeting, member: MemberId) -> String {
    format!("đồng chí {}", name(meeting, member))
}

/// "đồng chí Nguyễn Văn An, Bí thư Chi bộ".
pub(super) fn officer(meeting: &Meeting, member: Option<MemberId>) -> String {
    let Some(member) = member else { return UNKNOWN.to_owned() };
    let role = meeting.attendee(member).map(|attendee| attendee.role).unwrap_or_default();
    let heads = meeting.plan.group.as_ref().is_some_and(|group| group.head == Some(member));
    let office = if heads { Some("Tổ trưởng") } else { office(role) };
    let office = office.map_or(String::new(), |office| format!(", {office}"));
    format!("{}{office}", comrade(meeting, member))
}

/// The full name of an officer for a signature; empty leaves the line blank.
pub(super) fn signer(meeting: &Meeting, member: Option<MemberId>) -> String {
    member.map_or(String::new(), |member| meeting.name(member).to_owned())
}

/// In what office the chair signs for the cell: "BÍ THƯ".
pub(super) fn chair_title(meeting: &Meeting) -> String {
    let chair = meeting.plan.chair.and_then(|chair| meeting.attendee(chair));
    let role = chair.map_or(Role::Secretary, |chair| chair.role);
    let title = office(role).map_or("chủ trì hội nghị", |office| office.trim_end_matches(" Chi bộ"));
    title.to_uppercase()
}

/// Those who do a task, who leads it first: "Nguyễn Văn An (chủ trì); phối hợp: Trần Thị Hoa, Lý Vĩnh
/// Phát". A dash when nobody of them is on the roll any more.
pub(super) fn doers(meeting: &Meeting, members: &[MemberId]) -> String {
    let known = members.iter().map(|member| meeting.name(*member)).filter(|name| !name.is_empty());
    let names: Vec<&str> = known.collect();
    match names.as_slice() {
        [] => "–".to_owned(),
        [one] => (*one).to_owned(),
        [lead, others @ ..] => format!("{lead} (chủ trì); phối hợp: {}", others.join(", ")),
    }
}

/// Their names alone; a dash when nobody of them is on the roll any more.
pub(super) fn doers_alone(meeting: &Meeting, members: &[MemberId]) -> String {
    let names: Vec<&str> =
        members.iter().map(|member| meeting.name(*member)).filter(|name| !name.is_empty()).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}

/// A guest with the office: "Huỳnh Văn Tài, Phó Bí thư Đảng ủy xã Mẫu".
pub(super) fn guest(guest: &Guest) -> String {
    let (name, office) = (clause(&guest.name), clause(&guest.office));
    if office.is_empty() { name } else { format!("{name}, {office}") }
}

/// The full name of a speaker, without title or office.
pub(super) fn speaker_name(meeting: &Meeting, who: Speaker) -> String {
    let guest = |number| meeting.guests.iter().find(|guest| guest.number == number);
    match who {
        Speaker::Member(member) => name(meeting, member).to_owned(),
        Speaker::Guest(number) => guest(number).map_or(UNKNOWN.to_owned(), |guest| clause(&guest.name)),
    }
}

/// A speaker as the subject of a sentence that begins with them.
pub(super) fn speaker(meeting: &Meeting, who: Speaker) -> String {
    match who {
        Speaker::Member(member) => format!("Đồng chí {}", name(meeting, member)),
        Speaker::Guest(number) => {
            let found = meeting.guests.iter().find(|guest| guest.number == number);
            found.map_or(format!("Đại biểu {UNKNOWN}"), addressed)
        }
    }
}

/// A guest as the subject of a sentence; one entered with a title keeps it.
fn addressed(one: &Guest) -> String {
    let title = if has_title(&one.name) { "" } else { "Đại biểu " };
    let comma = if clause(&one.office).is_empty() { "" } else { "," };
    format!("{title}{}{comma}", guest(one))
}

fn has_title(name: &str) -> bool {
    let name = fold(name);
    ["ong ", "ba ", "dong chi ", "d/c "].iter().any(|title| name.starts_with(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(name: &str, parent: &str) -> CellName {
        CellName { name: name.into(), parent: parent.into(), place: String::new() }
    }

    #[test]
    fn bodies_have_their_full_names() {
        assert_eq!(cell_name(&cell("Ấp Mẫu", "")), "Chi bộ Ấp Mẫu");
        assert_eq!(cell_name(&cell("Chi bộ Ấp Mẫu", "")), "Chi bộ Ấp Mẫu");
        assert_eq!(upper_committee(&cell("", "Đảng bộ xã Mẫu")), "Đảng ủy xã Mẫu");
        assert_eq!(upper_committee(&cell("", "Đảng ủy xã Mẫu")), "Đảng ủy xã Mẫu");
    }

    #[test]
    fn guests_keep_the_title_they_were_entered_with() {
        let one = |name: &str, office: &str| Guest { number: 1, name: name.into(), office: office.into() };
        assert_eq!(addressed(&one("Huỳnh Văn Tài", "Phó Chủ tịch")), "Đại biểu Huỳnh Văn Tài, Phó Chủ tịch,");
        assert_eq!(addressed(&one("Bà Lý Mỹ Hoa", "")), "Bà Lý Mỹ Hoa");
        assert_eq!(guest(&one("Bà Lý Mỹ Hoa", "Trưởng ấp")), "Bà Lý Mỹ Hoa, Trưởng ấp");
    }
}
