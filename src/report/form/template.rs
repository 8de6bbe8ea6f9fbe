//! Text of a form with names of values in braces: "Số {number}".

/// A text whose names are known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Template(pub Vec<Token>);

/// A stretch of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Printed as it is.
    Words(String),
    /// The value of that name.
    Value(&'static str),
}

/// A stretch of a text that was not checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TemplateStretch<'a> {
    Words(&'a str),
    Name(&'a str),
    /// A brace that nothing closes or opens.
    Stray,
}

/// The stretches of a text in their order.
pub(super) fn stretches(text: &str) -> Vec<TemplateStretch<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        if at > 0 {
            found.push(TemplateStretch::Words(&rest[..at]));
        }
        let inside = rest[at..].strip_prefix('{').and_then(|after| Some((after, after.find(['{', '}'])?)));
        match inside {
            Some((after, end)) if after[end..].starts_with('}') => {
                found.push(TemplateStretch::Name(after[..end].trim()));
                rest = &after[end + 1..];
            }
            _ => {
                found.push(TemplateStretch::Stray);
                rest = &rest[at + 1..];
            }
        }
    }
    if !rest.is_empty() {
        found.push(TemplateStretch::Words(rest));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_braces() {
        use TemplateStretch::{Name, Stray, Words};
        assert_eq!(
            stretches("Số {number}/{ year }"),
            [Words("Số "), Name("number"), Words("/"), Name("year")]
        );
        assert_eq!(stretches("a } b"), [Words("a "), Stray, Words(" b")]);
        assert_eq!(stretches("{a"), [Stray, Words("a")]);
        assert_eq!(stretches("{a {b}"), [Stray, Words("a "), Name("b")]);
        assert_eq!(stretches(""), []);
    }
}
