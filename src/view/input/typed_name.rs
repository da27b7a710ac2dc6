//! What somebody means who typed, picked or pasted a name: without what Discord or a browser made of it.

use percent_encoding::percent_decode_str;

use crate::lore::series::Series;
use crate::search::code::code;

/// The name itself: of a Markdown link its address, if that leads to a wiki, else its words; entities of HTML and signs of
/// an address decoded, custom emoji by their names, mentions left out; of the page of a series or a season its title.
pub(crate) fn plain_name(typed: &str) -> String {
    let typed = without_pings(typed);
    if let Some((words, address)) = markdown_link(typed) {
        return plain_name(if wiki_page(address).is_some() { address } else { words });
    }
    if let Some(address) = address_beside(typed) {
        return page_of_several(address).unwrap_or_else(|| address.to_owned());
    }
    if let Some(page) = page_of_several(typed) {
        return page;
    }
    if let Some(decoded) = decoded(typed) {
        return decoded;
    }
    if !typed.contains(['<', '&']) {
        return typed.to_owned();
    }
    let decoded = ENTITIES.into_iter().fold(typed.to_owned(), |text, (entity, letter)| text.replace(entity, letter));
    let name = without_tags(&decoded, str::to_owned);
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words that are searched for: the title of the page of an address, else as any name is read.
pub(crate) fn plain_words_of(typed: &str) -> String {
    let plain = plain_name(typed);
    wiki_page(&plain).unwrap_or(plain)
}

/// A text without what Discord writes between angle brackets, custom emoji by their names.
pub(crate) fn without_tags(text: &str, emoji_name: impl Fn(&str) -> String) -> String {
    let mut plain = String::new();
    let mut rest = text;
    while let Some((before, tag)) = rest.split_once('<') {
        plain.push_str(before);
        let Some((inside, after)) = tag.split_once('>').filter(|(inside, _)| is_tag(inside)) else {
            plain.push('<');
            rest = tag;
            continue;
        };
        plain.push_str(&emoji(inside).map_or_else(|| " ".to_owned(), &emoji_name));
        rest = after;
    }
    plain.push_str(rest);
    plain
}

/// A name without a mention of everybody before it or behind it, unless nothing else was typed.
fn without_pings(typed: &str) -> &str {
    let is_ping = |word: &str| matches!(word, "@everyone" | "@here");
    let mut words = typed.split_whitespace();
    let name = match (words.next(), words.next_back()) {
        (Some(first), Some(_)) if is_ping(first) => typed.trim_start().strip_prefix(first),
        (Some(_), Some(last)) if is_ping(last) => typed.trim_end().strip_suffix(last),
        _ => None,
    };
    name.map_or(typed, str::trim)
}

/// The title of the page that an address leads to, if it is that of a whole series or of a season.
fn page_of_several(address: &str) -> Option<String> {
    let page = wiki_page(address)?;
    let is_series =
        Series::named(&page).is_some_and(|series| page.starts_with("Star Trek") || series.is_abbreviated(&page));
    let is_season = || code(&page).is_some_and(|code| code.series.is_some() && code.episode.is_none());
    (is_series || is_season()).then_some(page)
}

/// The words and the address of `[Worf](https://…)`.
fn markdown_link(typed: &str) -> Option<(&str, &str)> {
    typed.trim().strip_prefix('[')?.strip_suffix(')')?.split_once("](")
}

/// The address of a wiki among other words, which says more plainly what is meant than they do.
fn address_beside(typed: &str) -> Option<&str> {
    let is_alone = wiki_page(typed).is_some();
    typed.split_whitespace().map(without_brackets).find(|word| !is_alone && wiki_page(word).is_some())
}

fn without_brackets(word: &str) -> &str {
    word.strip_prefix('(').and_then(|word| word.strip_suffix(')')).unwrap_or(word)
}

/// A part of an address, in which spaces and signs are written by their numbers: `Kira%20Nerys`, `O%27Brien`.
fn decoded(typed: &str) -> Option<String> {
    let is_number = |code: &str| code.len() == 2 && code.bytes().all(|figure| figure.is_ascii_hexdigit());
    let mut codes = typed.split('%').skip(1).filter_map(|after| after.get(..2));
    let is_encoded = codes.any(is_number) && wiki_page(typed).is_none();
    let text = percent_decode_str(typed).decode_utf8().ok().filter(|_| is_encoded)?;
    Some(text.into_owned())
}

const ENTITIES: [(&str, &str); 17] = [
    ("&apos;", "'"),
    ("&#39;", "'"),
    ("&#039;", "'"),
    ("&#x27;", "'"),
    ("&rsquo;", "’"),
    ("&lsquo;", "‘"),
    ("&#8217;", "’"),
    ("&#x2019;", "’"),
    ("&quot;", "\""),
    ("&ldquo;", "“"),
    ("&rdquo;", "”"),
    ("&nbsp;", " "),
    ("&ndash;", "–"),
    ("&mdash;", "—"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&amp;", "&"),
];

/// Whether Discord writes this between angle brackets: mentions, channels, commands, times, emoji.
fn is_tag(inside: &str) -> bool {
    ["@", "#", "/", ":", "a:", "t:", "id:"].iter().any(|sign| inside.starts_with(sign))
}

/// The name of a custom emoji.
fn emoji(inside: &str) -> Option<&str> {
    inside.strip_prefix("a:").or_else(|| inside.strip_prefix(':'))?.split(':').next()
}

/// What stands before a name in a question, in the languages of the bot; in English only what the finder does not pass over by
/// itself, as it does over `who is` and the like.
const QUESTIONS: [&str; 26] = [
    "what's ",
    "whats ",
    "who's ",
    "whos ",
    "where's ",
    "wheres ",
    "who are ",
    "who were ",
    "what are ",
    "what were ",
    "wer ist ",
    "wer war ",
    "was ist ",
    "was war ",
    "qui est ",
    "qui était ",
    "qu'est-ce que ",
    "quién es ",
    "quien es ",
    "qué es ",
    "quem é ",
    "o que é ",
    "chi è ",
    "che cos'è ",
    "wie is ",
    "wat is ",
];

/// A name without the question before it: `wer ist Worf?`, `what's a tribble`.
pub(crate) fn without_question(typed: &str) -> &str {
    QUESTIONS.into_iter().find_map(|question| after(question, typed)).unwrap_or(typed)
}

/// What follows a question, whatever its capitals and apostrophes.
fn after<'t>(question: &str, typed: &'t str) -> Option<&'t str> {
    let mut letters = typed.chars();
    let is_next = |asked: char| {
        let letter = letters.next().map(|letter| if letter == '’' { '\'' } else { letter });
        letter.is_some_and(|letter| letter.to_lowercase().eq([asked]))
    };
    let is_asked = question.chars().all(is_next);
    is_asked.then(|| letters.as_str().trim().trim_end_matches('?').trim())
}

