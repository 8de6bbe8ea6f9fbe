//! The coach: what would help the score at this moment, the best thing first.
//!
//! Ranks what is still reachable by points per minute of work, summed over the persons who do it;
//! the minutes are own estimates.

use super::case::{Background, Case, Supposed};
use super::earned::earned;
use super::finding::{FactFinding, Remedy, Verdict};
use super::measures::{find, read};
use super::reading::{Reading, ReadingStep};
use super::sheet::{calculate, elsewhere, given_freely, greatest};
use super::suggestion::suggested;
use crate::domain::{Level, LevelLabels, Meeting, Moment, Points, Row, Scorer, Sheet, State};
use crate::guidance::{Band, Criterion, Fact, Number, Pack, Way, Words};
use crate::say;
use crate::text::Lang;

/// One thing that would help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// The criterion that gains; none when several do.
    pub criterion: Option<String>,
    /// In one clause without a full stop.
    pub words: Words,
    /// Points that it makes sure of; at the most, where people decide how many.
    pub gain: Points,
    /// Whether people decide how many.
    pub judged: bool,
    /// Minutes of work, summed over the persons; at least 1.
    pub minutes: u64,
    /// The least total then, and the level that it reaches; only where that is sure and higher than the one that is
    /// sure already.
    pub level: Option<(Points, Level)>,
}

impl Advice {
    /// What is to be done in its first words, with the points gained: of things that stand in a row their names are left
    /// out, and by when.
    pub fn brief(&self, lang: Lang) -> String {
        let (words, gain) = (self.words.get(lang), self.gain.words(lang));
        let first = [": ", "; ", ", hạn "].iter().filter_map(|sign| words.find(sign)).min();
        let words = &words[..first.unwrap_or(words.len())];
        match self.judged {
            true => say!(lang, "{words} (nhiều nhất {gain} điểm)", "{words} (up to {gain} points)"),
            false => say!(lang, "{words} (thêm {gain} điểm)", "{words} (+{gain} points)"),
        }
    }

    /// The clause with the points gained, and what they come to where a higher level follows, as the guidance
    /// calls it.
    pub fn sentence(&self, labels: &LevelLabels, lang: Lang) -> String {
        let (words, gain) = (self.words.get(lang), self.gain.words(lang));
        match self.level {
            _ if self.judged => {
                say!(lang, "{words} (thêm được nhiều nhất {gain} điểm)", "{words} (up to {gain} points more)")
            }
            Some((total, level)) => say!(
                lang,
                "{words} (thêm {gain} điểm: ít nhất {total} điểm, từ mức {level} trở lên)",
                "{words} (+{gain} points: {total} at least, level {level} or better)",
                total = total.words(lang),
                level = labels.label(level, lang)
            ),
            None => say!(lang, "{words} (thêm {gain} điểm)", "{words} (+{gain} points)",),
        }
    }
}

/// What would help most now, in one clause; none when nothing can be done about the points that
/// are still open.
pub fn advice(
    meeting: &Meeting,
    pack: &Pack,
    context: Background,
    now: Moment,
    lang: Lang,
) -> Option<String> {
    Some(advices(meeting, pack, context, now).first()?.words.get(lang).to_owned())
}

/// Everything that would help now, most points per minute first; of equals the earlier criterion.
pub fn advices(meeting: &Meeting, pack: &Pack, context: Background, now: Moment) -> Vec<Advice> {
    // What was voted is not won back; after adoption only the upload is left to be done.
    let voted = meeting.voted_sheet().is_some() && meeting.state != State::Adopted;
    if voted || !pack.scores(meeting.plan.kind) {
        return Vec::new();
    }
    let case = Case::standing(meeting, pack, context, now);
    let sheet = calculate(&case);
    let measured = pack.rubric.criteria.iter().flat_map(|criterion| chances(criterion, &case));
    let mut chances: Vec<Chance> = measured.chain(judging(&case, &sheet)).collect();
    chances.sort_by(|one, other| {
        let worth = |points: Points, minutes: u64| u64::from(points.0) * minutes;
        worth(other.gain, one.remedy.minutes).cmp(&worth(one.gain, other.remedy.minutes))
    });
    chances.into_iter().map(|chance| told(chance, &sheet, pack)).collect()
}

