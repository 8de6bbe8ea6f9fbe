//! What the names that a form may use stand for, in words: for the manual, and for whoever starts from a form's text.
//!
//! Knows names and words alone; what a name is filled with is in the tables of the kinds of material.

use super::fields::Names;
use super::raw::RawNeeds;
use crate::text::{Text, text};

/// A name with what it stands for.
pub type MeantName = (&'static str, Text);

/// The names that a form of one `needs` may use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormNames {
    /// What stands after `needs` in a file.
    pub needs: &'static str,
    /// What is named to have the paper made.
    pub made_for: Text,
    /// The values.
    pub values: Vec<MeantName>,
    /// The lists, each with the values of an entry.
    pub lists: Vec<(MeantName, Vec<MeantName>)>,
}

/// The names of every `needs`, in the order in which they are told.
pub fn form_names() -> Vec<FormNames> {
    RawNeeds::ALL.into_iter().map(names_of).collect()
}

pub(super) fn names_of(needs: RawNeeds) -> FormNames {
    let names = Names::of(needs.checked());
    let values = names.values.iter().filter_map(|name| meant(VALUES, name)).collect();
    let lists = names.lists.iter().filter_map(|(list, entry)| {
        Some((meant(LISTS, list)?, entry.iter().filter_map(|name| meant(ENTRIES, name)).collect()))
    });
    FormNames { needs: needs.name(), made_for: needs.checked().label(), values, lists: lists.collect() }
}

/// A name with its words; a test proves that each of them has some.
fn meant(table: &[MeantName], name: &str) -> Option<MeantName> {
    table.iter().copied().find(|(known, _)| *known == name)
}

static VALUES: &[MeantName] = &[
    ("adopted_with", text("số đồng chí biểu quyết thông qua biên bản", "the vote that adopted the minutes")),
    ("ahead", text("tháng sau", "the month ahead")),
    (
        "attended",
        text(
            "số đồng chí dự, tỷ lệ; trống khi chưa điểm danh",
            "how many came, with the share; empty before the roll call",
        ),
    ),
    ("before", text("tháng được báo cáo", "the month that is reported on")),
    ("cell", text("tên chi bộ", "the name of the cell")),
    ("chair", text("đồng chí chủ trì, kèm chức vụ", "who chairs, with the office")),
    ("chair_name", text("họ tên đồng chí chủ trì để ký", "the name of the chair, for signing")),
    (
        "chair_title",
        text(
            "chức vụ của đồng chí chủ trì khi ký: BÍ THƯ, PHÓ BÍ THƯ",
            "the office of the chair when signing",
        ),
    ),
    ("counting", text("cách tính kết quả khảo sát, căn cứ", "how answers are counted, and the source")),
    ("date", text("ngày họp", "the day of the meeting")),
    ("days", text("từ ngày nào đến hết ngày nào", "from which day to which")),
    ("heard", text("sau khi nghe gì, tại kỳ sinh hoạt nào", "what was heard, and at which meeting")),
    (
        "host",
        text(
            "bên mời: chi ủy, hoặc chi bộ không có chi ủy",
            "who invites: the committee, or a cell without one",
        ),
    ),
    ("host_signs", text("thể thức ký của bên mời: T/M CHI ỦY, T/M CHI BỘ", "for whom the host signs")),
    ("intro", text("lời mở đầu của phiếu khảo sát", "the opening words of the survey")),
    ("mark", text("mã xác thực của biên bản đã thông qua", "the mark of the adopted minutes")),
    ("meetings", text("số cuộc họp trong thời gian", "how many meetings the period has")),
    ("minute_taker", text("thư ký, kèm chức vụ", "the minute-taker, with the office")),
    ("minute_taker_name", text("họ tên thư ký để ký", "the name of the minute-taker, for signing")),
    ("month", text("tháng của chuyên đề", "the month of the topic")),
    ("month_ahead", text("tháng sau", "the month ahead")),
    ("next", text("quý, nửa năm hoặc năm kế tiếp", "the next quarter, half-year or year")),
    ("occasion", text("cuộc họp gì, tháng nào", "what is held, and in which month")),
    ("period", text("thời gian của văn bản", "the period of the paper")),
    ("place", text("địa điểm họp", "where the meeting is")),
    (
        "plan_ground",
        text(
            "căn cứ của kế hoạch: số nghị quyết, hoặc kỳ sinh hoạt đã phân công",
            "on what the plan rests: the resolution, or the meeting that gave the tasks",
        ),
    ),
    ("presenter", text("đồng chí trình bày chuyên đề", "who presents the topic")),
    ("quarter", text("quý khảo sát", "the quarter of the survey")),
    (
        "resolution",
        text(
            "số, ký hiệu nghị quyết của kỳ họp; trống khi không có",
            "number and sign of the meeting's resolution; empty where there is none",
        ),
    ),
    ("secretary", text("họ tên bí thư chi bộ", "the name of the secretary")),
    (
        "sign_for",
        text(
            "thể thức ký theo hướng dẫn: T/M CHI ỦY hoặc T/M CHI BỘ",
            "for whom the secretary signs by the guidance",
        ),
    ),
    (
        "signed_as",
        text(
            "chức vụ của người ký nghị quyết, chương trình của cuộc họp",
            "the office of whoever signs for the meeting",
        ),
    ),
    ("signed_by", text("họ tên người ký ấy", "the name of that signer")),
    ("signed_for", text("người ấy ký thay mặt ai", "for whom that signer signs")),
    (
        "span",
        text("quý, nửa năm hoặc năm được báo cáo", "the quarter, half-year or year that is reported on"),
    ),
    ("summoned", text("số đồng chí được triệu tập", "how many are summoned")),
    ("time", text("giờ họp", "the time of the meeting")),
    ("title", text("tên chuyên đề, hoặc tên phiếu khảo sát", "the title of the topic, or of the survey")),
    (
        "uploaded",
        text(
            "đã tải tài liệu lên lúc nào; trống khi chưa tải",
            "when the documents were uploaded; empty before",
        ),
    ),
    ("upload_due", text("hạn tải tài liệu lên", "by when the documents are uploaded")),
    ("upper", text("tên đảng bộ cấp trên trực tiếp", "the name of the body above")),
    ("upper_committee", text("tên cấp ủy cấp trên trực tiếp", "the name of the committee above")),
    ("year", text("năm", "the year")),
];

