// What the list above the composer offers.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Asker } from "../../src/page/asker.js";
import { suggest } from "../../src/page/suggestions.js";
import { COMMANDS } from "./commands.mjs";

const READY = { state: "ready", choices: [{ name: "Terok Nor (mirror)", value: "id-1" }] };
const offer = (text, { picked = new Map(), answer = null, caret = text.length } = {}) => suggest(text, caret, COMMANDS, picked, answer);
const labels = (suggestion) => suggestion.items.map(({ label }) => label);

test("ordinary text gets no list", () => {
  assert.equal(offer("hello /station"), null);
});

test("a slash lists the slash commands, required options first", () => {
  const list = offer("/");
  assert.deepEqual(labels(list), ["/station", "/onthisday", "/lore stats", "/lore source"]);
  assert.deepEqual(list.items[0].options.map(({ name }) => name), ["name", "universe"]);
});

test("picking a command begins its first required option", () => {
  assert.equal(offer("/sta").items[0].line, "/station name:");
  assert.equal(offer("/on").items[0].line, "/onthisday ");
});

test("Enter sends a complete command that needs nothing more", () => {
  assert.equal(offer("/lore stats").preselect, false);
  assert.equal(offer("/station").preselect, true);
});

test("the bot's choices replace the typed text, named", () => {
  const list = offer("/station Ter", { answer: READY });
  assert.equal(list.items[0].line, "/station name:Terok Nor (mirror) ");
  assert.deepEqual(list.items[0].picks, { option: "name", label: "Terok Nor (mirror)", value: "id-1" });
});

test("text behind the option stays when a choice is picked", () => {
  const list = offer("/station name:Ter universe:prime", { answer: READY, caret: 17 });
  assert.equal(list.items[0].line, "/station name:Terok Nor (mirror) universe:prime");
});

test("while the bot is thinking Enter sends the text itself", () => {
  const list = offer("/station Empok", { answer: { state: "loading", choices: READY.choices } });
  assert.deepEqual([labels(list), list.preselect], [[], false]);
});

test("a failed autocomplete says so", () => {
  const list = offer("/station x", { answer: { state: "failed", choices: [], error: "No answer." } });
  assert.equal(list.status, "Loading options failed. No answer.");
});

test("after a picked choice the remaining options are offered, and not forced", () => {
  const picked = new Map([["name", { label: "Terok Nor", value: "id" }]]);
  const list = offer("/station name:Terok Nor ", { picked });
  assert.deepEqual([labels(list), list.preselect], [["universe"], false]);
  assert.equal(offer("/station name:Terok Nor uni", { picked }).items[0].line, "/station name:Terok Nor universe:");
});

test("fixed choices and booleans are offered without asking", () => {
  assert.deepEqual(labels(offer("/station x universe:mi")), ["Mirror"]);
  assert.deepEqual(labels(offer("/onthisday private:")), ["True", "False"]);
  assert.match(offer("/onthisday year:").status, /whole number from 1900 to 3200/);
});

test("an answer to an older question is dropped", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const waiting = [];
  const asker = new Asker((question) => new Promise((resolve) => waiting.push({ question, resolve })), () => {});
  const ask = (value) => {
    asker.ask({ command_id: "1", options: [{ name: "name", value, focused: true }] });
    context.mock.timers.tick(1000);
  };
  ask("t");
  ask("te");
  waiting[1].resolve({ choices: [{ name: "new", value: 1 }] });
  waiting[0].resolve({ choices: [{ name: "old", value: 0 }] });
  await new Promise(setImmediate);
  assert.deepEqual(asker.answer, { state: "ready", choices: [{ name: "new", value: 1 }] });
});

test("keystrokes in quick succession are one question", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const asked = [];
  const asker = new Asker((question) => { asked.push(question.options[0].value); return Promise.resolve({}); }, () => {});
  for (const value of ["t", "te", "ter"]) asker.ask({ command_id: "1", options: [{ name: "name", value, focused: true }] });
  context.mock.timers.tick(1000);
  assert.deepEqual(asked, ["ter"]);
});
