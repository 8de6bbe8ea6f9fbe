//! What every text of a document is: paragraph, heading, cell; plain data from which the tags are made.

use crate::report::HeadingLevel;

/// The place of a node in its plan.
pub(super) type NodeId = usize;

/// What a text, or a group of texts, is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum TextRole {
    Title,
    Paragraph,
    /// A picture, with its words for whoever cannot see it.
    Figure(String),
    Heading(HeadingLevel, String),
    List,
    /// An item with its marker.
    Item,
    Table,
    /// The heading row of a table.
    HeadRow,
    HeadCell,
    Row,
    Cell,
}

/// A node.
#[derive(Debug)]
pub(super) struct TextNode {
    pub role: TextRole,
    pub children: Vec<NodeId>,
}

/// All nodes of a document, in the order of reading.
#[derive(Debug, Default)]
pub(super) struct TagPlan {
    pub nodes: Vec<TextNode>,
    /// Those that stand in no other.
    pub tops: Vec<NodeId>,
}

impl TagPlan {
    /// A node of its own.
    pub(super) fn top(&mut self, role: TextRole) -> NodeId {
        let node = self.node(role);
        self.tops.push(node);
        node
    }

    /// A node in another one.
    pub(super) fn inside(&mut self, parent: NodeId, role: TextRole) -> NodeId {
        let node = self.node(role);
        self.nodes[parent].children.push(node);
        node
    }

    /// An item: in the list that ends right before it, or in a new one.
    pub(super) fn item(&mut self) -> NodeId {
        let last = self.tops.last().copied();
        let list = match last.filter(|node| self.nodes[*node].role == TextRole::List) {
            Some(list) => list,
            None => self.top(TextRole::List),
        };
        self.inside(list, TextRole::Item)
    }

    fn node(&mut self, role: TextRole) -> NodeId {
        self.nodes.push(TextNode { role, children: Vec::new() });
        self.nodes.len() - 1
    }
}
