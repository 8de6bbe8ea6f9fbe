//! Words by hand: what is typed, and what is shown at the word's end.

use super::*;

/// The word as it stands after a space.
fn typed_as(keys: &str, method: Method, placement: Placement) -> String {
    let mut word = TypedWord::of("", method);
    keys.chars().for_each(|key| word.feed(key, Typing { method, placement }));
    word.given_back().unwrap_or(word.shown()).to_owned()
}

fn telex(keys: &str) -> String {
    keys.split(' ').map(|keys| typed_as(keys, Method::Telex, Placement::Old)).collect::<Vec<_>>().join(" ")
}

fn vni(keys: &str) -> String {
    keys.split(' ').map(|keys| typed_as(keys, Method::Vni, Placement::Old)).collect::<Vec<_>>().join(" ")
}

/// What a composed word becomes by more keys, as it is shown.
fn more(shown: &str, keys: &str) -> String {
    let mut word = TypedWord::of(shown, Method::Telex);
    keys.chars().for_each(|key| word.feed(key, Typing { method: Method::Telex, placement: Placement::Old }));
    assert_eq!(word.given_back(), None, "what was there before is not given back as keys");
    word.shown().to_owned()
}

#[test]
fn hard_words_come_out_in_telex() {
    assert_eq!(telex("nghij quyeets quyetes quyetse"), "nghị quyết quyết quyết");
    assert_eq!(telex("DDangr Dangrd DDARNG uyr uywr"), "Đảng Đảng ĐẢNG ủy uywr");
    assert_eq!(telex("thuowr thuorw thuwowng quys khuyur khuyru"), "thuở thuở thương quý khuỷu khuỷu");
    assert_eq!(telex("giwx giuwx ginf quoocs loejt quejt"), "giữ giữ gìn quốc loẹt quẹt");
    assert_eq!(
        telex("ngoawnf ngoefo hoawcj hoacwj thuyeenf nguyeenx"),
        "ngoằn ngoèo hoặc hoặc thuyền nguyễn"
    );
    assert_eq!(
        telex("xooong kheeen nguwowif nguoiwf nguowfi duongdwf"),
        "xoong kheen người người người đường"
    );
    assert_eq!(telex("giuwowngf nhw wng gif huow luowngj"), "giường như ưng gì huơ lượng");
    assert_eq!(telex("DDawsk Lawks Kroong ddos DDOOFNG"), "Đắk Lắk Krông đó ĐỒNG");
}

#[test]
fn hard_words_come_out_in_vni() {
    assert_eq!(vni("nghi5 quye61t quyet61 D9a3ng Dang93 DANG93"), "nghị quyết quyết Đảng Đảng ĐẢNG");
    assert_eq!(vni("thuo73 thuo7ng nguoi72 ngu7o72i gi2n giu74"), "thuở thương người người gìn giữ");
    assert_eq!(vni("ngoa82n ngoe2o hoac85 khuyu3 d9uong72"), "ngoằn ngoèo hoặc khuỷu đường");
    assert_eq!(vni("2026 11 T7 Q1 19h30 a66 a11"), "2026 11 T7 Q1 19h30 a6 a1");
}

#[test]
fn the_same_key_again_takes_its_mark_back() {
    assert_eq!(telex("aa aaa as ass asss aw aww uw uww w ww www"), "aa aa á as ass aw aw ư uw ư w www");
    assert_eq!(telex("dd ddd ooo ee eee asz dangrz"), "đ dd oo ê ee a dang");
    assert_eq!(telex("tesst lisst tests posts"), "test list tests posts");
}

#[test]
fn a_tone_stands_where_the_setting_says() {
    let new = |keys| typed_as(keys, Method::Telex, Placement::New);
    assert_eq!(telex("hoaf thuys uyr khoer hoanf quys"), "hòa thúy ủy khỏe hoàn quý");
    assert_eq!(["hoaf", "thuys", "uyr", "khoer", "quys"].map(new).join(" "), "hoà thuý uỷ khoẻ quý");
}

#[test]
fn what_is_not_vietnamese_is_given_back() {
    for word in [
        "email",
        "excel",
        "Windows",
        "system",
        "wifi",
        "USB",
        "google",
        "word",
        "data",
        "text",
        "website",
        "Facebook",
        "cafe",
        "meeting",
        "canteen",
        "user",
        "TW",
        "UBND",
        "MTTQ",
        "HTX",
        "BHYT",
        "UNESCO",
        "WHO",
        "ASEAN",
        "yahoo",
        "gmail",
        "BCHTW",
        "banana",
        "good",
        "add",
        "address",
        "microsoft",
        "laser",
    ] {
        assert_eq!(telex(word), word);
    }
    assert_eq!(telex("HDDND LDDLDD ddc DDTN QDD NDD TUW"), "HĐND LĐLĐ đc ĐTN QĐ NĐ TƯ");
    assert_eq!(vni("HD9ND covid19 TT39"), "HĐND covid19 TT39");
}

#[test]
fn composed_text_is_never_spoiled() {
    assert_eq!(more("Đảng", "s"), "Đáng");
    assert_eq!(more("quyêt", "s"), "quyết");
    assert_eq!(more("thuơ", "r"), "thuở");
    assert_eq!(more("hòa", "n"), "hoàn");
    assert_eq!(more("nguơi", "w"), "ngươi");
    assert_eq!(more("Sóc-Trăng", "s"), "Sóc-Trăngs");
    assert_eq!(more("áà", "s"), "áàs");
    assert_eq!(more("ភូមិ", "s"), "ភូមិs");
}

#[test]
fn an_erased_letter_leaves_a_word_that_can_be_typed_on() {
    let typing = Typing { method: Method::Telex, placement: Placement::Old };
    let mut word = TypedWord::of("", Method::Telex);
    "excek".chars().for_each(|key| word.feed(key, typing));
    let mut word = word.erased("ễc", typing);
    word.feed('l', typing);
    assert_eq!(word.given_back(), Some("excel"));
    let mut word = TypedWord::of("", Method::Telex);
    "nguoiwf".chars().for_each(|key| word.feed(key, typing));
    let mut word = word.erased("ngườ", typing);
    word.feed('i', typing);
    assert_eq!((word.shown(), word.given_back()), ("người", None));
}
