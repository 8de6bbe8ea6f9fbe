//! Sex and schooling on the form of a member, as people fill it in.

use bienban::domain::{GeneralEducation, Person, PoliticalTheory, ProfessionalTraining, Schooling, Sex};

use crate::scene;
use crate::stage::Stage;

fn person(stage: &Stage, name: &str) -> Person {
    let roll = stage.model.roll();
    roll.members.iter().find(|member| member.person.name == name).unwrap().person.clone()
}

#[test]
fn sex_and_schooling_are_told_with_a_new_member_and_corrected_later() {
    let mut stage = scene::cell();
    stage.keys("3 1 ~Danh Sa Mon~ enter ~1990~ enter enter enter ~Khmer~ enter enter enter");
    assert!(stage.shows("Giới tính") && stage.shows("chưa ghi"), "{}", stage.screen());
    // Nữ; trung học phổ thông; đại học; lý luận is left open.
    stage.keys("right right enter right right right right enter right right right right right enter enter");
    assert_eq!(stage.notice(), "Đã thêm đ/c Danh Sa Mon vào danh sách.");
    let mon = person(&stage, "Danh Sa Mon");
    let schooling = Schooling {
        general: Some(GeneralEducation::UpperSecondary),
        training: Some(ProfessionalTraining::University),
        theory: None,
    };
    assert_eq!((mon.sex, mon.schooling), (Some(Sex::Female), schooling));
    // The form of the first member, in English: nothing was told of it, which stays so where nobody chooses.
    stage.keys("f3 home 2");
    assert!(stage.shows("Correct a member's data"), "{}", stage.screen());
    stage.keys("enter enter enter enter enter");
    assert!(stage.shows("Sex") && stage.shows("not recorded"), "{}", stage.screen());
    let first = stage.model.members()[0].person.name.clone();
    stage.keys("right enter enter enter left left enter");
    let told = person(&stage, &first);
    assert_eq!((told.sex, told.schooling.theory), (Some(Sex::Male), Some(PoliticalTheory::Advanced)));
    assert_eq!((told.schooling.general, told.schooling.training), (None, None));
    // What was told stands in the form when it is opened again.
    stage.keys("2");
    assert!(stage.shows("male"), "{}", stage.screen());
}
