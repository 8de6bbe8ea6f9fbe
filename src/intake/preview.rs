//! What a reading is to people before they let it in: letters, columns, what was passed over, the
//! first members.

use super::fault::Column;
use super::{RollReading, YearDoubt};
use crate::domain::{NewMember, Role};
use crate::say;
use crate::text::Lang;

/// Members shown; enough to see whether letters and columns are right.
const MEMBERS: usize = 5;
/// Passed rows told one by one.
const PASSED: usize = 8;

impl RollReading {
    /// Sentences about the file as a whole, then its first members; the faults are told elsewhere.
    pub fn told(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![self.letters(lang), self.columns(lang)];
        lines.extend(self.not_taken(lang));
        lines.extend(self.passed_over(lang));
        lines.extend(self.names_corrected(lang));
        lines.extend(self.cleaned_words(lang));
        lines.extend(self.unchanged_words(lang));
        lines.extend(self.doubts.iter().map(|doubt| doubt_words(doubt, lang)));
        let shown = self.members.iter().take(MEMBERS);
        lines.extend(shown.map(|(line, member)| {
            let words = member_words(member, lang);
            say!(lang, "Dòng {line}: {words}", "Line {line}: {words}")
        }));
        let more = self.members.len().saturating_sub(MEMBERS);
        lines.extend(
            (more > 0).then(|| say!(lang, "… và {more} đảng viên nữa.", "… and {more} more members.")),
        );
        lines
    }

    fn letters(&self, lang: Lang) -> String {
        say!(
            lang,
            "Chữ của {file} đọc theo {encoding}. Nếu tên bên dưới sai dấu, hãy đổi kiểu chữ.",
            "The letters of {file} are read as {encoding}. If names below look wrong, change that.",
            file = self.file,
            encoding = self.encoding.label()
        )
    }

    fn columns(&self, lang: Lang) -> String {
        let words = |(column, meaning): &(Column, crate::text::Text)| {
            format!("{} = {}", named(column, lang), meaning.get(lang))
        };
        let columns: Vec<String> = self.used.iter().map(words).collect();
        say!(lang, "Cột dùng: {columns}.", "Columns taken: {columns}.", columns = columns.join("; "))
    }

    fn not_taken(&self, lang: Lang) -> Option<String> {
        let columns: Vec<String> = self.unused.iter().map(|column| named(column, lang)).collect();
        (!columns.is_empty()).then(|| {
            say!(
                lang,
                "Cột không dùng: {columns}.",
                "Columns not taken: {columns}.",
                columns = columns.join("; ")
            )
        })
    }

    fn names_corrected(&self, lang: Lang) -> Option<String> {
        let names = self.corrected.iter().take(PASSED);
        let names = names.map(|(line, written, plain)| format!("{line} “{written}” → “{plain}”"));
        let more = if self.corrected.len() > PASSED { ", …" } else { "" };
        let names = format!("{}{more}", names.collect::<Vec<_>>().join(", "));
        (!self.corrected.is_empty()).then(|| {
            say!(
                lang,
                "Tên viết hoa hết hoặc có “Đ/c” được sửa lại, dòng: {names}.",
                "Names in capitals or with “Đ/c” are corrected, line: {names}."
            )
        })
    }

    fn cleaned_words(&self, lang: Lang) -> Option<String> {
        let lines = self.cleaned.iter().take(PASSED).map(u64::to_string).collect::<Vec<_>>().join(", ");
        let more = if self.cleaned.len() > PASSED { ", …" } else { "" };
        (!self.cleaned.is_empty()).then(|| {
            say!(
                lang,
                "Đã bỏ ký tự không nhìn thấy được, dòng: {lines}{more}.",
                "Signs that nobody sees are left out, line: {lines}{more}."
            )
        })
    }

    /// That rows tell of people who are on the roll as they stand there.
    pub fn unchanged_words(&self, lang: Lang) -> Option<String> {
        let number = self.unchanged.len();
        let lines = self.unchanged.iter().take(PASSED).map(u64::to_string);
        let more = if number > PASSED { ", …" } else { "" };
        let lines = format!("{}{more}", lines.collect::<Vec<_>>().join(", "));
        (number > 0).then(|| {
            say!(
                lang,
                "Đã có trong danh sách và không thay đổi: {number} đảng viên (dòng {lines}).",
                "On the roll already and unchanged: {number} members (line {lines})."
            )
        })
    }

    fn passed_over(&self, lang: Lang) -> Option<String> {
        let rows = self.passed.iter().take(PASSED).map(|(line, words)| format!("{line} “{words}”"));
        let more = if self.passed.len() > PASSED { ", …" } else { "" };
        let rows = format!("{}{more}", rows.collect::<Vec<_>>().join(", "));
        (!self.passed.is_empty()).then(|| {
            say!(
                lang,
                "Dòng bỏ qua vì không phải đảng viên: {rows}.",
                "Lines passed over because they are no members: {rows}."
            )
        })
    }
}

fn named(column: &Column, lang: Lang) -> String {
    let Column { number, name } = column;
    if name.is_empty() {
        return say!(lang, "{number} (không có tên)", "{number} (without a name)");
    }
    format!("{number} “{name}”")
}

fn doubt_words(doubt: &YearDoubt, lang: Lang) -> String {
    let YearDoubt { line, year, .. } = doubt;
    let column = doubt.column.as_ref().map_or(String::new(), |column| named(column, lang));
    say!(
        lang,
        "Dòng {line}, cột {column}: năm {year} có đúng không? Vẫn nhập; nếu sai, hãy sửa trong tệp rồi đọc lại.",
        "Line {line}, column {column}: is the year {year} right? It is taken; if it is wrong, correct the file and read it again."
    )
}

fn member_words(member: &NewMember, lang: Lang) -> String {
    let person = &member.person;
    let date = |date: crate::text::PartialDate| date.shown(lang);
    let parts = [
        Some(person.name.clone()),
        person.born.map(date).map(|day| say!(lang, "sinh {day}", "born {day}")),
        person.joined.map(date).map(|day| say!(lang, "vào Đảng {day}", "joined {day}")),
        person.official.map(date).map(|day| say!(lang, "chính thức {day}", "full member {day}")),
        person.ethnicity.clone(),
        Some(member.standing.label().get(lang).to_owned()),
        (member.role != Role::Member).then(|| member.role.label().get(lang).to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use crate::domain::Roll;
    use crate::intake::read;
    use crate::text::Lang;

    #[test]
    fn names_in_capitals_or_with_a_title_are_taken_corrected_and_told() {
        let text = "Họ tên\nNGUYỄN VĂN AN\nĐ/c Lý Mỹ Hoa\nKim Sô Phia\n";
        let today = "2026-11-24".parse().unwrap();
        let reading = read(text.as_bytes(), "ds.csv", today, None, &Roll::default()).unwrap();
        let names: Vec<&str> = reading.members.iter().map(|(_, one)| one.person.name.as_str()).collect();
        assert_eq!(names, ["Nguyễn Văn An", "Lý Mỹ Hoa", "Kim Sô Phia"]);
        let words = "Tên viết hoa hết hoặc có “Đ/c” được sửa lại, dòng: 2 “NGUYỄN VĂN AN” → “Nguyễn Văn An”, \
                     3 “Đ/c Lý Mỹ Hoa” → “Lý Mỹ Hoa”.";
        assert!(reading.told(Lang::Vi).contains(&words.to_owned()), "{:?}", reading.told(Lang::Vi));
    }
}
