//! A reader of our PDF files that shares nothing with the writer: lines as they stand on the pages, and what the tags
//! say, in their order.

use std::collections::BTreeMap;
use std::io::Read;

/// A line of text on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadLine {
    /// Its mark by which tags name it; none of decoration.
    pub mark: Option<u32>,
    pub left: f32,
    /// Its base line, from the top of the page.
    pub base: f32,
    pub size: f32,
    pub bold: bool,
    pub text: String,
}

/// An element of the tree of tags with text of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadElement {
    /// "P", "H1", "TD".
    pub role: String,
    /// All its lines, over all pages.
    pub text: String,
}

/// A file that was read.
pub struct ReadFile {
    objects: BTreeMap<u32, Vec<u8>>,
    pub pages: Vec<Vec<ReadLine>>,
    pub elements: Vec<ReadElement>,
}

impl ReadFile {
    pub fn of(bytes: &[u8]) -> ReadFile {
        let objects = objects(bytes);
        let mut file = ReadFile { objects, pages: Vec::new(), elements: Vec::new() };
        let pages = file.page_objects();
        file.pages = pages.iter().map(|page| file.lines(*page)).collect();
        let root = file.find("/Type/StructTreeRoot");
        let mut elements = Vec::new();
        for child in references(&after(&file.words(root), "/K[")) {
            file.walk(child, &pages, &mut elements);
        }
        file.elements = elements;
        file
    }

    /// All objects as far as they are words.
    pub fn raw(&self) -> String {
        self.objects.keys().map(|number| self.words(*number) + "\n").collect()
    }

    /// The object up to its stream.
    fn words(&self, number: u32) -> String {
        let bytes = &self.objects[&number];
        let end = position(bytes, b"stream\n").unwrap_or(bytes.len());
        String::from_utf8_lossy(&bytes[..end]).into_owned()
    }

    /// What the stream of an object holds.
    fn stream(&self, number: u32) -> Vec<u8> {
        let bytes = &self.objects[&number];
        let start = position(bytes, b"stream\n").expect("a stream") + 7;
        let mut out = Vec::new();
        flate2::read::ZlibDecoder::new(&bytes[start..]).read_to_end(&mut out).expect("its bytes");
        out
    }

    fn find(&self, words: &str) -> u32 {
        *self.objects.keys().find(|number| self.words(**number).contains(words)).expect(words)
    }

    fn page_objects(&self) -> Vec<u32> {
        references(&after(&self.words(self.find("/Type/Pages")), "/Kids["))
    }

    /// The letters of the fonts of a page: name, and by its code each letter, and whether it is bold.
    fn fonts(&self, page: u32) -> BTreeMap<String, (BTreeMap<u16, char>, bool)> {
        let resources = self.words(references(&after(&self.words(page), "/Resources "))[0]);
        let list = after(&resources, "/Font<<");
        let list = &list[..list.find(">>").expect("an end")];
        let mut fonts = BTreeMap::new();
        for part in list.split('/').filter(|part| !part.is_empty()) {
            let (name, reference) = part.split_once(' ').expect("a font");
            let font = self.words(reference.split(' ').next().unwrap().parse().unwrap());
            let map = self.stream(references(&after(&font, "/ToUnicode "))[0]);
            fonts.insert(
                name.to_owned(),
                (letters(&String::from_utf8_lossy(&map)), font.contains("Serif-Bold")),
            );
        }
        fonts
    }

    /// The lines of a page in the order in which they were drawn.
    fn lines(&self, page: u32) -> Vec<ReadLine> {
        let content = self.stream(references(&after(&self.words(page), "/Contents "))[0]);
        let fonts = self.fonts(page);
        let mut lines = Vec::new();
        let mut rest = content.as_slice();
        while let Some(begin) = position(rest, b"BDC\n") {
            let tag = String::from_utf8_lossy(&rest[..begin]).into_owned();
            let tag = tag.rsplit('/').next().unwrap_or_default().to_owned();
            let mark = tag.strip_prefix("MCID ").map(|mark| mark.trim_end_matches('>').parse().unwrap());
            rest = &rest[begin + 4..];
            let end = position(rest, b"EMC").expect("an end");
            lines.extend(line(&rest[..end], mark, &fonts));
            rest = &rest[end..];
        }
        lines
    }

