//! How a criterion gets its points, in sentences; the names of measures are in words, not as in the file.

use crate::domain::Points;
use crate::guidance::fact::{Evidence, Fact};
use crate::guidance::rubric::{Band, Condition, Criterion, Proposal, ScoredFact, Way};
use crate::say;
use crate::text::Lang;

/// How a criterion gets its points: its way, then limits, points on top, and what goes round it.
pub fn how(criterion: &Criterion, lang: Lang) -> Vec<String> {
    let mut lines = way(criterion, lang);
    lines.extend(criterion.caps.iter().map(|cap| {
        let (points, when) = (worth(cap.points, lang), condition(cap.condition, lang));
        say!(lang, "Giới hạn: nhiều nhất {points} {when}.", "Limit: {points} at most {when}.")
    }));
    lines.extend(criterion.bonus.iter().map(|piece| {
        let (points, what) = (worth(piece.points, lang), piece.fact.what().get(lang));
        say!(lang, "Cộng thêm: {points} khi {what}.", "On top: {points} when {what}.")
    }));
    lines.extend(criterion.automatic.as_ref().map(|automatic| {
        let (when, reason) = (condition(automatic.condition, lang), automatic.reason.get(lang));
        say!(
            lang,
            "Được đủ điểm mà không xét {when}: {reason}.",
            "Full points without a look {when}: {reason}."
        )
    }));
    lines.extend(criterion.not_applicable.as_ref().map(|moved| {
        let (when, to) = (condition(moved.condition, lang), &moved.to);
        say!(
            lang,
            "Không áp dụng {when}; điểm chuyển sang tiêu chí {to}.",
            "Does not apply {when}; its points then go to criterion {to}."
        )
    }));
    lines
}

fn way(criterion: &Criterion, lang: Lang) -> Vec<String> {
    let bonus: u32 = criterion.bonus.iter().map(|piece| piece.points.0).sum();
    match &criterion.way {
        Way::Measured { facts, method } => {
            let points = worth(Points(criterion.max.0.saturating_sub(bonus)), lang);
            let (facts, method) = (whats(facts, lang), method.label().get(lang));
            vec![say!(
                lang,
                "{points} khi đúng mọi điều sau, nếu không thì 0 điểm: {facts} ({method}).",
                "{points} when all of this holds, else 0: {facts} ({method})."
            )]
        }
        Way::Pieces { pieces, method } => {
            let pieces = joined(pieces.iter().map(|one| piece(*one, lang)));
            let method = method.label().get(lang);
            vec![say!(lang, "cộng từng phần: {pieces} ({method}).", "added up: {pieces} ({method}).")]
        }
        Way::Bands { number, bands, method } => {
            let band = |one: &Band| {
                let (reach, points) = (one.words(*number, lang), one.points.words(lang));
                say!(lang, "{reach} được {points} điểm", "{reach} gives {points}")
            };
            let (what, method) = (number.what().get(lang), method.label().get(lang));
            let bands = joined(best_first(bands).map(band));
            vec![say!(lang, "theo {what}: {bands} ({method}).", "by {what}: {bands} ({method}).")]
        }
        Way::Judged { prompts, evidence, proposal } => {
            let mut lines = vec![say!(lang, "chi ủy chấm, tự hỏi:", "the committee judges, asking:")];
            lines.extend(prompts.iter().map(|prompt| format!("- {}", prompt.get(lang))));
            let shown = joined(evidence.iter().map(|one| Evidence::what(*one).get(lang).to_owned()));
            lines.extend(
                (!shown.is_empty())
                    .then(|| say!(lang, "Số liệu kèm theo: {shown}.", "Figures shown: {shown}.")),
            );
            lines.extend(proposal.as_ref().map(|proposal| suggestion(proposal, lang)));
            lines
        }
    }
}

/// What a figure suggests to the committee.
fn suggestion(proposal: &Proposal, lang: Lang) -> String {
    let band = |one: &Band| {
        let (reach, points) = (one.words(proposal.number, lang), one.points.words(lang));
        say!(lang, "{reach} được {points} điểm", "{reach} gives {points}")
    };
    let (what, method) = (proposal.number.what().get(lang), proposal.method.label().get(lang));
    let bands = joined(best_first(&proposal.bands).map(band));
    say!(
        lang,
        "Mức gợi ý theo {what}: {bands} ({method}); chi ủy xác nhận, hoặc chấm khác kèm lý do.",
        "Suggested by {what}: {bands} ({method}); the committee confirms or gives others with its reason."
    )
}

/// The bands with most points first.
fn best_first(bands: &[Band]) -> impl Iterator<Item = &Band> {
    let mut bands: Vec<&Band> = bands.iter().collect();
    bands.sort_by_key(|band| std::cmp::Reverse(band.points));
    bands.into_iter()
}

/// "1 điểm"; "1 point", "2 points".
pub(in crate::guidance) fn worth(points: Points, lang: Lang) -> String {
    let many = if points == Points::whole(1) { "" } else { "s" };
    let words = points.words(lang);
    say!(lang, "{words} điểm", "{words} point{many}")
}

fn piece(piece: ScoredFact, lang: Lang) -> String {
    let (what, points) = (piece.fact.what().get(lang), piece.points.words(lang));
    say!(lang, "{what} được {points} điểm", "{what} gives {points}")
}

fn whats(facts: &[Fact], lang: Lang) -> String {
    joined(facts.iter().map(|fact| fact.what().get(lang).to_owned()))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}

fn condition(condition: Condition, lang: Lang) -> String {
    let what = condition.fact.what().get(lang);
    match condition.holds {
        true => say!(lang, "khi {what}", "when {what}"),
        false => say!(lang, "trừ khi {what}", "unless {what}"),
    }
}

/// The names of the facts and numbers that a criterion reads, each once, the leading ones first.
pub fn measures(criterion: &Criterion) -> Vec<&'static str> {
    let mut names: Vec<&'static str> = match &criterion.way {
        Way::Measured { facts, .. } => facts.iter().map(|fact| fact.name()).collect(),
        Way::Pieces { pieces, .. } => pieces.iter().map(|piece| piece.fact.name()).collect(),
        Way::Bands { number, .. } => vec![number.name()],
        Way::Judged { proposal, .. } => proposal.iter().map(|one| one.number.name()).collect(),
    };
    let caps = criterion.caps.iter().map(|cap| cap.condition.fact);
    let bonus = criterion.bonus.iter().map(|piece| piece.fact);
    let automatic = criterion.automatic.iter().map(|one| one.condition.fact);
    let moved = criterion.not_applicable.iter().map(|one| one.condition.fact);
    for name in caps.chain(bonus).chain(automatic).chain(moved).map(Fact::name) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
