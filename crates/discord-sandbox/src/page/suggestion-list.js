// The list above the composer and its active item.

import { h, nextIndex } from "./dom.js";

/** Drawn into `panel`; `onPick(item)` is called for a click, `input` is told which item is active. */
export class SuggestionList {
  constructor(panel, input, onPick) {
    this.panel = panel;
    this.input = input;
    this.onPick = onPick;
    this.shown = null;
    this.active = -1;
  }

  get isOpen() {
    return this.shown !== null;
  }

  get activeItem() {
    return this.shown?.items[this.active] ?? null;
  }

  show(suggestion) {
    if (JSON.stringify(suggestion) === JSON.stringify(this.shown)) return;
    this.shown = suggestion;
    this.panel.hidden = !suggestion;
    this.panel.replaceChildren(...(suggestion ? this.draw(suggestion) : []));
    this.activate(suggestion?.preselect && suggestion.items.length > 0 ? 0 : -1);
  }

  /** Follows an arrow key; returns whether there was anything to move in. */
  move(key) {
    const next = nextIndex(key, this.active, this.shown?.items.length ?? 0);
    if (next !== null) this.activate(next);
    return next !== null;
  }

  activate(index) {
    this.active = index;
    const rows = this.panel.querySelectorAll("[role=option]");
    rows.forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    if (rows[index]) this.input.setAttribute("aria-activedescendant", rows[index].id);
    else this.input.removeAttribute("aria-activedescendant");
    rows[index]?.scrollIntoView({ block: "nearest" });
  }

  draw({ kind, heading, hint, status, failed, items, more }) {
    return [
      h("div", { class: "suggestions-head" },
        h("span", { class: "suggestions-heading" }, heading),
        hint && h("span", { class: "suggestions-hint" }, hint)),
      status && h("div", { class: failed ? "suggestions-status failed" : "suggestions-status" }, status),
      h("div", { id: "suggestions-list", class: "suggestions-list", role: "listbox", "aria-label": heading },
        items.map((item, index) => this.drawItem(kind, item, index))),
      more?.length > 0 && this.drawMore(more),
    ].filter(Boolean);
  }

  drawItem(kind, item, index) {
    return h("div", {
      id: `suggestion-${index}`,
      class: `suggestion suggestion-${kind}`,
      role: "option",
      "aria-selected": "false",
      ...this.picking(item),
    },
    h("span", { class: "suggestion-title" },
      h("span", { class: "suggestion-label" }, item.label),
      item.options && drawOptionNames(item.options),
      item.required && h("span", { class: "suggestion-option required" }, "required")),
    item.detail && h("span", { class: "suggestion-detail" }, item.detail));
  }

  drawMore(items) {
    return h("div", { class: "suggestions-more" },
      h("span", null, "Further options"),
      items.map((item) => h("button", {
        type: "button",
        class: "chip small",
        tabindex: "-1",
        title: item.detail,
        ...this.picking(item),
      }, `+ ${item.label}`)));
  }

  // The pointer must not take the focus from the composer, or a phone would fold its keyboard away.
  picking(item) {
    return { mousedown: (event) => event.preventDefault(), click: () => this.onPick(item) };
  }
}

// A command with many options would otherwise fill half a phone.
const OPTIONAL_NAMED = 2;

function drawOptionNames(options) {
  const required = options.filter((option) => option.required);
  const optional = options.filter((option) => !option.required);
  const named = optional.length > OPTIONAL_NAMED ? [{ name: `+${optional.length} optional` }] : optional;
  return [...required, ...named].map(({ name, required: isRequired }) => (
    h("span", { class: isRequired ? "suggestion-option required" : "suggestion-option" }, name)));
}
