// Asks the bot for autocomplete choices: not at every keystroke, and never showing an answer to an older question.

const PAUSE_MS = 120;

/** `ask(question, signal)` resolves to `{choices}` or `{error}`; `onAnswer` is called when `answer` has changed. */
export class Asker {
  constructor(ask, onAnswer) {
    this.send = ask;
    this.onAnswer = onAnswer;
    this.stop();
  }

  /** Forgets the question and its answer. */
  stop() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.asked = null;
    this.answer = null;
  }

  /** Asks after a pause, unless this is the question that was asked last. */
  ask(question) {
    const key = JSON.stringify(question);
    if (key === this.asked?.key) return;
    const choices = isSameOption(this.asked?.question, question) ? this.answer.choices : [];
    this.stop();
    this.asked = { key, question };
    this.answer = { state: "loading", choices };
    this.timer = setTimeout(() => this.askNow(), PAUSE_MS);
  }

  async askNow() {
    const { asked } = this;
    this.request = new AbortController();
    const received = await this.send(asked.question, this.request.signal).catch((error) => ({ error: error.message }));
    if (asked !== this.asked) return;
    this.answer = received.error
      ? { state: "failed", choices: [], error: received.error }
      : { state: "ready", choices: received.choices ?? [] };
    this.onAnswer();
  }
}

// While a value is being typed the last choices stay in sight, so that the list does not flicker.
function isSameOption(before, now) {
  return before?.command_id === now.command_id && focusedName(before.options) === focusedName(now.options);
}

function focusedName(options) {
  for (const { name, focused, options: nested } of options) {
    const found = focused ? name : nested && focusedName(nested);
    if (found) return found;
  }
  return null;
}
