//! A text of a pack in both languages, owned because it is read from a file.
//!
//! Knows nothing of what the text is about, but who decides in a meeting of a kind.

use crate::domain::MeetingKind;
use crate::text::{Lang, Text, text};

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

    /// The words as they are said in a meeting of a kind: `{body}` stands for those who decide there, `{decision}` for
    /// what they decide by at its end.
    pub fn in_meeting(&self, kind: MeetingKind) -> Words {
        let said = |words: &str, lang: Lang| {
            let decision = match kind.issues_resolution() {
                true => text("nghị quyết", "the resolution"),
                false => text("kết luận", "the conclusion"),
            };
            words.replace("{body}", body(kind).get(lang)).replace("{decision}", decision.get(lang))
        };
        Words { vi: said(&self.vi, Lang::Vi), en: said(&self.en, Lang::En) }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Vi => &self.vi,
            Lang::En => &self.en,
        }
    }
}

/// Those who decide in a meeting of a kind.
const fn body(kind: MeetingKind) -> Text {
    match kind {
        MeetingKind::Congress => text("đại hội", "the congress"),
        MeetingKind::Group => text("tổ đảng", "the group"),
        MeetingKind::Committee => text("chi ủy", "the committee"),
        _ => text("chi bộ", "the cell"),
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Words {
        Words { vi: text.vi.to_owned(), en: text.en.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::guidance::Packs;

    #[test]
    fn prompts_and_ready_sentences_name_whoever_decides_there() {
        let packs = Packs::embedded().unwrap();
        let hd42 = packs.by_id("hd42-2025").unwrap();
        let prompt = |kind, lang| hd42.prompt("adoption", kind, lang).unwrap();
        let told = "Mời thư ký đọc lại biên bản, hỏi ý kiến bổ sung và đề nghị chi ủy biểu quyết thông qua.";
        assert_eq!(prompt(MeetingKind::Committee, Lang::Vi), told);
        assert!(prompt(MeetingKind::Congress, Lang::En).contains("the congress"));
        let conclusion = |kind| hd42.prompt("conclusion", kind, Lang::Vi).unwrap();
        assert!(conclusion(MeetingKind::Regular).ends_with("đề nghị chi bộ biểu quyết nghị quyết."));
        assert!(conclusion(MeetingKind::Congress).ends_with("đề nghị đại hội biểu quyết nghị quyết."));
        assert!(conclusion(MeetingKind::Committee).ends_with("đề nghị chi ủy biểu quyết kết luận."));
        let offer = hd42.offer("adoption", MeetingKind::Group).unwrap();
        assert_eq!(offer.vi, "Thư ký đọc lại biên bản trước tổ đảng.");
        let open = |words: &Words| {
            let words = words.in_meeting(MeetingKind::Regular);
            words.vi.contains('{') || words.en.contains('{')
        };
        assert!(hd42.steps.iter().all(|step| !open(&step.prompt) && !open(&step.wording)));
    }
}
