//! A member's extract for the yearly review word for word, and where nothing personal of a round may stand.

use bienban::domain::*;
use bienban::report::{Material, OwnReview, paper, plain};
use chrono::NaiveDate;

use crate::every_paper::every_document;
use crate::meeting;
use crate::papers::created;

fn day(words: &str) -> NaiveDate {
    words.parse().unwrap()
}

fn held(on: &str, state: State) -> Digest {
    let id = MeetingId(format!("m-{on}"));
    Digest { date: day(on), state, ..Meeting::new(id).digest() }
}

fn remark(number: u64, kind: RemarkKind, by: Option<u32>, text: &str, answer: &str) -> Remark {
    let (by, about) = (by.map(MemberId), MemberId(2));
    Remark { number, kind, about, by, text: text.into(), answer: answer.into(), item: None }
}

/// The second member: a promise of March, reported in April and June; criticism of March answered in April; a
/// point from above in June. In July a meeting is still under way.
fn year() -> Vec<Digest> {
    let mut march = held("2026-03-03", State::Adopted);
    let item = ItemRef {
        list: "bieu-hien-2016/manifestations".into(),
        key: "I.6".into(),
        label: "Hứa nhiều, làm ít".into(),
        listed: String::new(),
    };
    let said = Statement {
        result: "Vận động 6 hộ tổ 2.".into(),
        shortcoming: "báo cáo trễ hạn".into(),
        cause: String::new(),
        remedy: "gửi báo cáo trước kỳ họp hai ngày".into(),
        due: Some(day("2026-04-03")),
        item: Some(item),
        asked: true,
    };
    let other = Statement { shortcoming: "việc của người khác".into(), ..Statement::default() };
    march.round.statements = vec![(MemberId(2), said), (MemberId(3), other)];
    march.round.remarks = vec![
        remark(1, RemarkKind::Criticism, Some(1), "hai kỳ liền chưa dự việc chung", ""),
        remark(2, RemarkKind::Praise, None, "làm tốt công tác dân vận", ""),
        remark(3, RemarkKind::Criticism, Some(4), "cần nói ngắn", "xin nhận"),
    ];
    let promise = PromiseId { meeting: march.id.clone(), member: MemberId(2) };
    let report = |state, note: &str, due: Option<&str>| PromiseReport {
        promise: promise.clone(),
        made: None,
        what: String::new(),
        outcome: PromiseOutcome::Reported { state, note: note.into(), due: due.map(day) },
    };
    let mut april = held("2026-04-03", State::Adopted);
    april.round.more.reports = vec![report(PromiseState::Mending, "đã gửi một kỳ.", Some("2026-06-02"))];
    let (meeting, answer) = (march.id.clone(), "đã dự hai buổi".into());
    april.round.more.answers = vec![RemarkAnswer { meeting, number: 1, answer, about: None, made: None }];
    let mut june = held("2026-06-03", State::Adopted);
    june.round.more.reports = vec![report(PromiseState::Mended, "", None)];
    june.round.more.review_points = vec![ReviewPoint {
        member: MemberId(2),
        text: "việc chậm báo cáo quý I".into(),
        from: "Đảng ủy xã Mẫu".into(),
        number: "12-CV/ĐU".into(),
        on: Some(day("2026-05-20")),
    }];
    let mut july = held("2026-07-03", State::Open);
    july.round.statements =
        vec![(MemberId(2), Statement { shortcoming: "chưa thông qua".into(), ..Statement::default() })];
    vec![march, april, june, july]
}

/// The extract of a member of that year, line by line, without its head.
fn extract(member: u32, name: &str) -> Vec<String> {
    let period = Period::year(2026);
    let own = OwnRound::recorded(&year(), None, day("2026-12-31"), MemberId(member), period);
    let cell = &meeting::plan().cell;
    let member = MemberId(member);
    let of = OwnReview { cell, practice: false, period, member, name, own: &own, created: created() };
    let material = Material::Review(of);
    assert_eq!(material.file_stem("trich"), format!("2026-trich-{}-{}", "thach-thi-chanh", member.0));
    let document = paper("member-review-extract").unwrap().make(&material).unwrap();
    let text = plain::write(&document);
    let from = text.find("Đồng chí:").unwrap();
    let lines = text[from..].split('\n').map(|line| line.trim().to_owned());
    lines.filter(|line| !line.is_empty() && !line.starts_with('…')).collect()
}

