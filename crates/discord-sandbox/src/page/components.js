// Draws the buttons and menus under a message.

import { externalLink, h } from "./dom.js";
import { drawEmoji, icon } from "./icons.js";
import { SelectMenu } from "./select-menu.js";

/** Discord's component types that this page draws. */
export const ComponentType = { ROW: 1, BUTTON: 2, STRING_SELECT: 3, TEXT_INPUT: 4, TEXT_DISPLAY: 10, LABEL: 18 };

const BUTTON_CLASSES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link" };
const LINK = 5;

/** The action rows of a message. `press(component, values)` is called when one is used. */
export function drawComponents(rows, press) {
  return rows.map((row) => h("div", { class: "action-row" },
    (row.components ?? [row]).map((component) => drawComponent(component, press))));
}

function drawComponent(component, press) {
  switch (component.type) {
    case ComponentType.BUTTON: return component.style === LINK ? drawLinkButton(component) : drawButton(component, press);
    case ComponentType.STRING_SELECT: return new SelectMenu(component, { onCommit: (values) => press(component, values) }).element;
    default: return h("div", { class: "not-drawn" }, `A component of type ${component.type}, which this page does not draw.`);
  }
}

function drawButton(button, press) {
  return h("button", {
    type: "button",
    class: `button ${BUTTON_CLASSES[button.style] ?? "secondary"}`,
    disabled: Boolean(button.disabled),
    "data-custom-id": button.custom_id,
    click: (event) => !isBusy(event.currentTarget) && press(button),
  }, face(button));
}

function drawLinkButton(button) {
  const isOff = Boolean(button.disabled);
  const attributes = { class: isOff ? "button link disabled" : "button link", "aria-disabled": isOff ? "true" : null };
  return externalLink(isOff ? null : button.url, attributes, face(button), icon("external"));
}

function face({ label, emoji }) {
  return [emoji && drawEmoji(emoji), label && h("span", null, label)];
}

/** Shows which components of a drawn message wait for their answer. */
export function markBusy(element, customIds) {
  for (const control of element.querySelectorAll("[data-custom-id]")) {
    const busy = customIds.has(control.dataset.customId);
    control.classList.toggle("busy", busy);
    control.setAttribute("aria-busy", String(busy));
  }
}

function isBusy(control) {
  return control.classList.contains("busy");
}
