// Commands in the language of the user, as Discord's client shows them.

// Where a translation is missing, Discord takes that of the sister language.
const SISTERS = { "en-US": "en-GB", "en-GB": "en-US", "es-419": "es-ES" };

/**
 * `commands` with the names and descriptions of `locale`, down to their choices. Each part keeps the name that the bot
 * has registered as `registered`.
 */
export function localised(commands, locale) {
  return commands.map((command) => localisedPart(command, locale));
}

function localisedPart(part, locale) {
  const { name, description, options, choices } = part;
  const nested = { options: options && localised(options, locale), choices: choices && localisedChoices(choices, locale) };
  return {
    ...part,
    ...present(nested),
    registered: name,
    name: translated(part.name_localizations, locale) ?? name,
    description: translated(part.description_localizations, locale) ?? description,
  };
}

function present(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value));
}

/** The choices of an option, or those that the bot has offered while it is typed, in the language of `locale`. */
export function localisedChoices(choices, locale) {
  return choices.map((choice) => ({ ...choice, name: translated(choice.name_localizations, locale) ?? choice.name }));
}

function translated(texts, locale) {
  return texts?.[locale] ?? texts?.[SISTERS[locale]] ?? null;
}

/** The name under which the bot knows a command or option. */
export function registeredName({ registered, name }) {
  return registered ?? name;
}
