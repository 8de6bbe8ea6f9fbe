//! A path as people type it, and as terminals and file managers hand it over when a file is dropped on them.
//!
//! Quotes, escapes and addresses are taken off; whether anything lies there is for others to see.

/// The paths that may be meant, the likeliest first: as it was typed without quotes, and with what
/// stands for another letter resolved. `home` is what "~" stands for.
pub fn typed_paths(typed: &str, home: Option<&str>) -> Vec<String> {
    let plain = unquoted(typed.trim());
    if let Some(address) = plain.strip_prefix("file:") {
        return vec![of_address(address)];
    }
    let mut paths = vec![in_home(&plain, home)];
    // On Windows the stroke stands between folders.
    if cfg!(not(windows)) && plain.contains('\\') {
        paths.push(in_home(&unescaped(&plain), home));
    }
    paths
}

/// The words without the quotes around them, and without the call sign that PowerShell puts before.
fn unquoted(typed: &str) -> String {
    let typed = typed.strip_prefix("& ").unwrap_or(typed).trim_start();
    for (open, close) in [('\'', '\''), ('"', '"'), ('“', '”')] {
        let inside = typed.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        if let Some(inside) = inside {
            // How a shell writes a quote within quotes.
            return inside.replace("'\\''", "'");
        }
    }
    typed.to_owned()
}

/// The text with letters behind a stroke standing for themselves.
fn unescaped(typed: &str) -> String {
    let mut signs = typed.chars();
    let mut out = String::with_capacity(typed.len());
    while let Some(sign) = signs.next() {
        out.extend(if sign == '\\' { signs.next() } else { Some(sign) });
    }
    out
}

/// The path of an address such as "///home/bay/danh%20s%C3%A1ch.xlsx".
fn of_address(address: &str) -> String {
    let path = address.strip_prefix("//localhost").or_else(|| address.strip_prefix("//")).unwrap_or(address);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((byte, behind)) = rest.split_first() {
        let code = behind.get(..2).filter(|_| *byte == b'%');
        let code = code.and_then(|code| std::str::from_utf8(code).ok());
        match code.and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(code) => {
                bytes.push(code);
                rest = behind.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*byte);
                rest = behind;
            }
        }
    }
    let path = String::from_utf8_lossy(&bytes).into_owned();
    let drive = path.strip_prefix('/').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    drive.map_or_else(|| path.clone(), str::to_owned)
}

/// A path in which "~" at the beginning is the home folder.
fn in_home(path: &str, home: Option<&str>) -> String {
    match (path.strip_prefix('~'), home) {
        (Some(""), Some(home)) => home.to_owned(),
        (Some(rest), Some(home)) if rest.starts_with(['/', '\\']) => format!("{home}{rest}"),
        _ => path.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(typed: &str) -> String {
        typed_paths(typed, Some("/home/bay")).pop().unwrap_or_default()
    }

    #[test]
    fn paths_as_people_type_and_drop_them() {
        for (typed, path) in [
            ("ds.csv", "ds.csv"),
            ("  danh sách 2026.xlsx \n", "danh sách 2026.xlsx"),
            ("'danh sách 2026.xlsx'", "danh sách 2026.xlsx"),
            ("\"/tmp/danh sách.xlsx\"", "/tmp/danh sách.xlsx"),
            ("'/tmp/H'\\''Hen.xlsx'", "/tmp/H'Hen.xlsx"),
            ("& 'danh sách.xlsx'", "danh sách.xlsx"),
            ("file:///tmp/danh%20s%C3%A1ch.xlsx", "/tmp/danh sách.xlsx"),
            ("'file:///tmp/danh%20s%C3%A1ch.xlsx'", "/tmp/danh sách.xlsx"),
            ("file://localhost/tmp/ds.csv", "/tmp/ds.csv"),
            ("file:///C:/Users/bay/ds.xlsx", "C:/Users/bay/ds.xlsx"),
            ("file:///tmp/100%.csv", "/tmp/100%.csv"),
            ("~/ds.csv", "/home/bay/ds.csv"),
            ("\"~/danh sách.csv\"", "/home/bay/danh sách.csv"),
            ("~", "/home/bay"),
            ("~tam.csv", "~tam.csv"),
            ("/tmp/~/ds.csv", "/tmp/~/ds.csv"),
        ] {
            assert_eq!(last(typed), path, "{typed}");
        }
        assert_eq!(typed_paths("~/ds.csv", None), ["~/ds.csv"]);
    }

    #[cfg(not(windows))]
    #[test]
    fn a_stroke_stands_for_the_letter_behind_it_or_for_itself() {
        assert_eq!(
            typed_paths("danh\\ sách\\ \\(1\\).xlsx", None),
            ["danh\\ sách\\ \\(1\\).xlsx", "danh sách (1).xlsx"]
        );
        assert_eq!(last("~/danh\\ sách.csv"), "/home/bay/danh sách.csv");
    }
}
