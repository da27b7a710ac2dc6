// Who acts on this page and in which language: a button for each user, and the menu of Discord's locales.

import { h } from "./dom.js";
import { languageChoices } from "./languages.js";
import { drawAvatar } from "./message.js";
import { displayName, localeOf } from "./state.js";
import { keep, recall } from "./storage.js";

const STORAGE_KEY = "acting";

/** `elements`: `{users, language}`; `actions`: `{actAs(userId), speak(locale)}`. */
export class ActingUser {
  constructor({ users, language }, state, { actAs, speak }) {
    this.users = users;
    this.language = language;
    this.state = state;
    this.actAs = actAs;
    language.addEventListener("change", () => speak(language.value));
  }

  /** Draws the users and languages that there are. */
  draw() {
    const { users, user, locales } = this.state;
    const focused = document.activeElement?.dataset.userId;
    this.users.replaceChildren(...users.map((other) => this.drawUser(other, other.id === user.id)));
    this.users.querySelector(`[data-user-id="${CSS.escape(focused ?? "")}"]`)?.focus();
    this.language.replaceChildren(...languageChoices(locales).map(({ locale, label }) => h("option", { value: locale }, label)));
    this.language.value = localeOf(this.state);
  }

  drawUser(user, isActing) {
    return h("button", {
      type: "button",
      class: "user-button",
      "data-user-id": user.id,
      "aria-pressed": String(isActing),
      title: `Act as ${displayName(user)}`,
      click: () => this.actAs(user.id),
    }, drawAvatar(user, "small"), h("span", { class: "user-name" }, displayName(user)));
  }
}

/** Keeps who acts in this window, and each user's language, for when it is loaded again. */
export function rememberActing({ user, languages }) {
  keep("sessionStorage", STORAGE_KEY, JSON.stringify({ userId: user.id, languages: [...languages] }));
}

/** Takes up what `rememberActing` has kept, before the sandbox has said who there is. */
export function recallActing(state) {
  const { userId = state.user.id, languages = [] } = JSON.parse(recall("sessionStorage", STORAGE_KEY) ?? "{}");
  state.user = { ...state.user, id: userId };
  state.languages = new Map(languages);
}
