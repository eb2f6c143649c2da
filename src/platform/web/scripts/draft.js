// Keeps what is typed, as it is typed. Without this script a form is kept whenever it is sent.
const quiet = 1500;
const longest = 8000;

/** One form with `data-keep`: where its draft goes. */
function keepDrafts(form) {
  const state = form.querySelector(".app-save-state");
  // Whoever typed before this ran has typed something that nobody kept.
  const early = [...form.elements].some(isChanged);
  let kept = early ? "" : entered();
  let waiting;
  let since;
  let sending = false;

  function entered() {
    return new URLSearchParams(new FormData(form)).toString();
  }

  async function keep(last = false) {
    clearTimeout(waiting);
    const now = entered();
    if (now === kept || (sending && !last)) return;
    sending = true;
    since = undefined;
    try {
      const reply = await fetch(form.dataset.keep, {
        method: "POST",
        body: new URLSearchParams(now),
        // The page may be closing: the browser sends it all the same.
        keepalive: last,
        redirect: "error",
      });
      if (!reply.ok) throw new Error(String(reply.status));
      const { saved, ended } = await reply.json();
      kept = now;
      say(ended ?? `Saved ${saved}. Only you see this draft.`);
    } catch {
      say(
        "Not saved. What you wrote is still on this page; it will be tried again.",
      );
      plan(longest);
    } finally {
      sending = false;
    }
    if (entered() !== kept) plan(quiet);
  }

  function plan(wait) {
    clearTimeout(waiting);
    since ??= Date.now();
    const left = Math.max(0, since + longest - Date.now());
    waiting = setTimeout(keep, Math.min(wait, left));
  }

  const say = (words) => {
    if (state && state.textContent !== words) state.textContent = words;
  };

  if (early) plan(quiet);
  form.addEventListener("input", () => plan(quiet));
  form.addEventListener("change", () => keep());
  form.addEventListener("focusout", () => keep());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep(true);
  });
}

/** No longer as the server sent it. */
function isChanged(field) {
  if (field.type === "checkbox" || field.type === "radio")
    return field.checked !== field.defaultChecked;
  return (
    field.type !== "file" &&
    field.defaultValue !== undefined &&
    field.value !== field.defaultValue
  );
}

for (const form of document.querySelectorAll("form[data-keep]"))
  keepDrafts(form);
