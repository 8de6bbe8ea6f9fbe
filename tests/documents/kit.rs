//! The papers for an evening without the laptop: with the roll and the agenda, and blank where there is none.

use bienban::domain::{Attendee, Item, MeetingKind};
use bienban::guidance::{Packs, SignFor};
use bienban::report::{Block, CellFrame, Document, KitSource, Material, Piece, paper, plain};

use crate::meeting;
use crate::papers::created;

fn made(id: &str, members: &[Attendee], items: &[Item]) -> Document {
    let (cell, created) = (meeting::plan().cell, created());
    let sign_for = SignFor::Cell;
    let frame = CellFrame { cell: &cell, practice: false, sign_for, secretary: "Nguyễn Văn An", created };
    let packs = Packs::embedded().unwrap();
    let chosen = packs.choose(created.date_naive(), MeetingKind::Regular, "").unwrap();
    let criteria = &chosen.pack.rubric.criteria;
    let kit = KitSource { frame, members, items, criteria };
    paper(id).unwrap().make(&Material::Kit(kit)).unwrap()
}

/// One of them, for the made-up cell.
pub fn of_made_up(id: &str) -> Document {
    made(id, &meeting::roll(), &meeting::plan().agenda)
}

fn texts(document: &Document) -> Vec<String> {
    document.blocks.iter().flat_map(Block::texts).collect()
}

/// How many rows the first table has.
fn rows(document: &Document) -> usize {
    let tables = document.blocks.iter().filter_map(|block| match block.piece() {
        Piece::Table(table) => Some(table.rows.len()),
        _ => None,
    });
    tables.into_iter().next().unwrap()
}

#[test]
fn the_list_has_the_roll_and_room_for_others_and_is_blank_without_one() {
    let list = of_made_up("paper-kit-roll");
    let all = texts(&list);
    assert_eq!(all[1], "Nguyễn Văn An; diện: Chính thức");
    assert_eq!(all[19], "Tăng Mỹ Linh; diện: Dự bị");
    assert_eq!(rows(&list), 23 + 3);
    let blank = made("paper-kit-roll", &[], &[]);
    assert_eq!(rows(&blank), 25);
}

#[test]
fn what_happens_is_written_in_the_order_in_which_it_is_entered() {
    let notes = texts(&of_made_up("paper-kit-notes"));
    let place = |words: &str| notes.iter().position(|line| line.starts_with(words)).unwrap();
    let order = [
        "Khai mạc: …… giờ ……",
        "Chủ trì: ………",
        "Dự họp: …… /…… đồng chí",
        "I- NỘI DUNG",
        "1. Tuyên bố lý do, giới thiệu đại biểu",
        "9. Thảo luận",
        "14. Thông qua biên bản",
        "II- BIỂU QUYẾT",
        "III- NỘI DUNG NGHỊ QUYẾT",
        "IV- PHÂN CÔNG NHIỆM VỤ",
    ];
    let places = order.map(place);
    assert!(places.is_sorted(), "{places:?}");
    assert_eq!(notes.iter().filter(|line| line.starts_with("Kết luận: …")).count(), 14);
    // Nobody's name and no day stand on it: everything is still to happen.
    let text = plain::write(&of_made_up("paper-kit-notes"));
    assert!(!text.contains("Nguyễn Văn An") && text.contains("tháng …… năm 20……"), "{text}");
    let blank = texts(&made("paper-kit-notes", &[], &[]));
    assert_eq!(blank.iter().filter(|line| line.starts_with('…')).count(), 1 + 40 + 6);
}

#[test]
fn there_is_a_slip_for_each_who_may_vote_and_all_are_alike() {
    let slips = of_made_up("paper-kit-ballots");
    let each: Vec<&[Block]> = slips.blocks.chunks(5).collect();
    // Eighteen official members, and two exempt ones who may come.
    assert_eq!(each.len(), 20);
    assert!(each.iter().all(|slip| slip.iter().map(Block::texts).eq(each[0].iter().map(Block::texts))));
    assert_eq!(made("paper-kit-ballots", &[], &[]).blocks.len(), 5 * 12);
}

#[test]
fn the_score_sheet_has_the_criteria_in_force_and_no_points() {
    let sheet = texts(&of_made_up("paper-kit-score"));
    assert_eq!(sheet[0], "Thời gian, thời lượng; điểm tối đa: 5");
    let text = plain::write(&of_made_up("paper-kit-score"));
    for words in ["Tổng điểm chi bộ chấm: …… điểm", "CẤP ỦY VIÊN CẤP TRÊN", "Nguyễn Văn An"]
    {
        assert!(text.contains(words), "{words}\n{text}");
    }
}
