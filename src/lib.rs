//! Isolinear answers questions about Star Trek lore, with a source for every sentence.
//!
//! # How one question becomes an answer
//!
//! Somebody types `/station Terok Nor`. The front that heard it ([`discord`] or [`terminal`], through [`cli`]) turns
//! it into a [`commands::Request`]. [`commands::answer`] looks the name up in the [`search::Catalogue`], tells what is known
//! as a [`reply::Draft`] of statements with their citations, and has [`reply::page`] number the sources and fit the
//! whole to Discord's limits. What comes out, a [`reply::Reply`], is plain data; the front renders it and sends it.
//! A button holds its whole question in its id, so pressing it starts the same way from the top.
//!
//! # The modules
//!
//! Uses point down the list only.
//!
//! | module | what lives there | what never does |
//! |---|---|---|
//! | [`cli`] | the subcommands, a short arm each | knowledge of lore or of Discord |
//! | [`discord`] | the only folder that names serenity: interactions in, callbacks out, the event loop | the inside of `lore` |
//! | [`terminal`] | the same answers as text | the inside of `lore` |
//! | [`packs`] | reading lore folders from disk, and again when they change | what the files mean |
//! | [`config`] | defaults, `config.toml`, environment; a token that cannot be printed | |
//! | [`encoding`] | the bytes of a file as text | any sibling |
//! | [`commands`] | what can be asked: the registry, and a file per command: its row, its typed options, its answer | serenity, tokio, async; the private options of another command |
//! | `view` | what every command shares, in rooms that its head lists: how a question is read, what it means, what a filter lets through, how an entry or a miss is shown, buttons | a command |
//! | [`reply`] | what is said, as plain data: cards, citations, pages, buttons | serenity, tokio |
//! | [`picture`] | charts as plain data, and as PNG files | lore's entries and events, files, anything to wait for |
//! | [`locale`] | the fixed words of replies, in several languages | any sibling |
//! | [`authoring`] | tools for those who write lore: schemas, new files, statistics, evidence | files, Discord |
//! | [`search`] | finding, a crate of its own: text (strings only), names of entries and works, statements by their words | how an answer looks |
//! | [`lore`] | what is known, a crate of its own: entries, events, sources, dates, with every reference resolved; and the lore that is bundled, which is indexed when it is built and laid out as it is asked for | any sibling |
//!
//! # What always holds
//!
//! - Nothing is said without a source: a statement without one is refused when lore is loaded.
//! - Continuity follows from the source and is never written down; a fan source never stands beside another.
//! - `lore`, `search`, `reply`, `picture` and `commands` do no input or output, are not async, and cannot fail: a miss is an answer.
//! - The bot is stateless: a button's `custom_id` holds all that is needed to answer it.
//! - No reply can break a Discord limit, whatever the lore and whatever was typed; lengths are counted one way.
//! - Nothing that somebody types comes back as a ping, as Markdown or as a link.
//! - The token appears in no output.
//!
//! A new command is a file in `commands` and its row in the list there. A new kind of lore is a file in
//! `crates/lore/src/kinds` and its row in the list there.

pub mod authoring;
pub mod cli;
pub mod commands;
pub mod config;
pub mod discord;
pub mod encoding;
pub mod locale;
pub mod lore;
pub mod packs;
pub mod picture;
pub mod reply;
pub mod search;
pub mod terminal;
mod view;
