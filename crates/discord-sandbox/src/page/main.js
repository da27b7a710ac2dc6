// Ties the page together: live events change the state, the state is drawn, what the user does goes to the sandbox.

import { ActingUser, recallActing, rememberActing } from "./acting-user.js";
import * as api from "./api.js";
import { openAppsMenu } from "./apps-menu.js";
import { Composer } from "./composer.js";
import { FaultsPanel, hasFaults } from "./faults.js";
import { Inspector } from "./inspector.js";
import { localisedChoices } from "./localise.js";
import { openModal } from "./modal.js";
import { page } from "./page.js";
import { Panels } from "./panels.js";
import { actAs, apply, beginPress, commandsOfType, emptyState, endPress, localeOf, nameOf, removeEntry, shownName, speak } from "./state.js";
import { drawConnection, drawSurroundings } from "./surroundings.js";
import { setUpTheme } from "./theme.js";
import { Timeline } from "./timeline.js";

const MESSAGE_COMMAND = 3;

const state = emptyState();

const composer = new Composer(page.composer, state, {
  send: interact,
  say: (text) => expecting(api.say(text, state.user.id)),
  ask,
});

const context = {
  nameOf: (kind, id) => nameOf(state, kind, id),
  shownName: (name) => shownName(state, name),
  useCommand: (line) => composer.setText(line.trimEnd() + " "),
  hasApps: () => commandsOfType(state, MESSAGE_COMMAND).length > 0,
  openApps: (button, message) => openAppsMenu(button, commandsOfType(state, MESSAGE_COMMAND), (command) => runOn(command, message)),
  press,
  dismiss: (message) => thenCompose(api.dismiss(message.id, state.user.id)),
  forget: (interaction) => {
    removeEntry(state, `interaction-${interaction.id}`);
    draw(["timeline"]);
    thenCompose(Promise.resolve());
  },
};

const timeline = new Timeline(page.timeline, state, context);
const inspector = new Inspector(page.exchanges, state);
const faults = new FaultsPanel(page.faultsForm, api.setFaults);
const actingUser = new ActingUser(page.actingUser, state, {
  actAs: (userId) => startOver(actAs(state, userId)),
  speak: (locale) => startOver(speak(state, locale)),
});
const panels = new Panels(page.drawer, page.panelButtons, () => inspector.draw(panels.isOpen("exchanges")));

async function press(message, component, values) {
  const pressed = beginPress(state, message.id, component.custom_id);
  timeline.draw();
  const { custom_id, type: component_type } = component;
  await report(interact({ type: "component", message_id: message.id, custom_id, component_type, values }));
  endPress(state, pressed);
  timeline.draw();
}

function runOn(command, message) {
  report(interact({ type: "command", command_id: command.id, options: [], target_id: message.id }));
}

// Who asks, and in which language, goes with everything that is asked.
function acting() {
  return { user_id: state.user.id, locale: localeOf(state) };
}

function interact(interaction) {
  return expecting(api.interact({ ...interaction, ...acting() }));
}

async function ask(question, signal) {
  const { choices, error } = await api.autocomplete({ ...question, ...acting() }, signal);
  return { choices: localisedChoices(choices ?? [], localeOf(state)), error };
}

function expecting(request) {
  timeline.expect();
  return request;
}

async function report(request) {
  page.composer.problem.textContent = "";
  await request.catch((error) => { page.composer.problem.textContent = error.message; });
}

async function thenCompose(request) {
  await report(request);
  focusComposer();
}

// A finger on a phone is not about to type: the keyboard would cover what it came to read.
function focusComposer() {
  if (!matchMedia("(pointer: coarse)").matches) page.composer.input.focus();
}

function startOver(changed) {
  rememberActing(state);
  composer.startOver();
  draw(changed);
}

function onEvent(event) {
  if (event.type === "modal") showModal(event);
  else draw(apply(state, event));
}

function showModal({ interaction_id, user_id: opener, modal }) {
  if (opener !== state.user.id) return;
  const submit = (components) => interact({ type: "modal", interaction_id, custom_id: modal.custom_id, components });
  openModal(modal, submit, context);
}

function draw(changed) {
  const has = (part) => changed.includes(part) || changed.includes("everything");
  if (has("everything")) actingUser.draw();
  if (has("everything")) timeline.reset();
  else if (has("timeline") || has("commands")) timeline.draw();
  if (has("exchanges")) inspector.draw(panels.isOpen("exchanges"));
  if (has("faults")) drawFaults();
  if (changed.some((part) => part !== "exchanges")) drawSurroundings(page, state, { useCommand: context.useCommand, send: (line) => composer.sendLine(line) });
  if (has("commands")) composer.refresh();
}

function drawFaults() {
  faults.draw(state.faults);
  page.faultsButton.classList.toggle("alarmed", hasFaults(state.faults));
}

function onOffline() {
  state.online = false;
  drawConnection(page, state);
}

recallActing(state);
setUpTheme(page.themeButton);
drawFaults();
api.listen(onEvent, onOffline);
focusComposer();
