//! How far a person went to school, as forms of the Party ask for it: general education, professional training, political
//! theory.
//!
//! Each may be unknown, which is not the same as having none. Knows no roll.

use serde::{Deserialize, Serialize};

use crate::text::{Text, text};

/// Trình độ giáo dục phổ thông: the highest level that was finished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GeneralEducation {
    /// Biết đọc, biết viết.
    Literate,
    /// Tiểu học.
    Primary,
    /// Trung học cơ sở.
    LowerSecondary,
    /// Trung học phổ thông.
    UpperSecondary,
}

/// Trình độ chuyên môn: the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProfessionalTraining {
    /// Chưa qua đào tạo.
    Untrained,
    /// Sơ cấp.
    Elementary,
    /// Trung cấp.
    Intermediate,
    /// Cao đẳng.
    College,
    /// Đại học.
    University,
    /// Thạc sĩ.
    Master,
    /// Tiến sĩ.
    Doctor,
}

/// Trình độ lý luận chính trị: the highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoliticalTheory {
    /// Chưa học.
    Untrained,
    /// Sơ cấp.
    Elementary,
    /// Trung cấp.
    Intermediate,
    /// Cao cấp.
    Advanced,
    /// Cử nhân.
    Bachelor,
}

/// What is known of a person's schooling.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schooling {
    /// General education.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general: Option<GeneralEducation>,
    /// Professional training.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<ProfessionalTraining>,
    /// Political theory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theory: Option<PoliticalTheory>,
}

impl Schooling {
    /// Whether nothing of it is known.
    pub const fn is_unknown(&self) -> bool {
        self.general.is_none() && self.training.is_none() && self.theory.is_none()
    }

    /// What is known here, and where it is not what the other knows.
    pub fn or(self, other: Schooling) -> Schooling {
        Schooling {
            general: self.general.or(other.general),
            training: self.training.or(other.training),
            theory: self.theory.or(other.theory),
        }
    }
}

impl GeneralEducation {
    /// Every level, the lowest first.
    pub const ALL: [GeneralEducation; 4] = [
        GeneralEducation::Literate,
        GeneralEducation::Primary,
        GeneralEducation::LowerSecondary,
        GeneralEducation::UpperSecondary,
    ];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            GeneralEducation::Literate => text("biết đọc, biết viết", "reads and writes"),
            GeneralEducation::Primary => text("tiểu học", "primary school"),
            GeneralEducation::LowerSecondary => text("trung học cơ sở", "lower secondary school"),
            GeneralEducation::UpperSecondary => text("trung học phổ thông", "upper secondary school"),
        }
    }
}

impl ProfessionalTraining {
    /// Every level, the lowest first.
    pub const ALL: [ProfessionalTraining; 7] = [
        ProfessionalTraining::Untrained,
        ProfessionalTraining::Elementary,
        ProfessionalTraining::Intermediate,
        ProfessionalTraining::College,
        ProfessionalTraining::University,
        ProfessionalTraining::Master,
        ProfessionalTraining::Doctor,
    ];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            ProfessionalTraining::Untrained => text("chưa qua đào tạo", "untrained"),
            ProfessionalTraining::Elementary => text("sơ cấp", "elementary"),
            ProfessionalTraining::Intermediate => text("trung cấp", "intermediate"),
            ProfessionalTraining::College => text("cao đẳng", "college"),
            ProfessionalTraining::University => text("đại học", "university"),
            ProfessionalTraining::Master => text("thạc sĩ", "master"),
            ProfessionalTraining::Doctor => text("tiến sĩ", "doctor"),
        }
    }
}

impl PoliticalTheory {
    /// Every level, the lowest first.
    pub const ALL: [PoliticalTheory; 5] = [
        PoliticalTheory::Untrained,
        PoliticalTheory::Elementary,
        PoliticalTheory::Intermediate,
        PoliticalTheory::Advanced,
        PoliticalTheory::Bachelor,
    ];

    /// The name in both languages.
    pub const fn label(self) -> Text {
        match self {
            PoliticalTheory::Untrained => text("chưa học", "untrained"),
            PoliticalTheory::Elementary => text("sơ cấp", "elementary"),
            PoliticalTheory::Intermediate => text("trung cấp", "intermediate"),
            PoliticalTheory::Advanced => text("cao cấp", "advanced"),
            PoliticalTheory::Bachelor => text("cử nhân", "bachelor"),
        }
    }
}
