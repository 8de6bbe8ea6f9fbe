//! What the papers of a meeting are made from, and what all of them have in common.
//!
//! Reads the meeting as it stands; knows neither the journal nor the hash's making.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate};

use super::naming::{cell_name, chair_title, lacks_committee, signer, term_words};
use super::sentence::lowered;
use super::{Header, Properties, Signature, Stamp};
use crate::domain::{BodyKind, CellName, Meeting, MeetingKind, MembershipStep, Sheet, State};
use crate::guidance::{Pack, SignFor};
use crate::text::{Lang, long_date, long_month};

/// The language of the papers.
pub(super) const VI: Lang = Lang::Vi;

/// A meeting with what its papers need beside it.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The meeting.
    pub meeting: &'a Meeting,
    /// The score sheet: the adopted one once adopted, else the one of this moment.
    pub sheet: &'a Sheet,
    /// The guidance that it is held under, which says whether its kind is scored.
    pub pack: Option<&'a Pack>,
    /// For whom the secretary signs, by the guidance in force on its day.
    pub sign_for: SignFor,
    /// The hash of the event that adopted the minutes, in hexadecimal.
    pub hash: Option<&'a str>,
    /// When the facts were settled; equal facts give equal files.
    pub created: DateTime<FixedOffset>,
}

/// What lines were laid from: by it they are known to be right still. When the facts were settled stands
/// in a file's properties alone, in no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaidFrom {
    meeting: Meeting,
    sheet: Sheet,
    pack: Option<Pack>,
    sign_for: SignFor,
    hash: Option<String>,
}

impl LaidFrom {
    /// A copy of everything that lines are made from.
    pub fn of(source: &Source<'_>) -> LaidFrom {
        LaidFrom {
            meeting: source.meeting.clone(),
            sheet: source.sheet.clone(),
            pack: source.pack.cloned(),
            sign_for: source.sign_for,
            hash: source.hash.map(str::to_owned),
        }
    }

    /// Whether the lines of this source are the same.
    pub fn is(&self, source: &Source<'_>) -> bool {
        let (pack, hash) = (self.pack.as_ref(), self.hash.as_deref());
        (pack, self.sign_for, hash) == (source.pack, source.sign_for, source.hash)
            && self.sheet == *source.sheet
            && self.meeting == *source.meeting
    }
}

impl Source<'_> {
    /// Whether the minutes are adopted.
    pub(super) fn is_adopted(&self) -> bool {
        self.meeting.state == State::Adopted
    }

    /// The heads of the page. Minutes have neither number nor place and date.
    pub(super) fn header(&self, number: Option<String>, dated: bool) -> Header {
        let (cell, date) = (&self.meeting.plan.cell, self.meeting.day());
        let place_date = dated.then(|| place_date(cell, date));
        let header = Header { number, place_date, ..header(cell) };
        match self.meeting.plan.kind {
            MeetingKind::Congress => {
                let (cell, term) = (format!("Đại hội {}", header.cell), Some(term_words(self.meeting)));
                Header { cell, term, ..header }
            }
            _ => header,
        }
    }

    /// The secretary's signature, for the cell or its committee.
    pub(super) fn for_the_cell(&self) -> Signature {
        Signature {
            above: Some(self.sign_for.words().to_owned()),
            title: chair_title(self.meeting),
            name: signer(self.meeting, self.meeting.plan.chair),
        }
    }

    /// Whoever signs for those who meet: at a congress its presidium, else the secretary.
    pub(super) fn signature(&self) -> Signature {
        match self.meeting.plan.kind {
            MeetingKind::Congress => presidium(self.meeting),
            _ => self.for_the_cell(),
        }
    }

    /// The marks of a practice meeting and of a draft.
    pub(super) fn stamps(&self) -> Vec<Stamp> {
        let practice = self.meeting.plan.practice.then_some(Stamp::Practice);
        let draft = (!self.is_adopted()).then_some(Stamp::Draft);
        practice.into_iter().chain(draft).collect()
    }

    /// What the file says about itself.
    pub(super) fn properties(&self, name: &str) -> Properties {
        Properties {
            title: format!("{name} {}", self.occasion()),
            meeting: self.meeting.id.0.clone(),
            hash: self.hash.unwrap_or_default().to_owned(),
            created: self.created,
            book_line: None,
            own_form: None,
        }
    }

    /// What was held, after another word: "sinh hoạt chi bộ thường kỳ tháng 12/2026".
    pub(super) fn occasion(&self) -> String {
        lowered(&self.subtitle())
    }

    /// What was held, as a title's second line: "Sinh hoạt chi bộ thường kỳ tháng 12 năm 2026".
    pub(super) fn subtitle(&self) -> String {
        let (plan, date) = (&self.meeting.plan, self.meeting.day());
        match plan.kind {
            MeetingKind::Review => {
                // Held at the end of the year or, late, at the beginning of the next.
                let year = if date.month() <= 6 { date.year() - 1 } else { date.year() };
                format!("Kiểm điểm, đánh giá, xếp loại chất lượng năm {year}")
            }
            MeetingKind::Admission => format!("{} {}", self.about_persons(), long_month(date, VI)),
            MeetingKind::Congress => format!("Đại hội {}", cell_name(&plan.cell)),
            MeetingKind::Committee if lacks_committee(self.meeting) => {
                format!("Hội ý bí thư, phó bí thư {}", long_month(date, VI))
            }
            kind => {
                let title = plan.group.as_ref().map(|group| group.heading(VI));
                let title = title.unwrap_or_else(|| kind.title().get(VI).to_owned());
                format!("{title} {}", long_month(date, VI))
            }
        }
    }
}

