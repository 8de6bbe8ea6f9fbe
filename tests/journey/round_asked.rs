//! Turns in the round of [`crate::round`] that nobody planned: asked for, begun and left, and the chair's own.

use bienban::app::Overlay;
use bienban::domain::{CriticismEvent, Event, MemberId, TurnEvent};

use crate::round::begun;
use crate::scene;
use crate::stage::Stage;

const SAL: &str = "Enter: ghi tự phê bình của đ/c Sơn Vi Sal; xong cả phần thì nhấn 7";

/// Goes on by Enter, leaving every form, until it says what to do about this.
fn lead_until(stage: &mut Stage, words: &str) {
    for _ in 0..12 {
        if stage.next_step() == words {
            return;
        }
        stage.keys("enter");
        while !stage.model.overlays.is_empty() {
            stage.keys("esc");
        }
    }
    panic!("never said {words}: {}", stage.screen());
}

/// An and Sa Rây have turns, Sal asks for one. Enter comes to Sal, and the round is open until Sal has spoken.
#[test]
fn enter_comes_to_who_asked_for_a_turn_and_the_round_is_open_until_it_is_held() {
    let mut stage = begun();
    stage.keys("~svs~ enter 9 ~tu xin~ enter home");
    lead_until(&mut stage, SAL);
    stage.keys("enter esc");
    assert_eq!((stage.model.view().names)(&stage.model)[stage.model.place().at], "Sơn Vi Sal");
    stage.keys("7");
    assert!(stage.notice().contains("Để kỳ sau: tự phê bình (An, Rây, Sal), "), "{}", stage.notice());
    assert!(stage.next_step().starts_with("Enter: xong mục này"), "{}", stage.next_step());
}

#[test]
fn with_the_turns_planned_held_the_one_asked_for_is_what_is_left() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter");
    // Fifteen minutes hold three turns: An, Hoa and Sa Rây. Sal asks while the first of them is open.
    stage.keys("~svs~ enter 9 ~tu xin~ enter home");
    for _ in 0..3 {
        stage.keys("enter ~Làm tốt~ enter enter enter enter enter");
    }
    assert_eq!((stage.meeting().statements.len(), stage.next_step()), (3, SAL.to_owned()));
    stage.keys("enter esc");
    assert!(stage.next_step().starts_with("Enter: đã qua hết, còn 1 lượt;"), "{}", stage.next_step());
    // Put off, it is none of this meeting.
    stage.keys("~svs~ enter 8");
    assert_eq!(stage.next_step(), "Enter: hết lượt tự phê bình, quay lại cuộc họp");
    // Asked for once more, and taken back.
    stage.keys("~svs~ enter 9 ~tu xin~ enter");
    assert!(stage.next_step().starts_with("Enter: đã qua hết, còn 1 lượt;"), "{}", stage.next_step());
    stage.keys("9 ~rut luot~ enter");
    assert_eq!(stage.notice(), "Đ/c Sơn Vi Sal rút lượt tự xin.");
    assert_eq!(stage.next_step(), "Enter: hết lượt tự phê bình, quay lại cuộc họp");
    stage.keys("ctrl-z");
    assert_eq!(stage.next_step(), SAL);
}

/// A statement that is begun of somebody without a turn, and left, is not forgotten.
#[test]
fn enter_comes_back_to_a_statement_that_was_begun_without_a_turn() {
    let mut stage = scene::opened();
    stage.keys("9 ~muc bat ky~ enter ~tu phe binh~ enter enter ~svs~ enter 2 ~Học tập~ esc");
    assert!(stage.model.overlays.is_empty(), "{}", stage.screen());
    assert_eq!(stage.next_step(), SAL);
    stage.keys("7");
    assert!(stage.notice().contains("Để kỳ sau: tự phê bình (An, Hoa, Rây, Sal)."), "{}", stage.notice());
    stage.keys("6 ~svs~ enter enter enter enter enter enter enter");
    assert_eq!(stage.meeting().statements[0].1.result, "Học tập");
}

/// As the item is taken up whose turns it were is recorded with it, in the same act; the score then says of how many.
#[test]
fn whose_turns_it_were_is_recorded_as_the_round_begins() {
    let mut stage = begun();
    let offers = |stage: &Stage| {
        let offer = |event: &Event| match event {
            Event::Criticism(CriticismEvent::Turn(TurnEvent::Offered { members })) => Some(members.clone()),
            _ => None,
        };
        stage.history().records.iter().filter_map(|one| offer(&one.event)).collect::<Vec<_>>()
    };
    let turns = vec![MemberId(1), MemberId(3)];
    assert_eq!(offers(&stage), std::slice::from_ref(&turns));
    assert_eq!(stage.meeting().laid_turns(), Some(turns.as_slice()));
    stage.keys("2 ~Tốt~ enter enter enter enter enter");
    assert_eq!(offers(&stage).len(), 1, "once is enough");
    // What took the item up is told, and undo takes both back.
    stage.keys("ctrl-z ctrl-z");
    assert_eq!(stage.meeting().laid_turns(), None);
    assert!(stage.notice().contains("Đã hoàn tác"), "{}", stage.notice());
}

