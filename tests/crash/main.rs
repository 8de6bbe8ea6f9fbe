//! What no crash, no damage and no full disk may do: lose an acknowledged act without a word.
//!
//! Short by default. `BIENBAN_CRASH_ROUNDS=1000` makes every part long.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod behind;
mod book;
mod damage;
mod desk;
mod elsewhere;
mod full;
mod kill;
mod power;
mod private;
mod sealed_papers;
mod store;
mod two_steps;
mod work;

#[path = "../../examples/crash_verify.rs"]
#[allow(dead_code)]
mod crash_verify;
use crash_verify::crash_writer;

/// How many rounds: `usual`, or more of them in the proportion that the long run asks for.
fn rounds(usual: u64) -> u64 {
    let asked = std::env::var("BIENBAN_CRASH_ROUNDS").ok().and_then(|rounds| rounds.parse::<u64>().ok());
    asked.map_or(usual, |asked| asked.max(usual))
}

/// Says that a part cannot be done here; fails where every part has to be.
fn skip(what: &str) {
    assert!(std::env::var_os("BIENBAN_REQUIRE_TOOLS").is_none_or(|value| value != "1"), "required: {what}");
    eprintln!("skipped: {what}");
}
