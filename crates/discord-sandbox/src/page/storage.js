// What the browser keeps for this page. One that keeps nothing throws; a choice then lasts until the page is closed.

/** What was kept under `key`, or null. `area` is "localStorage", for all windows, or "sessionStorage", for this one. */
export function recall(area, key) {
  try {
    return globalThis[area].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`. */
export function keep(area, key, value) {
  try {
    globalThis[area].setItem(key, value);
  } catch {
    return;
  }
}
