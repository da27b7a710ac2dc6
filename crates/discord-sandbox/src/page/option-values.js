// Checks what was typed for an option the way Discord's own client does before sending.

/** Discord's option types that this page can fill. */
export const OptionType = { STRING: 3, INTEGER: 4, BOOLEAN: 5, NUMBER: 10 };

const YES = ["true", "yes"];
const NO = ["false", "no"];

/** `{value}` as Discord would send it, or `{problem}`. `picked` is the choice that was last chosen for this option. */
export function checkValue(option, text, picked) {
  if (text === "") return { problem: `“${option.name}” needs a value.` };
  if (picked && picked.label === text) return { value: picked.value };
  if (option.choices?.length > 0) return checkChoice(option, text);
  switch (option.type) {
    case OptionType.STRING: return checkLength(option, text);
    case OptionType.INTEGER: return checkNumber(option, text, Number.isSafeInteger, "a whole number");
    case OptionType.NUMBER: return checkNumber(option, text, Number.isFinite, "a number");
    case OptionType.BOOLEAN: return checkBoolean(option, text);
    default: return { problem: `“${option.name}” is of a type that this page cannot fill.` };
  }
}

function checkChoice(option, text) {
  const wanted = text.toLowerCase();
  const choice = option.choices.find(({ name, value }) => name.toLowerCase() === wanted || String(value).toLowerCase() === wanted);
  return choice ? { value: choice.value } : { problem: `“${text}” is not a choice of “${option.name}”.` };
}

function checkLength(option, text) {
  const length = [...text].length;
  if (length > (option.max_length ?? 6000)) return { problem: `“${option.name}” takes at most ${option.max_length ?? 6000} characters.` };
  if (length < (option.min_length ?? 0)) return { problem: `“${option.name}” takes at least ${option.min_length} characters.` };
  return { value: text };
}

function checkNumber(option, text, isAllowed, kind) {
  const value = /^[-−+]?\d+(\.\d+)?$/.test(text) ? Number(text.replace("−", "-")) : Number.NaN;
  if (!isAllowed(value)) return { problem: `“${option.name}” takes ${kind}.` };
  if (value < (option.min_value ?? -Infinity)) return { problem: `“${option.name}” is at least ${option.min_value}.` };
  if (value > (option.max_value ?? Infinity)) return { problem: `“${option.name}” is at most ${option.max_value}.` };
  return { value };
}

function checkBoolean(option, text) {
  const wanted = text.toLowerCase();
  if (YES.includes(wanted)) return { value: true };
  if (NO.includes(wanted)) return { value: false };
  return { problem: `“${option.name}” is either true or false.` };
}

/** The choices that an option has without asking the bot, narrowed to what was typed. */
export function fixedChoices(option, text) {
  const all = option.type === OptionType.BOOLEAN
    ? [{ name: "True", value: true }, { name: "False", value: false }]
    : option.choices ?? [];
  const wanted = text.toLowerCase();
  return all.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** What a value of this option looks like, in a few words. */
export function valueHint(option) {
  const { min_value: least, max_value: most } = option;
  const range = least !== undefined && most !== undefined ? ` from ${least} to ${most}` : "";
  switch (option.type) {
    case OptionType.INTEGER: return `a whole number${range}`;
    case OptionType.NUMBER: return `a number${range}`;
    case OptionType.BOOLEAN: return "true or false";
    default: return "text";
  }
}
