//! A congress, act by act, every figure of which is worked out by hand.
//!
//! 24 official members: 21 away, 22 exempt and absent, 23 suspended, 24 excused for the whole congress, 19 and 20 absent
//! without a reason; 25 is probationary and here. Summoned 22 (1-20, 24, 25), here 19; 18 vote. The base of an election
//! is 24 less four, so 20, and 11 are needed; of an ordinary vote 24 less 21, 22 and 23, who is not summoned, so 21.

use bienban::domain::*;

const GIVEN: [&str; 25] = [
    "An", "Hoa", "Bình", "Cường", "Dung", "Đào", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Oanh",
    "Phúc", "Quang", "Rây", "Sơn", "Thu", "Uyên", "Vinh", "Xuân", "Yến", "Bảo", "Châu", "Duy",
];

const ITEMS: [(&str, &str, Option<Purpose>); 6] = [
    ("opening", "Lý do, khách mời", None),
    ("presidium", "Bầu đoàn chủ tịch, thư ký", Some(Purpose::Question)),
    ("nomination", "Số lượng, đề cử, ứng cử", Some(Purpose::Question)),
    ("election", "Bầu cử", Some(Purpose::Election)),
    ("conclusion", "Kết luận, nghị quyết", Some(Purpose::Resolution)),
    ("adoption", "Thông qua biên bản", Some(Purpose::Minutes)),
];

const ELECTION: [Deduction; 4] =
    [Deduction::Away, Deduction::ExemptAbsent, Deduction::Suspended, Deduction::Excused];
const CARDS: VoteRule<'static> = VoteRule {
    purpose: Purpose::Question,
    majority: Majority::OverHalf,
    secret: false,
    deducts: &Deduction::ORDINARY,
};

pub struct Held(pub History, u64);

impl Held {
    fn keep(&mut self, make: impl FnOnce(&Meeting) -> Result<Vec<Event>, Refusal>) {
        let events = make(&self.0.meeting).unwrap();
        let start: chrono::DateTime<chrono::FixedOffset> = "2027-01-20T08:00:00+07:00".parse().unwrap();
        let at = start + chrono::TimeDelta::minutes(self.1 as i64);
        let act = self.0.act(events, Moment { at, run: self.1 * 60_000 });
        self.0.append(&act);
        self.1 += 1;
    }

    fn one(&mut self, make: impl FnOnce(&Meeting) -> Result<Event, Refusal>) {
        self.keep(|meeting| make(meeting).map(|event| vec![event]));
    }

    /// All 18 are for what was put.
    fn pass(&mut self) {
        let ballot = self.0.meeting.open_ballot().unwrap().id;
        self.one(|meeting| meeting.count(ballot, Count { yes: 18, no: 0, other: 0 }));
    }

    fn body(&mut self, kind: BodyKind, members: &[u32]) {
        let members: Vec<MemberId> = members.iter().map(|one| MemberId(*one)).collect();
        self.keep(|meeting| meeting.put_body(kind, &members, CARDS));
        self.pass();
    }

    fn elects(&mut self, post: Post, seats: u32, people: &[u32]) -> ElectionId {
        self.one(|meeting| meeting.begin_election(post, seats));
        let id = self.0.meeting.elections.last().unwrap().id;
        for member in people {
            self.one(|meeting| meeting.name_for(id, MemberId(*member), Nomination::Proposed));
        }
        self.keep(|meeting| meeting.put_list(id, CARDS));
        self.pass();
        id
    }

    /// A round of 18 papers, so many of them with too many names.
    fn round(&mut self, id: ElectionId, too_many: u32, votes: &[u32]) {
        self.one(|meeting| meeting.put_round(id, &ELECTION));
        let invalid = InvalidPapers {
            key: "too_many".into(),
            title: "Bầu quá số lượng cần bầu".into(),
            title_en: "More names than seats".into(),
            papers: too_many,
        };
        let invalid = (too_many > 0).then_some(invalid).into_iter().collect();
        let papers = PaperSums { issued: 18, returned: 18, valid: 18 - too_many, invalid };
        let list = self.0.meeting.election(id).unwrap().rounds.last().unwrap().nominees.clone();
        let votes = list.into_iter().zip(votes).map(|(member, votes)| NomineeVotes { member, votes: *votes });
        let votes = votes.collect();
        self.one(|meeting| meeting.count_round(id, papers, votes));
    }
}

fn standing(number: u32) -> Standing {
    match number {
        21 => Standing::TemporaryAway,
        22 => Standing::Exempt,
        23 => Standing::Suspended,
        25 => Standing::Probationary,
        _ => Standing::Official,
    }
}

fn name(number: u32) -> String {
    format!("Trần Văn {}", GIVEN[number as usize - 1])
}

/// The roll: each born in the year 1950 and as many more as their number says.
pub fn roll() -> Roll {
    let mut roll = Roll::default();
    for number in 1..=25 {
        let born = chrono::NaiveDate::from_ymd_opt(1950 + number as i32, 4, 15).map(Into::into);
        let person = Person { name: name(number), born, ..Person::default() };
        let (member, role) = (MemberId(number), Role::Member);
        let (standing, from) = (standing(number), "2026-01-01".parse().unwrap());
        roll.apply(&RollEvent::Added { member, person, standing, role, from });
    }
    roll
}

