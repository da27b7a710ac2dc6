// Draws the files that come with a message.

import { externalLink, h, isLoadable } from "./dom.js";
import { icon } from "./icons.js";

/** One element per attachment: pictures are shown, other files are offered. */
export function drawAttachments(attachments) {
  return attachments.map((attachment) => (isPicture(attachment) ? drawPicture(attachment) : drawFile(attachment)));
}

function isPicture({ content_type: type, url }) {
  return /^image\/(png|jpeg|gif|webp)\b/.test(type ?? "") && isLoadable(url);
}

function drawPicture({ url, description, filename }) {
  return h("a", { class: "attachment-picture", href: url, target: "_blank", rel: "noopener noreferrer" },
    h("img", { src: url, alt: description ?? filename, loading: "lazy" }));
}

function drawFile({ url, filename, size, description }) {
  return h("div", { class: "attachment-file" },
    icon("file"),
    h("div", null,
      externalLink(url, { title: description }, filename),
      h("div", { class: "attachment-size" }, readableSize(size ?? 0))));
}

/** Bytes in the largest unit that keeps the number above one. */
export function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
