//! A figure of a form against what it needs, as it is being typed.
//!
//! Says what is measured; how it looks is for whoever draws it.

/// A part of a whole, and from where on it is enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// What was typed.
    pub part: u64,
    /// What it is counted on.
    pub whole: u64,
    /// From so much on it is enough.
    pub needed: u64,
    /// Figure and share in words: "15/18 (83,3%)".
    pub figure: String,
    /// What it comes to: "thông qua", "còn thiếu 3".
    pub verdict: String,
    /// What is needed in words: "cần 10".
    pub threshold: String,
}

impl Measure {
    /// Whether it is enough.
    pub const fn is_reached(&self) -> bool {
        self.part >= self.needed
    }
}
