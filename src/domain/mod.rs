//! What a cell, a member and a meeting are.
//!
//! Pure: no clock, no disk, no screen. A meeting is the fold of its events; a family of events is
//! a file with its own `apply`, its acts (which answer events or a [`Refusal`]) and its sentence.

mod act_id;
mod agenda;
mod attendance;
mod ballot;
mod book;
mod clock;
mod confirmed;
mod counts;
mod course;
mod course_words;
mod criterion_vote;
mod criticism;
mod decision;
mod digest;
mod digest_score;
mod event;
mod held_on_paper;
mod history;
mod kind;
mod meeting;
mod member;
mod mint;
mod participation;
mod plan;
mod planning;
mod progress;
mod purpose;
mod refold;
mod refusal;
mod roll;
mod rules;
mod score;
mod sheet;
mod shorthand;
mod speaker;
mod speech;
mod task;
mod term;
mod told;
mod trace;
mod twins;
mod woven;

pub use act_id::{ActId, Laptop};
pub use agenda::{Agenda, Item, ItemId, ItemState};
pub use attendance::{Attendance, AttendanceEvent, Guest, Presence};
pub use ballot::{Ballot, BallotEvent, BallotId, Base, Count, Exclusion, Outcome};
pub use book::{BookEvent, CellId, CellName, CellState, MeetingId};
pub use clock::Clock;
pub use confirmed::{Confirmation, CriterionPoints, with_criteria};
pub use counts::Counts;
pub use course::{Adoption, CourseEvent, State};
pub use criticism::{CriticismEvent, Remark, RemarkKind, Statement};
pub use decision::{DecisionEvent, Point, Section};
pub use digest::{Attended, Digest, MemberRow};
pub use digest_score::{CriterionDigest, Held};
pub use event::{Act, Event, Moment, Record};
pub use held_on_paper::HeldOnPaper;
pub use history::{History, LoggedAct};
pub use kind::MeetingKind;
pub use meeting::Meeting;
pub use member::{Dated, Member, MemberId, Person, Role, Standing};
pub use mint::Mint;
pub use participation::{Participation, Period, median, member_rows, participation};
pub use plan::{Check, Plan, Tick};
pub use planning::PlanEvent;
pub use progress::minutes_between;
pub use purpose::Purpose;
pub use refusal::Refusal;
pub use roll::{Attendee, NewMember, Roll, RollEvent};
pub use rules::{LargeCell, Majority, Rules};
pub use score::{Level, Points, ScoreEvent};
pub use sheet::{Heading, Lowered, Note, NoteKind, Part, Row, Scorer, Sheet};
pub use shorthand::{Shorthand, ShorthandEvent};
pub use speaker::{Speaker, SpeechId, SpeechKind, Waiting};
pub use speech::{Speech, SpeechEvent};
pub use task::{Task, TaskEvent, TaskId, TaskState};
pub use term::{Term, next_resolution, term_on};
pub use trace::{Matter, Traces};
pub use woven::weave;

#[cfg(test)]
mod tests;
