//! Strips dealt out over pages: those that stay together go to the next page together.

use super::look::{BLANK, EASE, HEIGHT};
use super::strip::{Laid, Strip};

/// Where a strip stands on its page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    pub what: PlacedStrip,
    /// How far below the top of the text.
    pub top: f32,
}

/// Which strip is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PlacedStrip {
    /// A strip of the document.
    Own(usize),
    /// The heading row of a table once more.
    Again(usize),
}

/// A page.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Leaf {
    pub placed: Vec<Placed>,
    /// How far down it is filled.
    pub filled: f32,
}

impl Leaf {
    fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }

    /// Whether there is blank above what stands at that place.
    fn has_gap(&self, laid: &Laid, at: usize) -> bool {
        let [before, own] = [self.placed[at - 1], self.placed[at]];
        let height = match before.what {
            PlacedStrip::Own(strip) => laid.strips[strip].height,
            PlacedStrip::Again(head) => laid.heads[head].height,
        };
        own.top - before.top - height > LEEWAY
    }
}

/// Deals out all strips. There is always a page, if an empty one.
pub(super) fn pages(laid: &Laid) -> Vec<Leaf> {
    let mut dealing = Dealing { laid, done: Vec::new(), leaf: Leaf::default(), blank: 0.0 };
    let mut at = 0;
    while at < laid.strips.len() {
        let end = chain_end(&laid.strips, at);
        dealing.put_chain(at, end);
        at = end;
    }
    dealing.done.push(dealing.leaf);
    dealing.done
}

/// How many pages but the last have more blank at their foot than looks well.
pub(super) fn gaping(pages: &[Leaf]) -> usize {
    let all_but_last = &pages[..pages.len().saturating_sub(1)];
    all_but_last.iter().filter(|leaf| HEIGHT - leaf.filled > BLANK).count()
}

/// Puts more blank between the paragraphs of pages that end too early, as much as that takes.
pub(super) fn ease(laid: &Laid, pages: &mut [Leaf]) {
    let but_last = pages.len().saturating_sub(1);
    for leaf in &mut pages[..but_last] {
        let wanted = HEIGHT - leaf.filled - BLANK;
        let gaps: Vec<usize> = (1..leaf.placed.len()).filter(|at| leaf.has_gap(laid, *at)).collect();
        if wanted <= 0.0 || gaps.is_empty() {
            continue;
        }
        let more = EASE.min(wanted / gaps.len() as f32);
        for at in gaps {
            leaf.placed[at..].iter_mut().for_each(|placed| placed.top += more);
            leaf.filled += more;
        }
    }
}

/// Where those end that stay with the one at `at`.
fn chain_end(strips: &[Strip], at: usize) -> usize {
    let stay = strips[at..].iter().take_while(|strip| strip.with_next).count();
    (at + stay + 1).min(strips.len())
}

struct Dealing<'a> {
    laid: &'a Laid,
    done: Vec<Leaf>,
    leaf: Leaf,
    /// What the last strip wants blank below it.
    blank: f32,
}

/// Sums of heights are not exact.
const LEEWAY: f32 = 0.01;

