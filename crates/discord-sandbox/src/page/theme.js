// Dark or light: as the system wants it, until the reader chooses.

import { icon } from "./icons.js";

const STORAGE_KEY = "theme";
const OTHER = { dark: "light", light: "dark" };

/** Makes `button` switch between dark and light and remember the choice. */
export function setUpTheme(button) {
  const system = matchMedia("(prefers-color-scheme: light)");
  const current = () => document.documentElement.dataset.theme ?? (system.matches ? "light" : "dark");
  const draw = () => drawButton(button, OTHER[current()]);
  const stored = remembered();
  if (stored in OTHER) document.documentElement.dataset.theme = stored;
  button.addEventListener("click", () => {
    document.documentElement.dataset.theme = OTHER[current()];
    remember(current());
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

// A browser that keeps no storage for this page throws; the choice then lasts until it is closed.
function remembered() {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function remember(theme) {
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    return;
  }
}
