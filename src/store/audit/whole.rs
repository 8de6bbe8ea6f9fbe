//! Everything that can be checked of a book, in one answer.

use std::path::PathBuf;

use super::beside::backups;
use super::losses::{Loss, Losses};
use super::signed::lost_signature;
use crate::store::backup::Manifest;
use crate::store::book::{Reader, Verified, verify_with};
use crate::store::fault::{Fault, Finding};
use crate::store::witness::witness_file;

/// Everything that is gone by what is known of the book and by the backups in its folder, signatures too.
///
/// # Errors
/// As [`Reader::find_losses`].
pub fn all_losses(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Result<Losses, Fault> {
    let mut losses = reader.find_losses(&backups(reader, progress).0)?;
    let unsigned = reader.unsigned(&reader.contents().value, &losses);
    losses.losses.extend(unsigned.into_iter().filter_map(lost_signature));
    Ok(losses)
}

/// Checks every chain of the book, what is known of it apart from it and in its backups, the papers,
/// packs and backups beside the journal, and every signature. It changes nothing.
///
/// # Errors
/// As [`verify_with`].
pub fn verify_book(reader: &Reader, progress: &mut dyn FnMut(usize, usize)) -> Result<Verified, Fault> {
    // What is known is read before the streams, to which another program may be adding.
    let (backups, damaged) = backups(reader, progress);
    let losses = reader.find_losses(&backups);
    let mut verified = verify_with(reader, progress);
    match losses {
        Ok(losses) => add_losses(reader, &mut verified, losses, &backups),
        Err(fault) => verified.findings.push(Finding::Fault(fault)),
    }
    let new: Vec<Finding> = damaged.into_iter().filter(|one| !verified.findings.contains(one)).collect();
    verified.findings.extend(new);
    Ok(verified)
}

fn add_losses(reader: &Reader, verified: &mut Verified, losses: Losses, backups: &[(PathBuf, Manifest)]) {
    let contents = reader.contents().value;
    let mut faults = reader.unsigned(&contents, &losses);
    let manifests: Vec<Manifest> = backups.iter().map(|(_, manifest)| manifest.clone()).collect();
    faults.extend(reader.key_gone(reader.known_key(&manifests).as_deref()));
    faults.extend(losses.minutes.into_iter().map(|lost| {
        let (meeting, hash) = (lost.meeting.0, lost.hash);
        Fault::HashBroken { meeting, hash }
    }));
    for loss in losses.losses {
        add_loss(&mut verified.findings, loss);
    }
    for fault in faults.into_iter().map(Finding::Fault) {
        if !verified.findings.contains(&fault) {
            verified.findings.push(fault);
        }
    }
    let witness = reader.witness().unwrap_or_default();
    let file = witness_file(&reader.dir);
    verified.findings.extend(witness.unsound.map(|line| Finding::HeadsUnsound { file, line }));
    verified.findings.extend(contents.accepted.into_iter().map(Finding::AcceptedLoss));
}

/// A loss takes the place of whatever else was said of the end of that file: an end that is torn is
/// no write that was never acknowledged when it is known what stood there.
fn add_loss(findings: &mut Vec<Finding>, loss: Loss) {
    let of_file = |finding: &Finding| match finding {
        Finding::Torn { file, .. } | Finding::Unended { file, .. } => loss.fault.file() == Some(file),
        Finding::Fault(fault) => *fault == loss.fault,
        _ => false,
    };
    let broken = |finding: &Finding| match finding {
        Finding::Fault(fault @ Fault::Damaged { .. }) => {
            fault.file() == loss.fault.file() && *fault != loss.fault
        }
        _ => false,
    };
    // A chain that is broken before tells more.
    if findings.iter().any(broken) {
        return;
    }
    let place = findings.iter().position(of_file).unwrap_or(findings.len());
    findings.retain(|finding| !of_file(finding));
    findings.insert(place, Finding::Lost { fault: loss.fault, backup: loss.backup });
}
