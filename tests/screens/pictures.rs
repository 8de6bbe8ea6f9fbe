//! Every screen has a picture that was accepted, and every picture is of the size it says.

use std::path::Path;

use bienban::app::Screen;
use bienban::domain::MemberId;
use bienban::text::width;

/// The accepted picture of a screen. A new screen has to be added here and above: this match does
/// not build without it.
const fn picture(screen: Screen) -> &'static str {
    match screen {
        Screen::Home => "home-practice",
        Screen::Members => "members",
        Screen::Prepare => "prepare",
        Screen::Chair => "chair-80x24-vi",
        Screen::RollCall => "roll-call",
        Screen::Review => "review",
        Screen::Criticism => "criticism",
        Screen::Scoring => "scoring",
        Screen::ReadBack => "read-back",
        Screen::Past => "past",
        Screen::Reading => "reading",
        Screen::Hits => "hits",
        Screen::Participation => "participation",
        Screen::MemberPage(_) => "member-page",
        Screen::Steps => "steps",
        Screen::Quality => "quality",
        Screen::Book => "book",
        Screen::Guidance => "guidance",
        Screen::Pack(_) => "guidance-pack",
        Screen::Comparison(..) => "guidance-comparison",
        Screen::Shorthand => "shorthand",
    }
}

#[test]
fn every_screen_has_its_picture_and_every_picture_is_of_the_size_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/snapshots");
    use Screen::{
        Book, Chair, Comparison, Criticism, Guidance, Hits, Home, MemberPage, Members, Pack, Participation,
        Past, Prepare, Quality, ReadBack, Reading, Review, RollCall, Scoring, Shorthand, Steps,
    };
    let member = MemberPage(MemberId(1));
    let meeting = [Prepare, Chair, RollCall, Review, Criticism, Scoring, ReadBack, Steps];
    let others = [Home, Members, Past, Reading, Hits, Participation, member, Quality, Book, Shorthand];
    for screen in meeting.into_iter().chain(others).chain([Guidance, Pack(0), Comparison(0, 1)]) {
        let file = folder.join(format!("{}.snap", picture(screen)));
        assert!(file.exists(), "{}", file.display());
    }
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let wide = if name.contains("40x10") {
            40
        } else if name.contains("120x40") {
            120
        } else {
            80
        };
        let text = std::fs::read_to_string(&path).unwrap();
        let (_, screen) = text.trim_start_matches("---").split_once("---").unwrap();
        assert!(screen.lines().all(|line| width(line) <= wide), "{name} is wider than {wide}");
    }
}
