//! A stage on any screen of the program's own table, so that no test keeps a list of screens.

use std::sync::OnceLock;

use bienban::app::{Subject, View, Zone};
use bienban::store::SimulatedDisk;

use super::{Stage, clock};

/// A disk with a practice meeting in its discussion. Led there once; every stage has a copy.
fn discussion() -> SimulatedDisk {
    static DISK: OnceLock<SimulatedDisk> = OnceLock::new();
    let led = || {
        let mut stage = Stage::practice();
        stage.follow_to("discussion");
        stage.keys("2 enter enter");
        stage.disk.survivor()
    };
    DISK.get_or_init(led).survivor()
}

impl Stage {
    /// The practice book with a screen on top that has something to show.
    pub fn on_screen(view: &'static View) -> Stage {
        let mut stage = match view.zone {
            // Minutes that were read and a search that was made: their screens show the last ones.
            Zone::Book => {
                let mut stage = Stage::practice();
                stage.keys("2 enter esc esc 5 ~cau~ enter esc");
                stage
            }
            Zone::Preparing => {
                let mut stage = Stage::practice();
                stage.keys("enter enter enter enter esc");
                stage
            }
            Zone::Running | Zone::Record => {
                let mut stage = Stage::on(discussion(), clock("19:10:00"));
                // Nine minutes without a record, which count.
                stage.keys("enter enter 1");
                stage
            }
        };
        if view.id == "named-vote" {
            stage.keys("3 ~Sửa cầu kênh 3~ enter enter 3 1 2 1 4 1");
        }
        if view.id == "criticism" {
            // As key 6 opens it: about nobody in particular.
            stage.model.open(view.id);
        }
        if view.id == "preview" {
            stage.model.open("papers");
            stage.settle();
            stage.keys("1");
        }
        if stage.model.screen() != view.id {
            stage.model.open_about(view.id, Subject(1, 2));
            stage.settle();
        }
        assert_eq!(stage.model.screen(), view.id, "{}", stage.screen());
        stage
    }
}
