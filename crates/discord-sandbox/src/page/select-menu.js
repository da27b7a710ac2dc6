// A string select menu: one choice at a click, or several that are taken when the menu is closed.

import { freshId, h, nextIndex } from "./dom.js";
import { drawEmoji, icon } from "./icons.js";

const DEFAULT_PLACEHOLDER = "Make a selection";

/** `onCommit(values)` is called when a choice has been made; `values` reads it at any time. */
export class SelectMenu {
  constructor(spec, { label, onCommit }) {
    this.spec = spec;
    this.options = spec.options ?? [];
    this.least = spec.min_values ?? 1;
    this.most = Math.min(spec.max_values ?? 1, this.options.length);
    this.onCommit = onCommit;
    this.values = this.options.filter((option) => option.default).map(({ value }) => value);
    this.valuesBefore = this.values;
    this.active = -1;
    this.draw(label ?? spec.placeholder ?? DEFAULT_PLACEHOLDER);
    this.refresh();
  }

  get isMulti() {
    return this.most > 1;
  }

  draw(label) {
    const id = freshId("options");
    this.caption = h("span", { class: "sr-only" }, `${label}: `);
    this.face = h("span", { class: "select-face" });
    this.list = this.drawList(id, label);
    this.button = h("button", {
      type: "button",
      class: "select-button",
      disabled: Boolean(this.spec.disabled),
      "data-custom-id": this.spec.custom_id,
      "aria-haspopup": "listbox",
      "aria-expanded": "false",
      "aria-controls": id,
      click: () => (this.list.hidden ? this.open() : this.close(true)),
      keydown: (event) => this.onButtonKey(event),
    }, this.caption, this.face, icon("chevron"));
    this.element = h("div", { class: "select" }, this.button, this.list);
  }

  drawList(id, label) {
    return h("div", {
      id,
      class: "select-list",
      role: "listbox",
      tabindex: "-1",
      hidden: true,
      "aria-label": label,
      "aria-multiselectable": String(this.isMulti),
      keydown: (event) => this.onListKey(event),
      focusout: (event) => !this.element.contains(event.relatedTarget) && this.close(false),
    }, this.options.map((option, index) => this.drawOption(option, `${id}-${index}`, index)));
  }

  drawOption(option, id, index) {
    return h("div", { id, class: "select-option", role: "option", click: () => this.choose(index) },
      option.emoji && drawEmoji(option.emoji),
      h("span", { class: "select-option-text" },
        h("span", { class: "select-option-label" }, option.label),
        option.description && h("span", { class: "select-option-description" }, option.description)),
      icon("check"));
  }

  refresh() {
    const labels = this.options.filter(({ value }) => this.values.includes(value)).map(({ label }) => label);
    this.face.textContent = labels.join(", ") || (this.spec.placeholder ?? DEFAULT_PLACEHOLDER);
    this.face.classList.toggle("placeholder", labels.length === 0);
    this.caption.hidden = this.caption.textContent === `${this.face.textContent}: `;
    this.rows.forEach((row, index) => row.setAttribute("aria-selected", String(this.values.includes(this.options[index].value))));
  }

  get rows() {
    return [...this.list.children];
  }

  activate(index) {
    this.active = index;
    this.rows.forEach((row, at) => row.classList.toggle("active", at === index));
    const row = this.rows[index];
    if (row) this.list.setAttribute("aria-activedescendant", row.id);
    row?.scrollIntoView({ block: "nearest" });
  }

  open() {
    this.valuesBefore = this.values;
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    this.list.focus({ preventScroll: true });
    this.list.scrollIntoView({ block: "nearest" });
    this.activate(Math.max(0, this.options.findIndex(({ value }) => this.values.includes(value))));
  }

  close(takesFocus) {
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.button.setAttribute("aria-expanded", "false");
    if (takesFocus) this.button.focus();
    if (this.isMulti) this.commitMany();
  }

  choose(index) {
    const value = this.options[index]?.value;
    if (value === undefined) return;
    this.values = this.isMulti ? this.toggled(value) : [value];
    this.refresh();
    if (this.isMulti) return;
    this.close(true);
    this.onCommit(this.values);
  }

  toggled(value) {
    if (this.values.includes(value)) return this.values.filter((other) => other !== value);
    return this.values.length < this.most ? [...this.values, value] : this.values;
  }

  // Like Discord, too few choices are quietly taken back.
  commitMany() {
    const before = this.valuesBefore;
    const isChanged = this.values.length !== before.length || this.values.some((value) => !before.includes(value));
    if (!isChanged) return;
    if (this.values.length < this.least) this.values = before;
    else this.onCommit(this.values);
    this.refresh();
  }

  onButtonKey(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    this.open();
  }

  onListKey(event) {
    const next = nextIndex(event.key, this.active, this.options.length);
    if (next !== null) this.activate(next);
    else if (event.key === "Enter" || event.key === " ") this.choose(this.active);
    else if (event.key === "Escape") this.close(true);
    else if (event.key.length === 1) this.activateByLetter(event.key.toLowerCase());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  activateByLetter(letter) {
    const count = this.options.length;
    const order = this.options.map((_, index) => (this.active + 1 + index) % count);
    const found = order.find((index) => this.options[index].label.toLowerCase().startsWith(letter));
    if (found !== undefined) this.activate(found);
  }
}