impl Source<'_> {
    /// What a meeting on persons was held for, by what it voted: a recognition alone is no admission.
    fn about_persons(&self) -> &'static str {
        let votes = self.meeting.person_ballots();
        let voted = |step: MembershipStep| votes.iter().any(|(ballot, _)| ballot.purpose == step.purpose());
        match (voted(MembershipStep::Admission), voted(MembershipStep::Recognition)) {
            (false, true) => "Họp chi bộ xét công nhận đảng viên chính thức",
            (true, true) => "Họp chi bộ xét kết nạp, công nhận đảng viên chính thức",
            (true, false) => "Họp chi bộ xét kết nạp đảng viên",
            (false, false) => MeetingKind::Admission.title().vi,
        }
    }
}

/// The presidium's signature, by whoever chaired where they are of it.
pub(super) fn presidium(meeting: &Meeting) -> Signature {
    let name = signer(meeting, meeting.signs_for(BodyKind::Presidium, meeting.plan.chair));
    Signature { above: None, title: "T/M ĐOÀN CHỦ TỊCH".to_owned(), name }
}

/// The names of a cell at the top of a page.
pub(super) fn header(cell: &CellName) -> Header {
    Header { upper: cell.parent.clone(), cell: cell_name(cell), ..Header::default() }
}

/// "Xã Phú Mẫu, ngày 03 tháng 12 năm 2026"; without the place when none is known.
pub(super) fn place_date(cell: &CellName, date: NaiveDate) -> String {
    let date = long_date(date, VI);
    if cell.place.is_empty() { date } else { format!("{}, {date}", cell.place) }
}

/// The same with a day that is written in by hand: nobody recorded on which a paper is issued.
pub(super) fn open_place_date(cell: &CellName) -> String {
    let date = "ngày … tháng … năm 20…";
    if cell.place.is_empty() { date.to_owned() } else { format!("{}, {date}", cell.place) }
}

/// Letters of a hash that are printed on a page: enough to find its record in any book.
const MARK: usize = 16;

/// The beginning of a hash, in groups of eight; none where nothing is recorded.
pub(super) fn short_mark(hash: &str) -> Option<String> {
    (!hash.is_empty()).then(|| in_eights(&hash.chars().take(MARK).collect::<String>()))
}

/// What stands at the foot of a page: the mark of its record, and where the book stood then, so that the
/// paper holds the whole book to account; none where nothing is recorded.
pub(super) fn foot_words(properties: &Properties) -> Option<String> {
    let mark = short_mark(&properties.hash)?;
    let known = properties.book_line.as_ref();
    let line = known.and_then(|line| Some((line.number, short_mark(&line.hash)?)));
    Some(match line {
        Some((number, hash)) => format!("Mã xác thực: {mark} · Sổ: dòng {number}, mã {hash}"),
        None => format!("Mã xác thực: {mark}"),
    })
}

/// What the document was made from, in words, and by which form where that is one of the book; empty when nothing is known.
pub(super) fn made_from(properties: &Properties) -> String {
    let facts = facts_words(properties);
    let form = properties.own_form.as_ref().map(|mark| format!("Theo mẫu riêng của chi bộ, mã {mark}."));
    [facts, form.unwrap_or_default()]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn facts_words(properties: &Properties) -> String {
    match (properties.meeting.as_str(), properties.hash.as_str()) {
        ("", "") => String::new(),
        (meeting, "") => format!("Lập từ kỳ sinh hoạt {meeting}."),
        ("", hash) => format!("Mã băm {hash}."),
        (meeting, hash) => format!("Lập từ kỳ sinh hoạt {meeting}, mã băm {hash}."),
    }
}

/// A hash in groups of eight, so that eyes can compare it and lines can break in it.
pub fn in_eights(hash: &str) -> String {
    let letters: Vec<char> = hash.chars().collect();
    letters.chunks(8).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::DateTime;

    #[test]
    fn the_origin_names_what_is_known() {
        let mut properties = Properties {
            title: "Biên bản".into(),
            meeting: "2026-12-03".into(),
            hash: "ab12".into(),
            created: DateTime::default(),
            book_line: None,
            own_form: None,
        };
        assert_eq!(made_from(&properties), "Lập từ kỳ sinh hoạt 2026-12-03, mã băm ab12.");
        properties.hash.clear();
        assert_eq!(made_from(&properties), "Lập từ kỳ sinh hoạt 2026-12-03.");
        properties.own_form = Some("3f2a9c1b4d5e".into());
        assert_eq!(
            made_from(&properties),
            "Lập từ kỳ sinh hoạt 2026-12-03. Theo mẫu riêng của chi bộ, mã 3f2a9c1b4d5e."
        );
        properties.meeting.clear();
        assert_eq!(made_from(&properties), "Theo mẫu riêng của chi bộ, mã 3f2a9c1b4d5e.");
        properties.own_form = None;
        assert_eq!(made_from(&properties), "");
    }
}
