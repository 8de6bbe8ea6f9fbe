//! How far a meeting is: from its planning to its adopted minutes.

use serde::{Deserialize, Serialize};

/// How far a meeting is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Planned, not yet opened.
    #[default]
    Draft,
    /// Under way.
    Open,
    /// Interrupted; its clock stands.
    Suspended,
    /// At the last item: read-back and adoption vote.
    Closing,
    /// Adopted and sealed.
    Adopted,
    /// Not held after all: nothing in it changes unless that is taken back.
    Cancelled,
}

impl State {
    /// Whether it was opened and is not adopted yet.
    pub const fn is_running(self) -> bool {
        matches!(self, State::Open | State::Suspended | State::Closing)
    }

    /// Whether it was opened: under way or adopted, neither in preparation nor cancelled.
    pub const fn was_opened(self) -> bool {
        self.is_running() || matches!(self, State::Adopted)
    }

    /// Whether it is in preparation or under way.
    pub const fn is_unfinished(self) -> bool {
        self.is_running() || matches!(self, State::Draft)
    }
}
