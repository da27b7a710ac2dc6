//! Request bodies: JSON, or multipart with `payload_json` and `files[n]`.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, header};
use serde_json::{Value, json};

use crate::refusal::Refusal;
use crate::rules::message::{MAX_FILE_BYTES, MAX_REQUEST_BYTES};
use crate::world::attachments::Upload;

/// A request's JSON and its files.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    pub(crate) json: Value,
    pub(crate) uploads: Vec<Upload>,
}

impl Body {
    /// Reads the whole body of a request.
    ///
    /// # Errors
    ///
    /// If it is too large, or neither JSON nor multipart.
    pub(super) async fn read(request: Request) -> Result<Self, Refusal> {
        if content_type(request.headers()).starts_with("multipart/form-data") {
            return Self::read_multipart(request).await;
        }
        let bytes = axum::body::to_bytes(request.into_body(), MAX_REQUEST_BYTES).await;
        let bytes = bytes.map_err(|_| Refusal::too_large())?;
        Ok(Self { json: parse(&bytes)?, uploads: Vec::new() })
    }

    async fn read_multipart(request: Request) -> Result<Self, Refusal> {
        let form = Multipart::from_request(request, &()).await;
        let mut form = form.map_err(|_| Refusal::malformed_json())?;
        let mut body = Self::default();
        let mut size = 0;
        while let Some(part) = form.next_field().await.map_err(|_| Refusal::malformed_json())? {
            let name = part.name().unwrap_or_default().to_owned();
            let filename = part.file_name().map(str::to_owned);
            let content_type = part.content_type().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|_| Refusal::malformed_json())?;
            size += bytes.len();
            if size > MAX_REQUEST_BYTES || bytes.len() > MAX_FILE_BYTES {
                return Err(Refusal::too_large());
            }
            match filename {
                Some(filename) => {
                    let index = file_index(&name).unwrap_or(body.uploads.len() as u64);
                    body.uploads.push(Upload { index, filename, content_type, bytes });
                }
                None if name == "payload_json" => body.json = parse(&bytes)?,
                None => {}
            }
        }
        Ok(body)
    }

    /// What the record shows of it.
    pub(super) fn for_the_record(&self) -> Value {
        if self.uploads.is_empty() {
            return self.json.clone();
        }
        let files: Vec<Value> =
            self.uploads.iter().map(|file| json!({"filename": file.filename, "size": file.bytes.len()})).collect();
        json!({"payload_json": self.json, "files": files})
    }
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

fn parse(bytes: &Bytes) -> Result<Value, Refusal> {
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(bytes).map_err(|_| Refusal::malformed_json())
}

/// The `n` of `files[n]`.
fn file_index(name: &str) -> Option<u64> {
    name.strip_prefix("files[")?.strip_suffix(']')?.parse().ok()
}
