//! Membership dues: what each kind of member pays, from which day, and who is exempt.
//!
//! Only the rates; what a member earns and has paid is known to nobody here.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;

use super::flaw::TopicFlaw;
use super::ground::{RawGround, TopicGround, numbered};
use crate::guidance::check::Checker;
use crate::guidance::citation::{Certainty, Citation};
use crate::guidance::raw::{RawName, RawWords, or_default};
use crate::guidance::words::Words;
use crate::say;
use crate::text::{Lang, cited_date, decimal, grouped};

/// What is paid a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DuesShare {
    /// Hundredths of a per cent of the income that the rate names: 50 is 0.5 %.
    Hundredths(u32),
    /// Đồng.
    Dong(u32),
}

/// What is paid from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DuesStep {
    /// The first day.
    pub from: NaiveDate,
    /// What is paid.
    pub share: DuesShare,
}

/// The rate of a kind of member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuesRate {
    /// Who pays it.
    pub who: Words,
    /// Of which income; none for a sum in đồng.
    pub of: Option<Words>,
    /// What is paid, the earliest first.
    pub steps: Vec<DuesStep>,
    /// Where the rate comes from.
    pub ground: TopicGround,
}

/// The least monthly wages of the four regions from a day on, in đồng.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeastWage {
    /// The first day.
    pub from: NaiveDate,
    /// Regions I to IV.
    pub dong: [u32; 4],
}

/// The dues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dues {
    /// The rates.
    pub rates: Vec<DuesRate>,
    /// Wages that some rates are a share of, the earliest first.
    pub wages: Vec<LeastWage>,
    /// Who is exempt, or pays less.
    pub exempt: Vec<Words>,
    /// How dues are collected.
    pub collected: Vec<Words>,
    /// The rows of the report.
    pub report: Vec<Words>,
    /// Where the rules come from.
    pub ground: TopicGround,
}

impl DuesShare {
    fn words(self, lang: Lang) -> String {
        match self {
            DuesShare::Hundredths(share) => format!("{}%", decimal(share.into(), lang)),
            DuesShare::Dong(sum) => say!(lang, "{sum} đồng", "{sum} dong", sum = grouped(sum.into(), lang)),
        }
    }
}

impl DuesRate {
    /// "Học sinh, sinh viên: 5.000 đồng từ 01/02/2026 (theo tài liệu dẫn lại, cần đối chiếu văn bản gốc)."
    fn line(&self, lang: Lang) -> String {
        let of = self.of.as_ref().map_or(String::new(), |of| format!(" {}", of.get(lang)));
        let steps = self.steps.iter().map(|step| {
            let (share, from) = (step.share.words(lang), cited_date(step.from, lang));
            say!(lang, "{share}{of} từ {from}", "{share}{of} from {from}")
        });
        let steps = steps.collect::<Vec<_>>().join("; ");
        let source = self.ground.cited(lang).map_or(String::new(), |source| format!("{source}; "));
        let certainty = self.ground.certainty.label().get(lang);
        format!("{}: {steps} ({source}{certainty}).", self.who.get(lang))
    }
}

impl LeastWage {
    fn line(self, lang: Lang) -> String {
        let [i, ii, iii, iv] = self.dong.map(|sum| grouped(sum.into(), lang));
        say!(
            lang,
            "Mức lương tối thiểu tháng từ {from}: vùng I {i} đồng; vùng II {ii} đồng; vùng III {iii} đồng; \
             vùng IV {iv} đồng.",
            "Least monthly wage from {from}, in dong: region I {i}; II {ii}; III {iii}; IV {iv}.",
            from = cited_date(self.from, lang)
        )
    }
}

