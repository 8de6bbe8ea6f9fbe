//! A person's name as it is written on papers: without a title before it, and not all in capitals.
//!
//! Only offers: a name that a person types once more stays as it is.

use super::first::capital;

/// What is said before a name as a comrade's, in small letters without full stops.
const COMRADE: [&str; 6] = ["đ/c", "d/c", "đc", "đ c", "đồng chí", "dong chi"];

/// Titles that are family names too, and so are none before less than three words.
const OTHER: [&str; 2] = ["ông", "bà"];

/// What all of them begin with.
const INITIALS: [char; 4] = ['đ', 'd', 'ô', 'b'];

/// The name without a title before it and with capitals only where a word begins: "ĐỒNG CHÍ NGUYỄN VĂN AN" and
/// "Đ/c Nguyễn Văn An" are both "Nguyễn Văn An". "Bà" before two words stays, as it may be a family name.
pub fn plain_name(typed: &str) -> String {
    let mut words: Vec<&str> = typed.split_whitespace().collect();
    while let Some(length) = title(&words) {
        words.drain(..length);
    }
    let glued = words.first().and_then(|first| after_title(first));
    if let (Some(rest), Some(first)) = (glued, words.first_mut()) {
        *first = rest;
    }
    let shouted = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let long = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let capitals = words.iter().any(|word| shouted(word) && long(word))
        && words.iter().filter(|word| long(word)).all(shouted);
    let small = !words.iter().any(|word| word.chars().any(char::is_uppercase));
    if !capitals && !small {
        return words.join(" ");
    }
    let plain =
        |word: &&str| word.split('-').map(|part| capital(&part.to_lowercase())).collect::<Vec<_>>().join("-");
    words.iter().map(plain).collect::<Vec<_>>().join(" ")
}

/// How many words of a title stand before the name.
fn title(words: &[&str]) -> Option<usize> {
    // Nearly all names begin otherwise than a title, and there are thousands on a list.
    let first = words.iter().flat_map(|word| word.chars()).find(|c| *c != '.')?;
    first.to_lowercase().next().filter(|first| INITIALS.contains(first))?;
    let before = |count: usize| {
        let said = words.get(..count).filter(|_| words.len() > count)?;
        Some(said.join(" ").to_lowercase().replace('.', " ").trim().to_owned())
    };
    let is = |count: usize| {
        before(count).is_some_and(|said| {
            COMRADE.contains(&said.as_str()) || OTHER.contains(&said.as_str()) && words.len() > count + 2
        })
    };
    [2, 1].into_iter().find(|count| is(*count))
}

/// The rest of a word that begins with "Đ/c" or "Đ.c." without a space after it.
fn after_title(word: &str) -> Option<&str> {
    let titles = ["đ/c.", "đ/c", "Đ/c.", "Đ/c", "Đ/C.", "Đ/C", "đ.c.", "Đ.c.", "Đ.C."];
    let rest = titles.iter().find_map(|title| word.strip_prefix(title))?;
    (!rest.is_empty()).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_capitals_are_no_part_of_a_name() {
        for (typed, plain) in [
            ("NGUYỄN VĂN AN", "Nguyễn Văn An"),
            ("Đ/c Nguyễn Văn An", "Nguyễn Văn An"),
            ("đ/c. THẠCH THỊ SA RÂY", "Thạch Thị Sa Rây"),
            ("Đ/cNguyễn Văn An", "Nguyễn Văn An"),
            ("ĐỒNG CHÍ LÝ MỸ HOA", "Lý Mỹ Hoa"),
            ("Đồng chí Kim Sô Phia", "Kim Sô Phia"),
            ("Ông Trần Văn Bảy", "Trần Văn Bảy"),
            ("nguyễn văn an", "Nguyễn Văn An"),
            ("H'HEN NIÊ", "H'hen Niê"),
            ("TRẦN LÊ-MAI", "Trần Lê-Mai"),
        ] {
            assert_eq!(plain_name(typed), plain, "{typed}");
        }
    }

    #[test]
    fn a_name_as_it_is_written_stays() {
        for name in ["Nguyễn Văn An", "Bà Thị Hoa", "Chu Thị Mai Hoa", "Nguyễn Văn A", "Lê Y", "Y Ban", ""]
        {
            assert_eq!(plain_name(name), name, "{name}");
        }
    }
}