/// The same with sex and schooling, of Duy (25) neither: 2, 5, 8, 10 and 22 are women; 1 to 10 finished upper, 11 to 17
/// lower secondary school; 1 is a master, 2 to 5 went to university, 6 to 9 have intermediate training, the others none;
/// of political theory 1 is advanced, 2 to 4 intermediate, 5 to 12 elementary.
pub fn schooled_roll() -> Roll {
    let mut roll = roll();
    for number in 1..=24 {
        let member = MemberId(number);
        let person = roll.get(member).unwrap().person.clone();
        let sex = Some(if [2, 5, 8, 10, 22].contains(&number) { Sex::Female } else { Sex::Male });
        let general = match number {
            1..=10 => Some(GeneralEducation::UpperSecondary),
            11..=17 => Some(GeneralEducation::LowerSecondary),
            _ => None,
        };
        let training = Some(match number {
            1 => ProfessionalTraining::Master,
            2..=5 => ProfessionalTraining::University,
            6..=9 => ProfessionalTraining::Intermediate,
            _ => ProfessionalTraining::Untrained,
        });
        let theory = match number {
            1 => Some(PoliticalTheory::Advanced),
            2..=4 => Some(PoliticalTheory::Intermediate),
            5..=12 => Some(PoliticalTheory::Elementary),
            _ => None,
        };
        let schooling = Schooling { general, training, theory };
        roll.apply(&RollEvent::Corrected { member, person: Person { sex, schooling, ..person } });
    }
    roll
}

/// The congress opened with its roll called, presidium (Đào, Giang), secretariat (Hà) and tellers (Khánh, Lan) chosen.
pub fn opened() -> Held {
    let mut held = Held(History::new(MeetingId("20270120-cccccc".into())), 0);
    let mut plan = held.0.meeting.plan.clone();
    plan.kind = MeetingKind::Congress;
    plan.cell =
        CellName {
            name: "Ấp Mẫu".into(), parent: "Đảng bộ xã Phú Mẫu".into(), place: "Xã Phú Mẫu".into()
        };
    (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
    plan.agenda = (1..)
        .zip(ITEMS)
        .map(|(id, (step, title, vote))| Item {
            step: step.into(),
            vote,
            ..Item::own(ItemId(id), title.to_owned(), 5)
        })
        .collect();
    held.keep(|_| Ok(vec![Event::Plan(PlanEvent::Planned(Box::new(plan)))]));
    let attendee = |number: u32| {
        let role = if number == 1 { Role::Secretary } else { Role::Member };
        Attendee { id: MemberId(number), name: name(number), standing: standing(number), role }
    };
    held.keep(|meeting| meeting.open((1..=25).map(attendee).collect()));
    let excused = Presence::Excused { reason: "điều trị dài ngày".into() };
    for (number, presence) in [(24, excused), (19, Presence::Unexcused), (20, Presence::Unexcused)] {
        held.one(|meeting| meeting.mark(MemberId(number), presence).map(Event::Attendance));
    }
    held.one(|meeting| meeting.announce().map(Event::Attendance));
    held.keep(|meeting| meeting.go_to(ItemId(2)));
    held.body(BodyKind::Presidium, &[6, 7]);
    held.body(BodyKind::Secretariat, &[8]);
    held
}

/// The whole congress, adopted: a tie at the end of the list, an invalid paper, a second round.
pub fn adopted() -> Meeting {
    let mut held = opened();
    held.keep(|meeting| meeting.go_to(ItemId(4)));
    held.body(BodyKind::Tellers, &[9, 10]);
    let committee = held.elects(Post::Committee, 3, &[1, 2, 3, 4]);
    held.round(committee, 1, &[15, 14, 11, 11]);
    held.round(committee, 0, &[10, 8]);
    let secretary = held.elects(Post::Secretary, 1, &[1]);
    held.round(secretary, 0, &[17]);
    let deputy = held.elects(Post::Deputy, 1, &[2]);
    held.round(deputy, 0, &[10]);
    held.one(|meeting| meeting.decide_election(deputy, true));
    held.round(deputy, 0, &[11]);
    held.keep(|meeting| meeting.go_to(ItemId(5)));
    held.one(|m| m.add_point(Section::LastMonth, "Hoàn thành 12/14 chỉ tiêu của nhiệm kỳ."));
    held.one(|m| m.add_point(Section::Shortcomings, "thu đảng phí có lúc còn chậm"));
    held.one(|m| m.add_point(Section::NextMonth, "kết nạp từ 03 đảng viên trở lên"));
    held.one(|m| m.put(Purpose::Resolution, "Thông qua nghị quyết đại hội", Majority::OverHalf));
    held.pass();
    held.keep(|meeting| meeting.go_to(ItemId(6)));
    held.one(|m| m.put(Purpose::Minutes, "Thông qua biên bản đại hội", Majority::OverHalf));
    held.pass();
    held.keep(|meeting| meeting.adopt(Sheet::default(), Some(1)));
    held.0.meeting
}
