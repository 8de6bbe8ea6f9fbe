//! What a reading is to people before they let it in: letters, columns, what was passed over, every member,
//! and what the cell counts then.

use super::encoding::Encoding;
use super::fault::Column;
use super::letter_count::LetterCount;
use super::{RollReading, RowDoubt};
use crate::domain::{
    GeneralEducation, NewMember, PoliticalTheory, ProfessionalTraining, Role, Schooling, Standing,
};
use crate::say;
use crate::text::{Lang, Text, text};

/// Passed rows told one by one.
const PASSED: usize = 8;

impl RollReading {
    /// Sentences about the file as a whole, then every member; the faults and the [`ending`](Self::ending)
    /// are told behind them.
    pub fn told(&self, lang: Lang) -> Vec<String> {
        let mut lines: Vec<String> = self.nothing_new(lang).into_iter().collect();
        lines.extend(self.sheet.as_ref().and_then(|sheet| sheet.told(lang)));
        lines.extend([self.letters_words(lang), self.columns(lang)]);
        lines.extend(self.not_taken(lang));
        lines.extend(self.passed_over(lang));
        lines.extend(self.names_corrected(lang));
        lines.extend(self.cleaned_words(lang));
        lines.extend(self.unchanged_words(lang));
        lines.extend(self.regrouped_words(lang));
        lines.extend(self.completed_words(lang));
        lines.extend(self.doubts.iter().map(|doubt: &RowDoubt| doubt.words(lang)));
        let mut converted = self.converted.iter().peekable();
        lines.extend(self.members.iter().map(|(line, member)| {
            while converted.next_if(|(other, _)| other < line).is_some() {}
            let before = converted.next_if(|(other, _)| other == line).map(|(_, written)| written.as_str());
            let words = member_words(member, before, lang);
            say!(lang, "Dòng {line}: {words}", "Line {line}: {words}")
        }));
        lines
    }

    /// What the new members count as, and the official members of the cell then, of whom votes are counted.
    pub fn ending(&self, lang: Lang) -> String {
        let number = |one: Standing| self.members.iter().filter(|(_, member)| member.standing == one).count();
        let counted = Standing::ALL.iter().map(|one| (*one, number(*one))).filter(|(_, number)| *number > 0);
        let counted: Vec<String> =
            counted.map(|(one, number)| format!("{} {number}", one.label().get(lang))).collect();
        let (new, base) = (self.members.len(), self.official_before + number(Standing::Official));
        let standings = if counted.is_empty() { String::new() } else { format!(" ({})", counted.join(", ")) };
        say!(
            lang,
            "Sẽ thêm {new} đảng viên{standings}. Sau khi nhập, số đảng viên chính thức để tính tỷ lệ biểu quyết là {base}.",
            "Members that would be added: {new}{standings}. After that the votes are counted of {base} official members."
        )
    }

    /// That the file holds nobody new.
    pub fn nothing_new(&self, lang: Lang) -> Option<String> {
        let number = self.unchanged.len();
        self.is_nothing_new().then(|| {
            say!(
                lang,
                "Không có gì mới: cả {number} đảng viên trong tệp đã có trong danh sách.",
                "Nothing new: all members of the file are on the roll already ({number})."
            )
        })
    }

    fn letters_words(&self, lang: Lang) -> String {
        let LetterCount { windows, tcvn3, vni, unicode, .. } = self.letters;
        let ways = [
            (Encoding::Unicode, unicode),
            (Encoding::Windows1258, windows),
            (Encoding::Tcvn3, tcvn3),
            (Encoding::Vni, vni),
        ];
        let mixed: Vec<String> = ways
            .into_iter()
            .filter(|(_, cells)| *cells > 0)
            .map(|(way, cells)| say!(lang, "{way} {cells} ô", "{way} in {cells} cells", way = way.label()))
            .collect();
        let ways = if mixed.len() > 1 { mixed.join(", ") } else { self.encoding.label().to_owned() };
        say!(
            lang,
            "Chữ của {file} đọc theo {ways}. Nếu tên bên dưới sai dấu, hãy đổi kiểu chữ.",
            "The letters of {file} are read as {ways}. If names below look wrong, change that.",
            file = self.file
        )
    }

    fn columns(&self, lang: Lang) -> String {
        let words = |(column, meaning): &(Column, crate::text::Text)| {
            format!("{} = {}", column.named(lang), meaning.get(lang))
        };
        let columns: Vec<String> = self.used.iter().map(words).collect();
        say!(lang, "Cột dùng: {columns}.", "Columns taken: {columns}.", columns = columns.join("; "))
    }

    fn not_taken(&self, lang: Lang) -> Option<String> {
        let columns: Vec<String> = self.unused.iter().map(|column| column.named(lang)).collect();
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

    /// That people who are on the roll are put into groups.
    pub fn regrouped_words(&self, lang: Lang) -> Option<String> {
        let number = self.regrouped.len();
        (number > 0).then(|| {
            say!(
                lang,
                "Xếp vào tổ đảng theo tệp: {number} đảng viên đã có trong danh sách.",
                "Put into groups as the file has it: {number} members who are on the roll already."
            )
        })
    }

    /// That more is told of people who are on the roll.
    pub fn completed_words(&self, lang: Lang) -> Option<String> {
        let number = self.completed.len();
        (number > 0).then(|| {
            say!(
                lang,
                "Ghi thêm giới tính, trình độ theo tệp: {number} đảng viên đã có trong danh sách.",
                "Sex and schooling recorded as the file has them: {number} members who are on the roll already."
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

/// A member in words; a name whose letters were converted with what stands in the file.
fn member_words(member: &NewMember, before: Option<&str>, lang: Lang) -> String {
    let person = &member.person;
    let date = |date: crate::text::PartialDate| date.shown(lang);
    let parts = [
        Some(match before {
            Some(before) => format!("{} ← “{before}”", person.name),
            None => person.name.clone(),
        }),
        person.born.map(date).map(|day| say!(lang, "sinh {day}", "born {day}")),
        person.joined.map(date).map(|day| say!(lang, "vào Đảng {day}", "joined {day}")),
        person.official.map(date).map(|day| say!(lang, "chính thức {day}", "official member {day}")),
        person.ethnicity.clone(),
        person.sex.map(|sex| sex.label().get(lang).to_owned()),
        schooling_words(&person.schooling, lang),
        Some(member.standing.label().get(lang).to_owned()),
        (member.role != Role::Member).then(|| member.role.label().get(lang).to_owned()),
        member.group.as_ref().map(|group| match group.heads {
            true => say!(lang, "tổ trưởng, tổ đảng {name}", "heads group {name}", name = group.name),
            false => say!(lang, "tổ đảng {name}", "group {name}", name = group.name),
        }),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "học vấn trung học phổ thông, chuyên môn đại học, lý luận chính trị sơ cấp"
fn schooling_words(schooling: &Schooling, lang: Lang) -> Option<String> {
    let of = |label: Text, level: Option<Text>| {
        level.map(|level| format!("{} {}", label.get(lang), level.get(lang)))
    };
    let parts = [
        of(text("học vấn", "education:"), schooling.general.map(GeneralEducation::label)),
        of(text("chuyên môn", "training:"), schooling.training.map(ProfessionalTraining::label)),
        of(text("lý luận chính trị", "political theory:"), schooling.theory.map(PoliticalTheory::label)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
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
