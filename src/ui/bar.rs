//! Bars of blocks: how much of a whole, to half a cell.
//!
//! A picture only: its figures stand beside it, put there by whoever draws it.

/// "█████▌░": `part` of `whole` over so many cells, to half a cell. More than nothing is at least half
/// a cell; all of it and more is full.
pub fn gauge(part: u64, whole: u64, cells: usize) -> String {
    let halves = halves(part, whole, cells);
    let (full, half) = (halves / 2, halves % 2);
    format!("{}{}{}", "█".repeat(full), "▌".repeat(half), "░".repeat(cells - full - half))
}

/// "█████▌": as [`gauge`], without what is missing.
pub fn bar(part: u64, whole: u64, cells: usize) -> String {
    let halves = halves(part, whole, cells);
    format!("{}{}", "█".repeat(halves / 2), "▌".repeat(halves % 2))
}

fn halves(part: u64, whole: u64, cells: usize) -> usize {
    let all = cells * 2;
    if whole == 0 || part == 0 || cells == 0 {
        return 0;
    }
    let share = (part as u128 * all as u128 / u128::from(whole)) as usize;
    share.clamp(1, all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        assert_eq!(gauge(3, 5, 10), "██████░░░░");
        // 130 of 300 seconds are 8,6 halves of ten cells.
        assert_eq!(gauge(130, 300, 10), "████░░░░░░");
        assert_eq!(gauge(9, 11, 7), "█████▌░");
        assert_eq!(gauge(0, 11, 7), "░░░░░░░");
        assert_eq!(gauge(0, 0, 3), "░░░");
    }

    #[test]
    fn a_little_is_seen_and_too_much_is_full() {
        assert_eq!(gauge(1, 1000, 5), "▌░░░░");
        assert_eq!(gauge(999, 1000, 5), "████▌");
        assert_eq!(gauge(12, 10, 5), "█████");
        assert_eq!(bar(29, 29, 8), "████████");
        assert_eq!(bar(1, 29, 8), "▌");
        assert_eq!(bar(0, 29, 8), "");
        // Where there is no room for it nothing is drawn.
        assert_eq!(bar(1, 29, 0), "");
    }
}
