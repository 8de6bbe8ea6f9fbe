//! What changed of the roll, in words.

use super::roll::{Roll, RollEvent};
use crate::say;
use crate::text::Lang;

impl RollEvent {
    /// The event in plain words.
    pub fn sentence(&self, roll: &Roll, lang: Lang) -> String {
        match self {
            RollEvent::Added { person, .. } => {
                say!(lang, "thêm đảng viên {name}", "member added: {name}", name = person.name)
            }
            RollEvent::Corrected { person, .. } => {
                say!(lang, "sửa thông tin đảng viên {name}", "data of {name} corrected", name = person.name)
            }
            RollEvent::StandingChanged { member, standing, .. } => {
                let (name, label) = (roll.name(*member), standing.label().get(lang));
                say!(lang, "{name}: chuyển sang {label}", "{name}: now {label}")
            }
            RollEvent::RoleChanged { member, role, .. } => {
                let (name, label) = (roll.name(*member), role.label().get(lang));
                say!(lang, "{name}: chức vụ {label}", "{name}: role {label}")
            }
            RollEvent::Applicant(event) => event.sentence(roll, lang),
            RollEvent::Group(event) => event.sentence(roll, lang),
            RollEvent::Case(event) => event.sentence(roll, lang),
            RollEvent::Transfer(event) => event.sentence(roll, lang),
        }
    }
}
