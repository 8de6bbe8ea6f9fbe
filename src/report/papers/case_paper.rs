//! Quyết định, tờ trình, nghị quyết về một đảng viên: discipline that the cell decides or proposes, striking off,
//! exemption. One member, one vote, one paper.
//!
//! The decision follows the words of the form; the submission and the resolution on an exemption are of the program's
//! own design. There is none of a vote that was lost.

use super::PersonSource;
use super::minutes::case;
use super::person_resolution::members;
use super::versions;
use crate::domain::{Ballot, CaseMatter, CasePaper, Matter, Meeting, MemberCase};
use crate::report::naming::{cell_name, upper_committee};
use crate::report::sentence::{clause, flowing};
use crate::report::source::{Source, VI};
use crate::report::{Block, Document, Lack, Origin, Signatures, TextRun, traced};
use crate::text::{capital, long_date, percent};

/// What stands where nothing was recorded.
const OPEN: &str = "……………";

impl PersonSource<'_> {
    /// The paper on a member, of this kind.
    ///
    /// # Errors
    /// No vote became one, several did and none is named, or there is none of that number.
    pub(in crate::report) fn case_paper(&self, paper: CasePaper) -> Result<Document, Lack> {
        let meeting = self.source.meeting;
        let all = meeting.case_papers(paper);
        let names = || all.iter().map(|(_, case)| case.name.clone()).collect::<Vec<_>>();
        let (ballot, case) = match (self.number, all.as_slice()) {
            (_, []) => return Err(Lack::of_case(meeting, paper)),
            (None, [one]) => *one,
            (None, _) => return Err(Lack::WhichPerson(names())),
            (Some(number), all) => {
                let found = number.checked_sub(1).and_then(|at| all.get(at)).copied();
                found.ok_or_else(|| Lack::WhichPerson(names()))?
            }
        };
        Ok(document(&self.source, ballot, case, paper))
    }
}

fn document(source: &Source, ballot: &Ballot, case: &MemberCase, paper: CasePaper) -> Document {
    let meeting = source.meeting;
    let number = meeting.case_number(ballot).map_or("…".to_owned(), |number| format!("{number:02}"));
    let (title, called) = match paper {
        CasePaper::Decision => ("QUYẾT ĐỊNH", "Quyết định"),
        CasePaper::Submission => ("TỜ TRÌNH", "Tờ trình"),
        CasePaper::Resolution => ("NGHỊ QUYẾT", "Nghị quyết"),
    };
    let told = match paper {
        CasePaper::Decision => decision(meeting, ballot, case),
        CasePaper::Submission => submission(meeting, ballot, case),
        CasePaper::Resolution => exemption(meeting, ballot, case),
    };
    let replaced = versions::blocks(meeting, called, |version| version.has_ballot(ballot.id));
    let subtitle = subtitle(case, paper);
    let properties = source.properties(&format!("{called} {subtitle}"));
    Document {
        header: source.header(Some(format!("Số {number}-{}/CB", paper.symbol())), true),
        stamps: source.stamps(),
        title: title.into(),
        subtitle,
        blocks: [told, replaced].concat(),
        signatures: Some(Signatures { left: None, right: source.for_the_cell(), later: Vec::new() }),
        recipients: recipients(meeting, case, paper),
        copies: 1,
        properties,
    }
}

fn subtitle(case: &MemberCase, paper: CasePaper) -> String {
    let name = &case.name;
    match (paper, case.matter) {
        (CasePaper::Decision, _) => format!("thi hành kỷ luật đối với đảng viên {name}"),
        (CasePaper::Resolution, _) => format!("miễn công tác và sinh hoạt đảng đối với đảng viên {name}"),
        (CasePaper::Submission, CaseMatter::StrikingOff) => {
            format!("đề nghị xóa tên đảng viên {name} trong danh sách đảng viên")
        }
        (CasePaper::Submission, _) => format!("đề nghị thi hành kỷ luật đối với đảng viên {name}"),
    }
}

fn recipients(meeting: &Meeting, case: &MemberCase, paper: CasePaper) -> Vec<String> {
    let above = upper_committee(&meeting.plan.cell);
    let filed = "Lưu hồ sơ Chi bộ.".to_owned();
    match paper {
        CasePaper::Submission => vec!["Như trên;".to_owned(), filed],
        _ => vec![format!("{above} (để báo cáo);"), format!("Đồng chí {} (để thực hiện);", case.name), filed],
    }
}

/// "CHI BỘ ẤP THỬ QUYẾT ĐỊNH:"
fn decides(meeting: &Meeting, word: &str) -> Block {
    let cell = cell_name(&meeting.plan.cell).to_uppercase();
    Block::centred(traced::of(meeting, [Matter::Plan]), format!("{cell} {word}:"))
}

/// The ground that the vote gives: "Căn cứ kết quả bỏ phiếu kín tại hội nghị ngày …,".
fn by_vote(meeting: &Meeting, ballot: &Ballot) -> Block {
    let how = if ballot.secret { "bỏ phiếu kín" } else { "biểu quyết" };
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id), Matter::Plan]);
    Block::dash(origin, format!("Căn cứ kết quả {how} của Chi bộ {},", long_date(meeting.day(), VI)))
}