impl Dealing<'_> {
    /// Puts strips that stay together; those that no page has room for part where the page ends.
    fn put_chain(&mut self, from: usize, to: usize) {
        if !self.has_room(from, to) && !self.leaf.is_empty() && self.would_fit_alone(from, to) {
            self.turn(from);
        }
        for at in from..to {
            if !self.has_room(at, at + 1) && !self.leaf.is_empty() {
                self.turn(at);
            }
            self.put(at);
        }
    }

    /// How far down this page the strips would reach.
    fn reach(&self, from: usize, to: usize, mut filled: f32, mut blank: f32) -> f32 {
        for strip in &self.laid.strips[from..to] {
            filled += strip.before.max(blank) + strip.height;
            blank = strip.after;
        }
        filled
    }

    fn has_room(&self, from: usize, to: usize) -> bool {
        self.reach(from, to, self.leaf.filled, self.blank) <= HEIGHT + LEEWAY
    }

    fn would_fit_alone(&self, from: usize, to: usize) -> bool {
        let strip = &self.laid.strips[from];
        let head = strip.under.and_then(|under| self.laid.heads.get(under)).map_or(0.0, |head| head.height);
        self.reach(from, to, head - strip.before, 0.0) <= HEIGHT + LEEWAY
    }

    /// Goes on to the next page, and repeats the heading row of a table there.
    fn turn(&mut self, at: usize) {
        self.done.push(std::mem::take(&mut self.leaf));
        self.blank = 0.0;
        let under = self.laid.strips[at].under;
        if let Some((number, head)) = under.and_then(|number| Some((number, self.laid.heads.get(number)?))) {
            self.leaf.placed.push(Placed { what: PlacedStrip::Again(number), top: 0.0 });
            self.leaf.filled = head.height;
        }
    }

    /// Puts one strip; the first of a page that follows another has no blank above it.
    fn put(&mut self, at: usize) {
        let strip = &self.laid.strips[at];
        let above = match self.leaf.is_empty() && !self.done.is_empty() {
            true => 0.0,
            false => strip.before.max(self.blank),
        };
        let top = self.leaf.filled + above;
        self.leaf.placed.push(Placed { what: PlacedStrip::Own(at), top });
        self.leaf.filled = top + strip.height;
        self.blank = strip.after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid(heights: &[(f32, bool)]) -> Laid {
        let strip = |(height, with_next): &(f32, bool)| Strip {
            height: *height,
            with_next: *with_next,
            ..Strip::default()
        };
        Laid { strips: heights.iter().map(strip).collect(), ..Laid::default() }
    }

    fn dealt(laid: &Laid) -> Vec<Vec<PlacedStrip>> {
        pages(laid).iter().map(|leaf| leaf.placed.iter().map(|placed| placed.what).collect()).collect()
    }

    #[test]
    fn what_stays_together_goes_to_the_next_page_together() {
        use PlacedStrip::Own;
        let laid = laid(&[(600.0, false), (100.0, true), (50.0, true), (100.0, false)]);
        assert_eq!(dealt(&laid), [vec![Own(0)], vec![Own(1), Own(2), Own(3)]]);
        assert_eq!(gaping(&pages(&laid)), 1, "128.5 pt stay blank on the first page");
    }

    #[test]
    fn what_no_page_has_room_for_parts_where_the_page_ends() {
        use PlacedStrip::Own;
        let laid = laid(&[(100.0, false), (600.0, true), (600.0, false)]);
        assert_eq!(dealt(&laid), [vec![Own(0), Own(1)], vec![Own(2)]]);
    }

    #[test]
    fn a_heading_row_stands_on_every_page() {
        use PlacedStrip::{Again, Own};
        let mut laid = laid(&[(30.0, true), (400.0, false), (400.0, false)]);
        laid.heads = vec![laid.strips[0].clone()];
        laid.strips[1].under = Some(0);
        laid.strips[2].under = Some(0);
        assert_eq!(dealt(&laid), [vec![Own(0), Own(1)], vec![Again(0), Own(2)]]);
        assert_eq!(pages(&laid)[1].placed[1].top, 30.0);
    }

    #[test]
    fn a_page_that_ends_too_early_has_more_blank_between_its_paragraphs() {
        let mut laid = laid(&[(300.0, false), (335.5, false), (200.0, false)]);
        laid.strips[0].after = 6.0;
        let mut pages = pages(&laid);
        // 728.5 - 641.5 leaves 87 pt, of which 85 may stay.
        ease(&laid, &mut pages);
        assert_eq!((pages[0].placed[1].top, pages[0].filled), (308.0, 643.5));
        laid.strips[1].height = 320.0;
        let mut pages = self::pages(&laid);
        ease(&laid, &mut pages);
        assert_eq!(pages[0].placed[1].top, 318.0, "never more than 12 pt");
    }

    #[test]
    fn of_two_blanks_the_larger_one_counts_and_none_above_a_page() {
        let mut laid = laid(&[(700.0, false), (10.0, false), (100.0, false)]);
        laid.strips[0].after = 6.0;
        laid.strips[1].before = 12.0;
        laid.strips[2].before = 12.0;
        let pages = pages(&laid);
        assert_eq!(pages[0].placed[1].top, 712.0);
        assert_eq!(pages[1].placed[0].top, 0.0);
    }
}
