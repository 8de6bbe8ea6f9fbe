//! `transfer list`, and the paper of a transfer.

use super::Home;

#[test]
fn without_a_transfer_the_list_says_so_and_a_paper_names_somebody() {
    let home = Home::with_practice();
    let all = home.json(&["transfer", "list", "--all"]);
    assert_eq!(all["transfers"].as_array().unwrap().len(), 0, "{all}");
    assert_eq!(home.done(&["transfer", "list"]).trim(), "Không có đồng chí nào chuyển đi, chuyển đến.");
    assert_eq!(home.done(&["transfer", "list", "--lang", "en"]).trim(), "No transfers.");
    home.refused(
        &["report", "transfer-out"],
        2,
        &[
            "Văn bản này lập cho một đồng chí chuyển đi, chuyển đến: hãy ghi --transfer, xem “bienban transfer list”.",
        ],
    );
    home.refused(
        &["report", "transfer-in", "--transfer", "Mai Mốt", "--lang", "en"],
        2,
        &["No transfer matches “Mai Mốt”: see “bienban transfer list --all”."],
    );
}