/// Reprimand or warning (Charter, Articles 36 and 39).
fn decision(meeting: &Meeting, ballot: &Ballot, case: &MemberCase) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let article = |number: u32, text: String| {
        Block::runs(origin.clone(), vec![TextRun::bold(format!("Điều {number}. ")), TextRun::plain(text)])
    };
    let penalty = meeting.case_result(ballot).and_then(|result| result.penalty);
    let penalty = penalty.map_or(OPEN, |found| found.penalty.label().vi);
    let (name, fault) = (&case.name, flowing(&clause(&case.grounds)));
    let office = if case.office.is_empty() { String::new() } else { format!(", {},", case.office) };
    vec![
        Block::dash(Origin::fixed(), "Căn cứ Điều 36, Điều lệ Đảng Cộng sản Việt Nam;"),
        by_vote(meeting, ballot),
        decides(meeting, "QUYẾT ĐỊNH"),
        article(1, format!("Thi hành kỷ luật {penalty} đối với đồng chí {name}{office} vì {fault}.")),
        article(
            2,
            format!(
                "Quyết định này có hiệu lực kể từ ngày công bố. Nếu không đồng ý, trong vòng một tháng, kể từ ngày nhận \
                 quyết định, đồng chí {name} có quyền khiếu nại với cấp ủy hoặc ủy ban kiểm tra cấp trên; trong khi chờ \
                 giải quyết vẫn phải chấp hành quyết định."
            ),
        ),
        article(
            3,
            format!("Các đảng viên của Chi bộ và đồng chí {name} chịu trách nhiệm thi hành Quyết định này."),
        ),
    ]
}

/// What the cell proposes: a form that it does not decide, or striking off.
fn submission(meeting: &Meeting, ballot: &Ballot, case: &MemberCase) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let above = upper_committee(&meeting.plan.cell);
    let above = if above.is_empty() { OPEN.to_owned() } else { above };
    let (cell, name) = (cell_name(&meeting.plan.cell), &case.name);
    let day = capital(&long_date(meeting.day(), VI));
    let penalty = meeting.case_result(ballot).and_then(|result| result.penalty);
    let (articles, what, proposed) = match (case.matter, penalty) {
        (CaseMatter::Discipline, found) => (
            "Điều 36, Điều 38",
            format!("xem xét kỷ luật đồng chí {name}"),
            format!(
                "thi hành kỷ luật {} đối với đồng chí {name}",
                found.map_or(OPEN, |one| one.penalty.label().vi)
            ),
        ),
        _ => (
            "Điều 8",
            format!("xem xét tư cách đảng viên của đồng chí {name}"),
            format!("xóa tên đồng chí {name} trong danh sách đảng viên"),
        ),
    };
    vec![
        Block::centred(traced::of(meeting, [Matter::Plan]), format!("Kính trình: {above}")),
        Block::dash(Origin::fixed(), format!("Căn cứ {articles}, Điều lệ Đảng Cộng sản Việt Nam,")),
        Block::paragraph(
            origin.and(&traced::of(meeting, [Matter::Plan])),
            format!("{day}, {cell} đã họp để {what}."),
        ),
        Block::paragraph(traced::attendance(meeting), members(meeting)),
        Block::paragraph(origin.clone(), case::told(case)),
        Block::paragraph(origin.and(&traced::roll(meeting)), voted(meeting, ballot)),
        Block::paragraph(origin, format!("Chi bộ đề nghị {above} {proposed}.")),
        Block::paragraph(
            traced::of(meeting, [Matter::Plan]),
            format!("{cell} kính trình {above} xem xét, quyết định."),
        ),
    ]
}

/// "Kết quả bỏ phiếu kín: khai trừ 12/17 phiếu (70,6%), cần 12."
fn voted(meeting: &Meeting, ballot: &Ballot) -> String {
    let base = ballot.base.count;
    let how = if ballot.secret { "bỏ phiếu kín" } else { "biểu quyết" };
    let found = meeting.case_result(ballot).and_then(|result| result.penalty);
    match found {
        Some(found) => {
            let added = if found.added { " (cộng dồn từ hình thức cao nhất xuống)" } else { "" };
            format!("Kết quả {how}: {}{added}.", case::reached_words(&found, base))
        }
        None => {
            let yes = ballot.count().map_or(0, |count| count.yes);
            let share = percent(u64::from(yes), u64::from(base), VI);
            format!("Kết quả {how}: {yes}/{base} đồng chí tán thành ({share}), cần {}.", ballot.needed())
        }
    }
}

/// The exemption from work and meetings (Charter, Article 7).
fn exemption(meeting: &Meeting, ballot: &Ballot, case: &MemberCase) -> Vec<Block> {
    let origin = traced::of(meeting, [Matter::Ballot(ballot.id)]);
    let (name, base) = (&case.name, ballot.base.count);
    let request = case.asked.map_or("đơn".to_owned(), |asked| format!("đơn {}", long_date(asked, VI)));
    let yes = ballot.count().map_or(0, |count| count.yes);
    let share = percent(u64::from(yes), u64::from(base), VI);
    vec![
        Block::dash(Origin::fixed(), "Căn cứ Điều 7, Điều lệ Đảng Cộng sản Việt Nam;"),
        Block::dash(origin.clone(), format!("Xét {request} của đồng chí {name},")),
        decides(meeting, "QUYẾT NGHỊ"),
        Block::numbered(
            origin.clone(),
            1,
            format!(
                "Đồng ý cho đồng chí {name} được miễn công tác và sinh hoạt đảng vì {}{}.",
                case.grounds,
                case::term(case)
            ),
        ),
        Block::numbered(
            origin.and(&traced::of(meeting, [Matter::Plan])),
            2,
            format!(
                "Nghị quyết được Chi bộ thông qua {}, với {yes}/{base} đồng chí tán thành ({share}).",
                long_date(meeting.day(), VI)
            ),
        ),
    ]
}
