//! Vietnamese text and the two languages of the program.
//!
//! Everything here is about letters and words: normal form, folding, order, names, numbers and
//! dates in words, widths. It knows nothing of cells, meetings, disks or screens, and it is the
//! only room that names the unicode crates.

mod aloud;
mod clock;
mod date;
mod distance;
mod first;
mod fold;
mod grapheme;
mod lang;
mod look_alike;
mod name;
mod normal;
mod number;
mod older_font;
mod order;
mod partial_date;
mod passphrase;
mod plain_name;
mod private;
mod query;
mod secret;
mod sentence;
mod singular;
mod spelling;
mod telex;
mod typed_date;
mod typed_path;
mod unseen;
mod width;
mod words;
mod working_day;

pub use aloud::minutes_aloud;
pub use clock::{clock, document_time, parse_time};
pub use date::{
    cited_date, day_and_month, days_late, done_late, long_date, long_month, month_name, month_year,
    numeric_date, short_date, short_moment, two_moments, weekday_name,
};
pub use distance::distance;
pub use first::{capital, lowered};
pub use fold::fold;
pub use grapheme::{boundary_from, graphemes, last_grapheme, next_boundary, previous_boundary};
pub use lang::{Lang, Text, text};
pub use look_alike::{look_alike, with_plain_letters};
pub use name::{are_twins, given_name, initials, is_same_name, matches_name, split_mark};
pub use normal::{compose, is_whole, nfc, recompose};
pub use number::{decimal, grouped, in_words, percent, seen_percent};
pub use older_font::{OlderFontText, from_tcvn3, from_vni, in_older_font, telling_words};
pub use order::{name_key, sort_key};
pub use partial_date::PartialDate;
pub use passphrase::SecretFlaw;
pub use plain_name::plain_name;
pub use private::PrivateText;
pub use query::{Closeness, Fit, Query, Spelling};
pub use secret::Secret;
pub use sentence::{clause, ended, flowing, one_line};
pub use singular::singular;
pub use telex::{Method, Placement, TypedWord, Typing, is_syllable};
pub use typed_date::parse_date;
pub use typed_path::typed_paths;
pub use unseen::{first_unseen, is_command, is_unseen, sheet_cell, shown, shown_json, without_formatting};
pub use width::{clip, pad, width, wrap, wrap_in, wrap_ranges};
pub use words::{SearchWord, words};
pub use working_day::{working_days_after, working_days_until};
