//! The round of a cell of 23 by what Enter says: every turn within the program's own time; and what a quarter of it
//! leaves on paper, on the member's own page, in the score and in the search, worked out by hand.

use bienban::app::Overlay;
use bienban::app::acts::score;
use bienban::domain::{
    Digest, MeetingId, MemberId, PromiseId, PromiseOutcome, PromiseReport, PromiseState, Remark,
    RemarkAnswer, RemarkKind, RoundDigest, State, Statement,
};
use bienban::store::Disk;
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

const NAMES: [&str; 23] = [
    "Nguyễn Văn Bình",
    "Trần Thị Hoa",
    "Thạch Thị Sa Rây",
    "Lý Vĩnh Phát",
    "Sơn Vi Sal",
    "Lê Văn Năm",
    "Phan Ngọc Diễm",
    "Danh Chanh Đa",
    "Đỗ Hữu Chín",
    "Phạm Quốc Khánh",
    "Kim Thị Ra",
    "Quách Gia Hào",
    "Huỳnh Thanh Xuân",
    "Võ Minh Đức",
    "Trương Mỹ Lệ",
    "Mai Văn Tám",
    "Bùi Thị Lan",
    "Châu Sóc Kha",
    "Hồ Văn Út",
    "Ngô Thị Bé",
    "Đặng Văn Mười",
    "Lâm Thị Sáu",
    "Thạch Rinh",
];

/// The meeting of 03/12/2026 in preparation: Bình in the chair, Hoa takes the minutes.
fn prepared() -> Stage {
    let mut roll = "Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Diện,Chức vụ\n".to_owned();
    for (place, name) in NAMES.iter().enumerate() {
        let office = ["Bí thư", "Phó bí thư"].get(place).copied().unwrap_or_default();
        roll.push_str(&format!("{name},{:02}/03/1980,03/02/2010,,chính thức,{office}\n", place + 1));
    }
    let mut stage = scene::named();
    stage.bring("ds.csv", &roll);
    stage.keys("3 5 ~ds.csv~ enter 1 esc enter enter enter enter 1 enter ~tth~ enter");
    stage
}

