// How the composer's text becomes an interaction.

import assert from "node:assert/strict";
import { test } from "node:test";
import { leaves, matchLeaves, parseLine, toInteraction, toQuestion } from "../../src/page/command-line.js";
import { COMMANDS } from "./commands.mjs";

const all = leaves(COMMANDS);
const read = (line, picked) => toInteraction(parseLine(line, all, picked), picked);
const valuesOf = (line, picked) => Object.fromEntries(read(line, picked).interaction.options.map(({ name, value }) => [name, value]));

test("text after the command fills its first required option", () => {
  assert.deepEqual(valuesOf("/station Terok Nor"), { name: "Terok Nor" });
  assert.deepEqual(valuesOf("/onthisday 2372"), { year: 2372 });
});

test("`key:value` sets the others", () => {
  assert.deepEqual(valuesOf("/station Terok Nor universe:prime"), { name: "Terok Nor", universe: "prime" });
  assert.deepEqual(valuesOf("/station universe:Mirror name:Terok Nor"), { universe: "mirror", name: "Terok Nor" });
});

test("a colon in a value is not a key", () => {
  assert.deepEqual(valuesOf("/station Deep Space: Nine"), { name: "Deep Space: Nine" });
});

test("a picked choice is sent by its value, even if its label looks like a key", () => {
  const picked = new Map([["name", { label: "Terok Nor in universe:mirror", value: "station/terok-nor-mirror" }]]);
  assert.deepEqual(valuesOf("/station name:Terok Nor in universe:mirror universe:prime", picked), { name: "station/terok-nor-mirror", universe: "prime" });
});

test("a picked choice that was edited afterwards is sent as text", () => {
  const picked = new Map([["name", { label: "Terok Nor", value: "id" }]]);
  assert.deepEqual(valuesOf("/station name:Terok No", picked), { name: "Terok No" });
});

test("values are checked as Discord's client checks them", () => {
  const problemOf = (line) => read(line).problem;
  assert.match(problemOf("/station"), /“name” is required/);
  assert.match(problemOf("/station name:"), /needs a value/);
  assert.match(problemOf("/station x universe:kelvin"), /not a choice/);
  assert.match(problemOf("/onthisday abc"), /whole number/);
  assert.match(problemOf("/onthisday 3.5"), /whole number/);
  assert.match(problemOf("/onthisday 99999"), /at most 3200/);
  assert.match(problemOf("/onthisday private:maybe"), /true or false/);
  assert.match(problemOf("/lore stats please"), /no option/);
});

test("an optional option that was begun and left empty is left out", () => {
  assert.deepEqual(valuesOf("/station Regula I universe:"), { name: "Regula I" });
});

test("subcommands are nested as Discord nests them", () => {
  assert.deepEqual(read("/lore source ds9-2x23").interaction.options, [
    { name: "source", type: 1, options: [{ name: "id", type: 3, value: "ds9-2x23" }] },
  ]);
});

test("message commands are not typed", () => {
  assert.ok(all.every(({ command }) => command.type === 1));
});

test("commands that begin with the text come before those that contain it", () => {
  assert.deepEqual(matchLeaves(all, "/s").map(({ label }) => label), ["/station", "/onthisday", "/lore stats", "/lore source"]);
  assert.equal(parseLine("/stationary", all), null);
});

test("an autocomplete question marks the focused option and leaves out what is half typed", () => {
  const line = parseLine("/station name:ter universe:ke", all);
  assert.deepEqual(toQuestion(line, line.segments[0]), {
    command_id: "1",
    options: [{ name: "name", type: 3, value: "ter", focused: true }],
  });
});
