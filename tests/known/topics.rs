//! The papers on topics of a practice year: a topic that nobody chose stands in none of them.

use bienban::domain::{CellId, ThematicTopic};
use bienban::report::{Figure, Ground, Lack, Origin, paper};
use bienban::shelf::{Asked, Lacking, Shelf};
use chrono::NaiveDate;

use crate::origins::{moment, practice_year, sentences};

/// A topic of 2026: the first of March, the second of September.
pub fn topic(number: u64) -> ThematicTopic {
    let (month, title, name) = match number {
        1 => (3, "Học tập và làm theo Bác", "Thạch Thị Sa Rây"),
        _ => (9, "Giữ gìn môi trường kênh 3", "Lý Mỹ Hoa"),
    };
    ThematicTopic {
        number,
        month: NaiveDate::from_ymd_opt(2026, month, 1).unwrap(),
        title: title.into(),
        presenter: None,
        presenter_name: name.into(),
        text: "kênh 3 còn rác\nmỗi hộ một thùng rác".into(),
    }
}

fn made(shelf: &mut Shelf, id: &str, asked: Asked) -> Result<Result<Vec<(String, Origin)>, Lack>, Lacking> {
    let cell: CellId = shelf.contents().cells.keys().next().unwrap().clone();
    let kind = paper(id).unwrap();
    shelf.gather(&cell, &asked, moment(), |material| kind.make(material).map(|made| sentences(&made)))
}

#[test]
fn a_topic_left_out_takes_its_sentences_with_it() {
    let of_topics = Ground::Figure(Figure::Topics);
    let told = made(&mut practice_year(&[1, 2]), "thematic-paper", Asked::Topic(2)).unwrap().unwrap();
    for words in ["Người trình bày: Lý Mỹ Hoa", "Kênh 3 còn rác.", "Mỗi hộ một thùng rác."]
    {
        let (_, origin) = told.iter().find(|(text, _)| text == words).unwrap();
        assert!(origin.grounds().contains(&of_topics), "{words}");
    }
    assert_eq!(made(&mut practice_year(&[1]), "thematic-paper", Asked::Topic(2)), Err(Lacking::Topic));
    let mut without = practice_year(&[1]);
    let plan = made(&mut without, "thematic-plan", Asked::Topics(2026)).unwrap().unwrap();
    assert!(plan.iter().any(|(text, _)| text.contains("Học tập và làm theo Bác")), "{plan:?}");
    assert!(!plan.iter().any(|(text, _)| text.contains("Giữ gìn môi trường kênh 3")), "{plan:?}");
    assert_eq!(made(&mut practice_year(&[]), "thematic-plan", Asked::Topics(2026)), Ok(Err(Lack::NoTopic)));
}
