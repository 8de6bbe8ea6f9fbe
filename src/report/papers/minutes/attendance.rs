//! The counts of the roll call with the names behind them.

use chrono::{DateTime, FixedOffset};

use super::names_told::NamesTold;
use super::opening::hour;
use crate::domain::{
    Attendance, Attendee, Matter, Meeting, MeetingKind, MemberId, Presence, Role, Standing, minutes_between,
};
use crate::report::sentence::clause;
use crate::report::source::VI;
use crate::report::{Block, Origin, naming, traced};
use crate::text::{long_date, percent};

/// Where nobody closed the roll, nobody has said who was there.
const NOT_CALLED: &str = "chưa công bố kết quả điểm danh.";

/// Counts and names; nothing before the roll is frozen.
pub(super) fn blocks(meeting: &Meeting) -> Vec<Block> {
    if meeting.roll.is_empty() {
        return guests(meeting);
    }
    let people = People { meeting, told: NamesTold::Everybody };
    let blocks = [people.totals(), people.outside(), people.attending(), people.absent()];
    [blocks.concat(), guests(meeting)].concat()
}

/// What is told of a member by name, with a sign where others stand.
pub(super) fn of_member(meeting: &Meeting, member: MemberId) -> Vec<Block> {
    let people = People { meeting, told: NamesTold::One(member) };
    let absent = people.named_absent();
    let head = (!absent.is_empty()).then(|| people.total_absent());
    [people.outside(), people.named_attending(), head.into_iter().chain(absent).collect()].concat()
}

fn guests(meeting: &Meeting) -> Vec<Block> {
    let names: Vec<String> = meeting.guests.iter().map(naming::guest).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let origin = traced::of(meeting, meeting.guests.iter().map(|guest| Matter::Guest(guest.number)));
    vec![Block::field(origin, "Khách mời", format!("{}.", names.join("; ")))]
}

/// The roll of the meeting, asked for those who answer a test.
struct People<'a> {
    meeting: &'a Meeting,
    told: NamesTold,
}

impl<'a> People<'a> {
    fn who(&self, test: impl Fn(&Attendee, &Attendance) -> bool) -> Vec<(&'a Attendee, &'a Attendance)> {
        let marked = self.meeting.roll.iter();
        let marked = marked.filter_map(|one| Some((one, self.meeting.attendance.get(&one.id)?)));
        marked.filter(|(one, attendance)| test(one, attendance)).collect()
    }

    /// A line "label: number and names"; none when nobody answers the test.
    fn line(
        &self,
        label: &str,
        note: impl Fn(&Attendance) -> String,
        test: impl Fn(&Attendee, &Attendance) -> bool,
    ) -> Option<Block> {
        let found = self.who(test);
        let named =
            found.iter().map(|(one, attendance)| (one.id, format!("{}{}", one.name, note(attendance))));
        let value = format!("{} đồng chí: {}.", found.len(), self.told.joined(named, ", "));
        self.tells(&found).then(|| Block::field(self.marks(&found), label, value))
    }

    /// Whether there is a line about these.
    fn tells(&self, found: &[(&Attendee, &Attendance)]) -> bool {
        !found.is_empty() && self.told.tells(found.iter().map(|(one, _)| one.id))
    }

    /// What the names of some rest on: the roll, the opening that froze it, and how they are marked.
    fn marks(&self, found: &[(&Attendee, &Attendance)]) -> Origin {
        let marks = found.iter().map(|(one, _)| Matter::Attendance(one.id));
        traced::of(self.meeting, marks.chain([Matter::Opening])).and(&traced::roll(self.meeting))
    }

    /// "chính thức 18; dự bị 2": the standings of those who answer the test.
    fn standings(&self, test: impl Fn(&Attendee, &Attendance) -> bool) -> String {
        let found = self.who(test);
        let count = |standing| found.iter().filter(|(one, _)| one.standing == standing).count();
        let counted = Standing::ALL.iter().map(|standing| (standing.label().vi, count(*standing)));
        let parts = counted.filter(|(_, number)| *number > 0);
        parts.map(|(label, number)| format!("{label} {number}")).collect::<Vec<_>>().join("; ")
    }

