//! What of an adopted meeting is uploaded to the electronic handbook: the files, the text to paste there, and first of all
//! what stays with the cell and why.
//!
//! Makes papers and words of what is recorded; where the files are written is not known here.

use super::form::{UPLOADED, pasted_lines};
use super::papers::adopted::of_persons;
use super::source::Source;
use super::{Document, Material, NamedPaper, PaperKinds, at_adoption, named, paper, paper_of_file};
use crate::domain::{RemarkKind, Roll};
use crate::say;
use crate::text::{Lang, Text, lowered};

/// The files and the text, and what is not among them.
#[derive(Debug, Clone, PartialEq)]
pub struct UploadPack {
    /// The folder of the files, within that of the papers.
    pub folder: String,
    /// What is not uploaded.
    pub kept_back: Vec<KeptBack>,
    /// The papers that are uploaded, each in that folder.
    pub papers: Vec<NamedPaper>,
    /// The list of them with the text to paste, which the cell keeps beside its other papers.
    pub list: Option<NamedPaper>,
    /// Whether the minutes tell what members said in self-criticism and criticism.
    pub tells_criticism: bool,
    /// What is pasted into the handbook, a line each.
    pub pasted: Vec<String>,
}

/// What is not uploaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptBack {
    /// An item that was dealt with under secrecy, by its number on the agenda.
    SecretItem(usize),
    /// A paper on a person, with its number where it has one.
    OfPerson(Text, Option<String>),
    /// A paper that stays with the files of the cell.
    OfFiles(Text),
    /// A paper that is submitted to the committee above.
    Submitted(Text),
}

impl KeptBack {
    /// What stays with the cell, and why.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            KeptBack::SecretItem(number) => say!(
                lang,
                "Mục {number} của chương trình: nội dung mật, ghi riêng, không có trong tệp nào dưới đây.",
                "Item {number} of the agenda: secret, recorded apart, in none of the files below."
            ),
            KeptBack::OfPerson(label, number) => {
                let number = number.as_ref().map_or(String::new(), |number| format!(", {}", lowered(number)));
                say!(
                    lang,
                    "{label}{number}: văn bản về cá nhân, gửi riêng cấp ủy cấp trên.",
                    "{label}{number}: a paper on a person, sent to the committee above by itself.",
                    label = label.get(lang)
                )
            }
            KeptBack::OfFiles(label) => say!(
                lang,
                "{label}: lưu cùng phiếu trong hồ sơ của chi bộ.",
                "{label}: kept with the ballots in the files of the cell.",
                label = label.get(lang)
            ),
            KeptBack::Submitted(label) => say!(
                lang,
                "{label}: gửi cấp ủy cấp trên.",
                "{label}: sent to the committee above.",
                label = label.get(lang)
            ),
        }
    }
}

/// The list of what is uploaded, which the cell keeps: it names papers on persons too.
const LIST: &str = "upload-cover";

/// What of an adopted meeting is uploaded; none of one that never is.
pub fn upload_pack(source: &Source, roll: &Roll, kinds: &PaperKinds) -> Option<UploadPack> {
    let meeting = source.meeting;
    meeting.adoption.as_ref().and(meeting.upload_due())?;
    let material = Material::Meeting(*source);
    let minutes = paper("minutes")?.file_stem;
    let stem = material.file_stem(minutes);
    // Minutes that were replaced are in no folder with those that replaced them.
    let again = match meeting.earlier.len() {
        0 => String::new(),
        earlier => format!("-lan-{}", earlier + 1),
    };
    let folder = format!("tai-len-{}{again}", stem.trim_end_matches(minutes).trim_end_matches('-'));
    let made: Vec<NamedPaper> = UPLOADED.iter().filter_map(|id| named(id, &material).ok()).collect();
    let kept_back = kept_back(source, roll, &made);
    let inside = |(stem, document): NamedPaper| (format!("{folder}/{stem}"), document);
    let papers = made.into_iter().map(inside).collect();
    let criticised = meeting.remarks.iter().any(|remark| remark.kind == RemarkKind::Criticism);
    let tells_criticism = criticised || !meeting.statements.is_empty() || !meeting.round.concluded.is_empty();
    let (list, pasted) = (kinds.named(LIST, &material).ok(), pasted_lines(source));
    Some(UploadPack { folder, kept_back, papers, list, tells_criticism, pasted })
}

fn kept_back(source: &Source, roll: &Roll, uploaded: &[NamedPaper]) -> Vec<KeptBack> {
    let meeting = source.meeting;
    let numbered = (1..).zip(&meeting.agenda.items);
    let secret = numbered.filter(|(_, item)| meeting.is_secret(item.id));
    let secret = secret.map(|(number, _)| KeptBack::SecretItem(number));
    let persons: Vec<String> = of_persons(source).into_iter().map(|(_, (stem, _))| stem).collect();
    let (written, _) = at_adoption(source, roll);
    let is_kept = |stem: &str| paper_of_file(stem).is_none_or(|kind| kind.id != LIST);
    let other = written.into_iter().filter(|(stem, _)| is_kept(stem));
    let other = other.filter(|(stem, _)| uploaded.iter().all(|(known, _)| known != stem));
    let papers = other.filter_map(|(stem, document): (String, Document)| {
        let kind = paper_of_file(&stem)?;
        let personal = persons.contains(&stem) || kind.id == "tellers-discipline";
        Some(match personal {
            true => KeptBack::OfPerson(kind.label, document.header.number),
            false if kind.id == "congress-submission" => KeptBack::Submitted(kind.label),
            false => KeptBack::OfFiles(kind.label),
        })
    });
    secret.chain(papers).collect()
}
