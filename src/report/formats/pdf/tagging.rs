//! The tree of tags that screen readers follow: the plan of the texts, with where each was drawn.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagTree};

use super::drawing::DrawnTexts;
use super::tree::{NodeId, TagPlan, TextRole};
use crate::report::HeadingLevel;

/// The language of the papers.
pub(super) const LANGUAGE: &str = "vi-VN";

/// The tree of a file; its copies follow one another.
pub(super) fn tree(plan: &TagPlan, copies: &[DrawnTexts]) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(LANGUAGE.to_owned()));
    for drawn in copies {
        for top in &plan.tops {
            tree.push(group(plan, drawn, *top));
        }
    }
    tree
}

fn group(plan: &TagPlan, drawn: &DrawnTexts, node: NodeId) -> TagGroup {
    let own = &plan.nodes[node];
    let leaves = drawn[node].iter().map(|identifier| Node::Leaf(*identifier));
    let inner = own.children.iter().map(|child| Node::Group(group(plan, drawn, *child)));
    let inside: Vec<Node> = leaves.chain(inner).collect();
    match &own.role {
        TextRole::Title => TagGroup::with_children(Tag::Title, inside),
        TextRole::Figure(told) => TagGroup::with_children(Tag::Figure(Some(told.clone())), inside),
        TextRole::Paragraph => TagGroup::with_children(Tag::P, inside),
        TextRole::Heading(level, text) => {
            TagGroup::with_children(Tag::Hn(depth(*level), Some(text.clone())), inside)
        }
        TextRole::List => TagGroup::with_children(Tag::L(ListNumbering::None), inside),
        TextRole::Item => {
            TagGroup::with_children(Tag::LI, vec![TagGroup::with_children(Tag::LBody, inside).into()])
        }
        TextRole::Table => table(inside),
        TextRole::HeadRow => {
            TagGroup::with_children(Tag::THead, vec![TagGroup::with_children(Tag::TR, inside).into()])
        }
        TextRole::HeadCell => TagGroup::with_children(Tag::TH(TableHeaderScope::Column), inside),
        TextRole::Row => TagGroup::with_children(Tag::TR, inside),
        TextRole::Cell => TagGroup::with_children(Tag::TD, inside),
    }
}

/// The first group of a table is its heading row, the others are its body.
fn table(mut inside: Vec<Node>) -> TagGroup {
    let body = inside.split_off(inside.len().min(1));
    if !body.is_empty() {
        inside.push(TagGroup::with_children(Tag::TBody, body).into());
    }
    TagGroup::with_children(Tag::Table, inside)
}

fn depth(level: HeadingLevel) -> NonZeroU16 {
    let depth = match level {
        HeadingLevel::One => 1,
        HeadingLevel::Two => 2,
        HeadingLevel::Three => 3,
    };
    NonZeroU16::MIN.saturating_add(depth - 1)
}
