//! `guidance check` and `add`: a pack's file against the rules, and into the book.
//!
//! Adding writes one new file, whole or not at all, beside the journal and not into it; so it
//! needs no lock, and a program that has the book open sees the pack when it opens the book again.

use std::path::{Path, PathBuf};

use clap::ArgMatches;
use serde_json::json;

use super::book;
use super::choice::chosen;
use super::list::{faults, page_lines, page_values, value};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::guidance::{self, Flaw, IdFlaw, Pack, PackFault, Packs, unchanged};
use crate::say;
use crate::shelf::BookPacks;
use crate::store::{Fault, GuidanceFile, Reader, follow_named, is_plain};
use crate::text::Lang;

/// A file that was read and checked.
struct CheckedPack {
    id: String,
    bytes: Vec<u8>,
    /// The packs at hand with this one.
    packs: Packs,
}

pub(super) fn check(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let reader = book(context)?;
    let checked = match read(context, matches, reader.as_ref()) {
        Err(Failure::PackFile(found)) if context.json => {
            let json = json!({ "ok": false, "faults": faults(&found, lang) });
            return Ok(Answer { json, refused: true, ..Answer::default() });
        }
        checked => checked?,
    };
    let Some(pack) = checked.packs.by_id(&checked.id) else { return Ok(Answer::default()) };
    let (id, title) = (&pack.id, pack.title.get(lang));
    let mut lines = vec![say!(
        lang,
        "Tệp không có lỗi: bộ hướng dẫn {id}, “{title}”.",
        "The file has no fault: guidance {id}, “{title}”."
    )];
    let base = pack.base.as_ref().and_then(|base| checked.packs.by_id(base));
    lines.push(about_base(pack, base, lang));
    let when = chosen(context, reader, pack, &checked.packs)?;
    lines.extend(when.iter().cloned());
    let differs = base.map_or_else(Vec::new, |base| guidance::compare(base, pack, lang));
    if let Some(base) = base.filter(|_| !differs.is_empty()) {
        lines.push(say!(lang, "Khác bộ {id} ở:", "What differs from {id}:", id = base.id));
        lines.extend(page_lines(&differs).into_iter().map(|line| format!("   {line}")));
    }
    let json = json!({
        "ok": true,
        "pack": value(pack, lang),
        "faults": [],
        "differs": page_values(&differs),
        "chosen": when,
    });
    Ok(Answer::new(lines, json))
}

pub(super) fn add(context: &Context, matches: &ArgMatches) -> Result<Answer, Failure> {
    let lang = context.lang;
    let reader = context.reader()?;
    let checked = read(context, matches, Some(&reader))?;
    let Some(pack) = checked.packs.by_id(&checked.id) else { return Ok(Answer::default()) };
    let path = match reader.keep_guidance(&checked.id, &checked.bytes) {
        Err(Fault::Occupied { folder }) => return Err(occupied(&folder, lang)),
        kept => kept?,
    };
    let (id, path) = (&pack.id, path.display());
    let mut lines = vec![say!(
        lang,
        "Đã thêm bộ hướng dẫn {id} vào sổ: {path}.",
        "The guidance {id} is in the book: {path}."
    )];
    let when = chosen(context, Some(reader), pack, &checked.packs)?;
    lines.extend(when.iter().cloned());
    lines.push(say!(
        lang,
        "Nếu chương trình đang mở sổ này, bộ mới được dùng từ lần mở sổ sau.",
        "A program that has the book open takes it up when it opens the book again."
    ));
    if context.is_sealed() {
        lines.push(say!(
            lang,
            "Sổ đã niêm phong, nhưng bộ hướng dẫn là quy định để nhiều nơi dùng nên vẫn để ai cũng đọc được: đừng ghi điều bí mật vào đó.",
            "The book is sealed, but guidance is a rule that is handed on, so anybody can read it: write nothing secret into it."
        ));
    }
    let json = json!({ "pack": value(pack, lang), "file": path.to_string(), "chosen": when });
    Ok(Answer::new(lines, json))
}

/// A file with faults lies there under the name: it is not at hand, so its id is not taken.
fn occupied(path: &Path, lang: Lang) -> Failure {
    Failure::Usage(say!(
        lang,
        "Sổ đã có tệp {path} nhưng tệp ấy có lỗi nên chưa dùng được; tệp được giữ nguyên. Hãy sửa tệp ấy, hoặc \
         chuyển nó đi rồi thêm lại.",
        "The book already has the file {path}, which has faults and is not used; it was left as it is. Correct \
         that file, or move it away and add again.",
        path = path.display()
    ))
}

/// Reads and checks the file against the packs at hand. One that lies in the book itself is
/// checked against the others.
fn read(context: &Context, matches: &ArgMatches, reader: Option<&Reader>) -> Result<CheckedPack, Failure> {
    let file = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let bytes = context.disk.read(&follow_named(&file)).map_err(|error| Fault::reading(&file, &error))?;
    let name = file.display().to_string();
    let fault = |flaw: Flaw| Failure::PackFile(vec![PackFault { file: name.clone(), place: None, flaw }]);
    let text = std::str::from_utf8(&bytes).map_err(|_| fault(Flaw::NotText))?;
    let known = match reader {
        Some(reader) => BookPacks::read_beside(reader, own_path(reader, &file).as_deref()).packs,
        None => BookPacks::embedded().packs,
    };
    let hash = GuidanceFile::hash(&bytes);
    let packs = known.with_marked(&name, text, &hash).map_err(Failure::PackFile)?;
    let added = packs.all().iter().find(|pack| known.by_id(&pack.id).is_none());
    let id = added.map(|pack| pack.id.clone()).unwrap_or_default();
    if !is_plain(&id) {
        return Err(fault(IdFlaw::BadId(id).into()));
    }
    Ok(CheckedPack { id, bytes, packs })
}

/// The file as the book names it, when it lies in the book's own folder.
fn own_path(reader: &Reader, file: &Path) -> Option<PathBuf> {
    let folder = reader.dir().join("guidance");
    let same = std::fs::canonicalize(file.parent()?).ok()? == std::fs::canonicalize(&folder).ok()?;
    same.then(|| file.file_name().map(|name| folder.join(name)))?
}

/// What it takes over from the pack that it is built on.
fn about_base(pack: &Pack, base: Option<&Pack>, lang: Lang) -> String {
    let Some(base) = base else {
        return say!(
            lang,
            "Bộ này đứng riêng, không dựa trên bộ nào khác.",
            "It stands alone and is built on no other."
        );
    };
    let (id, same) = (&base.id, unchanged(base, pack, lang).join(", "));
    match same.is_empty() {
        true => {
            say!(lang, "Dựa trên bộ {id}; phần nào cũng có chỗ khác.", "Built on {id}; every part differs.")
        }
        false => say!(lang, "Dựa trên bộ {id}; giữ nguyên: {same}.", "Built on {id}; the same in: {same}."),
    }
}
