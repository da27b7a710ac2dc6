// The inline half of Discord's Markdown: emphasis, spoilers, code, links, mentions, timestamps.

import { webUrl } from "./dom.js";

const DEEPEST = 12;
const ESCAPABLE = /[\\`*_{}[\]()#+\-.!|~<>@:/]/;
const PAIRS = [
  { mark: "||", type: "spoiler" },
  { mark: "**", type: "strong" },
  { mark: "__", type: "underline" },
  { mark: "~~", type: "strike" },
  { mark: "*", type: "em" },
  { mark: "_", type: "em" },
];
const TAGS = [
  { form: /<@!?(\d{1,20})>/y, node: ([, id]) => ({ type: "mention", kind: "user", id }) },
  { form: /<@&(\d{1,20})>/y, node: ([, id]) => ({ type: "mention", kind: "role", id }) },
  { form: /<#(\d{1,20})>/y, node: ([, id]) => ({ type: "mention", kind: "channel", id }) },
  { form: /<\/([^\s:<>/][^:<>]{0,99}):(\d{1,20})>/y, node: ([, name, id]) => ({ type: "mention", kind: "command", id, name: `/${name}` }) },
  { form: /<a?:(\w{2,32}):(\d{1,20})>/y, node: ([, name]) => ({ type: "emoji", name }) },
  { form: /<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y, node: timestamp },
  { form: /@(everyone|here)\b/y, node: ([text]) => ({ type: "mention", kind: "everyone", name: text }) },
];
const ANGLE_LINK = /<(https?:\/\/[^\s<>]+)>/y;
const BARE_LINK = /https?:\/\/[^\s<>]+/y;
const MASKED_LINK = /\]\(\s*<?([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?(?:\s+"([^"]*)")?\s*\)/y;

/** Inline nodes of `text`. Links are only made where `links` allows them and the address is http(s). */
export function parseInline(text, { links = true } = {}) {
  return scan(text, { links, depth: 0 });
}

function scan(text, context) {
  const nodes = [];
  let plain = "";
  let at = 0;
  while (at < text.length) {
    const found = nodeAt(text, at, context);
    if (found?.node) {
      if (plain) nodes.push({ type: "text", text: plain });
      plain = "";
      nodes.push(found.node);
    } else {
      plain += found?.text ?? text[at];
    }
    at = found?.end ?? at + 1;
  }
  if (plain) nodes.push({ type: "text", text: plain });
  return nodes;
}

function nodeAt(text, at, context) {
  switch (text[at]) {
    case "\\": return escapeAt(text, at);
    case "`": return codeAt(text, at);
    case "<": return tagAt(text, at) ?? angleLinkAt(text, at, context);
    case "@": return tagAt(text, at);
    case "[": return maskedLinkAt(text, at, context);
    case "h": return bareLinkAt(text, at, context);
    case "*": case "_": case "~": case "|": return pairAt(text, at, context);
    default: return null;
  }
}

function escapeAt(text, at) {
  const next = text[at + 1];
  return next && ESCAPABLE.test(next) ? { text: next, end: at + 2 } : null;
}

function codeAt(text, at) {
  const marks = text.startsWith("``", at) ? "``" : "`";
  const close = text.indexOf(marks, at + marks.length);
  if (close < 0) return null;
  const inside = text.slice(at + marks.length, close);
  if (inside === "") return null;
  const trimmed = inside.replace(/^ (?=`)|(?<=`) $/g, "");
  return { node: { type: "code", text: trimmed }, end: close + marks.length };
}

function tagAt(text, at) {
  for (const { form, node } of TAGS) {
    const match = matchAt(form, text, at);
    const made = match && node(match);
    if (made) return { node: made, end: at + match[0].length };
  }
  return null;
}

// Beyond this many seconds JavaScript, like Discord's clients, has no date.
const LAST_SECOND = 8_640_000_000_000;

function timestamp([, seconds, style]) {
  const unix = Number(seconds);
  return Math.abs(unix) <= LAST_SECOND ? { type: "time", unix, style: style ?? "f" } : null;
}

function angleLinkAt(text, at, context) {
  const match = context.links && matchAt(ANGLE_LINK, text, at);
  return match ? linkTo(match[1], [{ type: "text", text: match[1] }], null, at + match[0].length) : null;
}

function bareLinkAt(text, at, context) {
  const match = context.links && !/\w/.test(text[at - 1] ?? "") && matchAt(BARE_LINK, text, at);
  if (!match) return null;
  const address = withoutTrailingPunctuation(match[0]);
  return linkTo(address, [{ type: "text", text: address }], null, at + address.length);
}

function withoutTrailingPunctuation(address) {
  let end = address.length;
  while (end > 0 && isTrailing(address, end)) end -= 1;
  return address.slice(0, end);
}

function isTrailing(address, end) {
  const last = address[end - 1];
  if (last === ")") return count(address.slice(0, end), ")") > count(address.slice(0, end), "(");
  return ".,:;\"'*_~|]!?".includes(last);
}

function count(text, character) {
  return text.split(character).length - 1;
}

function maskedLinkAt(text, at, context) {
  if (!context.links || context.depth >= DEEPEST) return null;
  const close = closingBracket(text, at);
  const match = close > at + 1 && matchAt(MASKED_LINK, text, close);
  if (!match) return null;
  const label = scan(text.slice(at + 1, close), { links: false, depth: context.depth + 1 });
  return linkTo(match[1], label, match[2] ?? null, close + match[0].length);
}

function closingBracket(text, open) {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]" && --depth === 0) return at;
  }
  return -1;
}

function linkTo(address, children, title, end) {
  const url = webUrl(address);
  return url && { node: { type: "link", url, title, children }, end };
}

function pairAt(text, at, context) {
  if (context.depth >= DEEPEST) return null;
  for (const { mark, type } of PAIRS) {
    if (!text.startsWith(mark, at) || !mayOpen(text, at, mark)) continue;
    const close = closing(text, at + mark.length, mark);
    if (close <= at + mark.length) continue;
    const inside = text.slice(at + mark.length, close);
    return { node: { type, children: scan(inside, { ...context, depth: context.depth + 1 }) }, end: close + mark.length };
  }
  return null;
}

function mayOpen(text, at, mark) {
  if (mark === "*") return /\S/.test(text[at + 1] ?? " ");
  if (mark === "_") return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? " ");
  return true;
}

function closing(text, from, mark) {
  for (let at = from; at < text.length; at += 1) {
    const code = text[at] === "`" && codeAt(text, at);
    if (text[at] === "\\") at += 1;
    else if (code) at = code.end - 1;
    else if (!text.startsWith(mark, at)) continue;
    else if (mark.length === 1 && text[at + 1] === mark) at += 1;
    else if (mark.length === 2 && text[at + 2] === mark[0]) continue;
    else if (mayClose(text, at, mark)) return at;
  }
  return -1;
}

function mayClose(text, at, mark) {
  if (mark === "*") return /\S/.test(text[at - 1]);
  if (mark === "_") return !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
  return true;
}

function matchAt(form, text, at) {
  form.lastIndex = at;
  return form.exec(text);
}
