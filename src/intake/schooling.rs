//! What cells say of sex and schooling, in the words of rolls.
//!
//! Knows no rows. What is not understood is never guessed: the caller tells it and leaves it open.

use super::column::key;
use super::value::is_label;
use crate::domain::{GeneralEducation, PoliticalTheory, ProfessionalTraining, Sex};

/// Signs with which people tick a cell, folded words among them.
const TICKS: [&str; 7] = ["x", "v", "1", "co", "yes", "dung", "true"];
/// Signs of which nothing is left when a cell is folded.
const TICK_SIGNS: [char; 9] = ['✓', '✔', '☑', '☒', '×', '*', '+', '•', '●'];
/// What stands in a cell that is not ticked, folded.
const UNTICKED: [&str; 5] = ["", "0", "khong", "no", "false"];

/// General education by other names than its label, folded.
const GENERAL: [(GeneralEducation, &str); 4] = [
    (GeneralEducation::Literate, "biet chu,biet doc biet viet,xoa mu,xoa mu chu,doc viet"),
    (GeneralEducation::Primary, "th,cap 1,cap i,tot nghiep tieu hoc,tn tieu hoc,tn th"),
    (
        GeneralEducation::LowerSecondary,
        "thcs,cap 2,cap ii,ptcs,pho thong co so,tot nghiep thcs,tn thcs,bo tuc thcs,bt thcs",
    ),
    (
        GeneralEducation::UpperSecondary,
        "thpt,ptth,cap 3,cap iii,pho thong trung hoc,tot nghiep thpt,tn thpt,tot nghiep pho thong trung hoc,tu tai,\
         bo tuc thpt,bt thpt,btth,bo tuc trung hoc,bo tuc",
    ),
];

/// Training by how its names begin, folded; the first that fits holds.
const TRAINING: [(ProfessionalTraining, &str); 7] = [
    (ProfessionalTraining::Doctor, "tien si,ts,pgs,gs"),
    (ProfessionalTraining::Master, "thac si,thac sy,ths,cao hoc"),
    (ProfessionalTraining::University, "dai hoc,dh,cu nhan,ky su,ks,bac si,bs,duoc si dai hoc"),
    (ProfessionalTraining::College, "cao dang,cd"),
    (ProfessionalTraining::Intermediate, "trung cap,tc,trung hoc chuyen nghiep,thcn,y si,trung hoc su pham"),
    (ProfessionalTraining::Elementary, "so cap,sc,so hoc"),
    (ProfessionalTraining::Untrained, "chua qua dao tao,chua dao tao,chua,khong,khong co,lao dong pho thong"),
];

/// Political theory likewise.
const THEORY: [(PoliticalTheory, &str); 5] = [
    (PoliticalTheory::Bachelor, "cu nhan,cn,dai hoc"),
    (PoliticalTheory::Advanced, "cao cap,cc"),
    (PoliticalTheory::Intermediate, "trung cap,tc"),
    (PoliticalTheory::Elementary, "so cap,sc"),
    (PoliticalTheory::Untrained, "chua hoc,chua qua dao tao,chua,khong,khong co"),
];

/// Whether a cell is ticked; none where it holds something else. A word that is the column's own name ticks too.
pub(super) fn ticked(cell: &str, own: Sex) -> Option<bool> {
    let (key, trimmed) = (key(cell), cell.trim());
    if TICKS.contains(&key.as_str()) || is_label(&key, own.label()) {
        return Some(true);
    }
    let signs = |signs: &[char]| !trimmed.is_empty() && trimmed.chars().all(|sign| signs.contains(&sign));
    if signs(&TICK_SIGNS) {
        return Some(true);
    }
    UNTICKED.contains(&key.as_str()).then_some(false)
}

/// Man or woman.
pub fn sex(cell: &str) -> Option<Sex> {
    let key = key(cell);
    let other = |sex: Sex| match sex {
        Sex::Male => ["m", "trai", "ong", "man"],
        Sex::Female => ["f", "gai", "ba", "woman"],
    };
    Sex::ALL.into_iter().find(|sex| is_label(&key, sex.label()) || other(*sex).contains(&key.as_str()))
}

/// General education: by name, or by the last class of twelve, or of the ten that schools had before. A class tells the
/// level that was finished with it.
pub fn general_education(cell: &str) -> Option<GeneralEducation> {
    let key = key(cell);
    let listed = |names: &str| names.split(',').any(|name| name.trim() == key);
    let labelled = GeneralEducation::ALL.into_iter().find(|one| is_label(&key, one.label()));
    let named = GENERAL.iter().find(|(_, names)| listed(names)).map(|(level, _)| *level);
    labelled.or(named).or_else(|| by_class(&key))
}

