// Draws a modal and collects what was filled in. `<dialog>` keeps the focus inside and returns it afterwards.

import { freshId, h } from "./dom.js";
import { ComponentType } from "./components.js";
import { drawMarkdown } from "./markdown-view.js";
import { SelectMenu } from "./select-menu.js";

const PARAGRAPH = 2;

/** Shows `modal`; `submit(components)` returns a promise, its rejection is shown in the dialog. */
export function openModal(modal, submit, context) {
  const fields = (modal.components ?? []).map((component) => createField(component, context));
  const problem = h("p", { class: "problem", role: "alert" });
  const title = h("h2", { id: freshId("modal-title") }, modal.title);
  const dialog = h("dialog", { class: "modal", "aria-labelledby": title.id },
    h("form", { submit: send, novalidate: true },
      h("header", null, title),
      h("div", { class: "modal-fields" }, fields.map(({ element }) => element), problem),
      h("footer", null,
        h("button", { type: "button", class: "button plain", click: () => dialog.close() }, "Cancel"),
        h("button", { type: "submit", class: "button primary" }, "Submit"))));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields.find(({ focus }) => focus)?.focus();

  async function send(event) {
    event.preventDefault();
    const refused = fields.filter((field) => !field.check());
    if (refused.length > 0) return refused[0].focus();
    try {
      await submit(fields.map((field) => field.read()).filter(Boolean));
      dialog.close();
    } catch (error) {
      problem.textContent = error.message;
    }
  }
}

function createField(component, context) {
  const inner = component.component ?? component.components?.[0] ?? component;
  const label = component.label ?? inner.label ?? "";
  const wrap = (answer) => (component.component
    ? { type: component.type, id: component.id, component: answer }
    : { type: component.type, id: component.id, components: [answer] });
  switch (inner.type) {
    case ComponentType.TEXT_INPUT: return textField(inner, label, component.description, wrap);
    case ComponentType.STRING_SELECT: return selectField(inner, label, component.description, wrap);
    case ComponentType.TEXT_DISPLAY: return fixedField(drawMarkdown(inner.content ?? "", context));
    default: return fixedField(h("p", { class: "not-drawn" }, `A field of type ${inner.type}, which this page does not draw.`));
  }
}

function fixedField(element) {
  return { element, check: () => true, read: () => null };
}

function textField(spec, label, description, wrap) {
  const isRequired = spec.required !== false;
  const problemId = freshId("problem");
  const input = h(spec.style === PARAGRAPH ? "textarea" : "input", {
    id: freshId("field"),
    maxlength: spec.max_length ?? 4000,
    placeholder: spec.placeholder,
    "aria-required": String(isRequired),
    "aria-describedby": problemId,
    input: () => say(""),
  });
  input.value = spec.value ?? "";
  const { element, say } = labelled(input, input.id, label, description, isRequired, problemId);

  function check() {
    const length = [...input.value].length;
    if (length === 0) return say(isRequired ? "This is required." : "");
    return say(length < (spec.min_length ?? 0) ? `At least ${spec.min_length} characters.` : "");
  }

  return {
    element,
    check,
    focus: () => input.focus(),
    read: () => wrap({ type: spec.type, id: spec.id, custom_id: spec.custom_id, value: input.value }),
  };
}

function selectField(spec, label, description, wrap) {
  const isRequired = spec.required !== false;
  const select = new SelectMenu({ ...spec, min_values: 0 }, { label, onCommit: () => say("") });
  const { element, say } = labelled(select.element, null, label, description, isRequired, freshId("problem"));
  const least = isRequired ? Math.max(1, spec.min_values ?? 1) : 0;

  return {
    element,
    check: () => say(select.values.length < least ? `Choose at least ${least}.` : ""),
    focus: () => select.button.focus(),
    read: () => wrap({ type: spec.type, id: spec.id, custom_id: spec.custom_id, values: select.values }),
  };
}

function labelled(control, controlId, label, description, isRequired, problemId) {
  const problem = h("p", { id: problemId, class: "problem", role: "alert" });
  const element = h("div", { class: "modal-field" },
    h("label", { for: controlId }, label, isRequired && h("span", { class: "required-mark", "aria-hidden": "true" }, " *")),
    description && h("p", { class: "modal-description" }, description),
    control,
    problem);
  const say = (sentence) => {
    problem.textContent = sentence;
    control.setAttribute("aria-invalid", String(sentence !== ""));
    return sentence === "";
  };
  return { element, say };
}
