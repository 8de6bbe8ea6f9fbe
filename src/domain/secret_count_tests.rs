//! Sums of a secret ballot by hand: eighteen official members, sixteen of them here, and a probationary one.
#![allow(clippy::unwrap_used, clippy::panic)]

use crate::domain::{
    Attendee, BallotEvent, BodyKind, Deduction, Event, History, InvalidPapers, Majority, MeetingId, MemberId,
    Moment, Outcome, PaperSums, Presence, Purpose, Refusal, Role, Standing, SumsRefusal, VoteRule,
};
use crate::text::Lang;

const MEMBERS: VoteRule<'static> = VoteRule {
    purpose: Purpose::Admission,
    majority: Majority::TwoThirds,
    secret: true,
    deducts: &Deduction::ORDINARY,
};
const CARDS: VoteRule<'static> =
    VoteRule { purpose: Purpose::Question, majority: Majority::OverHalf, secret: false, ..MEMBERS };

struct Evening(History);

impl Evening {
    fn keep(&mut self, events: Vec<Event>) {
        let when = Moment { at: "2026-12-03T19:00:00+07:00".parse().unwrap(), run: 0 };
        let act = self.0.act(events, when);
        self.0.append(&act);
    }

    fn opened() -> Evening {
        let mut evening = Evening(History::new(MeetingId("m".into())));
        let mut plan = evening.0.meeting.plan.clone();
        (plan.chair, plan.minute_taker) = (Some(MemberId(1)), Some(MemberId(2)));
        plan.agenda = vec![crate::domain::Item {
            id: crate::domain::ItemId(1),
            step: "discussion".to_owned(),
            title: "Thảo luận".to_owned(),
            title_en: String::new(),
            minutes: 20,
            vote: None,
            state: crate::domain::ItemState::default(),
        }];
        let member = |number| Attendee {
            id: MemberId(number),
            name: format!("Đảng viên {number}"),
            standing: if number == 19 { Standing::Probationary } else { Standing::Official },
            role: Role::Member,
        };
        evening.keep(vec![Event::Plan(crate::domain::PlanEvent::Planned(Box::new(plan)))]);
        let opening = evening.0.meeting.open((1..=19).map(member).collect()).unwrap();
        evening.keep(opening);
        for absent in [17, 18] {
            let mark = evening.0.meeting.mark(MemberId(absent), Presence::Unexcused).unwrap();
            evening.keep(vec![Event::Attendance(mark)]);
        }
        evening.keep(vec![Event::Attendance(crate::domain::AttendanceEvent::Announced)]);
        evening
    }

    /// With members 3 and 4 as tellers, and the question put as ballot 2.
    fn put() -> Evening {
        let mut evening = Evening::opened();
        let body = evening.0.meeting.put_body(BodyKind::Tellers, &[MemberId(3), MemberId(4)], CARDS).unwrap();
        evening.keep(body);
        let count = evening.0.meeting.count(1, crate::domain::Count { yes: 16, no: 0, other: 0 }).unwrap();
        evening.keep(vec![count]);
        let put = evening.0.meeting.put_under(MEMBERS, "Kết nạp quần chúng Lý Mỹ Hoa").unwrap();
        evening.keep(vec![put]);
        evening
    }

