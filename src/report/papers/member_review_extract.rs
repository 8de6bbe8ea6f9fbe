//! Trích sổ phục vụ kiểm điểm: what a member's own review can rest on, under the heads of its form
//! (HD 43-HD/BTCTW of 2025, form 2C: A.I.1, A.III, A.IV), with room to write.
//!
//! Names nobody but the member, and concludes nothing: no level, no manifestation "not found".

use chrono::NaiveDate;

use crate::domain::{
    FollowedRemark, MeetingId, Promise, PromiseOutcome, PromiseStep, Remark, RemarkKind, ReviewPoint,
    Statement,
};
use crate::report::facts::period_words;
use crate::report::own_review::OwnReview;
use crate::report::sentence::{capital, clause, ended, flowing};
use crate::report::source::{VI, header};
use crate::report::{Block, Document, Figure, HeadingLevel, Origin, Properties, Stamp, TextRun};
use crate::text::short_date;

const TITLE: &str = "TRÍCH SỔ PHỤC VỤ KIỂM ĐIỂM";
/// For whom it is, and what it is not.
const FOR_WHOM: &str = "Trích từ sổ của chi bộ, chỉ trao cho đồng chí có tên. Bản kiểm điểm do đồng chí tự viết; \
                        bản trích không nhận xét, không đề nghị xếp loại.";
/// Lines to write on.
const LINES: u32 = 3;

/// The extract.
pub fn member_review_extract(of: &OwnReview) -> Document {
    let mut blocks = vec![
        Block::field(origin(), "Đồng chí", format!("{}.", of.name)),
        Block::runs(Origin::fixed(), vec![TextRun::italic(FOR_WHOM)]),
    ];
    blocks.push(Block::part("A.I.1- TỰ LIÊN HỆ, TỰ PHÊ BÌNH VÀ GÓP Ý TRONG NĂM"));
    blocks.push(section("a) Lời tự phê bình đã ghi biên bản"));
    listed(&mut blocks, of.own.statements.iter().map(statement), "lời tự phê bình");
    blocks.push(section("b) Phê bình, góp ý, nhắc nhở, biểu dương"));
    let before = of.own.earlier.iter();
    let before = before.map(|one| (one.meeting.clone(), one.day, one.remark.clone())).collect::<Vec<_>>();
    let before = before.iter().map(|one| remark(one, &of.own.earlier));
    let heard = of.own.remarks.iter().map(|one| remark(one, &of.own.followed));
    listed(&mut blocks, before.chain(heard), "góp ý");
    leave_room(&mut blocks);
    blocks.push(Block::part("A.III- KẾT QUẢ KHẮC PHỤC HẠN CHẾ, KHUYẾT ĐIỂM"));
    listed(&mut blocks, of.own.promises.iter().map(promise), "lời hứa khắc phục");
    leave_room(&mut blocks);
    blocks.push(Block::part("A.IV- NỘI DUNG ĐƯỢC GỢI Ý KIỂM ĐIỂM"));
    listed(&mut blocks, of.own.points.iter().map(|(_, point)| review_point(point)), "gợi ý kiểm điểm");
    leave_room(&mut blocks);
    let subtitle = period_words(of.period);
    Document {
        header: header(of.cell),
        stamps: of.practice.then_some(Stamp::Practice).into_iter().collect(),
        title: TITLE.into(),
        blocks,
        signatures: None,
        recipients: Vec::new(),
        copies: 1,
        properties: Properties {
            title: format!("{TITLE}: {subtitle}"),
            meeting: String::new(),
            hash: String::new(),
            created: of.created,
            book_line: None,
            own_form: None,
        },
        subtitle,
    }
}

/// Every line rests on what the rounds recorded.
fn origin() -> Origin {
    Origin::figure(Figure::Rounds)
}

fn section(words: &str) -> Block {
    Block::heading(Origin::fixed(), HeadingLevel::Two, words)
}

/// Lines of a list; where there are none, that the book has none.
fn listed(blocks: &mut Vec<Block>, lines: impl Iterator<Item = String>, what: &str) {
    let before = blocks.len();
    blocks.extend(lines.map(|line| Block::dash(origin(), line)));
    if blocks.len() == before {
        blocks.push(Block::paragraph(origin(), format!("Sổ không ghi {what} nào trong thời gian này.")));
    }
}

