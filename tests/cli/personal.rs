//! What members said of themselves and of others in the rounds of a year: in the minutes and the member's own
//! extract alone.

use std::collections::BTreeSet;

use super::Home;

/// Words one after the other with one space between, as no line of a paper breaks them.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What was promised in the practice year, and what was reported of it.
fn personal(home: &Home) -> BTreeSet<String> {
    let all = home.json(&["promise", "list"]);
    let promises = all["promises"].as_array().unwrap();
    let heard = promises.iter().flat_map(|one| one["history"].as_array().unwrap());
    let notes = heard.map(|step| step["heard"]["note"].as_str().unwrap_or_default());
    let words = promises.iter().map(|one| one["promise"].as_str().unwrap()).chain(notes);
    words.map(|words| words.trim_end_matches('.').to_owned()).filter(|words| !words.is_empty()).collect()
}

#[test]
fn what_was_said_in_a_round_is_found_in_minutes_alone() {
    let home = Home::with_practice();
    let personal = personal(&home);
    assert!(personal.len() > 12, "{personal:?}");
    for words in &personal {
        let found = home.json(&["search", &format!("\"{words}\"")]);
        let hits = found["hits"].as_array().unwrap();
        assert!(!hits.is_empty(), "{words}");
        for hit in hits.iter().filter(|hit| hit["text"].as_str().unwrap().contains(words)) {
            assert_eq!(hit["place"], "10. Tự phê bình và phê bình", "{hit}");
            assert_eq!(hit["kind"], "criticism", "{hit}");
        }
    }
}

#[test]
fn no_other_paper_and_no_export_has_a_word_of_it() {
    let home = Home::with_practice();
    let personal = personal(&home);
    let told = |args: &[&str]| {
        let text = flat(&home.done(args));
        personal.iter().filter(|words| text.contains(*words)).count()
    };
    let days = ["2026-03-03", "2026-07-03", "2026-12-03"];
    let held = home.json(&["meeting", "list"]);
    let held = held["meetings"].as_array().unwrap();
    let id = |day: &str| held.iter().find(|one| one["date"] == day).unwrap()["id"].as_str().unwrap();
    for day in days.map(id) {
        assert!(told(&["report", "minutes", day, "--format", "txt"]) > 1, "{day}");
        for paper in ["resolution", "score-sheet", "read-aloud", "agenda", "task-slip"] {
            assert_eq!(told(&["report", paper, day, "--format", "txt"]), 0, "{paper} of {day}");
        }
        assert_eq!(told(&["score", day, "--explain", "--json"]), 0, "{day}");
    }
    for args in [
        &["report", "participation", "--year", "2026", "--format", "txt"][..],
        &["report", "quality", "--year", "2026", "--format", "txt"],
        &["report", "member", "--member", "ttsr", "--year", "2026", "--format", "txt"],
        &["report", "self-check-sheet", "--month", "2026-03", "--copies", "20", "--format", "txt"],
        &["participation", "--year", "2026", "--json"],
        &["participation", "--member", "ttsr", "--year", "2026", "--json"],
        &["score", "year", "--json"],
        &["meeting", "list", "--json"],
        &["member", "list", "--json"],
        &["checklist", "list", "--json"],
    ] {
        assert_eq!(told(args), 0, "{args:?}");
    }
}
