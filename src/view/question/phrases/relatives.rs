//! The words that ask for relatives, in other languages than English, whose own words the finder reads.

/// Who is somebody's father.
pub(super) const FATHER: &[&str] = &[
    "wer ist der vater von *",
    "wer ist *s vater",
    "wer war *s vater",
    "*s vater",
    "wer war der vater von *",
    "qui est le pere de *",
    "qui etait le pere de *",
    "quien es el padre de *",
    "quien era el padre de *",
    "chi e il padre di *",
    "chi era il padre di *",
    "quem e o pai de *",
    "quem era o pai de *",
    "quem e o pai do *",
    "wie is de vader van *",
    "wie was de vader van *",
    "*の父は誰",
    "*の父親は誰",
];

/// Who is somebody's mother.
pub(super) const MOTHER: &[&str] = &[
    "wer ist die mutter von *",
    "wer ist *s mutter",
    "wer war *s mutter",
    "*s mutter",
    "wer war die mutter von *",
    "qui est la mere de *",
    "qui etait la mere de *",
    "quien es la madre de *",
    "quien era la madre de *",
    "chi e la madre di *",
    "chi era la madre di *",
    "quem e a mae de *",
    "quem era a mae de *",
    "quem e a mae do *",
    "wie is de moeder van *",
    "wie was de moeder van *",
    "*の母は誰",
    "*の母親は誰",
];

/// Who is somebody's brother.
pub(super) const BROTHER: &[&str] = &[
    "wer ist der bruder von *",
    "wer ist *s bruder",
    "wer war *s bruder",
    "*s bruder",
    "wer war der bruder von *",
    "qui est le frere de *",
    "qui etait le frere de *",
    "quien es el hermano de *",
    "quien era el hermano de *",
    "chi e il fratello di *",
    "chi era il fratello di *",
    "quem e o irmao de *",
    "quem era o irmao de *",
    "wie is de broer van *",
    "wie was de broer van *",
];

/// Who is somebody's sister.
pub(super) const SISTER: &[&str] = &[
    "wer ist die schwester von *",
    "wer ist *s schwester",
    "wer war *s schwester",
    "*s schwester",
    "wer war die schwester von *",
    "qui est la soeur de *",
    "quien es la hermana de *",
    "chi e la sorella di *",
    "quem e a irma de *",
    "wie is de zus van *",
];

/// Who is somebody's son.
pub(super) const SON: &[&str] = &[
    "wer ist der sohn von *",
    "wer ist *s sohn",
    "wer war *s sohn",
    "*s sohn",
    "wer war der sohn von *",
    "qui est le fils de *",
    "qui etait le fils de *",
    "quien es el hijo de *",
    "chi e il figlio di *",
    "quem e o filho de *",
    "wie is de zoon van *",
    "*の息子は誰",
];

/// Who is somebody's daughter.
pub(super) const DAUGHTER: &[&str] = &[
    "wer ist die tochter von *",
    "wer ist *s tochter",
    "wer war *s tochter",
    "*s tochter",
    "wer war die tochter von *",
    "qui est la fille de *",
    "quien es la hija de *",
    "chi e la figlia di *",
    "quem e a filha de *",
    "wie is de dochter van *",
    "*の娘は誰",
];

/// Who is somebody's wife.
pub(super) const WIFE: &[&str] = &[
    "wer ist die frau von *",
    "wer ist *s frau",
    "wer war *s frau",
    "*s frau",
    "wer war die frau von *",
    "qui est la femme de *",
    "qui est l'epouse de *",
    "quien es la esposa de *",
    "quien es la mujer de *",
    "chi e la moglie di *",
    "quem e a esposa de *",
    "quem e a mulher de *",
    "wie is de vrouw van *",
    "*の妻は誰",
];

/// Who is somebody's husband.
pub(super) const HUSBAND: &[&str] = &[
    "wer ist der mann von *",
    "wer ist der ehemann von *",
    "wer ist *s mann",
    "wer war *s mann",
    "wer ist *s ehemann",
    "qui est le mari de *",
    "quien es el marido de *",
    "quien es el esposo de *",
    "chi e il marito di *",
    "quem e o marido de *",
    "wie is de man van *",
    "*の夫は誰",
];