/// Lines to write on, on the page of what they are to be added to.
fn leave_room(blocks: &mut Vec<Block>) {
    if let Some(last) = blocks.pop() {
        blocks.push(last.kept_with_next());
    }
    blocks.extend(Block::dotted_lines(LINES));
}

fn day(date: NaiveDate) -> String {
    short_date(date, VI)
}

/// What stands in a line of the record: the words, or nothing of them.
fn part(label: &str, words: &str) -> Option<String> {
    let words = clause(words);
    (!words.is_empty()).then(|| format!("{label}: {words}"))
}

fn statement((_, on, said): &(MeetingId, NaiveDate, Statement)) -> String {
    let due = said.due.map(|due| format!("thời hạn: {}", day(due)));
    let item = said.item.as_ref().map(|item| format!("tự liên hệ {} {}", item.words(VI), item.label));
    let parts: Vec<String> = [
        part("ưu điểm", &said.result),
        part("khuyết điểm", &said.shortcoming),
        part("nguyên nhân", &said.cause),
        part("khắc phục", &said.remedy),
        due,
        item.map(|item| item.trim_end().to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    ended(&format!("Ngày {}: {}", day(*on), parts.join("; ")))
}

/// A remark with its answer, of the same evening or a later one; who made it is not said.
fn remark((meeting, on, remark): &(MeetingId, NaiveDate, Remark), followed: &[FollowedRemark]) -> String {
    let kind = match remark.kind {
        RemarkKind::Criticism => "được góp ý",
        RemarkKind::Praise => "được biểu dương",
        RemarkKind::Reminder => "được nhắc nhở",
    };
    let item = remark.item.as_ref().map_or(String::new(), |item| format!(" (liên hệ {})", item.words(VI)));
    let said = ended(&format!("Ngày {} {kind}: {}{item}", day(*on), clause(&remark.text)));
    let late = followed.iter().find(|one| one.meeting == *meeting && one.remark.number == remark.number);
    let late = late.and_then(|one| one.answered.as_ref());
    match (remark.answer.trim(), late) {
        ("", None) if remark.kind == RemarkKind::Praise => said,
        ("", None) => format!("{said} Sổ chưa ghi trả lời."),
        ("", Some(late)) => {
            format!("{said} {}", ended(&format!("Trả lời ngày {}: {}", day(late.day), late.words)))
        }
        (answer, _) => format!("{said} {}", ended(&format!("Trả lời: {answer}"))),
    }
}

/// A promise with all that its member reported.
fn promise(promise: &Promise) -> String {
    let due = promise.promised_for.map_or(String::new(), |due| format!(", thời hạn {}", day(due)));
    let made = ended(&format!("Hứa ngày {}{due}: {}", day(promise.made), promise.what.trim()));
    let heard: Vec<String> = promise.history.iter().map(step).collect();
    match heard.is_empty() {
        true => format!("{made} Sổ chưa ghi báo lại."),
        false if promise.is_left_open() => format!("{made} {} Sổ còn theo dõi.", heard.join(" ")),
        false => format!("{made} {}", heard.join(" ")),
    }
}

fn step(step: &PromiseStep) -> String {
    let on = day(step.day);
    let words = match &step.outcome {
        PromiseOutcome::Reported { state, note, due } => {
            let parts = [
                flowing(&clause(note)),
                due.map_or(String::new(), |due| format!("hẹn báo lại {}", day(due))),
            ];
            let more: String =
                parts.iter().filter(|part| !part.is_empty()).map(|part| format!(", {part}")).collect();
            format!("Báo lại ngày {on}: {}{more}", state.label().vi)
        }
        PromiseOutcome::GivenUp { reason } => format!("Thôi theo dõi ngày {on}: {}", reason.trim()),
    };
    ended(&words)
}

fn review_point(point: &ReviewPoint) -> String {
    let number = match point.number.trim() {
        "" => String::new(),
        number => format!(", số {number}"),
    };
    let on = point.on.map_or(String::new(), |on| format!(", ngày {}", day(on)));
    ended(&capital(&format!("{}{number}{on}: {}", point.from.trim(), point.text.trim())))
}
