//! That every colour can be read on its background, on the consoles that people have.

use ratatui::style::{Color, Style};

use super::Theme;

/// A palette by its published values: the background that goes with light letters, then the named
/// colours.
struct Palette {
    name: &'static str,
    dark: u32,
    red: u32,
    green: u32,
    blue: u32,
    magenta: u32,
    cyan: u32,
    gray: u32,
    light_red: u32,
    light_yellow: u32,
}

const PALETTES: [Palette; 3] = [
    Palette {
        name: "Windows console (Campbell)",
        dark: 0x0c_0c_0c,
        red: 0xc5_0f_1f,
        green: 0x13_a1_0e,
        blue: 0x00_37_da,
        magenta: 0x88_17_98,
        cyan: 0x3a_96_dd,
        gray: 0xcc_cc_cc,
        light_red: 0xe7_48_56,
        light_yellow: 0xf9_f1_a5,
    },
    Palette {
        name: "xterm",
        dark: 0x00_00_00,
        red: 0xcd_00_00,
        green: 0x00_cd_00,
        blue: 0x00_00_ee,
        magenta: 0xcd_00_cd,
        cyan: 0x00_cd_cd,
        gray: 0xe5_e5_e5,
        light_red: 0xff_00_00,
        light_yellow: 0xff_ff_00,
    },
    Palette {
        name: "Ubuntu",
        dark: 0x30_0a_24,
        red: 0xc0_1c_28,
        green: 0x26_a2_69,
        blue: 0x12_48_8b,
        magenta: 0xa3_47_ba,
        cyan: 0x2a_a1_b3,
        gray: 0xd0_cf_cc,
        light_red: 0xf6_61_51,
        light_yellow: 0xe9_ad_0c,
    },
];

const WHITE: u32 = 0xff_ff_ff;

impl Palette {
    fn value(&self, colour: Color) -> u32 {
        match colour {
            Color::Red => self.red,
            Color::Green => self.green,
            Color::Blue => self.blue,
            Color::Magenta => self.magenta,
            Color::Cyan => self.cyan,
            Color::Gray => self.gray,
            Color::LightRed => self.light_red,
            Color::LightYellow => self.light_yellow,
            other => panic!("no theme draws with {other}"),
        }
    }
}

/// Relative luminance of WCAG 2.
fn luminance(value: u32) -> f64 {
    let part = |shift: u32| {
        let share = f64::from((value >> shift) & 0xff) / 255.0;
        if share <= 0.039_28 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// Contrast of WCAG 2, from 1 to 21.
fn contrast(one: u32, other: u32) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn styles(theme: &Theme) -> [(&'static str, Style); 9] {
    [
        ("title", theme.title),
        ("section", theme.section),
        ("key", theme.key),
        ("next", theme.next),
        ("good", theme.good),
        ("warn", theme.warn),
        ("bad", theme.bad),
        ("quiet", theme.quiet),
        ("selected", theme.selected),
    ]
}

#[test]
fn contrast_is_that_of_the_web() {
    // The two examples that WCAG gives in its techniques: black on white, and the lightest grey allowed.
    assert_eq!(format!("{:.2}", contrast(0x00_00_00, WHITE)), "21.00");
    assert_eq!(format!("{:.2}", contrast(0x76_76_76, WHITE)), "4.54");
}

#[test]
fn every_colour_is_read_on_its_background() {
    for palette in &PALETTES {
        for (theme, background) in [(Theme::dark(), palette.dark), (Theme::light(), WHITE)] {
            for (role, style) in styles(&theme) {
                assert_eq!(style.bg, None, "{role}: the background is the terminal's own");
                let Some(colour) = style.fg else { continue };
                let reached = contrast(palette.value(colour), background);
                assert!(reached >= 4.5, "{}, {role}: {reached:.2} on {background:06x}", palette.name);
            }
        }
    }
}

#[test]
fn without_colours_what_differs_is_no_colour() {
    for (role, style) in styles(&Theme::plain()) {
        assert_eq!((style.fg, style.bg), (None, None), "{role}");
    }
}
