//! The columns of a roll: the names that people give them.
//!
//! Knows nothing of where a header stands; names are compared folded, without what stands in
//! brackets after them.

use crate::text::{Text, fold, text};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum RollField {
    /// The number of the row.
    Number,
    /// Full name.
    Name,
    /// Family and middle names.
    Family,
    /// Given name.
    Given,
    /// Date of birth.
    Born,
    /// Date of admission.
    Joined,
    /// Date of full membership.
    Official,
    /// Ethnic group.
    Ethnicity,
    /// Man or woman, in words.
    Sex,
    /// Ticked for a man.
    Man,
    /// Ticked for a woman.
    Woman,
    /// General education.
    General,
    /// Professional training.
    Training,
    /// Political theory.
    Theory,
    /// Standing.
    Standing,
    /// Role.
    Role,
    /// Group (tổ đảng).
    Group,
    /// Remarks, of which only a standing is taken.
    Note,
}

impl RollField {
    /// What it is called where the preview says how a column is understood.
    pub const fn label(self) -> Text {
        match self {
            RollField::Number => text("số thứ tự", "number"),
            RollField::Name => text("họ và tên", "full name"),
            RollField::Family => text("họ và tên đệm", "family and middle names"),
            RollField::Given => text("tên", "given name"),
            RollField::Born => text("ngày sinh", "birth"),
            RollField::Joined => text("ngày vào Đảng", "admission"),
            RollField::Official => text("ngày chính thức", "official membership"),
            RollField::Ethnicity => text("dân tộc", "ethnic group"),
            RollField::Sex => text("giới tính", "sex"),
            RollField::Man => text("nam, có dấu thì tính", "male where ticked"),
            RollField::Woman => text("nữ, có dấu thì tính", "female where ticked"),
            RollField::General => text("trình độ giáo dục phổ thông", "general education"),
            RollField::Training => {
                text("chuyên môn, chỉ lấy trình độ", "professional training, the level only")
            }
            RollField::Theory => text("trình độ lý luận chính trị", "political theory"),
            RollField::Standing => text("diện sinh hoạt", "standing"),
            RollField::Role => text("chức vụ", "role"),
            RollField::Group => text("tổ đảng", "group"),
            RollField::Note => text("ghi chú, chỉ lấy diện sinh hoạt", "remarks, the standing only"),
        }
    }
}

/// Names of columns, folded, those of one field divided by commas.
const NAMES: [(RollField, &str); 18] = [
    (RollField::Number, "stt,tt,so tt,so thu tu,thu tu,no,number,#"),
    (
        RollField::Name,
        "ho va ten,ho ten,ho va ten dang vien,ho ten dang vien,ten dang vien,ho va ten khai sinh,ho va ten dem va ten,\
         dang vien,dong chi,ho va ten dong chi,full name,name",
    ),
    (
        RollField::Family,
        "ho,ho dem,ho va dem,ho va ten dem,ho ten dem,ho lot,ho va chu lot,ho va chu dem,ho va ten lot,family name,\
         last name,surname",
    ),
    (RollField::Given, "ten,ten goi,given name,first name"),
    (
        RollField::Born,
        "ngay sinh,ngay thang nam sinh,sinh ngay,nam sinh,ngay thang sinh,ngay nam sinh,ntns,birth,date of birth,\
         birthday,born,year of birth",
    ),
    (
        RollField::Joined,
        "du bi,ngay vao dang,ngay ket nap,ngay ket nap dang,ngay thang nam vao dang,ngay thang nam ket nap,\
         ngay thang vao dang,ngay thang nam vao dang cong san viet nam,ngay vao dang cong san viet nam,ngay vao dang csvn,\
         ngay vao dcsvn,vao dang,ket nap,ngay vao dang du bi,ngay du bi,nam vao dang,nam ket nap,joined,date joined,\
         date of admission,admission",
    ),
    (
        RollField::Official,
        "chinh thuc,ngay chinh thuc,ngay vao dang chinh thuc,ngay cong nhan chinh thuc,ngay cong nhan dang vien chinh thuc,\
         ngay chuyen chinh thuc,ngay thang nam chinh thuc,ngay chuyen dang chinh thuc,official since,\
         date of official membership,official membership,date of full membership,full membership",
    ),
    (RollField::Ethnicity, "dan toc,ethnicity,ethnic group"),
    (RollField::Sex, "gioi tinh,gt,gioi,nam nu,nam hay nu,phai,sex,gender"),
    // "Nam" without anything else is a column of men only where it is no year ([`field`]).
    (RollField::Man, "dang vien nam,male,man"),
    (RollField::Woman, "nu,dang vien nu,la nu,dv nu,female,woman"),
    (
        RollField::General,
        "hoc van,trinh do hoc van,tdhv,van hoa,trinh do van hoa,tdvh,trinh do vh,giao duc pho thong,gdpt,\
         trinh do giao duc pho thong,trinh do gdpt,trinh do pho thong,pho thong,general education,schooling",
    ),
    (
        RollField::Training,
        "chuyen mon,trinh do chuyen mon,tdcm,trinh do cm,chuyen mon nghiep vu,trinh do chuyen mon nghiep vu,bang cap,\
         professional training,training",
    ),
    (
        RollField::Theory,
        "ly luan chinh tri,trinh do ly luan chinh tri,llct,trinh do llct,trinh do ly luan,ly luan,tdllct,political theory",
    ),
    (
        RollField::Standing,
        "tinh trang,dien,dien dv,tinh trang dang vien,tinh trang dv,dv,dien dang vien,dien sinh hoat,trang thai,loai dang vien,tinh trang sinh hoat,standing,status",
    ),
    (
        RollField::Role,
        "chuc vu,chuc vu dang,chuc vu trong dang,chuc vu trong chi bo,chuc vu chi bo,chuc danh,role,position",
    ),
    // "Tổ" alone is more often that of the neighbourhood.
    (
        RollField::Group,
        "to dang,thuoc to dang,sinh hoat to dang,sinh hoat tai to dang,ten to dang,to dang so,to dang vien,party group",
    ),
    (RollField::Note, "ghi chu,ghi chu khac,chu thich,note,notes,remark,remarks"),
];

