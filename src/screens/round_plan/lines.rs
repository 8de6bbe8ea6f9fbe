//! The page of the round in preparation, line by line for the width of the screen.

use super::facts::{self, RoundFacts};
use super::promise_cells::PromiseCells;
use super::standing::{DueWords, due_words, last_words};
use super::sums::sums;
use super::theme;
use crate::app::model::Model;
use crate::app::round_theme;
use crate::domain::TurnRow;
use crate::say;
use crate::text::{Lang, clip, pad, width, wrap, wrap_in};

/// A line of the page.
pub(super) enum PlanLine {
    /// The head of a part, and its figure.
    Head(String, String),
    /// The names of the columns below.
    Names(String),
    /// Words.
    Words(String),
    /// Words of a promise, and at their end how it stands; whether its day is over.
    Promise(String, String, bool),
}

/// The lines of the page.
pub(super) struct PlanPage(pub Vec<PlanLine>);

const ITEM_CELLS: usize = 36;
/// Blanks between two items of a row.
const BETWEEN_ITEMS: usize = 2;
/// Cells of how a promise stands, with the blanks before it.
pub(super) const LEFT_CELLS: usize = 16;
/// Below so many columns what stands at the right has a line of its own.
const SIDE_BY_SIDE: usize = 60;

/// The page for the rows that are in sight.
pub(super) fn lay(model: &Model) -> PlanPage {
    let rows = model.page_height();
    let facts = model.once(facts::work_out);
    let Some(facts) = facts.as_ref() else { return PlanPage(Vec::new()) };
    let columns = usize::from(model.size.0.min(model.view().widest)).saturating_sub(1);
    // Where the turns would lie below the edge, what was promised is told in as many words as rows are left.
    let whole = laid(model, facts, (columns, usize::MAX));
    match whole.0.len() > rows {
        true => {
            let brief = laid(model, facts, (columns, 0)).0.len();
            laid(model, facts, (columns, rows.saturating_sub(brief)))
        }
        false => whole,
    }
}

/// The page with so many rows for what of promises has no room in a row each.
fn laid(model: &Model, facts: &RoundFacts, (columns, free): (usize, usize)) -> PlanPage {
    let mut page = PlanPage(Vec::new());
    page.say(&sums(facts, columns < SIDE_BY_SIDE, model.lang), columns);
    page.theme(model, facts, columns);
    page.promises(model, facts, (columns, free));
    page.turns(model, facts, columns);
    if !facts.care.is_empty() {
        page.head(
            say!(model.lang, "Chủ trì lưu ý, thăm hỏi", "For the chair: whom to ask after"),
            facts.care.len().to_string(),
        );
        // The room may see this page: names stand behind a key.
        let words = say!(
            model.lang,
            "Tên và việc chỉ để chủ trì xem trước kỳ họp: nhấn 6.",
            "Names are for the chair alone, before the meeting: press 6."
        );
        page.say(&words, columns);
    }
    page
}

impl PlanPage {
    fn head(&mut self, title: String, figure: String) {
        self.0.push(PlanLine::Head(title, figure));
    }

    fn say(&mut self, words: &str, columns: usize) {
        let lines = wrap(words, columns.saturating_sub(3)).into_iter();
        self.0.extend(lines.map(|line| PlanLine::Words(format!("   {line}"))));
    }

    /// Words with others at the right end; below one another where columns are few.
    fn beside(&mut self, left: &str, right: &str, columns: usize) {
        if columns < SIDE_BY_SIDE {
            self.say(left, columns);
            return self.say(&format!("  {right}"), columns);
        }
        let room = columns.saturating_sub(width(right) + 4);
        self.0.push(PlanLine::Words(format!("   {} {right}", pad(&clip(left, room), room))));
    }

    /// The names of the columns, where those stand beside one another.
    fn names(&mut self, row: String, columns: usize) {
        if columns >= SIDE_BY_SIDE {
            self.0.push(PlanLine::Names(row));
        }
    }

