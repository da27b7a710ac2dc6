//! The fonts that are part of the program, and how wide words are in them.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::{Database, Source};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// Noto Sans Condensed, Medium; see `assets/fonts/README.md`.
static MEDIUM: &[u8] = include_bytes!("../../assets/fonts/NotoSans-CondensedMedium.ttf");
/// Noto Sans Condensed, Bold.
static BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSans-CondensedBold.ttf");

/// The family that both belong to.
pub(super) const FAMILY: &str = "Noto Sans";

/// How words are set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Style {
    /// Height of the letters' em, in pixels.
    pub(super) size: f32,
    /// Whether they are bold.
    pub(super) is_bold: bool,
}

/// Both fonts, for resvg.
pub(super) fn database() -> Arc<Database> {
    let mut database = Database::new();
    for font in [MEDIUM, BOLD] {
        database.load_font_source(Source::Binary(Arc::new(font)));
    }
    Arc::new(database)
}

/// How wide each letter is, as a part of the em.
struct Widths {
    font: Option<FontRef<'static>>,
}

static WIDTHS: LazyLock<[Widths; 2]> =
    LazyLock::new(|| [MEDIUM, BOLD].map(|font| Widths { font: FontRef::new(font).ok() }));

/// The width of a letter that the fonts lack, as a part of the em; [`super::letters`] lets none of them through.
const MISSING: f32 = 0.0;

impl Widths {
    fn of(&self, words: &str) -> f32 {
        let Some(font) = &self.font else { return 0.0 };
        let (letters, metrics) = (font.charmap(), font.glyph_metrics(Size::new(1.0), LocationRef::default()));
        words
            .chars()
            .map(|letter| letters.map(letter).and_then(|glyph| metrics.advance_width(glyph)))
            .map(|width| width.unwrap_or(MISSING))
            .sum()
    }
}

/// Whether there is a letter for every letter of these words.
pub fn can_write(words: &str) -> bool {
    words.chars().all(coverage())
}

/// Which letters there are.
pub(super) fn coverage() -> impl Fn(char) -> bool {
    let [medium, _] = &*WIDTHS;
    let letters = medium.font.as_ref().map(MetadataProvider::charmap);
    move |letter: char| letters.as_ref().is_some_and(|letters| letters.map(letter).is_some())
}

/// How wide words are, in pixels; kerning is left out, which makes them a little narrower.
pub(super) fn width(words: &str, style: Style) -> f32 {
    let [medium, bold] = &*WIDTHS;
    let widths = if style.is_bold { bold } else { medium };
    widths.of(words) * style.size
}

/// The words if there is room for them; else as many of them as there is room for, and an ellipsis.
pub(super) fn fitted(words: &str, style: Style, room: f32) -> String {
    if width(words, style) <= room {
        return words.to_owned();
    }
    let mut kept = words.to_owned();
    while !kept.is_empty() && width(&kept, style) + width("…", style) > room {
        kept.pop();
    }
    let at_word = kept.rfind(' ').filter(|at| at * 2 > kept.len());
    let kept = at_word.and_then(|at| kept.get(..at)).unwrap_or(&kept);
    format!("{}…", kept.trim_end_matches([' ', ',', ':', ';']))
}
