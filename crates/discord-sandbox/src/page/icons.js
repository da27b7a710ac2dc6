// The page's icons, strokes on a 24 by 24 grid coloured by the text around them, and emoji.

import { h, svg } from "./dom.js";

const PATHS = {
  hash: "M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17",
  send: "M4 4.5 21 12 4 19.5 6.5 12zM6.5 12H13",
  sun: "M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.7 1.7M17.3 17.3 19 19M19 5l-1.7 1.7M6.7 17.3 5 19",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  braces: "M9 4H8a2 2 0 0 0-2 2v3.5L4 12l2 2.5V18a2 2 0 0 0 2 2h1M15 4h1a2 2 0 0 1 2 2v3.5l2 2.5-2 2.5V18a2 2 0 0 1-2 2h-1",
  bolt: "M13 2.5 5 13.5h6l-1 8 8-11h-6z",
  close: "M6 6l12 12M18 6 6 18",
  external: "M14 4h6v6M20 4l-9 9M17 14v5H5V7h5",
  dots: "M5 12h.01M12 12h.01M19 12h.01",
  apps: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM17 14v6M14 17h6",
  chevron: "M6 9l6 6 6-6",
  check: "M5 12.5 10 17.5 19.5 7",
  file: "M14 3H6v18h12V7zM14 3v4h4",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  arrowIn: "M20 12H5M11 6l-6 6 6 6",
  arrowOut: "M4 12h15M13 6l6 6-6 6",
  down: "M12 5v14M6 13l6 6 6-6",
  warning: "M12 3.5 22 20.5H2zM12 10v4.5M12 17.4h.01",
};

/** A decorative icon; what it means must stand in words beside it or in a label. */
export function icon(name) {
  return svg("svg", { class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[name] ?? "" }));
}

/** A Unicode emoji as itself, a server's own by its name. */
export function drawEmoji({ id, name }) {
  return h("span", { class: id ? "custom-emoji" : "emoji" }, id ? `:${name}:` : name);
}