    /// A promise: who, what in its lines, its day and how it stands; below one another where
    /// columns are few.
    fn promise(
        &mut self,
        name: &str,
        what: Vec<String>,
        standing: &DueWords,
        (columns, cells): (usize, &PromiseCells),
    ) {
        let DueWords { due, left, overdue } = standing;
        let mut parts = what.into_iter();
        if columns < SIDE_BY_SIDE {
            let what = parts.next().unwrap_or_default();
            return self.beside(&format!("{name}: {what}"), &format!("{due}, {left}"), columns);
        }
        let first = parts.next().unwrap_or_default();
        let words = format!("{}  ", cells.row(name, &first, due));
        self.0.push(PlanLine::Promise(words, left.clone(), *overdue));
        let name = cells.name;
        self.0.extend(parts.map(|part| PlanLine::Words(format!("   {:name$}  {part}", ""))));
    }

    /// The head of the theme; where columns are few its title stands below.
    fn titled(&mut self, title: &str, by: String, figure: String, columns: usize, lang: Lang) {
        if columns < SIDE_BY_SIDE {
            self.head(say!(lang, "Chủ đề", "Theme"), figure);
            self.say(&format!("{title}{by}"), columns);
        } else {
            self.head(say!(lang, "Chủ đề: {title}{by}", "Theme: {title}{by}"), figure);
        }
    }

    fn theme(&mut self, model: &Model, facts: &RoundFacts, columns: usize) {
        let lang = model.lang;
        let sheets = match model.meeting().map_or(0, |meeting| meeting.round.sheets) {
            0 => say!(lang, "chưa lập phiếu", "no sheets yet"),
            n => say!(lang, "đã lập {n} phiếu", "sheets written: {n}"),
        };
        let Some(theme) = round_theme::in_use(model) else {
            self.head(say!(lang, "Chủ đề", "Theme"), String::new());
            let words = match model.meeting().is_some_and(|meeting| meeting.round.theme.is_some()) {
                true => say!(lang, "Kỳ này họp không theo chủ đề.", "This round has no theme."),
                false => say!(
                    lang,
                    "Chưa chọn chủ đề: 1 chọn, hoặc họp không chủ đề.",
                    "No theme yet: 1 chooses one, or meet without."
                ),
            };
            return self.say(&words, columns);
        };
        let n = theme.items.len();
        let figure = match n {
            0 => sheets,
            _ => say!(lang, "{n} mục, {sheets}", "items: {n}, {sheets}"),
        };
        let by = match theme.chosen && !theme::is_of_month(model, &theme.official) {
            // In practice the theme comes with the meeting: nobody chose it.
            true if model.book.practice => String::new(),
            true => say!(lang, " · chi ủy chọn", " · the committee's choice"),
            false => say!(lang, " · theo tháng", " · of the month"),
        };
        self.titled(&theme.title, by, figure, columns, lang);
        if n == 0 {
            let due = facts.plan.due;
            self.say(
                &say!(
                    lang,
                    "Kỳ này chỉ xem lại điều đã hứa: {due} lời hứa đến hạn.",
                    "This round looks back at what was promised; promises due: {due}."
                ),
                columns,
            );
        }
        let names: Vec<String> =
            theme.items.iter().map(|one| format!("{} {}", one.item.key, one.item.short_name(lang))).collect();
        let cells = names.iter().map(|name| width(name) + BETWEEN_ITEMS).max().unwrap_or(0).max(ITEM_CELLS);
        let beside = (columns.saturating_sub(3) / cells).max(1);
        for row in names.chunks(beside) {
            let cells: String = row.iter().map(|name| pad(name, cells)).collect();
            self.0.push(PlanLine::Words(format!("   {}", cells.trim_end())));
        }
    }

