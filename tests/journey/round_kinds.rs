//! The round in the kinds of meeting that have one beside the monthly meeting: the committee's own, where it is put on the
//! agenda and stays among its members, and the review of the year, where every member presents the own review.

use bienban::domain::{Digest, MeetingId, MeetingKind, MemberId, State, follow_up};

use crate::scene;
use crate::stage::Stage;

/// A meeting of a kind in preparation, chosen in the form.
fn planned(kind: MeetingKind) -> Stage {
    let mut stage = scene::cell();
    stage.keys("f2 ~cuoc hop moi~ enter up");
    MeetingKind::ALL.iter().take_while(|other| **other != kind).for_each(|_| stage.keys("right"));
    stage.keys("down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, kind, "{}", stage.screen());
    stage
}

fn open(stage: &mut Stage) {
    stage.keys("1 enter ~tth~ enter 8");
    if stage.meeting().state == State::Draft {
        stage.keys("1");
    }
    assert_eq!(stage.meeting().state, State::Open, "{}", stage.screen());
}

fn pages(stage: &Stage) -> Vec<String> {
    (stage.model.view().names)(&stage.model)
}

/// What the meeting that is open left, as the book keeps it from another day.
fn kept(stage: &Stage, on: &str, kind: MeetingKind) -> Digest {
    let (id, date) = (MeetingId(format!("{on}-0009")), on.parse().unwrap());
    Digest { id, date, kind, state: State::Adopted, ..stage.meeting().digest() }
}

#[test]
fn the_committee_holds_a_round_among_those_on_its_own_roll() {
    let mut stage = planned(MeetingKind::Committee);
    stage.keys("f2 ~tu phe binh ky nay~ enter");
    assert_eq!(stage.model.screen(), "round-plan", "{}", stage.screen());
    assert!(
        stage.shows("Chương trình kỳ này chưa có mục tự phê bình, phê bình: nhấn 7 để thêm."),
        "{}",
        stage.screen()
    );
    stage.keys("7");
    let titles: Vec<&str> = stage.meeting().agenda.items.iter().map(|item| item.title.as_str()).collect();
    assert_eq!(titles[5..7], ["Việc khác", "Tự phê bình và phê bình"]);
    // Secretary and deputy alone: fifteen minutes would hold three turns.
    for words in
        ["MỤC 7, 15 PHÚT", "2 lượt · 0 lời hứa", "đã tự phê bình 0/2", "1 Nguyễn Văn An", "2 Trần Thị Hoa"]
    {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    assert!(!stage.shows("Sa Rây"), "{}", stage.screen());
    // Nobody else can be given a turn, and it is said why.
    stage.keys("2");
    stage.retype("sa ray");
    stage.keys("enter");
    let outside = "Thạch Thị Sa Rây không thuộc thành phần cuộc họp này";
    assert!(stage.shows(outside), "{}", stage.screen());
    stage.keys("esc esc");
    open(&mut stage);
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter");
    assert_eq!(stage.next_step(), "Enter: mời tự phê bình");
    stage.keys("enter");
    assert_eq!(pages(&stage), ["Nguyễn Văn An", "Trần Thị Hoa"]);
    stage.keys(
        "2 ~Họp đều~ enter ~Giao việc chậm~ enter enter ~Giao việc trước ngày 05~ enter ~03/12/2026~ enter",
    );
    // A day that is not ahead is no promise.
    assert!(stage.shows("phải sau ngày họp 03/12/2026"), "{}", stage.screen());
    stage.retype("02/01/2027");
    stage.keys("enter");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "7. Tự phê bình và phê bình Đồng chí Nguyễn Văn An tự phê bình. Ưu điểm: Họp đều. Khuyết điểm: Giao việc chậm. \
                Biện pháp khắc phục: Giao việc trước ngày 05; thời hạn: ngày 02 tháng 01 năm 2027.";
    assert!(minutes.contains(told), "{minutes}");
}

/// An promised before the committee: its next meeting hears of it, and no meeting of the cell; and An's turn in the cell is
/// still to come.
#[test]
fn what_was_said_before_the_committee_stays_in_the_committee() {
    let mut stage = planned(MeetingKind::Committee);
    stage.keys("f2 ~tu phe binh ky nay~ enter 7 esc");
    open(&mut stage);
    stage.keys("6 2 enter ~Giao việc chậm~ enter enter ~Giao việc sớm~ enter ~10/12/2026~ enter");
    assert_eq!(stage.meeting().statements.len(), 1, "{}", stage.screen());
    let committee = kept(&stage, "2026-12-01", MeetingKind::Committee);
    for (kind, due, spoken) in
        [(MeetingKind::Committee, 1, "đã tự phê bình 1/2"), (MeetingKind::Regular, 0, "đã tự phê bình 0/5")]
    {
        let mut stage = planned(kind);
        let day = stage.meeting().day();
        stage.model.keep_digest(Digest { date: "2026-11-20".parse().unwrap(), ..committee.clone() });
        stage.model.change();
        stage.keys("f2 ~tu phe binh ky nay~ enter");
        if kind == MeetingKind::Committee {
            stage.keys("7");
        }
        let back = stage.meeting().brought_back(&stage.model.book.meetings, None);
        let roll = stage.model.roll().summoned_to(stage.meeting().plan.body(), day);
        let later = "2026-12-10".parse().unwrap();
        assert_eq!((back.promises.len(), back.due(later, &roll).len()), (due, due), "{kind:?}");
        assert!(stage.shows(spoken), "{kind:?} {spoken}: {}", stage.screen());
        if kind == MeetingKind::Committee {
            stage.keys("f2 ~theo doi khac phuc~ enter");
            assert!(stage.shows("Hứa ngày 20/11/2026, chi ủy: Giao việc sớm"), "{}", stage.screen());
        }
    }
    // Whoever looks at all that is followed sees it.
    let all = follow_up(&[committee], None, "2026-12-20".parse().unwrap());
    assert_eq!(all.promises.iter().map(|one| one.id.member).collect::<Vec<_>>(), [MemberId(1)]);
}

#[test]
fn in_the_review_everybody_presents_the_own_review_the_head_first() {
    let mut stage = planned(MeetingKind::Review);
    stage.keys("f2 ~tu phe binh ky nay~ enter");
    for words in ["MỤC 6, 60 PHÚT", "5 lượt · 0 lời hứa", "1 Nguyễn Văn An", "5 Sơn Vi Sal"] {
        assert!(stage.shows(words), "{words}: {}", stage.screen());
    }
    stage.keys("esc");
    open(&mut stage);
    stage.keys("9 ~muc bat ky~ enter ~kiem diem ca nhan~ enter");
    assert_eq!(stage.next_step(), "Enter: mời tự phê bình");
    stage.keys("enter");
    assert!(stage.shows("6. TỰ PHÊ BÌNH · NGUYỄN VĂN AN · LƯỢT 1"), "{}", stage.screen());
    assert_eq!(
        pages(&stage),
        ["Nguyễn Văn An", "Trần Thị Hoa", "Thạch Thị Sa Rây", "Lý Vĩnh Phát", "Sơn Vi Sal"]
    );
    stage.keys("enter ~Hoàn thành nhiệm vụ~ enter ~Chưa sâu sát~ enter enter enter enter");
    let minutes = scene::drafted(&stage, "minutes");
    let told = "6. Kiểm điểm cá nhân Đồng chí Nguyễn Văn An tự phê bình. Ưu điểm: Hoàn thành nhiệm vụ. Khuyết điểm: Chưa sâu sát.";
    assert!(minutes.contains(told), "{minutes}");
    // The main screen counts who is still to come.
    stage.keys("esc");
    assert_eq!(stage.next_step(), "Enter: tự phê bình còn 4 lượt; không làm tiếp thì 7 sang mục sau");
}

/// Admitted on 03/07/2026, Sal is not reviewed on 03/12/2026 (QĐ 366-QĐ/TW, Đ5): no turn is offered, the page says why,
/// and the head may give one all the same.
#[test]
fn in_the_review_whoever_was_admitted_lately_has_no_turn() {
    let mut stage = scene::named();
    stage.bring("ds.csv", &scene::ROLL.replace("03/02/2026", "03/07/2026"));
    stage.keys("3 5 ~ds.csv~ enter 1 esc f2 ~cuoc hop moi~ enter up");
    let before = MeetingKind::ALL.iter().take_while(|kind| **kind != MeetingKind::Review).count();
    (0..before).for_each(|_| stage.keys("right"));
    stage.keys("down enter enter enter f2 ~tu phe binh ky nay~ enter");
    assert!(stage.shows("4 lượt · 0 lời hứa") && !stage.shows("5 Sơn Vi Sal"), "{}", stage.screen());
    let why = "Không thuộc diện kiểm điểm, kết nạp chưa đủ 6 tháng: Sơn Vi Sal.";
    assert!(stage.shows(why), "{}", stage.screen());
    stage.keys("esc");
    open(&mut stage);
    stage.keys("9 ~muc bat ky~ enter ~kiem diem ca nhan~ enter enter");
    assert_eq!(
        pages(&stage),
        ["Nguyễn Văn An", "Trần Thị Hoa", "Thạch Thị Sa Rây", "Lý Vĩnh Phát", "Sơn Vi Sal"]
    );
    stage.keys("f3 end 2 ~Good work~ enter enter enter enter enter");
    assert_eq!(stage.meeting().statements.len(), 1, "{}", stage.screen());
}

#[test]
fn a_meeting_on_a_topic_has_no_round() {
    let mut stage = planned(MeetingKind::Regular);
    open(&mut stage);
    assert!(stage.shows("6 Tự phê"), "{}", stage.screen());
    let mut stage = planned(MeetingKind::Thematic);
    stage.keys("f2 ~tu phe binh ky nay~ enter");
    assert!(stage.shows("không có mục tự phê bình") && !stage.shows("7 Thêm"), "{}", stage.screen());
    stage.keys("esc");
    open(&mut stage);
    assert!(!stage.shows("6 Tự phê"), "{}", stage.screen());
}
