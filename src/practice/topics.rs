//! What a hamlet's cell talks about: work of last and next month, opinions, tasks, resolutions.
//!
//! In Vietnamese, as minutes have it. `{t}` is a group of households, `{n}` a number, `{m}` the
//! coming month.

use chrono::NaiveDate;
use fastrand::Rng;

use crate::text::{Lang, long_month};

/// A field of work.
#[derive(Debug)]
pub(super) struct Topic {
    /// What was done last month.
    pub done: &'static str,
    /// What is to be done next month.
    pub next: &'static str,
    /// What members say of it.
    pub opinions: [&'static str; 3],
    /// A task for a member.
    pub task: &'static str,
    /// How the task went when it is done.
    pub result: &'static str,
    /// A point of the resolution.
    pub point: &'static str,
}

/// Every topic.
pub(super) const TOPICS: [Topic; 12] = [
    Topic {
        done: "vận động nhân dân góp {n} ngày công dặm vá đường liên ấp",
        next: "phát quang, mở rộng lề đường nông thôn",
        opinions: [
            "Thống nhất với báo cáo. Đề nghị sớm dặm vá đoạn đường trước nhà văn hóa ấp vì mùa mưa đi lại khó khăn.",
            "Đề nghị vận động các hộ hai bên đường không để vật liệu, nông sản lấn ra lòng đường.",
            "Bà con tổ {t} sẵn sàng góp công; kiến nghị xã hỗ trợ thêm đá và xi măng.",
        ],
        task: "Vận động các hộ tổ {t} phát quang tuyến đường liên ấp",
        result: "Đã phát quang xong, bà con đồng tình.",
        point: "Vận động nhân dân phát quang, dặm vá đường liên ấp, phấn đấu xong trong tháng {m}.",
    },
    Topic {
        done: "nạo vét {n}00 mét kênh nội đồng, thông dòng chảy trước vụ",
        next: "khai thông kênh mương, vận hành cống theo lịch",
        opinions: [
            "Kênh nội đồng còn nhiều lục bình, đề nghị tổ chức một buổi ra quân trước khi xuống giống.",
            "Cống đầu kênh đóng mở chưa đúng lịch, đề nghị phân công một đồng chí theo dõi và báo cho bà con.",
            "Thống nhất nạo vét; đề nghị công khai mức đóng góp để các hộ yên tâm.",
        ],
        task: "Tổ chức ra quân vớt lục bình, khai thông kênh nội đồng tổ {t}",
        result: "Đã ra quân một buổi, kênh thông thoáng.",
        point: "Hoàn thành khai thông kênh nội đồng, vận hành cống đúng lịch trong tháng {m}.",
    },
    Topic {
        done: "thu, nộp đảng phí đầy đủ, đúng quy định",
        next: "thu, nộp đảng phí trong ba ngày đầu tháng",
        opinions: [
            "Việc thu đảng phí đã nền nếp; đề nghị các đồng chí đi làm xa gửi trước buổi sinh hoạt.",
            "Đề nghị chi ủy thông báo mức đóng mới cho từng đồng chí để thực hiện cho đúng.",
            "Thống nhất thu đảng phí ngay đầu buổi sinh hoạt để không sót.",
        ],
        task: "Rà soát mức đóng đảng phí và thông báo cho từng đồng chí",
        result: "Đã thông báo đến từng đồng chí.",
        point: "Thu, nộp đảng phí tháng {m} đầy đủ, đúng thời gian quy định.",
    },
    Topic {
        done: "thăm hỏi, giúp đỡ {n} hộ nghèo, hộ cận nghèo",
        next: "rà soát hộ nghèo, hộ cận nghèo cuối kỳ",
        opinions: [
            "Việc rà soát hộ nghèo phải công khai, có ý kiến của bà con trong tổ.",
            "Hộ cận nghèo ở tổ {t} cần vốn nuôi bò, đề nghị giới thiệu vay vốn chính sách.",
            "Mỗi đảng viên nên nhận giúp một hộ khó khăn, hằng tháng báo lại kết quả với chi bộ.",
        ],
        task: "Rà soát hộ nghèo, hộ cận nghèo tổ {t}, lập danh sách trình chi bộ",
        result: "Đã rà soát và công khai danh sách.",
        point: "Mỗi đảng viên đương chức giúp đỡ một hộ nghèo, hộ cận nghèo có địa chỉ cụ thể.",
    },
    Topic {
        done: "trồng {n}0 mét hàng rào cây xanh trên tuyến đường mẫu",
        next: "giữ vững các tiêu chí nông thôn mới nâng cao",
        opinions: [
            "Tuyến đường hoa đã xuống cấp vài đoạn, đề nghị chi hội phụ nữ chăm sóc lại.",
            "Tiêu chí môi trường còn yếu, đề nghị đảng viên gương mẫu làm hàng rào, cổng ngõ trước.",
            "Thống nhất chọn tuyến đường tổ {t} làm điểm rồi nhân rộng.",
        ],
        task: "Vận động hội viên chăm sóc tuyến đường hoa tổ {t}",
        result: "Tuyến đường đã được chăm sóc, sạch đẹp.",
        point: "Giữ vững các tiêu chí nông thôn mới, tập trung tiêu chí môi trường và cảnh quan.",
    },
    Topic {
        done: "kể một câu chuyện về Bác, liên hệ việc nêu gương của đảng viên",
        next: "học tập và làm theo Bác, mỗi đảng viên đăng ký một việc cụ thể",
        opinions: [
            "Học tập và làm theo Bác nên bắt đầu từ việc nhỏ: đúng giờ, tiết kiệm, gần dân.",
            "Đề nghị mỗi kỳ sinh hoạt có một đồng chí kể chuyện về Bác và tự liên hệ bản thân.",
            "Đề nghị biểu dương kịp thời gương người tốt, việc tốt trong ấp.",
        ],
        task: "Chuẩn bị câu chuyện về Bác cho kỳ sinh hoạt tới",
        result: "Đã chuẩn bị và trình bày.",
        point: "Mỗi đảng viên đăng ký một việc làm cụ thể học tập và làm theo Bác.",
    },
    Topic {
        done: "vận động {n} hộ diệt lăng quăng, phòng chống sốt xuất huyết",
        next: "tiếp tục phòng chống sốt xuất huyết, tổng vệ sinh cuối tuần",
        opinions: [
            "Mùa mưa nguy cơ sốt xuất huyết tăng, đề nghị tuần nào cũng tổng vệ sinh, diệt lăng quăng.",
            "Các lu, hồ chứa nước ở tổ {t} chưa đậy kín, đề nghị đến từng hộ nhắc nhở.",
            "Đề nghị trạm y tế phối hợp phun thuốc ở khu vực chợ và trường học.",
        ],
        task: "Kiểm tra, nhắc các hộ tổ {t} diệt lăng quăng, đậy kín dụng cụ chứa nước",
        result: "Đã đến từng hộ, không phát sinh ca bệnh.",
        point: "Duy trì tổng vệ sinh, diệt lăng quăng vào sáng Chủ nhật hằng tuần.",
    },
    Topic {
        done: "giữ vững an ninh trật tự, hòa giải thành {n} vụ việc",
        next: "bảo đảm an ninh trật tự, an toàn giao thông",
        opinions: [
            "An ninh trật tự ổn định; đề nghị tăng tuần tra ban đêm vào dịp cuối năm.",
            "Thanh niên tụ tập chạy xe gây ồn ở đầu ấp, đề nghị công an xã phối hợp nhắc nhở.",
            "Mâu thuẫn ranh đất ở tổ {t} cần tổ hòa giải đến sớm, không để kéo dài.",
        ],
        task: "Phối hợp tổ hòa giải giải quyết việc tranh chấp ranh đất ở tổ {t}",
        result: "Hòa giải thành, hai bên đã ký biên bản.",
        point: "Giữ vững an ninh trật tự, không để phát sinh khiếu kiện kéo dài.",
    },
    Topic {
        done: "giới thiệu một quần chúng ưu tú dự lớp nhận thức về Đảng",
        next: "tạo nguồn phát triển đảng viên trong thanh niên, phụ nữ",
        opinions: [
            "Nguồn phát triển đảng viên còn ít, đề nghị chi đoàn giới thiệu thêm thanh niên tiêu biểu.",
            "Đề nghị phân công đảng viên chính thức kèm cặp, giúp đỡ quần chúng ưu tú.",
            "Cần quan tâm quần chúng là đồng bào Khmer có uy tín ở tổ {t}.",
        ],
        task: "Giới thiệu quần chúng ưu tú trong thanh niên, phụ nữ ở tổ {t}",
        result: "Đã giới thiệu một quần chúng, chờ chi bộ xem xét.",
        point: "Bồi dưỡng, giới thiệu ít nhất một quần chúng ưu tú để xem xét kết nạp.",
    },
    Topic {
        done: "vận động {n} hộ bỏ rác đúng nơi quy định, thu gom vỏ thuốc bảo vệ thực vật",
        next: "thu gom, phân loại rác tại hộ gia đình",
        opinions: [
            "Vỏ thuốc bảo vệ thực vật còn bỏ trên bờ ruộng, đề nghị đặt thêm thùng chứa ở tổ {t}.",
            "Đề nghị đảng viên làm trước việc phân loại rác tại nhà để bà con làm theo.",
            "Xe thu gom rác đến không đều, kiến nghị xã làm việc với đơn vị thu gom.",
        ],
        task: "Đặt thùng chứa vỏ thuốc bảo vệ thực vật ở cánh đồng tổ {t}",
        result: "Đã đặt hai thùng chứa, bà con sử dụng tốt.",
        point: "Vận động các hộ phân loại rác tại nguồn, không vứt rác xuống kênh rạch.",
    },
    Topic {
        done: "cùng ban quản trị chùa tổ chức lễ của đồng bào Khmer trang trọng, tiết kiệm",
        next: "chăm lo đồng bào Khmer, giữ gìn đoàn kết trong ấp",
        opinions: [
            "Đề nghị thăm, chúc mừng các gia đình chính sách và người có uy tín trong đồng bào Khmer.",
            "Lớp học chữ Khmer dịp hè được bà con ủng hộ, đề nghị tiếp tục duy trì ở chùa.",
            "Thống nhất; tuyên truyền nên dùng cả hai thứ tiếng để bà con lớn tuổi nắm được.",
        ],
        task: "Thăm người có uy tín và các gia đình chính sách trong đồng bào Khmer tổ {t}",
        result: "Đã thăm đủ các gia đình.",
        point: "Chăm lo đời sống đồng bào Khmer, củng cố khối đoàn kết toàn dân trong ấp.",
    },
    Topic {
        done: "vận động thêm {n} người tham gia bảo hiểm y tế hộ gia đình",
        next: "vận động tham gia bảo hiểm y tế, cài đặt Sổ tay đảng viên điện tử",
        opinions: [
            "Nhiều hộ mới thoát nghèo chưa mua lại bảo hiểm y tế, đề nghị đến tận nhà vận động.",
            "Đảng viên lớn tuổi dùng Sổ tay đảng viên điện tử còn khó, đề nghị các đồng chí trẻ kèm giúp.",
            "Đề nghị gửi tài liệu sinh hoạt sớm hơn để đảng viên nghiên cứu trước.",
        ],
        task: "Hướng dẫn các đồng chí lớn tuổi sử dụng Sổ tay đảng viên điện tử",
        result: "Đã hướng dẫn xong, các đồng chí mở được tài liệu.",
        point: "Vận động tăng thêm ít nhất {n} người tham gia bảo hiểm y tế hộ gia đình.",
    },
];

/// The month after the word for it, as papers name it: "12 năm 2026".
pub(super) fn month_number(date: NaiveDate) -> String {
    long_month(date, Lang::Vi).trim_start_matches("tháng ").to_owned()
}

/// Fills the places of a phrase; numbers by chance, the month as given.
pub(super) fn fill(rng: &mut Rng, phrase: &str, month: &str) -> String {
    let (group, number) = (rng.u32(1..=9).to_string(), rng.u32(3..=9).to_string());
    phrase.replace("{t}", &group).replace("{n}", &number).replace("{m}", month)
}
