// What the list above the composer offers for a text and a caret. Each item says how the text changes when it is picked.

import { leaves, matchLeaves, missingOptions, parseLine, segmentAt } from "./command-line.js";
import { fixedChoices, valueHint } from "./option-values.js";

/**
 * `{kind, heading, hint, items, preselect}` or null. `choices` is what the bot has offered for the option under the
 * caret: `{state: "loading" | "failed" | "ready", choices, error}`. `preselect`: whether Enter takes the first item.
 */
export function suggest(text, caret, commands, picked, choices) {
  if (!text.startsWith("/")) return null;
  const all = leaves(commands);
  const line = parseLine(text, all, picked);
  if (!line || caret <= line.headEnd) return suggestCommands(text.slice(0, caret), all, line);
  const focused = openSegment(text, caret, line, picked);
  if (focused) return suggestValues(text, line, focused, choices);
  return suggestOptions(text, line, tailOf(segmentAt(line, caret), text, picked) ?? "");
}

/** The segment whose value is being typed, unless a choice has been picked for it and the user has gone on. */
export function openSegment(text, caret, line, picked) {
  const focused = line && caret > line.headEnd ? segmentAt(line, caret) : null;
  const tail = tailOf(focused, text, picked);
  const hasGoneOn = tail !== null && (tail === "" || missingOptions(line).some(({ name }) => name.startsWith(tail)));
  return hasGoneOn ? null : focused;
}

// What stands behind a picked choice and a space; null if there is no such choice.
function tailOf(segment, whole, picked) {
  const label = segment && picked.get(segment.option.name)?.label;
  const value = label ? whole.slice(segment.start, segment.end).trimStart() : "";
  const rest = label && value.startsWith(label) ? value.slice(label.length) : "";
  return /^\s/.test(rest) ? rest.trim() : null;
}

function suggestCommands(typed, all, line) {
  const found = matchLeaves(all, typed);
  const isComplete = line && line.headEnd === typed.length && !line.leaf.options.some(({ required }) => required);
  return {
    kind: "commands",
    heading: found.length > 0 ? "Commands" : `No command begins with ${typed}`,
    items: found.map(commandItem),
    preselect: !isComplete,
  };
}

function commandItem(leaf) {
  const [first] = leaf.options;
  return {
    label: leaf.label,
    detail: leaf.description,
    options: leaf.options,
    line: `${leaf.label} ${first?.required ? `${first.name}:` : ""}`,
    picks: null,
  };
}

function suggestValues(text, line, focused, choices) {
  const { option } = focused;
  const offered = option.autocomplete ? offeredBy(choices, focused.text) : fixedChoices(option, focused.text);
  return {
    kind: "values",
    heading: option.name,
    hint: option.description,
    status: option.autocomplete ? statusOf(choices, offered) : hintOf(option, offered),
    failed: option.autocomplete && choices?.state === "failed",
    items: offered.map(({ name, value }) => valueItem(text, line, focused, name, value)),
    preselect: (focused.text !== "" || Boolean(option.required)) && !(option.autocomplete && choices?.state !== "ready"),
    more: missingOptions(line).map((option) => optionItem(text, option)),
  };
}

// Until the bot has answered, an older answer is narrowed to what was typed since; Enter then sends the text itself.
function offeredBy(answer, text) {
  const all = answer?.choices ?? [];
  return answer?.state === "ready" ? all : all.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
}

function statusOf(choices, offered) {
  if (choices?.state === "failed") return `Loading options failed. ${choices.error ?? ""}`.trim();
  if (offered.length > 0) return "";
  return choices?.state === "ready" ? "Nothing by that name. You can send it as it is." : "Loading options…";
}

function hintOf(option, offered) {
  if (offered.length > 0) return "";
  return option.choices?.length > 0 ? "None of the choices." : `Type ${valueHint(option)}.`;
}

function valueItem(text, line, focused, name, value) {
  const before = text.slice(0, focused.key?.start ?? focused.start);
  const after = text.slice(focused.end).trimStart();
  const next = missingOptions(line).find(({ required }) => required);
  const head = `${before}${/\s$/.test(before) ? "" : " "}${focused.option.name}:${name} `;
  return {
    label: name,
    detail: "",
    line: `${head}${after}${next ? `${after && " "}${next.name}:` : ""}`,
    caret: next ? undefined : head.length,
    picks: { option: focused.option.name, label: name, value },
  };
}

function suggestOptions(text, line, tail) {
  const missing = missingOptions(line).filter(({ name }) => name.startsWith(tail));
  if (missing.length === 0) return null;
  const isNeeded = missing.some(({ required }) => required);
  return {
    kind: "options",
    heading: isNeeded ? "Options" : "Options, if you like: Enter sends without them",
    items: missing.map((option) => optionItem(text.slice(0, text.trimEnd().length - tail.length), option)),
    preselect: isNeeded || tail !== "",
  };
}

// Begins one more option at the end of the text.
function optionItem(text, option) {
  return {
    label: option.name,
    detail: option.description,
    required: option.required,
    line: `${text.trimEnd()} ${option.name}:`,
    picks: null,
  };
}