fn by_class(key: &str) -> Option<GeneralEducation> {
    let words: Vec<&str> = key.split(' ').collect();
    let (class, of) = match words[..] {
        ["lop", class] => (class, "12"),
        [class, of] => (class, of),
        _ => return None,
    };
    let class: u8 = class.parse().ok()?;
    let ends: [u8; 3] = match of {
        "12" => [5, 9, 12],
        "10" => [4, 7, 10],
        _ => return None,
    };
    match class {
        0 => None,
        class if class > ends[2] => None,
        class if class == ends[2] => Some(GeneralEducation::UpperSecondary),
        class if class >= ends[1] => Some(GeneralEducation::LowerSecondary),
        class if class >= ends[0] => Some(GeneralEducation::Primary),
        _ => Some(GeneralEducation::Literate),
    }
}

/// Whether a folded cell is one of these names, with whatever else behind it.
fn begins(key: &str, names: &str) -> bool {
    let mut names = names.split(',').map(str::trim);
    names.any(|name| key.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Professional training; what was learnt may stand behind it ("đại học Luật").
pub fn professional_training(cell: &str) -> Option<ProfessionalTraining> {
    let key = key(cell);
    let labelled = ProfessionalTraining::ALL.into_iter().find(|one| is_label(&key, one.label()));
    labelled.or_else(|| TRAINING.iter().find(|(_, names)| begins(&key, names)).map(|(level, _)| *level))
}

/// Political theory.
pub fn political_theory(cell: &str) -> Option<PoliticalTheory> {
    let key = key(cell);
    let labelled = PoliticalTheory::ALL.into_iter().find(|one| is_label(&key, one.label()));
    labelled.or_else(|| THEORY.iter().find(|(_, names)| begins(&key, names)).map(|(level, _)| *level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schooling_as_rolls_write_it() {
        use GeneralEducation::{Literate, LowerSecondary, Primary, UpperSecondary};
        for (cell, level) in [
            ("12/12", Some(UpperSecondary)),
            ("10/10", Some(UpperSecondary)),
            ("11/12", Some(LowerSecondary)),
            ("9/12", Some(LowerSecondary)),
            ("7/10", Some(LowerSecondary)),
            ("6/12", Some(Primary)),
            ("lớp 5", Some(Primary)),
            ("3/12", Some(Literate)),
            ("THPT", Some(UpperSecondary)),
            ("Trung học cơ sở", Some(LowerSecondary)),
            ("Cấp II", Some(LowerSecondary)),
            ("13/12", None),
            ("9/11", None),
            // What a spreadsheet makes of 9/12.
            ("09/12/2026", None),
            ("khá", None),
        ] {
            assert_eq!(general_education(cell), level, "{cell}");
        }
        use ProfessionalTraining::{
            College, Doctor, Elementary, Intermediate, Master, University, Untrained,
        };
        for (cell, level) in [
            ("Đại học Luật", Some(University)),
            ("ĐH", Some(University)),
            ("Kỹ sư nông nghiệp", Some(University)),
            ("ThS. Kinh tế", Some(Master)),
            ("Tiến sĩ", Some(Doctor)),
            ("CĐ Sư phạm", Some(College)),
            ("Trung cấp Y", Some(Intermediate)),
            ("Sơ cấp", Some(Elementary)),
            ("không", Some(Untrained)),
            ("college", Some(College)),
            ("nông dân", None),
            // Begins with the letters of another one, and is none.
            ("tsa", None),
        ] {
            assert_eq!(professional_training(cell), level, "{cell}");
        }
        assert_eq!(political_theory("Cao cấp LLCT"), Some(PoliticalTheory::Advanced));
        assert_eq!(political_theory("TC"), Some(PoliticalTheory::Intermediate));
        assert_eq!(political_theory("chưa"), Some(PoliticalTheory::Untrained));
        assert_eq!(political_theory("có"), None);
    }

    #[test]
    fn a_tick_is_a_sign_a_word_or_the_name_of_the_column() {
        for cell in ["x", "X", "✓", "1", "có", "Nữ", "+", "×"] {
            assert_eq!(ticked(cell, Sex::Female), Some(true), "{cell}");
        }
        for cell in ["", "-", "0", "không", "…"] {
            assert_eq!(ticked(cell, Sex::Female), Some(false), "{cell}");
        }
        assert_eq!(ticked("1980", Sex::Female), None);
        assert_eq!(ticked("nam", Sex::Female), None);
        assert_eq!(
            [sex("Nữ"), sex("NAM"), sex("male"), sex("?")],
            [Some(Sex::Female), Some(Sex::Male), Some(Sex::Male), None]
        );
    }
}
