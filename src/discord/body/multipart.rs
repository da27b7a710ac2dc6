//! JSON with a file beside it, as Discord takes it: `multipart/form-data`.

use bytes::Bytes;

/// The content type and the body of JSON with one PNG file.
///
/// The boundary is longer than any that a picture or our JSON could hold by chance.
pub(super) fn with_file(json: &[u8], name: &str, png: &[u8]) -> (String, Bytes) {
    let boundary = format!("isolinear-{:032x}", rand::random::<u128>());
    let file_name: String = name.chars().filter(|letter| !"\"\\\r\n".contains(*letter)).collect();
    let mut body = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\
         Content-Type: application/json\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(json);
    let head = format!(
        "\r\n--{boundary}\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"{file_name}\"\r\n\
         Content-Type: image/png\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(png);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    (format!("multipart/form-data; boundary={boundary}"), body.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_json_comes_first_and_the_picture_whole() {
        let (kind, body) = with_file(b"{\"type\":4}", "chart.png", &[0, 255, 13, 10, 7]);
        let boundary = kind.split_once("boundary=").unwrap().1.as_bytes();
        assert!(body.starts_with(&[b"--", boundary].concat()) && body.ends_with(b"--\r\n"));
        let json = body.windows(10).position(|part| part == b"{\"type\":4}").unwrap();
        let bytes = body.windows(5).position(|part| part == [0, 255, 13, 10, 7]).unwrap();
        assert!(json < bytes);
    }
}
