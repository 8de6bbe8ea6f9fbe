//! The names of papers' files: what a paper is about, then what it is.

use chrono::Datelike;

use super::months::Months;
use super::paper::Material;
use super::papers::{CongressSource, Excerpt};
use super::quarter::Quarter;
use super::source::VI;
use crate::domain::{Meeting, Period, Plan};
use crate::guidance::Stretch;
use crate::scoring::Span;
use crate::text::fold;

impl Material<'_> {
    /// The name of a paper's file without its extension: "2026-12-03-bien-ban",
    /// "2026-bang-tham-gia-sinh-hoat". That of a member has the name and the number, which tells two
    /// of one name apart; that of a quarter left open has the stem alone.
    pub fn file_stem(&self, stem: &str) -> String {
        match self {
            Material::Meeting(source) | Material::Congress(CongressSource { source, .. }) => {
                format!("{}-{stem}", dated(source.meeting))
            }
            Material::Addendum(of) => format!("{}-{stem}-{}", dated(of.source.meeting), of.place + 1),
            Material::Extract(of) => {
                let day = dated(of.source.meeting);
                match of.of {
                    Excerpt::Item(number) => format!("{day}-{stem}-muc-{number}"),
                    Excerpt::Member(member) => {
                        format!("{day}-{stem}-{}-{}", hyphened(of.source.meeting.name(member)), member.0)
                    }
                }
            }
            Material::Person(of) => {
                format!("{}-{stem}-{}", dated(of.source.meeting), of.number.unwrap_or(1))
            }
            Material::Period(facts) => format!("{}-{stem}", span(facts.period)),
            Material::Register(quality) => format!("{}-{stem}", span(quality.period)),
            Material::Member { facts, member, name } => {
                format!("{}-{stem}-{}-{}", span(facts.period), hyphened(name), member.0)
            }
            Material::Review(of) => {
                format!("{}-{stem}-{}-{}", span(of.period), hyphened(of.name), of.member.0)
            }
            Material::Applicant(of) => {
                format!("{}-{stem}-{}", of.created.format("%Y-%m-%d"), hyphened(of.name))
            }
            Material::Transfer(of) => {
                format!("{}-{stem}-{}", of.created.format("%Y-%m-%d"), hyphened(of.name))
            }
            Material::Quarter(slip) => format!("{}{stem}", slip.quarter.map_or(String::new(), quarter)),
            Material::Theme(check) => format!("{}-{stem}", check.date.format("%Y-%m")),
            Material::Month(of) => {
                format!("{}-{stem}", Months::looked_back(of.source.meeting.day()).0.format("%Y-%m"))
            }
            Material::Topics(plan) => format!("{}-{stem}", plan.year),
            Material::Topic(of) => format!("{}-{stem}-{}", of.topic.month.format("%Y-%m"), of.topic.number),
            Material::Issued(issued) => format!("{}-{stem}", span(issued.period)),
            Material::Span(of) => match of.span {
                Span { stretch: Stretch::Quarter, year, part } => format!("{year}-quy-{part}-{stem}"),
                Span { stretch: Stretch::Half, year, part: 1 } => format!("{year}-dau-nam-{stem}"),
                Span { stretch: Stretch::Half, year, .. } => format!("{year}-cuoi-nam-{stem}"),
                Span { stretch: Stretch::Year, year, .. } => format!("{year}-{stem}"),
            },
            Material::Kit(_) | Material::Calendar(_) | Material::Nothing(_) => stem.to_owned(),
        }
    }
}

/// The day on which a meeting was held, and its kind where it needs it.
fn dated(meeting: &Meeting) -> String {
    format!("{}{}", meeting.day().format("%Y-%m-%d"), kind(&meeting.plan))
}

/// The kind of a meeting that is not the month's, so that two of one day are told apart: "-dai-hoi", "-to-dang-so-1".
fn kind(plan: &Plan) -> String {
    match plan.kind.is_of_month() {
        true => String::new(),
        false => format!("-{}", hyphened(&plan.label(VI))),
    }
}

fn quarter(quarter: Quarter) -> String {
    format!("{}-quy-{}-", quarter.year, quarter.number)
}