    fn totals(&self) -> Vec<Block> {
        let counts = self.meeting.counts();
        // Before the opening nobody is on the roll of the meeting.
        let value = |number, standings: String| match standings.as_str() {
            "" => format!("{number} đồng chí."),
            standings => format!("{number} đồng chí ({standings})."),
        };
        let summoned = self.standings(|one, _| one.standing.is_summoned());
        if !self.meeting.plan.kind.is_of_cell() {
            let total = format!("{} đồng chí.", counts.total);
            return vec![Block::field(self.marks(&[]), self.committee(), total)];
        }
        let of = self.meeting.plan.group.as_ref().map_or("Chi bộ", |group| group.title.as_str());
        vec![
            Block::field(
                self.marks(&[]),
                format!("Tổng số đảng viên của {of}"),
                value(counts.total, self.standings(|_, _| true)),
            ),
            Block::field(self.marks(&[]), "Được triệu tập", value(counts.summoned, summoned)),
        ]
    }

    /// What those are who meet apart: a committee, or secretary and deputy where there is none.
    fn committee(&self) -> &'static str {
        match self.who(|one, _| one.role == Role::Committee).is_empty() {
            true => "Bí thư, phó bí thư",
            false => "Tổng số chi ủy viên",
        }
    }

    /// Those who need not come, and those of them who came.
    fn outside(&self) -> Vec<Block> {
        let of =
            |label, standing| self.line(label, |_| String::new(), move |one, _| one.standing == standing);
        let came = |label, standing| {
            let test = move |one: &Attendee, attendance: &Attendance| {
                one.standing == standing && attendance.attended()
            };
            self.line(label, came_at, test)
        };
        let lines = [
            of("Miễn công tác và sinh hoạt đảng", Standing::Exempt),
            of("Sinh hoạt tạm thời nơi khác", Standing::TemporaryAway),
            of("Đình chỉ sinh hoạt đảng", Standing::Suspended),
            came("Đảng viên được miễn công tác và sinh hoạt đảng đến dự", Standing::Exempt),
            came("Đảng viên đang sinh hoạt tạm thời nơi khác về dự", Standing::TemporaryAway),
        ];
        lines.into_iter().flatten().collect()
    }

    fn attending(&self) -> Vec<Block> {
        let counts = self.meeting.counts();
        let share = percent(u64::from(counts.attended), u64::from(counts.summoned), VI);
        let standings = self.standings(|one, attendance| one.standing.is_summoned() && attendance.attended());
        let parts = [standings, self.ways()].into_iter().filter(|part| !part.is_empty());
        let standings = parts.collect::<Vec<_>>().join("; ");
        let standings = if standings.is_empty() { standings } else { format!(" ({standings})") };
        let value = format!(
            "{}/{} đồng chí được triệu tập, đạt {share}{standings}.",
            counts.attended, counts.summoned
        );
        let value = if self.meeting.roll_called().is_some() { value } else { NOT_CALLED.to_owned() };
        [Block::field(traced::attendance(self.meeting), attends(self.meeting.plan.kind), value)]
            .into_iter()
            .chain(self.named_attending())
            .collect()
    }

    /// Those of them who are named: how they took part, and when not.
    fn named_attending(&self) -> Vec<Block> {
        let opened = self.meeting.opened_at;
        let lines = [
            self.online(),
            self.line(
                "Đến muộn",
                |attendance| attendance.late.map_or(String::new(), |at| late(opened, at)),
                |one, attendance| one.standing.is_summoned() && attendance.late.is_some(),
            ),
            self.line(
                "Về sớm",
                |attendance| attendance.left.map_or(String::new(), |at| format!(" (lúc {})", hour(at))),
                |_, attendance| attendance.left.is_some(),
            ),
            self.line("Tạm ra ngoài", out, |_, attendance| !attendance.away.is_empty()),
        ];
        lines.into_iter().flatten().collect()
    }

    /// "trực tiếp 15; trực tuyến 3" of the summoned who came; nothing where all came to the room.
    fn ways(&self) -> String {
        let counts = self.meeting.counts();
        match (counts.online, counts.attended - counts.online) {
            (0, _) => String::new(),
            (online, 0) => format!("trực tuyến {online}"),
            (online, room) => format!("trực tiếp {room}; trực tuyến {online}"),
        }
    }

    /// Who took part online; all of them are not named one by one.
    fn online(&self) -> Option<Block> {
        let online = |_: &Attendee, attendance: &Attendance| attendance.presence == Presence::Online;
        let (there, all) = (self.who(online), self.who(|_, attendance| attendance.attended()));
        if there.is_empty() || there.len() < all.len() {
            return self.line("Dự trực tuyến", |_| String::new(), online);
        }
        // Nobody is named by it.
        if let NamesTold::One(_) = self.told {
            return None;
        }
        let value = format!("tất cả {} đồng chí dự sinh hoạt.", there.len());
        Some(Block::field(self.marks(&there), "Dự trực tuyến", value))
    }

    fn absent(&self) -> Vec<Block> {
        let total = self.absentees().concat().len();
        if total == 0 && self.meeting.roll_called().is_none() {
            return Vec::new();
        }
        if total == 0 {
            return vec![Block::field(traced::attendance(self.meeting), "Vắng mặt", "không.")];
        }
        [self.total_absent()].into_iter().chain(self.named_absent()).collect()
    }

    /// Those who were summoned and did not come: with a reason, and without.
    fn absentees(&self) -> [Vec<(&'a Attendee, &'a Attendance)>; 2] {
        let summoned = |test: fn(&Attendance) -> bool| {
            self.who(|one, attendance| one.standing.is_summoned() && test(attendance))
        };
        [
            summoned(|attendance| matches!(attendance.presence, Presence::Excused { .. })),
            summoned(|attendance| attendance.presence == Presence::Unexcused),
        ]
    }

    fn total_absent(&self) -> Block {
        let total = self.absentees().concat().len();
        Block::field(traced::attendance(self.meeting), "Vắng mặt", format!("{total} đồng chí."))
    }

    fn named_absent(&self) -> Vec<Block> {
        let item = |(label, found): (&str, &Vec<(&Attendee, &Attendance)>)| {
            let named = found.iter().map(|(one, marked)| (one.id, with_reason(one, marked)));
            let value = format!("{} đồng chí: {}", found.len(), self.told.joined(named, "; "));
            self.tells(found).then(|| Block::dash(self.marks(found), format!("{label}: {value}.")))
        };
        ["Có lý do", "Không có lý do"].into_iter().zip(&self.absentees()).filter_map(item).collect()
    }
}