/// Names that a column may have below one that stands over several: the field above, the names,
/// and the field that it then is.
const BELOW: [(&[RollField], &str, Option<RollField>); 10] = [
    (&[RollField::Born], "nam,nu,ngay thang nam,ngay thang,ngay", Some(RollField::Born)),
    (&[RollField::Sex], "nam", Some(RollField::Man)),
    (&[RollField::Sex], "nu", Some(RollField::Woman)),
    (
        &[RollField::Joined, RollField::Official],
        "du bi,ket nap,ngay ket nap,lan dau",
        Some(RollField::Joined),
    ),
    (&[RollField::Joined, RollField::Official], "chinh thuc", Some(RollField::Official)),
    (
        &[RollField::Name],
        "ho,ho dem,ho va ten dem,ho va dem,ho lot,ho va chu lot,ho va chu dem",
        Some(RollField::Family),
    ),
    (&[RollField::Name], "ten", Some(RollField::Given)),
    (&[RollField::Role], "dang,trong dang,chi bo,cap uy", Some(RollField::Role)),
    (&[RollField::Role], "chinh quyen,doan the,chuyen mon,don vi", None),
    (&[RollField::Joined, RollField::Official], "so quyet dinh,noi ket nap,chi bo ket nap,noi vao", None),
];

/// Letters and digits only, without diacritics and in lower case, in single-spaced words.
pub(super) fn key(cell: &str) -> String {
    let folded = fold(cell);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric() && c != '#').filter(|w| !w.is_empty()).collect();
    words.join(" ")
}

fn listed(names: &str, name: &str) -> bool {
    !name.is_empty() && names.split(',').any(|one| one.trim_start() == name)
}

/// The field that a name of a column means.
pub(super) fn field(cell: &str) -> Option<RollField> {
    let bare = cell.split('(').next().unwrap_or(cell);
    // Folded it would be "năm" too.
    if bare.trim().to_lowercase() == "nam" {
        return Some(RollField::Man);
    }
    let key = key(bare);
    NAMES.iter().find(|(_, names)| listed(names, &key)).map(|(field, _)| *field)
}

/// The field of a column by its name and the name that stands over it and its neighbours.
pub(super) fn field_below(above: &str, below: &str) -> Option<RollField> {
    if below.is_empty() {
        return field(above);
    }
    let name = key(below.split('(').next().unwrap_or(below));
    let over = field(above);
    let known = over.and_then(|over| {
        BELOW.iter().find(|(above, names, _)| above.contains(&over) && listed(names, &name))
    });
    match known {
        Some((_, _, field)) => *field,
        None => field(below).or_else(|| field(&format!("{above} {below}"))),
    }
}

/// Whether a name is one that stands below others.
pub(super) fn is_below(cell: &str) -> bool {
    let name = key(cell.split('(').next().unwrap_or(cell));
    BELOW.iter().any(|(_, names, _)| listed(names, &name)) || field(cell).is_some()
}

/// Whether a cell is the name of a column some letters of which were lost.
pub(super) fn is_lost_name(cell: &str) -> bool {
    let is_lost = |sign: char| matches!(sign, '?' | '\u{fffd}');
    let folded: Vec<char> = fold(cell.trim()).chars().collect();
    let is_name = |name: &str| {
        let name: Vec<char> = name.trim().chars().collect();
        name.len() == folded.len()
            && name.iter().zip(&folded).all(|(one, other)| one == other || is_lost(*other))
    };
    let kept = folded.iter().filter(|sign| sign.is_alphabetic()).count();
    folded.iter().any(|sign| is_lost(*sign))
        && kept >= 2
        && NAMES.iter().any(|(_, names)| names.split(',').any(is_name))
}