/// Something that can be done, with the points that it makes sure of.
struct Chance {
    criterion: Option<String>,
    gain: Points,
    remedy: Remedy,
}

fn told(chance: Chance, sheet: &Sheet, pack: &Pack) -> Advice {
    let Chance { criterion, gain, remedy: Remedy { words, minutes } } = chance;
    let gains = |row: &Row| criterion.as_ref() == Some(&row.id);
    let is_full = |id: &str| {
        let row = sheet.rows.iter().find(|row| row.id == id);
        row.is_none_or(|row| row.low == row.max || (gains(row) && row.low.0 + gain.0 >= row.max.0))
    };
    let judged = criterion.is_none();
    let total = Points(sheet.low().0 + gain.0);
    let level = pack.rubric.level_with(total, is_full).filter(|_| !judged);
    // What is sure already is no news.
    let level =
        level.filter(|level| sheet.level_low.is_none_or(|sure| *level > sure) && *level > Level::Poor);
    Advice { criterion, words, gain, judged, minutes, level: level.map(|level| (total, level)) }
}

/// Everything that can be done for a measured criterion that applies and has no points for free.
fn chances<'a>(criterion: &'a Criterion, case: &Case<'a>) -> Vec<Chance> {
    if elsewhere(criterion, case).is_some() || given_freely(criterion, case).is_some() {
        return Vec::new();
    }
    let mut chances: Vec<Chance> = match &criterion.way {
        Way::Measured { facts, .. } => whole(criterion, facts, case).into_iter().collect(),
        Way::Pieces { pieces, .. } => {
            pieces.iter().filter_map(|piece| by_fact(criterion, piece.fact, case)).collect()
        }
        Way::Bands { number, bands, .. } => by_steps(criterion, *number, bands, case).into_iter().collect(),
        Way::Judged { .. } => return Vec::new(),
    };
    let limits = criterion.caps.iter().map(|cap| cap.condition.fact);
    let extra = limits.chain(criterion.bonus.iter().map(|piece| piece.fact));
    chances.extend(extra.filter_map(|fact| by_fact(criterion, fact, case)));
    chances
}

/// All facts of a criterion together: they are worth their points only when all hold, so nothing is promised while
/// one of them waits for something that nobody can do yet.
fn whole<'a>(criterion: &Criterion, facts: &'a [Fact], case: &Case<'a>) -> Option<Chance> {
    let found: Vec<FactFinding> = facts.iter().map(|fact| find(*fact, case)).collect();
    let waits = |(fact, one): (&Fact, &FactFinding)| {
        matches!(one.verdict, Verdict::Pending(_)) && one.remedy.is_none() && !comes_by_itself(*fact)
    };
    if facts.iter().zip(&found).any(waits) {
        return None;
    }
    let finding = found.into_iter().reduce(FactFinding::and)?;
    let open = matches!(finding.verdict, Verdict::Pending(_));
    let remedy = finding.remedy.filter(|_| open)?;
    let gain = gain(criterion, case, Supposed::AllHold(facts))?;
    Some(Chance { criterion: Some(criterion.id.clone()), gain, remedy })
}

/// Whether a fact holds once the meeting has gone its way to the end.
const fn comes_by_itself(fact: Fact) -> bool {
    matches!(fact, Fact::StepsWalked | Fact::MinutesAdopted)
}

/// What the criterion would surely gain under a supposition.
fn gain<'a>(criterion: &Criterion, case: &Case<'a>, supposed: Supposed<'a>) -> Option<Points> {
    let max = greatest(criterion, case);
    let (now, then) = (earned(criterion, case, max), earned(criterion, &case.supposing(supposed), max));
    then.low.0.checked_sub(now.low.0).filter(|gain| *gain > 0).map(Points)
}

fn by_fact(criterion: &Criterion, fact: Fact, case: &Case) -> Option<Chance> {
    let finding = find(fact, case);
    let remedy = finding.remedy.filter(|_| matches!(finding.verdict, Verdict::Pending(_)))?;
    let gain = gain(criterion, case, Supposed::Holds(fact))?;
    Some(Chance { criterion: Some(criterion.id.clone()), gain, remedy })
}