    /// Takes up an element with all below it.
    fn walk(&self, number: u32, pages: &[u32], elements: &mut Vec<ReadElement>) {
        let words = self.words(number);
        let role = after(&words, "/S/").split(['/', '>', '[', '<']).next().unwrap().to_owned();
        let behind = &words[words.rfind(']').expect("an end")..];
        let page = behind.contains("/Pg ").then(|| references(&after(behind, "/Pg "))[0]);
        let place = elements.len();
        elements.push(ReadElement { role, text: String::new() });
        let kids = after(&words, "/K[");
        let mut kids = &kids[..kids.rfind(']').expect("an end")];
        while !kids.is_empty() {
            let (mark, on) = if let Some(inner) = kids.strip_prefix("<<") {
                let inner = &inner[..inner.find(">>").unwrap()];
                kids = &kids[inner.len() + 4..];
                let mark = after(inner, "/MCID ").split(['/', '>']).next().unwrap().trim().parse().unwrap();
                (mark, inner.contains("/Pg ").then(|| references(&after(inner, "/Pg "))[0]).or(page))
            } else {
                let digits = kids.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(kids.len());
                let value: u32 = kids[..digits].parse().expect(kids);
                kids = &kids[digits..];
                if let Some(behind) = kids.strip_prefix(" 0 R") {
                    kids = behind.trim_start();
                    self.walk(value, pages, elements);
                    continue;
                }
                (value, page)
            };
            kids = kids.trim_start();
            let at = pages.iter().position(|one| Some(*one) == on).expect("a page");
            let line = self.pages[at].iter().find(|line| line.mark == Some(mark));
            let own = &mut elements[place];
            match (own.role.as_str(), line) {
                // A picture has shapes between its words, which end without a space.
                ("Figure", line) => own.text.extend(line.map(|line| format!("{} ", line.text))),
                (_, line) => own.text.push_str(&line.expect("a line").text),
            }
        }
    }
}

/// The line between two marks; none where nothing is written.
fn line(
    content: &[u8],
    mark: Option<u32>,
    fonts: &BTreeMap<String, (BTreeMap<u16, char>, bool)>,
) -> Option<ReadLine> {
    let mut found: Option<ReadLine> = None;
    let mut rest = content;
    while let Some(begin) = position(rest, b"BT ") {
        rest = &rest[begin..];
        let matrix = position(rest, b" Tm").expect("a place");
        let head = String::from_utf8_lossy(&rest[..matrix]).into_owned();
        let behind = after(&head, "Tr/");
        let parts: Vec<&str> = behind.split_whitespace().collect();
        let (letters, bold) = &fonts[parts[0]];
        let end = position(&rest[matrix..], b"\nET").expect("an end") + matrix;
        let text: String = codes(&rest[matrix..end]).iter().map(|code| letters[code]).collect();
        let number = |at: usize| parts[at].parse::<f32>().unwrap();
        let own = ReadLine { mark, left: number(7), base: number(8), size: number(1), bold: *bold, text };
        match &mut found {
            Some(line) => line.text.push_str(&own.text),
            None => found = Some(own),
        }
        rest = &rest[end..];
    }
    found
}

/// The codes of all strings, two bytes each: in parentheses with the escapes of PDF, or hexadecimal.
fn codes(content: &[u8]) -> Vec<u16> {
    let mut bytes = Vec::new();
    let mut depth = 0;
    let mut at = 0;
    while at < content.len() {
        match (depth > 0, content[at]) {
            (false, b'(') => depth = 1,
            (true, b')') if depth == 1 => depth = 0,
            (true, b'\\') => {
                let next = content[at + 1];
                at += 1;
                bytes.push(match next {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'b' => 8,
                    b'f' => 12,
                    b'0'..=b'7' => {
                        let octal = std::str::from_utf8(&content[at..at + 3]).unwrap();
                        at += 2;
                        u8::from_str_radix(octal, 8).unwrap()
                    }
                    other => other,
                });
            }
            (true, byte) => {
                depth += i32::from(byte == b'(') - i32::from(byte == b')');
                bytes.push(byte);
            }
            (false, b'<') => {
                let end = at + position(&content[at..], b">").expect("an end");
                let digits = std::str::from_utf8(&content[at + 1..end]).unwrap();
                let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
                bytes.extend((0..digits.len()).step_by(2).map(byte));
                at = end;
            }
            (false, _) => {}
        }
        at += 1;
    }
    bytes.chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect()
}

/// What each code of a font stands for.
fn letters(map: &str) -> BTreeMap<u16, char> {
    let hexadecimal = |text: &str| u32::from_str_radix(text.trim_matches(['<', '>']), 16).unwrap();
    let pairs = map.lines().filter_map(|line| line.split_once("> <").filter(|_| line.starts_with('<')));
    let pairs = pairs.filter(|(code, letter)| (code.len(), letter.len()) != (5, 5) || *letter != "FFFF>");
    pairs
        .map(|(code, letter)| (hexadecimal(code) as u16, char::from_u32(hexadecimal(letter)).unwrap()))
        .collect()
}

/// All objects of the file by their numbers.
fn objects(bytes: &[u8]) -> BTreeMap<u32, Vec<u8>> {
    let mut objects = BTreeMap::new();
    let mut rest = bytes;
    while let Some(begin) = position(rest, b" 0 obj\n") {
        let digits = rest[..begin].iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
        let number = std::str::from_utf8(&rest[begin - digits..begin]).unwrap().parse().unwrap();
        rest = &rest[begin + 7..];
        let end = position(rest, b"\nendobj").expect("an end");
        objects.insert(number, rest[..end].to_vec());
        rest = &rest[end..];
    }
    objects
}

/// The references at the beginning of a text: "12 0 R 13 0 R …".
fn references(text: &str) -> Vec<u32> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((number, behind)) = rest.split_once(" 0 R") {
        let Ok(number) = number.trim().parse() else { break };
        found.push(number);
        rest = behind;
    }
    found
}

fn after(text: &str, words: &str) -> String {
    text.split_once(words).map(|(_, behind)| behind.to_owned()).unwrap_or_else(|| panic!("{words}: {text}"))
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, wanted)
}
