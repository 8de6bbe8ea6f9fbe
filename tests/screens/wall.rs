//! The wall of participation: of a year that has no room the oldest meetings are left out, and told.

use bienban::domain::State;
use bienban::text::Lang;

use crate::on_screen;
use crate::stage::Stage;

/// The year of the practice cell with a twelfth meeting in December.
fn twelve_meetings() -> Stage {
    let mut stage = on_screen("participation");
    stage.model.notice = None;
    let meetings = &mut stage.model.book.meetings;
    let mut last = meetings.iter().rfind(|digest| digest.state == State::Adopted).unwrap().clone();
    last.date = "2026-12-03".parse().unwrap();
    meetings.push(last);
    stage.model.change();
    stage
}

#[test]
fn the_newest_meetings_stay_and_the_head_tells_how_many_are_shown() {
    let mut stage = twelve_meetings();
    // A whole year has room at 80 columns, in both languages.
    assert!(stage.shows(" THAM GIA SINH HOẠT, 12 KỲ "), "{}", stage.screen());
    assert!(stage.shows("  1  2  3  4  5  6  7  8  9 10 11 12     Dự  Nói"), "{}", stage.screen());
    stage.model.lang = Lang::En;
    assert!(stage.shows(" PARTICIPATION, 12 MEETINGS "), "{}", stage.screen());
    assert!(stage.shows("  1  2  3  4  5  6  7  8  9 10 11 12  Present  Spoke"), "{}", stage.screen());
    stage.resize(72, 24);
    assert!(stage.shows("PARTICIPATION, LATEST 9 OF 12 MEETINGS"), "{}", stage.screen());
    assert!(stage.shows("  4  5  6  7  8  9 10 11 12  Present  Spoke"), "{}", stage.screen());
    assert!(!stage.shows("…  "), "{}", stage.screen());
    stage.resize(120, 36);
    assert!(stage.shows("  1  2  3  4  5  6  7  8  9 10 11 12  Present"), "{}", stage.screen());
}

#[test]
fn the_share_of_the_period_stands_in_the_head() {
    // 205 of 215 summoned came to the eleven meetings of the practice cell.
    let stage = on_screen("participation");
    assert!(stage.shows("năm 2026 · dự 95,3%"), "{}", stage.screen());
}
