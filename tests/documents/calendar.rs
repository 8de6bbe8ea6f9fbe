//! The calendar of a cell: which days it has, and the file that calendars take, by hand and by another reader.

use std::process::Command;

use bienban::domain::*;
use bienban::guidance::Packs;
use bienban::report::{
    Appointment, CalendarGround, CalendarSource, Document, Material, WriteFault, format, ics, minutes, paper,
    plain,
};
use chrono::{NaiveDate, NaiveTime};

use crate::every_paper::every_document;
use crate::papers::{created, digests, of};
use crate::{meeting, tools_required};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The adopted meeting of December, whose documents are still to be uploaded, and the planned one of January.
fn meetings() -> Vec<Digest> {
    let [mut held, earlier] = <[Digest; 2]>::try_from(digests()).unwrap();
    held.upload_by = Some(day("2026-12-05"));
    let check = |id: &str, title: &str, ticked, by: &str| PreparedCheck {
        id: id.into(),
        title: title.into(),
        title_en: String::new(),
        ticked,
        late: 0,
        day: Some(day(by)),
    };
    let preparation = Preparation {
        place: "Nhà văn hóa Ấp Mẫu, tổ 5".into(),
        items: 14,
        minutes: 90,
        chair: None,
        minute_taker: None,
        checks: vec![
            check("papers", "Gửi dự thảo nghị quyết.", true, "2026-12-28"),
            check("notice", "Thông báo thời gian, địa điểm.", false, "2027-01-02"),
        ],
    };
    let mut next = Meeting::new(MeetingId("20270103-0a1b2c".into())).digest();
    next.kind = MeetingKind::Regular;
    next.date = day("2027-01-03");
    next.hour = NaiveTime::from_hms_opt(19, 0, 0);
    next.preparation = Some(preparation);
    let mut dropped = next.clone();
    (dropped.id, dropped.state) = (MeetingId("20270104-0a1b2c".into()), State::Cancelled);
    (dropped.date, dropped.preparation) = (day("2027-01-04"), None);
    let mut over = dropped.clone();
    (over.id, over.date) = (MeetingId("20261201-0a1b2c".into()), day("2026-12-01"));
    let mut of_group = Meeting::new(MeetingId("20270105-0a1b2c".into())).digest();
    (of_group.kind, of_group.date) = (MeetingKind::Group, day("2027-01-05"));
    of_group.group = Some(MeetingGroup {
        group: GroupId(2),
        title: "Tổ đảng số 2".into(),
        head: None,
        stands_for_cell: StandsForCell::No,
    });
    vec![earlier, held, next, dropped, over, of_group]
}

/// Who is admitted and who goes, in that cell.
const ADMITTED: &str = "Danh Sóc Khươl";
const LEAVING: &str = "Quách Mỹ Linh";

/// What has its day in that cell on 3 December; one applicant has a ceremony to come, one member papers to hand in.
fn found() -> Vec<Appointment> {
    let (roll, digests) = (Roll::default(), meetings());
    let person = ApplicantPerson { name: ADMITTED.into(), ..ApplicantPerson::default() };
    let applicant = Applicant { id: ApplicantId(2), person, ..Applicant::default() };
    let person = Person { name: LEAVING.into(), ..Person::default() };
    let transfer = Transfer { id: TransferId(4), person, ..Transfer::default() };
    let going = TransferStage::Introduced;
    let hand_in = Some(TransferDue::HandIn(day("2027-01-08")));
    let (stage, due) = (ApplicantStage::Decided, Some(ApplicantDue::Ceremony(day("2027-01-12"))));
    let ground = CalendarGround {
        cell: &CellId("ap-mau".into()),
        roll: &roll,
        digests: &digests,
        applicants: &[ApplicantRow { applicant, stage, due }],
        transfers: &[TransferRow { transfer, stage: going, due: hand_in }],
        packs: Packs::embedded().unwrap(),
        parent: "Đảng bộ xã Mẫu",
        day: day("2026-12-03"),
    };
    ground.appointments()
}

fn made(appointments: &[Appointment]) -> Document {
    let cell = meeting::plan().cell;
    let source = CalendarSource { cell: &cell, practice: false, appointments, created: created() };
    paper("calendar").unwrap().make(&Material::Calendar(source)).unwrap()
}

/// The calendar of that cell as a paper.
pub fn of_made_up() -> Document {
    made(&found())
}

