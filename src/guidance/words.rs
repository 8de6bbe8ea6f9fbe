//! A text of a pack in both languages, owned because it is read from a file.
//!
//! Knows nothing of what the text is about.

use crate::text::{Lang, Text};

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The same sentence said in each language.
    pub fn say(sentence: impl Fn(Lang) -> String) -> Words {
        Words { vi: sentence(Lang::Vi), en: sentence(Lang::En) }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Words {
        Words { vi: text.vi.to_owned(), en: text.en.to_owned() }
    }
}
