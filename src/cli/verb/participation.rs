//! `participation`: one member's figures, or a table of all, over a period.
//!
//! Ranks nobody: a table stands in the order of the roll, and beside a member only the median.

use clap::{Arg, ArgMatches};
use serde_json::json;

use super::{Kind, Verb, plan_group, text_of};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::grid::grid;
use crate::cli::period::{self, flags, period};
use crate::cli::syntax::option;
use crate::domain::{MemberId, Participation, Period, median};
use crate::say;
use crate::text::{Lang, Text, percent, text};

pub(super) const VERB: Verb = Verb {
    name: "participation",
    about: text("tham gia sinh hoạt: một đồng chí hoặc cả chi bộ", "participation: one member or all"),
    arguments,
    kind: Kind::Run(run),
};

/// The flag `--member`.
pub(super) fn member_flag(lang: Lang) -> Arg {
    let help = text(
        "đồng chí nào: số, họ tên, chữ cái đầu (nvb) hoặc một phần của tên",
        "which member: number, name, initials (nvb) or a part of the name",
    );
    option("member", "NAME", help, lang)
}

fn arguments(lang: Lang) -> Vec<Arg> {
    let group = option("group", "NAME", text("đảng viên của một tổ đảng", "the members of one group"), lang);
    [member_flag(lang), group].into_iter().chain(flags(lang)).collect()
}

fn run(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let period = period(context, matches)?;
    let mut shelf = context.shelf()?;
    let cell = context.cell_with_roll(&mut shelf)?;
    let member = text_of(matches, "member").map(|words| context.member(&cell.roll, words)).transpose()?;
    let group = plan_group::asked(matches, &cell.roll, context.today(), lang)?;
    let of_group = |one: &Participation| {
        let joined = cell.roll.get(one.member).and_then(|found| found.group(context.today()));
        group.is_none() || joined == group
    };
    context.rows(&mut shelf, Some(&cell.id));
    let all = shelf.participation(&cell.id, period);
    let shown: Vec<&Participation> =
        all.iter().filter(|one| member.is_none_or(|member| one.member == member) && of_group(one)).collect();
    let lines = match (member, shown.as_slice()) {
        (Some(member), []) => vec![nothing_of(cell.roll.name(member), lang)],
        (Some(_), [one, ..]) => page(one, &all, period, lang),
        (None, []) => vec![say!(
            lang,
            "Không có cuộc họp nào đã thông qua trong thời gian này.",
            "No meeting was adopted in this period."
        )],
        (None, shown) => table(shown, lang),
    };
    let json = json!({ "cell": cell.id, "period": period::value(period), "members": shown });
    Ok(context.answer(&mut shelf, Answer::new(lines, json)))
}

/// That no adopted meeting of the period knows the member.
pub(super) fn nothing_of(name: &str, lang: Lang) -> String {
    say!(
        lang,
        "Không có cuộc họp nào đã thông qua trong thời gian này có tên đồng chí {name}.",
        "No meeting adopted in this period has {name} on its roll."
    )
}

/// A figure of the page.
type SummedFigure = (Text, fn(&Participation) -> u64);

const FIGURES: &[SummedFigure] = &[
    (text("Được triệu tập", "Summoned"), |one| u64::from(one.summoned)),
    (text("Chưa điểm danh, không tính", "Roll not called, left out"), |one| u64::from(one.not_called)),
    (text("Dự họp", "Attended"), |one| u64::from(one.attended)),
    (text("Riêng thường kỳ: được triệu tập", "Regular meetings alone: summoned"), |one| {
        u64::from(one.regular_summoned)
    }),
    (text("Riêng thường kỳ: dự họp", "Regular meetings alone: attended"), |one| {
        u64::from(one.regular_attended)
    }),
    (text("Trong đó trực tuyến", "Of those online"), |one| u64::from(one.online)),
    (text("Trong đó đến muộn", "Of those late"), |one| u64::from(one.late)),
    (text("Vắng có lý do", "Excused"), |one| u64::from(one.excused)),
    (text("Vắng không lý do", "Unexcused"), |one| u64::from(one.unexcused)),
    (text("Vắng có lý do liên tiếp, nhiều nhất", "Longest run excused"), |one| {
        u64::from(one.excused_streak)
    }),
    (text("Vắng không lý do liên tiếp, nhiều nhất", "Longest run unexcused"), |one| {
        u64::from(one.unexcused_streak)
    }),
    (text("Số lần phát biểu", "Speeches"), |one| u64::from(one.speech_count())),
    (text("Số cuộc họp có phát biểu", "Meetings spoken in"), |one| u64::from(one.meetings_spoken)),
    (text("Số phút phát biểu", "Minutes spoken"), |one| one.seconds / 60),
    (text("Tự phê bình", "Self-criticism"), |one| u64::from(one.self_criticism)),
    (text("Phê bình đồng chí khác", "Criticism given"), |one| u64::from(one.criticism_given)),
    (text("Được biểu dương", "Praised"), |one| u64::from(one.praised)),
    (text("Được nhắc nhở", "Reminded"), |one| u64::from(one.reminded)),
    (text("Việc được phân công", "Tasks given"), |one| u64::from(one.tasks_given)),
    (text("Việc đã xong", "Tasks done"), |one| u64::from(one.tasks_done)),
    (text("Trong đó đúng hạn", "Of those on time"), |one| u64::from(one.tasks_on_time)),
    (text("Lần bị quá hạn", "Times overdue"), |one| u64::from(one.tasks_overdue)),
    (text("Lần biểu quyết", "Ballots"), |one| u64::from(one.ballots)),
];

/// One member's figures, each beside the median of the cell.
fn page(one: &Participation, all: &[Participation], period: Period, lang: Lang) -> Vec<String> {
    let MemberId(number) = one.member;
    let mut lines = vec![format!("{} ({number}), {}", one.name, period::words(period, lang))];
    let row = |(label, figure): &SummedFigure| {
        vec![label.get(lang).to_owned(), figure(one).to_string(), median(all, *figure).to_string()]
    };
    let rows: Vec<Vec<String>> = FIGURES.iter().map(row).collect();
    let heading = match lang {
        Lang::Vi => ["Nội dung", "Số lượng", "Mức giữa của chi bộ"],
        Lang::En => ["Figure", "Number", "Cell median"],
    };
    lines.extend(grid(&heading, &rows));
    lines
}

const COLUMNS: [Text; 11] = [
    text("Số", "No."),
    text("Họ và tên", "Name"),
    text("Triệu tập", "Summoned"),
    text("Dự", "Attended"),
    text("Tỷ lệ", "Share"),
    text("Vắng có lý do", "Excused"),
    text("Không lý do", "Unexcused"),
    text("Muộn", "Late"),
    text("Phát biểu", "Speeches"),
    text("Giao", "Tasks"),
    text("Xong", "Done"),
];

fn table(all: &[&Participation], lang: Lang) -> Vec<String> {
    let row = |one: &&Participation| {
        let figures = [
            one.summoned,
            one.attended,
            one.excused,
            one.unexcused,
            one.late,
            one.speech_count(),
            one.tasks_given,
            one.tasks_done,
        ];
        let mut cells = vec![one.member.0.to_string(), one.name.clone()];
        cells.extend(figures.iter().map(u32::to_string));
        cells.insert(4, percent(u64::from(one.attended), u64::from(one.summoned), lang));
        cells
    };
    let rows: Vec<Vec<String>> = all.iter().map(row).collect();
    grid(&COLUMNS.map(|column| column.get(lang)), &rows)
}
