//! Lịch: the meetings that are planned and the deadlines that the program counts, by their days.
//!
//! It adds no name of whoever is on the way into the Party or out of the cell, for a calendar lies on telephones; tasks,
//! places and lines of a checklist stand as they were typed.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::appointment::Appointment;
use super::sentence::{capital, clause, lowered};
use super::source::{VI, header};
use super::task_table::appointment;
use super::{Block, Cell, Document, Figure, Origin, Properties, Stamp, Table, TableColumn, TableRow};
use crate::domain::{
    ApplicantDue, ApplicantRow, CellId, CellName, Digest, MeetingBody, Preparation, Roll, State, TransferDue,
    TransferRow, latest_adopted, open_tasks,
};
use crate::guidance::Packs;
use crate::text::{Lang, short_date};

/// What has its day in a cell.
#[derive(Debug, Clone, Copy)]
pub struct CalendarSource<'a> {
    /// The names of the cell.
    pub cell: &'a CellName,
    /// Whether the book is for practice.
    pub practice: bool,
    /// What has its day.
    pub appointments: &'a [Appointment],
    /// When the last act of it was done; equal facts give equal files.
    pub created: DateTime<FixedOffset>,
}

/// What days are found in.
#[derive(Debug, Clone, Copy)]
pub struct CalendarGround<'a> {
    /// The cell.
    pub cell: &'a CellId,
    /// Its roll.
    pub roll: &'a Roll,
    /// Its meetings.
    pub digests: &'a [Digest],
    /// Those on the way into the Party.
    pub applicants: &'a [ApplicantRow],
    /// Those who go and come.
    pub transfers: &'a [TransferRow],
    /// By which days scores are reported, and the committee above that such a rule may be of.
    pub packs: &'a Packs,
    /// The body right above the cell.
    pub parent: &'a str,
    /// The day as of which it is: what was cancelled before its day is told until then.
    pub day: NaiveDate,
}

impl CalendarGround<'_> {
    /// What has its day, the earliest first.
    pub fn appointments(&self) -> Vec<Appointment> {
        let planned = || self.digests.iter().filter(|digest| digest.state == State::Draft);
        let cancelled = |digest: &&Digest| digest.state == State::Cancelled && digest.date >= self.day;
        let cancelled = || self.digests.iter().filter(cancelled);
        let meetings = planned().chain(cancelled()).map(meeting);
        let checks = planned().chain(cancelled()).flat_map(checks);
        let latest = latest_adopted(self.digests, MeetingBody::Cell);
        let after = latest.into_iter().flat_map(|held| [upload(held), self.score_report(held)]);
        let mut all: Vec<Appointment> = meetings.chain(checks).chain(after.flatten()).collect();
        all.extend(open_tasks(self.digests, self.roll).filter_map(appointment));
        all.extend(self.applicants.iter().filter_map(|row| self.applicant(row)));
        all.extend(self.transfers.iter().filter_map(|row| self.transfer(row)));
        all.sort();
        all
    }

    /// By when the points of a meeting go to the committee above; none once it answered.
    fn score_report(&self, held: &Digest) -> Option<Appointment> {
        let waits = held.figure.is_some() && held.confirmed.is_none();
        let day = self.packs.score_report_by(held.date, self.parent).filter(|_| waits)?;
        let what =
            format!("Hạn báo cáo điểm kỳ sinh hoạt ngày {} với cấp ủy cấp trên", short_date(held.date, VI));
        Some(deadline(day, what, format!("{}-bao-cao-diem", held.id.0)))
    }

    fn applicant(&self, row: &ApplicantRow) -> Option<Appointment> {
        let (what, kind) = match row.due? {
            ApplicantDue::Ceremony(_) => ("Hạn tổ chức lễ kết nạp", "le-ket-nap"),
            ApplicantDue::ProbationEnd(_) => ("Hết thời gian dự bị của một đảng viên", "het-du-bi"),
        };
        let person = row.applicant.id.0;
        Some(deadline(row.due?.day(), what.to_owned(), format!("{}-ho-so-{person}-{kind}", self.cell.0)))
    }

    fn transfer(&self, row: &TransferRow) -> Option<Appointment> {
        let (what, kind) = match row.due? {
            TransferDue::HandIn(_) => ("Hạn nộp hồ sơ chuyển sinh hoạt đảng", "nop-ho-so"),
            TransferDue::Ends(_) => ("Hết thời gian sinh hoạt tạm thời của một đảng viên", "het-tam-thoi"),
        };
        let id = format!("{}-chuyen-{}-{kind}", self.cell.0, row.transfer.id.0);
        Some(deadline(row.due?.day(), what.to_owned(), id))
    }
}

