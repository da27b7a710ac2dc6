// Draws one message of the channel.

import { drawAttachments } from "./attachments.js";
import { drawComponents } from "./components.js";
import { h } from "./dom.js";
import { drawEmbeds } from "./embed.js";
import { icon } from "./icons.js";
import { parse, plainText } from "./markdown.js";
import { drawMarkdown } from "./markdown-view.js";
import { displayName } from "./state.js";
import { fullTime, messageTime } from "./time.js";

const Flag = { SUPPRESS_EMBEDS: 1 << 2, EPHEMERAL: 1 << 6, LOADING: 1 << 7, COMPONENTS_V2: 1 << 15 };

/**
 * `options`: `{isContinued, quoted}`; `isContinued` leaves the author out, `quoted` is the message that this one answers.
 * `context`: `{nameOf, shownName, useCommand, press, dismiss, openApps, hasApps}`.
 */
export function drawMessage(message, { isContinued, quoted }, context) {
  const used = message.sandbox?.interaction;
  const isPrivate = isEphemeral(message);
  return h("article", {
    class: classes({ message: true, continued: isContinued, private: isPrivate }),
    "data-message-id": message.id,
    "aria-label": `${displayName(message.author)}, ${messageTime(message.timestamp)}`,
  },
  used?.name && !quoted && drawUsed(used, context),
  quoted && drawQuoted(quoted),
  !isContinued && drawAvatar(message.author),
  h("div", { class: "message-body" },
    !isContinued && drawAuthor(message),
    drawContent(message, context),
    h("div", { class: "trouble" }),
    isPrivate && drawPrivacy(() => context.dismiss(message))),
  !isPrivate && context.hasApps() && drawToolbar(message, context));
}

/** Whether only the user can see the message. */
export function isEphemeral(message) {
  return Boolean(message.sandbox?.ephemeral) || hasFlag(message, Flag.EPHEMERAL);
}

function classes(wanted) {
  return Object.keys(wanted).filter((name) => wanted[name]).join(" ");
}

/** A round picture with the first letter of the name. */
export function drawAvatar(author, size = "") {
  const hue = Number(BigInt.asUintN(16, BigInt(/^\d+$/.test(author?.id) ? author.id : 0)) % 6n);
  const kind = author?.bot ? "bot" : `hue-${hue}`;
  return h("div", { class: `avatar ${kind} ${size}`, "aria-hidden": "true" }, [...displayName(author)][0]?.toUpperCase());
}

function drawUsed({ user, name, command_line: line }, context) {
  const shown = context.shownName(name);
  return h("div", { class: "used" },
    drawAvatar(user, "tiny"),
    h("span", { class: "used-name" }, displayName(user)),
    " used ",
    line?.startsWith("/")
      ? h("button", { type: "button", class: "mention", title: `Use again: ${line}`, click: () => context.useCommand(line) }, `/${shown}`)
      : h("span", { class: "mention" }, shown));
}

function drawQuoted(quoted) {
  const text = plainText(parse(quoted.content || quoted.embeds?.[0]?.title || "Click to see the message"));
  const go = () => document.querySelector(`[data-message-id="${CSS.escape(quoted.id)}"]`)?.scrollIntoView({ block: "start" });
  return h("div", { class: "used" },
    drawAvatar(quoted.author, "tiny"),
    h("span", { class: "used-name" }, displayName(quoted.author)),
    " ",
    h("button", { type: "button", class: "quoted", click: go }, text));
}

function drawAuthor({ author, timestamp }) {
  return h("div", { class: "message-head" },
    h("span", { class: author?.bot ? "author of-bot" : "author" }, displayName(author)),
    author?.bot && h("span", { class: "app-tag" }, "App"),
    h("time", { class: "message-time", datetime: timestamp, title: fullTime(timestamp) }, messageTime(timestamp)));
}

function drawContent(message, context) {
  if (hasFlag(message, Flag.LOADING)) return drawThinking(message.author);
  const isV2 = hasFlag(message, Flag.COMPONENTS_V2);
  const press = (component, values) => context.press(message, component, values);
  return [
    message.content && h("div", { class: "content" }, drawMarkdown(message.content, context)),
    isV2 && h("div", { class: "not-drawn" }, "A message of Components V2, which this page does not draw."),
    drawAttachments(message.attachments ?? []),
    !hasFlag(message, Flag.SUPPRESS_EMBEDS) && drawEmbeds(message.embeds ?? [], context),
    !isV2 && drawComponents(message.components ?? [], press),
    isEdited(message) && h("span", { class: "edited", title: fullTime(message.edited_timestamp) }, "(edited)"),
  ];
}

function hasFlag({ flags }, flag) {
  return ((flags ?? 0) & flag) !== 0;
}

function isEdited({ sandbox, edited_timestamp: when }) {
  return sandbox?.edited ?? Boolean(when);
}

function drawThinking(author) {
  return h("div", { class: "thinking" },
    h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i")),
    `${displayName(author)} is thinking…`);
}

function drawPrivacy(dismiss) {
  return h("div", { class: "privacy" },
    icon("eye"),
    h("span", null, "Only you can see this"),
    " • ",
    h("button", { type: "button", class: "text-link", click: dismiss }, "Dismiss message"));
}

function drawToolbar(message, context) {
  return h("div", { class: "toolbar" },
    h("button", {
      type: "button",
      class: "icon-button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-label": "Apps",
      title: "Apps",
      click: (event) => context.openApps(event.currentTarget, message),
    }, icon("apps")));
}

/** Shows under a drawn message the presses that got no answer, and what was refused of the answer itself. */
export function showTrouble(element, failures, remark) {
  const lines = failures.map(drawFailure);
  if (remark) lines.push(h("div", { class: "failure" }, h("div", { class: "reason" }, icon("warning"), remark)));
  element.querySelector(".trouble").replaceChildren(...lines);
}

function drawFailure({ title, reason }) {
  return h("div", { class: "failure" }, h("div", null, icon("warning"), title ?? "This interaction failed"), reason && h("div", { class: "reason" }, reason));
}

/** An interaction that has no answer yet, or never got one. `bot` is the bot's user. */
export function drawInteraction(interaction, bot, context) {
  const author = { ...(bot ?? { id: "0", username: "The bot" }), bot: true };
  const hasFailed = interaction.state === "failed";
  return h("article", { class: hasFailed ? "message private failed" : "message" },
    interaction.name && drawUsed(interaction, context),
    drawAvatar(author),
    h("div", { class: "message-body" },
      drawAuthor({ author, timestamp: interaction.at }),
      hasFailed ? drawFailure(interaction) : drawThinking(author),
      (hasFailed || interaction.ephemeral) && drawPrivacy(() => context.forget(interaction))));
}
