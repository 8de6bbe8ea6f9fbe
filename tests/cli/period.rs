//! What is summed and searched over many meetings: participation, documents, search.

use super::{Home, text};

#[test]
fn a_period_is_one_thing_at_a_time() {
    let home = Home::with_practice();
    let meetings = |args: &[&str]| {
        let list = home.json(&[&["meeting", "list"], args].concat());
        list["meetings"].as_array().unwrap().len()
    };
    // Meetings are held on the third of every month, the last one today.
    assert_eq!(meetings(&[]), 12);
    assert_eq!(meetings(&["--quarter", "2026-4"]), 3);
    assert_eq!(meetings(&["--half", "2026-1"]), 6);
    assert_eq!(meetings(&["--month", "2026-12"]), 1);
    assert_eq!(meetings(&["--from", "4/3/2026", "--to", "2026-05-03"]), 2);
    assert_eq!(meetings(&["--year", "2025"]), 0);
    home.refused(
        &["meeting", "list", "--month", "2026-12", "--year", "2026"],
        2,
        &["Chỉ ghi một trong --month, --quarter, --half, --year, hoặc cặp --from và --to."],
    );
    home.refused(
        &["meeting", "list", "--month", "2026-13", "--lang", "en"],
        2,
        &["“2026-13” after --month is not a real period: write it like --month 2026-12, --quarter 2026-4, --half 2026-2, --year 2026."],
    );
    home.refused(
        &["meeting", "list", "--from", "2026-12-03", "--to", "2026-12-01"],
        2,
        &["Ngày ở --from sau ngày ở --to: hãy đổi lại."],
    );
}

#[test]
fn a_member_that_fits_two_people_is_told_with_their_numbers() {
    let home = Home::with_practice();
    home.refused(
        &["participation", "--member", "thach", "--year", "2026"],
        2,
        &["“thach” có thể là nhiều đồng chí: 3 (Thạch Thị Sa Rây, 08/03/1985), 14 (Thạch Đa Ra, 09/10/1977), 22 (Thạch Thị Sa Quên, 05/05/1947). Hãy ghi số của một đồng chí."],
    );
    home.refused(
        &["report", "member", "--member", "Mai Mốt", "--format", "txt", "--lang", "en"],
        2,
        &["Nobody on the roll matches “Mai Mốt”: see “bienban member list”."],
    );
    let one = home.json(&["participation", "--member", "14", "--quarter", "2026-4"]);
    let members = one["members"].as_array().unwrap();
    assert_eq!((members.len(), &members[0]["name"]), (1, &"Thạch Đa Ra".into()));
    assert_eq!(members[0]["summoned"], 3);
    let all = home.json(&["participation"]);
    assert_eq!(all["members"].as_array().unwrap().len(), 23);
    assert_eq!(all["period"], serde_json::json!({ "from": null, "to": null }));
}

#[test]
fn a_survey_slip_is_blank_and_for_a_quarter() {
    let home = Home::with_practice();
    let slip = home.done(&["report", "survey-slip", "--quarter", "2026-4", "--format", "txt"]);
    for words in ["TẬP DƯỢT", "PHIẾU KHẢO SÁT CHẤT LƯỢNG", "Quý IV năm 2026", "[    ]"] {
        assert!(slip.contains(words), "{words}\n{slip}");
    }
    let written = home.done(&["report", "survey-slip", "--quarter", "2026-4"]);
    assert_eq!(written, "Đã ghi 2026-quy-4-phieu-khao-sat.docx.\n");
    assert_eq!(home.done(&["report", "survey-slip"]), "Đã ghi phieu-khao-sat.docx.\n");
    let only =
        "Văn bản survey-slip lập cho một quý: hãy chỉ ghi --quarter, ví dụ --quarter 2026-4, hoặc bỏ trống.";
    for other in [&["--year", "2026"], &["--member", "nvb"]] {
        home.refused(&[&["report", "survey-slip"], &other[..]].concat(), 2, &[only]);
    }
    home.refused(
        &["report", "survey-slip", "--quarter", "2025-4"],
        2,
        &["Không có mẫu phiếu khảo sát nào có hiệu lực ngày 31/12/2025: hãy chọn quý khác."],
    );
}

