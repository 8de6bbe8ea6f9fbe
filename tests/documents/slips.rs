//! Slips for the tasks that a meeting gave, from a form.

use bienban::report::{Block, Material, paper};

use crate::meeting;
use crate::papers::of;

#[test]
fn a_task_slip_stands_on_one_page() {
    let history = meeting::adopted();
    let kind = paper("task-slip").unwrap();
    let slips = of(&history.meeting, |source| kind.make(&Material::Meeting(*source)).unwrap());
    let kept: Vec<bool> = slips.blocks.iter().map(Block::is_kept_with_next).collect();
    // Seven lines and the table of the signatures stand with what follows, the rule below them with nothing.
    let slip = [[true; 8].as_slice(), &[false]].concat();
    assert_eq!(kept, [slip.as_slice(), &slip].concat());
}
