//! The packs at hand: those that the program carries, those of a book, and which one a meeting is
//! held under.
//!
//! Each is checked when it is taken up. Where a book keeps its packs is not known here.

use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::check::{PackOrigin, check};
use super::fault::PackFault;
use super::flaw::Flaw;
use super::pack::Pack;
use crate::domain::MeetingKind;
use crate::say;
use crate::text::{Lang, cited_date, fold};

/// Every embedded pack: name of its file and its text; a base stands before what is built on it.
pub(super) const EMBEDDED: [(&str, &str); 22] = [
    ("hd42-2025.toml", include_str!("packs/hd42-2025.toml")),
    ("anphu-2025.toml", include_str!("packs/anphu-2025.toml")),
    ("hd12-2018.toml", include_str!("packs/hd12-2018.toml")),
    ("phutho-2018.toml", include_str!("packs/phutho-2018.toml")),
    ("binhthuan-2018.toml", include_str!("packs/binhthuan-2018.toml")),
    ("noi-dung-2025.toml", include_str!("packs/noi-dung-2025.toml")),
    ("bieu-hien-2016.toml", include_str!("packs/bieu-hien-2016.toml")),
    ("cam-ket-2016.toml", include_str!("packs/cam-ket-2016.toml")),
    ("dieu-cam-2026.toml", include_str!("packs/dieu-cam-2026.toml")),
    ("dieu-cam-2021.toml", include_str!("packs/dieu-cam-2021.toml")),
    ("khao-sat-2026.toml", include_str!("packs/khao-sat-2026.toml")),
    ("xep-loai-2025.toml", include_str!("packs/xep-loai-2025.toml")),
    ("xep-loai-2023.toml", include_str!("packs/xep-loai-2023.toml")),
    ("kiem-diem-2025.toml", include_str!("packs/kiem-diem-2025.toml")),
    ("dang-phi-2026.toml", include_str!("packs/dang-phi-2026.toml")),
    ("dieu-le-2011.toml", include_str!("packs/dieu-le-2011.toml")),
    ("bau-cu-2014.toml", include_str!("packs/bau-cu-2014.toml")),
    ("bau-cu-2024.toml", include_str!("packs/bau-cu-2024.toml")),
    ("bieu-quyet-2026-04.toml", include_str!("packs/bieu-quyet-2026-04.toml")),
    ("bieu-quyet-2026.toml", include_str!("packs/bieu-quyet-2026.toml")),
    ("bieu-quyet-2025.toml", include_str!("packs/bieu-quyet-2025.toml")),
    ("the-thuc-2026.toml", include_str!("packs/the-thuc-2026.toml")),
];

static SHELF: OnceLock<Result<Packs, PackFault>> = OnceLock::new();

/// Packs, oldest first; cheap to clone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Packs(Arc<Vec<Pack>>);

fn load() -> Result<Packs, PackFault> {
    let mut packs = Vec::new();
    for (file, text) in EMBEDDED {
        match check(file, text, PackOrigin::Embedded, &packs) {
            Ok(pack) => packs.push(pack),
            Err(faults) => {
                if let Some(first) = faults.into_iter().next() {
                    return Err(first);
                }
            }
        }
    }
    Ok(Packs::of(packs))
}

/// Why a pack is the one for a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// The committee keeps it in the book.
    Own,
    /// It is that of the body to which the cell belongs.
    Place,
    /// It holds for the whole Party.
    Everywhere,
    /// The day lies before every pack, so that the oldest is used.
    BeforeOldest,
}

/// The pack chosen for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChosenPack<'a> {
    /// The pack.
    pub pack: &'a Pack,
    /// Why it is this one.
    pub because: Because,
}

impl ChosenPack<'_> {
    /// Why it is this one, in one sentence.
    pub fn sentence(&self, lang: Lang) -> String {
        let (title, day) = (self.pack.title.get(lang), cited_date(self.pack.valid_from, lang));
        match self.because {
            Because::Own => say!(
                lang,
                "Theo bộ hướng dẫn của chi bộ: {title}, có hiệu lực từ {day}.",
                "Under the cell's own guidance: {title}, in force from {day}."
            ),
            Because::Place => say!(
                lang,
                "Theo quy định của cấp trên trực tiếp: {title}, có hiệu lực từ {day}.",
                "Under the rules of the higher committee: {title}, in force from {day}."
            ),
            Because::Everywhere => say!(
                lang,
                "Theo quy định chung toàn Đảng: {title}, có hiệu lực từ {day}.",
                "Under the rules for the whole Party: {title}, in force from {day}."
            ),
            Because::BeforeOldest => say!(
                lang,
                "Chưa có bộ hướng dẫn nào cho ngày này; dùng bộ cũ nhất: {title}, có hiệu lực từ {day}.",
                "There is no guidance for this day; the oldest one is used: {title}, in force from {day}."
            ),
        }
    }

    /// What must be said unasked: that no pack was in force on the day.
    pub fn notice(&self, lang: Lang) -> Option<String> {
        (self.because == Because::BeforeOldest).then(|| self.sentence(lang))
    }
}

