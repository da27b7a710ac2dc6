// The panel that makes the sandbox misbehave, as Discord sometimes does.

const NONE = { rest: null, rest_count: null, rest_scope: "callbacks", delay_ms: 0, gateway: null };

/** Wires the panel's form; `change(faults)` returns a promise, `onChange()` is called after the panel shows a new state. */
export class FaultsPanel {
  constructor(form, change) {
    this.form = form;
    this.change = change;
    this.problem = form.querySelector(".problem");
    form.addEventListener("change", () => this.send(this.read()));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", (event) => this.onClick(event));
  }

  onClick({ target }) {
    const button = target.closest("button");
    if (button?.dataset.action) this.send({ action: button.dataset.action });
    if (button?.dataset.reset !== undefined) this.send(NONE);
  }

  read() {
    const { rest, rest_count: count, rest_scope: scope, delay_ms: delay, gateway } = this.form.elements;
    return {
      rest: rest.value || null,
      rest_count: count.value === "" ? null : Math.max(1, Number.parseInt(count.value, 10) || 1),
      rest_scope: scope.value,
      delay_ms: Math.max(0, Number.parseInt(delay.value, 10) || 0),
      gateway: gateway.value || null,
    };
  }

  async send(changes) {
    this.problem.textContent = "";
    await this.change(changes).catch((error) => { this.problem.textContent = error.message; });
  }

  /** Shows the faults that are on. */
  draw(faults) {
    const known = { ...NONE, ...faults };
    for (const name of Object.keys(NONE)) {
      const field = this.form.elements[name];
      if (field !== document.activeElement) field.value = known[name] ?? "";
    }
  }
}

/** Whether any fault is on. */
export function hasFaults(faults) {
  return Boolean(faults.rest || faults.gateway || faults.delay_ms > 0);
}