#[test]
fn documents_are_written_once_and_listed() {
    let home = Home::with_practice();
    let kinds = home.json(&["report", "--list"]);
    let ids: Vec<&str> =
        kinds["kinds"].as_array().unwrap().iter().filter_map(|kind| kind["id"].as_str()).collect();
    assert_eq!(
        ids,
        [
            "minutes",
            "resolution",
            "thematic-resolution",
            "group-minutes",
            "admission-resolution",
            "recognition-resolution",
            "class-resolution",
            "score-sheet",
            "minutes-addendum",
            "minutes-extract",
            "read-aloud",
            "vote-ballot",
            "tellers-vote",
            "election-ballot",
            "election-tellers",
            "congress-members",
            "congress-report",
            "congress-submission",
            "discipline-ballot",
            "tellers-discipline",
            "discipline-decision",
            "discipline-submission",
            "exemption-resolution",
            "agenda",
            "meeting-notice",
            "meeting-invitation",
            "roll-sheet",
            "conclusion",
            "conclusion-notice",
            "month-plan",
            "month-report",
            "upload-cover",
            "task-slip",
            "member",
            "participation",
            "quality",
            "calendar",
            "admission-opinions",
            "recognition-opinions",
            "ceremony",
            "transfer-out",
            "transfer-in",
            "thematic-plan",
            "thematic-paper",
            "quarter-report",
            "half-report",
            "year-report",
            "register-out",
            "paper-kit-roll",
            "paper-kit-notes",
            "paper-kit-ballots",
            "paper-kit-score",
            "survey-slip",
            "self-check-sheet",
            "member-review-extract"
        ]
    );
    let row = |id: &str, needs: &str| {
        let kinds = kinds["kinds"].as_array().unwrap();
        let kind = kinds.iter().find(|kind| kind["id"] == id).unwrap();
        assert_eq!(kind["needs"], needs, "{id}");
        kind["formats"].clone()
    };
    // What has days can be a calendar, in the order of the formats.
    let dated = ["docx", "pdf", "txt", "md", "xlsx", "csv", "json", "ics"];
    // A paper with a table can be written as a table too.
    let (words, whole) = (["docx", "pdf", "txt", "md"], ["docx", "pdf", "txt", "md", "xlsx", "csv", "json"]);
    let without_table = ["read-aloud", "thematic-paper", "member-review-extract"];
    for (id, needs) in [
        ("minutes", "meeting"),
        ("read-aloud", "meeting"),
        ("member", "member"),
        ("participation", "period"),
        ("quality", "register"),
        ("calendar", "calendar"),
        ("minutes-extract", "meeting-extract"),
        ("month-report", "meeting-month"),
        ("thematic-plan", "topics"),
        ("thematic-paper", "topic"),
        ("quarter-report", "quarter-of-cell"),
        ("half-report", "half-of-cell"),
        ("year-report", "year-of-cell"),
        ("register-out", "issued"),
        ("paper-kit-notes", "kit"),
        ("survey-slip", "quarter"),
        ("self-check-sheet", "theme"),
        ("member-review-extract", "member-review"),
    ] {
        let expected = match id {
            "minutes" | "calendar" => dated.as_slice(),
            id if without_table.contains(&id) => words.as_slice(),
            _ => whole.as_slice(),
        };
        assert_eq!(row(id, needs), serde_json::json!(expected), "{id}");
    }
    assert_eq!(home.done(&["report", "minutes", "--format", "docx"]), "Đã ghi 2026-12-03-bien-ban.docx.\n");
    assert!(std::fs::read(home.path("2026-12-03-bien-ban.docx")).unwrap().starts_with(b"PK"));
    home.refused(
        &["report", "minutes", "last", "--format", "docx"],
        2,
        &["Tệp 2026-12-03-bien-ban.docx đã có và được giữ nguyên: hãy ghi tên khác, hoặc thêm --force để thay."],
    );
    home.done(&["report", "minutes", "last", "--format", "docx", "--force"]);
    let minutes = home.done(&["report", "minutes", "2026-12-03", "--format", "txt"]);
    assert!(minutes.trim_start().starts_with("*** TẬP DƯỢT ***"), "{minutes}");
    let page = home.path("trang.txt");
    let member = ["report", "member", "--member", "nvb", "--year", "2026", "--format", "txt", "-o"];
    home.done(&[&member[..], &[text(&page)]].concat());
    assert!(std::fs::read_to_string(&page).unwrap().contains("Nguyễn Văn Bình"));
    let refused = |args: &[&str], sentence: &str| home.refused(args, 2, &[sentence]);
    refused(
        &["report", "minutes", "--format", "rtf"],
        "Không có dạng tệp “rtf”; có các dạng: docx, pdf, txt, md, xlsx, csv, json, ics, message.",
    );
    refused(
        &["report", "minute", "--format", "txt"],
        "Không có loại văn bản “minute”; có các loại: minutes, resolution, thematic-resolution, group-minutes, admission-resolution, recognition-resolution, class-resolution, score-sheet, minutes-addendum, minutes-extract, read-aloud, vote-ballot, tellers-vote, election-ballot, election-tellers, congress-members, congress-report, congress-submission, discipline-ballot, tellers-discipline, discipline-decision, discipline-submission, exemption-resolution, agenda, meeting-notice, meeting-invitation, roll-sheet, conclusion, conclusion-notice, month-plan, month-report, upload-cover, task-slip, member, participation, quality, calendar, admission-opinions, recognition-opinions, ceremony, transfer-out, transfer-in, thematic-plan, thematic-paper, quarter-report, half-report, year-report, register-out, paper-kit-roll, paper-kit-notes, paper-kit-ballots, paper-kit-score, survey-slip, self-check-sheet, member-review-extract.",
    );
    refused(
        &["report", "member", "--format", "txt"],
        "Văn bản member lập cho một đồng chí: hãy ghi --member.",
    );
    refused(
        &["report", "minutes", "--format", "txt", "--year", "2026"],
        "Văn bản minutes lập cho một cuộc họp: hãy bỏ --year.",
    );
}

