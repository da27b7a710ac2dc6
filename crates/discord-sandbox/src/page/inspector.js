// The panel with the raw JSON of everything that bot and Discord have said to each other.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { drawJson } from "./json-view.js";

const DIRECTIONS = {
  "bot→discord": { icon: "arrowOut", label: "Bot to Discord" },
  "discord→bot": { icon: "arrowIn", label: "Discord to bot" },
};

/** Lists the exchanges of `state` in `list`, newest first, as soon as it is looked at. */
export class Inspector {
  constructor(list, state) {
    this.list = list;
    this.state = state;
    this.drawn = new Map();
  }

  /** Draws what is new; does nothing while the panel is closed. */
  draw(isOpen) {
    if (!isOpen) return;
    const wanted = [...this.state.exchanges].reverse();
    this.list.replaceChildren(...wanted.map((exchange) => this.row(exchange)));
    this.forget(new Set(wanted.map(({ id }) => id)));
    if (wanted.length === 0) this.list.append(h("p", { class: "panel-note" }, "Nothing yet. Send a command and its exchanges appear here."));
  }

  row(exchange) {
    const known = this.drawn.get(exchange.id);
    if (known?.exchange === exchange) return known.element;
    const element = drawExchange(exchange);
    element.open = known?.element.open ?? false;
    this.drawn.set(exchange.id, { exchange, element });
    return element;
  }

  forget(wanted) {
    for (const id of this.drawn.keys()) {
      if (!wanted.has(id)) this.drawn.delete(id);
    }
  }
}

function drawExchange(exchange) {
  const body = h("div", { class: "exchange-body" });
  const details = h("details", { class: "exchange", toggle: () => fillBody(body, details.open, exchange) }, drawSummary(exchange), body);
  return details;
}

function drawSummary({ direction, what, command, status, ms, at }) {
  const way = DIRECTIONS[direction] ?? { icon: "dots", label: direction };
  return h("summary", { title: at },
    h("span", { class: `exchange-direction ${way.icon}`, title: way.label }, icon(way.icon), h("span", { class: "sr-only" }, way.label)),
    h("span", { class: "exchange-about" },
      command && h("span", { class: "exchange-command" }, command),
      h("span", { class: "exchange-what" }, what)),
    isNumber(status) && h("span", { class: status < 400 ? "exchange-status" : "exchange-status bad" }, status),
    isNumber(status) && isNumber(ms) && h("span", { class: "exchange-ms" }, `${Math.round(ms)} ms`));
}

function isNumber(value) {
  return typeof value === "number";
}

// The JSON is only drawn once somebody opens the row: there may be two hundred of them.
function fillBody(body, isOpen, { request, response }) {
  if (!isOpen) body.replaceChildren();
  else if (body.childElementCount === 0) body.append(...drawPart("Sent", request), ...drawPart("Answered", response));
}

function drawPart(title, value) {
  if (value === null || value === undefined) return [];
  const text = JSON.stringify(value, null, 2);
  const copy = h("button", { type: "button", class: "text-link", click: (event) => copyText(event.currentTarget, text) }, "Copy");
  return [h("div", { class: "exchange-part" }, h("span", null, title), copy), drawJson(text)];
}

async function copyText(button, text) {
  const isCopied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  button.textContent = isCopied ? "Copied" : "The browser did not allow it";
}