static LISTS: &[MeantName] = &[
    (
        "announced",
        text(
            "các mục chương trình để báo ra ngoài: nội dung mật chỉ ghi là mật",
            "the items as they are told outside: of a secret one only that there is one",
        ),
    ),
    ("answers", text("các câu trả lời của phiếu khảo sát", "the answers of the survey")),
    (
        "conclusions",
        text(
            "các kết luận, việc được biểu quyết trong biên bản đã thông qua",
            "conclusions and votes of the adopted minutes",
        ),
    ),
    ("criteria", text("các tiêu chí chấm điểm", "the criteria of the score")),
    ("figures", text("các số liệu của kỳ báo cáo", "the figures of the period")),
    ("free", text("các câu hỏi để viết ý kiến", "the questions that are answered in words")),
    ("guest_rows", text("khách mời, thêm vài dòng trống", "the guests, and a few empty rows")),
    ("guests", text("khách mời", "the guests")),
    ("issued", text("các văn bản đã lấy số", "the papers that have a number")),
    ("items", text("các mục chương trình, có cả nội dung mật", "the items of the agenda, secret ones too")),
    ("members", text("đảng viên", "the members")),
    ("merits", text("các ưu điểm trong nghị quyết của tháng", "the merits in the resolution of the month")),
    ("not_summoned", text("đảng viên không thuộc diện triệu tập", "members who are not summoned")),
    ("paragraphs", text("các đoạn của bài chuyên đề", "the paragraphs of the text of the topic")),
    (
        "pasted",
        text(
            "các dòng để dán vào Sổ tay đảng viên điện tử",
            "the lines to paste into the electronic handbook",
        ),
    ),
    ("questions", text("các câu hỏi khảo sát", "the questions of the survey")),
    ("rows", text("8 dòng trống có số thứ tự", "8 empty rows with their numbers")),
    (
        "shortcomings",
        text("các hạn chế trong nghị quyết của tháng", "the shortcomings in the resolution of the month"),
    ),
    ("slips", text("mỗi đồng chí một phiếu", "a slip for each member")),
    ("summoned", text("đảng viên được triệu tập", "the members who are summoned")),
    ("tasks", text("các việc được giao", "the tasks that were given")),
    ("tasks_ahead", text("các nhiệm vụ tháng tới trong nghị quyết", "next month's tasks in the resolution")),
    ("topics", text("các chuyên đề", "the topics")),
    ("uploads", text("các tài liệu phải tải lên", "the documents to upload")),
];

static ENTRIES: &[MeantName] = &[
    ("absent", text("vắng: có lý do, không lý do", "absent: with a reason, without")),
    ("attended", text("số lần dự", "how often attended")),
    ("came", text("có mặt, hoặc đến lúc mấy giờ", "present, or when they came")),
    ("date", text("ngày", "the day")),
    ("doer", text("người làm chính", "who does it")),
    ("due", text("thời hạn", "by when")),
    ("file", text("tên tệp", "the name of the file")),
    ("kind", text("loại văn bản", "the kind of paper")),
    ("measure", text("kết quả phải đạt", "what is to come of it")),
    ("minutes", text("số phút", "minutes")),
    ("month", text("tháng", "the month")),
    ("most", text("điểm tối đa", "the most points")),
    ("note", text("ghi chú", "a note")),
    ("number", text("số thứ tự", "the number")),
    ("others", text("những người cùng làm", "who does it with them")),
    ("own", text("số của kỳ này", "the figure of the period")),
    ("presenter", text("người trình bày", "who presents it")),
    ("quarter", text("quý", "the quarter")),
    ("standing", text("diện: chính thức, dự bị, miễn sinh hoạt…", "official, probationary, exempt …")),
    ("summoned", text("số lần được triệu tập", "how often summoned")),
    ("text", text("nội dung của dòng, hoặc họ tên", "what the row is about, or the name")),
    ("to", text("nơi nhận", "to whom it went")),
    ("unit", text("đơn vị tính", "the unit")),
    ("who", text("tất cả những người làm", "all who do it")),
    ("year", text("lũy kế cả năm", "the figure of the year so far")),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_says_what_it_stands_for_and_nothing_else_is_told() {
        let (mut values, mut lists, mut entries) = (Vec::new(), Vec::new(), Vec::new());
        for needs in RawNeeds::ALL {
            let names = Names::of(needs.checked());
            values.extend(names.values);
            for (list, entry) in names.lists {
                lists.push(list);
                entries.extend(entry);
            }
        }
        for (table, used) in [(VALUES, values), (LISTS, lists), (ENTRIES, entries)] {
            for name in &used {
                assert!(meant(table, name).is_some(), "{name}");
            }
            for (name, _) in table {
                assert!(used.contains(name), "{name}");
            }
        }
    }
}
