//! The two languages, the static label in both, and the sentence macro.
//!
//! A label or sentence that lacks one of the languages does not compile.

use serde::{Deserialize, Serialize};

/// A language of screen, command line and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Vietnamese, the first language of every user.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language that a locale or option names (`vi_VN.UTF-8`, `en`), if it is one of ours.
    pub fn parse(name: &str) -> Option<Lang> {
        match name.get(..2)?.to_ascii_lowercase().as_str() {
            "vi" => Some(Lang::Vi),
            "en" => Some(Lang::En),
            _ => None,
        }
    }
}

/// A label or sentence without values, in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Official Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

/// A [`Text`] from its two halves.
pub const fn text(vi: &'static str, en: &'static str) -> Text {
    Text { vi, en }
}

impl Text {
    /// The label in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// A sentence with values, as a `String`: `say!(lang, "có {n} người", "{n} people", n = 3)`.
///
/// Both languages are format strings that see the same named values and variables in scope; a
/// named value that either language leaves out does not compile.
#[macro_export]
macro_rules! say {
    ($lang:expr, $vi:literal, $en:literal $(, $name:ident = $value:expr)* $(,)?) => {
        match $lang {
            $crate::text::Lang::Vi => format!($vi $(, $name = $value)*),
            $crate::text::Lang::En => $crate::text::singular(format!($en $(, $name = $value)*)),
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(Lang::parse("vi_VN.UTF-8"), Some(Lang::Vi));
        assert_eq!(Lang::parse("EN"), Some(Lang::En));
        assert_eq!(Lang::parse("C"), None);
    }

    #[test]
    fn a_sentence_takes_its_values_in_both_languages() {
        assert_eq!(say!(Lang::Vi, "có {n} việc", "{n} tasks", n = 3), "có 3 việc");
        assert_eq!(say!(Lang::En, "có {n} việc", "{n} tasks", n = 3), "3 tasks");
        assert_eq!(say!(Lang::En, "có {n} việc", "{n} tasks", n = 1), "1 task");
    }
}
