//! A small cell of its own, of which every figure can be counted by hand.
//!
//! Total 6; summoned 5 (four official, one probationary); vote base 4, needed 3.

use bienban::domain::Sheet;
use bienban::guidance::SignFor;
use bienban::report::{Material, Source, paper, plain};

use crate::stage::Stage;

/// The roll as a spreadsheet saves it.
pub const ROLL: &str = "Họ và tên,Ngày sinh,Ngày vào Đảng,Dân tộc,Diện,Chức vụ\n\
    Nguyễn Văn An,05/03/1970,03/02/1995,Kinh,chính thức,Bí thư\n\
    Trần Thị Hoa,20/10/1979,19/05/2004,Kinh,,Phó bí thư\n\
    Thạch Thị Sa Rây,08/03/1985,02/09/2010,Khmer,,\n\
    Lý Vĩnh Phát,15/02/1960,22/12/1986,Hoa,,\n\
    Sơn Vi Sal,22/06/2001,03/02/2026,Khmer,dự bị,\n\
    Hồ Văn Sáu,10/08/1944,19/05/1968,Kinh,miễn sinh hoạt,\n";

/// A book of its own with the names of the cell and nobody on the roll.
pub fn named() -> Stage {
    let mut stage = Stage::start();
    stage.keys("7 ~Ấp Thử~ enter ~Đảng bộ xã Thử~ enter ~Xã Thử~ enter");
    stage
}

/// With the roll imported, on the first page.
pub fn cell() -> Stage {
    let mut stage = named();
    stage.bring("ds.csv", ROLL);
    stage.keys("3 5 ~ds.csv~ enter 1 esc");
    stage
}

/// A meeting in preparation: An in the chair, Hoa takes the minutes.
pub fn prepared() -> Stage {
    let mut stage = cell();
    stage.keys("enter enter enter enter 1 enter ~tth~ enter");
    stage
}

/// The meeting opened, at its first item.
pub fn opened() -> Stage {
    let mut stage = prepared();
    stage.keys("8");
    stage
}

/// With shorthand of the cell and the discussion under way, on the main screen.
pub fn discussed() -> Stage {
    let mut stage = opened();
    stage.keys("f11 1 ~tn~ enter ~thanh niên~ enter esc 7 7 enter enter");
    stage
}

/// The meeting adopted; on the way all that a quick meeting needs.
pub fn adopted() -> Stage {
    let mut stage = before_adoption();
    stage.keys("1");
    stage
}

/// The minutes voted on; one key adopts them.
pub fn before_adoption() -> Stage {
    let mut stage = opened();
    hold(&mut stage);
    stage
}

/// From the first item to the vote on the minutes.
pub fn hold(stage: &mut Stage) {
    stage.keys("7 7 enter enter");
    stage.keys("7 7 enter enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
    stage.keys("7 7 7 7 2 ~ttsr~ enter 4 ~Đề nghị sửa cầu kênh 3 trước mùa mưa.~ esc enter");
    stage.keys("5 ~Khảo sát cầu kênh 3~ enter ~lvp~ enter ~15/12~ enter");
    // In January that day lies so far ahead that it is asked about.
    if stage.shows("hiểu là ngày 15/12") {
        stage.keys("enter");
    }
    stage.keys("9 ~muc bat ky~ enter ~thong qua bien ban~ enter");
    stage.keys("enter enter");
    pass_the_gaps(stage);
    stage.keys("enter enter 2 ~4~ enter ~0~ enter ~0~ enter");
}

/// A paper of the live meeting as it would be written now, in plain text on one line.
pub fn drafted(stage: &Stage, id: &str) -> String {
    let (meeting, sheet) = (stage.meeting(), Sheet::default());
    let created = stage.now();
    let source = Source { meeting, sheet: &sheet, pack: None, sign_for: SignFor::Cell, hash: None, created };
    let document = paper(id).unwrap().make(&Material::Meeting(source)).unwrap();
    plain::write(&document).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Goes on over what is missing, with a reason.
pub fn pass_the_gaps(stage: &mut Stage) {
    assert_eq!(stage.model.screen(), "missing", "{}", stage.screen());
    stage.keys("1 ~Họp nhanh~ enter");
}
