//! The tables and the example in docs/SCORING.md and docs/GUIDANCE.md are what the program says.
//!
//! A page is prose with blocks; a block stands between `<!-- block: NAME -->` and `<!-- end -->`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use bienban::domain::{MeetingKind, Points};
use bienban::guidance::{Evidence, Meaning, Pack, Packs, Way, figures, meanings, sections};
use bienban::report::{FormNames, MeantName, form_names};
use bienban::text::Lang;

use crate::source::top;

const BEGIN: &str = "<!-- block: ";
const END: &str = "<!-- end -->";

/// A table in Markdown.
fn table(heading: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = heading.iter().map(|cell| (*cell).to_owned()).collect();
    let rule = format!("|{}\n", "---|".repeat(heading.len()));
    line(&head) + &rule + &rows.map(|row| line(&row)).collect::<String>()
}

fn measures(kept: fn(&Meaning) -> bool) -> String {
    let both = |text: bienban::text::Text| format!("{}<br>{}", text.vi, text.en);
    let row = |one: Meaning| {
        vec![
            format!("`{}`", one.name),
            both(one.what),
            both(one.formula),
            both(one.base),
            format!("{} · {}", one.unit.vi, one.unit.en),
        ]
    };
    let heading = ["tên · name", "là gì · what", "cách tính · formula", "tính trên · base", "đơn vị · unit"];
    table(&heading, meanings().into_iter().filter(kept).map(row))
}

fn base() -> &'static Pack {
    Packs::embedded().unwrap().by_id("hd42-2025").unwrap()
}

fn steps() -> String {
    let row = |step: &bienban::guidance::StepRule| {
        vec![format!("`{}`", step.step), step.title.vi.clone(), step.title.en.clone()]
    };
    table(&["step", "mục", "item"], base().steps.iter().map(row))
}

fn figure_rows() -> String {
    let rules = base().rules(MeetingKind::Regular);
    let pairs = figures(&rules, Lang::Vi).into_iter().zip(figures(&rules, Lang::En));
    let row = |(vi, en): (bienban::guidance::RuleFigure, bienban::guidance::RuleFigure)| {
        vec![format!("`{}`", vi.name), vi.line(), en.line()]
    };
    table(&["tên · name", "ở bộ nền", "in the base"], pairs.map(row))
}

/// Every `needs` of a form with the names of its values and lists.
fn needs() -> String {
    let coded = |name: &str| format!("`{name}`");
    let row = |one: FormNames| {
        let values: Vec<String> = one.values.iter().map(|(name, _)| coded(name)).collect();
        let lists: Vec<String> = one.lists.iter().map(|((name, _), _)| coded(name)).collect();
        let made_for = format!("{}<br>{}", one.made_for.vi, one.made_for.en);
        vec![coded(one.needs), made_for, values.join(", "), lists.join(", ")]
    };
    let heading = ["needs", "lập cho · made for", "giá trị · values", "danh sách · lists"];
    table(&heading, form_names().into_iter().map(row))
}

/// Names with what they stand for, each once.
fn meant(names: impl Iterator<Item = MeantName>) -> BTreeMap<&'static str, [&'static str; 2]> {
    names.map(|(name, words)| (name, [words.vi, words.en])).collect()
}

fn form_values() -> String {
    let values = meant(form_names().into_iter().flat_map(|one| one.values));
    let row = |(name, [vi, en]): (&str, [&str; 2])| vec![format!("`{name}`"), vi.into(), en.into()];
    table(&["tên · name", "là gì", "what"], values.into_iter().map(row))
}

/// The lists with the values of an entry; of one name each way in which it is made up.
fn form_lists() -> String {
    let lists = form_names().into_iter().flat_map(|one| one.lists);
    let rows: BTreeSet<[String; 4]> = lists
        .map(|((name, words), entry)| {
            let entry: Vec<String> = entry.iter().map(|(name, _)| format!("`{name}`")).collect();
            [format!("`{name}`"), words.vi.into(), words.en.into(), entry.join(", ")]
        })
        .collect();
    let heading = ["tên · name", "là gì", "what", "mỗi dòng có · an entry has"];
    let entries =
        meant(form_names().into_iter().flat_map(|one| one.lists.into_iter().flat_map(|(_, entry)| entry)));
    let row = |(name, [vi, en]): (&str, [&str; 2])| vec![format!("`{name}`"), vi.into(), en.into()];
    let entry = table(&["của một dòng · of an entry", "là gì", "what"], entries.into_iter().map(row));
    format!("{}\n{entry}", table(&heading, rows.into_iter().map(Vec::from)))
}