#[test]
fn it_has_planned_meetings_and_deadlines_by_their_days() {
    let told: Vec<String> = found().iter().map(|one| format!("{} {}", one.day, one.what)).collect();
    let meeting = meeting::adopted().meeting;
    let mut tasks: Vec<String> = meeting
        .digest()
        .open_tasks
        .iter()
        .filter_map(|task| Some(format!("{} Hạn việc: {}", task.due?, task.what.trim_end_matches('.'))))
        .collect();
    assert!(!tasks.is_empty());
    let mut expected = vec![
        "2026-12-05 Hạn tải tài liệu kỳ sinh hoạt ngày 03/12/2026".to_owned(),
        // Three working days after a Thursday.
        "2026-12-08 Hạn báo cáo điểm kỳ sinh hoạt ngày 03/12/2026 với cấp ủy cấp trên".to_owned(),
        "2027-01-02 Hạn chuẩn bị: Thông báo thời gian, địa điểm (họp thường kỳ ngày 03/01/2027)".to_owned(),
        "2027-01-03 Họp thường kỳ".to_owned(),
        "2027-01-04 Họp thường kỳ".to_owned(),
        "2027-01-05 Họp tổ đảng số 2".to_owned(),
        "2027-01-08 Hạn nộp hồ sơ chuyển sinh hoạt đảng".to_owned(),
        "2027-01-12 Hạn tổ chức lễ kết nạp".to_owned(),
    ];
    expected.append(&mut tasks);
    expected.sort();
    assert_eq!(told, expected);
    let ids: std::collections::BTreeSet<String> = found().into_iter().map(|one| one.id).collect();
    assert_eq!(ids.len(), told.len(), "no name is given twice");
    // By what the checklist calls the line, which stays when a line before it goes.
    assert!(ids.contains("20270103-0a1b2c-chuan-bi-notice"), "{ids:?}");
}

#[test]
fn it_adds_no_name_of_whoever_is_admitted_or_goes() {
    let text = String::from_utf8(ics::write(&of_made_up()).unwrap()).unwrap().replace("\r\n ", "");
    assert!(text.contains("SUMMARY:Hạn tổ chức lễ kết nạp\r\n"), "{text}");
    assert!(text.contains("SUMMARY:Hạn nộp hồ sơ chuyển sinh hoạt đảng\r\n"), "{text}");
    for name in [ADMITTED, LEAVING, "Khươl", "Linh"] {
        assert!(!text.contains(name), "{name}: {text}");
        assert!(!plain::write(&of_made_up()).contains(name), "{name}");
    }
}

#[test]
fn a_cancelled_meeting_is_struck_out_until_its_day_is_over() {
    let text = String::from_utf8(ics::write(&of_made_up()).unwrap()).unwrap().replace("\r\n ", "");
    let entry = |id: &str| {
        let from = text.split(&format!("UID:{id}-hop@bienban\r\n")).nth(1)?;
        from.split("END:VEVENT").next().map(str::to_owned)
    };
    let dropped = entry("20270104-0a1b2c").unwrap();
    assert!(dropped.contains("STATUS:CANCELLED\r\n") && !dropped.contains("VALARM"), "{dropped}");
    let held = entry("20270103-0a1b2c").unwrap();
    assert!(!held.contains("STATUS") && held.contains("TRIGGER:-P1D\r\n"), "{held}");
    assert_eq!(entry("20261201-0a1b2c"), None, "its day is over");
    assert!(plain::write(&of_made_up()).contains("(đã hủy)"));
}

#[test]
fn the_file_word_for_word() {
    let meeting = Appointment {
        day: day("2027-01-03"),
        hour: NaiveTime::from_hms_opt(19, 0, 0),
        what: "Họp thường kỳ".into(),
        place: "Nhà văn hóa Ấp Mẫu, tổ 5".into(),
        minutes: 90,
        cancelled: false,
        id: "20270103-0a1b2c-hop".into(),
    };
    let deadline = Appointment {
        day: day("2027-01-02"),
        hour: None,
        what: "Hạn chuẩn bị: gửi dự thảo nghị quyết, báo cáo; mời đại biểu cấp trên".into(),
        place: String::new(),
        minutes: 0,
        cancelled: false,
        id: "20270103-0a1b2c-chuan-bi-1".into(),
    };
    let maker = format!("PRODID:-//bienban//bienban {}//VI", env!("CARGO_PKG_VERSION"));
    // 19:00 here is 12:00 in UTC; lines are folded before their 76th octet.
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        &maker,
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:Chi bộ Ấp Mẫu",
        "BEGIN:VEVENT",
        "UID:20270103-0a1b2c-chuan-bi-1@bienban",
        "DTSTAMP:20261203T133500Z",
        "DTSTART;VALUE=DATE:20270102",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Hạn chuẩn bị: gửi dự thảo nghị quyết\\, báo cáo\\; ",
        " mời đại biểu cấp trên",
        "DESCRIPTION:Chi bộ Ấp Mẫu",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        // Nine in the morning of the day before.
        "TRIGGER:-PT15H",
        "DESCRIPTION:Hạn chuẩn bị: gửi dự thảo nghị quyết\\, báo cá",
        " o\\; mời đại biểu cấp trên",
        "END:VALARM",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:20270103-0a1b2c-hop@bienban",
        "DTSTAMP:20261203T133500Z",
        "DTSTART:20270103T120000Z",
        "DURATION:PT90M",
        "SUMMARY:Họp thường kỳ",
        "LOCATION:Nhà văn hóa Ấp Mẫu\\, tổ 5",
        "DESCRIPTION:Chi bộ Ấp Mẫu",
        "CLASS:PRIVATE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:-P1D",
        "DESCRIPTION:Họp thường kỳ",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    let bytes = ics::write(&made(&[deadline, meeting])).unwrap();
    assert_eq!(String::from_utf8(bytes).unwrap().split("\r\n").collect::<Vec<_>>(), expected);
}

