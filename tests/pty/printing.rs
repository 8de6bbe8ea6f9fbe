//! A paper that is printed: by a program called `lp` that is a script of the test, and not at all where there is none.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use portable_pty::CommandBuilder;

use crate::program::{Program, bienban};
use crate::steps;

/// The program that finds only what lies in one folder, and no screen with windows.
fn finding_only(folder: &Path, programs: &Path) -> CommandBuilder {
    let mut command = bienban(folder);
    command.env("PATH", programs);
    command.env_remove("DISPLAY");
    command.env_remove("WAYLAND_DISPLAY");
    command
}

/// On the page of papers of the latest meeting of the practice book.
fn papers(command: CommandBuilder) -> Program {
    let mut program = Program::start(command, 100, 30);
    steps::open_practice(&mut program);
    program.send_for("2", "2 Văn bản của kỳ này");
    program.send_for("2", "1 Xem trước từng trang");
    // Its own papers stand there once it is read.
    program.wait_for("Danh mục tài liệu tải lên");
    program
}

#[test]
fn a_paper_goes_to_the_printer_of_the_system_as_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let programs = folder.path().join("bin");
    std::fs::create_dir(&programs).unwrap();
    let (lp, got) = (programs.join("lp"), folder.path().join("got.pdf"));
    let script = format!(
        "#!/bin/sh\n/bin/cat > '{got}.part'\n/bin/mv '{got}.part' '{got}'\necho 'request id is May_in_Chi_bo-7 (0 file(s))'\n",
        got = got.display()
    );
    std::fs::write(&lp, script).unwrap();
    std::fs::set_permissions(&lp, std::fs::Permissions::from_mode(0o700)).unwrap();
    let mut program = papers(finding_only(folder.path(), &programs));
    program.send_for("2", "đến máy in May_in_Chi_bo");
    let printed = std::fs::read(&got).unwrap();
    assert!(printed.starts_with(b"%PDF-") && printed.len() > 10_000, "{}", printed.len());
}

#[test]
fn without_a_print_command_or_windows_it_is_said_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let programs = folder.path().join("bin");
    std::fs::create_dir(&programs).unwrap();
    let mut program = papers(finding_only(folder.path(), &programs));
    program.send_for("2", "Chưa in “Biên bản");
    program.send_for("3", "Không tự mở được thư mục");
}
