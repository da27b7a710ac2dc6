// How Discord's Markdown is read.

import assert from "node:assert/strict";
import { test } from "node:test";
import { parse, parseInline, plainText } from "../../src/page/markdown.js";

const text = (value) => ({ type: "text", text: value });
const marked = (type, ...children) => ({ type, children });
const inline = (source, ...expected) => assert.deepEqual(parseInline(source), expected);
const types = (source) => parse(source).map(({ type }) => type);

test("emphasis of every kind is read", () => {
  inline("**b**", marked("strong", text("b")));
  inline("*i*", marked("em", text("i")));
  inline("_i_", marked("em", text("i")));
  inline("__u__", marked("underline", text("u")));
  inline("~~s~~", marked("strike", text("s")));
  inline("||x||", marked("spoiler", text("x")));
});

test("emphasis nests, also where the marks touch", () => {
  inline("***x***", marked("strong", marked("em", text("x"))));
  inline("**a *b***", marked("strong", text("a "), marked("em", text("b"))));
  inline("*a **b***", marked("em", text("a "), marked("strong", text("b"))));
  inline("__*x*__", marked("underline", marked("em", text("x"))));
});

test("marks that do not close stay as they were typed", () => {
  for (const source of ["**a", "a*", "2 * 3 * 4", "||x|", "`x", "snake_case_name", "[x]", "[x](", "<t:>"]) inline(source, text(source));
});

test("a backslash takes a mark's meaning away", () => {
  inline("\\*a\\*", text("*a*"));
  inline("**a\\***", marked("strong", text("a*")));
  inline("a\\b", text("a\\b"));
});

test("nothing inside code is read", () => {
  inline("`**a**`", { type: "code", text: "**a**" });
  inline("``a`b``", { type: "code", text: "a`b" });
  inline("**a `**` b**", marked("strong", text("a "), { type: "code", text: "**" }, text(" b")));
});

test("links are made of web addresses only", () => {
  const link = (url, label, title = null) => ({ type: "link", url, title, children: [text(label)] });
  inline("[a](https://x.y/)", link("https://x.y/", "a"));
  inline('[a](https://x.y/ "t")', link("https://x.y/", "a", "t"));
  inline("[a](<https://x.y/>)", link("https://x.y/", "a"));
  inline("[a](https://x.y/b_(c))", link("https://x.y/b_(c)", "a"));
  for (const source of ["[a](javascript:alert(1))", "[a](data:text/html,x)", "[a](/b)", "[a](vbscript:x)"]) {
    assert.equal(parseInline(source).some(({ type }) => type === "link"), false, source);
  }
});

test("a bare address ends before the punctuation that follows it", () => {
  const urlIn = (source) => parseInline(source).find(({ type }) => type === "link")?.url;
  assert.equal(urlIn("(see https://x.y/a)."), "https://x.y/a");
  assert.equal(urlIn("https://x.y/a_(b)"), "https://x.y/a_(b)");
  assert.equal(urlIn("<https://x.y/>"), "https://x.y/");
  assert.equal(urlIn("xhttps://x.y/"), undefined);
});

test("a link's label has emphasis but no further links", () => {
  const [link] = parseInline("[**a** https://b.c](https://x.y/)");
  assert.deepEqual(link.children, [marked("strong", text("a")), text(" https://b.c")]);
  assert.deepEqual(parseInline("https://x.y/", { links: false }), [text("https://x.y/")]);
});

test("mentions, emoji and timestamps are read", () => {
  inline("<@1>", { type: "mention", kind: "user", id: "1" });
  inline("<@!1>", { type: "mention", kind: "user", id: "1" });
  inline("<@&1>", { type: "mention", kind: "role", id: "1" });
  inline("<#1>", { type: "mention", kind: "channel", id: "1" });
  inline("</lore source:1>", { type: "mention", kind: "command", id: "1", name: "/lore source" });
  inline("@everyone", { type: "mention", kind: "everyone", name: "@everyone" });
  inline("<:tribble:1>", { type: "emoji", name: "tribble" });
  inline("<t:-5:R>", { type: "time", unix: -5, style: "R" });
  inline("<t:5>", { type: "time", unix: 5, style: "f" });
  inline("<t:9999999999999>", text("<t:9999999999999>"));
});

test("HTML is text", () => {
  inline("<b>x</b>", text("<b>x</b>"));
});

test("blocks are told apart", () => {
  assert.deepEqual(types("# a\n## b\n-# c\nd"), ["heading", "heading", "subtext", "paragraph"]);
  assert.deepEqual(types("> a\n> b\nc"), ["quote", "paragraph"]);
  assert.deepEqual(types("a\n>>> b\nc"), ["paragraph", "quote"]);
  assert.deepEqual(types("#a\n#### b\n-#c"), ["paragraph"]);
  assert.deepEqual(types("a\n\n- b"), ["paragraph", "gap", "list"]);
});

test("a code block keeps its text and names its language", () => {
  assert.deepEqual(parse("```rust\nfn *main*\n```"), [{ type: "codeblock", language: "rust", text: "fn *main*" }]);
  assert.deepEqual(types("a ```b``` c"), ["paragraph", "codeblock", "paragraph"]);
  assert.deepEqual(types("```never closed"), ["paragraph"]);
});

test("lists nest, and numbers after bullets begin a list of their own", () => {
  const [bullets, numbers] = parse("- a\n  - b\n- c\n3. d\n4. e");
  assert.equal(bullets.items.length, 2);
  assert.equal(bullets.items[0].at(-1).type, "list");
  assert.deepEqual([numbers.ordered, numbers.start, numbers.items.length], [true, 3, 2]);
});

test("the plain words hide spoilers", () => {
  assert.equal(plainText(parse("**Kira** dies ||not||.")).trim(), "Kira dies ▒▒▒.");
});

test("hostile text is read in reasonable time", () => {
  for (const piece of ["**", "[", "`", "||*", "> ", "_a", "<t:", "[a](", "- ", "``` "]) {
    assert.ok(parse(piece.repeat(6000 / piece.length)).length > 0, piece);
  }
});
