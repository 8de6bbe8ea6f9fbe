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
}
