//! `applicant list`: those on the way into the Party.

use super::Home;

#[test]
fn those_on_the_way_are_listed() {
    let home = Home::with_practice();
    let all = home.json(&["applicant", "list"]);
    let names: Vec<_> = all["applicants"].as_array().unwrap().iter().map(|one| one["name"].clone()).collect();
    // The practice cell has two probationary members, of whom nothing else was told.
    assert_eq!(names.len(), 2, "{all}");
    assert!(all["applicants"].as_array().unwrap().iter().all(|one| one["stage"] == "probation"));
    assert_eq!(all["applicants"][0]["due"], serde_json::Value::Null);
    let text = home.done(&["applicant", "list"]);
    assert!(text.contains("đảng viên dự bị"), "{text}");
    let english = home.done(&["applicant", "list", "--lang", "en"]);
    assert!(english.contains("probationary member"), "{english}");
}

#[test]
fn a_paper_on_somebody_names_them() {
    let home = Home::with_practice();
    home.refused(
        &["report", "recognition-opinions"],
        2,
        &["Văn bản này lập cho một người: hãy ghi --applicant, xem “bienban applicant list”."],
    );
    home.refused(
        &["report", "recognition-opinions", "--applicant", "Mai Mốt", "--lang", "en"],
        2,
        &["Nobody who is followed matches “Mai Mốt”: see “bienban applicant list --all”."],
    );
    // Nobody answered yet, and no meeting voted on anybody.
    let unanswered =
        home.run(&["report", "recognition-opinions", "--applicant", "Sơn Vi Sal", "--lang", "en"]);
    assert!(unanswered.code == 3 && unanswered.err.contains("no answer is recorded"), "{}", unanswered.err);
    let unvoted = home.run(&["report", "recognition-resolution", "last", "--lang", "en"]);
    assert!(unvoted.code == 3 && unvoted.err.contains("voted on no probationary member"), "{}", unvoted.err);
}
