//! What is read of the messages that come with an interaction: the text of one that is asked about, and of one that a
//! button sits on, who may change it.

use super::reader::{Place, Reader};

/// The flag of a message that only the asker sees.
const EPHEMERAL: u64 = 1 << 6;

/// The numbers of the components that hold text: of their own, or beside what they show.
const TEXT_DISPLAY: u64 = 10;
const THUMBNAIL: u64 = 11;
const MEDIA_GALLERY: u64 = 12;
const FILE: u64 = 13;

/// How deep components may lie within one another.
const MAX_DEPTH: usize = 4;

/// The most bytes of text that are read of one message; a message of the largest kind has about 10,000.
const MAX_TEXT: usize = 30_000;

/// The message that a button sits on, or from which a form was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::discord) struct SourceMessage {
    /// Whether there is one.
    pub(in crate::discord) exists: bool,
    /// Whether only the asker sees it.
    pub(in crate::discord) is_ephemeral: bool,
    /// The one whose question it answers, if it says so.
    pub(in crate::discord) asker_id: Option<u64>,
}

impl SourceMessage {
    /// Reads the message of an interaction.
    pub(super) fn read(reader: &mut Reader, root: &Place<'_>) -> Self {
        let Some(message) = reader.object(root, "message") else { return Self::default() };
        let metadata = reader.object(&message, "interaction_metadata");
        // Messages from before the metadata, and stand-ins, have only the older field.
        let asked = metadata.or_else(|| reader.object(&message, "interaction"));
        let asker = asked.and_then(|asked| reader.object(&asked, "user"));
        Self {
            exists: true,
            is_ephemeral: reader.number(&message, "flags").is_some_and(|flags| flags & EPHEMERAL != 0),
            asker_id: asker.and_then(|asker| reader.snowflake(&asker, "id")),
        }
    }

    /// Whether it can be shown that a user is the one whose question it answers. Of what only one user sees, that one is.
    pub(in crate::discord) fn is_asker(&self, user_id: Option<u64>) -> bool {
        self.is_ephemeral || self.asker_id.is_some_and(|asker| Some(asker) == user_id)
    }
}

/// Everything that people read in a message: its content, what it forwards, embeds, polls, components and the names of
/// files, a paragraph each.
pub(super) fn text(reader: &mut Reader, message: &Place<'_>) -> String {
    let mut paragraphs = Paragraphs::default();
    paragraphs.message(reader, message);
    for snapshot in reader.list(message, "message_snapshots") {
        if let Some(forwarded) = reader.object(&snapshot, "message") {
            paragraphs.message(reader, &forwarded);
        }
    }
    paragraphs.0
}

#[derive(Default)]
struct Paragraphs(String);

impl Paragraphs {
    fn add(&mut self, text: Option<String>) {
        let Some(text) = text.filter(|text| !text.trim().is_empty() && self.0.len() < MAX_TEXT) else { return };
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(&text);
    }

    fn message(&mut self, reader: &mut Reader, message: &Place<'_>) {
        self.add(reader.text(message, "content"));
        for embed in reader.list(message, "embeds") {
            self.embed(reader, &embed);
        }
        if let Some(poll) = reader.object(message, "poll") {
            self.poll(reader, &poll);
        }
        self.components(reader, message, MAX_DEPTH);
        for attachment in reader.list(message, "attachments") {
            self.attachment(reader, &attachment);
        }
    }

    fn embed(&mut self, reader: &mut Reader, embed: &Place<'_>) {
        self.add(reader.object(embed, "author").and_then(|author| reader.text(&author, "name")));
        self.add(reader.text(embed, "title"));
        self.add(reader.text(embed, "description"));
        for field in reader.list(embed, "fields") {
            self.add(reader.text(&field, "name"));
            self.add(reader.text(&field, "value"));
        }
        self.add(reader.object(embed, "footer").and_then(|footer| reader.text(&footer, "text")));
    }

    fn poll(&mut self, reader: &mut Reader, poll: &Place<'_>) {
        self.add(reader.object(poll, "question").and_then(|question| reader.text(&question, "text")));
        for answer in reader.list(poll, "answers") {
            self.add(reader.object(&answer, "poll_media").and_then(|media| reader.text(&media, "text")));
        }
    }

    fn components(&mut self, reader: &mut Reader, parent: &Place<'_>, depth: usize) {
        for component in reader.list(parent, "components") {
            self.component(reader, &component);
            if depth > 1 {
                self.components(reader, &component, depth - 1);
            }
            if let Some(beside) = reader.object(&component, "accessory") {
                self.component(reader, &beside);
            }
        }
    }

