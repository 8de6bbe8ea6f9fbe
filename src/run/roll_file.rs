//! The file of a roll: found by what was typed, read as far as any roll goes, or told why not.
//!
//! A folder is told with what can be read in it. Knows nothing of what a roll says.

use std::path::Path;

use super::typed_file::{find_typed, listed, quoted, unreadable};
use crate::intake::MOST_BYTES;
use crate::say;
use crate::store::{Disk, follow_named};
use crate::text::Lang;

/// Endings of files that may hold a roll.
const ENDINGS: [&str; 8] = [".xlsx", ".xls", ".ods", ".csv", ".tsv", ".txt", ".xlsm", ".xlsb"];

/// The name for sentences and the bytes of the file that was typed.
///
/// # Errors
/// There is no such file, it may not be read, or it is a folder: a sentence.
pub fn fetch(disk: &dyn Disk, typed: &str, lang: Lang) -> Result<(String, Vec<u8>), String> {
    let path = find_typed(disk, typed);
    let target = follow_named(&path);
    if let Some(words) = folder(disk, &target, &path, lang) {
        return Err(words);
    }
    let bytes = disk.read_at(&target, 0, MOST_BYTES as u64 + 1);
    let bytes = bytes.map_err(|error| unreadable(&path, &error, lang))?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok((name, bytes))
}

/// What a folder holds that can be read; none where the path is no folder.
fn folder(disk: &dyn Disk, target: &Path, path: &Path, lang: Lang) -> Option<String> {
    let entries = disk.list(target).ok()?;
    let readable = |name: &str| ENDINGS.iter().any(|ending| name.to_lowercase().ends_with(ending));
    let names =
        quoted(&entries, |entry| entry.file && readable(&entry.name) && !entry.name.starts_with("~$"));
    let path = path.display();
    if names.is_empty() {
        let folders = quoted(&entries, |entry| !entry.file && !entry.name.starts_with('.'));
        if !folders.is_empty() {
            let (told, more) = listed(&folders);
            return Some(say!(
                lang,
                "{path} là một thư mục, trong đó chỉ có thư mục: {told}{more}. Hãy ghi thêm tên thư mục và tên tệp.",
                "{path} is a folder of folders: {told}{more}. Add the name of a folder and of a file."
            ));
        }
        return Some(say!(
            lang,
            "{path} là một thư mục, trong đó không có tệp XLSX, XLS, ODS, CSV hay TSV nào. Hãy ghi tên một tệp.",
            "{path} is a folder without an XLSX, XLS, ODS, CSV or TSV file. Give the name of a file."
        ));
    }
    let (told, more) = listed(&names);
    Some(say!(
        lang,
        "{path} là một thư mục. Trong đó đọc được: {told}{more}. Hãy ghi thêm tên tệp vào sau tên thư mục.",
        "{path} is a folder. What can be read in it: {told}{more}. Add the name of a file to that of the folder."
    ))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::RealDisk;
    use crate::text::nfc;

    #[test]
    fn a_file_is_found_as_it_is_dropped_and_a_folder_says_what_it_holds() {
        let temp = tempfile::tempdir().unwrap();
        let at = |name: &str| temp.path().join(name).display().to_string();
        for name in ["danh sách 2026.csv", "Đảng viên.XLSX", "ghi chú.docx", "~$khóa.xlsx"] {
            std::fs::write(temp.path().join(name), "x").unwrap();
        }
        let read = |typed: &str| fetch(&RealDisk, typed, Lang::Vi);
        let address = format!("file://{}", at("danh%20s%C3%A1ch%202026.csv"));
        let pieces = at("danh sa\u{301}ch 2026.csv");
        for typed in [at("danh sách 2026.csv"), format!("'{}'", at("danh sách 2026.csv")), address, pieces]
        {
            assert_eq!(nfc(&read(&typed).unwrap().0), "danh sách 2026.csv", "{typed}");
        }
        if cfg!(unix) {
            assert_eq!(read(&at("danh\\ sách\\ 2026.csv")).unwrap().0, "danh sách 2026.csv");
        }
        let told = read(&at("")).unwrap_err();
        let ending = "là một thư mục. Trong đó đọc được: “danh sách 2026.csv”, “Đảng viên.XLSX”. Hãy ghi thêm tên tệp vào sau tên thư mục.";
        assert!(told.ends_with(ending), "{told}");
        std::fs::create_dir_all(temp.path().join("năm/2026")).unwrap();
        let told = read(&at("năm")).unwrap_err();
        let ending = "là một thư mục, trong đó chỉ có thư mục: “2026”. Hãy ghi thêm tên thư mục và tên tệp.";
        assert!(told.ends_with(ending), "{told}");
        assert!(read(&at("không có.csv")).unwrap_err().contains("không có tệp này"));
    }
}
