//! Biểu quyết: every ballot with its base, those left out of it and why, counts and result.

use super::part::MinutesPart;
use crate::domain::{Ballot, Base, Count, Matter, Meeting, Outcome, Standing};
use crate::report::naming::doers;
use crate::report::sentence::{capital, clause};
use crate::report::source::{Source, VI};
use crate::report::{Block, HeadingLevel, traced};
use crate::text::percent;

/// Every ballot in the order in which the questions were put; nothing without any.
pub(super) fn blocks(source: &Source) -> Vec<Block> {
    let meeting = source.meeting;
    let Some(heading) = MinutesPart::Votes.heading(source) else { return Vec::new() };
    let mut blocks = vec![heading];
    let all = traced::every(meeting, |matter| matches!(matter, Matter::Ballot(_)));
    let but = match meeting.ballots.iter().any(|ballot| ballot.secret) {
        true => ", trừ nội dung có ghi bỏ phiếu kín",
        false => "",
    };
    blocks.push(Block::paragraph(all, format!(
        "Chi bộ biểu quyết bằng hình thức giơ thẻ đảng viên{but}. Tỷ lệ tán thành tính trên số đảng viên có \
         quyền biểu quyết của chi bộ, không tính trên số có mặt.",
    )));
    for (at, ballot) in meeting.ballots.iter().enumerate() {
        let number = at + 1;
        let heading = format!("{number}. {}", capital(&clause(&ballot.question)));
        let origin = || traced::of(meeting, [Matter::Ballot(ballot.id)]);
        blocks.push(Block::heading(origin(), HeadingLevel::Two, heading));
        let same = meeting.ballots[..at].iter().position(|other| other.base == ballot.base);
        blocks.push(Block::paragraph(origin().and(&traced::roll(meeting)), base(meeting, ballot, same)));
        blocks.extend(recounts(ballot).map(|words| Block::paragraph(origin(), words)));
        blocks.push(Block::paragraph(origin(), result(ballot)));
    }
    blocks
}

/// The base and those left out; `same` is the place of an earlier ballot with the same base.
fn base(meeting: &Meeting, ballot: &Ballot, same: Option<usize>) -> String {
    let count = ballot.base.count;
    let secret = if ballot.secret { " Bỏ phiếu kín." } else { "" };
    let present = format!("Có mặt và có quyền biểu quyết: {} đồng chí.{secret}", ballot.entitled);
    match same {
        Some(at) => format!("Cơ sở tính tỷ lệ: {count} đồng chí, như mục {}. {present}", at + 1),
        None => {
            format!("Cơ sở tính tỷ lệ: {count} đồng chí{}. {present}", left_out(meeting, &ballot.base))
        }
    }
}

/// "; không tính: đảng viên dự bị (A, B); …", by reason with the names.
fn left_out(meeting: &Meeting, base: &Base) -> String {
    let group = |standing: &Standing| {
        let excluded = base.excluded.iter().filter(|one| one.standing == *standing);
        let members: Vec<_> = excluded.map(|one| one.member).collect();
        (!members.is_empty()).then(|| format!("{} ({})", reason(*standing), doers(meeting, &members)))
    };
    let groups: Vec<String> = Standing::ALL.iter().filter_map(group).collect();
    if groups.is_empty() { String::new() } else { format!("; không tính: {}", groups.join("; ")) }
}

const fn reason(standing: Standing) -> &'static str {
    match standing {
        Standing::Probationary => "đảng viên dự bị",
        Standing::Exempt => "đảng viên được miễn sinh hoạt, vắng mặt",
        Standing::TemporaryIn => "đảng viên sinh hoạt tạm thời",
        Standing::TemporaryAway => "đảng viên đang sinh hoạt tạm thời nơi khác",
        Standing::Suspended => "đảng viên bị đình chỉ sinh hoạt",
        // No official member is left out but for an absence with a reason, at an election.
        Standing::Official => "đảng viên vắng mặt có lý do",
        other => other.label().vi,
    }
}

/// What was counted before the count that holds.
fn recounts(ballot: &Ballot) -> Option<String> {
    let (_, earlier) = ballot.counts.split_last()?;
    let earlier = earlier.iter().enumerate();
    let earlier: Vec<String> =
        earlier.map(|(at, count)| format!("Lần {}: {}.", at + 1, votes(*count))).collect();
    let times = ballot.counts.len();
    (!earlier.is_empty()).then(|| {
        let earlier = earlier.join(" ");
        format!("Đã kiểm đếm {times} lần. {earlier} Kết quả lần {times} dưới đây là kết quả chính thức.")
    })
}

fn votes(count: Count) -> String {
    format!("tán thành {}; không tán thành {}; ý kiến khác {}", count.yes, count.no, count.other)
}

fn result(ballot: &Ballot) -> String {
    let (Some(count), Some(outcome)) = (ballot.count(), ballot.outcome()) else {
        return "Chưa kiểm đếm.".to_owned();
    };
    let base = ballot.base.count;
    let verdict = match outcome {
        Outcome::Passed => "Nội dung được thông qua",
        Outcome::Failed => "Nội dung không được thông qua",
    };
    format!(
        "Kết quả: tán thành {}/{base} đồng chí ({}); không tán thành {}; ý kiến khác {}; không biểu quyết \
         {}. {verdict} (yêu cầu {}, ít nhất {} đồng chí tán thành).",
        count.yes,
        percent(u64::from(count.yes), u64::from(base), VI),
        count.no,
        count.other,
        ballot.silent(),
        ballot.majority.label(VI),
        ballot.needed(),
    )
}
