// Commands in the user's language, typed and sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { leaves, matchLeaves, parseLine, toInteraction, toQuestion } from "../../src/page/command-line.js";
import { languageChoices } from "../../src/page/languages.js";
import { localised, localisedChoices } from "../../src/page/localise.js";

const COMMANDS = [{
  id: "1",
  type: 1,
  name: "station",
  name_localizations: { de: "raumstation", "es-ES": "estación" },
  description: "A space station",
  description_localizations: { de: "Eine Raumstation" },
  options: [
    { type: 3, name: "universe", name_localizations: { de: "universum" }, description: "Which", choices: [{ name: "Mirror", name_localizations: { de: "Spiegel" }, value: "mirror" }] },
    { type: 3, name: "name", description: "Its name", autocomplete: true },
  ],
}];
const german = leaves(localised(COMMANDS, "de"));

test("names, descriptions and choices are shown in the user's language", () => {
  assert.deepEqual([german[0].label, german[0].description], ["/raumstation", "Eine Raumstation"]);
  const [universe, name] = german[0].options;
  assert.deepEqual([universe.name, universe.choices[0].name, name.name], ["universum", "Spiegel", "name"]);
});

test("a missing translation is taken from the sister language, or stays as registered", () => {
  assert.equal(localised(COMMANDS, "es-419")[0].name, "estación");
  assert.equal(localised(COMMANDS, "fr")[0].name, "station");
});

test("either name can be typed, and the registered one is sent", () => {
  for (const text of ["/raumstation universum:Spiegel", "/station universe:Spiegel", "/raumstation universe:Spiegel"]) {
    const { interaction } = toInteraction(parseLine(text, german));
    assert.deepEqual(interaction.options, [{ name: "universe", type: 3, value: "mirror" }], text);
  }
  for (const typed of ["/raum", "/sta"]) assert.equal(matchLeaves(german, typed).length, 1, typed);
});

test("autocomplete asks by the registered names", () => {
  const line = parseLine("/raumstation universum:Spiegel name:te", german);
  const focused = line.segments.find(({ option }) => option.autocomplete);
  assert.deepEqual(toQuestion(line, focused).options.map(({ name }) => name), ["name", "universe"]);
  assert.deepEqual(localisedChoices([{ name: "Other", name_localizations: { de: "Andere" }, value: 1 }], "de")[0].name, "Andere");
});

test("languages are listed by code, with what they call themselves", () => {
  assert.deepEqual(languageChoices(["de", "da"]).map(({ label }) => label), ["da – dansk", "de – Deutsch"]);
});
