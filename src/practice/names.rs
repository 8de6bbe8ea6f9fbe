//! Invented names: Kinh, Khmer and Hoa, as they stand side by side on a roll of the delta.
//!
//! Parts are combined by chance; no list of real people is behind them.

use fastrand::Rng;

const KINH_FAMILIES: [&str; 16] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Phan", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Đoàn",
    "Cao", "Mai",
];
const KINH_MEN: [&str; 8] = ["Văn", "Hữu", "Minh", "Thanh", "Quốc", "Công", "Hoàng", "Đức"];
const KINH_WOMEN: [&str; 8] = ["Thị", "Ngọc", "Thị Mỹ", "Thị Kim", "Thị Thu", "Bích", "Thị Hồng", "Thị Cẩm"];
const MEN: [&str; 24] = [
    "An", "Bình", "Chín", "Cường", "Dũng", "Đạt", "Giang", "Hải", "Hùng", "Khánh", "Lâm", "Lộc", "Nam",
    "Nghĩa", "Phong", "Phước", "Quang", "Sáu", "Tài", "Thành", "Thắng", "Trí", "Tuấn", "Út",
];
const WOMEN: [&str; 24] = [
    "Anh",
    "Bé",
    "Chi",
    "Diễm",
    "Dung",
    "Đào",
    "Hạnh",
    "Hằng",
    "Hoa",
    "Huệ",
    "Lan",
    "Liên",
    "Linh",
    "Loan",
    "Mai",
    "Nga",
    "Nhung",
    "Oanh",
    "Phượng",
    "Thảo",
    "Thủy",
    "Trang",
    "Tuyết",
    "Xuân",
];
const KHMER_FAMILIES: [&str; 7] = ["Thạch", "Kim", "Sơn", "Danh", "Lâm", "Kiên", "Châu"];
const KHMER_MEN: [&str; 12] = [
    "Chanh Đa",
    "Sô Phia",
    "Sa Mết",
    "Rát Ta",
    "Vi Sal",
    "Phi Rum",
    "Sa Rinh",
    "Chanh Tha",
    "Đa Ra",
    "Sóc Kha",
    "Sô Văn",
    "Rít Thy",
];
const KHMER_WOMEN: [&str; 10] =
    ["Sa Rây", "Sô Phi", "Chanh Thi", "Sa Quên", "Ma Ly", "Bô Pha", "Rát Thi", "Sô Khom", "Sa Oanh", "Na Ri"];
const HOA_FAMILIES: [&str; 7] = ["Lý", "Trương", "Quách", "Lâm", "Vương", "Tăng", "Trịnh"];
const HOA_GIVEN: [&str; 12] = [
    "Mỹ Ngọc",
    "Chí Cường",
    "Vĩnh Phát",
    "Gia Hưng",
    "Tuyết Anh",
    "Mỹ Linh",
    "Thế Vinh",
    "Kim Phụng",
    "Quốc Hòa",
    "Thuận Phát",
    "Lệ Quân",
    "Vĩ Hào",
];

/// A full name, family name first, and the ethnic group that it sounds like: six in ten Kinh,
/// three Khmer, one Hoa.
pub fn name(rng: &mut Rng) -> (String, &'static str) {
    match rng.u8(0..10) {
        0..=5 => (kinh(rng), "Kinh"),
        6..=8 => (khmer(rng), "Khmer"),
        _ => (format!("{} {}", pick(rng, &HOA_FAMILIES), pick(rng, &HOA_GIVEN)), "Hoa"),
    }
}

fn kinh(rng: &mut Rng) -> String {
    let family = pick(rng, &KINH_FAMILIES);
    let (middle, given) = match rng.bool() {
        true => (pick(rng, &KINH_MEN), pick(rng, &MEN)),
        false => (pick(rng, &KINH_WOMEN), pick(rng, &WOMEN)),
    };
    format!("{family} {middle} {given}")
}

fn khmer(rng: &mut Rng) -> String {
    let family = pick(rng, &KHMER_FAMILIES);
    match rng.bool() {
        true => format!("{family} {}", pick(rng, &KHMER_MEN)),
        false => format!("{family} Thị {}", pick(rng, &KHMER_WOMEN)),
    }
}

/// One of several by chance; the empty text of none.
pub(super) fn pick<'a>(rng: &mut Rng, of: &[&'a str]) -> &'a str {
    rng.choice(of).copied().unwrap_or_default()
}
