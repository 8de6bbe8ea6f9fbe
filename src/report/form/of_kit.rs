//! What a form of the paper kit may name: the roll, the agenda, the criteria, and rows to write in.

use super::fields::{FieldKind, FieldValue, ListRows, Vocabulary, fixed, value};
use crate::domain::{Attendee, Item};
use crate::guidance::Criterion;
use crate::report::kit::KitSource;
use crate::report::naming::cell_name;
use crate::report::sentence::{capital, clause};
use crate::report::source::VI;
use crate::report::{Cell, Origin};

/// Of the kit.
pub(super) struct OfKit;

impl FieldKind for OfKit {
    type Of<'a> = KitSource<'a>;
}

/// Rows of a list that has no names, and those for whoever comes beside the named.
const UNNAMED: usize = 25;
const MORE: usize = 3;
/// Rows of a table to write in.
const ROWS: usize = 8;

pub(super) static KIT: Vocabulary<OfKit> = Vocabulary {
    values: &[
        ("cell", |kit| fixed(cell_name(kit.frame.cell))),
        ("sign_for", |kit| fixed(kit.frame.sign_for.words())),
        ("secretary", |kit| roll(kit, kit.frame.secretary)),
    ],
    lists: &[
        ("members", &["number", "text", "standing"], members),
        ("items", &["number", "text"], |kit| {
            let row =
                |(number, item): (u32, &Item)| vec![fixed(number), fixed(capital(&clause(&item.title)))];
            (1..).zip(kit.items).map(row).collect()
        }),
        ("criteria", &["number", "text", "most"], |kit| {
            let row =
                |one: &Criterion| vec![fixed(one.id.as_str()), fixed(one.title.get(VI)), fixed(one.max)];
            kit.criteria.iter().map(row).collect()
        }),
        ("rows", &["number"], |_| (1..=ROWS).map(|number| vec![fixed(number)]).collect()),
        ("slips", &["number"], |kit| (1..=kit.slips()).map(|_| vec![fixed("")]).collect()),
    ],
};

fn roll(kit: &KitSource, cell: impl Into<Cell>) -> FieldValue {
    value(Origin::roll(kit.frame.created.date_naive()), cell)
}

/// Those on the roll and a few rows more; of a cell without a roll rows alone.
fn members(kit: &KitSource) -> ListRows {
    let named = kit
        .members
        .iter()
        .map(|one: &Attendee| [roll(kit, one.name.as_str()), roll(kit, capital(one.standing.label().vi))]);
    let open = || [fixed("\n"), fixed("\n")];
    let more = if kit.members.is_empty() { UNNAMED } else { MORE };
    let rows = named.chain(std::iter::repeat_with(open).take(more));
    let numbered = |(number, [name, standing]): (u32, [FieldValue; 2])| vec![fixed(number), name, standing];
    (1..).zip(rows).map(numbered).collect()
}
