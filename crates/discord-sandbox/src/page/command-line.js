// Reads what stands in the composer as a slash command: `/station Terok Nor` or `/station name:Terok Nor universe:prime`.

import { registeredName } from "./localise.js";
import { checkValue } from "./option-values.js";

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * Every slash command that can be sent, subcommands one by one: `{command, path, label, registered, description, options}`.
 * `label` is the command in the user's language, `registered` as the bot has registered it; both can be typed.
 */
export function leaves(commands) {
  return commands.filter(({ type }) => (type ?? 1) === 1).flatMap((command) => leavesUnder(command, command, []));
}

function leavesUnder(command, node, above) {
  const path = [...above, node];
  const nested = (node.options ?? []).filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (nested.length > 0) return nested.flatMap((inner) => leavesUnder(command, inner, path));
  const label = `/${path.map(({ name }) => name).join(" ")}`;
  const registered = `/${path.map(registeredName).join(" ")}`;
  return [{ command, path, label, registered, description: node.description ?? "", options: requiredFirst(node.options ?? []) }];
}

function requiredFirst(options) {
  return [...options.filter(({ required }) => required), ...options.filter(({ required }) => !required)];
}

/** The commands that could still be meant by `typed`, those that begin with it first. */
export function matchLeaves(all, typed) {
  const wanted = typed.trimEnd().toLowerCase();
  const isBegun = ({ label, registered }) => label.startsWith(wanted) || registered.startsWith(wanted);
  const contains = all.filter((leaf) => !isBegun(leaf) && leaf.label.includes(wanted.slice(1)));
  return [...all.filter(isBegun), ...contains];
}

/**
 * `{leaf, segments, stray}` of a text that names a command, or null.
 * A segment is `{option, key, start, end, text}`: the stretch of the text that gives an option its value; `key` is the
 * stretch of its `name:`, null for text that goes to the first option unnamed. `picked` maps an option's name to the
 * `{label, value}` that was chosen for it; a label is never searched for further keys.
 */
export function parseLine(text, all, picked = new Map()) {
  const { leaf, head } = longestNamed(text, all);
  if (!leaf) return null;
  const headEnd = head.length;
  const keys = findKeys(text, headEnd, leaf.options, picked);
  const named = keys.map((key, index) => segment(text, key, keys[index + 1]?.start ?? text.length));
  const free = text.slice(headEnd, keys[0]?.start ?? text.length);
  const first = leaf.options[0];
  const wantsFree = free !== "" && first && !named.some(({ option }) => option === first);
  const isOpen = free.trim() !== "" || (keys.length === 0 && first?.required);
  const unnamed = wantsFree && isOpen ? [freeSegment(text, first, headEnd, headEnd + free.length)] : [];
  return { leaf, headEnd, segments: [...unnamed, ...named], stray: wantsFree ? "" : free.trim() };
}

function longestNamed(text, all) {
  const heads = all.flatMap((leaf) => [leaf.label, leaf.registered].map((head) => ({ leaf, head })));
  return heads.filter(({ head }) => namesCommand(text, head)).sort((a, b) => b.head.length - a.head.length)[0] ?? {};
}

function namesCommand(text, head) {
  return text === head || text.startsWith(`${head} `) || text.startsWith(`${head}\n`);
}

function findKeys(text, from, options, picked) {
  const keys = [];
  let at = from;
  while (at < text.length) {
    const key = /\s/.test(text[at]) ? keyAt(text, at + 1, options) : null;
    if (!key || keys.some(({ option }) => key.option === option)) {
      at += 1;
      continue;
    }
    keys.push(key);
    at = afterLabel(text, key.end, picked.get(key.option.name));
  }
  return keys;
}

function keyAt(text, start, options) {
  const names = options.flatMap((option) => [option.name, registeredName(option)].map((name) => ({ option, name })));
  const found = names.find(({ name }) => text.startsWith(`${name}:`, start));
  return found ? { option: found.option, start, end: start + found.name.length + 1 } : null;
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
    if (!checked.problem) values.push({ name: registeredName(option), type: option.type, value: checked.value });
  }
  return { interaction: { type: "command", command_id: line.leaf.command.id, options: nest(line.leaf.path, values) } };
}

/** The autocomplete question for the option of `focused`; half-typed values of other options are left out. */
export function toQuestion(line, focused, picked = new Map()) {
  const others = line.segments.filter((given) => given !== focused).flatMap(({ option, text }) => {
    const checked = checkValue(option, text, picked.get(option.name));
    return checked.problem ? [] : [{ name: registeredName(option), type: option.type, value: checked.value }];
  });
  const own = { name: registeredName(focused.option), type: focused.option.type, value: focused.text, focused: true };
  return { command_id: line.leaf.command.id, options: nest(line.leaf.path, [own, ...others]) };
}

function nest(path, values) {
  return path.slice(1).reduceRight((options, node) => [{ name: registeredName(node), type: node.type, options }], values);
}
