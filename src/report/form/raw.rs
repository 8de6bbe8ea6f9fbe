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
    pub(super) needs: RawNeeds,
    pub(super) dated: Option<bool>,
    pub(super) series: Option<RawName>,
    pub(super) cell_only: Option<bool>,
    pub(super) month_only: Option<bool>,
    pub(super) before_adoption: Option<bool>,
    pub(super) message: Option<bool>,
    pub(super) adopted_only: Option<bool>,
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
    pub(super) kind: RawKind,
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
