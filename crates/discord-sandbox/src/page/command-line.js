// Reads what stands in the composer as a slash command: `/station Terok Nor` or `/station name:Terok Nor universe:prime`.

import { checkValue } from "./option-values.js";

const SUBCOMMAND = 1;
const GROUP = 2;

/** Every slash command that can be sent, subcommands one by one: `{command, path, label, description, options}`. */
export function leaves(commands) {
  return commands.filter(({ type }) => (type ?? 1) === 1).flatMap((command) => leavesUnder(command, command, []));
}

function leavesUnder(command, node, above) {
  const path = [...above, node];
  const nested = (node.options ?? []).filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (nested.length > 0) return nested.flatMap((inner) => leavesUnder(command, inner, path));
  const label = `/${path.map(({ name }) => name).join(" ")}`;
  return [{ command, path, label, description: node.description ?? "", options: requiredFirst(node.options ?? []) }];
}

function requiredFirst(options) {
  return [...options.filter(({ required }) => required), ...options.filter(({ required }) => !required)];
}

/** The commands that could still be meant by `typed`, those that begin with it first. */
export function matchLeaves(all, typed) {
  const wanted = typed.trimEnd().toLowerCase();
  const begins = all.filter(({ label }) => label.startsWith(wanted));
  const contains = all.filter(({ label }) => !label.startsWith(wanted) && label.includes(wanted.slice(1)));
  return [...begins, ...contains];
}

/**
 * `{leaf, segments, stray}` of a text that names a command, or null.
 * A segment is `{option, key, start, end, text}`: the stretch of the text that gives an option its value; `key` is the
 * stretch of its `name:`, null for text that goes to the first option unnamed. `picked` maps an option's name to the
 * `{label, value}` that was chosen for it; a label is never searched for further keys.
 */
export function parseLine(text, all, picked = new Map()) {
  const leaf = all.filter(({ label }) => namesCommand(text, label)).sort((a, b) => b.label.length - a.label.length)[0];
  if (!leaf) return null;
  const headEnd = leaf.label.length;
  const keys = findKeys(text, headEnd, leaf.options, picked);
  const named = keys.map((key, index) => segment(text, key, keys[index + 1]?.start ?? text.length));
  const free = text.slice(headEnd, keys[0]?.start ?? text.length);
  const first = leaf.options[0];
  const wantsFree = free !== "" && first && !named.some(({ option }) => option === first);
  const isOpen = free.trim() !== "" || (keys.length === 0 && first?.required);
  const unnamed = wantsFree && isOpen ? [freeSegment(text, first, headEnd, headEnd + free.length)] : [];
  return { leaf, headEnd, segments: [...unnamed, ...named], stray: wantsFree ? "" : free.trim() };
}

function namesCommand(text, label) {
  return text === label || text.startsWith(`${label} `) || text.startsWith(`${label}\n`);
}

function findKeys(text, from, options, picked) {
  const keys = [];
  let at = from;
  while (at < text.length) {
    const option = /\s/.test(text[at]) && options.find(({ name }) => text.startsWith(`${name}:`, at + 1));
    if (!option || keys.some((key) => key.option === option)) {
      at += 1;
      continue;
    }
    const key = { option, start: at + 1, end: at + option.name.length + 2 };
    keys.push(key);
    at = afterLabel(text, key.end, picked.get(option.name));
  }
  return keys;
}

function afterLabel(text, at, choice) {
  return choice && text.startsWith(choice.label, at) ? at + choice.label.length : at;
}

function segment(text, key, end) {
  return { option: key.option, key: { start: key.start, end: key.end }, start: key.end, end, text: text.slice(key.end, end).trim() };
}

function freeSegment(text, option, start, end) {
  return { option, key: null, start: start + 1, end, text: text.slice(start, end).trim() };
}

/** The segment in which the caret stands, if it stands in one. */
export function segmentAt(line, caret) {
  return line.segments.find(({ start, end, key }) => caret >= (key?.end ?? start) && caret <= end) ?? null;
}

/** The options that have no segment yet. */
export function missingOptions(line) {
  return line.leaf.options.filter((option) => !line.segments.some((given) => given.option === option));
}

/** The body of the interaction, or `{problem, option}` with what Discord's own client would object to. */
export function toInteraction(line, picked = new Map()) {
  if (line.stray) return { problem: `/${line.leaf.path[0].name} has no option for “${line.stray}”.` };
  const absent = missingOptions(line).find(({ required }) => required);
  if (absent) return { problem: `“${absent.name}” is required: ${absent.description}.`, option: absent };
  const values = [];
  for (const { option, text } of line.segments) {
    const checked = checkValue(option, text, picked.get(option.name));
    if (checked.problem && (text !== "" || option.required)) return { problem: checked.problem, option };
    if (!checked.problem) values.push({ name: option.name, type: option.type, value: checked.value });
  }
  return { interaction: { type: "command", command_id: line.leaf.command.id, options: nest(line.leaf.path, values) } };
}

/** The autocomplete question for the option of `focused`; half-typed values of other options are left out. */
export function toQuestion(line, focused, picked = new Map()) {
  const others = line.segments.filter((given) => given !== focused).flatMap(({ option, text }) => {
    const checked = checkValue(option, text, picked.get(option.name));
    return checked.problem ? [] : [{ name: option.name, type: option.type, value: checked.value }];
  });
  const own = { name: focused.option.name, type: focused.option.type, value: focused.text, focused: true };
  return { command_id: line.leaf.command.id, options: nest(line.leaf.path, [own, ...others]) };
}

function nest(path, values) {
  return path.slice(1).reduceRight((options, { name, type }) => [{ name, type, options }], values);
}
