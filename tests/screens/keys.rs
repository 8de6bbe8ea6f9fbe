//! Every key that does something is on the bottom lines or named on the screen, in both languages.

use bienban::app::command::{HIDDEN, live};
use bienban::screens::SCREENS;
use bienban::text::Lang;
use bienban::ui::footer;

use crate::stage::Stage;

/// The keys of the screen's own commands that nothing on the screen tells.
fn untold(stage: &Stage) -> Vec<String> {
    let model = &stage.model;
    let screen = stage.screen();
    let own = |id: &str| model.view().commands.iter().copied().flatten().any(|own| own.id == id);
    let told = |key: &str| screen.split([' ', '\n', ':', ',', ';']).any(|word| word == key);
    live(model)
        .filter(|command| own(command.id) && command.rank < HIDDEN && !command.keys.is_empty())
        .filter(|command| !footer::shows(model, command.id) && !told(&command.key_label(model.lang)))
        .map(|command| format!("{} {}", command.key_label(model.lang), command.id))
        .collect()
}

#[test]
fn every_live_key_is_shown_or_named() {
    let mut stages: Vec<Stage> = SCREENS.iter().map(|screen| Stage::on_screen(screen.view)).collect();
    // Somebody speaks, others wait.
    stages.push(crate::discussion());
    for mut stage in stages {
        stage.model.notice = None;
        for lang in [Lang::Vi, Lang::En] {
            stage.model.lang = lang;
            stage.resize(80, 24);
            assert_eq!(untold(&stage), [""; 0], "{}", stage.screen());
        }
    }
}
