//! The titles and numbers of works as they may stand in a message: `Shattered Mirror`, `DS9 4x20`, `ds9 s04e20`.
//!
//! Wiki articles, auctions and notes are sources too, but nobody mentions them by name. What somebody means who asks
//! for a work is the matter of `works`.

use crate::text::fold::Folded;
use crate::text::terms::{Terms, TermsBuilder};
use isolinear_lore::grouped::Grouped;
use isolinear_lore::{Continuity, Lore, Medium, Source};
use serde::{Deserialize, Serialize};

/// Titles and codes of all works.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(bound(deserialize = "'de: 'static"))]
pub(crate) struct Titles {
    pub(super) titles: Terms,
    pub(super) of_title: Grouped<Title>,
}

/// A work that goes by a title or code.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Title {
    pub(super) source: u32,
    /// Whether it is the title, and of a single word, as other things are called too.
    pub(super) is_word: bool,
}

impl Titles {
    /// Reads the titles of the lore's sources.
    pub(crate) fn build(lore: &Lore) -> Self {
        let mut titles = TermsBuilder::default();
        let mut uses = Vec::new();
        let works = (0..).zip(lore.sources()).filter(|(_, source)| is_work(source));
        for (at, source) in works {
            let title = Folded::new(&source.title);
            titles.push(title.compact());
            uses.push(Title { source: at, is_word: title.len() == 1 });
            for code in codes(source) {
                titles.push(Folded::new(&code).compact());
                uses.push(Title { source: at, is_word: false });
            }
        }
        let (titles, numbers) = titles.finish();
        let belonging: Vec<_> =
            numbers.into_iter().zip(uses).filter(|(title, _)| !titles.get(*title).is_empty()).collect();
        Self { of_title: Grouped::new(titles.len(), belonging.into_iter()), titles }
    }
}

fn is_work(source: &Source) -> bool {
    let is_note = matches!(source.medium, Medium::WikiArticle | Medium::AuctionLot | Medium::ProductionNote);
    !is_note && source.continuity != Continuity::Fan
}

/// The ways to write the number of an episode.
fn codes(source: &Source) -> Vec<String> {
    let Some(((season, episode), series)) = source.number.zip(source.series.as_deref()) else { return Vec::new() };
    vec![
        format!("{series} {season}x{episode:02}"),
        format!("{series} {season}x{episode}"),
        format!("{series} {season} {episode:02}"),
        format!("{series} s{season:02}e{episode:02}"),
        format!("{series} s{season}e{episode}"),
        format!("{series} season {season} episode {episode}"),
    ]
}