#[test]
fn search_needs_no_diacritics_and_finding_nothing_is_no_fault() {
    let home = Home::with_practice();
    let found = home.json(&["search", "nguyen", "van", "binh"]);
    let first = &found["hits"][0];
    assert_eq!((&first["date"], &first["exact"]), (&"2026-12-03".into(), &false.into()));
    assert_eq!(first["found"][0], "Nguyễn Văn Bình");
    let exact = home.json(&["search", "Nguyễn Văn Bình"]);
    assert_eq!(exact["hits"][0]["exact"], true);
    let none = home.json(&["search", "xyzzy"]);
    let period = serde_json::json!({ "from": null, "to": null });
    assert_eq!(
        none,
        serde_json::json!({
            "hits": [], "kinds": [], "more": false, "period": period, "speaker": null, "total": 0, "words": "xyzzy"
        })
    );
    assert_eq!(
        home.done(&["search", "xyzzy", "--lang", "en"]),
        "“xyzzy” was not found in the adopted minutes.\n"
    );
    home.refused(&["search", " "], 2, &["Chưa có từ nào để tìm: hãy ghi ít nhất một từ."]);
}

#[test]
fn search_is_narrowed_by_kind_person_and_period() {
    let home = Home::with_practice();
    let search = |args: &[&str]| home.json(&[&["search", "đồng chí"], args].concat());
    let all = |found: &serde_json::Value, name: &str, value: &str| {
        let hits = found["hits"].as_array().unwrap();
        assert!(!hits.is_empty() && hits.iter().all(|hit| hit[name] == value), "{name} {value}: {found}");
    };
    let total = |found: &serde_json::Value| found["total"].as_u64().unwrap();
    let everything = search(&[]);
    let (votes, talks) = (search(&["--kind", "vote"]), search(&["--kind", "speech"]));
    all(&votes, "kind", "vote");
    all(&talks, "kind", "speech");
    let both = search(&["--kind", "vote", "--kind", "speech"]);
    assert_eq!(total(&both), total(&votes) + total(&talks));
    assert!(total(&both) < total(&everything));
    assert_eq!(everything["hits"].as_array().unwrap().len(), 100);
    assert_eq!(search(&["--limit", "2"])["hits"].as_array().unwrap().len(), 2);
    let day = search(&["--from", "2026-12-03", "--limit", "9999"]);
    all(&day, "date", "2026-12-03");
    let before = search(&["--to", "2026-12-02"]);
    assert_eq!(total(&day) + total(&before), total(&everything));
    let one = search(&["--speaker", "nguyen van binh", "--kind", "speech", "--limit", "9999"]);
    let texts: Vec<&str> =
        one["hits"].as_array().unwrap().iter().filter_map(|h| h["text"].as_str()).collect();
    let of_him = texts.iter().filter(|text| text.contains("Nguyễn Văn Bình")).count();
    // Only the later paragraphs of a speech do not begin with the name.
    assert!(of_him > 0 && of_him * 2 > texts.len() && total(&one) < total(&talks), "{texts:?}");
    let known = "speech, conclusion, resolution, task, vote, criticism, note, score, other";
    let sentence = format!("There is no kind “x” for --kind: give one of {known}.");
    home.refused(&["search", "a", "--kind", "x", "--lang", "en"], 2, &[&sentence]);
}

#[test]
fn words_that_the_shell_hands_over_as_one_are_a_phrase() {
    let home = Home::with_practice();
    let total = |args: &[&str]| home.json(&[&["search"], args].concat())["total"].as_u64().unwrap();
    assert_eq!(total(&["binh van", "nguyen"]), 0);
    assert!(total(&["binh", "van", "nguyen"]) > 0);
    assert_eq!(total(&["\"binh van nguyen\""]), 0);
}

#[test]
fn the_format_is_that_of_the_file_or_word() {
    let home = Home::with_practice();
    let plain = home.path("bien-ban.TXT");
    home.done(&["report", "minutes", "last", "-o", super::text(&plain)]);
    assert!(std::fs::read_to_string(&plain).unwrap().contains("BIÊN BẢN"));
    let word = home.path("bien-ban");
    home.done(&["report", "minutes", "last", "-o", super::text(&word)]);
    assert!(std::fs::read(&word).unwrap().starts_with(b"PK"));
    let printed = home.done(&["report", "minutes", "last", "--format", "txt", "-o", "-"]);
    assert!(printed.contains("BIÊN BẢN"), "{printed}");
    let other = home.path("bien-ban.rtf");
    let refused = "There is no format “rtf”; there are: docx, pdf, txt, md, xlsx, csv, json, ics, message.";
    home.refused(&["report", "minutes", "last", "-o", super::text(&other), "--lang", "en"], 2, &[refused]);
}
