//! Figures with their limit and their yardstick: taken, summed up, printed with PASS or FAIL.

// Every bench uses a part of it.
#![allow(dead_code)]

pub mod corpus;
pub mod figures;
pub mod made_up;
pub mod memory;
#[cfg(feature = "yardsticks")]
pub mod sqlite;
pub mod terminal;

use std::time::{Duration, Instant};

/// Durations of one thing done many times.
#[derive(Default)]
pub struct Sample(Vec<Duration>);

impl Sample {
    /// Does it once and keeps how long it took.
    pub fn take<T>(&mut self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = std::hint::black_box(work());
        self.0.push(start.elapsed());
        result
    }

    /// Keeps how long something took that was measured elsewhere.
    pub fn add(&mut self, duration: Duration) {
        self.0.push(duration);
    }

    /// The duration that this share of all did not exceed, in milliseconds; 0.5 is the median.
    pub fn quantile(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort();
        let place = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(place.saturating_sub(1)).map_or(f64::NAN, |duration| duration.as_secs_f64() * 1000.0)
    }

    /// Median and 99th percentile in one line; what was done once has but one figure.
    pub fn line(&self) -> String {
        if self.0.len() == 1 {
            return format!("{:.1} ms, once", self.quantile(1.0));
        }
        format!("p50 {:.3} ms, p99 {:.3} ms, n {}", self.quantile(0.5), self.quantile(0.99), self.0.len())
    }
}

/// Prints a figure beside its limit.
pub fn judge(what: &str, figure: f64, limit: f64, unit: &str) {
    let reached = figure <= limit;
    println!("{}  {what}: {figure:.3} {unit} (limit {limit} {unit})", verdict(reached));
    figures::measured(what, &format!("{limit} {unit}"), &format!("{figure:.3} {unit}"), reached);
}

/// Prints durations beside the limit in milliseconds that `share` of them is to keep: 0.5 is the median.
pub fn weigh(what: &str, sample: &Sample, share: f64, limit: f64) {
    let (reached, line) = (sample.quantile(share) <= limit, sample.line());
    let goal = format!("p{} {limit} ms", share * 100.0);
    println!("{}  {what}: {line} (limit {goal})", verdict(reached));
    figures::measured(what, &goal, &line, reached);
}

pub fn verdict(reached: bool) -> &'static str {
    if reached { "PASS" } else { "FAIL" }
}

/// Prints a figure that has no limit of its own.
pub fn tell(what: &str, line: &str) {
    println!("      {what}: {line}");
    figures::measured(what, "", line, true);
}

/// Prints what every figure of the group is measured beside.
pub fn yardstick(what: &str, line: &str) {
    println!("      yardstick: {what}: {line}");
    figures::yardstick(what, line);
}

/// Prints what the last figure alone is measured beside.
pub fn yardstick_of_it(what: &str, line: &str) {
    println!("      yardstick: {what}: {line}");
    figures::yardstick_of_it(what, line);
}

/// Prints what is measured, and how busy the machine is with other work: a 99th percentile on a
/// busy machine says more of its other work than of this one.
pub fn begin(what: &str) {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default();
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    println!("{what} (load {load} on {cores} cores)");
    figures::group(what, &format!("load {load} on {cores} cores"));
}
