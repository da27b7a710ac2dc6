// Draws embeds as Discord does.

import { externalLink, h, isLoadable, setProperty, webUrl } from "./dom.js";
import { drawInline, drawMarkdown } from "./markdown-view.js";
import { messageTime } from "./time.js";

const FIELDS_PER_ROW = 3;

/** All embeds of a message; of several with the same address only the first is drawn. */
export function drawEmbeds(embeds, context) {
  const isFirst = ({ url }, index) => !url || embeds.findIndex((other) => other.url === url) === index;
  return embeds.filter(isFirst).map((embed) => drawEmbed(embed, context));
}

function drawEmbed(embed, context) {
  const element = h("div", { class: "embed" },
    h("div", { class: embed.thumbnail ? "embed-grid with-thumbnail" : "embed-grid" },
      embed.provider && h("div", { class: "embed-provider" }, embed.provider.name),
      embed.author && drawAuthor(embed.author),
      embed.title && drawTitle(embed, context),
      embed.description && h("div", { class: "embed-description" }, drawMarkdown(embed.description, context)),
      embed.fields?.length > 0 && drawFields(embed.fields, context),
      embed.image && h("div", { class: "embed-image" }, drawImage(embed.image, "Image")),
      embed.thumbnail && h("div", { class: "embed-thumbnail" }, drawImage(embed.thumbnail, "Thumbnail")),
      (embed.footer || embed.timestamp) && drawFooter(embed)));
  if (Number.isInteger(embed.color)) setProperty(element, "--embed-colour", hexColour(embed.color));
  return element;
}

/** `0xf0c040` as `#f0c040`. */
export function hexColour(number) {
  return `#${(number & 0xffffff).toString(16).padStart(6, "0")}`;
}

function drawAuthor({ name, url, icon_url: picture }) {
  return h("div", { class: "embed-author" },
    isLoadable(picture) && h("img", { class: "embed-icon", src: picture, alt: "" }),
    url ? externalLink(url, null, name) : h("span", null, name));
}

function drawTitle({ title, url }, context) {
  const text = drawInline(title, context);
  return h("div", { class: "embed-title" }, url ? externalLink(url, null, text) : text);
}

function drawFields(fields, context) {
  return h("div", { class: "embed-fields" }, fieldRows(fields).flatMap((row) => row.map((field) => drawField(field, row.length, context))));
}

/** Discord sets neighbouring inline fields side by side, three at most; any other field has a row of its own. */
export function fieldRows(fields) {
  const rows = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0].inline && row.length < FIELDS_PER_ROW) row.push(field);
    else rows.push([field]);
  }
  return rows;
}

function drawField(field, inRow, context) {
  return h("div", { class: `embed-field in-row-${inRow}` },
    h("div", { class: "embed-field-name" }, drawInline(field.name, context)),
    h("div", { class: "embed-field-value" }, drawMarkdown(field.value, context)));
}

function drawFooter({ footer, timestamp }) {
  const parts = [footer?.text, timestamp && messageTime(timestamp)].filter(Boolean);
  return h("div", { class: "embed-footer" },
    isLoadable(footer?.icon_url) && h("img", { class: "embed-icon", src: footer.icon_url, alt: "" }),
    h("span", null, parts.join(" • ")));
}

// The content security policy keeps the page from loading anything off this machine.
function drawImage({ url, description }, kind) {
  if (isLoadable(url)) {
    const picture = h("img", { src: url, alt: description ?? "", loading: "lazy" });
    return h("a", { href: url, target: "_blank", rel: "noopener noreferrer", title: "Open the picture" }, picture);
  }
  const host = webUrl(url) ? new URL(url).host : "an unknown place";
  return externalLink(url, { class: "image-elsewhere" }, `${kind} from ${host}, not loaded here`);
}