#[test]
fn the_extract_word_for_word() {
    let told = extract(2, "Thạch Thị Chanh").join(" ");
    let expected = "Đồng chí: Thạch Thị Chanh. \
        Trích từ sổ của chi bộ, chỉ trao cho đồng chí có tên. Bản kiểm điểm do đồng chí tự viết; bản trích không \
        nhận xét, không đề nghị xếp loại. \
        A.I.1- TỰ LIÊN HỆ, TỰ PHÊ BÌNH VÀ GÓP Ý TRONG NĂM \
        a) Lời tự phê bình đã ghi biên bản \
        - Ngày 03/03/2026: ưu điểm: Vận động 6 hộ tổ 2; khuyết điểm: báo cáo trễ hạn; khắc phục: gửi báo cáo trước \
        kỳ họp hai ngày; thời hạn: 03/04/2026; tự liên hệ mục I.6 Hứa nhiều, làm ít. \
        b) Phê bình, góp ý, nhắc nhở, biểu dương \
        - Ngày 03/03/2026 được góp ý: hai kỳ liền chưa dự việc chung. Trả lời ngày 03/04/2026: đã dự hai buổi. \
        - Ngày 03/03/2026 được biểu dương: làm tốt công tác dân vận. \
        - Ngày 03/03/2026 được góp ý: cần nói ngắn. Trả lời: xin nhận. \
        A.III- KẾT QUẢ KHẮC PHỤC HẠN CHẾ, KHUYẾT ĐIỂM \
        - Hứa ngày 03/03/2026, thời hạn 03/04/2026: gửi báo cáo trước kỳ họp hai ngày. Báo lại ngày 03/04/2026: đang \
        khắc phục, đã gửi một kỳ, hẹn báo lại 02/06/2026. Báo lại ngày 03/06/2026: đã khắc phục. \
        A.IV- NỘI DUNG ĐƯỢC GỢI Ý KIỂM ĐIỂM \
        - Đảng ủy xã Mẫu, số 12-CV/ĐU, ngày 20/05/2026: việc chậm báo cáo quý I.";
    assert_eq!(told, expected);
}

/// Criticism of December, answered in January: on the page of the old year with the day of its answer, and on that of
/// the new one with the day on which it was made.
#[test]
fn an_answer_given_in_the_new_year_stands_in_both() {
    let mut december = held("2026-12-03", State::Adopted);
    december.round.remarks = vec![remark(1, RemarkKind::Criticism, Some(1), "Còn ngắt lời.", "")];
    let mut january = held("2027-01-03", State::Adopted);
    let (meeting, answer) = (december.id.clone(), "Xin nhận.".into());
    january.round.more.answers = vec![RemarkAnswer { meeting, number: 1, answer, about: None, made: None }];
    let said = "Ngày 03/12/2026 được góp ý: Còn ngắt lời. Trả lời ngày 03/01/2027: Xin nhận.";
    for year in [2026, 2027] {
        let period = Period::year(year);
        let of = [december.clone(), january.clone()];
        let own = OwnRound::recorded(&of, None, day("2027-01-05"), MemberId(2), period);
        let cell = &meeting::plan().cell;
        let (member, name) = (MemberId(2), "Thạch Thị Chanh");
        let of = OwnReview { cell, practice: false, period, member, name, own: &own, created: created() };
        let document = paper("member-review-extract").unwrap().make(&Material::Review(of)).unwrap();
        let text = plain::write(&document).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(said), "{year}: {text}");
    }
}

