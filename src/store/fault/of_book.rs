//! A fault as people at the screen are told it, who know the folder of their book and not the files in it.
//!
//! The command line tells the file (`Fault::sentence`).

use std::path::Path;

use super::{Fault, disk_sentence};
use crate::say;
use crate::text::Lang;

impl Fault {
    /// What is wrong, what is safe, and what to do; what the disk refuses inside `book` is told of the book.
    pub fn sentence_of_book(&self, book: &Path, lang: Lang) -> String {
        match self {
            Fault::Disk { doing, file, cause } if file.starts_with(book) => {
                let folder = book.display();
                let place = say!(lang, "sổ ở thư mục {folder}", "The book in the folder {folder}");
                disk_sentence(lang, *doing, &place, cause)
            }
            _ => self.sentence(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn people_are_told_of_the_book_and_not_of_its_files() {
        let error = io::Error::from(io::ErrorKind::StorageFull);
        let fault = Fault::writing(Path::new("so/journal/ap-thu/hop.jsonl"), &error);
        assert_eq!(
            fault.sentence_of_book(Path::new("so"), Lang::Vi),
            "Không ghi được sổ ở thư mục so: ổ đĩa đã đầy. Những gì đã báo “Đã lưu” vẫn còn nguyên; việc \
             vừa rồi chưa lưu được. Hãy xóa bớt tệp khác trên ổ đĩa này, hoặc chọn thư mục trên ổ \
             đĩa khác."
        );
        let stick = Fault::writing(Path::new("usb/hop.jsonl"), &error);
        assert!(stick.sentence_of_book(Path::new("so"), Lang::En).starts_with("usb/hop.jsonl cannot be"));
    }
}