/// The page of a wiki that an address leads to: its title, with spaces. `None` for what is no address of a wiki.
pub(crate) fn wiki_page(typed: &str) -> Option<String> {
    let address = typed.trim().trim_start_matches('<').trim_end_matches('>');
    let address = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    let (_, page) = address.split_once("/wiki/").filter(|(host, _)| host.contains('.') && !host.contains(' '))?;
    let page = page.split(['?', '#']).next()?;
    // An address has no spaces: what follows one is none of it, unless it was written by hand.
    let is_address = |page: &&str| page.contains(['_', '%']);
    let page = page.split_whitespace().next().filter(is_address).unwrap_or(page);
    Some(percent_decode_str(page).decode_utf8_lossy().replace('_', " "))
}

/// Whether a number ends it, or is a part of a word: "Deep Space 9", "E-5". A century or a decade is no mark.
pub(crate) fn has_mark(typed: &str) -> bool {
    let has_figure = |word: &str| word.contains(|letter: char| letter.is_numeric()) && !is_counted(word);
    let is_part = |word: &str| has_figure(word) && !word.chars().all(char::is_numeric);
    typed.split_whitespace().any(is_part) || typed.split_whitespace().next_back().is_some_and(has_figure)
}

/// Whether a word counts centuries or years: "32nd", "1930s".
fn is_counted(word: &str) -> bool {
    let figures = ["st", "nd", "rd", "th", "s"].into_iter().find_map(|end| word.strip_suffix(end));
    figures.is_some_and(|figures| !figures.is_empty() && figures.chars().all(|figure| figure.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_without_what_discord_made_of_it() {
        assert_eq!(plain_name("<:kira:123456789012345678>"), "kira");
        assert_eq!(plain_name("<@123456789012345678> Kira"), "Kira");
        assert_eq!(plain_name("Miles O&apos;Brien"), "Miles O'Brien");
        assert_eq!(plain_name("a < b > c"), "a < b > c");
        assert_eq!(plain_name("Kira"), "Kira");
        assert_eq!(plain_name("Kira%20Nerys"), "Kira Nerys");
        assert_eq!(plain_name("[Worf](https://example.org/x)"), "Worf");
        assert_eq!(plain_name("O%27Brien"), "O'Brien");
        assert_eq!(plain_name("Miles O%27Brien"), "Miles O'Brien");
        assert_eq!(plain_name("O&rsquo;Brien"), "O’Brien");
        assert_eq!(plain_name("50% more"), "50% more");
        for typed in ["@everyone Spock", "Spock @here", "<id:customize> Spock"] {
            assert_eq!(plain_name(typed), "Spock", "{typed}");
        }
        assert_eq!(plain_name("@everyone"), "@everyone");
        let address = "https://memory-alpha.fandom.com/wiki/Worf";
        for beside in [format!("Worf {address}"), format!("Worf ({address})"), format!("Worf: <{address}>")] {
            assert_eq!(plain_name(&beside).trim_matches(['<', '>']), address, "{beside}");
        }
        assert_eq!(plain_name(&format!("[the Klingon]({address})")), address);
    }

    #[test]
    fn the_page_of_a_series_or_a_season_is_read_as_its_title() {
        for (page, title) in [
            ("DS9_Season_4", "DS9 Season 4"),
            ("Star_Trek:_Deep_Space_Nine", "Star Trek: Deep Space Nine"),
            ("DS9", "DS9"),
        ] {
            assert_eq!(plain_name(&format!("https://memory-alpha.fandom.com/wiki/{page}")), title);
        }
        let ship = "https://memory-alpha.fandom.com/wiki/Voyager";
        assert_eq!((plain_name(ship).as_str(), plain_words_of(ship).as_str()), (ship, "Voyager"));
    }

    #[test]
    fn questions_are_read_in_other_languages() {
        assert_eq!((without_question("Wer ist Worf?"), without_question("Worf")), ("Worf", "Worf"));
        assert_eq!(without_question("qui était Kira"), "Kira");
        assert_eq!(without_question("What’s a tribble?"), "a tribble");
        assert_eq!(without_question("who's Worf's father"), "Worf's father");
    }

    #[test]
    fn a_pasted_address_names_its_page() {
        let page = |address: &str| wiki_page(address);
        assert_eq!(page("https://memory-alpha.fandom.com/wiki/Kira_Nerys").as_deref(), Some("Kira Nerys"));
        let mirror = "https://memory-alpha.fandom.com/wiki/Terok_Nor_%28mirror%29?so=search#History";
        assert_eq!(page(mirror).as_deref(), Some("Terok Nor (mirror)"));
        assert_eq!((page("Kira"), page("https://example.org")), (None, None));
        assert_eq!(page("memory-alpha.fandom.com/wiki/Kira_Nerys").as_deref(), Some("Kira Nerys"));
        assert_eq!(page("https://x.org/wiki/Kira_Nerys Kira").as_deref(), Some("Kira Nerys"));
        assert_eq!(page("https://x.org/wiki/100%_%zz").as_deref(), Some("100% %zz"));
    }
}
