//! A value of the file as its raw form asks for it: read, or told and replaced by an empty one.

use std::ops::Range;

use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_spanned::de::{SpannedDeserializer, is_spanned};
use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue, Error};

use super::{NOWHERE, Notes};
use crate::guidance::flaw::{Flaw, NameFlaw, ShapeFlaw, ValueForm, WHOLE};
use crate::guidance::likeness::alike;

/// The raw forms of a text in its languages, which is a table in the file.
const WORDS: [&str; 2] = ["RawPair", "RawChecklistItem"];

/// What stands at a place of the file.
enum FoundValue<'f> {
    /// This.
    Here(&'f Spanned<DeValue<'f>>),
    /// Nothing; the table that would hold it is here.
    Nothing(Range<usize>),
    /// Nothing, and that was told already.
    Told,
}

/// A value of the file, or the place where one should stand.
pub(super) struct Value<'f> {
    found: FoundValue<'f>,
    notes: &'f Notes,
    /// The part of the file that it belongs to, and its own name.
    section: &'static str,
    name: &'static str,
}

impl<'f> Value<'f> {
    /// The whole file.
    pub(super) const fn whole(file: &'f Spanned<DeValue<'f>>, notes: &'f Notes) -> Value<'f> {
        Value { found: FoundValue::Here(file), notes, section: "", name: "" }
    }

    /// Another one that belongs to the same part of the file and bears the same name.
    const fn beside(&self, found: FoundValue<'f>) -> Value<'f> {
        Value { found, ..*self }
    }

    /// The value in the form that is asked for; where it is not of that form, that is told.
    fn take<T>(&self, asked: ValueForm, read: impl Fn(&'f DeValue<'f>) -> Option<T>) -> Option<T> {
        match &self.found {
            FoundValue::Here(value) => read(value.get_ref()).or_else(|| {
                self.replace(value, ShapeFlaw::WrongForm { asked, found: form(value.get_ref()) }.into());
                None
            }),
            FoundValue::Nothing(table) => {
                self.tell(table.clone(), ShapeFlaw::Missing(self.name).into());
                None
            }
            FoundValue::Told => None,
        }
    }

    fn tell(&self, span: Range<usize>, flaw: Flaw) {
        self.notes.borrow_mut().flaws.push((span, flaw));
    }

    /// Tells of a value in whose place an empty one stands from now on.
    fn replace(&self, value: &Spanned<DeValue<'f>>, flaw: Flaw) {
        self.tell(value.span(), flaw);
        self.notes.borrow_mut().replaced.push(value.span());
    }

    /// Remembers that an empty value stands under a name of this part of the file, or that a whole
    /// part is one.
    fn guess(&self, name: &'static str) {
        let guess = if self.section.is_empty() { (name, WHOLE) } else { (self.section, name) };
        self.notes.borrow_mut().guesses.push(guess);
    }

    /// The fields of a table, and what no field is named.
    fn fields(
        &self,
        table: Option<&'f DeTable<'f>>,
        names: &'static [&'static str],
    ) -> Vec<(&'static str, Value<'f>)> {
        let entry = |name: &str| table?.iter().find(|(key, _)| key.get_ref() == name).map(|(_, value)| value);
        let missing: Vec<&str> = names.iter().copied().filter(|name| entry(name).is_none()).collect();
        let meant = table.map_or_else(Vec::new, |table| self.misnamed(table, names, &missing));
        let value = |name: &'static str| {
            let found = match (entry(name), &self.found) {
                (Some(value), _) => FoundValue::Here(value),
                (None, FoundValue::Here(table)) if !meant.contains(&name) => {
                    FoundValue::Nothing(table.span())
                }
                (None, _) => FoundValue::Told,
            };
            let section = if self.section.is_empty() { name } else { self.section };
            (name, Value { found, section, name, notes: self.notes })
        };
        names.iter().copied().map(value).collect()
    }

    /// Tells of names that no field has; answers the fields that they seem to be slips of.
    fn misnamed(
        &self,
        table: &'f DeTable<'f>,
        names: &'static [&'static str],
        missing: &[&'static str],
    ) -> Vec<&'static str> {
        let mut meant = Vec::new();
        for key in table.keys().filter(|key| !names.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref().to_string();
            let slip = alike(&name, missing.iter().copied()).first().copied();
            slip.into_iter().for_each(|field| self.guess(field));
            meant.extend(slip);
            self.tell(key.span(), ShapeFlaw::Unknown { name, known: names }.into());
        }
        meant
    }
}

