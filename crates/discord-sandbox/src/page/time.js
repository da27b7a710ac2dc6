// Dates and times as Discord writes them.

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};
const UNITS = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** A `<t:unix:style>` timestamp in words; `now` is in milliseconds, `locale` and `timeZone` default to the reader's. */
export function timestamp(unix, style, { now = Date.now(), locale, timeZone } = {}) {
  if (style === "R") return relative(unix - now / 1000, locale);
  const options = { ...(STYLES[style] ?? STYLES.f), timeZone };
  return new Intl.DateTimeFormat(locale, options).format(new Date(unix * 1000));
}

function relative(seconds, locale) {
  const [unit, length] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.round(seconds / length), unit);
}

/** The hour and minute of a message; the date too unless it is today's. */
export function messageTime(iso, now = new Date()) {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return "";
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: "short" }).format(when);
  if (when.toDateString() === now.toDateString()) return time;
  return `${new Intl.DateTimeFormat(undefined, { dateStyle: "short" }).format(when)} ${time}`;
}

/** The day, for the line between two days' messages. */
export function longDate(iso) {
  const when = new Date(iso);
  return Number.isNaN(when.getTime()) ? "" : new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(when);
}

/** The full date and time, for hints. */
export function fullTime(iso) {
  const when = new Date(iso);
  if (Number.isNaN(when.getTime())) return "";
  return new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" }).format(when);
}
