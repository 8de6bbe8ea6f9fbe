//! Sex and schooling on their form, as people fill it in.

use bienban::domain::{GeneralEducation, Person, ProfessionalTraining, Schooling, Sex};

use crate::scene;
use crate::stage::Stage;

fn first(stage: &Stage) -> Person {
    stage.model.members()[0].person.clone()
}

#[test]
fn sex_and_schooling_are_told_of_a_member_and_stay_when_the_rest_is_corrected() {
    let mut stage = scene::cell();
    stage.keys("3 f5");
    let name = stage.model.members()[0].name().to_owned();
    assert!(stage.shows(&format!("Giới tính, trình độ: {name}")), "{}", stage.screen());
    // Nữ; trung học phổ thông; đại học; lý luận is left open.
    stage.keys("right right enter right right right right enter right right right right right enter enter");
    assert_eq!(stage.notice(), format!("Đã ghi giới tính, trình độ của đ/c {name}."));
    let schooling = Schooling {
        general: Some(GeneralEducation::UpperSecondary),
        training: Some(ProfessionalTraining::University),
        theory: None,
    };
    assert_eq!((first(&stage).sex, first(&stage).schooling), (Some(Sex::Female), schooling));
    // Correcting name and dates asks for none of it, and takes none of it away.
    stage.keys("2 enter enter enter enter ~Hoa~ enter");
    assert_eq!(first(&stage).ethnicity.as_deref(), Some("Hoa"), "{}", stage.screen());
    assert_eq!((first(&stage).sex, first(&stage).schooling), (Some(Sex::Female), schooling));
    // In English the form has what was told; a slip is taken back by choosing that nothing is recorded.
    stage.keys("f3 f5");
    for words in ["Sex and schooling:", "‹ female ›", "‹ university ›", "‹ not recorded ›"] {
        assert!(stage.shows(words), "{words}\n{}", stage.screen());
    }
    stage.keys("left left enter enter enter enter");
    assert_eq!((first(&stage).sex, first(&stage).schooling), (None, schooling));
}
