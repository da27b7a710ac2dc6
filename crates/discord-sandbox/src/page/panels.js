// The drawer at the side with its panels; on a phone it covers the page.

/** `drawer` holds elements with `data-panel`; each of `buttons` opens the one that its `data-opens` names. */
export class Panels {
  constructor(drawer, buttons, onOpen) {
    this.drawer = drawer;
    this.buttons = [...buttons];
    this.onOpen = onOpen;
    this.opened = null;
    this.buttons.forEach((button) => button.addEventListener("click", () => this.toggle(button.dataset.opens)));
    drawer.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
    drawer.querySelectorAll("[data-closes]").forEach((button) => button.addEventListener("click", () => this.close()));
  }

  isOpen(name) {
    return this.opened === name;
  }

  toggle(name) {
    if (this.isOpen(name)) this.close();
    else this.open(name);
  }

  open(name) {
    this.show(name);
    this.drawer.querySelector(`[data-panel="${name}"] h2`)?.focus();
    this.onOpen(name);
  }

  close() {
    const opener = this.buttons.find((button) => button.dataset.opens === this.opened);
    this.show(null);
    opener?.focus();
  }

  show(name) {
    this.opened = name;
    this.drawer.hidden = name === null;
    this.drawer.querySelectorAll("[data-panel]").forEach((panel) => { panel.hidden = panel.dataset.panel !== name; });
    this.buttons.forEach((button) => button.setAttribute("aria-expanded", String(button.dataset.opens === name)));
  }
}