/// The form of a value.
const fn form(value: &DeValue<'_>) -> ValueForm {
    match value {
        DeValue::String(_) => ValueForm::Text,
        DeValue::Integer(_) => ValueForm::Whole,
        DeValue::Float(_) => ValueForm::Number,
        DeValue::Boolean(_) => ValueForm::YesNo,
        DeValue::Datetime(_) => ValueForm::Date,
        DeValue::Array(_) => ValueForm::List,
        DeValue::Table(_) => ValueForm::Table,
    }
}

/// A whole number; one that is negative or too great becomes the greatest, which no figure may be,
/// so that the check tells the range of this figure.
fn whole(number: &DeInteger<'_>) -> u32 {
    u32::from_str_radix(number.as_str(), number.radix()).unwrap_or(u32::MAX)
}

/// About what a number is; its exact decimals are read from the text.
fn about(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(number) => Some(f64::from(whole(number))),
        DeValue::Float(number) => Some(number.as_str().parse().unwrap_or(f64::NAN)),
        _ => None,
    }
}

impl<'f> IntoDeserializer<'_, Error> for Value<'f> {
    type Deserializer = Value<'f>;

    fn into_deserializer(self) -> Value<'f> {
        self
    }
}

impl<'de> Deserializer<'de> for Value<'_> {
    type Error = Error;

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.found {
            FoundValue::Here(_) => visitor.visit_some(self),
            FoundValue::Nothing(_) | FoundValue::Told => visitor.visit_none(),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        form: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if is_spanned(form) {
            let span = if let FoundValue::Here(value) = &self.found { value.span() } else { NOWHERE };
            return visitor.visit_map(SpannedDeserializer::new(self, span));
        }
        let asked = if WORDS.contains(&form) { ValueForm::Words } else { ValueForm::Table };
        let table = self.take(asked, DeValue::as_table);
        if table.is_none() && asked == ValueForm::Table {
            self.guess(WHOLE);
        }
        let found = if table.is_some() {
            self.fields(table, names)
        } else {
            self.beside(FoundValue::Told).fields(None, names)
        };
        visitor.visit_map(MapDeserializer::new(found.into_iter()))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let list = self.take(ValueForm::List, DeValue::as_array);
        if list.is_none() {
            self.guess(WHOLE);
        }
        let items = list.into_iter().flat_map(|list| list.iter());
        let items: Vec<Value<'_>> = items.map(|item| self.beside(FoundValue::Here(item))).collect();
        visitor.visit_seq(SeqDeserializer::new(items.into_iter()))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let text = self.take(ValueForm::Text, DeValue::as_str);
        if text.is_none() {
            self.guess(self.name);
        }
        visitor.visit_str(text.unwrap_or_default())
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let number = self.take(ValueForm::Whole, |value| value.as_integer().map(whole));
        if number.is_none() {
            self.guess(self.name);
        }
        visitor.visit_u32(number.unwrap_or_default())
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let number = self.take(ValueForm::Number, about);
        if number.is_none() {
            self.guess(self.name);
        }
        visitor.visit_f64(number.unwrap_or_default())
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let answer = self.take(ValueForm::YesNo, DeValue::as_bool);
        visitor.visit_bool(answer.unwrap_or_default())
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let name = self.take(ValueForm::Text, DeValue::as_str);
        let known = name.and_then(|name| names.iter().find(|known| **known == name));
        if let (Some(name), None, FoundValue::Here(value)) = (name, known, &self.found) {
            let (name, known) = (name.to_owned(), names.join(", "));
            self.replace(value, NameFlaw::NotAmong { name, known }.into());
        }
        if known.is_none() {
            self.guess(self.name);
        }
        let name = known.or(names.first()).copied().unwrap_or_default();
        visitor.visit_enum(name.into_deserializer())
    }

    /// The raw form asks for nothing else.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u16 u64 u128 f32 char str bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct map identifier ignored_any
    }
}