impl Packs {
    fn of(mut packs: Vec<Pack>) -> Packs {
        packs.sort_by_key(|pack| pack.valid_from);
        Packs(Arc::new(packs))
    }

    /// The packs that the program carries, checked once.
    ///
    /// # Errors
    /// The first fault of the first pack that has one.
    pub fn embedded() -> Result<&'static Packs, PackFault> {
        SHELF.get_or_init(load).as_ref().map_err(Clone::clone)
    }

    /// These and one more, the file of a book.
    ///
    /// # Errors
    /// Its faults; also that its id is taken.
    pub fn with(&self, file: &str, text: &str) -> Result<Packs, Vec<PackFault>> {
        self.with_marked(file, text, "")
    }

    /// As [`Packs::with`], with the mark of the text that meetings planned under it store.
    ///
    /// # Errors
    /// As [`Packs::with`].
    pub fn with_marked(&self, file: &str, text: &str, hash: &str) -> Result<Packs, Vec<PackFault>> {
        let pack = check(file, text, PackOrigin::Book, &self.0)?;
        let base = pack.base.as_ref().and_then(|base| self.by_id(base));
        let pack = pack.marked(hash, base);
        let all = self.0.iter().cloned().chain([pack]).collect();
        Ok(Packs::of(all))
    }

    /// All of them, oldest first.
    pub fn all(&self) -> &[Pack] {
        &self.0
    }

    /// All of them as people read them: those for meetings, then the others, the newest first; each
    /// with its place in [`Packs::all`].
    pub fn listed(&self) -> Vec<(usize, &Pack)> {
        let mut all: Vec<(usize, &Pack)> = self.0.iter().enumerate().rev().collect();
        all.sort_by_key(|(_, pack)| !pack.has_meetings());
        all
    }

    /// The pack with that id.
    pub fn by_id(&self, id: &str) -> Option<&Pack> {
        self.0.iter().find(|pack| pack.id == id)
    }

    /// Packs under which a meeting of a kind may be held on a day, the newest first.
    pub fn in_force(&self, date: NaiveDate, kind: MeetingKind) -> Vec<&Pack> {
        self.holding(date, |pack| pack.agenda_rule(kind).is_some())
    }

    /// Packs in force on a day that say something, the newest first.
    fn holding(&self, date: NaiveDate, says: impl Fn(&Pack) -> bool) -> Vec<&Pack> {
        self.0.iter().rev().filter(|pack| pack.is_in_force(date) && says(pack)).collect()
    }

    /// A part of the pack that is in force on a day for a cell under `parent` and has that part; by
    /// the order in which the pack of a meeting is chosen.
    pub fn newest_with<T>(
        &self,
        date: NaiveDate,
        parent: &str,
        part: impl Fn(&Pack) -> Option<&T>,
    ) -> Option<(ChosenPack<'_>, &T)> {
        let choice = first(&self.holding(date, |pack| part(pack).is_some()), parent)?;
        Some((choice, part(choice.pack)?))
    }

    /// The pack for a meeting of a kind on a day, of a cell under `parent` ("Đảng bộ xã Phú Mẫu"):
    /// one of the book, else one of the body above, else one for the whole Party, each time the
    /// newest in force. Before every pack it is the oldest for the whole Party.
    ///
    /// # Errors
    /// That there is no pack for meetings at all.
    pub fn choose(
        &self,
        date: NaiveDate,
        kind: MeetingKind,
        parent: &str,
    ) -> Result<ChosenPack<'_>, PackFault> {
        let chosen = first(&self.in_force(date, kind), parent);
        chosen.or_else(|| self.oldest(kind)).ok_or_else(|| PackFault {
            file: "packs".to_owned(),
            place: None,
            flaw: Flaw::NoPack,
        })
    }

    fn oldest(&self, kind: MeetingKind) -> Option<ChosenPack<'_>> {
        let everywhere = |pack: &&Pack| pack.place.is_none() && pack.agenda_rule(kind).is_some();
        self.0.iter().find(everywhere).map(|pack| ChosenPack { pack, because: Because::BeforeOldest })
    }
}

/// The first pack that a cell under `parent` takes: its own, else that of the body above, else one
/// for the whole Party.
fn first<'p>(in_force: &[&'p Pack], parent: &str) -> Option<ChosenPack<'p>> {
    [Because::Own, Because::Place, Because::Everywhere].into_iter().find_map(|because| {
        let fits = |pack: &&&Pack| pack.reason_for(parent) == Some(because);
        in_force.iter().find(fits).map(|pack| ChosenPack { pack, because })
    })
}

impl Pack {
    /// Why this pack would be taken for a cell under `parent`; none where it is another body's.
    fn reason_for(&self, parent: &str) -> Option<Because> {
        match (&self.place, self.origin) {
            (None, PackOrigin::Book) => Some(Because::Own),
            (None, PackOrigin::Embedded) => Some(Because::Everywhere),
            (Some(place), origin) => {
                let same = fold(place.vi.trim()) == fold(parent.trim());
                let because = if origin == PackOrigin::Book { Because::Own } else { Because::Place };
                same.then_some(because)
            }
        }
    }
}
