//! Names of sheets: what Excel allows, each once.

/// The most letters of a name.
const MOST: usize = 31;
/// Letters that no name may have.
const BARRED: &str = "[]:*?/\\";
/// The name of a sheet whose words leave nothing.
const NAMELESS: &str = "Bảng";

/// The names that are given.
#[derive(Default)]
pub(super) struct SheetNames(Vec<String>);

impl SheetNames {
    /// A name for a sheet of these words that no other one has, whatever its capitals.
    pub(super) fn free(&mut self, words: &str) -> String {
        let allowed = |letter: char| !letter.is_control() && !BARRED.contains(letter);
        let words: String = words.chars().map(|letter| if allowed(letter) { letter } else { ' ' }).collect();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words.trim_matches('\'');
        let words = if words.is_empty() { NAMELESS } else { words };
        let numbered = |number: usize| match number {
            1 => within(words, MOST),
            number => {
                let behind = format!(" ({number})");
                format!("{}{behind}", within(words, MOST - behind.len()))
            }
        };
        let is_free = |name: &String| self.0.iter().all(|given| given.to_lowercase() != name.to_lowercase());
        let name = (1..).map(numbered).find(is_free).unwrap_or_default();
        self.0.push(name.clone());
        name
    }
}

/// The whole words of a name within so many letters; a single longer one is cut.
fn within(words: &str, most: usize) -> String {
    let cut: String = words.chars().take(most).collect();
    if cut.len() == words.len() {
        return cut;
    }
    let whole = if words[cut.len()..].starts_with(' ') { Some(cut.as_str()) } else { None };
    let whole = whole.or_else(|| cut.rsplit_once(' ').map(|(before, _)| before)).unwrap_or(&cut);
    whole.trim_end_matches([' ', '\'', ',', ';', '.']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_allowed_and_given_once() {
        let mut names = SheetNames::default();
        assert_eq!(names.free("SỐ LIỆU"), "SỐ LIỆU");
        assert_eq!(names.free("Số liệu"), "Số liệu (2)");
        assert_eq!(names.free("Quý I/2026: [a]*?\\"), "Quý I 2026 a");
        assert_eq!(names.free("BẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT CHI BỘ"), "BẢNG TỔNG HỢP CHẤT LƯỢNG SINH");
        assert_eq!(names.free("BẢNG TỔNG HỢP CHẤT LƯỢNG SINH HOẠT"), "BẢNG TỔNG HỢP CHẤT LƯỢNG (2)");
        assert_eq!(names.free("''"), "Bảng");
        assert_eq!(names.free(&"x".repeat(40)).chars().count(), 31);
    }
}
