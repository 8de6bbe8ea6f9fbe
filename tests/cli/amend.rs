//! Addenda and re-opening on the command line: what is recorded, listed, printed, refused.

use super::Home;

const LAST: [&str; 2] = ["meeting", "addenda"];

/// Amends the latest minutes of the made-up cell.
fn amend(home: &Home, more: &[&str]) -> super::Said {
    let fixed = ["meeting", "amend", "last", "--to", "Thu đảng phí 19 đồng chí", "--reason", "Ghi sót"];
    home.run(&[&fixed, more].concat())
}

#[test]
fn addenda_are_recorded_listed_shown_and_printed() {
    let home = Home::with_practice();
    let before = home.done(&["meeting", "show", "last"]);
    assert_eq!(
        home.done(&[LAST[0], LAST[1], "last"]),
        "Biên bản này không có bản bổ sung, đính chính nào.\n"
    );
    let said = amend(&home, &["--was", "Thu đảng phí 18 đồng chí", "--by", "lmn và Danh Chanh Đa"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.starts_with("Đã ghi bản bổ sung, đính chính số 1, mã "), "{}", said.out);
    assert_eq!(amend(&home, &["--by", "Lâm Mỹ Ngọc"]).code, 0);
    let listed = home.done(&["meeting", "addenda", "last"]);
    for line in [
        "Bản số 1",
        "  Đã ghi: Thu đảng phí 18 đồng chí",
        "  Nay sửa, bổ sung: Thu đảng phí 19 đồng chí",
        "  Lý do: Ghi sót",
        "  Theo ý kiến thống nhất của Lâm Mỹ Ngọc, Danh Chanh Đa, ngày 03/12/2026",
        "Bản số 2",
    ] {
        assert!(listed.lines().any(|one| one == line), "{line}\n{listed}");
    }
    let json = home.json(&["meeting", "addenda", "last"]);
    let first = &json["addenda"][0];
    assert_eq!(
        (first["number"].as_u64(), first["was"].as_str()),
        (Some(1), Some("Thu đảng phí 18 đồng chí"))
    );
    assert_eq!(first["decided"]["persons"], "Lâm Mỹ Ngọc, Danh Chanh Đa");
    let hash = first["hash"].as_str().unwrap();
    assert_eq!(hash.len(), 64);
    // The minutes are as they were; the addendum is a paper of its own, found by its hash.
    assert_eq!(home.run(&["meeting", "show", "last"]).out, before);
    let paper = home.done(&["report", "minutes-addendum", "last", "--number", "1", "--format", "txt"]);
    assert!(paper.contains("Số 1: biên bản") && paper.contains("“Thu đảng phí 18 đồng chí”."), "{paper}");
    assert!(paper.contains(&hash[..8]), "{paper}");
    let latest = home.done(&["report", "minutes-addendum", "last", "--format", "txt"]);
    assert!(latest.contains("Số 2: biên bản") && !latest.contains("Đã ghi:"), "{latest}");
    let found = home.json(&["verify", "--hash", hash]);
    assert_eq!(found["adopted"].as_bool(), Some(true), "its hash is entered in the book");
    let said = home.done(&["verify", "--hash", hash]);
    assert!(said.contains("sổ đã ghi chính mã này cho bản bổ sung, đính chính"), "{said}");
    assert_eq!(home.run(&["verify"]).code, 0);
}

#[test]
fn what_is_shown_of_minutes_says_that_they_have_addenda() {
    let home = Home::with_practice();
    let said = "Biên bản này có 1 bản bổ sung, đính chính: xem bằng “meeting addenda”.";
    assert!(!home.done(&["meeting", "show", "last"]).contains("bổ sung, đính chính"));
    assert_eq!(amend(&home, &["--by", "Lâm Mỹ Ngọc"]).code, 0);
    assert!(home.run(&["meeting", "show", "last"]).err.contains(said));
    let english = home.run(&["--lang", "en", "meeting", "show", "last"]).err;
    assert!(english.contains("These minutes have addenda: 1; to see them: “meeting addenda”."), "{english}");
}

#[test]
fn an_addendum_that_nobody_agreed_to_or_that_is_not_there_is_refused() {
    let home = Home::with_practice();
    let missing =
        "Không lập bản bổ sung, đính chính: biên bản này không có bản số 3; hãy chọn cuộc họp hoặc số khác.";
    home.refused(&["report", "minutes-addendum", "last", "--number", "3", "--format", "txt"], 3, &[missing]);
    let said = amend(&home, &["--vote", "9/18"]);
    assert_eq!(said.code, 3);
    assert!(said.err.starts_with("Tán thành 9/18 thì chưa thông qua được"), "{}", said.err);
    let said = amend(&home, &["--vote", "18/18"]);
    assert_eq!(said.code, 3);
    assert!(said.err.starts_with("Sổ không có cuộc họp nào khác đã mở ngày 03/12/2026"), "{}", said.err);
    assert_eq!(amend(&home, &["--vote", "mười"]).code, 2);
    let said = amend(&home, &["--by", "Lâm Mỹ Ngọc, xyz"]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with("Danh sách không có đồng chí nào là “xyz”"), "{}", said.err);
    assert_eq!(amend(&home, &[]).code, 2, "neither persons nor votes");
    let said = amend(&home, &["--by", "Lâm Mỹ Ngọc", "--vote", "17/18"]);
    let both = "Chỉ ghi một trong hai: --by NAMES hoặc --vote N/M. Xem cách ghi bằng --help.\n";
    assert_eq!((said.code, said.err.as_str()), (2, both));
    let said = amend(&home, &["--by", "Lâm Mỹ Ngọc", "--by", "Danh Chanh Đa"]);
    assert_eq!(said.err, "--by NAMES chỉ được ghi một lần. Xem cách ghi bằng --help.\n");
    assert_eq!(home.json(&["meeting", "addenda", "last"])["addenda"].as_array().unwrap().len(), 0);
}

#[test]
fn the_latest_minutes_are_opened_again_with_a_reason_and_earlier_ones_are_not() {
    let home = Home::with_practice();
    let first = home.done(&["meeting", "show", "last"]);
    let id = home.json(&["meeting", "show", "last"])["meeting"]["id"].as_str().unwrap().to_owned();
    let all = home.json(&["meeting", "list"]);
    let meetings = all["meetings"].as_array().unwrap();
    let earlier = meetings[meetings.len() - 2]["id"].as_str().unwrap();
    let said = home.run(&["meeting", "reopen", earlier, "--reason", "Ghi sót"]);
    assert_eq!(said.code, 3);
    assert!(said.err.starts_with("Không mở lại được: cuộc họp sau, ngày "), "{}", said.err);
    home.refused(
        &["meeting", "reopen", &id, "--reason", " "],
        3,
        &["Chưa có lý do: hãy ghi lý do trong một dòng."],
    );
    let said = home.json(&["meeting", "reopen", &id, "--reason", "Ghi sót một biểu quyết"]);
    assert_eq!(said["versions"][0]["reason"], "Ghi sót một biểu quyết");
    let now = home.json(&["meeting", "show", &id]);
    assert_eq!((now["meeting"]["state"].as_str(), now["hash"].as_str()), (Some("closing"), None));
    // The first version is there to the letter, and says that it was replaced.
    let shown = home.done(&["meeting", "show", &id, "--version", "1"]);
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (shown, first) = (flat(&shown), flat(&first));
    let (head, rest) = first.split_once(" ----- ").unwrap();
    assert!(shown.starts_with(head) && shown.ends_with(rest), "{shown}");
    let between = &shown[head.len()..shown.len() - rest.len()];
    assert!(between.contains("Biên bản này đã được thay: mở lại ngày "), "{between}");
    assert!(between.contains("; lý do: Ghi sót một biểu quyết."), "{between}");
    let wrong = home.run(&["meeting", "show", &id, "--version", "2"]);
    assert_eq!((wrong.code, wrong.err.contains("--version")), (2, true));
    home.refused(
        &["meeting", "reopen", &id, "--reason", "Lần nữa"],
        3,
        &["Biên bản cuộc họp này chưa thông qua: hãy thông qua biên bản trước, rồi làm việc này."],
    );
    assert_eq!(home.run(&["verify"]).code, 0);
}
