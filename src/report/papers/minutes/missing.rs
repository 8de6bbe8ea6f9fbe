//! That the minutes were adopted over what was missing, and why: each thing named, nothing softened.

use crate::domain::{Gap, Meeting};
use crate::report::sentence::{clause, ended, listed};
use crate::text::Lang;

/// "Biên bản được thông qua khi còn việc chưa xong: …. Lý do: …"; none where nothing was missing.
pub(super) fn sentence(meeting: &Meeting) -> Option<String> {
    let went_on = meeting.went_on.as_ref()?;
    let (missing, reason) = (phrases(meeting, &went_on.gaps).join("; "), ended(&went_on.reason));
    Some(format!("Biên bản được thông qua khi còn việc chưa xong: {missing}. Lý do: {reason}"))
}

/// What was missing, the items of one kind together.
fn phrases(meeting: &Meeting, gaps: &[Gap]) -> Vec<String> {
    let items = |of: fn(&Gap) -> Option<u64>, words: &str| {
        let number = |id: u64| meeting.agenda.items.iter().position(|item| item.id.0 == id);
        let numbers = gaps.iter().filter_map(of).filter_map(number).map(|place| (place + 1).to_string());
        let numbers: Vec<String> = numbers.collect();
        (!numbers.is_empty()).then(|| format!("mục {} {words}", listed(&numbers)))
    };
    let not_reached = |gap: &Gap| if let Gap::Item(item) = gap { Some(item.0) } else { None };
    let not_voted = |gap: &Gap| if let Gap::Decision(item) = gap { Some(item.0) } else { None };
    let not_concluded = |gap: &Gap| if let Gap::Conclusion(item) = gap { Some(item.0) } else { None };
    let grouped = [
        items(not_reached, "chưa tiến hành"),
        items(not_voted, "chưa biểu quyết"),
        items(not_concluded, "chưa có kết luận của chủ trì"),
    ];
    let tasks = gaps.iter().filter(|gap| matches!(gap, Gap::Task(_))).count();
    let tasks = (tasks > 0).then(|| format!("{tasks} việc được giao từ trước chưa đánh giá"));
    let single = gaps.iter().filter_map(|gap| phrase(meeting, gap));
    single.chain(grouped.into_iter().flatten()).chain(tasks).collect()
}

/// One that stands alone; none of those that are said together.
fn phrase(meeting: &Meeting, gap: &Gap) -> Option<String> {
    Some(match gap {
        Gap::Speech(id) => {
            let name = meeting.speech(*id).map_or("", |speech| meeting.speaker_name(speech.who));
            format!("đồng chí {name} đang phát biểu")
        }
        Gap::Count(id) => {
            let question = meeting.ballot(*id).map_or("", |ballot| ballot.question.as_str());
            format!("biểu quyết “{}” chưa có kết quả", clause(question))
        }
        Gap::Chair => "chủ trì không có mặt".to_owned(),
        Gap::MinuteTaker => "người ghi biên bản không có mặt".to_owned(),
        Gap::RollCall => "chưa công bố kết quả điểm danh".to_owned(),
        Gap::Quorum => {
            let (counts, needed) = (meeting.counts(), meeting.quorum_needed().unwrap_or(0));
            let (here, summoned) = (counts.present, counts.summoned);
            format!("có mặt {here}/{summoned} đồng chí, cuộc họp hợp lệ phải có ít nhất {needed}")
        }
        Gap::Answer(number) => {
            let about = meeting.remarks.iter().find(|remark| remark.number == *number);
            let name = about.map_or("", |remark| meeting.name(remark.about));
            format!("chưa có ý kiến tiếp thu, giải trình của đồng chí {name}")
        }
        Gap::Vote(id) => {
            let ballot = meeting.ballot(*id);
            let question = ballot.map_or("", |ballot| ballot.question.as_str());
            let names = meeting.names(&ballot.map(|ballot| meeting.missed(ballot)).unwrap_or_default());
            format!(
                "biểu quyết “{}” đã tính cả đồng chí {names}, sau ghi là không có mặt lúc đó",
                clause(question)
            )
        }
        Gap::Absentee(member) => {
            let did = meeting.deeds_words(*member, Lang::Vi);
            format!("đồng chí {} ghi vắng mặt mà {did}", meeting.name(*member))
        }
        Gap::NoPoint => "chưa có nội dung nghị quyết".to_owned(),
        Gap::Points if meeting.has_resolution() => {
            "nghị quyết sửa, thêm sau biểu quyết chưa được biểu quyết lại".to_owned()
        }
        Gap::Points => "nghị quyết chưa được biểu quyết".to_owned(),
        Gap::Score => "điểm chất lượng sinh hoạt chưa được biểu quyết thông qua".to_owned(),
        Gap::Item(_) | Gap::Decision(_) | Gap::Conclusion(_) | Gap::Task(_) => return None,
        Gap::Unwritten(_) | Gap::Sentences(_) | Gap::Rejudged => return None,
    })
}
