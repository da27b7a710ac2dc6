// Dark or light: as the system wants it, until the reader chooses.

import { icon } from "./icons.js";
import { keep, recall } from "./storage.js";

const STORAGE_KEY = "theme";
const OTHER = { dark: "light", light: "dark" };

/** Makes `button` switch between dark and light and remember the choice. */
export function setUpTheme(button) {
  const system = matchMedia("(prefers-color-scheme: light)");
  const current = () => document.documentElement.dataset.theme ?? (system.matches ? "light" : "dark");
  const draw = () => drawButton(button, OTHER[current()]);
  const stored = recall("localStorage", STORAGE_KEY);
  if (stored in OTHER) document.documentElement.dataset.theme = stored;
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = OTHER[current()];
    keep("localStorage", STORAGE_KEY, current());
    draw();
  });
  system.addEventListener("change", draw);
  draw();
}

function drawButton(button, other) {
  const label = other === "light" ? "Light theme" : "Dark theme";
  button.replaceChildren(icon(other === "light" ? "sun" : "moon"));
  button.setAttribute("aria-label", label);
  button.setAttribute("title", label);
}
