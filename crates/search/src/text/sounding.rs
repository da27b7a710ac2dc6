//! How a word sounds to who has only heard it, which is coarser than what is a slip: vowels of one sort are alike, and silent
//! letters are gone.

use super::slip::sound;

/// The sounds of a text without spaces: `maquis` and `makee` are one.
pub(crate) fn sounding(text: &str) -> String {
    // The last letter of a French word is silent.
    let text = text.strip_suffix('s').filter(|rest| rest.ends_with("qui")).unwrap_or(text);
    let mut heard = String::with_capacity(text.len());
    let mut before = None;
    for letter in sound(&text.replace("qu", "k")).chars() {
        let letter = match letter {
            'a' | 'o' | 'u' => 'a',
            'e' | 'i' => 'e',
            letter => letter,
        };
        let is_vowel = |letter: char| matches!(letter, 'a' | 'e');
        let is_run = is_vowel(letter) && before.is_some_and(is_vowel);
        let is_silent = letter == 'w' && before.is_some_and(|before| !is_vowel(before));
        if !is_run && !is_silent {
            heard.push(letter);
        }
        before = Some(letter);
    }
    heard
}

/// Whether two texts have the letters that are heard wherever they stand in one order, which costs far less to tell than
/// how they sound.
pub(crate) fn may_sound_alike(one: &str, other: &str) -> bool {
    always_heard(one).eq(always_heard(other))
}

fn always_heard(text: &str) -> impl Iterator<Item = u8> {
    let letters = text.bytes().filter_map(|letter| match letter {
        b'c' | b'q' | b'x' => Some(b'k'),
        b'b' | b'k' | b'l' | b'm' | b'n' | b'r' | b't' | b'v' => Some(letter),
        _ => None,
    });
    let mut before = None;
    letters.filter(move |letter| before.replace(*letter) != Some(*letter))
}

/// The first vowel of a text as it is written, which most hear rightly.
pub(crate) fn first_vowel(text: &str) -> Option<char> {
    sound(text).chars().find(|letter| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u'))
}

/// What was heard without vowels.
pub(crate) fn consonants(heard: &str) -> String {
    heard.chars().filter(|letter| !matches!(letter, 'a' | 'e')).collect()
}

/// Whether two words begin alike and have the same consonants, and no fewer than two.
pub(crate) fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (sounding(one), sounding(other));
    let heard = consonants(&one);
    one.chars().next() == other.chars().next() && heard.chars().count() > 1 && heard == consonants(&other)
}

#[cfg(test)]
mod tests {
    use super::{consonants, may_sound_alike, sounding};

    #[test]
    fn a_name_is_heard_whatever_its_silent_letters() {
        for (typed, meant) in [
            ("makee", "maquis"),
            ("maquee", "maquis"),
            ("tpal", "tpol"),
            ("loxanatroi", "lwaxanatroi"),
            ("phillipageorgiou", "philippageorgiou"),
            ("shrann", "shran"),
        ] {
            assert_eq!(sounding(typed), sounding(meant), "{typed}");
            assert!(may_sound_alike(typed, meant), "{typed}");
        }
        for (typed, other) in [("jack", "jake"), ("tpal", "tpel"), ("maques", "maquis"), ("luke", "luca")] {
            assert_ne!(sounding(typed), sounding(other), "{typed}");
        }
        assert_eq!(consonants(&sounding("jonlukepicard")), consonants(&sounding("jeanlucpicard")));
    }
}
