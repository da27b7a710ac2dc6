// The names of Discord's locales.

/** `{locale, label}` for each of `locales`, by its code: `de – Deutsch`. */
export function languageChoices(locales) {
  return [...locales].sort().map((locale) => ({ locale, label: `${locale} – ${ownName(locale)}` }));
}

// What a language calls itself; a browser that does not know it gives the code back.
function ownName(locale) {
  return new Intl.DisplayNames([locale, "en"], { type: "language" }).of(locale);
}
