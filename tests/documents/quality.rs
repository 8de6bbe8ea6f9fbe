//! The table of a year's meetings, and the papers of a meeting with remedies and a confirmed score.

use bienban::domain::*;
use bienban::guidance::{Packs, SignFor};
use bienban::report::{Document, Quality, Source, minutes, plain, quality_table, score_sheet};
use bienban::scoring::overview;

use crate::meeting;
use crate::papers::{created, digests, same};

/// November and December 2026; November was confirmed from above as fair.
pub fn of_year(build: fn(&Quality) -> Document) -> Document {
    let mut digests = digests();
    digests[1].confirmed = Some((Some(Points::whole(86)), Some(Level::Fair)));
    let packs = Packs::embedded().unwrap();
    let (period, today) = (Period::year(2026), created().date_naive());
    let plan = meeting::plan();
    let overview = &overview(&digests, packs, &plan.cell.parent, period, today);
    build(&Quality {
        cell: &plan.cell,
        practice: true,
        period,
        overview,
        sign_for: SignFor::Cell,
        secretary: "",
        created: created(),
    })
}

#[test]
fn the_quality_of_a_year_word_for_word() {
    same("quality.txt", &plain::write(&of_year(quality_table)), include_str!("quality.txt"));
}

/// The adopted meeting with a remedy for criterion 4, confirmed from above.
fn confirmed() -> Meeting {
    let mut meeting = meeting::adopted().meeting;
    let id = TaskId { meeting: meeting.id.clone(), number: 99 };
    let due = chrono::NaiveDate::from_ymd_opt(2026, 12, 31);
    let who = vec![meeting.roll[1].id];
    let what = "mời từng đồng chí nêu ý kiến phê bình".to_owned();
    let (state, note, overdue, criterion) = (TaskState::Given, String::new(), false, Some("4".to_owned()));
    meeting.tasks.push(Task { id, what, who, due, state, note, overdue, measure: String::new(), criterion });
    let criteria = vec![CriterionPoints { criterion: "4".into(), points: Points(3800) }];
    let confirmation = Confirmation {
        points: None,
        level: Some(Level::Good),
        criteria,
        date: chrono::NaiveDate::from_ymd_opt(2026, 12, 7).unwrap(),
        by: "Ban Thường vụ Đảng ủy xã Phú Mẫu".into(),
        note: "Cần thẳng thắn hơn.".into(),
    };
    let Ok(Event::Score(ScoreEvent::Confirmed { confirmation })) = meeting.confirm(confirmation) else {
        panic!("refused");
    };
    meeting.confirmations.push(confirmation);
    meeting
}

fn lines(meeting: &Meeting, build: fn(&Source) -> Document) -> String {
    let sheet = &meeting.adoption.as_ref().unwrap().sheet;
    let source =
        Source { meeting, sheet, pack: None, sign_for: SignFor::Cell, hash: None, created: created() };
    plain::write_columns(&build(&source), 200).join("\n")
}

#[test]
fn remedies_and_the_confirmed_score_stand_in_the_papers() {
    let meeting = confirmed();
    let name = &meeting.roll[1].name;
    let remedy = format!(
        "- Tiêu chí 4: mời từng đồng chí nêu ý kiến phê bình (đồng chí {name}, xong trước ngày 31/12/2026)."
    );
    let (minutes, sheet) = (lines(&meeting, minutes), lines(&meeting, score_sheet));
    assert!(minutes.contains("Hướng khắc phục:") && minutes.contains(&remedy), "{minutes}");
    assert!(minutes.contains("(khắc phục tiêu chí 4)"), "{minutes}");
    assert!(!minutes.contains("xác nhận: "), "what comes later is no part of the minutes");
    // 86.5 less the 1.5 of criterion 4.
    let expected = "Cấp ủy cấp trên xác nhận: 85 điểm, mức tốt; Ban Thường vụ Đảng ủy xã Phú Mẫu, ngày \
                    07/12/2026; Cần thẳng thắn hơn.";
    for words in [&remedy, expected, "So sánh điểm:", "−1,5"] {
        assert!(sheet.contains(words), "{words}\n{sheet}");
    }
}
