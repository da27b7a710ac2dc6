// Draws Markdown nodes.

import { externalLink, h } from "./dom.js";
import { parse, parseInline } from "./markdown.js";
import { timestamp } from "./time.js";

/**
 * Block Markdown, as in contents, descriptions and field values.
 * `context`: `{nameOf(kind, id), useCommand(line)}`.
 */
export function drawMarkdown(text, context) {
  return h("div", { class: "markdown" }, parse(text).map((block) => drawBlock(block, context)));
}

/** Inline Markdown without links, as in embed titles and field names. */
export function drawInline(text, context) {
  return drawNodes(parseInline(String(text), { links: false }), context);
}

function drawBlock(block, context) {
  switch (block.type) {
    case "heading": return h("div", { class: `heading heading-${block.level}`, role: "heading", "aria-level": block.level + 1 }, drawNodes(block.children, context));
    case "subtext": return h("div", { class: "subtext" }, drawNodes(block.children, context));
    case "quote": return h("blockquote", null, block.children.map((inner) => drawBlock(inner, context)));
    case "codeblock": return h("pre", { class: "codeblock", tabindex: "0" }, h("code", null, block.text));
    case "list": return drawList(block, context);
    case "gap": return h("div", { class: "gap" });
    default: return h("p", null, drawNodes(block.children, context));
  }
}

function drawList(list, context) {
  const items = list.items.map((item) => h("li", null, drawNodes(item, context)));
  return list.ordered ? h("ol", { start: list.start }, items) : h("ul", null, items);
}

function drawNodes(nodes, context) {
  return nodes.map((node) => drawNode(node, context));
}

function drawNode(node, context) {
  switch (node.type) {
    case "text": return document.createTextNode(node.text);
    case "strong": return h("strong", null, drawNodes(node.children, context));
    case "em": return h("em", null, drawNodes(node.children, context));
    case "underline": return h("u", null, drawNodes(node.children, context));
    case "strike": return h("s", null, drawNodes(node.children, context));
    case "code": return h("code", { class: "inline-code" }, node.text);
    case "link": return externalLink(node.url, { title: node.title ?? linkTitle(node) }, drawNodes(node.children, context));
    case "spoiler": return drawSpoiler(node, context);
    case "time": return drawTime(node);
    case "mention": return drawMention(node, context);
    case "emoji": return h("span", { class: "custom-emoji" }, `:${node.name}:`);
    case "list": return drawList(node, context);
    default: return null;
  }
}

function linkTitle({ url, children }) {
  return children.length === 1 && children[0].text === url ? null : url;
}

function drawTime({ unix, style }) {
  const iso = new Date(unix * 1000).toISOString();
  return h("time", { class: "timestamp", datetime: iso, title: timestamp(unix, "F") }, timestamp(unix, style));
}

function drawMention(node, context) {
  if (node.kind === "command") {
    const use = () => context.useCommand(node.name);
    return h("button", { type: "button", class: "mention", click: use }, node.name);
  }
  return h("span", { class: "mention" }, node.name ?? context.nameOf(node.kind, node.id));
}

function drawSpoiler(node, context) {
  const hidden = h("span", { class: "spoiler-text", inert: true }, drawNodes(node.children, context));
  const spoiler = h("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Spoiler, press to show" }, hidden);
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    stop();
    show(spoiler, hidden);
  };
  const stop = () => ["click", "keydown"].forEach((type) => spoiler.removeEventListener(type, reveal));
  ["click", "keydown"].forEach((type) => spoiler.addEventListener(type, reveal));
  return spoiler;
}

function show(spoiler, hidden) {
  spoiler.classList.add("shown");
  spoiler.removeAttribute("role");
  spoiler.removeAttribute("aria-label");
  spoiler.setAttribute("tabindex", "-1");
  hidden.removeAttribute("inert");
  spoiler.focus();
}
