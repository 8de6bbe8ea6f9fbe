//! Opens the folder of papers in the program that the computer has for folders.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use super::Incoming;
use super::child::apart;
use super::desk::Desk;
use crate::app::Done;
use crate::say;
use crate::text::Lang;

/// What opens a folder on this kind of computer.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(windows) {
    "explorer"
} else {
    "xdg-open"
};

/// What tells that there is a screen with windows, where that is not always so.
const DISPLAYS: [&str; 2] = ["DISPLAY", "WAYLAND_DISPLAY"];

impl Desk {
    /// Opens the folder, and says so, or where it is.
    pub(super) fn open_folder(&mut self, lang: Lang) {
        let Some(open) = &self.open else { return };
        let (folder, sender) = (open.dir.join("documents"), self.sender.clone());
        let shows = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let has_windows =
            cfg!(windows) || cfg!(target_os = "macos") || DISPLAYS.iter().any(|name| shows(name));
        // A book that lies on no disk of this computer belongs to a test, which opens nothing.
        let program = if self.disk.is_real() && has_windows { OPENER } else { "" };
        apart(self.disk.is_real(), move || {
            let opened = opened(Path::new(program), &folder);
            let _ = sender.send(Incoming::Done(told(opened, &folder, lang)));
        });
    }
}

/// How often the program is looked at, and how many times: what has not failed after two seconds shows the folder.
const LOOK: Duration = Duration::from_millis(50);
const LOOKS: usize = 40;

/// Whether the program opened it. That of Windows never says that all is well.
fn opened(program: &Path, folder: &Path) -> bool {
    let quiet = || Stdio::null();
    let started = Command::new(program).arg(folder).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn();
    let Ok(mut child) = started else { return false };
    for _ in 0..LOOKS {
        match child.try_wait() {
            Ok(Some(status)) => return cfg!(windows) || status.success(),
            Ok(None) => std::thread::sleep(LOOK),
            Err(_) => return false,
        }
    }
    true
}

fn told(opened: bool, folder: &Path, lang: Lang) -> Done {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    let folder = folder.display();
    match opened {
        true => Done::Told(say!(lang, "Đã mở thư mục {folder}.", "The folder {folder} is open.")),
        false => Done::Trouble(say!(
            lang,
            "Không tự mở được thư mục trên máy này; văn bản nằm ở {folder}: hãy mở thư mục ấy bằng trình quản lý tệp.",
            "The folder cannot be opened from here; the papers lie in {folder}: open that with your file manager."
        )),
    }
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_opened_is_told_with_its_place() {
        assert!(opened(Path::new("true"), Path::new("/so/documents")));
        assert!(!opened(Path::new("false"), Path::new("/so/documents")));
        assert!(!opened(Path::new("/nowhere/opener"), Path::new("/so/documents")));
        assert!(!opened(Path::new(""), Path::new("/so/documents")));
        let Done::Trouble(words) = told(false, Path::new("/so/documents"), Lang::Vi) else { panic!() };
        assert!(words.contains("văn bản nằm ở /so/documents: hãy mở"), "{words}");
        let Done::Told(words) = told(true, Path::new("/so/documents"), Lang::Vi) else { panic!() };
        assert_eq!(words, "Đã mở thư mục /so/documents.");
    }
}
