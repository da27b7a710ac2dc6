// What the page knows, kept up to date by the live events of the sandbox, and how the acting user sees it.

import { localised } from "./localise.js";

const EXCHANGES_KEPT = 200;

/** The page's knowledge before the sandbox has said anything. */
export function emptyState() {
  return {
    online: false,
    users: [],
    user: { id: "0", username: "you" },
    locale: "en-US",
    locales: [],
    languages: new Map(),
    suggested: [],
    bot: { connected: false, user: null },
    guild: { id: "0", name: "Sandbox" },
    channel: { id: "0", name: "sandbox" },
    registered: [],
    commands: [],
    timeline: [],
    presses: new Map(),
    remarks: new Map(),
    exchanges: [],
    faults: {},
    notice: null,
  };
}

/**
 * Works one live event into `state` and returns which parts changed.
 * The timeline holds `{key, message}` and `{key, interaction}`: an interaction waits there until its answer replaces it.
 */
export function apply(state, event) {
  switch (event.type) {
    case "state": return applyAll(state, event);
    case "commands": return applyCommands(state, event.commands ?? []);
    case "bot": return assign(state, { bot: { connected: event.connected, user: event.user ?? state.bot.user } });
    case "faults": return assign(state, { faults: event.faults ?? {} });
    case "notice": return assign(state, { notice: event.notice ?? null });
    case "message": return putMessage(state, event.message);
    case "message_delete": return removeEntry(state, messageKey(event.id));
    case "interaction": return applyInteraction(state, event);
    case "exchange": return addExchange(state, event.exchange);
    default: return [];
  }
}

function applyAll(state, event) {
  const { users, locale, locales, suggested, bot, guild, channel, commands, exchanges, faults, notice } = event;
  assign(state, { users, locale, locales, suggested, bot, guild, channel, exchanges: exchanges ?? [], faults: faults ?? {}, notice: notice ?? null });
  state.user = state.users.find(({ id }) => id === state.user.id) ?? state.users[0] ?? state.user;
  applyCommands(state, commands ?? []);
  state.online = true;
  state.presses.clear();
  state.remarks.clear();
  state.timeline = (event.messages ?? []).map((message) => ({ key: messageKey(message.id), message }));
  return ["everything"];
}

function applyCommands(state, registered) {
  state.registered = registered;
  state.commands = localised(registered, localeOf(state));
  return ["commands"];
}

/** The Discord locale of the acting user. */
export function localeOf({ languages, user, locale }) {
  return languages.get(user.id) ?? locale;
}

/** From now on `userId` acts on this page, and sees what that user would see. */
export function actAs(state, userId) {
  state.user = state.users.find(({ id }) => id === userId) ?? state.user;
  applyCommands(state, state.registered);
  return ["everything"];
}

/** Sets the language of the acting user. */
export function speak(state, locale) {
  state.languages.set(state.user.id, locale);
  applyCommands(state, state.registered);
  return ["everything"];
}

/** The entries of the timeline that the acting user can see. */
export function visibleTimeline({ timeline, user }) {
  return timeline.filter(({ message, interaction }) => {
    const only = message ? message.sandbox?.visible_to : interaction.visible_to;
    return !only || only === user.id;
  });
}

function assign(state, values) {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  Object.assign(state, Object.fromEntries(known));
  return known.map(([name]) => name);
}

function putMessage(state, message) {
  const entry = { key: messageKey(message.id), message };
  const waiting = interactionKey(message.sandbox?.interaction?.id);
  const at = state.timeline.findIndex(({ key }) => key === entry.key);
  const place = at >= 0 ? at : state.timeline.findIndex(({ key }) => key === waiting);
  if (place >= 0) state.timeline.splice(place, 1, entry);
  else state.timeline.push(entry);
  return ["timeline"];
}

/** Takes an entry out of the timeline, e.g. a failure that the user has dismissed. */
export function removeEntry(state, key) {
  state.timeline = state.timeline.filter((entry) => entry.key !== key);
  return ["timeline"];
}

function applyInteraction(state, event) {
  noteRemark(state, event);
  return event.source_message_id ? applyPress(state, event) : applyCommand(state, event);
}

// An answer that arrived may still have had a part refused, such as a follow-up.
function noteRemark(state, { state: stage, reason, message_id: answer, source_message_id: source }) {
  const subject = answer ?? source;
  if (stage !== "answered" || !subject) return;
  if (reason) state.remarks.set(subject, reason);
  else state.remarks.delete(subject);
}

// A press belongs to an existing message, so it is shown there instead of as an entry of its own.
function applyPress(state, event) {
  const source = event.source_message_id;
  for (const press of pressesOf(state, event.user, source)) {
    if (press.state === "failed") state.presses.delete(press.id);
  }
  if (event.state === "answered") state.presses.delete(event.id);
  else state.presses.set(event.id, { ...event, source, customId: event.custom_id });
  return ["timeline"];
}

function applyCommand(state, event) {
  const key = interactionKey(event.id);
  const answered = event.state === "answered" || state.timeline.some(({ message }) => message?.sandbox?.interaction?.id === event.id);
  const at = state.timeline.findIndex((entry) => entry.key === key);
  if (answered && event.state !== "failed") return removeEntry(state, key);
  const entry = { key, interaction: { at: new Date().toISOString(), ...state.timeline[at]?.interaction, ...event } };
  if (at >= 0) state.timeline.splice(at, 1, entry);
  else state.timeline.push(entry);
  return ["timeline"];
}

/** Shows a component as busy from the moment it is pressed; `endPress` takes that back. */
export function beginPress(state, source, customId) {
  const press = { id: Symbol("press"), user: state.user, source, customId, state: "sent" };
  state.presses.set(press.id, press);
  return press.id;
}

/** The sandbox has taken the press over, or refused it. */
export function endPress(state, id) {
  state.presses.delete(id);
}

/** The acting user's presses on a message that are still waiting or have failed. */
export function pressesOn(state, messageId) {
  return pressesOf(state, state.user, messageId);
}

function pressesOf(state, user, messageId) {
  return [...state.presses.values()].filter((press) => press.source === messageId && press.user.id === user.id);
}

function addExchange(state, exchange) {
  const others = state.exchanges.filter(({ id }) => id !== exchange.id);
  state.exchanges = [...others, exchange].slice(-EXCHANGES_KEPT);
  return ["exchanges"];
}

function messageKey(id) {
  return `message-${id}`;
}

function interactionKey(id) {
  return `interaction-${id}`;
}

/** The name that Discord shows for a user. */
export function displayName(user) {
  return user?.global_name ?? user?.username ?? "unknown";
}

/** What a mention of `kind` and `id` is called here. */
export function nameOf(state, kind, id) {
  const user = [...state.users, state.bot.user].find((known) => known?.id === id);
  if (kind === "user") return user ? `@${displayName(user)}` : "@unknown-user";
  if (kind === "channel") return id === state.channel.id ? `#${state.channel.name}` : "#unknown";
  return id === state.guild.id ? "@everyone" : "@unknown-role";
}

/** What the command that the bot has registered as `name` is called in the acting user's language. */
export function shownName({ commands }, name) {
  return commands.find(({ registered }) => registered === name)?.name ?? name;
}

/** The registered commands of one Discord type: 1 slash, 2 user, 3 message. */
export function commandsOfType(state, type) {
  return state.commands.filter((command) => (command.type ?? 1) === type);
}
