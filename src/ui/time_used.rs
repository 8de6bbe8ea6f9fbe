//! How long something has taken of the time that it has: figures with a bar, and once it is over by how much in words.
//!
//! Knows figures, not what takes the time.

use super::bar::gauge;
use crate::say;
use crate::text::{Lang, clock};

/// Cells of the bar.
const GAUGE: usize = 10;

/// "QUÁ 2 PHÚT": by how much something took longer than planned, in whole minutes, and in seconds below one.
pub fn over_words(seconds: u64, lang: Lang) -> String {
    match seconds / 60 {
        0 => say!(lang, "QUÁ {seconds} GIÂY", "{seconds} S OVER"),
        n => say!(lang, "QUÁ {n} PHÚT", "{n} MIN OVER"),
    }
}

/// "02:10 / 05:00 ████▌░", and once it is over "22:05 / 05:00 QUÁ 17 PHÚT"; on a narrow screen only what says most. What has no
/// time of its own is never over.
pub fn time_used(spent: u64, limit: u64, narrow: bool, lang: Lang) -> String {
    let times = format!("{} / {}", clock(spent as i64), clock(limit as i64));
    let over = spent.checked_sub(limit).filter(|over| *over > 0 && limit > 0);
    match (over.map(|over| over_words(over, lang)), narrow) {
        (Some(over), true) => over,
        (Some(over), false) => format!("{times} {over}"),
        (None, true) => times,
        (None, false) => format!("{times} {}", gauge(spent, limit, GAUGE)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_says_by_how_much() {
        assert_eq!(time_used(130, 300, false, Lang::Vi), "02:10 / 05:00 ████░░░░░░");
        assert_eq!(time_used(1325, 300, false, Lang::Vi), "22:05 / 05:00 QUÁ 17 PHÚT");
        assert_eq!(time_used(1325, 300, false, Lang::En), "22:05 / 05:00 17 MIN OVER");
        assert_eq!(time_used(330, 300, true, Lang::En), "30 S OVER");
        assert_eq!(time_used(130, 300, true, Lang::Vi), "02:10 / 05:00");
        // An item to which no minutes are given.
        assert_eq!(time_used(130, 0, false, Lang::Vi), "02:10 / 00:00 ░░░░░░░░░░");
    }
}
