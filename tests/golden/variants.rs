//! Every variant that can be written stands in a golden line: an event that is added later fails
//! here until it has one.

use super::folder;

/// The enums that are written, with the files that hold them.
const WRITTEN: [(&str, &str, &str); 60] = [
    ("book", "book.jsonl", "BookEvent"),
    ("topic", "book.jsonl", "TopicEvent"),
    ("roll", "roll.jsonl", "RollEvent"),
    ("private_note", "notes.jsonl", "PrivateNoteEvent"),
    ("member", "roll.jsonl", "Standing"),
    ("member", "roll.jsonl", "Role"),
    ("applicant_event", "roll.jsonl", "ApplicantEvent"),
    ("applicant", "roll.jsonl", "MembershipStep"),
    ("applicant", "roll.jsonl", "OpinionSource"),
    ("party_group", "roll.jsonl", "GroupEvent"),
    ("applicant", "roll.jsonl", "Sex"),
    ("schooling", "roll.jsonl", "GeneralEducation"),
    ("schooling", "roll.jsonl", "ProfessionalTraining"),
    ("schooling", "roll.jsonl", "PoliticalTheory"),
    ("voted_person", "meeting.jsonl", "PersonEvent"),
    ("event", "meeting.jsonl", "Event"),
    ("planning", "meeting.jsonl", "PlanEvent"),
    ("prepared", "meeting.jsonl", "PreparedEvent"),
    ("kind", "meeting.jsonl", "MeetingKind"),
    ("office", "meeting.jsonl", "Office"),
    ("course", "meeting.jsonl", "CourseEvent"),
    ("attendance", "meeting.jsonl", "AttendanceEvent"),
    ("attendance", "meeting.jsonl", "Presence"),
    ("speech", "meeting.jsonl", "SpeechEvent"),
    ("speaker", "meeting.jsonl", "SpeechKind"),
    ("speaker", "meeting.jsonl", "Speaker"),
    ("ballot", "meeting.jsonl", "BallotEvent"),
    ("named_vote", "meeting.jsonl", "NamedChoice"),
    ("body", "meeting.jsonl", "BodyKind"),
    ("election_event", "meeting.jsonl", "ElectionEvent"),
    ("election", "meeting.jsonl", "Post"),
    ("election", "meeting.jsonl", "Nomination"),
    ("election", "meeting.jsonl", "RoundKind"),
    ("purpose", "meeting.jsonl", "Purpose"),
    ("rules", "meeting.jsonl", "Majority"),
    ("decision", "meeting.jsonl", "DecisionEvent"),
    ("decision", "meeting.jsonl", "Section"),
    ("task", "meeting.jsonl", "TaskEvent"),
    ("task", "meeting.jsonl", "TaskState"),
    ("criticism", "meeting.jsonl", "CriticismEvent"),
    ("criticism", "meeting.jsonl", "RemarkKind"),
    ("promise", "meeting.jsonl", "PromiseState"),
    ("turn", "meeting.jsonl", "TurnEvent"),
    ("score", "meeting.jsonl", "ScoreEvent"),
    ("score", "meeting.jsonl", "Level"),
    ("secrecy_event", "meeting.jsonl", "SecrecyEvent"),
    ("adoption", "meeting.jsonl", "AdoptionEvent"),
    ("gap", "meeting.jsonl", "Gap"),
    ("addendum", "meeting.jsonl", "Decided"),
    ("timing", "meeting.jsonl", "Timed"),
    ("voted_person", "meeting.jsonl", "PersonEvent"),
    ("member_case", "meeting.jsonl", "CaseEvent"),
    ("member_case", "meeting.jsonl", "CaseMatter"),
    ("member_case", "meeting.jsonl", "Hearing"),
    ("penalty", "meeting.jsonl", "Penalty"),
    ("case_record", "roll.jsonl", "CaseRecordEvent"),
    ("case_record", "roll.jsonl", "CaseOutcome"),
    ("transfer_event", "roll.jsonl", "TransferEvent"),
    ("transfer", "roll.jsonl", "TransferWay"),
    ("transfer", "roll.jsonl", "TransferTerm"),
];

/// The variants of a `pub enum` as it stands in source that rustfmt laid out.
fn variants(source: &str, name: &str) -> Vec<String> {
    let opening = format!("\npub enum {name} {{\n");
    let (_, body) = source.split_once(&opening).unwrap_or_else(|| panic!("no enum {name}"));
    let (body, _) = body.split_once("\n}").unwrap();
    let lines = body.lines().filter_map(|line| line.strip_prefix("    "));
    let starts = lines.filter(|line| line.starts_with(|first: char| first.is_ascii_uppercase()));
    let word = |line: &str| line.chars().take_while(char::is_ascii_alphanumeric).collect();
    starts.map(word).collect()
}

/// "ItemStarted" as it is written: "item_started".
fn snake_case(name: &str) -> String {
    let letters = name.char_indices().map(|(place, letter)| match letter.is_ascii_uppercase() && place > 0 {
        true => format!("_{}", letter.to_ascii_lowercase()),
        false => letter.to_ascii_lowercase().to_string(),
    });
    letters.collect()
}

#[test]
fn every_variant_has_a_golden_line() {
    for (file, golden, name) in WRITTEN {
        let source = format!("{}/src/domain/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(source).unwrap();
        let lines = std::fs::read_to_string(folder().join(golden)).unwrap();
        let variants = variants(&source, name);
        assert!(!variants.is_empty(), "{name}");
        for variant in variants {
            let written = format!("\"{}\"", snake_case(&variant));
            let unwritten = name == "MeetingKind" && variant == "Regular";
            assert!(unwritten || lines.contains(&written), "{golden} has no line with {name}::{variant}");
        }
    }
}

#[test]
fn variants_are_found_in_source() {
    let source =
        "\npub enum Kind {\n    /// One.\n    First,\n    SecondOne {\n        Field: u8,\n    },\n}\n";
    assert_eq!(variants(source, "Kind"), ["First", "SecondOne"]);
    assert_eq!(snake_case("SecondOne"), "second_one");
}