    fn refused(&self, papers: PaperSums, votes: [u32; 2]) -> SumsRefusal {
        match self.0.meeting.count_papers(2, papers, votes) {
            Err(Refusal::Sums(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }
}

fn papers(issued: u32, returned: u32, valid: u32, marked: u32) -> PaperSums {
    let ground = InvalidPapers {
        key: "marked".into(),
        title: "Ký tên".into(),
        title_en: "signed".into(),
        papers: marked,
    };
    PaperSums { issued, returned, valid, invalid: (marked > 0).then_some(ground).into_iter().collect() }
}

#[test]
fn every_two_sums_that_disagree_are_told_with_both_figures() {
    let evening = Evening::put();
    let told = |papers, votes| evening.refused(papers, votes).sentence(Lang::Vi);
    assert_eq!(
        told(papers(17, 16, 16, 0), [16, 0]),
        "Phát ra 17 phiếu mà chỉ có 16 đồng chí có quyền biểu quyết đang có mặt: hãy đếm lại số phiếu phát ra."
    );
    assert_eq!(
        told(papers(16, 17, 16, 0), [16, 0]),
        "Thu về 17 phiếu mà chỉ phát ra 16: hãy đếm lại số phiếu thu về."
    );
    assert_eq!(
        told(papers(16, 15, 16, 0), [16, 0]),
        "Hợp lệ 16 phiếu mà chỉ thu về 15: hãy đếm lại số phiếu hợp lệ."
    );
    assert_eq!(
        told(papers(16, 16, 14, 1), [13, 1]),
        "Hợp lệ 14 + không hợp lệ 1 = 15, phải bằng 16 phiếu thu về: hãy đếm lại."
    );
    assert_eq!(
        told(papers(16, 16, 15, 1), [16, 0]),
        "Tán thành 16 mà chỉ có 15 phiếu hợp lệ: hãy đếm lại số phiếu tán thành."
    );
    assert_eq!(
        told(papers(16, 16, 15, 1), [13, 3]),
        "Tán thành 13 + không tán thành 3 = 16, nhiều hơn 15 phiếu hợp lệ: hãy đếm lại."
    );
    assert_eq!(evening.refused(papers(0, 0, 0, 0), [0, 0]), SumsRefusal::NothingIssued);
    assert!(evening.0.meeting.ballot(2).unwrap().counts.is_empty(), "no result exists");
}

#[test]
fn the_result_is_on_the_base_and_a_recount_keeps_what_was_counted_before() {
    let mut evening = Evening::put();
    let count = evening.0.meeting.count_papers(2, papers(16, 16, 15, 1), [11, 3]).unwrap();
    evening.keep(vec![count]);
    assert_eq!(evening.0.meeting.ballot(2).unwrap().outcome(), Some(Outcome::Failed));
    let count = evening.0.meeting.count_papers(2, papers(16, 16, 15, 1), [13, 1]).unwrap();
    evening.keep(vec![count]);
    let ballot = evening.0.meeting.ballot(2).unwrap();
    assert_eq!((ballot.counts.len(), ballot.base.count, ballot.needed()), (2, 18, 12));
    assert_eq!(ballot.secret_count().unwrap().blank(), 1);
    let words = "Thông qua, tán thành 13/18 (72,2%), không tán thành 1; phát ra 16, thu về 16, hợp lệ 15, không hợp \
                 lệ 1; cần 12.";
    assert_eq!(ballot.result(Lang::Vi).as_deref(), Some(words));
    assert_eq!(ballot.counts[0].count.yes, 11);
}

#[test]
fn nobody_counts_before_tellers_were_chosen_and_cards_and_papers_are_not_mixed() {
    let mut evening = Evening::opened();
    let put = evening.0.meeting.put_under(MEMBERS, "Kết nạp quần chúng Lý Mỹ Hoa").unwrap();
    evening.keep(vec![put]);
    let all = || papers(16, 16, 16, 0);
    let refused = |evening: &Evening| evening.0.meeting.count_papers(1, all(), [16, 0]).unwrap_err();
    assert_eq!(refused(&evening), Refusal::Sums(SumsRefusal::TellersMissing));
    let by_hand = evening.0.meeting.count(1, crate::domain::Count { yes: 16, no: 0, other: 0 });
    assert_eq!(by_hand.unwrap_err(), Refusal::Sums(SumsRefusal::Secret));
    // Proposed, but not voted yet; then voted down.
    let body = evening.0.meeting.put_body(BodyKind::Tellers, &[MemberId(3)], CARDS).unwrap();
    evening.keep(body);
    assert_eq!(refused(&evening), Refusal::Sums(SumsRefusal::TellersMissing));
    let count = evening.0.meeting.count(2, crate::domain::Count { yes: 9, no: 7, other: 0 }).unwrap();
    evening.keep(vec![count]);
    assert_eq!(refused(&evening), Refusal::Sums(SumsRefusal::TellersMissing));
    assert_eq!(
        evening.0.meeting.count_papers(2, all(), [16, 0]).unwrap_err(),
        Refusal::Sums(SumsRefusal::ByCards)
    );
    let count = evening.0.meeting.count(2, crate::domain::Count { yes: 10, no: 6, other: 0 }).unwrap();
    evening.keep(vec![count]);
    assert!(evening.0.meeting.count_papers(1, all(), [16, 0]).is_ok());
}

#[test]
fn a_body_is_of_those_here_each_of_them_once() {
    let evening = Evening::opened();
    let put = |members: &[u32]| {
        let members: Vec<MemberId> = members.iter().map(|number| MemberId(*number)).collect();
        evening.0.meeting.put_body(BodyKind::Tellers, &members, CARDS)
    };
    assert_eq!(put(&[]).unwrap_err(), Refusal::Sums(SumsRefusal::BodyEmpty));
    assert_eq!(put(&[3, 3]).unwrap_err(), Refusal::NamedTwice { name: "Đảng viên 3".into() });
    assert_eq!(put(&[3, 17]).unwrap_err(), Refusal::Absent { name: "Đảng viên 17".into() });
    let Event::Ballot(BallotEvent::Put { question, secret, .. }) = &put(&[3, 4]).unwrap()[0] else {
        panic!()
    };
    assert_eq!(
        question,
        "Thông qua tổ kiểm phiếu gồm các đồng chí Đảng viên 3 (tổ trưởng), Đảng viên 4 (thư ký)"
    );
    assert!(!secret);
}

#[test]
fn the_journal_names_nobody_but_the_tellers() {
    let evening = Evening::put();
    let count = evening.0.meeting.count_papers(2, papers(16, 16, 15, 1), [13, 1]).unwrap();
    let line = serde_json::to_string(&count).unwrap();
    let expected = "{\"ballot\":{\"papers_counted\":{\"ballot\":2,\"count\":{\"tellers\":[3,4],\"papers\":{\"issued\":\
                    16,\"returned\":16,\"valid\":15,\"invalid\":[{\"key\":\"marked\",\"title\":\"Ký \
                    tên\",\"title_en\":\"signed\",\"papers\":1}]},\"yes\":13,\"no\":1}}}}";
    assert_eq!(line, expected);
}