/// What stands in a block.
fn block(name: &str) -> String {
    match name {
        "example" => {
            let text = fs::read_to_string(top().join("docs/xa-mau-2026.toml")).unwrap();
            format!("```toml\n{text}```\n")
        }
        "kinds" => {
            let row = |kind: MeetingKind| {
                vec![format!("`{}`", kind.name()), kind.title().vi.into(), kind.title().en.into()]
            };
            table(&["kind", "cuộc họp", "meeting"], MeetingKind::ALL.into_iter().map(row))
        }
        "steps" => steps(),
        "checks" => {
            let row = |check: &bienban::guidance::CheckRule| {
                vec![format!("`{}`", check.id), check.title.vi.clone(), check.title.en.clone()]
            };
            table(&["id", "việc", "line"], base().preparation.iter().map(row))
        }
        "figures" => figure_rows(),
        "sections" => {
            let row = |(id, title, _): &(&str, bienban::text::Text, _)| {
                vec![format!("`{id}`"), title.vi.into(), title.en.into()]
            };
            table(&["section", "phần", "part"], sections().map(row))
        }
        "needs" => needs(),
        "form-values" => form_values(),
        "form-lists" => form_lists(),
        "facts" => measures(|one| one.unit.en == "yes or no"),
        "numbers" => measures(|one| one.unit.en != "yes or no"),
        "evidence" => {
            let row = |(evidence, name): (Evidence, &str)| {
                vec![format!("`{name}`"), evidence.what().vi.into(), evidence.what().en.into()]
            };
            table(&["tên · name", "số liệu", "figures"], Evidence::NAMES.iter().copied().map(row))
        }
        other => panic!("nobody knows the block {other}"),
    }
}

/// The page with every block written anew.
fn filled(page: &str) -> String {
    let mut parts = page.split(BEGIN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(" -->\n").unwrap();
        let (_, rest) = rest.split_once(END).unwrap();
        out += &format!("{BEGIN}{name} -->\n{}{END}{rest}", block(name));
    }
    out
}

/// Blocks of the pages are what the program says. `BIENBAN_WRITE_DOCS=1` writes them anew.
#[test]
fn the_pages_on_scoring_and_guidance_are_what_the_program_says() {
    for name in ["docs/SCORING.md", "docs/GUIDANCE.md"] {
        let file = top().join(name);
        let page = fs::read_to_string(&file).unwrap();
        let filled = filled(&page);
        if std::env::var_os("BIENBAN_WRITE_DOCS").is_some_and(|value| value == "1") {
            fs::write(&file, &filled).unwrap();
        } else {
            let hint = "BIENBAN_WRITE_DOCS=1 cargo test --test tidy writes it anew";
            assert!(page == filled, "{name} is behind the program: {hint}");
        }
    }
}

/// The worked example in docs/SCORING.md: 28 of 30 attend, then one of the absent gave no reason.
#[test]
fn the_worked_example_is_as_the_file_has_it() {
    let text = fs::read_to_string(top().join("docs/xa-mau-2026.toml")).unwrap();
    let packs = Packs::embedded().unwrap().with("xa-mau-2026.toml", &text).unwrap();
    let criterion = packs.by_id("xa-mau-2026").unwrap().criterion("2").unwrap();
    let Way::Bands { bands, .. } = &criterion.way else { panic!("criterion 2 goes by bands") };
    let band = bands.iter().find(|band| band.holds(2_800, 30)).unwrap();
    assert_eq!((band.points, criterion.max), (Points::whole(15), Points::whole(20)));
    assert_eq!(criterion.caps[0].points, Points::whole(10));
}

#[test]
fn a_block_that_is_behind_is_noticed() {
    let page = "a\n<!-- block: evidence -->\nold\n<!-- end -->\nb\n";
    let new = filled(page);
    assert!(new.starts_with("a\n<!-- block: evidence -->\n| tên · name | số liệu | figures |\n"), "{new}");
    assert!(new.ends_with("| `self_criticism` | số lượt tự phê bình, lời hứa báo lại, góp ý và trả lời, số phút | turns held, promises reported, criticism and its answers, minutes |\n<!-- end -->\nb\n"), "{new}");
    assert!(!new.contains("old"));
    assert_eq!(filled(&new), new);
}