/// A period as it stands in a file's name: "2026", "2026-01-01-den-2026-06-30".
fn span(period: Period) -> String {
    match (period.from, period.to) {
        (Some(from), Some(_)) if period == Period::year(from.year()) => from.year().to_string(),
        (Some(from), Some(to)) => format!("{from}-den-{to}"),
        (Some(from), None) => format!("tu-{from}"),
        (None, Some(to)) => format!("den-{to}"),
        (None, None) => "toan-bo".to_owned(),
    }
}

/// A name in letters and digits that every file system takes.
fn hyphened(name: &str) -> String {
    let letters = fold(name);
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{CellName, Meeting, MeetingId, MeetingKind, MemberId, Sheet};
    use crate::guidance::{Packs, SignFor};
    use crate::report::{Facts, Slip, Source};
    use chrono::{DateTime, FixedOffset, NaiveDate};

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn facts(cell: &CellName, period: Period) -> Facts<'_> {
        let created = DateTime::<FixedOffset>::default();
        Facts { cell, practice: false, period, all: &[], sign_for: SignFor::Cell, secretary: "", created }
    }

    #[test]
    fn files_of_a_meeting_are_named_by_its_date() {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.plan.date = date(2026, 12, 3);
        let source = Source {
            meeting: &meeting,
            sheet: &Sheet::default(),
            pack: None,
            sign_for: SignFor::Cell,
            hash: None,
            created: DateTime::default(),
        };
        assert_eq!(Material::Meeting(source).file_stem("bien-ban"), "2026-12-03-bien-ban");
    }

    #[test]
    fn two_meetings_of_a_day_have_other_names_and_the_day_is_that_on_which_they_were_held() {
        let mut meeting = Meeting::new(MeetingId("20261203-0a1b2c".into()));
        meeting.plan.date = date(2026, 12, 3);
        meeting.opened_at = DateTime::parse_from_rfc3339("2026-12-02T19:00:00+07:00").ok();
        let name = |meeting: &Meeting| {
            let source = Source {
                meeting,
                sheet: &Sheet::default(),
                pack: None,
                sign_for: SignFor::Cell,
                hash: None,
                created: DateTime::default(),
            };
            Material::Meeting(source).file_stem("bien-ban")
        };
        assert_eq!(name(&meeting), "2026-12-02-bien-ban");
        meeting.plan.kind = MeetingKind::Review;
        assert_eq!(name(&meeting), "2026-12-02-kiem-diem-cuoi-nam-bien-ban");
    }

    #[test]
    fn files_of_a_period_are_named_by_it_and_by_the_member() {
        let cell = CellName { name: "Ấp Mẫu".into(), parent: String::new(), place: String::new() };
        let half = Period { from: Some(date(2026, 1, 1)), to: Some(date(2026, 6, 30)) };
        let table = Material::Period(facts(&cell, half)).file_stem("bang");
        assert_eq!(table, "2026-01-01-den-2026-06-30-bang");
        let (facts, member) = (facts(&cell, Period::year(2026)), MemberId(5));
        let page = Material::Member { facts, member, name: "Đặng Thị Mỹ-Lệ" };
        assert_eq!(page.file_stem("tham-gia"), "2026-tham-gia-dang-thi-my-le-5");
    }

    #[test]
    fn files_of_a_quarter_are_named_by_it_where_it_is_not_left_open() {
        let cell = CellName { name: "Ấp Mẫu".into(), parent: String::new(), place: String::new() };
        let survey = Packs::embedded().unwrap().survey(date(2026, 12, 31), "").unwrap();
        let slip = |quarter| {
            Material::Quarter(Slip {
                cell: &cell,
                practice: false,
                survey,
                quarter,
                created: DateTime::default(),
            })
        };
        let fourth = Some(Quarter { year: 2026, number: 4 });
        assert_eq!(slip(fourth).file_stem("phieu-khao-sat"), "2026-quy-4-phieu-khao-sat");
        assert_eq!(slip(None).file_stem("phieu-khao-sat"), "phieu-khao-sat");
    }
}