    fn promises(&mut self, model: &Model, facts: &RoundFacts, (columns, mut free): (usize, usize)) {
        let lang = model.lang;
        self.head(say!(lang, "Đến hạn báo lại", "To be reported"), facts.due.len().to_string());
        if facts.due.is_empty() {
            self.say(&say!(lang, "Chưa có lời hứa nào đến hạn.", "No promise is due."), columns);
        }
        let cells = PromiseCells::of(model, facts, columns);
        if !facts.due.is_empty() {
            let [who, what, due, left] = [
                say!(lang, "Đồng chí", "Member"),
                say!(lang, "Lời hứa", "Promise"),
                say!(lang, "Hạn", "Due"),
                say!(lang, "Báo lại", "State"),
            ];
            let row = cells.row(&who, &what, &due);
            self.names(format!("{row}  {left}"), columns);
        }
        for promise in &facts.due {
            let name = model.roll().name(promise.id.member);
            let what = match columns < SIDE_BY_SIDE {
                true => vec![promise.what.clone()],
                false => wrap_in(&promise.what, cells.what, free.saturating_add(1)),
            };
            free = free.saturating_sub(what.len() - 1);
            self.promise(name, what, &due_words(model, promise), (columns, &cells));
        }
        if facts.unanswered > 0 {
            let n = facts.unanswered;
            self.say(
                &say!(
                    lang,
                    "Góp ý, nhắc nhở các kỳ trước chưa được trả lời: {n}.",
                    "Criticism and reminders without an answer: {n}."
                ),
                columns,
            );
        }
    }

    fn turns(&mut self, model: &Model, facts: &RoundFacts, columns: usize) {
        let lang = model.lang;
        let (spoken, summoned) = (facts.plan.spoken, facts.plan.summoned);
        let figure = say!(lang, "đã tự phê bình {spoken}/{summoned}", "had a turn {spoken}/{summoned}");
        self.head(say!(lang, "Lượt", "Turns"), figure);
        if facts.plan.order.is_empty() {
            let words =
                say!(lang, "Mọi đồng chí đã tự phê bình trong năm.", "Everybody has had a turn this year.");
            self.say(&words, columns);
        }
        let digits = facts.turns.len().to_string().len();
        let turn = |(place, turn): (usize, &TurnRow)| {
            let next = facts.plan.order.iter().find(|next| next.member == turn.member);
            let name = format!("{:>digits$} {}", place + 1, model.roll().name(turn.member));
            (name, last_words((facts.plan.last_heard(turn.member), next), place == 0, lang))
        };
        let rows: Vec<(String, String)> = facts.turns.iter().enumerate().map(turn).collect();
        let heads = (say!(lang, "Thứ tự, đồng chí", "Order, member"), say!(lang, "Lượt trước", "Last turn"));
        let name = rows.iter().chain([&heads]).map(|(name, _)| width(name)).max().unwrap_or_default();
        let row = |(name_words, last): &(String, String)| format!("{}  {last}", pad(name_words, name));
        if !rows.is_empty() {
            self.names(format!("   {}", row(&heads)), columns);
        }
        for one in &rows {
            match columns < SIDE_BY_SIDE {
                true => self.beside(&one.0, &one.1, columns),
                false => {
                    self.0.push(PlanLine::Words(format!("   {}", clip(&row(one), columns.saturating_sub(3)))))
                }
            }
        }
        let later: Vec<&str> = facts.later().iter().map(|next| model.roll().name(next.member)).collect();
        if !later.is_empty() {
            let names = later.join(", ");
            self.say(&say!(lang, "Các kỳ sau: {names}.", "At later meetings: {names}."), columns);
        }
        self.not_reviewed(model, facts, columns);
    }

    /// Who has no turn in the review of the year, and why.
    fn not_reviewed(&mut self, model: &Model, facts: &RoundFacts, columns: usize) {
        let names: Vec<&str> =
            facts.plan.not_reviewed.iter().map(|member| model.roll().name(*member)).collect();
        if names.is_empty() {
            return;
        }
        let words = say!(
            model.lang,
            "Không thuộc diện kiểm điểm, kết nạp chưa đủ 6 tháng: {names}.",
            "Not reviewed, admitted less than six months ago: {names}.",
            names = names.join(", ")
        );
        self.say(&words, columns);
    }
}
