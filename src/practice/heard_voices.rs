//! What is said to members in the rounds of the practice year, and what they report of their promises.
//!
//! In Vietnamese, as minutes have it; no real person.

use super::round_voices::{ThemedVoice, themed};

/// Criticism that relates to an item which everybody may name of another, and how it was taken.
pub(super) const THEMED_CRITICISMS: [ThemedVoice<(&str, &str)>; 11] = [
    themed(
        "commitment/4",
        (
            "Ba kỳ gần đây đồng chí đến sau giờ khai mạc, nên sắp xếp đến sớm.",
            "Tiếp thu, sẽ thu xếp việc nhà để đến đúng giờ.",
        ),
    ),
    themed(
        "commitment/6",
        (
            "Bà con tổ 3 mong đồng chí đến thăm thường xuyên hơn.",
            "Tiếp thu, tháng tới sẽ thăm các hộ còn lại.",
        ),
    ),
    themed(
        "manifestations/I.4",
        (
            "Hai kỳ liền chi hội không cử người dự việc chung, đồng chí cần nhận việc rõ hơn.",
            "Xin nhận, sẽ cử người ngay từ kỳ ra quân tới.",
        ),
    ),
    themed(
        "manifestations/I.5",
        (
            "Đồng chí nắm việc sâu mà ít góp ý trong cuộc họp, nên nói thẳng hơn.",
            "Tiếp thu, sẽ góp ý ngay trong kỳ họp.",
        ),
    ),
    themed(
        "manifestations/I.6",
        (
            "Việc đồng chí nhận tháng trước đến nay chi ủy chưa nhận được báo cáo.",
            "Xin nhận, sẽ gửi báo cáo trong tuần này.",
        ),
    ),
    themed(
        "manifestations/I.7",
        (
            "Khi bàn việc tổ, đồng chí nên nghe hết ý kiến rồi hãy kết luận.",
            "Tiếp thu, sẽ để mọi người nói trước.",
        ),
    ),
    themed(
        "manifestations/II.5",
        (
            "Đồng chí nên đến tận nhà các hộ khó khăn, không chỉ gọi điện.",
            "Tiếp thu, sẽ đến từng hộ trong tháng.",
        ),
    ),
    themed(
        "manifestations/II.6",
        (
            "Loa truyền thanh hỏng đã lâu, đồng chí phụ trách cần cho sửa sớm.",
            "Xin nhận, đã liên hệ thợ, tuần tới sửa xong.",
        ),
    ),
    themed(
        "prohibitions/2",
        (
            "Lịch trực cống có hai đêm vắng, đồng chí cần báo trước để đổi người.",
            "Tiếp thu, sẽ báo trước một ngày.",
        ),
    ),
    themed(
        "prohibitions/11",
        ("Bà con phản ánh phải đi lại nhiều lần để xin xác nhận.", "Xin nhận, sẽ niêm yết giấy tờ cần có."),
    ),
    themed(
        "prohibitions/15",
        ("Việc mua vật tư của tổ nên bàn trước để khỏi thừa.", "Tiếp thu, lần sau sẽ lập dự trù."),
    ),
];

/// How a promise that is kept is reported.
pub(super) const KEPT: [&str; 4] = [
    "Hai kỳ liền làm đúng như đã hứa.",
    "Đã làm xong, chi ủy có kiểm tra.",
    "Đã làm đều, bà con ghi nhận.",
    "Đã sửa, từ tháng trước không còn để chậm.",
];

/// How one that is under way is reported.
pub(super) const UNDER_WAY: [&str; 3] = [
    "Đã làm được hơn một nửa, còn chưa đều.",
    "Làm được một lần, kỳ tới làm tiếp.",
    "Đã bắt đầu, cần thêm một tháng.",
];

/// How one that is not begun is reported.
pub(super) const NOT_BEGUN: [&str; 2] =
    ["Mùa vụ bận, chưa làm được.", "Chưa thu xếp được, xin làm trong tháng tới."];

/// Why one is followed no more.
pub(super) const GIVEN_UP: [&str; 2] = [
    "Đã đưa vào bản cam kết năm của đồng chí, theo dõi chung ở đó.",
    "Chi bộ thống nhất không theo dõi riêng, nội dung đã thành việc chung của tổ.",
];

/// The chair's words on a turn.
pub(super) const TURN_CONCLUSIONS: [&str; 3] = [
    "Ghi nhận đồng chí tự phê bình thẳng thắn, đề nghị làm đúng thời hạn đã hứa.",
    "Đồng chí đã nêu rõ việc cần sửa; chi ủy cùng theo dõi, giúp đỡ.",
    "Đề nghị đồng chí báo lại kết quả trong kỳ tới.",
];
