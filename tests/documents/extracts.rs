//! Extracts from minutes about one member: everything that stands there under the name, and nothing of anybody else.

use bienban::domain::*;
use bienban::guidance::SignFor;
use bienban::report::{Block, Excerpt, ExtractSource, Lack, Material, Source, paper};

use crate::case_paper::{case, put};
use crate::congress_scene;
use crate::meeting::{self, Course, adopted, member, opened};
use crate::papers::created;

const HAND: VoteRule<'static> = VoteRule {
    purpose: Purpose::Question,
    majority: Majority::OverHalf,
    secret: false,
    deducts: &Deduction::ORDINARY,
};

fn made(meeting: &Meeting, of: MemberId) -> Result<Vec<String>, Lack> {
    let sheet =
        meeting.adoption.as_ref().map_or_else(|| meeting::sheet(0), |adoption| adoption.sheet.clone());
    let (sign_for, of) = (SignFor::Cell, Excerpt::Member(of));
    let source = Source { meeting, sheet: &sheet, pack: None, sign_for, hash: None, created: created() };
    let document =
        paper("minutes-extract").unwrap().make(&Material::Extract(ExtractSource { source, of }))?;
    let texts: Vec<String> = document.blocks.iter().flat_map(Block::texts).collect();
    let from = texts.iter().position(|words| words == "Nội dung:").unwrap() + 1;
    Ok(texts[from..texts.len() - 2].to_vec())
}

fn act(history: &mut History, events: Vec<Event>) {
    let at = Moment { at: created(), run: 5_400_000 };
    let act = history.act(events, at);
    history.append(&act);
}

/// A question that two are against, each vote by name: the fourth, who then reserves an opinion, and the sixth.
fn voted_by_name(history: &mut History) {
    let put = history.meeting.put_under(HAND, "sửa cầu kênh 3").unwrap();
    act(history, vec![put]);
    let ballot = history.meeting.ballots.last().unwrap().clone();
    for voter in ballot.voters {
        let choice = if [4, 6].contains(&voter.0) { NamedChoice::Against } else { NamedChoice::For };
        let named = history.meeting.name_vote(ballot.id, voter, choice).unwrap();
        act(history, vec![named]);
    }
    let counted = history.meeting.count_names(ballot.id).unwrap();
    act(history, vec![counted]);
    for (number, words) in [(4, "nên làm đường trước"), (6, "chưa rõ kinh phí")] {
        let reserved = history.meeting.reserve_opinion(ballot.id, member(number), words).unwrap();
        act(history, vec![reserved]);
    }
}

fn exempted(history: &mut History) {
    let ballot = put(history, case(CaseMatter::Exemption, member(9), "Huỳnh Thị Chín"), false);
    let counted = history.meeting.count(ballot, Count { yes: 13, no: 1, other: 0 }).unwrap();
    act(history, vec![counted]);
    let reserved = history.meeting.reserve_opinion(ballot, member(4), "đồng chí còn khỏe").unwrap();
    act(history, vec![reserved]);
}

fn closed(mut course: Course) -> Meeting {
    let put = course.history.meeting.put(Purpose::Minutes, "Thông qua biên bản", Majority::OverHalf).unwrap();
    act(&mut course.history, vec![put]);
    let id = course.history.meeting.ballots.last().unwrap().id;
    let counted = course.history.meeting.count(id, Count { yes: 15, no: 0, other: 0 }).unwrap();
    act(&mut course.history, vec![counted]);
    let adopted = course.history.meeting.adopt(meeting::sheet(0), None).unwrap();
    act(&mut course.history, adopted);
    course.history.meeting
}

fn voted() -> Meeting {
    let mut course = opened();
    voted_by_name(&mut course.history);
    exempted(&mut course.history);
    closed(course)
}

#[test]
fn a_vote_by_name_tells_how_this_member_voted_and_what_they_reserved() {
    let own = made(&voted(), member(4)).unwrap();
    assert_eq!(
        own,
        [
            "5. Thông qua chương trình",
            "[…]",
            "Chi bộ biểu quyết có ghi tên sửa cầu kênh 3: 13/19 đồng chí tán thành (68,4%); không tán thành 2. Không tán \
             thành: các đồng chí […], Thạch Thị Sa Rây.",
            "[…]",
            "Đồng chí Thạch Thị Sa Rây đề nghị bảo lưu ý kiến: nên làm đường trước.",
            "[…]",
            "Đồng chí Thạch Thị Sa Rây đề nghị bảo lưu ý kiến: đồng chí còn khỏe.",
        ]
    );
}

