//! A member's row in few letters, as it is kept by the hundred thousand: names once by their numbers, and the
//! other fields by their places.
//!
//! Knows rows alone. Whoever keeps rows raises the version of what it keeps when the form changes.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::digest::{Attended, MemberRow};
use super::member::{MemberId, Standing};
use super::speaker::SpeechKind;

/// Member, number of the name, standing, attendance, flags, seconds, figures, speeches.
pub type PackedRow = (MemberId, usize, Standing, Attended, u8, u64, [u32; 8], Vec<(SpeechKind, u32)>);

impl MemberRow {
    /// The row packed; a name that is not among `names` yet is added.
    pub fn packed(&self, names: &mut Vec<String>) -> PackedRow {
        let name = names.iter().position(|name| *name == self.name).unwrap_or_else(|| {
            names.push(self.name.clone());
            names.len() - 1
        });
        let flags = [self.late, self.left_early, self.self_criticism, self.regular];
        let flags = flags.iter().zip(0..).fold(0, |all, (flag, at)| all | u8::from(*flag) << at);
        let figures = [
            self.criticism_given,
            self.praised,
            self.reminded,
            self.tasks_given,
            self.tasks_done,
            self.tasks_on_time,
            self.tasks_overdue,
            self.ballots,
        ];
        let speeches = self.speeches.iter().map(|(kind, number)| (*kind, *number)).collect();
        (self.member, name, self.standing, self.attended, flags, self.seconds, figures, speeches)
    }

    /// The row that was packed; none when its name is not among `names`.
    pub fn unpacked(row: PackedRow, names: &[String]) -> Option<MemberRow> {
        let (member, name, standing, attended, flags, seconds, figures, speeches) = row;
        let [
            criticism_given,
            praised,
            reminded,
            tasks_given,
            tasks_done,
            tasks_on_time,
            tasks_overdue,
            ballots,
        ] = figures;
        Some(MemberRow {
            member,
            name: names.get(name)?.clone(),
            standing,
            attended,
            regular: flags & 8 != 0,
            late: flags & 1 != 0,
            left_early: flags & 2 != 0,
            speeches: speeches.into_iter().collect(),
            seconds,
            self_criticism: flags & 4 != 0,
            criticism_given,
            praised,
            reminded,
            tasks_given,
            tasks_done,
            tasks_on_time,
            tasks_overdue,
            ballots,
        })
    }
}

/// Writes the rows of a digest packed.
pub(super) fn serialize<S: Serializer>(rows: &[MemberRow], serializer: S) -> Result<S::Ok, S::Error> {
    let mut names = Vec::new();
    let rows: Vec<PackedRow> = rows.iter().map(|row| row.packed(&mut names)).collect();
    (names, rows).serialize(serializer)
}

/// Reads them again.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<MemberRow>, D::Error> {
    let (names, rows): (Vec<String>, Vec<PackedRow>) = Deserialize::deserialize(deserializer)?;
    let rows: Option<Vec<MemberRow>> = rows.into_iter().map(|row| MemberRow::unpacked(row, &names)).collect();
    rows.ok_or_else(|| de::Error::custom("a row without its name"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{Digest, Meeting, MeetingId};

    fn row(member: u32, name: &str) -> MemberRow {
        MemberRow {
            member: MemberId(member),
            name: name.into(),
            standing: Standing::Probationary,
            attended: Attended::Online,
            regular: true,
            late: false,
            left_early: true,
            speeches: [(SpeechKind::Suggestion, 2)].into(),
            seconds: 95,
            self_criticism: false,
            criticism_given: 1,
            praised: 2,
            reminded: 3,
            tasks_given: 4,
            tasks_done: 5,
            tasks_on_time: 6,
            tasks_overdue: 7,
            ballots: 8,
        }
    }

    #[test]
    fn rows_are_kept_by_their_places_and_read_as_they_were() {
        let rows = vec![row(1, "Danh Sóc"), row(2, "Lý Mỹ Hoa"), row(3, "Danh Sóc")];
        let digest = Digest { rows, ..Meeting::new(MeetingId("a".into())).digest() };
        let kept = serde_json::to_string(&digest).unwrap();
        let first = r#"[["Danh Sóc","Lý Mỹ Hoa"],[[1,0,"probationary","online",10,95,[1,2,3,4,5,6,7,8],[["suggestion",2]]],"#;
        assert!(kept.contains(first), "{kept}");
        assert_eq!(serde_json::from_str::<Digest>(&kept).unwrap(), digest);
        let nameless = kept.replace(r#"["Danh Sóc","Lý Mỹ Hoa"]"#, r#"["Danh Sóc"]"#);
        assert!(serde_json::from_str::<Digest>(&nameless).is_err());
    }
}