/// The number of steps to another band that is worth most.
fn by_steps(criterion: &Criterion, number: Number, bands: &[Band], case: &Case) -> Option<Chance> {
    let reading = read(number, case);
    let step = reading.step.filter(|_| reading.wait.is_some() && !reading.open)?;
    let mut best: Option<Chance> = None;
    let mut reached = reading.band(number, bands, reading.part)?.points;
    for (steps, part) in (0_u64..).zip(reading.parts()) {
        let Some(band) = reading.band(number, bands, part).filter(|band| band.points > reached) else {
            continue;
        };
        reached = band.points;
        let Some(gain) = gain(criterion, case, Supposed::Has(number, part)) else { continue };
        let remedy = remedy(criterion, &reading, step, (steps, part), case);
        let minutes = |chance: &Chance| chance.remedy.minutes;
        let better = best
            .as_ref()
            .is_none_or(|best| u64::from(gain.0) * minutes(best) > u64::from(best.gain.0) * remedy.minutes);
        if better {
            best = Some(Chance { criterion: Some(criterion.id.clone()), gain, remedy });
        }
    }
    best
}

/// "thêm 3 đồng chí phát biểu thì tiêu chí 4.5 đạt 5 điểm".
fn remedy(
    criterion: &Criterion,
    reading: &Reading,
    step: ReadingStep,
    (steps, part): (u64, u64),
    case: &Case,
) -> Remedy {
    let Way::Bands { number, .. } = &criterion.way else {
        return Remedy { words: reading.words.clone(), minutes: 1 };
    };
    let then = earned(criterion, &case.supposing(Supposed::Has(*number, part)), greatest(criterion, case));
    let words = Words::say(|lang| {
        let what = what(step, steps, lang);
        say!(
            lang,
            "{what} thì tiêu chí {id} đạt {points} điểm",
            "{what}: criterion {id} reaches {points} points",
            id = criterion.id,
            points = then.low.words(lang)
        )
    });
    Remedy { words, minutes: (steps * step.minutes()).max(1) }
}

fn what(step: ReadingStep, steps: u64, lang: Lang) -> String {
    match step {
        ReadingStep::Speaker => {
            say!(lang, "thêm {n} đồng chí phát biểu", "{n} more members speak", n = steps)
        }
        ReadingStep::Attendee => say!(lang, "thêm {n} đồng chí đến dự", "{n} more members come", n = steps),
        ReadingStep::Task => {
            say!(lang, "thêm {n} việc giao trước kỳ này đã xong", "{n} more tasks found done", n = steps)
        }
        ReadingStep::Unexcused => say!(
            lang,
            "{n} đồng chí vắng không lý do đến dự hoặc có lý do",
            "{n} of those unexcused come or give a reason",
            n = steps
        ),
        ReadingStep::Minute => say!(lang, "họp thêm {n} phút", "{n} more minutes", n = steps),
        ReadingStep::CriticismMinute => say!(
            lang,
            "dành thêm {n} phút tự phê bình, phê bình",
            "{n} more minutes of self-criticism",
            n = steps
        ),
    }
}

/// Judging is due once the item of scoring was begun, a minute for each criterion.
fn judging(case: &Case, sheet: &Sheet) -> Option<Chance> {
    let begun = case.meeting.agenda.step("scoring").is_some_and(|item| item.state.begun);
    if case.closed || !(begun || case.meeting.state == State::Closing) {
        return None;
    }
    let open = |row: &&Row| row.by == Some(Scorer::Committee) && !case.meeting.judged.contains_key(&row.id);
    let left: Vec<&Row> = sheet.rows.iter().filter(open).collect();
    if left.is_empty() {
        return None;
    }
    // No more is promised than a figure suggests.
    let within = |row: &&Row| {
        let criterion = case.pack.criterion(&row.id);
        let most = criterion.and_then(|criterion| suggested(criterion, case)).map(|one| one.points);
        most.map_or(row.high.0, |most| most.0.min(row.high.0))
    };
    let points = Points(left.iter().map(within).sum());
    let count = left.len() as u64;
    let words = Words::say(|lang| {
        say!(lang, "chi ủy chấm {count} tiêu chí còn lại", "the committee judges the {count} criteria left",)
    });
    Some(Chance { criterion: None, gain: points, remedy: Remedy { words, minutes: count } })
}
