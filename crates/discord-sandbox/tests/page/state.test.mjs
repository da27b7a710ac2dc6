// How live events change what the page shows.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldRows, hexColour } from "../../src/page/embed.js";
import { actAs, apply, beginPress, emptyState, endPress, localeOf, nameOf, pressesOn, shownName, speak, visibleTimeline } from "../../src/page/state.js";
import { timestamp } from "../../src/page/time.js";

const after = (...events) => events.reduce((state, event) => (apply(state, event), state), emptyState());
const keys = (state) => state.timeline.map(({ key }) => key);
const thinking = { type: "interaction", id: "7", kind: "command", state: "thinking", name: "station" };
const reply = (id) => ({ type: "message", message: { id, sandbox: { interaction: { id: "7" } } } });

test("an answer takes the place of “thinking”", () => {
  assert.deepEqual(keys(after(thinking)), ["interaction-7"]);
  assert.deepEqual(keys(after(thinking, { type: "message", message: { id: "2" } }, reply("3"))), ["message-3", "message-2"]);
  assert.deepEqual(keys(after(thinking, reply("3"), { ...thinking, state: "answered" })), ["message-3"]);
});

test("a late “thinking” does not come back after the answer", () => {
  assert.deepEqual(keys(after(reply("3"), thinking)), ["message-3"]);
});

test("an interaction that is answered by a modal leaves nothing behind", () => {
  assert.deepEqual(keys(after(thinking, { ...thinking, state: "answered" })), []);
});

test("a failed command stays with its reason", () => {
  const [entry] = after(thinking, { ...thinking, state: "failed", title: "T", reason: "R" }).timeline;
  assert.deepEqual([entry.interaction.title, entry.interaction.reason], ["T", "R"]);
});

test("an edited message keeps its place", () => {
  const message = (id, content) => ({ type: "message", message: { id, content } });
  const state = after(message("1", "a"), message("2", "b"), message("1", "c"));
  assert.deepEqual(state.timeline.map((entry) => entry.message.content), ["c", "b"]);
});

test("a press shows on its message until it is answered", () => {
  const press = { type: "interaction", id: "8", kind: "component", source_message_id: "1", custom_id: "go", state: "thinking", user: { id: "0" } };
  const state = after(press);
  assert.deepEqual([keys(state), pressesOn(state, "1").length], [[], 1]);
  apply(state, { ...press, state: "answered" });
  assert.equal(pressesOn(state, "1").length, 0);
});

test("what was refused of an answer is remembered with its message", () => {
  const answered = { ...thinking, state: "answered", message_id: "3" };
  const state = after(reply("3"), { ...answered, reason: "A second answer was refused." });
  assert.equal(state.remarks.get("3"), "A second answer was refused.");
  apply(state, answered);
  assert.equal(state.remarks.has("3"), false);
});

test("the next press clears the failure of the one before", () => {
  const press = { type: "interaction", id: "8", kind: "component", source_message_id: "1", custom_id: "go", state: "failed", user: { id: "0" } };
  const state = after(press, { ...press, id: "9", state: "thinking" });
  assert.deepEqual(pressesOn(state, "1").map(({ id }) => id), ["9"]);
});

test("a component is busy from the moment it is pressed", () => {
  const state = emptyState();
  const id = beginPress(state, "1", "go");
  assert.equal(pressesOn(state, "1")[0].customId, "go");
  endPress(state, id);
  assert.equal(pressesOn(state, "1").length, 0);
});

test("a new connection starts from what the sandbox says", () => {
  const state = after(thinking, { type: "state", users: [{ id: "1", username: "kira" }], messages: [{ id: "5" }], commands: [] });
  assert.deepEqual([keys(state), state.online, nameOf(state, "user", "1")], [["message-5"], true, "@kira"]);
});

const KIRA = { id: "1", username: "kira" };
const DAX = { id: "2", username: "dax" };
const both = { type: "state", users: [KIRA, DAX], locale: "en-US", locales: ["en-US", "de"], commands: [{ name: "station", name_localizations: { de: "raumstation" } }] };

test("each user sees their own private answers, and what is for everyone", () => {
  const message = (id, only) => ({ type: "message", message: { id, sandbox: { visible_to: only } } });
  const state = after(both, message("5", null), message("6", KIRA.id), message("7", DAX.id), { ...thinking, visible_to: DAX.id });
  const seen = () => visibleTimeline(state).map(({ key }) => key);
  assert.deepEqual(seen(), ["message-5", "message-6"]);
  assert.deepEqual(actAs(state, DAX.id), ["everything"]);
  assert.deepEqual(seen(), ["message-5", "message-7", "interaction-7"]);
});

test("a press is busy for the user who pressed alone", () => {
  const press = { type: "interaction", id: "8", kind: "component", source_message_id: "1", custom_id: "go", state: "thinking", user: DAX };
  const state = after(both, press);
  assert.equal(pressesOn(state, "1").length, 0);
  actAs(state, DAX.id);
  assert.equal(pressesOn(state, "1").length, 1);
});

test("each user keeps a language, and commands are called by their names in it", () => {
  const state = after(both);
  speak(state, "de");
  assert.deepEqual([localeOf(state), shownName(state, "station")], ["de", "raumstation"]);
  actAs(state, DAX.id);
  assert.deepEqual([localeOf(state), shownName(state, "station")], ["en-US", "station"]);
  apply(state, both);
  assert.equal(state.user, DAX, "a new connection does not change who acts");
});

test("only the last two hundred exchanges are kept", () => {
  const state = emptyState();
  for (let id = 0; id < 250; id += 1) apply(state, { type: "exchange", exchange: { id } });
  assert.deepEqual([state.exchanges.length, state.exchanges[0].id], [200, 50]);
});

test("up to three inline fields share a row", () => {
  const rows = (inlines) => fieldRows([...inlines].map((letter) => ({ inline: letter === "i" }))).map((row) => row.length);
  assert.deepEqual(rows("iii"), [3]);
  assert.deepEqual(rows("iiii"), [3, 1]);
  assert.deepEqual(rows("ifii"), [1, 1, 2]);
});

test("colours and timestamps are written as Discord writes them", () => {
  const options = { now: 1000 * 86_400 * 3, locale: "en-US", timeZone: "UTC" };
  assert.equal(hexColour(0xff), "#0000ff");
  assert.equal(timestamp(0, "D", options), "January 1, 1970");
  assert.equal(timestamp(0, "R", options), "3 days ago");
  assert.equal(timestamp(86_400 * 4, "R", options), "tomorrow");
});
