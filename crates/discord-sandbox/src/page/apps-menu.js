// The "Apps" menu of a message: the commands that the bot has registered for messages.

import { h, moveFocus } from "./dom.js";

/** Opens the menu beside `button`; `run(command)` is called with the one that was chosen. */
export function openAppsMenu(button, commands, run) {
  const menu = h("div", { class: "menu", role: "menu", "aria-label": "Apps", keydown: onKey, focusout: onFocusOut },
    h("div", { class: "menu-heading", role: "presentation" }, "Apps"),
    commands.map((command) => h("button", { type: "button", class: "menu-item", role: "menuitem", click: () => choose(command) }, command.name)));
  const items = [...menu.querySelectorAll("[role=menuitem]")];
  button.setAttribute("aria-expanded", "true");
  button.after(menu);
  items[0]?.focus();

  // Removing the focused item moves the focus, which asks to close once more.
  let isOpen = true;

  function close() {
    if (!isOpen) return;
    isOpen = false;
    button.setAttribute("aria-expanded", "false");
    menu.remove();
  }

  function choose(command) {
    close();
    button.focus();
    run(command);
  }

  function onKey(event) {
    if (moveFocus(event, items)) return;
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
    button.focus();
  }

  function onFocusOut({ relatedTarget }) {
    if (!menu.contains(relatedTarget)) close();
  }
}
