//! The score as a meeting keeps it: points judged, the sheet proposed, the sheet voted.
//!
//! Knows no rubric: rows come in with their points and reasons ready.

use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, BallotId};
use super::confirmed::Confirmation;
use super::event::Event;
use super::meeting::Meeting;
use super::purpose::Purpose;
use super::refusal::Refusal;
use super::score_figure::ScoreFigure;
use super::sheet::{Row, Sheet};
use crate::say;
use crate::text::{Lang, Text, decimal, text};

/// Points in exact hundredths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(pub u32);

impl Points {
    /// So many whole points.
    pub const fn whole(points: u32) -> Points {
        Points(points * 100)
    }

    /// Points as a person types them, "22" or "22,5", at most two decimals; none for anything else.
    pub fn parse(typed: &str) -> Option<Points> {
        let plain = typed.trim().replace(',', ".");
        let (whole, part) = plain.split_once('.').unwrap_or((&plain, "0"));
        let part = format!("{part:0<2}");
        let valid = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        let part: u32 = part.parse().ok().filter(|_| valid)?;
        let whole: u32 = whole.parse().ok().filter(|_| whole.bytes().all(|byte| byte.is_ascii_digit()))?;
        whole.checked_mul(100)?.checked_add(part).map(Points)
    }

    /// As written in a language: "4,5", "4.5".
    pub fn words(self, lang: Lang) -> String {
        decimal(i64::from(self.0), lang)
    }
}

/// The level of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Kém.
    Poor,
    /// Trung bình.
    Average,
    /// Khá.
    Fair,
    /// Tốt.
    Good,
}

impl Level {
    /// Every level, the best first.
    pub const ALL: [Level; 4] = [Level::Good, Level::Fair, Level::Average, Level::Poor];

    /// The level of that name on the command line, the same as in the journal.
    pub fn named(name: &str) -> Option<Level> {
        match name {
            "good" => Some(Level::Good),
            "fair" => Some(Level::Fair),
            "average" => Some(Level::Average),
            "poor" => Some(Level::Poor),
            _ => None,
        }
    }

    /// The program's own word in both languages, where no guidance names the level. Meetings of older
    /// versions are read by these words, so they stay as they are.
    pub(super) const fn own_label(self) -> Text {
        match self {
            Level::Good => text("tốt", "good"),
            Level::Fair => text("khá", "fair"),
            Level::Average => text("trung bình", "average"),
            Level::Poor => text("kém", "poor"),
        }
    }
}

/// A step of scoring.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ScoreEvent {
    /// The committee judged a criterion.
    Judged {
        /// Number on the sheet.
        criterion: String,
        /// Points.
        points: Points,
        /// Why points were taken off; may be empty at full points.
        #[serde(default)]
        reason: String,
    },
    /// The judgement was taken back.
    Cleared {
        /// Number on the sheet.
        criterion: String,
    },
    /// How long the meeting will have lasted when it ends, told before the sheet is proposed.
    LengthExpected {
        /// Full minutes from the opening to the end, interruptions left out.
        minutes: u64,
    },
    /// The committee proposed the sheet.
    Proposed {
        /// As it stood.
        sheet: Sheet,
    },
    /// The cell voted on the sheet.
    Voted {
        /// The ballot.
        ballot: BallotId,
        /// As it stood.
        sheet: Sheet,
    },
    /// The upper committee decided; known only after adoption.
    Confirmed {
        /// What.
        confirmation: Confirmation,
    },
}

impl Meeting {
    /// Refused while the cell votes on the sheet: what is voted must be what was put.
    fn ensure_sheet_changeable(&self) -> Result<(), Refusal> {
        self.ensure_changeable()?;
        let on_sheet = |ballot: &&Ballot| ballot.purpose == Purpose::Score && ballot.criterion.is_none();
        match self.open_ballot().filter(on_sheet) {
            Some(_) => Err(Refusal::SheetUnderVote),
            None => Ok(()),
        }
    }

    /// Judges a criterion of at most `max` points; fewer need their reason.
    pub fn judge(
        &self,
        criterion: &str,
        points: Points,
        max: Points,
        reason: &str,
    ) -> Result<Event, Refusal> {
        self.ensure_sheet_changeable()?;
        if points > max {
            return Err(Refusal::PointsOutOfRange { max });
        }
        let (criterion, reason) = (criterion.to_owned(), reason.trim().to_owned());
        if points < max && reason.is_empty() {
            return Err(Refusal::DeductionUnexplained { criterion });
        }
        Ok(Event::Score(ScoreEvent::Judged { criterion, points, reason }))
    }

    /// Takes a judgement back.
    pub fn clear_judgement(&self, criterion: &str) -> Result<Event, Refusal> {
        self.ensure_sheet_changeable()?;
        Ok(Event::Score(ScoreEvent::Cleared { criterion: criterion.to_owned() }))
    }

