//! The papers that were issued by number: which, when, about what. Read from the digests of meetings.
//!
//! A number that was given by an adoption is one; what is numbered by hand is not known here.

use chrono::NaiveDate;

use super::months::{Months, is_of_month};
use super::naming::upper_committee;
use super::source::VI;
use crate::domain::{
    CasePaper, CellName, Digest, MeetingKind, MembershipStep, Period, State, Term, term_on, unused_numbers,
};
use crate::text::lowered;

/// A paper that has a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedPaper {
    /// Its place in its series.
    place: u32,
    /// The number with its sign: "05-NQ/CB".
    pub number: String,
    /// The day of the meeting that adopted it; none of a number that was not used.
    pub date: Option<NaiveDate>,
    /// What kind of paper it is.
    pub kind: &'static str,
    /// What it is about.
    pub about: String,
    /// To whom it goes.
    pub to: String,
    /// What else there is to say of it.
    pub note: &'static str,
}

/// The papers of a period in the order in which they were issued. Of the term in which `until` lies a number that no
/// resolution has, between others, stands before the next one.
pub fn issued_papers(
    digests: &[Digest],
    terms: &[Term],
    cell: &CellName,
    period: Period,
    until: NaiveDate,
) -> Vec<IssuedPaper> {
    let adopted = digests.iter().filter(|one| one.state == State::Adopted && period.contains(one.date));
    let mut papers: Vec<IssuedPaper> = adopted.flat_map(|digest| of_meeting(digest, cell)).collect();
    papers.sort_by(|one, next| (one.date, &one.number).cmp(&(next.date, &next.number)));
    let began = term_on(digests, terms, until).map(|term| term.from);
    for number in unused_numbers(digests, terms, until) {
        let of_term =
            |paper: &IssuedPaper| paper.is_of_series() && paper.date.is_some() && paper.date >= began;
        // What came before the first one that the book knows may stand on paper.
        let first = papers.iter().filter(|paper| of_term(paper)).map(|paper| paper.place).min();
        let next = papers.iter().position(|paper| of_term(paper) && paper.place > number);
        if let Some(at) = next.filter(|_| first.is_some_and(|first| first < number)) {
            papers.insert(at, left_out(number));
        }
    }
    papers
}

/// A number of the term that no resolution has.
fn left_out(place: u32) -> IssuedPaper {
    IssuedPaper {
        place,
        number: format!("{place:02}-{SERIES}"),
        date: None,
        kind: RESOLUTION,
        about: String::new(),
        to: String::new(),
        note: "Không dùng",
    }
}

impl IssuedPaper {
    /// Whether it is a resolution that was issued.
    pub(super) fn is_resolution(&self) -> bool {
        self.kind == RESOLUTION && self.date.is_some()
    }

    /// Whether it is a resolution of the cell, whose numbers go through the term.
    fn is_of_series(&self) -> bool {
        self.number.ends_with(SERIES)
    }
}

/// The sign of a resolution of the cell.
const SERIES: &str = "NQ/CB";
const RESOLUTION: &str = "Nghị quyết";

fn of_meeting(digest: &Digest, cell: &CellName) -> Vec<IssuedPaper> {
    let upper = upper_committee(cell);
    let paper = |number: u32, sign: &str, kind: &'static str, about: String, to: String| IssuedPaper {
        place: number,
        number: format!("{number:02}-{sign}"),
        date: Some(digest.date),
        kind,
        about,
        to,
        note: "",
    };
    let sign = if digest.kind == MeetingKind::Congress { "NQ/ĐH" } else { SERIES };
    let members = format!("{upper}; đảng viên");
    let own = digest.resolution.map(|number| paper(number, sign, RESOLUTION, about(digest), members.clone()));
    let persons = digest.person_votes.iter().filter_map(|vote| {
        let about = match vote.step {
            MembershipStep::Admission => format!("đề nghị kết nạp quần chúng {} vào Đảng", vote.name),
            MembershipStep::Recognition => {
                format!("đề nghị công nhận đảng viên chính thức đối với đồng chí {}", vote.name)
            }
        };
        Some(paper(vote.resolution?, SERIES, RESOLUTION, about, upper.clone()))
    });
    let classes = digest.class_resolutions.iter().zip(&digest.class_names).map(|(number, name)| {
        let about = format!("cử quần chúng {name} học lớp bồi dưỡng nhận thức về Đảng");
        paper(*number, SERIES, RESOLUTION, about, upper.clone())
    });
    // Whom discipline is about stands in its paper alone.
    let cases = digest.case_votes.iter().filter_map(|vote| {
        let exempt = || format!("miễn công tác và sinh hoạt đảng đối với đảng viên {}", vote.case.name);
        let (sign, kind, about) = match vote.paper? {
            CasePaper::Decision => ("QĐ/CB", "Quyết định", "thi hành kỷ luật đảng viên".to_owned()),
            CasePaper::Submission => ("TTr/CB", "Tờ trình", "đề nghị kỷ luật, xóa tên đảng viên".to_owned()),
            CasePaper::Resolution => (SERIES, RESOLUTION, exempt()),
        };
        Some(paper(vote.number?, sign, kind, about, upper.clone()))
    });
    own.into_iter().chain(persons).chain(classes).chain(cases).collect()
}

/// What the resolution of a meeting is about.
fn about(digest: &Digest) -> String {
    match digest.kind {
        kind if is_of_month(kind) => {
            format!("lãnh đạo thực hiện nhiệm vụ {}", Months::of(digest.date).ahead)
        }
        kind => lowered(kind.title().get(VI)),
    }
}
