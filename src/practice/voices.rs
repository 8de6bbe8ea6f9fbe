//! Sentences about people: excuses, self-criticism, praise, reminders, reasons for points.
//!
//! In Vietnamese, as minutes have it; no medical detail, no real person.

/// Reasons of excused absences.
pub(super) const EXCUSES: [&str; 6] = [
    "đi công tác tỉnh",
    "việc gia đình",
    "dự lớp tập huấn ở xã",
    "lý do sức khỏe",
    "đi làm xa, đã xin phép bí thư",
    "trực cơ quan",
];

/// A statement: result, shortcoming, cause, remedy.
pub(super) type VoiceWords = [&'static str; 4];

/// Statements of self-criticism.
pub(super) const STATEMENTS: [VoiceWords; 8] = [
    [
        "Hoàn thành việc được phân công, dự sinh hoạt đầy đủ.",
        "Còn ít phát biểu trong các buổi sinh hoạt.",
        "Chưa nghiên cứu kỹ tài liệu trước khi dự họp.",
        "Đọc tài liệu trước và phát biểu ít nhất một lần mỗi kỳ sinh hoạt.",
    ],
    [
        "Vận động được các hộ trong tổ tham gia tổng vệ sinh.",
        "Nộp đảng phí có tháng còn chậm.",
        "Đi làm xa, chưa chủ động gửi trước.",
        "Nộp đảng phí trong ba ngày đầu tháng.",
    ],
    [
        "Giúp một hộ cận nghèo tiếp cận vốn vay chính sách.",
        "Nắm tình hình nhân dân trong tổ có lúc chưa kịp thời.",
        "Chưa thường xuyên đến từng hộ.",
        "Mỗi tuần dành một buổi đến thăm các hộ được phân công.",
    ],
    [
        "Tham gia tuần tra ban đêm cùng tổ an ninh.",
        "Có lần góp ý với đồng chí khác còn nóng nảy.",
        "Chưa kiềm chế, chưa lắng nghe hết ý kiến.",
        "Góp ý đúng nơi, đúng lúc, trên tinh thần xây dựng.",
    ],
    [
        "Thực hiện tốt việc đăng ký học tập và làm theo Bác.",
        "Việc ghi chép sổ tay đảng viên chưa đầy đủ.",
        "Còn chủ quan, để dồn việc.",
        "Ghi chép ngay trong buổi sinh hoạt, cuối tháng tự kiểm tra.",
    ],
    [
        "Phối hợp hòa giải thành một vụ việc trong tổ.",
        "Báo cáo kết quả việc được giao còn trễ hạn.",
        "Chưa sắp xếp thời gian hợp lý.",
        "Báo cáo trước kỳ sinh hoạt hai ngày.",
    ],
    [
        "Vận động gia đình làm hàng rào cây xanh, phân loại rác.",
        "Chưa mạnh dạn góp ý với chi ủy.",
        "Còn tâm lý nể nang.",
        "Thẳng thắn góp ý ngay trong chi bộ.",
    ],
    [
        "Hoàn thành việc tuyên truyền ở tổ được phân công.",
        "Dự một buổi sinh hoạt còn trễ giờ.",
        "Việc đồng áng, chưa chủ động thu xếp.",
        "Đến trước giờ sinh hoạt mười phút.",
    ],
];

/// Praise.
pub(super) const PRAISES: [&str; 4] = [
    "Tích cực vận động nhân dân góp công làm đường, được bà con tin yêu.",
    "Nhiệt tình giúp hộ nghèo trong tổ phát triển sản xuất.",
    "Gương mẫu thực hiện vệ sinh môi trường, gia đình văn hóa.",
    "Hoàn thành sớm các việc chi bộ phân công.",
];

/// Reminders.
pub(super) const REMINDERS: [&str; 4] = [
    "Nộp đảng phí đúng thời gian quy định.",
    "Báo cáo kết quả việc được giao đúng hạn.",
    "Đi sinh hoạt đúng giờ.",
    "Ghi chép sổ tay đảng viên đầy đủ.",
];

/// Criticism, and how it was taken.
pub(super) const CRITICISMS: [(&str, &str); 3] = [
    (
        "Đề nghị đồng chí sâu sát các hộ trong tổ hơn nữa.",
        "Tiếp thu góp ý, trong tháng tới sẽ đến thăm từng hộ.",
    ),
    (
        "Đồng chí có năng lực nhưng còn ít phát biểu, cần mạnh dạn hơn.",
        "Tiếp thu, sẽ chuẩn bị ý kiến trước khi dự sinh hoạt.",
    ),
    (
        "Việc phối hợp giữa chi hội với chi bộ có lúc chưa chặt chẽ.",
        "Xin nhận khuyết điểm và sẽ báo cáo chi ủy hằng tuần.",
    ),
];

/// News that the committee gives under "information".
pub(super) const NEWS: [&str; 6] = [
    "Thông tin tình hình kinh tế - xã hội của xã trong tháng; kết quả giải ngân vốn nông thôn mới.",
    "Quán triệt tinh thần các văn bản mới của cấp trên về nâng cao chất lượng sinh hoạt chi bộ.",
    "Định hướng dư luận về việc sắp xếp đơn vị hành chính; đề nghị đảng viên không chia sẻ thông tin chưa kiểm chứng.",
    "Thông báo lịch gieo sạ và lịch đóng mở cống của ngành nông nghiệp.",
    "Thông tin về thủ đoạn lừa đảo qua điện thoại, đề nghị đảng viên nhắc gia đình và bà con.",
    "Phổ biến quy định mới về bảo hiểm y tế hộ gia đình và chế độ cho người cao tuổi.",
];

/// Why points are taken off, by criterion; the last one fits any.
pub(super) const DEDUCTIONS: [(&str, &str); 4] = [
    ("4.2", "Ý kiến thảo luận chưa đều, một số đồng chí chưa phát biểu."),
    ("4.3", "Có mục kéo dài quá thời gian dự kiến."),
    ("5", "Phê bình còn nể nang."),
    ("", "Một số việc còn chậm so với yêu cầu."),
];
