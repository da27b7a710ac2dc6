//! Questions for whoever held a post in other languages, put in English: `wer war Kai nach Opaka`, `premier officier du
//! Voyager`. A table has the words of each language; the name among them stays as it was typed.

use super::plain;

/// The words of a language: what stands in English beside what stands there, without accents.
struct Language {
    questions: &'static [&'static str],
    articles: &'static [&'static str],
    ordinals: &'static [(&'static str, &'static str)],
    posts: &'static [(&'static str, &'static str)],
    /// Words between a post and what it is of, with an article and without.
    of: &'static [(&'static str, &'static str)],
    after: &'static [&'static str],
    before: &'static [&'static str],
}

const LANGUAGES: [Language; 6] = [GERMAN, FRENCH, SPANISH, ITALIAN, DUTCH, PORTUGUESE];
/// How it stands in English what a post is of.
const OF: &str = " of ";
const OF_THE: &str = " of the ";
/// Longer texts are no such questions.
const LONGEST: usize = 120;

const GERMAN: Language = Language {
    questions: &["wer war ", "wer ist ", "wer wurde "],
    articles: &["der ", "die ", "das "],
    ordinals: &[
        ("erster ", "first "),
        ("erste ", "first "),
        ("zweiter ", "second "),
        ("zweite ", "second "),
        ("letzter ", "last "),
        ("letzte ", "last "),
    ],
    posts: &[
        ("erster offizier", "first officer"),
        ("erste offizierin", "first officer"),
        ("erste offizier", "first officer"),
        ("chefingenieurin", "chief engineer"),
        ("chefingenieur", "chief engineer"),
        ("schiffsarzt", "doctor"),
        ("chefarzt", "doctor"),
        ("arzt", "doctor"),
        ("arztin", "doctor"),
        ("doktor", "doctor"),
        ("counselor", "counselor"),
        ("sicherheitschefin", "security chief"),
        ("sicherheitschef", "security chief"),
        ("wissenschaftsoffizier", "science officer"),
        ("steuermann", "helmsman"),
        ("captain", "captain"),
        ("kapitan", "captain"),
        ("kommandant", "commander"),
        ("kanzler", "chancellor"),
        ("prasident", "president"),
        ("prator", "praetor"),
        ("kai", "kai"),
        ("grosser nagus", "grand nagus"),
        ("grosse nagus", "grand nagus"),
        ("grand nagus", "grand nagus"),
    ],
    of: &[
        (" an bord der ", OF_THE),
        (" auf der ", OF_THE),
        (" der ", OF_THE),
        (" des ", OF_THE),
        (" auf ", OF),
        (" von ", OF),
    ],
    after: &[" nach "],
    before: &[" vor "],
};

const FRENCH: Language = Language {
    questions: &["qui etait ", "qui est ", "qui fut ", "qui a ete ", "qui est devenu "],
    articles: &["le ", "la ", "l'"],
    ordinals: &[
        ("premier ", "first "),
        ("premiere ", "first "),
        ("deuxieme ", "second "),
        ("dernier ", "last "),
        ("derniere ", "last "),
    ],
    posts: &[
        ("premier officier", "first officer"),
        ("officier en second", "first officer"),
        ("chef ingenieur", "chief engineer"),
        ("ingenieur en chef", "chief engineer"),
        ("medecin en chef", "doctor"),
        ("medecin", "doctor"),
        ("docteur", "doctor"),
        ("conseillere", "counselor"),
        ("conseiller", "counselor"),
        ("chef de la securite", "security chief"),
        ("officier scientifique", "science officer"),
        ("capitaine", "captain"),
        ("commandant", "commander"),
        ("chancelier", "chancellor"),
        ("president", "president"),
        ("preteur", "praetor"),
        ("kai", "kai"),
        ("grand nagus", "grand nagus"),
    ],
    of: &[
        (" a bord de l'", OF_THE),
        (" a bord du ", OF_THE),
        (" de l'", OF_THE),
        (" de la ", OF_THE),
        (" du ", OF_THE),
        (" sur ", OF),
        (" de ", OF),
    ],
    after: &[" apres "],
    before: &[" avant "],
};

