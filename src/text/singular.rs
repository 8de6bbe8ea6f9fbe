//! English counts of one: sentences are written for many ("{n} days"), one day is said as such.
//!
//! It changes a counted noun right after the figure 1 with the verb that follows it, and nothing else.

/// Nouns that sentences count, with what is said of one.
const NOUNS: [(&str, &str); 58] = [
    ("acts", "act"),
    ("answers", "answer"),
    ("backups", "backup"),
    ("ballots", "ballot"),
    ("bytes", "byte"),
    ("cells", "cell"),
    ("columns", "column"),
    ("copies", "copy"),
    ("criteria", "criterion"),
    ("days", "day"),
    ("digits", "digit"),
    ("documents", "document"),
    ("drafts", "draft"),
    ("entries", "entry"),
    ("faults", "fault"),
    ("files", "file"),
    ("findings", "finding"),
    ("groups", "group"),
    ("guests", "guest"),
    ("hours", "hour"),
    ("items", "item"),
    ("letters", "letter"),
    ("lines", "line"),
    ("lists", "list"),
    ("meetings", "meeting"),
    ("members", "member"),
    ("min", "min"),
    ("minutes", "minute"),
    ("months", "month"),
    ("opinions", "opinion"),
    ("others", "other"),
    ("packs", "pack"),
    ("papers", "paper"),
    ("persons", "person"),
    ("places", "place"),
    ("points", "point"),
    ("promises", "promise"),
    ("questions", "question"),
    ("remarks", "remark"),
    ("requests", "request"),
    ("rows", "row"),
    ("seats", "seat"),
    ("seconds", "second"),
    ("sentences", "sentence"),
    ("sheets", "sheet"),
    ("signs", "sign"),
    ("slips", "slip"),
    ("speeches", "speech"),
    ("statements", "statement"),
    ("tasks", "task"),
    ("things", "thing"),
    ("times", "time"),
    ("turns", "turn"),
    ("units", "unit"),
    ("votes", "vote"),
    ("weeks", "week"),
    ("words", "word"),
    ("years", "year"),
];
/// Words that may stand between the figure and its noun.
const BETWEEN: [&str; 15] = [
    "adopted ",
    "attached ",
    "entitled ",
    "more ",
    "noted ",
    "official ",
    "open ",
    "other ",
    "planned ",
    "probationary ",
    "ready ",
    "scored ",
    "self-check ",
    "valid ",
    "working ",
];
/// Words after which the verb of the counted noun may stand.
const AFTER: [&str; 7] = [
    " ",
    " who ",
    " that ",
    " which ",
    " before it ",
    " in packs of the book, which ",
    " of the preparation ",
];
/// Verbs of many, with that of one.
const VERBS: [(&str, &str); 10] = [
    ("are", "is"),
    ("belong", "belongs"),
    ("come", "comes"),
    ("give", "gives"),
    ("have", "has"),
    ("need", "needs"),
    ("speak", "speaks"),
    ("stand", "stands"),
    ("wait", "waits"),
    ("were", "was"),
];

/// The sentence with every count of one in the singular: "1 days left" → "1 day left".
pub fn singular(sentence: String) -> String {
    if !sentence.contains("1 ") {
        return sentence;
    }
    let mut said = String::with_capacity(sentence.len());
    let mut rest = sentence.as_str();
    while let Some(at) = rest.find("1 ") {
        let (before, after) = rest.split_at(at + 2);
        let is_one = is_whole(said.chars().chain(before[..at].chars()).next_back());
        let found = is_one.then(|| noun(after)).flatten();
        // "The last 1 meetings" is the last one.
        let last = found.is_some_and(|(skipped, ..)| skipped.is_empty())
            && ["last ", "Last "].iter().any(|word| before[..at].ends_with(word));
        said.push_str(if last { &before[..at] } else { before });
        rest = match found {
            Some((skipped, one, left)) => {
                said.push_str(skipped);
                said.push_str(one);
                match verb(left) {
                    Some((between, one, left)) => {
                        said.push_str(between);
                        said.push_str(one);
                        left
                    }
                    None => left,
                }
            }
            None => after,
        };
    }
    said + rest
}

/// Whether a 1 after this sign is a number of its own and no part of one ("31", "0.1", "4/1").
fn is_whole(before: Option<char>) -> bool {
    before.is_none_or(|sign| !sign.is_alphanumeric() && !".,/–-:“".contains(sign))
}

/// What stands before the noun at the beginning of a text, the noun of one, and what follows.
fn noun(text: &str) -> Option<(&str, &'static str, &str)> {
    let mut between = 0;
    while let Some(word) = BETWEEN.into_iter().find(|word| text[between..].starts_with(word)) {
        between += word.len();
    }
    let (skipped, rest) = text.split_at(between);
    let end = rest.find(|sign: char| !sign.is_ascii_lowercase()).unwrap_or(rest.len());
    let (word, left) = rest.split_at(end);
    let at = NOUNS.binary_search_by_key(&word, |(many, _)| many).ok()?;
    Some((skipped, NOUNS[at].1, left))
}

/// What stands between a counted noun and its verb, the verb of one, and what follows.
fn verb(text: &str) -> Option<(&'static str, &'static str, &str)> {
    AFTER.into_iter().find_map(|between| {
        let rest = text.strip_prefix(between)?;
        let end = rest.find(|sign: char| !sign.is_ascii_lowercase()).unwrap_or(rest.len());
        let at = VERBS.binary_search_by_key(&&rest[..end], |(many, _)| many).ok()?;
        Some((between, VERBS[at].1, &rest[end..]))
    })
}

#[cfg(test)]
mod tests {
    use super::{NOUNS, VERBS, singular};

    #[test]
    fn one_is_said_as_one() {
        for (many, one) in [
            ("1 days left", "1 day left"),
            ("of 1 meetings, 1 minutes: 1 points", "of 1 meeting, 1 minute: 1 point"),
            ("(1 more lines)", "(1 more line)"),
            ("+1 points, the 1 criteria left", "+1 point, the 1 criterion left"),
            ("+1", "+1"),
            ("1 more members come", "1 more member comes"),
            ("1 noted speeches, 1 more official members", "1 noted speech, 1 more official member"),
            ("1 members belong to no group", "1 member belongs to no group"),
            ("marked: 1 members who are here", "marked: 1 member who is here"),
            ("1 min are left", "1 min is left"),
            ("Last 1 meetings; the last 1 meetings", "Last meeting; the last meeting"),
            ("the last 1 more lines", "the last 1 more line"),
        ] {
            assert_eq!(singular(many.to_owned()), one);
        }
    }

    #[test]
    fn any_other_number_and_any_other_word_stays() {
        for same in [
            "11 days",
            "21 meetings",
            "2.1 points",
            "0–1 points",
            "item 1 says",
            "1 days’",
            "01 members",
            "article 1 minutesman",
            "criterion 4/1 points",
            "1 DAYS",
            "11 members come",
            "rule 1 are",
            "",
        ] {
            let expected = same.replace("1 days’", "1 day’");
            assert_eq!(singular(same.to_owned()), expected);
        }
    }

    #[test]
    fn nouns_stand_in_order() {
        assert!(NOUNS.is_sorted() && VERBS.is_sorted());
    }
}
