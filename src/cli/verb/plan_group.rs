//! The group that `--group` names: whose meeting is planned, in place of the cell's with `--in-place`, or who is listed.

use chrono::NaiveDate;
use clap::{Arg, ArgMatches};

use super::text_of;
use crate::cli::failure::Failure;
use crate::cli::syntax::option;
use crate::domain::{
    GroupId, GroupRefusal, MeetingGroup, MeetingKind, PartyGroup, Refusal, Roll, StandsForCell,
};
use crate::guidance::Pack;
use crate::say;
use crate::text::{Lang, nfc, text};

/// The flags.
pub(super) fn arguments(lang: Lang) -> Vec<Arg> {
    let group = text("tổ đảng họp, với --kind group", "which group meets, with --kind group");
    let in_place = text(
        "họp tổ thay sinh hoạt chi bộ của tháng: ghi căn cứ",
        "in place of the month's cell meeting: the document that allows it",
    );
    vec![option("group", "NAME", group, lang), option("in-place", "GROUND", in_place, lang)]
}

/// The group of a meeting of a kind; none of any other kind.
///
/// # Errors
/// Where the kind and the flags do not fit, no group has the name, or the guidance does not let a group meet in place of
/// the cell.
pub(super) fn group(
    matches: &ArgMatches,
    roll: &Roll,
    (pack, kind, date): (&Pack, MeetingKind, NaiveDate),
    lang: Lang,
) -> Result<Option<MeetingGroup>, Failure> {
    let (name, ground) = (text_of(matches, "group"), text_of(matches, "in-place"));
    if kind != MeetingKind::Group {
        return match name.or(ground) {
            None => Ok(None),
            Some(_) => Err(Failure::Usage(say!(
                lang,
                "--group và --in-place chỉ dùng với --kind group: hãy bỏ đi, hoặc đổi loại.",
                "--group and --in-place go with --kind group: leave them out, or change the kind."
            ))),
        };
    }
    let name = name.ok_or(Refusal::Group(GroupRefusal::NotChosen))?;
    let found = roll.group_named(name, date).ok_or_else(|| unknown(name, roll, date, lang))?;
    let stands_for_cell = match ground.map(|ground| nfc(ground.trim())) {
        None => StandsForCell::No,
        Some(ground) if ground.is_empty() => return Err(Refusal::Group(GroupRefusal::GroundMissing).into()),
        Some(ground) if pack.agenda_rule(kind).is_some_and(|rule| rule.in_place) => {
            StandsForCell::By { ground }
        }
        Some(_) => {
            return Err(Failure::Usage(say!(
                lang,
                "Hướng dẫn của ngày này không cho họp tổ đảng thay sinh hoạt chi bộ: hãy bỏ --in-place.",
                "The guidance of this day lets no group meet in place of the cell: leave --in-place out."
            )));
        }
    };
    let (group, title, head) = (found.id, found.title(), roll.head_of(found, date));
    Ok(Some(MeetingGroup { group, title, head, stands_for_cell }))
}

/// The group that `--group` names on a day; none where it is not there.
///
/// # Errors
/// Where no group has the name.
pub(super) fn asked(
    matches: &ArgMatches,
    roll: &Roll,
    date: NaiveDate,
    lang: Lang,
) -> Result<Option<GroupId>, Failure> {
    let Some(name) = text_of(matches, "group") else { return Ok(None) };
    let found = roll.group_named(name, date).ok_or_else(|| unknown(name, roll, date, lang))?;
    Ok(Some(found.id))
}

fn unknown(name: &str, roll: &Roll, date: NaiveDate, lang: Lang) -> Failure {
    let titles: Vec<String> = roll.groups_on(date).map(PartyGroup::title).collect();
    Failure::Usage(match titles.is_empty() {
        true => say!(
            lang,
            "Chi bộ chưa lập tổ đảng nào: mở chương trình, vào Đảng viên, Tổ đảng để lập.",
            "The cell has no groups: open the program, then Members, Groups, and set them up."
        ),
        false => say!(
            lang,
            "Không có tổ đảng “{name}”: hãy ghi --group với một trong: {titles}.",
            "There is no group “{name}”: write --group with one of: {titles}.",
            titles = titles.join(", ")
        ),
    })
}