const SPANISH: Language = Language {
    questions: &["quien era ", "quien es ", "quien fue "],
    articles: &["el ", "la "],
    ordinals: &[
        ("primer ", "first "),
        ("primera ", "first "),
        ("segundo ", "second "),
        ("segunda ", "second "),
        ("ultimo ", "last "),
        ("ultima ", "last "),
    ],
    posts: &[
        ("primer oficial", "first officer"),
        ("primera oficial", "first officer"),
        ("ingeniero jefe", "chief engineer"),
        ("ingeniera jefe", "chief engineer"),
        ("jefe de ingenieria", "chief engineer"),
        ("oficial medico jefe", "doctor"),
        ("medico", "doctor"),
        ("doctor", "doctor"),
        ("consejera", "counselor"),
        ("consejero", "counselor"),
        ("jefe de seguridad", "security chief"),
        ("oficial cientifico", "science officer"),
        ("capitan", "captain"),
        ("capitana", "captain"),
        ("comandante", "commander"),
        ("canciller", "chancellor"),
        ("presidente", "president"),
        ("presidenta", "president"),
        ("pretor", "praetor"),
        ("kai", "kai"),
        ("gran nagus", "grand nagus"),
    ],
    of: &[(" a bordo de la ", OF_THE), (" de la ", OF_THE), (" del ", OF_THE), (" en ", OF), (" de ", OF)],
    after: &[" despues de "],
    before: &[" antes de "],
};

const ITALIAN: Language = Language {
    questions: &["chi era ", "chi e ", "chi fu ", "chi e stato "],
    articles: &["il ", "la ", "l'", "lo "],
    ordinals: &[
        ("primo ", "first "),
        ("prima ", "first "),
        ("secondo ", "second "),
        ("ultimo ", "last "),
        ("ultima ", "last "),
    ],
    posts: &[
        ("primo ufficiale", "first officer"),
        ("ingegnere capo", "chief engineer"),
        ("capo ingegnere", "chief engineer"),
        ("medico capo", "doctor"),
        ("medico", "doctor"),
        ("dottore", "doctor"),
        ("consigliera", "counselor"),
        ("consigliere", "counselor"),
        ("capo della sicurezza", "security chief"),
        ("ufficiale scientifico", "science officer"),
        ("capitano", "captain"),
        ("comandante", "commander"),
        ("cancelliere", "chancellor"),
        ("presidente", "president"),
        ("pretore", "praetor"),
        ("kai", "kai"),
        ("grande nagus", "grand nagus"),
    ],
    of: &[
        (" a bordo della ", OF_THE),
        (" dell'", OF_THE),
        (" della ", OF_THE),
        (" del ", OF_THE),
        (" su ", OF),
        (" di ", OF),
    ],
    after: &[" dopo "],
    before: &[" prima di "],
};

const PORTUGUESE: Language = Language {
    questions: &["quem era ", "quem e ", "quem foi "],
    articles: &["o ", "a "],
    ordinals: &[
        ("primeiro ", "first "),
        ("primeira ", "first "),
        ("segundo ", "second "),
        ("ultimo ", "last "),
        ("ultima ", "last "),
    ],
    posts: &[
        ("primeiro oficial", "first officer"),
        ("primeira oficial", "first officer"),
        ("imediato", "first officer"),
        ("engenheiro-chefe", "chief engineer"),
        ("engenheira-chefe", "chief engineer"),
        ("engenheiro chefe", "chief engineer"),
        ("medico chefe", "doctor"),
        ("medico", "doctor"),
        ("doutor", "doctor"),
        ("conselheira", "counselor"),
        ("conselheiro", "counselor"),
        ("chefe de seguranca", "security chief"),
        ("oficial de ciencias", "science officer"),
        ("capitao", "captain"),
        ("capita", "captain"),
        ("comandante", "commander"),
        ("chanceler", "chancellor"),
        ("presidente", "president"),
        ("pretor", "praetor"),
        ("kai", "kai"),
        ("grande nagus", "grand nagus"),
    ],
    of: &[(" a bordo da ", OF_THE), (" da ", OF_THE), (" do ", OF_THE), (" na ", OF_THE), (" de ", OF)],
    after: &[" depois de ", " depois da ", " depois do "],
    before: &[" antes de ", " antes da ", " antes do "],
};

const DUTCH: Language = Language {
    questions: &["wie was ", "wie is ", "wie werd "],
    articles: &["de ", "het "],
    ordinals: &[("eerste ", "first "), ("tweede ", "second "), ("laatste ", "last ")],
    posts: &[
        ("eerste officier", "first officer"),
        ("hoofdingenieur", "chief engineer"),
        ("hoofdwerktuigkundige", "chief engineer"),
        ("scheepsarts", "doctor"),
        ("arts", "doctor"),
        ("dokter", "doctor"),
        ("raadgever", "counselor"),
        ("raadsvrouw", "counselor"),
        ("veiligheidschef", "security chief"),
        ("hoofd beveiliging", "security chief"),
        ("wetenschapsofficier", "science officer"),
        ("kapitein", "captain"),
        ("commandant", "commander"),
        ("kanselier", "chancellor"),
        ("president", "president"),
        ("praetor", "praetor"),
        ("kai", "kai"),
        ("grote nagus", "grand nagus"),
    ],
    of: &[
        (" aan boord van de ", OF_THE),
        (" van de ", OF_THE),
        (" van het ", OF_THE),
        (" op de ", OF_THE),
        (" op ", OF),
        (" van ", OF),
    ],
    after: &[" na "],
    before: &[" voor "],
};

