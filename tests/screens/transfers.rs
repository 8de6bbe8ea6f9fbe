//! The page of transfers with somebody who goes for good, somebody who is away for a time and somebody who came.

use crate::stage::Stage;
use crate::{accepted, scene};

/// On 3 December 2026: Sa Rây goes with her papers, Phát is away until June, Hà is expected.
fn page() -> Stage {
    let mut stage = scene::cell();
    stage.keys("3 f6 enter ~ttsr~ enter enter ~Chi bộ khóm 3, Đảng bộ phường Mẫu~ enter enter");
    stage.keys("enter enter enter ~03/12/2026~ enter ~03/12/2026~ enter ~03/12/2026~ enter ~12-GT/ĐU~ enter");
    stage.keys("~Đảng ủy xã Thử~ enter");
    stage.keys("1 ~lvp~ enter right enter ~Chi bộ chợ Mẫu~ enter enter");
    stage.keys(
        "2 ~Sơn Ngọc Hà~ enter ~01/02/1990~ enter enter enter enter enter enter ~Chi bộ trường Mẫu~ enter",
    );
    stage.keys("home");
    stage.model.notice = None;
    stage
}

#[test]
fn the_page_of_transfers_with_its_rows() {
    let mut stage = page();
    accepted("transfers-rows", &stage);
    stage.resize(120, 40);
    stage.keys("f3");
    accepted("transfers-rows-120x40-en", &stage);
}
