// The composer's text drawn a second time behind the transparent input, with the options as Discord's pills.

import { h } from "./dom.js";

/** `line` is the command that the text was read as, or null. */
export function drawMirror(mirror, input, line) {
  // The mark at the end keeps a last empty line as high as the input's.
  mirror.replaceChildren(...(line ? pills(input.value, line) : [input.value]), "\u200b");
  mirror.scrollTop = input.scrollTop;
}

function pills(text, line) {
  const parts = [h("span", { class: "pill-command" }, text.slice(0, line.headEnd))];
  let at = line.headEnd;
  for (const segment of line.segments) {
    parts.push(text.slice(at, segment.key?.start ?? segment.start), ...pill(text, segment));
    at = segment.end;
  }
  return [...parts, text.slice(at)];
}

function pill(text, { key, start, end }) {
  const value = text.slice(start, end).trimEnd();
  return [
    key ? h("span", { class: "pill-key" }, text.slice(key.start, key.end)) : "",
    h("span", { class: "pill-value" }, value),
    text.slice(start + value.length, end),
  ];
}
