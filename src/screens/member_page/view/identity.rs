//! Who the page is about: the head, and what of it has a row of its own where the head has no room.

use chrono::NaiveDate;
use ratatui::text::Line;

use super::picture;
use crate::app::Model;
use crate::app::participants::everyone;
use crate::app::size::NARROW;
use crate::domain::{Member, MemberId, Standing};
use crate::say;
use crate::text::{Lang, width, wrap};

/// Name and facts, as far as they stand in the head.
pub(super) fn title(model: &Model, member: MemberId) -> String {
    let (name, facts) = (model.roll().name(member).to_owned(), facts(model, member));
    match has_room(model, member) && !facts.is_empty() {
        true => format!("{name} · {facts}"),
        false => name,
    }
}

/// "dự 9/11 kỳ, 81,8%"; where columns are few the names of the figures below.
pub(super) fn figure(model: &Model, member: MemberId) -> String {
    let all = everyone(model);
    let one = all.iter().find(|one| one.member == member).filter(|one| one.summoned > 0);
    if model.size.0 < NARROW {
        return one.map_or(String::new(), |_| picture::columns(model.lang));
    }
    one.map_or(String::new(), |one| {
        say!(model.lang, "dự {share}", "present {share}", share = picture::share(one, model.lang))
    })
}

/// The facts that the head has no room for.
pub(super) fn below_head(model: &Model, member: MemberId, columns: usize) -> Vec<Line<'static>> {
    let facts = facts(model, member);
    // On a narrow screen the rows are for the figures.
    if has_room(model, member) || facts.is_empty() || model.size.0 < NARROW {
        return Vec::new();
    }
    wrap(&facts, columns.saturating_sub(1)).into_iter().map(|line| Line::from(format!(" {line}"))).collect()
}

fn has_room(model: &Model, member: MemberId) -> bool {
    let columns = usize::from(model.size.0.min(model.view().widest));
    let words = width(model.roll().name(member)) + 3 + width(&facts(model, member));
    words + width(&figure(model, member)) + 5 <= columns
}

/// "sinh 25/01/1958 · chính thức · 38 năm tuổi Đảng".
fn facts(model: &Model, member: MemberId) -> String {
    let today = model.now.at.date_naive();
    model.roll().get(member).map_or(String::new(), |member| of_member(member, today, model.lang))
}

fn of_member(member: &Member, today: NaiveDate, lang: Lang) -> String {
    let standing = member.standing(today);
    let born =
        member.person.born.map(|born| say!(lang, "sinh {born}", "born {born}", born = born.shown(lang)));
    // Counted from the day of admission, for those who were made full members (Điều lệ Đảng 2011, điều 5).
    let joined = member.person.joined.filter(|_| standing != Standing::Probationary);
    let age = joined.and_then(|joined| today.years_since(joined.day()?)).filter(|years| *years > 0);
    let age = age.map(|years| say!(lang, "{years} năm tuổi Đảng", "{years} years in the Party"));
    let facts = [born, Some(standing.label().get(lang).to_owned()), age];
    facts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Dated, Person};
    use crate::text::PartialDate;

    fn member(joined: &str, standing: Standing) -> Member {
        let day = |text: &str| PartialDate::parse(text, 2026);
        let person = Person {
            name: "Lê Văn Năm".into(),
            born: day("25/01/1958"),
            joined: day(joined),
            ..Person::default()
        };
        let standings = vec![Dated { from: NaiveDate::default(), value: standing }];
        Member { id: MemberId(1), person, told_apart: None, standings, roles: Vec::new(), groups: Vec::new() }
    }

    #[test]
    fn years_in_the_party_are_whole_ones_since_admission() {
        let today = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap_or_default();
        let words = |joined, standing| of_member(&member(joined, standing), today, Lang::Vi);
        assert_eq!(
            words("03/12/1988", Standing::Official),
            "sinh 25/01/1958 · chính thức · 38 năm tuổi Đảng"
        );
        assert_eq!(
            words("04/12/1988", Standing::Official),
            "sinh 25/01/1958 · chính thức · 37 năm tuổi Đảng"
        );
        // Not known to the day, and not a full member yet: nothing is reckoned.
        assert_eq!(words("1988", Standing::Official), "sinh 25/01/1958 · chính thức");
        assert_eq!(words("03/02/2025", Standing::Probationary), "sinh 25/01/1958 · dự bị");
    }
}