    /// Tells how long the meeting will have lasted when it ends, in full minutes.
    pub fn expect_length(&self, minutes: u64) -> Result<Event, Refusal> {
        self.ensure_sheet_changeable()?;
        Ok(Event::Score(ScoreEvent::LengthExpected { minutes }))
    }

    /// Proposes a sheet in which nothing but the upload is open and every deduction has its reason.
    pub fn propose(&self, sheet: Sheet) -> Result<Event, Refusal> {
        self.ensure_sheet_changeable()?;
        let open = |row: &&Row| !row.is_settled() && row.later.is_none();
        if let Some(row) = sheet.rows.iter().find(open) {
            return Err(Refusal::CriterionOpen { criterion: row.id.clone() });
        }
        if let Some(row) = sheet.rows.iter().find(|row| self.is_unexplained(row)) {
            return Err(Refusal::DeductionUnexplained { criterion: row.id.clone() });
        }
        Ok(Event::Score(ScoreEvent::Proposed { sheet }))
    }

    /// Whether the committee took points off a row and gave no reason.
    pub fn is_unexplained(&self, row: &Row) -> bool {
        let judged = self.judged.get(&row.id);
        judged.is_some_and(|(points, reason)| *points < row.max && reason.is_empty())
    }

    /// What the cell voted by a ballot: the sheet as it was proposed, whatever has happened since.
    pub fn vote_proposal(&self, ballot: BallotId) -> Result<Event, Refusal> {
        let sheet = self.proposed.clone().ok_or(Refusal::ProposalMissing)?;
        Ok(Event::Score(ScoreEvent::Voted { ballot, sheet }))
    }
}

impl ScoreEvent {
    /// As [`super::Event::takes_away`].
    pub(super) const fn takes_away(&self) -> bool {
        match self {
            ScoreEvent::Judged { .. }
            | ScoreEvent::Cleared { .. }
            | ScoreEvent::LengthExpected { .. }
            | ScoreEvent::Proposed { .. }
            | ScoreEvent::Voted { .. } => false,
            ScoreEvent::Confirmed { .. } => false,
        }
    }

    pub(super) fn apply(&self, meeting: &mut Meeting) {
        match self {
            ScoreEvent::Judged { criterion, points, reason } => {
                meeting.judged.insert(criterion.clone(), (*points, reason.clone()));
                meeting.judged_since = true;
            }
            ScoreEvent::Cleared { criterion } => {
                meeting.judged.remove(criterion);
                meeting.judged_since = true;
            }
            ScoreEvent::LengthExpected { minutes } => {
                meeting.expected_minutes = Some(*minutes);
                meeting.judged_since = true;
            }
            ScoreEvent::Proposed { sheet } => {
                meeting.proposed = Some(sheet.clone());
                meeting.judged_since = false;
            }
            ScoreEvent::Voted { ballot, sheet } => meeting.voted = Some((*ballot, sheet.clone())),
            // Another laptop may have opened the minutes again meanwhile.
            ScoreEvent::Confirmed { confirmation } if meeting.adoption.is_some() => {
                meeting.confirmations.push(confirmation.clone());
            }
            ScoreEvent::Confirmed { .. } => {}
        }
    }

    pub(super) fn sentence(&self, meeting: &Meeting, lang: Lang) -> String {
        let labels = &meeting.plan.rules.level_labels;
        match self {
            ScoreEvent::Judged { criterion, points, .. } => say!(
                lang,
                "chấm tiêu chí {criterion}: {points} điểm",
                "criterion {criterion}: {points} points",
                points = points.words(lang)
            ),
            ScoreEvent::Cleared { criterion } => {
                say!(lang, "bỏ điểm tiêu chí {criterion}", "points of criterion {criterion} cleared",)
            }
            ScoreEvent::LengthExpected { minutes } => {
                say!(
                    lang,
                    "dự kiến cả cuộc họp dài {minutes} phút",
                    "the whole meeting expected to last {minutes} minutes",
                )
            }
            ScoreEvent::Proposed { sheet } => {
                say!(
                    lang,
                    "chi ủy đề xuất {figure}",
                    "committee proposed {figure}",
                    figure = ScoreFigure::of(sheet).words(labels, lang)
                )
            }
            ScoreEvent::Voted { sheet, .. } => {
                say!(
                    lang,
                    "chi bộ biểu quyết {figure}",
                    "cell voted {figure}",
                    figure = ScoreFigure::of(sheet).words(labels, lang)
                )
            }
            ScoreEvent::Confirmed { confirmation } => say!(
                lang,
                "cấp trên xác nhận {figures} ({by})",
                "confirmed from above: {figures} ({by})",
                figures = confirmation.figures(labels, lang),
                by = confirmation.by
            ),
        }
    }
}