    fn component(&mut self, reader: &mut Reader, component: &Place<'_>) {
        match reader.number(component, "type") {
            Some(TEXT_DISPLAY) => self.add(reader.text(component, "content")),
            Some(THUMBNAIL) => self.add(reader.text(component, "description")),
            Some(MEDIA_GALLERY) => {
                for item in reader.list(component, "items") {
                    self.add(reader.text(&item, "description"));
                }
            }
            Some(FILE) => self.file(reader, component),
            _ => {}
        }
    }

    /// A file by its name, or else by the end of its address.
    fn file(&mut self, reader: &mut Reader, component: &Place<'_>) {
        let name = reader.text(component, "name").or_else(|| {
            let file = reader.object(component, "file")?;
            let address = reader.text(&file, "url")?;
            let path = address.split(['?', '#']).next().unwrap_or_default();
            path.rsplit('/').next().map(str::to_owned)
        });
        self.add(name.map(words_of_name));
    }

    fn attachment(&mut self, reader: &mut Reader, attachment: &Place<'_>) {
        self.add(reader.text(attachment, "title").or_else(|| reader.text(attachment, "filename").map(words_of_name)));
        self.add(reader.text(attachment, "description"));
    }
}

/// The words of a file's name: Discord puts underscores in the place of its spaces.
fn words_of_name(name: String) -> String {
    name.rsplit_once('.').map_or(&*name, |(stem, _)| stem).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::super::{Kind, read};

    fn text_of(message: Json) -> String {
        let resolved = json!({ "messages": { "5": message } });
        let data = json!({ "name": "m", "type": 3, "target_id": "5", "resolved": resolved });
        let interaction = read(&json!({ "id": "1", "token": "t", "type": 2, "data": data })).unwrap();
        let Kind::Command(command) = interaction.kind else { panic!("no command") };
        command.message_text.unwrap()
    }

    #[test]
    fn everything_that_people_read_in_a_message_is_its_text() {
        let embed = json!({ "title": "T", "description": "D", "fields": [{ "name": "N", "value": "V" }], "video": {} });
        let poll = json!({ "question": { "text": "Q" }, "answers": [{ "poll_media": { "text": "A" } }] });
        let inner = json!([{ "type": 9, "components": [{ "type": 10, "content": "C" }], "accessory": { "type": 2 } }]);
        let message = json!({
            "content": "", "embeds": [embed], "poll": poll, "components": [{ "type": 17, "components": inner }],
            "attachments": [{ "filename": "Terok_Nor.png", "description": "P" }],
            "message_snapshots": [{ "message": { "content": "S" } }],
        });
        assert_eq!(text_of(message), "T\nD\nN\nV\nQ\nA\nC\nTerok Nor\nP\nS");
    }

    #[test]
    fn files_and_what_describes_pictures_are_part_of_a_message_of_components() {
        let thumbnail = json!({ "type": 11, "description": "T", "media": { "url": "https://example.org/x.png" } });
        let section = json!({ "type": 9, "components": [{ "type": 10, "content": "C" }], "accessory": thumbnail });
        let gallery = json!({ "type": 12, "items": [{ "description": "A" }, {}, { "description": "B" }] });
        let named = json!({ "type": 13, "name": "Empok_Nor.txt", "file": { "url": "attachment://x" } });
        let unnamed = json!({ "type": 13, "file": { "url": "https://example.org/Terok_Nor.png?ex=1" } });
        let inner = json!([section, gallery, named, unnamed]);
        let message = json!({ "components": [{ "type": 17, "components": inner }] });
        assert_eq!(text_of(message), "C\nT\nA\nB\nEmpok Nor\nTerok Nor");
    }

    #[test]
    fn a_message_without_text_is_empty_rather_than_missing() {
        assert_eq!(text_of(json!({ "embeds": null, "components": 7, "content": null })), "");
    }

    #[test]
    fn only_the_asker_is_the_asker() {
        let source = |message: Json| {
            let press = json!({ "id": "1", "token": "t", "type": 3, "data": { "custom_id": "x" }, "message": message });
            let Kind::Component { message, .. } = read(&press).unwrap().kind else { panic!("no component") };
            message
        };
        let newer = source(json!({ "interaction_metadata": { "type": 99, "user": { "id": "7" } } }));
        assert!(newer.is_asker(Some(7)) && !newer.is_asker(Some(8)) && !newer.is_asker(None));
        let older = source(json!({ "interaction": { "user": { "id": "7" } } }));
        assert!(older.is_asker(Some(7)) && !older.is_asker(Some(8)));
        let unknown = source(json!({ "interaction_metadata": { "type": 2 } }));
        assert!(!unknown.is_asker(Some(7)) && !unknown.is_asker(None));
        assert!(source(json!({ "flags": 64 })).is_asker(Some(7)));
    }
}
