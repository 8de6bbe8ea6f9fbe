//! What members say of themselves in the rounds of the practice year, with the item that it relates to; related
//! by hand, as a member would.
//!
//! In Vietnamese, as minutes have it; no real person. An item is named by its list and key.

use super::voices::VoiceWords;

/// Words that relate to an item.
#[derive(Debug)]
pub(super) struct ThemedVoice<W> {
    /// The item: "manifestations/I.6".
    pub item: &'static str,
    /// The words.
    pub words: W,
}

/// Words that relate to an item of a list.
pub(super) const fn themed<W>(item: &'static str, words: W) -> ThemedVoice<W> {
    ThemedVoice { item, words }
}

/// Statements that relate to an item.
pub(super) const THEMED_STATEMENTS: [ThemedVoice<VoiceWords>; 22] = [
    themed(
        "commitment/2",
        [
            "Đã làm được một phần việc đăng ký học tập và làm theo Bác.",
            "Việc tiết kiệm điện ở nhà văn hóa ấp làm chưa đều.",
            "Chưa phân công người tắt đèn sau mỗi buổi họp.",
            "Tự kiểm tra điện, nước sau mỗi buổi họp ở nhà văn hóa ấp.",
        ],
    ),
    themed(
        "commitment/4",
        [
            "Dự đủ các kỳ sinh hoạt từ đầu năm.",
            "Hai kỳ nộp đảng phí sau buổi sinh hoạt.",
            "Chưa chuẩn bị trước, còn ỷ lại vào đồng chí thu đảng phí.",
            "Nộp đảng phí trước buổi sinh hoạt.",
        ],
    ),
    themed(
        "commitment/5",
        [
            "Hoàn thành ba trong bốn việc chi bộ giao.",
            "Danh sách hộ cận nghèo lập chậm một tuần.",
            "Chờ số liệu của tổ, chưa đôn đốc.",
            "Hẹn ngày nộp số liệu với tổ trưởng ngay khi nhận việc.",
        ],
    ),
    themed(
        "commitment/6",
        [
            "Nắm chắc tình hình các hộ trong tổ nơi cư trú.",
            "Chưa đến thăm đủ các hộ được phân công.",
            "Bận mùa vụ, chưa xếp lịch.",
            "Mỗi tuần thăm hai hộ, ghi lại ý kiến bà con.",
        ],
    ),
    themed(
        "manifestations/I.3",
        [
            "Dự đủ các lớp học nghị quyết của đảng ủy.",
            "Có kỳ chưa đọc tài liệu chi bộ gửi trước.",
            "Chưa quen đọc trên Sổ tay đảng viên điện tử.",
            "Đọc xong tài liệu một ngày trước kỳ sinh hoạt.",
        ],
    ),
    themed(
        "manifestations/I.4",
        [
            "Vận động sáu hộ làm hàng rào cây xanh.",
            "Việc hòa giải khó ở tổ có lần để đồng chí khác làm thay.",
            "Ngại va chạm với hàng xóm.",
            "Trực tiếp dự các buổi hòa giải của tổ.",
        ],
    ),
    themed(
        "manifestations/I.5",
        [
            "Góp ý thẳng thắn việc chung của ấp.",
            "Thấy đồng chí trong tổ làm chưa tốt mà chưa nói ngay trong chi bộ.",
            "Còn nể nang người quen.",
            "Góp ý trong kỳ sinh hoạt, không để sang kỳ sau.",
        ],
    ),
    themed(
        "manifestations/I.6",
        [
            "Hoàn thành việc tuyên truyền ở tổ.",
            "Đã hứa báo cáo trước kỳ họp mà hai lần báo cáo trễ.",
            "Chưa ghi lịch công việc.",
            "Báo cáo chi ủy trước kỳ họp hai ngày.",
        ],
    ),
    themed(
        "manifestations/I.6",
        [
            "Nhận giúp một hộ cận nghèo làm hồ sơ vay vốn.",
            "Hứa đến hướng dẫn hộ ấy mà để qua một tháng.",
            "Sắp xếp việc nhà chưa khoa học.",
            "Làm xong hồ sơ vay vốn cùng hộ ấy trong tháng.",
        ],
    ),
    themed(
        "manifestations/I.7",
        [
            "Điều hành chi hội làm xong tuyến đường hoa.",
            "Có buổi họp chi hội quyết trước, nghe ý kiến hội viên sau.",
            "Nôn nóng muốn xong việc.",
            "Lấy ý kiến hội viên trước khi quyết việc của chi hội.",
        ],
    ),
    themed(
        "manifestations/II.2",
        [
            "Cùng chi bộ giữ vững khối đoàn kết trong ấp.",
            "Có lần bàn việc chi bộ đã quyết ở ngoài cuộc họp.",
            "Chưa cân nhắc lời nói.",
            "Ý kiến khác thì nêu ngay trong chi bộ.",
        ],
    ),
    themed(
        "manifestations/II.4",
        [
            "Chi hội đạt chỉ tiêu thu gom rác của quý.",
            "Báo cáo quý ghi cả những việc mới làm được một nửa.",
            "Muốn chi hội có thành tích.",
            "Báo cáo đúng số việc đã làm xong.",
        ],
    ),
    themed(
        "manifestations/II.5",
        [
            "Trả lời kịp thời ý kiến bà con gửi đến.",
            "Ba tháng chưa dự cuộc họp nào của tổ nhân dân tự quản.",
            "Chỉ hỏi thăm qua điện thoại.",
            "Mỗi tháng dự một cuộc họp của tổ nhân dân tự quản.",
        ],
    ),
    themed(
        "manifestations/II.6",
        [
            "Giữ gìn tốt tài sản của nhà văn hóa ấp.",
            "Họp chi hội nhiều lần bắt đầu trễ, mất thời gian của hội viên.",
            "Chưa gửi giấy mời sớm.",
            "Gửi giấy mời trước ba ngày, bắt đầu đúng giờ.",
        ],
    ),
    themed(
        "manifestations/II.9",
        [
            "Tham gia đầy đủ các buổi tuần tra của tổ an ninh.",
            "Đám tiệc có lần uống rượu quá giờ, ảnh hưởng hàng xóm.",
            "Nể bạn bè.",
            "Ra về trước 21 giờ khi dự đám tiệc.",
        ],
    ),
    themed(
        "prohibitions/1",
        [
            "Tuyên truyền nghị quyết đến các hộ trong tổ.",
            "Nghị quyết về thu gom rác chưa làm theo đủ tại gia đình.",
            "Gia đình chưa quen phân loại rác.",
            "Phân loại rác tại nhà, làm trước để bà con làm theo.",
        ],
    ),
    themed(
        "prohibitions/2",
        [
            "Nhận thêm việc phụ trách tuyến kênh.",
            "Một lần xin đổi việc được phân công mà chưa nêu rõ lý do.",
            "Ngại việc đi lại xa.",
            "Làm đủ lịch trực cống đã được phân công.",
        ],
    ),
    themed(
        "prohibitions/5",
        [
            "Nhắc gia đình cảnh giác với thủ đoạn lừa đảo qua điện thoại.",
            "Có lần chia sẻ tin chưa kiểm chứng trong nhóm của ấp.",
            "Vội, chưa xem nguồn tin.",
            "Chỉ chia sẻ tin của cơ quan có thẩm quyền.",
        ],
    ),
    themed(
        "prohibitions/7",
        [
            "Vận động dòng họ tham gia góp công làm đường.",
            "Khi bình xét hộ nghèo còn bênh hộ trong dòng họ.",
            "Nặng tình thân.",
            "Bình xét theo tiêu chí, công khai trước tổ.",
        ],
    ),
    themed(
        "prohibitions/11",
        [
            "Giải quyết xong mười hai hồ sơ xác nhận của bà con.",
            "Có trường hợp để bà con đi lại hai lần.",
            "Chưa hướng dẫn giấy tờ một lần cho rõ.",
            "Hướng dẫn giấy tờ một lần, có ghi ra giấy.",
        ],
    ),
    themed(
        "prohibitions/15",
        [
            "Quản lý tốt quỹ của chi hội.",
            "Mua dụng cụ vệ sinh chưa bàn trước, còn thừa nhiều.",
            "Ước lượng chưa kỹ.",
            "Lập dự trù, thông qua chi hội trước khi mua.",
        ],
    ),
    themed(
        "prohibitions/18",
        [
            "Tham gia đủ các buổi ra quân của chi bộ.",
            "Một lần uống bia buổi trưa trước khi đi tuyên truyền.",
            "Nể lời mời.",
            "Không uống rượu, bia trong ngày làm việc.",
        ],
    ),
];
