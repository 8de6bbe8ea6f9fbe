//! A form as its file has it, every checked value with its place.

use serde::Deserialize;
use toml::Spanned;

use crate::guidance::{RawName, RawWords, Stretch, or_default};
use crate::report::Align;
use crate::report::needs::Needs;

#[derive(Debug, Deserialize)]
pub(super) struct RawForm {
    pub(super) id: RawName,
    pub(super) label: RawWords,
    pub(super) file_stem: RawName,
    pub(super) needs: Spanned<RawNeeds>,
    pub(super) dated: Option<bool>,
    pub(super) series: Option<RawName>,
    pub(super) cell_only: Option<Spanned<bool>>,
    pub(super) month_only: Option<Spanned<bool>>,
    pub(super) before_adoption: Option<Spanned<bool>>,
    pub(super) message: Option<Spanned<bool>>,
    pub(super) adopted_only: Option<Spanned<bool>>,
    pub(super) only_with: Option<RawName>,
    pub(super) title: RawName,
    pub(super) subtitle: Option<RawName>,
    #[serde(deserialize_with = "or_default")]
    pub(super) signatures: Vec<RawSignature>,
    #[serde(deserialize_with = "or_default")]
    pub(super) recipients: Vec<RawName>,
    pub(super) parts: Vec<RawPart>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawNeeds {
    Meeting,
    Period,
    Member,
    Register,
    Quarter,
    Month,
    Topics,
    Topic,
    Issued,
    QuarterSpan,
    HalfSpan,
    YearSpan,
    Kit,
    Nothing,
}

impl RawNeeds {
    /// Every one, for tables of names.
    pub(super) const ALL: [RawNeeds; 14] = [
        RawNeeds::Meeting,
        RawNeeds::Month,
        RawNeeds::QuarterSpan,
        RawNeeds::HalfSpan,
        RawNeeds::YearSpan,
        RawNeeds::Period,
        RawNeeds::Member,
        RawNeeds::Register,
        RawNeeds::Quarter,
        RawNeeds::Topics,
        RawNeeds::Topic,
        RawNeeds::Issued,
        RawNeeds::Kit,
        RawNeeds::Nothing,
    ];

    /// The name in a file.
    pub(super) const fn name(self) -> &'static str {
        match self {
            RawNeeds::Meeting => "meeting",
            RawNeeds::Period => "period",
            RawNeeds::Member => "member",
            RawNeeds::Register => "register",
            RawNeeds::Quarter => "quarter",
            RawNeeds::Month => "month",
            RawNeeds::Topics => "topics",
            RawNeeds::Topic => "topic",
            RawNeeds::Issued => "issued",
            RawNeeds::QuarterSpan => "quarter_span",
            RawNeeds::HalfSpan => "half_span",
            RawNeeds::YearSpan => "year_span",
            RawNeeds::Kit => "kit",
            RawNeeds::Nothing => "nothing",
        }
    }

    /// The one that is called so in the program.
    pub(super) fn of(needs: Needs) -> Option<RawNeeds> {
        RawNeeds::ALL.into_iter().find(|one| one.checked() == needs)
    }

    pub(super) const fn checked(self) -> Needs {
        match self {
            RawNeeds::Meeting => Needs::Meeting,
            RawNeeds::Period => Needs::Period,
            RawNeeds::Member => Needs::Member,
            RawNeeds::Register => Needs::Register,
            RawNeeds::Quarter => Needs::Quarter,
            RawNeeds::Month => Needs::Month,
            RawNeeds::Topics => Needs::Topics,
            RawNeeds::Topic => Needs::Topic,
            RawNeeds::Issued => Needs::Issued,
            RawNeeds::QuarterSpan => Needs::Span(Stretch::Quarter),
            RawNeeds::HalfSpan => Needs::Span(Stretch::Half),
            RawNeeds::YearSpan => Needs::Span(Stretch::Year),
            RawNeeds::Kit => Needs::Kit,
            RawNeeds::Nothing => Needs::Nothing,
        }
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct RawSignature {
    pub(super) above: Option<RawName>,
    pub(super) title: RawName,
    pub(super) name: Option<RawName>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawPart {
    pub(super) when: Option<RawName>,
    pub(super) unless: Option<RawName>,
    pub(super) each: Option<RawName>,
    pub(super) blank: Option<bool>,
    pub(super) blocks: Vec<Spanned<RawBlock>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawKind {
    Heading,
    Subheading,
    Paragraph,
    Small,
    Dash,
    Field,
    Lines,
    Rule,
    Table,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawBlock {
    pub(super) kind: Spanned<RawKind>,
    pub(super) text: Option<RawName>,
    pub(super) label: Option<RawName>,
    pub(super) count: Option<Spanned<u32>>,
    pub(super) rows: Option<RawName>,
    #[serde(deserialize_with = "or_default")]
    pub(super) columns: Vec<RawColumn>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RawColumn {
    pub(super) each: Option<RawName>,
    pub(super) heading: RawName,
    pub(super) width: Spanned<u32>,
    pub(super) align: RawAlign,
    pub(super) cell: RawName,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawAlign {
    Left,
    Centre,
    Right,
}

impl RawAlign {
    pub(super) const fn checked(self) -> Align {
        match self {
            RawAlign::Left => Align::Left,
            RawAlign::Centre => Align::Centre,
            RawAlign::Right => Align::Right,
        }
    }
}
