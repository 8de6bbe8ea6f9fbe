#![allow(clippy::unwrap_used)]
mod stage;
use stage::Stage;
#[test]
fn probe() {
    let mut s = Stage::start();
    println!("{}\n=====", s.screen());
    for k in std::env::var("K").unwrap().split('|') {
        s.keys(k);
        println!("##### {k}\n{}\n=====", s.screen());
    }
}