impl Dues {
    /// Rates, wages, exemptions, collecting and report, then the source.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let under = |heading: String, items: &[Words]| match items.is_empty() {
            true => Vec::new(),
            false => [vec![heading], numbered(items, lang)].concat(),
        };
        let rates = self.rates.iter().map(|rate| rate.line(lang)).collect();
        let wages = self.wages.iter().map(|wage| wage.line(lang)).collect();
        [
            rates,
            wages,
            under(say!(lang, "Miễn, giảm:", "Exempt, or paying less:"), &self.exempt),
            under(say!(lang, "Thu và nộp:", "Collecting:"), &self.collected),
            under(say!(lang, "Báo cáo thu, nộp đảng phí:", "Report of the dues:"), &self.report),
            self.ground.lines(lang),
        ]
        .concat()
    }
}

#[derive(Debug, Deserialize)]
pub(in crate::guidance) struct RawDues {
    rates: Vec<RawRate>,
    #[serde(deserialize_with = "or_default")]
    wages: Vec<RawWage>,
    #[serde(deserialize_with = "or_default")]
    exempt: Vec<RawWords>,
    #[serde(deserialize_with = "or_default")]
    collected: Vec<RawWords>,
    #[serde(deserialize_with = "or_default")]
    report: Vec<RawWords>,
    citation: Option<RawName>,
    certainty: Spanned<Certainty>,
    note: Option<RawWords>,
}

#[derive(Debug, Deserialize)]
struct RawRate {
    who: RawWords,
    of: Option<RawWords>,
    steps: Spanned<Vec<RawDuesStep>>,
    citation: Option<RawName>,
    article: Option<RawWords>,
    certainty: Spanned<Certainty>,
}

#[derive(Debug, Deserialize)]
struct RawDuesStep {
    from: RawName,
    hundredths: Option<Spanned<u32>>,
    dong: Option<Spanned<u32>>,
}

#[derive(Debug, Deserialize)]
struct RawWage {
    from: RawName,
    i: Spanned<u32>,
    ii: Spanned<u32>,
    iii: Spanned<u32>,
    iv: Spanned<u32>,
}

/// More đồng than anybody pays or earns at least.
const MOST_DONG: u32 = 1_000_000_000;

impl Checker<'_> {
    pub(super) fn dues(&mut self, raw: RawDues, citations: &[Citation]) -> Dues {
        let ground =
            RawGround { citation: raw.citation, article: None, certainty: raw.certainty, note: raw.note };
        Dues {
            rates: raw.rates.into_iter().map(|rate| self.dues_rate(rate, citations)).collect(),
            wages: raw.wages.into_iter().map(|wage| self.least_wage(wage)).collect(),
            exempt: raw.exempt.into_iter().map(|who| self.words(who)).collect(),
            collected: raw.collected.into_iter().map(|how| self.words(how)).collect(),
            report: raw.report.into_iter().map(|row| self.words(row)).collect(),
            ground: self.ground(ground, citations),
        }
    }

    fn dues_rate(&mut self, raw: RawRate, citations: &[Citation]) -> DuesRate {
        let ground =
            RawGround { citation: raw.citation, article: raw.article, certainty: raw.certainty, note: None };
        let span = raw.steps.span();
        let of = raw.of.map(|of| self.words(of));
        let mut steps: Vec<DuesStep> = Vec::new();
        for step in raw.steps.into_inner() {
            let from = self.day(&step.from);
            let share = match (step.hundredths, step.dong) {
                (Some(share), None) if of.is_some() => DuesShare::Hundredths(self.within(&share, 1, 10_000)),
                (None, Some(sum)) if of.is_none() => DuesShare::Dong(self.within(&sum, 1, MOST_DONG)),
                _ => {
                    self.fault(step.from.span(), TopicFlaw::RateUnclear);
                    continue;
                }
            };
            steps.push(DuesStep { from, share });
        }
        if steps.windows(2).any(|pair| pair[0].from >= pair[1].from) {
            self.fault(span, TopicFlaw::DaysBackwards);
        }
        DuesRate { who: self.words(raw.who), of, steps, ground: self.ground(ground, citations) }
    }

    fn least_wage(&mut self, raw: RawWage) -> LeastWage {
        let from = self.day(&raw.from);
        let dong = [raw.i, raw.ii, raw.iii, raw.iv].map(|sum| self.within(&sum, 1, MOST_DONG));
        LeastWage { from, dong }
    }
}