#[test]
fn a_vote_on_a_members_exemption_is_theirs_and_what_others_reserved_is_not() {
    let own = made(&voted(), member(9)).unwrap();
    assert_eq!(
        own[own.len() - 3..],
        [
            "Đồng chí Huỳnh Thị Chín xin được miễn công tác và sinh hoạt đảng vì tuổi cao, sức yếu (đơn ngày 25 tháng 11 năm \
             2026), từ ngày 01 tháng 01 năm 2027.",
            "Chi bộ biểu quyết xét một đồng chí: 13/19 đồng chí tán thành (68,4%); không tán thành 1; không biểu quyết 1.",
            "[…]",
        ]
    );
}

#[test]
fn what_was_voted_at_a_secret_item_stays_in_the_minutes() {
    let mut course = opened();
    voted_by_name(&mut course.history);
    exempted(&mut course.history);
    act(&mut course.history, vec![Event::Secrecy(SecrecyEvent::Chosen { item: ItemId(5) })]);
    let secret = closed(course);
    assert_eq!(made(&secret, member(9)), Err(Lack::NothingOf("Huỳnh Thị Chín".into())));
    assert_eq!(made(&secret, member(4)), Err(Lack::NothingOf("Thạch Thị Sa Rây".into())));
}

#[test]
fn how_a_member_attended_is_told_and_of_the_others_a_sign() {
    let meeting = adopted().meeting;
    let first = |number: u32, lines: &[&str]| {
        assert_eq!(made(&meeting, member(number)).unwrap()[..lines.len()], *lines, "{number}");
    };
    first(7, &["Vắng mặt: 3 đồng chí.", "Có lý do: 2 đồng chí: Sơn Ngọc Dung (đi công tác tại tỉnh); […]."]);
    first(15, &["Vắng mặt: 3 đồng chí.", "Không có lý do: 1 đồng chí: Võ Văn Tám."]);
    first(5, &["Đến muộn: 1 đồng chí: Kim Sô Phia (đến lúc 19 giờ 12 phút, muộn 12 phút)."]);
    first(9, &["Về sớm: 1 đồng chí: Huỳnh Thị Chín (lúc 20 giờ 20 phút)."]);
    first(21, &["Miễn công tác và sinh hoạt đảng: 2 đồng chí: Nguyễn Thị Sáu, […]."]);
    first(23, &["Sinh hoạt tạm thời nơi khác: 1 đồng chí: Hồ Văn Tín."]);
    first(13, &["Dự trực tuyến: 1 đồng chí: Quách Chí Minh."]);
}

#[test]
fn an_election_tells_the_votes_of_this_member_alone() {
    let own = made(&congress_scene::adopted(), MemberId(4)).unwrap();
    assert_eq!(
        own[..3],
        [
            "4. Bầu cử",
            "[…]",
            "Bầu chi ủy, số lượng cần bầu: 3 đồng chí. Danh sách: cấp ủy giới thiệu […], Trần Văn Cường.",
        ]
    );
    // 11 of 20 in the first round, as many as one other; 8 in the second, where they were two.
    assert!(
        own[4].ends_with(
            "không hợp lệ 1 phiếu (bầu quá số lượng cần bầu); […]; Trần Văn Cường 11/20 phiếu (55,0%). Trúng cử: […] (trúng cử \
             phải quá nửa, từ 11 phiếu); bằng phiếu ở cuối danh sách: […], Trần Văn Cường; còn thiếu 1 đồng chí."
        ),
        "{own:#?}"
    );
    assert!(
        own[6].ends_with(
            "[…]; Trần Văn Cường 8/20 phiếu (40,0%). Trúng cử: […] (ai nhiều phiếu hơn trúng cử, không cần quá nửa)."
        ),
        "{own:#?}"
    );
    // Who won that round takes the first round with their own votes.
    let winner = made(&congress_scene::adopted(), MemberId(3)).unwrap();
    assert!(
        winner[6].contains("Trần Văn Bình 10/20 phiếu (50,0%); […]. Trúng cử: Trần Văn Bình ("),
        "{winner:#?}"
    );
}

#[test]
fn of_whom_only_criticism_is_told_nothing_is_taken() {
    // The tenth criticised, and was criticised by nobody; the made-up meeting has nothing else of him.
    assert_eq!(made(&adopted().meeting, member(10)), Err(Lack::NothingOf("Phạm Văn Bình".into())));
}
