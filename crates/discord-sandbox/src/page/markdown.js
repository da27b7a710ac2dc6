// Discord's Markdown, read into plain nodes: `{type, …, children?}`. Drawing them is markdown-view.js.

import { parseInline } from "./markdown-inline.js";

export { parseInline };

const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const QUOTE = /^> ?/;
const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const FENCE = "```";
const DEEPEST_QUOTE = 3;

/** The blocks of a message's content, an embed's description or a field's value. */
export function parse(text) {
  return parseLines(String(text).replace(/\r\n?/g, "\n").split("\n"), 0);
}

function parseLines(lines, depth) {
  const blocks = [];
  let plain = [];
  const flush = () => {
    blocks.push(...paragraph(plain));
    plain = [];
  };
  let rest = lines;
  while (rest.length > 0) {
    const found = blockAt(rest, depth);
    if (found) {
      plain.push(...found.before);
      flush();
      blocks.push(found.block);
      rest = found.rest;
    } else {
      plain.push(rest[0]);
      rest = rest.slice(1);
    }
  }
  flush();
  return withoutOuterGaps(blocks);
}

function blockAt(lines, depth) {
  return quoteAt(lines, depth) ?? codeBlockAt(lines) ?? lineBlockAt(lines) ?? listAt(lines);
}

function lineBlockAt([line, ...rest]) {
  const heading = HEADING.exec(line);
  if (heading) {
    return { before: [], rest, block: { type: "heading", level: heading[1].length, children: parseInline(heading[2]) } };
  }
  const subtext = SUBTEXT.exec(line);
  return subtext && { before: [], rest, block: { type: "subtext", children: parseInline(subtext[1]) } };
}

function quoteAt(lines, depth) {
  if (depth >= DEEPEST_QUOTE) return null;
  if (lines[0].startsWith(">>> ")) {
    const inside = [lines[0].slice(4), ...lines.slice(1)];
    return { before: [], rest: [], block: { type: "quote", children: parseLines(inside, depth + 1) } };
  }
  const end = countWhile(lines, (line) => line.startsWith("> ") || line === ">");
  if (end === 0) return null;
  const inside = lines.slice(0, end).map((line) => line.replace(QUOTE, ""));
  return { before: [], rest: lines.slice(end), block: { type: "quote", children: parseLines(inside, depth + 1) } };
}

function codeBlockAt(lines) {
  const open = lines[0].indexOf(FENCE);
  if (open < 0 || lines[0][open - 1] === "\\") return null;
  const after = [lines[0].slice(open + FENCE.length), ...lines.slice(1)].join("\n");
  const close = after.indexOf(FENCE);
  if (close < 0 || after.slice(0, close).trim() === "") return null;
  const tail = after.slice(close + FENCE.length).replace(/^\n/, "");
  return {
    before: open > 0 ? [lines[0].slice(0, open)] : [],
    rest: tail === "" ? [] : tail.split("\n"),
    block: codeBlock(after.slice(0, close)),
  };
}

function codeBlock(inside) {
  const [, language, text] = /^(?:([\w+#.-]+)\n)?([\s\S]*)$/.exec(inside);
  return { type: "codeblock", language: language ?? "", text: text.replace(/^\n+|\n+$/g, "") };
}

function listAt(lines) {
  const first = ITEM.exec(lines[0]);
  if (!first) return null;
  const end = countWhile(lines, (line) => /^ {2,}\S/.test(line) || isSibling(ITEM.exec(line), first));
  return { before: [], rest: lines.slice(end), block: list(lines.slice(0, end)) };
}

// Bullets and numbers side by side are two lists.
function isSibling(item, first) {
  return item !== null && isNumber(item[2]) === isNumber(first[2]);
}

function isNumber(marker) {
  return /^\d/.test(marker);
}

function list(lines) {
  const [, indent, marker] = ITEM.exec(lines[0]);
  const items = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item && item[1].length <= indent.length) items.push({ text: item[3], nested: [] });
    else items.at(-1).nested.push(line);
  }
  const ordered = isNumber(marker);
  return { type: "list", ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items: items.map(listItem) };
}

function listItem({ text, nested }) {
  const continued = countWhile(nested, (line) => !ITEM.test(line));
  const own = [text, ...nested.slice(0, continued).map((line) => line.trim())].join("\n");
  const children = nested.slice(continued);
  return [...parseInline(own), ...(children.length > 0 ? [list(children)] : [])];
}

function paragraph(lines) {
  const first = countWhile(lines, isBlank);
  const last = lines.length - countWhile([...lines].reverse(), isBlank);
  if (first >= last) return lines.length > 0 ? [{ type: "gap" }] : [];
  const block = { type: "paragraph", children: parseInline(lines.slice(first, last).join("\n")) };
  return [...(first > 0 ? [{ type: "gap" }] : []), block, ...(last < lines.length ? [{ type: "gap" }] : [])];
}

function withoutOuterGaps(blocks) {
  const isGap = (block) => block.type === "gap";
  const first = countWhile(blocks, isGap);
  const last = blocks.length - countWhile([...blocks].reverse(), isGap);
  return blocks.slice(first, Math.max(first, last));
}

function isBlank(line) {
  return line.trim() === "";
}

function countWhile(items, test) {
  const stop = items.findIndex((item, index) => !test(item, index));
  return stop < 0 ? items.length : stop;
}

/** The words alone, for announcements and previews. */
export function plainText(nodes) {
  return nodes.map(nodeText).join("");
}

function nodeText(node) {
  if (node.type === "spoiler") return "▒▒▒";
  if (node.type === "list") return node.items.map((item) => `${plainText(item)} `).join("");
  if (node.type === "gap") return " ";
  if (node.type === "emoji") return `:${node.name}:`;
  if (node.type === "mention") return node.name ?? "@…";
  if (node.type === "time") return new Date(node.unix * 1000).toISOString().slice(0, 10);
  return node.text ?? `${plainText(node.children ?? [])}${node.type === "paragraph" ? " " : ""}`;
}
