//! Links in the place of the book's folders: nothing is read or written through them, and they are named.
#![cfg(unix)]

use std::os::unix::fs::symlink;
use std::path::Path;

use super::foreign::{files, theirs};
use super::{Home, text};

/// Puts a link in the place of a folder of the book, which moves to another place.
fn lead_away(home: &Home, folder: &Path) {
    let away = home.path("away");
    std::fs::rename(folder, &away).unwrap();
    symlink(&away, folder).unwrap();
}

#[test]
fn a_link_in_the_place_of_a_folder_is_named_every_time_and_nothing_goes_through_it() {
    for name in ["journal", "journal/ap-mau", "documents", "guidance", "guidance/forms", "backups"] {
        let home = Home::with_secretary();
        let folder = home.book().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("ghi-chu.txt"), "ghi chú").unwrap();
        home.run(&["member", "list"]);
        lead_away(&home, &folder);
        let before = files(&home.path("away"));
        let named = format!("Không đọc được {}: đó là liên kết", folder.display());
        for args in [
            &["verify"][..],
            &["member", "list"],
            &["member", "add", "--name", "Thạch Sa Rây"],
            &["meeting", "new", "--kind", "regular", "--date", "2026-12-29"],
            &["cell", "term", "--from", "2026-01-01"],
            &["cell", "show"],
        ] {
            let said = home.run(args);
            let all = format!("{}{}", said.out, said.err);
            assert_eq!(said.code, 4, "{name} {args:?}: {all}");
            // A verb that stops at the first file behind the link names that file.
            let behind = format!("Không đọc được {}/", folder.display());
            assert!(all.contains(&named) || all.contains(&behind), "{name} {args:?}: {all}");
        }
        let verified = home.run(&["verify"]).out;
        assert!(verified.contains(&named), "{name}: {verified}");
        assert_eq!(home.run(&["backup", "usb"]).code, 4, "{name}");
        assert_eq!(files(&home.path("away")), before, "{name}");
    }
}

#[test]
fn links_and_pipes_among_the_papers_are_named_by_the_check() {
    let home = Home::with_secretary();
    let theirs = theirs(&home, "theirs");
    let link = home.book().join("documents/anh.jpg");
    symlink(theirs.join("anh.jpg"), &link).unwrap();
    let told = home.done(&["verify"]);
    assert!(told.contains(text(&link)), "{told}");
}
