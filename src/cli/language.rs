//! The language, chosen before anything else is read, so that even a wrong option is answered in
//! it.

use std::ffi::OsString;

use crate::text::Lang;

/// The language by `--lang`, else BIENBAN_LANG, else what was chosen last on screen, else LANG;
/// Vietnamese when none of them names one.
///
/// The last `--lang` counts. What it says is checked later; here a language that is none is only
/// passed over.
pub(super) fn choose(
    args: &[OsString],
    variable: impl Fn(&str) -> Option<String>,
    remembered: impl Fn() -> Option<Lang>,
) -> Lang {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let options = words.iter().take_while(|word| **word != "--");
    let mut asked = None;
    for (word, next) in options.zip(words.iter().skip(1).map(Some).chain([None])) {
        let value = match *word {
            "--lang" => next.copied(),
            word => word.strip_prefix("--lang="),
        };
        asked = value.and_then(Lang::parse).or(asked);
    }
    let named = |name| variable(name).as_deref().and_then(Lang::parse);
    asked.or_else(|| named("BIENBAN_LANG")).or_else(remembered).or_else(|| named("LANG")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose_of(args: &[&str], variables: &[(&str, &str)]) -> Lang {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        let variable = |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
        choose(&args, variable, || None)
    }

    #[test]
    fn what_was_chosen_on_screen_goes_before_lang() {
        let variable = |name: &str| (name == "LANG").then(|| "vi_VN".to_owned());
        assert_eq!(choose(&["bienban".into()], variable, || Some(Lang::En)), Lang::En);
        let variable = |name: &str| (name == "BIENBAN_LANG").then(|| "vi".to_owned());
        assert_eq!(choose(&["bienban".into()], variable, || Some(Lang::En)), Lang::Vi);
    }

    #[test]
    fn an_option_goes_before_the_surroundings() {
        assert_eq!(choose_of(&["bienban", "verify", "--lang", "en"], &[("LANG", "vi_VN.UTF-8")]), Lang::En);
        assert_eq!(choose_of(&["bienban", "--lang=vi"], &[("BIENBAN_LANG", "en")]), Lang::Vi);
        assert_eq!(choose_of(&["bienban"], &[("BIENBAN_LANG", "en"), ("LANG", "vi_VN")]), Lang::En);
        assert_eq!(choose_of(&["bienban"], &[("LANG", "en_US.UTF-8")]), Lang::En);
    }

    #[test]
    fn vietnamese_where_none_says_otherwise() {
        assert_eq!(choose_of(&["bienban"], &[]), Lang::Vi);
        assert_eq!(choose_of(&["bienban"], &[("LANG", "C.UTF-8")]), Lang::Vi);
        assert_eq!(choose_of(&["bienban", "--lang", "fr"], &[("LANG", "fr_FR")]), Lang::Vi);
        assert_eq!(choose_of(&["bienban", "search", "--", "--lang", "en"], &[]), Lang::Vi);
    }
}