/// Opened, and at the round.
fn begin(stage: &mut Stage) {
    stage.keys("8 9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    assert_eq!(stage.model.screen(), "criticism", "{}", stage.screen());
}

#[test]
fn all_of_a_cell_of_23_speak_by_what_enter_says_in_less_than_twenty_minutes() {
    for (size, lang) in [((80, 24), Lang::Vi), ((120, 36), Lang::En)] {
        let mut stage = prepared();
        stage.resize(size.0, size.1);
        // 23 turns of five minutes.
        stage.keys("f2 ~tu phe binh ky nay~ enter 3");
        stage.retype("115");
        stage.keys("enter esc");
        begin(&mut stage);
        if lang == Lang::En {
            stage.keys("f3");
        }
        let since = stage.now();
        for (place, name) in NAMES.iter().enumerate() {
            let asked = stage.next_step();
            assert!(asked.contains(name), "turn {}: {asked}", place + 1);
            stage.keys("enter");
            assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
            stage.keys(
                "~Làm tốt việc tổ~ enter ~Họp trễ~ enter ~Nhà xa~ enter ~Đến sớm~ enter ~02/01/2027~ enter",
            );
        }
        let seconds = (stage.now() - since).num_seconds();
        assert!((23 * 6..20 * 60).contains(&seconds), "{seconds} seconds");
        assert_eq!(stage.meeting().statements.len(), 23);
        assert!(stage.meeting().statements.iter().all(|(_, said)| said.item.is_none() && !said.asked));
        let over = [
            "Enter: hết lượt tự phê bình, quay lại cuộc họp",
            "Enter: all turns are dealt with, back to the meeting",
        ];
        assert_eq!(stage.next_step(), over[usize::from(lang == Lang::En)]);
    }
}

fn held(stage: &Stage, on: &str, round: RoundDigest) -> Digest {
    let (id, date) = (MeetingId(format!("{on}-0001")), on.parse().unwrap());
    Digest { id, date, state: State::Adopted, round, ..stage.meeting().digest() }
}

fn promised(remedy: &str, due: &str) -> Statement {
    let (shortcoming, remedy) = ("Còn chậm".to_owned(), remedy.to_owned());
    Statement { shortcoming, remedy, due: due.parse().ok(), ..Statement::default() }
}

/// 03/09: Năm promises for 03/10, Diễm for 02/11, Đa for 03/10; Chín is criticised by Bình. 03/10: Năm's is mended,
/// Đa's given up, Chín answers. 03/11: nobody reports Diễm's.
fn quarter(stage: &mut Stage) {
    let (september, october) = ("2026-09-03", "2026-10-03");
    let first = MeetingId(format!("{september}-0001"));
    let text = "Nên dự việc chung đều hơn".to_owned();
    let remark = Remark {
        number: 1,
        kind: RemarkKind::Criticism,
        about: MemberId(9),
        by: Some(MemberId(1)),
        text,
        answer: String::new(),
        item: None,
    };
    let statements = vec![
        (MemberId(6), promised("Báo cáo trước kỳ hai ngày", "2026-10-03")),
        (MemberId(7), promised("Nộp đảng phí ba ngày đầu tháng", "2026-11-02")),
        (MemberId(8), promised("Dự họp đúng giờ", "2026-10-03")),
    ];
    let one = RoundDigest { statements, remarks: vec![remark], ..RoundDigest::default() };
    let mut two = RoundDigest::default();
    let report = |member, outcome| PromiseReport {
        promise: PromiseId { meeting: first.clone(), member: MemberId(member) },
        made: september.parse().ok(),
        what: String::new(),
        outcome,
    };
    let mended = PromiseOutcome::Reported { state: PromiseState::Mended, note: String::new(), due: None };
    two.more.reports =
        vec![report(6, mended), report(8, PromiseOutcome::GivenUp { reason: "đã chuyển việc".into() })];
    two.more.answers = vec![RemarkAnswer {
        meeting: first.clone(),
        number: 1,
        answer: "Xin nhận".into(),
        about: Some(MemberId(9)),
        made: september.parse().ok(),
    }];
    for (on, round) in [(september, one), (october, two), ("2026-11-03", RoundDigest::default())] {
        let digest = held(stage, on, round);
        stage.model.keep_digest(digest);
    }
    stage.model.change();
}

/// One promise is due, Diễm's, for 31 days: fifteen minutes less one hold two turns, Bình's and Hoa's.
#[test]
fn a_quarter_of_a_cell_of_23_as_minutes_page_score_and_search_tell_it() {
    let mut stage = prepared();
    quarter(&mut stage);
    stage.keys("f2 ~tu phe binh ky nay~ enter 1 ~thang 3:~ enter esc");
    // A member looks at the sheet, answers, and does not want it kept.
    begin(&mut stage);
    stage.keys("f2 ~phieu tu soi tren~ enter 1");
    assert!(stage.shows("trả lời 1/4"), "{}", stage.screen());
    stage.keys("esc");
    assert!(!stage.disk.list(std::path::Path::new("book")).unwrap().iter().any(|one| one.name == "private"));
    assert_eq!(
        (stage.model.screen(), stage.meeting().laid_turns()),
        ("criticism", Some(&[MemberId(1), MemberId(2)][..]))
    );
    stage.keys("home enter ~Làm tốt~ enter ~Còn nóng nảy~ enter enter enter enter");
    stage.keys("3 enter enter ~tth~ enter ~Còn ngắt lời~ enter enter enter ~Xin tiếp thu~ enter");
    stage.keys("~pnd~ enter 1 2 ~đã nộp một kỳ~ enter ~02/01/2027~ enter");
    stage.keys("~svs~ enter 9 ~tu xin~ enter enter ~Học tốt~ enter enter enter enter enter");

    let minutes = scene::drafted(&stage, "minutes");
    let at = minutes.find("10. Tự phê bình và phê bình").unwrap();
    let round = &minutes[at..];
    let expected = "10. Tự phê bình và phê bình \
        Đồng chí Phan Ngọc Diễm báo lại lời hứa ngày 03/09/2026 (nộp đảng phí ba ngày đầu tháng): đang khắc phục, đã nộp \
        một kỳ; hẹn 02/01/2027. \
        Đồng chí Nguyễn Văn Bình tự phê bình. Ưu điểm: Làm tốt. Khuyết điểm: Còn nóng nảy. \
        Đồng chí Trần Thị Hoa phê bình, góp ý đồng chí Nguyễn Văn Bình: Còn ngắt lời. Đồng chí Nguyễn Văn Bình có ý kiến: \
        Xin tiếp thu. \
        Đồng chí Sơn Vi Sal tự phê bình. Ưu điểm: Học tốt.";
    assert!(round.starts_with(expected), "{round}");

    let sheet = score::sheet(&stage.model);
    let row = sheet.rows.iter().find(|row| row.id == "5").unwrap();
    let told =
        "1/2 lượt tự phê bình đã xếp, 1 tự xin; báo lại 1/1 lời hứa; 1 góp ý của 1 đồng chí, trả lời 1; ";
    assert!(row.reason(Lang::Vi).starts_with(told), "{}", row.reason(Lang::Vi));

    // Diễm's own page: the promise with all that was heard of it; nobody else's is on it.
    stage.model.open_about("own-round", bienban::app::Subject(7, 0));
    let page = stage.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["Nộp đảng phí ba ngày đầu tháng", "03/12/2026: đang khắc phục, hẹn 02/01/2027; đã nộp một kỳ"]
    {
        assert!(page.contains(words), "{words}: {}", stage.screen());
    }
    assert!(
        !page.contains("Báo cáo trước kỳ hai ngày") && !page.contains("Còn ngắt lời"),
        "{}",
        stage.screen()
    );

    // Adopted, the search finds it in the minutes of its item.
    stage.keys("esc 7 1 enter 9 ~muc bat ky~ enter ~thong qua bien ban~ enter enter enter");
    scene::pass_the_gaps(&mut stage);
    stage.keys("enter enter 2 ~23~ enter ~0~ enter ~0~ enter 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
    stage.keys("esc 5 ~\"đã nộp một kỳ\"~ enter");
    let found = stage.search();
    assert_eq!(found.total, 1, "{}", stage.screen());
    assert!(found.hits[0].line.contains("đang khắc phục, đã nộp một kỳ"), "{}", found.hits[0].line);
}
