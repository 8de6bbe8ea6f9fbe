//! The clock of the program: wall time with its offset, and a steady clock beside it.
//!
//! The only file that asks the computer what time it is.

use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, SubsecRound, TimeDelta, Timelike};

use crate::domain::Moment;

/// A clock that follows the computer's, or starts elsewhere and may run faster.
#[derive(Debug, Clone, Copy)]
pub struct SteadyClock {
    began: Instant,
    /// The time of the steady clock when it was looked at last.
    looked: Duration,
    set: Option<DateTime<FixedOffset>>,
    /// How long the program did not run so far; a wall clock goes on meanwhile, a set one too.
    slept: Duration,
    pace: u32,
}

impl SteadyClock {
    /// A clock that shows `set` now, or the computer's time; `pace` times as fast (at least once).
    pub fn start(set: Option<DateTime<FixedOffset>>, pace: u32) -> SteadyClock {
        let set = set.or_else(|| (pace > 1).then(|| Local::now().fixed_offset()));
        SteadyClock {
            began: Instant::now(),
            looked: Duration::ZERO,
            set,
            slept: Duration::ZERO,
            pace: pace.max(1),
        }
    }

    /// Looks at the clock, as the loop does at least once a minute: the time of a longer sleep is taken off
    /// the steady clock, as on computers where it stands still meanwhile.
    pub fn look(&mut self) {
        let since = self.began.elapsed().saturating_sub(self.looked);
        let slept = asleep(since);
        self.began += slept;
        self.slept += slept;
        self.looked = self.began.elapsed();
    }

    /// The present moment; wall time in whole seconds.
    pub fn now(self) -> Moment {
        let run = self.began.elapsed().as_millis() as u64 * u64::from(self.pace);
        let at = match self.set {
            Some(set) => {
                let slept = self.slept.as_millis() as u64 * u64::from(self.pace);
                set + TimeDelta::milliseconds((run + slept) as i64)
            }
            None => Local::now().fixed_offset(),
        };
        Moment { at: at.trunc_subsecs(0), run }
    }

    /// Whole seconds of the steady clock since the start, however fast the shown one runs.
    pub fn seconds(self) -> u64 {
        self.began.elapsed().as_secs()
    }

    /// Until the steady clock shows another second; a fast clock is looked at every second too.
    pub fn until_next_second(self) -> Duration {
        Duration::from_millis(1000 - (self.began.elapsed().as_millis() % 1000) as u64)
    }

    /// Until the wall clock shows another minute.
    pub fn until_next_minute(self) -> Duration {
        let left = 60 - u64::from(self.now().at.second().min(59));
        Duration::from_secs(left.div_ceil(u64::from(self.pace)))
    }
}

/// No wait of the loop is longer than a minute.
const LONGEST_WAIT: Duration = Duration::from_secs(90);

/// How much of the time between two looks the program did not run: the laptop slept, or it was stopped.
fn asleep(since: Duration) -> Duration {
    if since > LONGEST_WAIT { since } else { Duration::ZERO }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_longer_than_any_wait_of_the_loop_was_sleep() {
        assert_eq!(asleep(Duration::from_secs(60)), Duration::ZERO);
        assert_eq!(asleep(Duration::from_secs(2580)), Duration::from_secs(2580));
    }

    #[test]
    fn a_look_after_a_sleep_sets_the_steady_clock_back_to_where_it_was() {
        let mut clock = SteadyClock::start(None, 1);
        let Some(began) = clock.began.checked_sub(Duration::from_secs(2580)) else { return };
        clock.began = began;
        assert!(clock.now().run >= 2_580_000);
        clock.look();
        assert!(clock.now().run < 60_000);
    }

    #[test]
    fn a_clock_that_was_set_goes_on_through_a_sleep_as_a_wall_clock_does() {
        let Ok(set) = DateTime::parse_from_rfc3339("2026-12-03T19:00:00+07:00") else { return };
        let mut clock = SteadyClock::start(Some(set), 1);
        let Some(began) = clock.began.checked_sub(Duration::from_secs(2580)) else { return };
        clock.began = began;
        clock.look();
        let now = clock.now();
        assert_eq!((now.at - set).num_minutes(), 43);
        assert!(now.run < 60_000);
    }
}