fn deadline(day: NaiveDate, what: String, id: String) -> Appointment {
    Appointment { day, hour: None, what, place: String::new(), minutes: 0, cancelled: false, id }
}

fn meeting(digest: &Digest) -> Appointment {
    let prepared = digest.preparation.as_ref();
    Appointment {
        day: digest.date,
        hour: digest.hour,
        what: words_of(digest),
        place: prepared.map_or(String::new(), |one| one.place.clone()),
        minutes: prepared.map_or(0, |one| one.minutes),
        cancelled: digest.state == State::Cancelled,
        id: format!("{}-hop", digest.id.0),
    }
}

/// "Họp thường kỳ", "Họp tổ đảng số 1".
fn words_of(digest: &Digest) -> String {
    format!("Họp {}", digest.label(VI))
}

/// What is still to be done before a meeting: the notice, the documents; struck out with a meeting that is not held.
fn checks(digest: &Digest) -> Vec<Appointment> {
    let lines = digest.preparation.iter().flat_map(|prepared: &Preparation| prepared.checks.iter());
    let due = lines.filter(|check| !check.ticked).filter_map(|check| {
        let (title, day) = (clause(check.title(Lang::Vi)), short_date(digest.date, VI));
        let what = format!("Hạn chuẩn bị: {title} ({} ngày {day})", lowered(&words_of(digest)));
        let cancelled = digest.state == State::Cancelled;
        let due = deadline(check.day?, what, format!("{}-chuan-bi-{}", digest.id.0, check.id));
        Some(Appointment { cancelled, ..due })
    });
    due.collect()
}

fn upload(digest: &Digest) -> Option<Appointment> {
    let what = format!("Hạn tải tài liệu kỳ sinh hoạt ngày {}", short_date(digest.date, VI));
    Some(deadline(digest.upload_by?, what, format!("{}-tai-len", digest.id.0)))
}

/// The list of all that, for the wall and for a calendar.
pub(super) fn calendar(of: &CalendarSource) -> Document {
    let day = of.created.date_naive();
    let title = "LỊCH HỌP VÀ THỜI HẠN".to_owned();
    let blocks = match of.appointments.is_empty() {
        true => vec![Block::words(
            "Chưa có kỳ sinh hoạt nào trong kế hoạch và chưa có thời hạn nào phải theo dõi.",
        )],
        false => vec![Block::table(table(of.appointments))],
    };
    let subtitle = format!("Tính đến ngày {}", short_date(day, VI));
    Document {
        header: header(of.cell),
        stamps: of.practice.then_some(Stamp::Practice).into_iter().collect(),
        subtitle,
        blocks,
        signatures: None,
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: format!("{title}: {}", header(of.cell).cell),
            meeting: String::new(),
            hash: String::new(),
            created: of.created,
            book_line: None,
            own_form: None,
        },
        title,
    }
}

fn table(appointments: &[Appointment]) -> Table {
    let row = |(number, one): (u32, &Appointment)| {
        let hour = one.hour.map_or(String::new(), |hour| hour.format("%H:%M").to_string());
        let cancelled = if one.cancelled { " (đã hủy)" } else { "" };
        let what = format!("{}{cancelled}", capital(&one.what));
        let cells: [Cell; 5] =
            [number.into(), one.day.into(), hour.into(), what.into(), one.place.as_str().into()];
        TableRow::new(Origin::figure(Figure::Calendar), cells).on(one.clone())
    };
    Table {
        columns: vec![
            TableColumn::centre("TT", 11),
            TableColumn::centre("Ngày", 26),
            TableColumn::centre("Giờ", 16),
            TableColumn::left("Nội dung", 72),
            TableColumn::left("Địa điểm", 40),
        ],
        rows: (1..).zip(appointments).map(row).collect(),
    }
}
