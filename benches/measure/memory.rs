//! How much memory a process took at most, as the kernel counts it.

/// The most kilobytes that this process held at once; none where the kernel does not say.
pub fn own() -> Option<u64> {
    of("self")
}

/// The most kilobytes that a running process held at once.
pub fn of(process: &str) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

/// Kilobytes in words.
pub fn words(kilobytes: Option<u64>) -> String {
    kilobytes.map_or("unknown here".to_owned(), |kilobytes| format!("{:.1} MB", kilobytes as f64 / 1000.0))
}
