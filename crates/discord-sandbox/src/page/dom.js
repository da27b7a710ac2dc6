// Builds DOM nodes. Nothing on this page is ever parsed as HTML.

/** `h("a", {href, click: fn}, ...children)`: functions become listeners, null and false are left out. */
export function h(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG elements. */
export function svg(tag, attributes, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) setAttribute(element, name, value);
  element.append(...children.flat(Infinity).filter(isPresent));
  return element;
}

function setAttribute(element, name, value) {
  if (value === true) element.setAttribute(name, "");
  else if (typeof value === "function") element.addEventListener(name, value);
  else if (isPresent(value)) element.setAttribute(name, String(value));
}

function isPresent(value) {
  return value !== undefined && value !== null && value !== false;
}

/** A link that opens elsewhere and tells the other side nothing; the bare children where `url` is not http(s). */
export function externalLink(url, attributes, ...children) {
  const href = webUrl(url, document.baseURI);
  if (!href) return h("span", attributes, ...children);
  return h("a", { ...attributes, href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

/** The normalised address if it is http(s), else null. */
export function webUrl(text, base) {
  if (typeof text !== "string" || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** Whether the content security policy lets this page load the address as an image. */
export function isLoadable(url) {
  const href = webUrl(url, document.baseURI);
  return href !== null && new URL(href).origin === location.origin;
}

/** Sets a CSS custom property; the policy forbids style attributes but not this. */
export function setProperty(element, name, value) {
  element.style.setProperty(name, value);
  return element;
}

/** Moves focus among `items` with the arrow keys, Home and End; returns whether the key was one of them. */
export function moveFocus(event, items) {
  const next = nextIndex(event.key, items.indexOf(document.activeElement), items.length);
  if (next === null) return false;
  event.preventDefault();
  items[next]?.focus();
  return true;
}

/** Where `key` leads from `current` in a list of `length` that wraps around; null for other keys. */
export function nextIndex(key, current, length) {
  if (length === 0) return null;
  switch (key) {
    case "ArrowDown": return (current + 1) % length;
    case "ArrowUp": return (Math.max(current, 0) - 1 + length) % length;
    case "Home": return 0;
    case "End": return length - 1;
    default: return null;
  }
}

let lastId = 0;

/** An id that no other element of the page has. */
export function freshId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