/// The question in English; `None` for what is none in another language.
pub(in crate::view) fn in_english(typed: &str) -> Option<String> {
    if typed.len() > LONGEST {
        return None;
    }
    let plain: String = typed.trim_matches(['?', '!', '.', '¿', '¡', ' ']).chars().map(plain).collect();
    LANGUAGES.iter().find_map(|language| language.in_english(&plain))
}

impl Language {
    fn in_english(&self, typed: &str) -> Option<String> {
        let asked = without_any(typed, self.questions);
        let asked = without_any(asked, self.articles);
        let (post, rest) = self.post(asked)?;
        // A name behind a post is a rank with a name: "Captain Pike".
        let beside = || self.beside(rest);
        let of = || {
            let (word, english) = self.of.iter().find(|(word, _)| rest.starts_with(word))?;
            let place = rest.get(word.len()..)?;
            let (place, beside) = self.split(place);
            Some(format!("{english}{place}{beside}"))
        };
        let behind = beside().or_else(of)?;
        Some(format!("who was {post}{behind}"))
    }

    /// The post with its ordinal in English, and what stands behind it; the longest post is meant.
    fn post<'t>(&self, asked: &'t str) -> Option<(String, &'t str)> {
        let post = |asked: &'t str| {
            let behind = |(word, english): &(&str, &'static str)| {
                let rest = asked.strip_prefix(*word).filter(|rest| rest.starts_with(' '))?;
                Some((*english, rest))
            };
            self.posts.iter().filter_map(behind).min_by_key(|(_, rest)| rest.len())
        };
        let whole = post(asked).map(|(post, rest)| (post.to_owned(), rest));
        whole.or_else(|| {
            let (word, ordinal) = self.ordinals.iter().find(|(word, _)| asked.starts_with(word))?;
            let (named, rest) = post(asked.get(word.len()..)?)?;
            Some((format!("{ordinal}{named}"), rest))
        })
    }

    /// What says beside whom somebody is asked for, at the start of a text.
    fn beside(&self, rest: &str) -> Option<String> {
        let named = |words: &[&str], english: &str| {
            let word = words.iter().find(|word| rest.starts_with(**word))?;
            Some(format!(" {english} {}", rest.get(word.len()..)?))
        };
        named(self.after, "after").or_else(|| named(self.before, "before"))
    }

    /// The name of a place, and what stands behind it about somebody.
    fn split<'t>(&self, place: &'t str) -> (&'t str, String) {
        let words = || self.after.iter().chain(self.before.iter());
        let at = words().filter_map(|word| place.find(word)).min();
        let parts = at.and_then(|at| Some((place.get(..at)?, self.beside(place.get(at..)?)?)));
        parts.unwrap_or((place, String::new()))
    }
}

/// A text without the first of these words with which it begins.
fn without_any<'t>(typed: &'t str, words: &[&str]) -> &'t str {
    let found = words.iter().filter_map(|word| typed.strip_prefix(*word)).min_by_key(|rest| rest.len());
    found.unwrap_or(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_for_a_post_is_put_in_english() {
        for (typed, english) in [
            ("Wer war der erste Captain der Enterprise?", "who was first captain of the enterprise"),
            ("erster Offizier der Voyager", "who was first officer of the voyager"),
            ("wer war Kai nach Opaka", "who was kai after opaka"),
            ("Captain der Enterprise vor Kirk", "who was captain of the enterprise before kirk"),
            ("qui était le premier capitaine de l'Enterprise", "who was first captain of the enterprise"),
            ("premier officier de Voyager", "who was first officer of voyager"),
            ("¿quién fue kai después de Opaka?", "who was kai after opaka"),
            ("primer oficial de la Voyager", "who was first officer of the voyager"),
            ("chi era il primo ufficiale della Voyager", "who was first officer of the voyager"),
            ("quem foi o primeiro capitão da Enterprise", "who was first captain of the enterprise"),
            ("kai na Opaka", "who was kai after opaka"),
            ("wie was de eerste officier van de Voyager", "who was first officer of the voyager"),
        ] {
            assert_eq!(in_english(typed).as_deref(), Some(english), "{typed}");
        }
    }

    #[test]
    fn what_is_english_or_a_name_is_left_alone() {
        for typed in ["captain of the enterprise", "Captain Pike", "kai opaka", "der letzte Tag", "President", "arts"] {
            assert_eq!(in_english(typed), None, "{typed}");
        }
    }
}
