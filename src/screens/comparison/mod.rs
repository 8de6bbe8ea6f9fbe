//! What differs between two guidances, the older one first.

pub(super) mod view;

use crate::app::command::Command;
use crate::app::headed_page::{HeadedPage, next_part};
use crate::app::key::{Code, Key};
use crate::app::model::Model;
use crate::app::size::NARROW;
use crate::app::view::{Reach, Shape, View};
use crate::app::{packs, page};
use crate::guidance::{PackPage, compare};
use crate::say;
use crate::text::text;

/// The screen.
pub static VIEW: View = View {
    reach: Reach::Chosen(text("Hãy chọn một bộ trong Bộ hướng dẫn.", "Choose a document under Guidance.")),
    commands: &[COMMANDS],
    step: page::next_step,
    rows: |model| model.once(work_out).0.lines.len(),
    ..View::new(
        "comparison",
        text("So sánh hai bộ hướng dẫn", "Two guidance documents compared"),
        Shape::Page,
    )
};

static COMMANDS: &[Command] =
    &[Command::new("comparison-next-part", text("phần sau", "next part"), |model| {
        let laid = model.once(work_out);
        next_part(model, &laid.0);
    })
    .on(&[Key::of(Code::Tab)])
    .rank(10)
    .here_only()
    .also(&[text("mục sau", "next section"), text("nhảy phần", "skip a part")])];

/// The differences in lines.
struct ComparisonPage(HeadedPage);

fn work_out(model: &Model) -> ComparisonPage {
    let subject = model.place().subject;
    let pair = packs::pack(model, subject.0).zip(packs::pack(model, subject.1));
    let mut parts = pair.map_or_else(Vec::new, |(old, new)| compare(old, new, model.lang));
    if let Some((old, new)) = pair.filter(|_| model.size.0 < NARROW) {
        // The head has no room there for what is compared.
        let title = say!(model.lang, "Hai bộ", "The two");
        let words = format!("{} → {}", old.name(model.lang), new.name(model.lang));
        parts.insert(0, PackPage { id: "names", title, lines: vec![words] });
    }
    if parts.iter().all(|part| part.id == "names") {
        let title = say!(model.lang, "Hai bộ giống nhau", "The two are the same");
        parts.push(PackPage { id: "same", title, lines: Vec::new() });
    }
    ComparisonPage(HeadedPage::lay(&parts, model.size.0))
}
