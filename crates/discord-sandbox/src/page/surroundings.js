// What stands around the messages: names, the bot's connection, the notice, the command list and the first words.

import { h } from "./dom.js";
import { leaves } from "./command-line.js";
import { commandsOfType, displayName, visibleTimeline } from "./state.js";

/** Draws everything that follows from `state`. `useCommand(line)` fills the composer, `send(line)` sends at once. */
export function drawSurroundings(page, state, { useCommand, send }) {
  drawNames(page, state);
  drawConnection(page, state);
  drawNotice(page, state.notice);
  drawCommandList(page.commandList, state, useCommand);
  drawWelcome(page, state, send);
}

function drawNames(page, { guild, channel }) {
  page.guildName.textContent = guild?.name ?? "Sandbox";
  for (const place of page.channelNames) place.textContent = channel?.name ?? "sandbox";
  page.topic.textContent = channel?.topic ?? "";
  page.input.setAttribute("placeholder", `Message #${channel?.name ?? "sandbox"}`);
  document.title = `#${channel?.name ?? "sandbox"} · ${guild?.name ?? "Sandbox"}`;
}

/** The line in the header that says whether the bot is there, and the banner when the sandbox itself is not. */
export function drawConnection(page, { bot, online }) {
  const name = bot.user ? displayName(bot.user) : "The bot";
  const isThere = online && bot.connected;
  page.connection.classList.toggle("connected", isThere);
  page.connectionName.textContent = `${name} is `;
  page.connectionState.textContent = isThere ? "connected" : "not connected";
  page.offline.hidden = online;
}

function drawNotice(page, notice) {
  page.notice.hidden = !notice;
  page.noticeTitle.textContent = notice?.title ?? "";
  page.noticeText.textContent = notice?.text ?? "";
}

function drawCommandList(list, state, useCommand) {
  const rows = leaves(commandsOfType(state, 1)).map((leaf) => h("li", null,
    h("button", { type: "button", class: "command-row", title: leaf.description, click: () => useCommand(`${leaf.label} `) }, leaf.label)));
  list.replaceChildren(...rows);
}

function drawWelcome(page, state, send) {
  page.welcome.hidden = visibleTimeline(state).length > 0;
  page.suggested.replaceChildren(...firstWords(state).map((line) => h("button", { type: "button", class: "chip", click: () => send(line) }, line)));
}

// A bot for which nothing is suggested is introduced by its own first commands.
function firstWords(state) {
  const known = leaves(commandsOfType(state, 1));
  const fitting = state.suggested.filter((line) => known.some(({ registered }) => `${line} `.startsWith(`${registered} `)));
  return fitting.length > 0 ? fitting : known.slice(0, 3).map(({ label }) => label);
}
