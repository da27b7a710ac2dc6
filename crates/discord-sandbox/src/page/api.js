// The page's side of the sandbox's HTTP interface.

const REOPEN_AFTER_MS = 2000;

/** Follows the live events; `onEvent` gets each one, `onOffline` is called whenever the line is lost. */
export function listen(onEvent, onOffline) {
  const source = new EventSource("/sandbox/live");
  source.addEventListener("message", ({ data }) => onEvent(JSON.parse(data)));
  source.addEventListener("error", () => {
    onOffline();
    // A browser tries again by itself unless it was answered with an error.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onEvent, onOffline), REOPEN_AFTER_MS);
  });
}

/** Sends an interaction, with the `user_id` and `locale` of who acts; resolves to `{id}`. */
export function interact(interaction) {
  return request("POST", "/sandbox/interactions", interaction);
}

/** Asks the bot for autocomplete choices; resolves to `{choices}` or `{error}`. */
export async function autocomplete(question, signal) {
  return request("POST", "/sandbox/interactions", { type: "autocomplete", ...question }, signal);
}

/** Posts an ordinary message of a user. */
export function say(content, userId) {
  return request("POST", "/sandbox/messages", { content, user_id: userId });
}

/** Takes a private message out of the sight of its user. */
export function dismiss(messageId, userId) {
  return request("DELETE", `/sandbox/messages/${encodeURIComponent(messageId)}?user_id=${encodeURIComponent(userId)}`);
}

/** Changes some of the faults that the sandbox plays. */
export function setFaults(changes) {
  return request("POST", "/sandbox/faults", changes);
}

async function request(method, path, body, signal) {
  const response = await fetch(path, {
    method,
    signal,
    headers: body === undefined ? {} : { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await answerOf(response);
  if (!response.ok) throw new Error(answer.error ?? answer.message ?? `The sandbox answered ${response.status}.`);
  return answer;
}

async function answerOf(response) {
  const text = await response.text();
  try {
    return text === "" ? {} : JSON.parse(text);
  } catch {
    return { error: text.slice(0, 200) };
  }
}
