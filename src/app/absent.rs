//! What people look for that no function does, and what they do instead.
//!
//! Knows words, not which functions there are: it is asked only where none fits.

use crate::text::{Lang, Text, fold, text};

/// Fewer letters begin too many words.
const LETTERS: usize = 3;

/// Something that no function does: what it is called, and what to do.
struct AbsentFunction {
    names: &'static [Text],
    advice: Text,
}

static ABSENT: [AbsentFunction; 2] = [
    AbsentFunction {
        names: &[
            text("Zalo của chi bộ", "Zalo group"),
            text("gửi tin nhắn", "message"),
            text("tin nhắn", "text message"),
            text("thư điện tử", "email"),
            text("email", "e-mail"),
            text("SMS cho đảng viên", "text the members"),
        ],
        advice: text(
            "Chương trình không gửi tin: in giấy mời, thông báo ở Chuẩn bị (phím 9), hoặc gửi qua Zalo rồi đánh dấu ở đó.",
            "The program sends no messages: print the notice at Prepare (key 9), or send it by telephone and tick it there.",
        ),
    },
    AbsentFunction {
        names: &[
            text("máy chiếu", "projector"),
            text("màn chiếu", "screen of the room"),
            text("màn hình lớn", "large screen"),
            text("màn hình phòng họp", "display of the room"),
            text("phòng họp", "room display"),
            text("tivi", "television"),
        ],
        advice: text(
            "Phòng họp không có màn hình riêng: nối máy chiếu, nhấn Windows+P chọn nhân bản, phóng to chữ của cửa sổ.",
            "The room has no display of its own: connect the projector, mirror the screen, and enlarge the letters of the window.",
        ),
    },
];

/// What to do instead of what the words name, if that is known.
pub fn advice(words: &str, lang: Lang) -> Option<&'static str> {
    let words = fold(words.trim());
    let begins =
        |name: &Text| [Lang::Vi, Lang::En].iter().any(|lang| fold(name.get(*lang)).starts_with(&words));
    let found = ABSENT.iter().find(|one| words.chars().count() >= LETTERS && one.names.iter().any(begins));
    found.map(|one| one.advice.get(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_function_does_is_answered_by_what_to_do_instead() {
        assert!(
            advice("zalo", Lang::Vi).is_some_and(|words| words.starts_with("Chương trình không gửi tin"))
        );
        assert!(advice("may chieu", Lang::Vi).is_some_and(|words| words.contains("Windows+P")));
        assert!(advice("PROJ", Lang::En).is_some_and(|words| words.starts_with("The room has no display")));
        assert_eq!(
            (advice("za", Lang::Vi), advice("xyz", Lang::Vi), advice("", Lang::Vi)),
            (None, None, None)
        );
    }
}
