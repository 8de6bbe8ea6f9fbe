//! `promise list` and `promise follow` over the practice year.

use super::Home;

#[test]
fn promises_are_listed_with_what_is_over() {
    let home = Home::with_practice();
    let all = home.json(&["promise", "list"]);
    // The year begins in January; of December's promises nothing was heard yet.
    assert_eq!(all["since"], "2026-01-03");
    let promises = all["promises"].as_array().unwrap();
    // What is open stands first, in March the longest overdue before the rest; what is settled stands behind it.
    let march = home.json(&["promise", "list", "--now", "2027-03-01T09:00"]);
    let march = march["promises"].as_array().unwrap();
    let open = march.iter().take_while(|one| one["settled"].is_null()).count();
    assert_eq!((open, march[open..].iter().any(|one| one["settled"].is_null())), (5, false));
    let over: Vec<_> = march[..open].iter().filter_map(|one| one["days_over"].as_u64()).collect();
    assert!(over.len() == 5 && over[0] > 0 && over.is_sorted_by(|one, next| one >= next), "{over:?}");
    let of_january =
        |one: &&serde_json::Value| one["made"] == "2026-01-03" && one["name"] == "Nguyễn Văn Bình";
    let first = promises.iter().find(of_january).unwrap();
    assert_eq!((&first["made"], &first["name"]), (&"2026-01-03".into(), &"Nguyễn Văn Bình".into()));
    assert_eq!((&first["state"], &first["settled"]), (&"mended".into(), &"2026-03-03".into()));
    assert_eq!((&first["due"], &first["days_over"]), (&serde_json::Value::Null, &serde_json::Value::Null));
    let open = home.json(&["promise", "list", "--open"]);
    let open: Vec<_> = open["promises"].as_array().unwrap().iter().map(|one| one["made"].clone()).collect();
    assert_eq!(open, ["2026-10-03", "2026-11-03", "2026-11-03", "2026-12-03", "2026-12-03"]);
    // Of whoever is asked for, and in a period.
    let name = first["name"].as_str().unwrap();
    let one = home.json(&["promise", "list", "--member", name, "--month", "2026-01"]);
    assert_eq!(one["promises"].as_array().unwrap().len(), 1);
    let none = home.json(&["promise", "list", "--year", "2025"]);
    assert_eq!(none["promises"], serde_json::json!([]));
    home.refused(
        &["promise", "list", "--member", "Mai Mốt", "--lang", "en"],
        2,
        &["Nobody on the roll matches “Mai Mốt”: see “bienban member list”."],
    );
}

/// Remarks that got no answer in their meeting stand behind the promises; what is asked for goes for them too.
#[test]
fn remarks_that_wait_for_an_answer_are_listed_with_the_promises() {
    let home = Home::with_practice();
    let all = home.json(&["promise", "list"]);
    let remarks = all["remarks"].as_array().unwrap();
    let waiting: Vec<_> = remarks.iter().filter(|one| one["answered"].is_null()).collect();
    assert!(!waiting.is_empty() && waiting.len() < remarks.len(), "{remarks:?}");
    // Those that wait stand first; who made a remark is not told.
    assert!(remarks[..waiting.len()].iter().all(|one| one["answered"].is_null()), "{remarks:?}");
    assert!(remarks.iter().all(|one| one.get("by").is_none()), "{remarks:?}");
    assert!(remarks.iter().all(|one| one["kind"] == "criticism" || one["kind"] == "reminder"));
    let open = home.json(&["promise", "list", "--open"]);
    assert_eq!(open["remarks"].as_array().unwrap().len(), waiting.len());
    let (name, words) = (waiting[0]["name"].as_str().unwrap(), waiting[0]["remark"].as_str().unwrap());
    let text = home.done(&["promise", "list", "--open", "--member", name]);
    assert!(text.contains("chưa trả lời") && text.contains(words.split('.').next().unwrap()), "{text}");
    let english = home.done(&["promise", "list", "--open", "--lang", "en"]);
    assert!(english.contains("no answer yet"), "{english}");
    assert_eq!(home.json(&["promise", "list", "--year", "2025"])["remarks"], serde_json::json!([]));
}

#[test]
fn a_cell_chooses_since_when_promises_are_followed() {
    let home = Home::with_practice();
    let chosen = home.json(&["promise", "follow", "2026-11-03"]);
    assert_eq!(chosen["since"], "2026-11-03");
    let all = home.json(&["promise", "list"]);
    let made = |one: &serde_json::Value| one["made"].as_str().unwrap() >= "2026-11-03";
    assert!(all["promises"].as_array().unwrap().iter().all(made));
    // The book is whole with the new line in it.
    home.done(&["verify"]);
    // The choice is taken back: the list begins where it began.
    let back = home.json(&["promise", "follow", "default"]);
    assert_eq!((&back["followed_from"], &back["since"]), (&serde_json::Value::Null, &"2026-01-03".into()));
    assert_eq!(home.json(&["promise", "list"])["since"], "2026-01-03");
    home.done(&["verify"]);
    home.refused(
        &["promise", "follow", "2026-11-04"],
        2,
        &["Không có cuộc họp nào là “2026-11-04”: hãy ghi mã, ngày (ví dụ 2026-12-03) hoặc last; xem “bienban meeting list”."],
    );
}

#[test]
fn an_extract_is_of_one_member_and_exports_have_nothing_personal() {
    let home = Home::with_practice();
    let all = home.json(&["promise", "list"]);
    let promise =
        all["promises"].as_array().unwrap().iter().find(|one| one["name"] == "Nguyễn Văn Bình").unwrap();
    let (name, what) = (promise["name"].as_str().unwrap(), promise["promise"].as_str().unwrap());
    let what = what.trim_end_matches('.');
    let flat = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let extract = ["report", "member-review-extract", "--member", name, "--year", "2026", "--format", "txt"];
    let extract = flat(home.done(&extract));
    assert!(extract.contains(&format!("Đồng chí: {name}.")) && extract.contains(what), "{extract}");
    // Whoever criticised the member in January is not named.
    let critics = ["Trần Thị Hoa", "Thạch Thị Sa Rây", "Lê Văn Năm", "Kim Sô Phia", "Danh Chanh Đa"];
    assert!(extract.contains("góp ý") && critics.iter().all(|name| !extract.contains(name)), "{extract}");
    home.refused(
        &["report", "member-review-extract", "--year", "2026"],
        2,
        &["Văn bản member-review-extract lập cho một đồng chí: hãy ghi --member."],
    );
    let year = ["--year", "2026"];
    for verb in [
        &["participation", "--json"][..],
        &["participation", "--json", "--member", name],
        &["report", "member", "--member", name, "--format", "txt"],
        &["report", "participation", "--format", "txt"],
        &["report", "quality", "--format", "txt"],
        &["score", "year", "--year", "2026", "--json"],
    ] {
        let year: &[&str] = if verb[0] == "score" { &[] } else { &year };
        let told = flat(home.done(&[verb, year].concat()));
        assert!(!told.contains(what), "{verb:?}: {told}");
    }
}
