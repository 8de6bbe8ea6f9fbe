//! Keeping an item secret: chosen and lifted, its vote without a typed question, and nothing else typed under it.

use super::count::ask_count;
use super::vote_rule::{OfferedRule, deducts, rules};
use crate::app::model::{Model, Overlay};
use crate::app::picker::{Candidate, Picker};
use crate::app::writing::Target;
use crate::domain::{Item, ItemId, Meeting, Purpose, RecordedWords, SECRET_QUESTION, VoteRule};
use crate::say;
use crate::text::{Lang, Text, text};

/// The key that makes an item secret though something stands there.
const YES: Text = text("Giữ bí mật", "Keep it secret");

/// Whether the item under way is secret.
pub fn is_under_way(model: &Model) -> bool {
    model.meeting().is_some_and(|meeting| meeting.secret_item().is_some())
}

/// Whether the meeting goes on and words may be recorded at the item under way.
pub fn may_record(model: &Model) -> bool {
    model.is_open() && !is_under_way(model)
}

/// Whether what is written belongs to a secret item.
pub fn is_of_secret(meeting: &Meeting, target: Target) -> bool {
    let item = match target {
        Target::Speech(speech) => meeting.speech(speech).and_then(|speech| speech.item),
        Target::Item(item) | Target::Conclusion(item) | Target::Prepared(item) => Some(item),
        // Nothing at all is typed while the meeting is at a secret item.
        Target::Private => meeting.agenda.current,
    };
    item.is_some_and(|item| meeting.is_secret(item))
}

/// That nothing is recorded at the item under way, in one sentence.
pub fn words(lang: Lang) -> String {
    say!(
        lang,
        "Mục bảo mật: không gõ, không ghi gì ở đây; biên bản chỉ nêu mục đã tiến hành. Thôi giữ bí mật: phím 9.",
        "A secret item: nothing is typed or recorded here; the minutes say only that it took place. To lift it: key 9."
    )
}

/// That not even the private note of the chair is written at a secret item, and why.
pub fn private_words(lang: Lang) -> String {
    say!(
        lang,
        "Đang ở mục bảo mật: không gõ gì, kể cả ghi riêng của chủ trì, để mục này không để lại dấu vết nào trên máy. Hãy ghi riêng khi sang mục khác.",
        "This item is secret: nothing is typed, not even the chair's private note, so that nothing of it stays on this computer. Write the note at another item."
    )
}

/// What the key does with an item.
pub fn label(model: &Model, item: Option<&Item>) -> String {
    let secret = item.zip(model.meeting()).is_some_and(|(item, meeting)| meeting.is_secret(item.id));
    match secret {
        true => say!(model.lang, "Thôi giữ bí mật mục này", "No longer keep this item secret"),
        false => String::new(),
    }
}

/// Makes an item secret, or lifts that; where something stands under it, what will be hidden is told first.
pub fn ask(model: &mut Model, item: ItemId, run: fn(&mut Model)) {
    let Some(meeting) = model.meeting() else { return };
    if meeting.is_secret(item) {
        return lift(model, item);
    }
    let (standing, title) = (meeting.recorded_words(item), meeting.agenda.get(item));
    let may = title.is_some_and(Item::may_be_secret);
    if standing.is_empty() || !may {
        return choose(model, item);
    }
    let title = title.map_or("", |item| item.title(model.lang));
    let question = say!(
        model.lang,
        "Giữ bí mật mục “{title}”? Mục này đã có {what}: từ nay giấy tờ, tìm kiếm và bản xuất không có những phần đó nữa, nhưng nhật ký của sổ vẫn còn giữ, không xóa được. Hoàn tác (Ctrl+Z) thì hiện lại.",
        "Keep “{title}” secret? {what} stand there already: papers, search and exports will not have them any more, but the journal of the book keeps them and they cannot be erased. Undo (Ctrl+Z) shows them again.",
        what = counted_words(standing, model.lang)
    );
    model.ask_yes(question, YES, run);
}

/// Makes an item secret.
pub fn choose(model: &mut Model, item: ItemId) {
    let chosen = model.perform_one(|meeting| meeting.choose_secrecy(item));
    if chosen {
        model.tell_too(say!(
            model.lang,
            "Tên mục vẫn in trong chương trình và biên bản.",
            "Its title is still printed in agenda and minutes."
        ));
    }
}

fn lift(model: &mut Model, item: ItemId) {
    model.perform_one(|meeting| meeting.lift_secrecy(item));
}

/// "2 ghi chép, 1 ý kiến phát biểu".
fn counted_words(standing: RecordedWords, lang: Lang) -> String {
    let counted = [
        (standing.texts, text("ghi chép", "notes")),
        (standing.speeches, text("ý kiến phát biểu", "noted speeches")),
        (standing.votes, text("câu biểu quyết", "questions put")),
        (standing.points, text("điểm nghị quyết", "points of the resolution")),
        (standing.tasks, text("việc đã giao", "tasks")),
        (standing.remarks, text("lời tự phê bình, phê bình, biểu dương, nhắc nhở", "remarks")),
        (standing.documents, text("tài liệu kèm", "attached documents")),
    ];
    let told = counted.into_iter().filter(|(n, _)| *n > 0);
    let told: Vec<String> = told.map(|(n, what)| format!("{n} {}", what.get(lang))).collect();
    told.join(", ")
}

/// Asks under which rule the cell votes on the secret matter; nobody types what it is.
pub fn ask_vote(model: &mut Model) {
    let choice = |(place, rule): (usize, OfferedRule)| Candidate {
        key: place as u64,
        label: rule.words.get(model.lang).to_owned(),
        hint: String::new(),
    };
    let choices = offered(model).into_iter().enumerate().map(choice).collect();
    let title = say!(
        model.lang,
        "Biểu quyết nội dung bảo mật (câu hỏi không ghi): tỷ lệ cần đạt",
        "Vote on the secret matter (its question is not recorded): the share needed"
    );
    model.overlays.push(Overlay::Picker(Picker::new(title, choices, put)));
}

fn offered(model: &Model) -> Vec<OfferedRule> {
    let rules = rules(model, Purpose::Question).into_iter();
    rules.filter(|rule| rule.purpose == Purpose::Question).collect()
}

fn put(model: &mut Model, place: u64) {
    let Some(rule) = offered(model).into_iter().nth(place as usize) else { return };
    let deducts = deducts(model, rule.purpose).to_vec();
    let rule =
        VoteRule { purpose: rule.purpose, majority: rule.share, secret: rule.secret, deducts: &deducts };
    if model.perform_one(|meeting| meeting.put_under(rule, SECRET_QUESTION)) {
        ask_count(model);
    }
}