/// "Dự sinh hoạt", "Dự Đại hội": by what was held.
const fn attends(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Congress => "Dự Đại hội",
        MeetingKind::Admission | MeetingKind::Review | MeetingKind::Discipline => "Dự hội nghị",
        MeetingKind::Committee => "Dự họp",
        _ => "Dự sinh hoạt",
    }
}

/// " (đến lúc 19 giờ 12 phút, muộn 12 phút)", as the printed times give it; the second part only from one
/// minute on.
fn late(opened: Option<DateTime<FixedOffset>>, at: DateTime<FixedOffset>) -> String {
    let minutes = opened.map_or(0, |opened| minutes_between(opened, at));
    let by = if minutes > 0 { format!(", muộn {minutes} phút") } else { String::new() };
    format!(" (đến lúc {}{by})", hour(at))
}

/// " (đến lúc 19 giờ 23 phút)" of one who need not come, and so is not late: from then on the base of
/// votes is another.
fn came_at(attendance: &Attendance) -> String {
    attendance.late.map_or(String::new(), |at| format!(" (đến lúc {})", hour(at)))
}

/// " (từ 19 giờ 30 phút đến 20 giờ)" of one who came back, as often as it was.
fn out(attendance: &Attendance) -> String {
    let times = attendance.away.iter().map(|(from, to)| match (hour(*from), hour(*to)) {
        (start, end) if from.date_naive() != to.date_naive() => {
            // Who was out when the meeting was broken off may come back on another day.
            let [left, back] = [from, to].map(|at| long_date(at.date_naive(), VI));
            format!("từ {start} {left} đến {end} {back}")
        }
        (from, to) if from == to => format!("lúc {from}"),
        (from, to) => format!("từ {from} đến {to}"),
    });
    format!(" ({})", times.collect::<Vec<_>>().join("; "))
}

fn with_reason(one: &Attendee, attendance: &Attendance) -> String {
    match &attendance.presence {
        Presence::Excused { reason } => format!("{} ({})", one.name, clause(reason)),
        _ => one.name.clone(),
    }
}
