//! The sentences of what is lacking for a part of the minutes.

use super::Lack;
use crate::say;
use crate::text::Lang;

impl Lack {
    /// The sentence of a lack of an extract; that of any other has none.
    pub(super) fn about_extract(&self, lang: Lang) -> String {
        match self {
            Lack::NothingAt(number) => say!(
                lang,
                "Không trích mục {number}: biên bản không ghi nội dung nào ở mục này; hãy chọn mục khác.",
                "No extract of item {number} is made: the minutes tell nothing under it; choose another item."
            ),
            Lack::StaysInMinutes(number) => say!(
                lang,
                "Không trích mục {number}: nội dung mật, tự phê bình và phê bình chỉ ghi trong biên bản; hãy chọn mục khác.",
                "No extract of item {number} is made: what is secret, and self-criticism, stays in the minutes; choose another item."
            ),
            Lack::NothingOf(name) => say!(
                lang,
                "Không trích biên bản cho đ/c {name}: ngoài tự phê bình, phê bình và nội dung mật, biên bản không ghi gì dưới tên \
                 đồng chí; hãy chọn đồng chí khác.",
                "No extract for {name} is made: apart from criticism and what is secret the minutes record nothing under this name; \
                 choose another member."
            ),
            _ => String::new(),
        }
    }
}
