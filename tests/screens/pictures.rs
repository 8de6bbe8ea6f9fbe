//! Every screen of the program's table has a picture that was accepted, and every picture is of the
//! size it says.

use std::path::Path;

use bienban::screens::SCREENS;
use bienban::text::width;

use crate::accepted;
use crate::stage::Stage;

#[test]
fn every_screen_as_it_was_accepted() {
    for screen in SCREENS {
        let mut stage = Stage::on_screen(screen.view);
        stage.model.notice = None;
        accepted(&format!("screen-{}", screen.view.id), &stage);
        stage.resize(40, 10);
        accepted(&format!("screen-{}-40x10", screen.view.id), &stage);
    }
}

#[test]
fn every_picture_is_of_the_size_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/snapshots");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let wide = if name.contains("40x10") {
            40
        } else if name.contains("120x") {
            120
        } else {
            80
        };
        let text = std::fs::read_to_string(&path).unwrap();
        let (_, screen) = text.trim_start_matches("---").split_once("---").unwrap();
        assert!(screen.lines().all(|line| width(line) <= wide), "{name} is wider than {wide}");
    }
}
