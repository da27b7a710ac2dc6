//! Uploaded files, kept so that the page can show them.

use std::collections::BTreeMap;

use axum::body::Bytes;
use serde_json::{Value, json};

/// How many files are kept; the oldest go first.
const KEPT: usize = 64;

/// A file as it came in a multipart body.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    /// The `n` of the part name `files[n]`, which `attachments[].id` refers to.
    pub(crate) index: u64,
    pub(crate) filename: String,
    pub(crate) content_type: Option<String>,
    pub(crate) bytes: Bytes,
}

/// The files by attachment id.
#[derive(Debug, Default)]
pub(crate) struct Attachments {
    files: BTreeMap<u64, Upload>,
}

impl Attachments {
    /// Keeps a file and returns its attachment object.
    pub(crate) fn keep(&mut self, id: u64, upload: &Upload, base_url: &str) -> Value {
        self.files.insert(id, upload.clone());
        if self.files.len() > KEPT {
            self.files.pop_first();
        }
        let url = format!("{base_url}/sandbox/attachments/{id}/{}", url_safe(&upload.filename));
        let mut object = json!({"id": id.to_string(), "filename": upload.filename,
            "size": upload.bytes.len(), "url": url, "proxy_url": url});
        if let Some(map) = object.as_object_mut() {
            if let Some(content_type) = &upload.content_type {
                map.insert("content_type".to_owned(), json!(content_type));
            }
            if let Some((width, height)) = png_size(&upload.bytes) {
                map.insert("width".to_owned(), json!(width));
                map.insert("height".to_owned(), json!(height));
            }
        }
        object
    }

    /// A kept file, if its name is right too.
    pub(crate) fn get(&self, id: u64, filename: &str) -> Option<&Upload> {
        self.files.get(&id).filter(|upload| url_safe(&upload.filename) == filename)
    }
}

/// The name with everything but letters, digits, dots, dashes and underscores replaced, as
/// Discord does to the names of uploads.
fn url_safe(filename: &str) -> String {
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    filename.chars().map(|c| if safe(c) { c } else { '_' }).collect()
}

/// Width and height in pixels from a PNG's first chunk.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(8..16)?;
    let (width, height) = header.split_at_checked(4)?;
    Some((u32::from_be_bytes(width.try_into().ok()?), u32::from_be_bytes(height.try_into().ok()?)))
}
