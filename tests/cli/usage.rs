//! Wrong usage and help: full sentences of our own, in both languages, exit code 2.

use super::Home;

#[test]
fn the_bare_command_without_a_terminal_lists_the_verbs() {
    let home = Home::new();
    let said = home.run(&[]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    let lines: Vec<&str> = said.err.lines().collect();
    assert_eq!(lines[0], "Chương trình chỉ mở được trong cửa sổ dòng lệnh; ở đây hãy ghi một việc:");
    let verbs: Vec<&str> = lines[1..].iter().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(
        verbs,
        [
            "practice",
            "cell",
            "member",
            "applicant",
            "transfer",
            "meeting",
            "log",
            "score",
            "participation",
            "promise",
            "report",
            "search",
            "guidance",
            "form",
            "checklist",
            "verify",
            "accept-loss",
            "key",
            "backup",
            "restore",
            "take-in",
            "seal",
            "unseal",
            "passphrase",
            "papers",
            "plain-copies"
        ]
    );
    let said = home.run(&["--lang", "en", "practice"]);
    assert_eq!(said.code, 2);
    assert!(said.err.starts_with("The program opens only in a terminal; here, name a verb:\n"));
}

#[test]
fn wrong_words_are_answered_in_sentences() {
    let home = Home::new();
    let see = "Xem cách ghi bằng --help.";
    let refused = |args: &[&str], sentence: &str| home.refused(args, 2, &[sentence]);
    refused(&["verfy"], &format!("Không có việc nào tên “verfy”. Có phải là “verify” không? {see}"));
    refused(&["log"], &format!("Còn thiếu: MEETING. {see}"));
    refused(&["search"], &format!("Còn thiếu: WORDS. {see}"));
    refused(&["meeting"], &format!("Còn thiếu tên việc: list, new, show, amend, addenda, reopen. {see}"));
    refused(
        &["verify", "--bok"],
        &format!("Không có tùy chọn hay từ “--bok” ở đây. Có phải là “--book” không? {see}"),
    );
    refused(&["verify", "x", "y"], &format!("Không có tùy chọn hay từ “y” ở đây. {see}"));
    refused(&["verify", "--book"], &format!("Sau --book DIR còn thiếu giá trị. {see}"));
    refused(&["verify", "--json", "--json"], &format!("--json chỉ được ghi một lần. {see}"));
    refused(&["--lang", "fr", "verify"], "Không có ngôn ngữ “fr”: hãy ghi vi hoặc en.");
    refused(
        &["--lang=en", "cell", "new", "--name", "x"],
        "Missing: --parent PARENT. See --help for how to write it.",
    );
    refused(&["--pace", "0", "verify"], "“0” ở --pace phải là một số từ 1 đến 3600.");
}

#[test]
fn help_speaks_one_language_only() {
    let home = Home::new();
    for verb in [&["--help"][..], &["member", "add", "--help"], &["report", "-h"], &["meeting", "--help"]] {
        let help = home.done(verb);
        assert!(help.contains("Cách dùng: bienban"), "{help}");
        for english in ["Usage", "Options", "Commands", "Arguments", "possible values", "default:", "Print"] {
            assert!(!help.contains(english), "{english} in {help}");
        }
    }
    let help = home.done(&["member", "add", "--help", "--lang", "en"]);
    let usage = "Usage: bienban member add --name NAME [--born D] [--joined D] [--official D] [--ethnicity GROUP] \
                 [--sex SEX] [--schooling LEVEL] [--training LEVEL] [--theory LEVEL] [--mark MARK] [--standing STANDING] [--role ROLE] [--from D]\n";
    assert!(help.starts_with("add a member\n"), "{help}");
    assert!(help.contains(usage), "{help}");
}
