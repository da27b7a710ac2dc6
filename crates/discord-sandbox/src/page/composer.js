// The box in which commands and messages are typed.

import { Asker } from "./asker.js";
import { leaves, missingOptions, parseLine, toInteraction, toQuestion } from "./command-line.js";
import { drawMirror } from "./mirror.js";
import { SuggestionList } from "./suggestion-list.js";
import { openSegment, suggest } from "./suggestions.js";

/**
 * `elements`: `{form, input, mirror, panel, problem, status}`.
 * `actions`: `{send(interaction), say(text), ask(question, signal)}`, all of which return promises.
 */
export class Composer {
  constructor(elements, state, actions) {
    Object.assign(this, elements);
    this.state = state;
    this.actions = actions;
    this.picked = new Map();
    this.list = new SuggestionList(this.panel, this.input, (item) => this.pick(item));
    this.asker = new Asker(actions.ask, () => this.refresh());
    this.closedFor = null;
    this.lastSent = "";
    this.keys = this.keyBindings();
    this.listen();
  }

  listen() {
    const { form, input, mirror } = this;
    input.addEventListener("input", () => this.onInput());
    input.addEventListener("keydown", (event) => this.onKey(event));
    input.addEventListener("focus", () => this.refresh());
    input.addEventListener("blur", () => this.list.show(null));
    input.addEventListener("scroll", () => { mirror.scrollTop = input.scrollTop; });
    document.addEventListener("selectionchange", () => document.activeElement === input && this.refresh());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
  }

  /** What the text says, read as a command; null for anything else. */
  get line() {
    return parseLine(this.input.value, leaves(this.state.commands), this.picked);
  }

  /** Brings everything that hangs on the text up to date: the question to the bot, the pills, the list. */
  refresh() {
    const { input, line } = this;
    const focused = openSegment(input.value, input.selectionStart, line, this.picked);
    if (focused?.option.autocomplete) this.asker.ask(toQuestion(line, focused, this.picked));
    else this.asker.stop();
    drawMirror(this.mirror, input, line);
    this.form.classList.toggle("filled", input.value.trim() !== "");
    this.showSuggestions();
  }

  showSuggestions() {
    const { input, closedFor, state, picked, asker } = this;
    const isWanted = document.activeElement === input && closedFor !== input.value;
    const suggestion = isWanted ? suggest(input.value, input.selectionStart, state.commands, picked, asker.answer) : null;
    this.list.show(suggestion);
    this.status.textContent = suggestion ? spoken(suggestion) : "";
  }

  pick(item) {
    if (item.picks) this.picked.set(item.picks.option, item.picks);
    this.setText(item.line, item.caret);
  }

  /** Another user, or another language: nothing that was picked or asked still holds. */
  startOver() {
    this.picked.clear();
    this.asker.stop();
    this.refresh();
  }

  /** Puts `text` into the box and the caret at `caret`, or at the end. */
  setText(text, caret = text.length) {
    this.input.value = text;
    this.input.focus();
    this.input.setSelectionRange(caret, caret);
    this.onInput();
  }

  onInput() {
    this.problem.textContent = "";
    this.closedFor = null;
    this.refresh();
  }

  /** Sends `text` without taking the focus, so that a phone keeps its keyboard folded. */
  sendLine(text) {
    this.input.value = text;
    this.submit();
  }

  /** Sends what is in the box, or says why not. */
  async submit() {
    const text = this.input.value.trim();
    if (text === "") return;
    const made = text.startsWith("/") ? this.interactionOf(text) : null;
    if (made?.problem) {
      this.object(made);
      return;
    }
    this.lastSent = this.input.value;
    this.clear();
    const sent = made ? this.actions.send(made.interaction) : this.actions.say(text);
    await sent.catch((error) => { this.problem.textContent = error.message; });
  }

  interactionOf(text) {
    if (this.line) return toInteraction(this.line, this.picked);
    return { problem: `There is no command ${text.split(/\s/)[0]} here. Type / to see those there are.` };
  }

  // As in Discord, a command that lacks something is not sent; the caret goes where the missing value belongs.
  object({ problem, option }) {
    if (option && missingOptions(this.line).includes(option)) this.setText(`${this.input.value.trimEnd()} ${option.name}:`);
    this.problem.textContent = problem;
  }

  clear() {
    this.picked.clear();
    this.input.value = "";
    this.onInput();
  }

  onKey(event) {
    if (event.isComposing) return;
    if (this.keys.get(event.key)?.(event)) event.preventDefault();
  }

  /** What each key does; true means that the key has been used up. */
  keyBindings() {
    const { list } = this;
    return new Map([
      ["ArrowDown", () => list.isOpen && list.move("ArrowDown")],
      ["ArrowUp", () => (list.isOpen ? list.move("ArrowUp") : this.recall())],
      ["Tab", (event) => !event.shiftKey && !event.ctrlKey && list.isOpen && this.pickActive()],
      ["Enter", (event) => !event.shiftKey && (this.pickActive() || this.submitted())],
      ["Escape", () => list.isOpen && this.closeList()],
      ["Backspace", () => this.eraseKey()],
    ]);
  }

  pickActive() {
    const item = this.list.activeItem;
    if (item) this.pick(item);
    return Boolean(item);
  }

  submitted() {
    this.submit();
    return true;
  }

  closeList() {
    this.closedFor = this.input.value;
    this.showSuggestions();
    return true;
  }

  recall() {
    if (this.input.value !== "" || this.lastSent === "") return false;
    this.setText(this.lastSent);
    return true;
  }

  // Backspace right behind an empty `name:` takes the option away, as if it were one character.
  eraseKey() {
    const { input } = this;
    const caret = input.selectionStart;
    const segment = caret === input.selectionEnd && this.line?.segments.find(({ key }) => key?.end === caret);
    if (!segment || segment.text !== "") return false;
    this.setText(input.value.slice(0, segment.key.start) + input.value.slice(segment.end), segment.key.start);
    return true;
  }
}

function spoken({ kind, heading, items, status }) {
  if (status) return status;
  const offered = items.length === 1 ? "1 suggestion" : `${items.length} suggestions`;
  return kind === "values" ? `${heading}: ${offered}` : offered;
}