/// Criticism of December that nobody answered is in the extract of the new year too, and so is a promise without a day
/// that nobody reported.
#[test]
fn what_waits_since_the_old_year_is_told_as_waiting() {
    let mut december = held("2026-12-03", State::Adopted);
    december.round.remarks = vec![remark(1, RemarkKind::Criticism, Some(1), "Còn ngắt lời.", "")];
    let statement = Statement { remedy: "Nghe hết ý kiến".into(), ..Statement::default() };
    december.round.statements = vec![(MemberId(2), statement)];
    let other = Statement { remedy: "Đến đúng giờ".into(), ..Statement::default() };
    let mut november = held("2026-11-03", State::Adopted);
    november.round.statements = vec![(MemberId(2), other)];
    let mut january = held("2027-01-03", State::Adopted);
    january.round.more.reports = vec![PromiseReport {
        promise: PromiseId { meeting: november.id.clone(), member: MemberId(2) },
        made: None,
        what: String::new(),
        outcome: PromiseOutcome::Reported { state: PromiseState::NotYet, note: "nhà xa".into(), due: None },
    }];
    let period = Period::year(2027);
    let own =
        OwnRound::recorded(&[november, december, january], None, day("2027-01-05"), MemberId(2), period);
    let cell = &meeting::plan().cell;
    let (member, name) = (MemberId(2), "Thạch Thị Chanh");
    let of = OwnReview { cell, practice: false, period, member, name, own: &own, created: created() };
    let document = paper("member-review-extract").unwrap().make(&Material::Review(of)).unwrap();
    let text = plain::write(&document).split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Ngày 03/12/2026 được góp ý: Còn ngắt lời. Sổ chưa ghi trả lời.",
        "Hứa ngày 03/12/2026: Nghe hết ý kiến. Sổ chưa ghi báo lại.",
        "Đến đúng giờ. Báo lại ngày 03/01/2027: chưa khắc phục, nhà xa. Sổ còn theo dõi.",
    ] {
        assert!(text.contains(said), "{text}");
    }
}

#[test]
fn of_whom_the_book_has_nothing_the_extract_says_that_and_nothing_more() {
    let told = extract(9, "Thạch Thị Chanh").join(" ");
    for words in ["lời tự phê bình", "góp ý", "lời hứa khắc phục", "gợi ý kiểm điểm"]
    {
        assert!(told.contains(&format!("Sổ không ghi {words} nào trong thời gian này.")), "{words}: {told}");
    }
    assert!(
        !told.contains("biểu hiện") && !told.contains("suy thoái") && !told.contains("báo cáo"),
        "{told}"
    );
}

#[test]
fn nothing_personal_of_a_round_stands_in_another_paper() {
    // What member 8 said and heard in the round of the made-up meeting.
    let personal = [
        "hai lần nộp báo cáo chậm",
        "chưa sắp xếp thời gian",
        "nộp trước ngày 25 hằng tháng",
        "cần chủ động hơn",
        "xin tiếp thu",
    ];
    let mut told = Vec::new();
    for (id, document) in every_document() {
        let text = plain::write(&document).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
        if personal.iter().any(|words| text.contains(words)) {
            told.push(id);
        }
    }
    // The minutes of a group are the minutes under their own name.
    assert_eq!(told, ["minutes", "group-minutes", "member-review-extract"]);
}

/// No line to write on is left alone on a page: it goes with what is to be written on, and with the others.
#[test]
fn the_lines_to_write_on_stay_with_what_they_are_for() {
    let own = OwnRound::recorded(&year(), None, day("2026-07-10"), MemberId(2), Period::year(2026));
    let cell = &meeting::plan().cell;
    let (member, name, period) = (MemberId(2), "Thạch Thị Chanh", Period::year(2026));
    let of = OwnReview { cell, practice: false, period, member, name, own: &own, created: created() };
    let document = paper("member-review-extract").unwrap().make(&Material::Review(of)).unwrap();
    let kept: Vec<bool> = document.blocks.iter().map(bienban::report::Block::is_kept_with_next).collect();
    // Three parts, each ending with its last entry and three lines, of which all but the last hold on to the next.
    assert!(kept.ends_with(&[true, true, true, false]), "{kept:?}");
    let holds = |at: usize| kept[at..at + 4] == [true, true, true, false];
    assert_eq!((0..kept.len() - 3).filter(|at| holds(*at)).count(), 3, "{kept:?}");
}
