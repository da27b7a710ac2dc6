// The channel: its messages in order, redrawn one by one as they change, and the place at which it is being read.

import { markBusy } from "./components.js";
import { h } from "./dom.js";
import { drawInteraction, drawMessage, isEphemeral, showTrouble } from "./message.js";
import { plainText, parse } from "./markdown.js";
import { displayName, pressesOn, visibleTimeline } from "./state.js";
import { longDate } from "./time.js";

const CONTINUED_WITHIN_MS = 7 * 60 * 1000;
const NEAR_END_PX = 80;
const SPOKEN_LENGTH = 240;
const EXPECTED_WITHIN_MS = 4000;

/** `elements`: `{scroller, list, announcer, jump}`; `context` is handed on to the messages. */
export class Timeline {
  constructor(elements, state, context) {
    Object.assign(this, elements);
    this.state = state;
    this.context = context;
    this.drawn = new Map();
    this.followsEnd = true;
    this.expectedUntil = 0;
    this.scroller.addEventListener("scroll", () => this.onScroll());
    this.jump.addEventListener("click", () => this.scrollToEnd());
  }

  /** The user has done something: what comes of it is brought into view, wherever they are reading. */
  expect() {
    this.expectedUntil = Date.now() + EXPECTED_WITHIN_MS;
  }

  onScroll() {
    this.followsEnd = this.isAtEnd();
    if (this.followsEnd) this.jump.hidden = true;
  }

  isAtEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
  }

  scrollToEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  /** Draws the timeline anew after everything has changed, without reading it aloud. */
  reset() {
    this.drawn.clear();
    this.list.replaceChildren();
    this.draw({ isQuiet: true });
    this.scrollToEnd();
  }

  /** Brings the drawn messages in line with the state. */
  draw({ isQuiet = false } = {}) {
    const follows = this.followsEnd || Date.now() < this.expectedUntil;
    const focus = rememberFocus(this.list);
    const timeline = visibleTimeline(this.state);
    this.forgetOthers(new Set(timeline.map(({ key }) => key)));
    const entries = timeline.map((entry, index) => this.drawEntry(entry, timeline[index - 1]));
    this.arrange(entries.map(({ element }) => element));
    restoreFocus(this.list, focus);
    const fresh = entries.filter(({ isNew }) => isNew);
    if (isQuiet) return;
    if (fresh.length > 0) this.announce(fresh.map(({ entry }) => entry));
    this.follow(fresh.at(-1) ?? this.grown(entries), follows);
  }

  // A last entry that has become longer, as when an answer fails, is followed too.
  grown(entries) {
    const last = entries.at(-1);
    return last?.isRedrawn && this.followsEnd ? last : null;
  }

  drawEntry(entry, previous) {
    const known = this.drawn.get(entry.key);
    const facts = this.factsOf(entry, previous);
    const isSame = known && known.subject === facts.subject && known.layout === facts.layout;
    const element = isSame ? known.element : this.build(entry, facts);
    if (known && !isSame) known.element.replaceWith(element);
    if (entry.message) this.mark(element, entry.message);
    this.drawn.set(entry.key, { ...facts, element });
    return { entry, element, isNew: !known, isRedrawn: Boolean(known) && !isSame };
  }

  mark(element, { id }) {
    const presses = pressesOn(this.state, id);
    markBusy(element, new Set(presses.filter(({ state }) => state !== "failed").map(({ customId }) => customId)));
    showTrouble(element, presses.filter(({ state }) => state === "failed"), this.state.remarks.get(id));
  }

  // What the drawing depends on: the message itself, and what stands before it.
  factsOf(entry, previous) {
    const isContinued = continues(entry.message, previous?.message);
    const day = startsDay(entry, previous) ? longDate(timeOf(entry)) : "";
    return { subject: entry.message ?? entry.interaction, isContinued, day, layout: `${isContinued} ${day} ${this.context.hasApps()}` };
  }

  build(entry, { isContinued, day }) {
    const drawing = this.drawSafely(entry, isContinued);
    const divider = day && h("div", { class: "day", role: "separator" }, h("span", null, day));
    return h("li", { "data-key": entry.key }, divider || null, drawing);
  }

  // A message of a shape that nobody thought of must not take the rest of the channel with it.
  drawSafely({ message, interaction }, isContinued) {
    const { state, context } = this;
    try {
      if (message) return drawMessage(message, { isContinued, quoted: this.quotedBy(message) }, context);
      return drawInteraction(interaction, state.bot.user, context);
    } catch (error) {
      return h("div", { class: "message failure" }, `This page cannot draw the message: ${error.message}`, h("div", { class: "trouble" }));
    }
  }

  quotedBy({ referenced_message: referenced, message_reference: reference }) {
    const id = referenced?.id ?? reference?.message_id;
    return referenced ?? visibleTimeline(this.state).find(({ message }) => id && message?.id === id)?.message ?? null;
  }

  arrange(elements) {
    elements.forEach((element, index) => {
      const there = this.list.children[index];
      if (there !== element) this.list.insertBefore(element, there ?? null);
    });
  }

  forgetOthers(keys) {
    for (const [key, { element }] of this.drawn) {
      if (keys.has(key)) continue;
      element.remove();
      this.drawn.delete(key);
    }
  }

  // An answer taller than the window is shown from its top, where its first line answers the question.
  follow(target, follows) {
    if (!target) return;
    const isTall = target.element.offsetHeight > this.scroller.clientHeight;
    if (!follows) this.jump.hidden = false;
    else if (!isTall) this.scrollToEnd();
    else if (target.isNew) target.element.scrollIntoView({ block: "start" });
  }

  announce(entries) {
    this.announcer.textContent = entries.map((entry) => this.spoken(entry)).join(" ");
  }

  spoken({ message, interaction }) {
    if (!message) return interaction.state === "failed" ? `${interaction.title}. ${interaction.reason ?? ""}` : "Thinking…";
    const [embed] = message.embeds ?? [];
    const words = [message.content, embed?.title, embed?.description].filter(Boolean).map((text) => plainText(parse(text)));
    const privately = isEphemeral(message) ? " (only you can see this)" : "";
    return `${displayName(message.author)}${privately}: ${words.join(". ")}`.slice(0, SPOKEN_LENGTH);
  }
}

function continues(message, previous) {
  if (!message || !previous || message.sandbox?.interaction || message.message_reference) return false;
  const isSoon = new Date(message.timestamp) - new Date(previous.timestamp) < CONTINUED_WITHIN_MS;
  return isSoon && message.author?.id === previous.author?.id && isEphemeral(message) === isEphemeral(previous);
}

function startsDay(entry, previous) {
  return !previous || new Date(timeOf(entry)).toDateString() !== new Date(timeOf(previous)).toDateString();
}

function timeOf({ message, interaction }) {
  return message?.timestamp ?? interaction.at;
}

// A button that redraws its own message must not lose the keyboard's place.
function rememberFocus(list) {
  const focused = document.activeElement;
  if (!list.contains(focused)) return null;
  return { key: focused.closest("[data-key]")?.dataset.key, customId: focused.dataset.customId, element: focused };
}

function restoreFocus(list, focus) {
  if (!focus || list.contains(focus.element)) return;
  const entry = list.querySelector(`[data-key="${CSS.escape(focus.key ?? "")}"]`);
  const same = focus.customId && entry?.querySelector(`[data-custom-id="${CSS.escape(focus.customId)}"]:not(:disabled)`);
  const target = same || entry?.querySelector("[data-custom-id]:not(:disabled)") || entry;
  if (target === entry) entry?.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
}
