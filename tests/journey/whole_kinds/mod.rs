//! Meetings of other kinds than the regular one, each whole: from preparation to sealed papers by what the next-step line
//! says, in both languages, with papers that were written by hand beside what was done.

mod congress_of_24;
mod congress_of_8;
mod discipline;
mod groups;
mod persons;
mod terms;

use bienban::domain::{MeetingKind, State};
use bienban::text::Lang;

use crate::scene;
use crate::stage::Stage;

/// A cell of eight, seven of them official: the roll as a spreadsheet saves it.
const EIGHT: &str = "Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Diện,Chức vụ\n\
    Nguyễn Văn An,05/03/1970,03/02/1995,Kinh,chính thức,Bí thư\n\
    Trần Thị Hoa,20/10/1979,19/05/2004,Kinh,chính thức,Phó bí thư\n\
    Thạch Thị Sa Rây,08/03/1985,02/09/2010,Khmer,chính thức,\n\
    Lý Vĩnh Phát,15/02/1960,22/12/1986,Hoa,chính thức,\n\
    Kim Sô Phia,12/05/1972,03/02/2003,Khmer,chính thức,\n\
    Lê Văn Năm,01/01/1966,19/05/1994,Kinh,chính thức,\n\
    Sơn Vi Sal,22/06/2001,03/12/2025,Khmer,dự bị,\n\
    Huỳnh Minh Trí,02/02/1990,03/02/2015,Kinh,chính thức,\n";

/// A meeting of a kind in preparation, in a cell with this roll.
fn prepared(roll: &str, kind: MeetingKind, lang: Lang) -> Stage {
    let mut stage = scene::named();
    stage.bring("ds.csv", roll);
    stage.keys("3 5 ~ds.csv~ enter 1 esc");
    planned(&mut stage, kind);
    stage.model.lang = lang;
    stage
}

/// Plans a meeting of a kind from the first page.
fn planned(stage: &mut Stage, kind: MeetingKind) {
    stage.keys("enter up");
    for _ in MeetingKind::ALL.iter().take_while(|other| **other != kind) {
        stage.keys("right");
    }
    stage.keys("down enter enter enter");
    assert_eq!(stage.meeting().plan.kind, kind, "{}", stage.screen());
}

/// Goes by what the next step says: how its line begins, and the keys that are pressed there.
fn walk(stage: &mut Stage, steps: &[(&str, &str)]) {
    for (next, keys) in steps {
        let says = stage.next_step();
        assert!(says.starts_with(next), "expected: {next}\nsays: {says}\n{}", stage.screen());
        stage.keys(keys);
    }
}

/// What the line of the next step begins with, in Vietnamese and in English, and the keys that are pressed there.
type Said = (&'static str, &'static str, &'static str);

/// As [`walk`], by the words of a language.
fn walk_in(stage: &mut Stage, lang: Lang, steps: &[Said]) {
    let said = |(vi, en, keys): &Said| match lang {
        Lang::Vi => (*vi, *keys),
        Lang::En => (*en, *keys),
    };
    let steps: Vec<(&str, &str)> = steps.iter().map(said).collect();
    walk(stage, &steps);
}

/// Types the sums of papers: issued, returned, valid, the invalid ones by their place among the grounds, then the votes.
fn papers(stage: &mut Stage, sums: [u32; 3], grounds: &[u32], votes: &[u32]) {
    let typed = |figure: &u32| if *figure > 0 { format!("~{figure}~ enter ") } else { "enter ".to_owned() };
    let figures: String = sums.iter().chain(grounds).map(typed).collect();
    let votes: String = votes.iter().map(|votes| format!("~{votes}~ enter ")).collect();
    stage.keys(&format!("{figures}{votes}"));
}

/// From the item of the minutes, where Enter reads them back, to the adopted minutes, over what is worth adding.
fn seal(stage: &mut Stage) {
    stage.keys("enter enter");
    if stage.model.screen() == "missing" {
        stage.keys("1");
        // What is demanded is gone over with a reason; what is only worth adding, without.
        if stage.model.screen() == "missing" {
            stage.keys("~Họp nhanh~ enter");
        }
    }
    stage.keys("enter enter 1 1");
    assert_eq!(stage.meeting().state, State::Adopted, "{}", stage.screen());
}

/// The words of a paper in one line, up to the code at its end.
fn told(stage: &Stage, ending: &str) -> String {
    let text = stage.plain(ending).split_whitespace().collect::<Vec<_>>().join(" ");
    text.split(" Mã xác thực").next().unwrap_or_default().to_owned()
}

/// Compares a whole paper, but for the lines that are drawn.
fn same(stage: &Stage, ending: &str, expected: &str) {
    let words = |text: &str| {
        let words = text.split_whitespace().filter(|word| !word.chars().all(|sign| sign == '-'));
        words.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(words(&told(stage, ending)), words(expected), "{ending}");
}

/// No line of what was just recorded takes more than two rows of a screen of 80 columns.
fn says_in_two_rows(stage: &Stage) {
    let words = stage.notice();
    let rows = bienban::text::wrap(&format!("19:00 {words}"), 76).len();
    assert!(rows <= 2, "{rows} rows: {words}");
}