#[test]
fn an_empty_calendar_is_a_sentence_on_paper_and_no_file() {
    let nothing = made(&[]);
    assert!(plain::write(&nothing).contains("Chưa có kỳ sinh hoạt nào trong kế hoạch"));
    assert_eq!(
        ics::write(&nothing).map(|_| ()),
        Err(WriteFault::NoDates {
            title: "LỊCH HỌP VÀ THỜI HẠN: Chi bộ Ấp Mẫu".into(), of_meeting: false
        })
    );
}

#[test]
fn tasks_of_minutes_have_the_names_that_the_calendar_has_for_them() {
    let meeting = meeting::adopted().meeting;
    let text = String::from_utf8(ics::write(&of(&meeting, minutes)).unwrap()).unwrap().replace("\r\n ", "");
    let given = meeting.tasks.iter().filter(|task| task.due.is_some()).count();
    assert!(given > 0);
    assert_eq!(text.matches("BEGIN:VEVENT").count(), given);
    let in_calendar: Vec<String> = found().into_iter().map(|one| one.id).collect();
    for id in text.split("UID:").skip(1).map(|rest| rest.split("@bienban").next().unwrap()) {
        assert!(in_calendar.iter().any(|one| one == id), "{id}");
    }
}

#[test]
fn python_icalendar_reads_every_kind_that_has_days() {
    let has = Command::new("python3").args(["-c", "import icalendar"]).output();
    if !has.is_ok_and(|output| output.status.success()) {
        assert!(!tools_required(), "icalendar is required here and missing");
        eprintln!("skipped: icalendar is not installed");
        return;
    }
    let kind = format("ics").unwrap();
    let folder = tempfile::tempdir().unwrap();
    let takes = |id: &str| paper(id).is_some_and(|paper| kind.suits(paper));
    let mut count = 0;
    for (id, document) in every_document().into_iter().filter(|(id, _)| takes(id)) {
        // A paper of a meeting that gave no task with a day has none for a calendar.
        let Ok(bytes) = ics::write(&document) else { continue };
        std::fs::write(folder.path().join(format!("{id}.ics")), bytes).unwrap();
        count += 1;
    }
    assert!(count >= 3, "{count}");
    let output = Command::new("python3").args(["-c", READER]).arg(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// What icalendar must find; it speaks up by an assertion.
const READER: &str = "import sys, pathlib, datetime, icalendar\n\
for file in pathlib.Path(sys.argv[1]).glob('*.ics'):\n\
\x20   calendar = icalendar.Calendar.from_ical(file.read_bytes())\n\
\x20   events = calendar.walk('VEVENT')\n\
\x20   assert events and not calendar.errors, file\n\
\x20   assert len({str(event['UID']) for event in events}) == len(events), file\n\
\x20   for event in events:\n\
\x20       assert not event.errors and event['SUMMARY'] and event['DTSTAMP'], file\n\
\x20   if file.name == 'calendar.ics':\n\
\x20       held = [event for event in events if str(event['SUMMARY']) == 'Họp thường kỳ' and 'STATUS' not in event]\n\
\x20       assert len(held) == 1, events\n\
\x20       begin = datetime.datetime(2027, 1, 3, 12, 0, tzinfo=datetime.timezone.utc)\n\
\x20       assert held[0].decoded('DTSTART') == begin, held\n\
\x20       assert held[0].decoded('DURATION') == datetime.timedelta(minutes=90), held\n\
\x20       assert str(held[0]['LOCATION']) == 'Nhà văn hóa Ấp Mẫu, tổ 5', held\n";