fn concluded(stage: &Stage) -> String {
    let minutes = scene::drafted(stage, "minutes");
    let at = minutes.find("kết luận về").or(minutes.find("Kết luận về")).expect("no conclusion");
    let from = minutes[..at].rfind(". ").map_or(0, |at| at + 2);
    minutes[from..].split_inclusive(". ").next().unwrap_or_default().trim_end().to_owned()
}

/// An chairs, and has the first turn: who led it stands in the minutes where it is recorded, and only then.
#[test]
fn who_led_the_turn_of_the_chair_is_recorded_where_it_is_named() {
    let mut stage = begun();
    stage.keys("2 ~Tốt~ enter enter enter enter enter 6");
    assert!(matches!(stage.model.overlays.last(), Some(Overlay::Form(_))), "{}", stage.screen());
    assert!(stage.shows("Người điều hành lượt này"), "{}", stage.screen());
    stage.keys("~Ghi nhận đồng chí nêu gương~ enter enter");
    let neutral = "Kết luận về đồng chí Nguyễn Văn An: Ghi nhận đồng chí nêu gương.";
    assert!(concluded(&stage).ends_with(neutral), "{}", concluded(&stage));
    stage.keys("6 enter ~tth~ enter");
    assert_eq!(stage.meeting().round.turns.led, [(MemberId(1), MemberId(2))]);
    let told =
        "Ghi kết luận của đ/c Trần Thị Hoa về lượt của đ/c Nguyễn Văn An: Ghi nhận đồng chí nêu gương.";
    assert_eq!(stage.notice(), told);
    assert!(stage.shows("TRẦN THỊ HOA KẾT LUẬN"), "{}", stage.screen());
    let led = "Đồng chí Trần Thị Hoa, điều hành lượt này, kết luận về đồng chí Nguyễn Văn An: Ghi nhận đồng chí nêu gương.";
    assert!(concluded(&stage).ends_with(led), "{}", concluded(&stage));
    // One act: what the words were before stays undone with it.
    stage.keys("ctrl-z");
    assert!(stage.meeting().round.turns.led.is_empty());
    assert!(concluded(&stage).ends_with(neutral), "{}", concluded(&stage));
    // Without words who led is told by itself.
    stage.keys("ctrl-z 9 ~ai dieu hanh~ enter ~tth~ enter");
    assert!(stage.shows("TRẦN THỊ HOA ĐIỀU HÀNH LƯỢT NÀY"), "{}", stage.screen());
    let minutes = scene::drafted(&stage, "minutes");
    let led = "Đồng chí Trần Thị Hoa điều hành lượt tự phê bình của đồng chí Nguyễn Văn An.";
    assert!(minutes.contains(led) && !minutes.contains("ết luận về đồng chí"), "{minutes}");
}

/// The chair is handed over to Hoa for An's turn, and taken over again: the minutes know that it was Hoa.
#[test]
fn whoever_took_the_chair_over_concludes_on_who_handed_it_over() {
    let mut stage = begun();
    let hand = |stage: &mut Stage, to: u32| {
        let at = Some(stage.now());
        let event = stage.meeting().pass_office(bienban::domain::Office::Chair, MemberId(to), at);
        assert!(stage.model.perform(event.map(|event| vec![event])));
    };
    hand(&mut stage, 2);
    stage.keys("2 ~Tốt~ enter enter enter enter enter 6 ~Ghi nhận~ enter");
    hand(&mut stage, 1);
    let led = "Đồng chí Trần Thị Hoa, điều hành lượt này, kết luận về đồng chí Nguyễn Văn An: Ghi nhận.";
    assert!(concluded(&stage).ends_with(led), "{}", concluded(&stage));
    // Of anybody else's turn it is the chair.
    stage.keys("~ttsr~ enter 2 ~Tốt~ enter enter enter enter enter 6 ~Ghi nhận~ enter");
    let minutes = scene::drafted(&stage, "minutes");
    assert!(
        minutes.contains("Đồng chí chủ trì kết luận về đồng chí Thạch Thị Sa Rây: Ghi nhận."),
        "{minutes}"
    );
}
