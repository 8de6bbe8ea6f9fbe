//! The papers of the meeting, word for word as they were read and found right.

use bienban::report::{minutes, plain, resolution};

use crate::book::paper;

/// Shows the first line in which two texts part.
fn same(text: &str, expected: &str) {
    for (number, (ours, theirs)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(ours, theirs, "line {}", number + 1);
    }
    assert_eq!(text.lines().count(), expected.lines().count());
}

#[test]
fn the_minutes() {
    same(&plain::write(&paper(minutes)), include_str!("minutes.txt"));
}

#[test]
fn the_resolution() {
    same(&plain::write(&paper(resolution)), include_str!("resolution.txt"));
}

#[test]
fn no_hole_no_doubled_space_no_word_of_another_language() {
    let text = [paper(minutes), paper(resolution)].map(|paper| plain::write_columns(&paper, 2000).join("\n"));
    let text = text.concat();
    for mark in ["…", "..", ".;", ";.", " ,", " .", " ;", "( ", " )", "None", "Some(", "meeting", "draft"] {
        assert!(!text.contains(mark), "{mark}");
    }
    for sentence in [
        "Tổng số đảng viên của Chi bộ: 23 đồng chí (chính thức 18; dự bị 2; miễn công tác và sinh hoạt đảng 2; sinh hoạt tạm thời nơi khác 1).",
        "Dự sinh hoạt: 18/20 đồng chí được triệu tập, đạt 90,0% (chính thức 16; dự bị 2; trực tiếp 17; trực tuyến 1).",
        "Đến muộn: 1 đồng chí: Lê Hoàng Nam (đến lúc 19 giờ 12 phút, muộn 12 phút).",
        "- Có lý do: 1 đồng chí: Đặng Thị Bảy (dự lớp tập huấn của tỉnh).",
        "Đồng chí Lâm Chí Hùng kiến nghị xã cho mượn máy trộn bê tông.",
        "Chi bộ biểu quyết thông qua biên bản: 16/19 đồng chí tán thành (84,2%).",
        "Kỳ sinh hoạt kết thúc lúc 20 giờ 33 phút cùng ngày.",
    ] {
        assert!(text.lines().any(|line| line == sentence), "{sentence}");
    }
}
