//! The words that ask who made a work or played in it, which is no lore; and, in other languages than English, who made
//! something in it.

/// Who made a work.
pub(super) const MAKING: &[&str] = &[
    "who directed *",
    "who wrote *",
    "who produced *",
    "who composed *",
    "who starred in *",
    "who stars in *",
    "who is the director of *",
    "who was the director of *",
    "director of *",
    "wer hat bei * regie gefuhrt",
    "wer schrieb *",
    "qui a realise *",
    "qui a ecrit *",
    "quien dirigio *",
    "quien escribio *",
    "chi ha diretto *",
    "chi ha scritto *",
    "quem dirigiu *",
    "quem escreveu *",
    "wie regisseerde *",
    "wie schreef *",
    "*の監督は誰",
    "*を書いたのは誰",
];

/// Who played somebody.
pub(super) const ACTING: &[&str] = &[
    "who played *",
    "who plays *",
    "who portrayed *",
    "who portrays *",
    "who acted *",
    "who voiced *",
    "who voices *",
    "what actor played *",
    "what actor plays *",
    "which actor played *",
    "which actor plays *",
    "actor of *",
    "wer spielte *",
    "wer spielt *",
    "qui joue *",
    "qui jouait *",
    "quien interpreta a *",
    "quien interpreto a *",
    "chi interpreta *",
    "chi interpretava *",
    "quem interpreta *",
    "quem interpretou *",
    "wie speelde *",
    "wie speelt *",
    "*を演じたのは誰",
    "*の俳優は誰",
];

/// Who built something.
pub(super) const BUILDING: &[&str] = &[
    "wer baute *",
    "wer hat * gebaut",
    "wer konstruierte *",
    "wer hat * konstruiert",
    "qui a construit *",
    "quien construyo *",
    "quien construyo a *",
    "chi ha costruito *",
    "chi costrui *",
    "quem construiu *",
    "wie bouwde *",
    "wie heeft * gebouwd",
    "*を建造したのは誰",
    "誰が*を建造した",
];

/// Who created somebody or something.
pub(super) const CREATION: &[&str] = &[
    "wer erschuf *",
    "wer hat * erschaffen",
    "wer hat * geschaffen",
    "qui a cree *",
    "quien creo *",
    "quien creo a *",
    "chi ha creato *",
    "chi creo *",
    "quem criou *",
    "wie creeerde *",
    "wie heeft * gecreeerd",
    "wie maakte *",
    "wie heeft * gemaakt",
    "*を作ったのは誰",
    "*を作ったのは誰ですか",
    "誰が*を作った",
    "*を造ったのは誰",
    "*を創ったのは誰",
];

/// Who invented something.
pub(super) const INVENTION: &[&str] = &[
    "wer erfand *",
    "wer hat * erfunden",
    "qui a invente *",
    "quien invento *",
    "chi ha inventato *",
    "chi invento *",
    "quem inventou *",
    "wie vond * uit",
    "wie heeft * uitgevonden",
    "*を発明したのは誰",
    "誰が*を発明した",
];
