import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { type Instant, now } from "#kernel/london.ts";
import { said } from "#work/test-practice.ts";
import { readable } from "#record/children/test-pages.ts";
import type { browse } from "#platform/web/test-browser.ts";

type Browser = ReturnType<typeof browse>;
type Fields = Readonly<Record<string, string>>;

/** A word nobody else writes, for each place to write in: so unlike every other that no search takes one for another. */
export const canaryWord = (number: number) =>
  `Qz${createHash("sha256")
    .update(String(number))
    .digest("hex")
    .slice(0, 14)
    .replaceAll(/\d/g, (digit) => "ghjklmprst"[Number(digit)]!)}`;

/** Every box of the form to write words in, named as the form names it: days and times are no words. */
export const boxesIn = (markup: string): string[] =>
  [...markup.matchAll(/<(?:textarea|input)\b[^>]*>/g)].flatMap(([tag]) => {
    const name = /name="([^"]+)"/.exec(tag)?.[1] ?? "";
    const takesWords = tag.startsWith("<textarea") || /type="text"/.test(tag);
    const isDayOrTime = /datepicker|name="[^"]*[tT]ime"/.test(tag);
    return takesWords && !isDayOrTime ? [name] : [];
  });

/** What decides which boxes are asked, form by form, so that every box is, in the order of a working week. */
const forms: Readonly<Record<string, Fields>> = {
  plan: {
    "outcomes-0-progress": "too soon",
    "actions-0-outcome": "1",
    "actions-0-due": "20/12/2026",
    childVersion: "yes",
  },
  visits: {
    seen: "yes",
    alone: "not possible",
    bedroom: "yes",
    "actions-0-due": "9/10/2026",
    "actions-0-promised": "yes",
  },
  attempts: { notSeenBecause: "nobody home", nextTry: "5/10/2026" },
  "direct-work": { outcome: "none" },
  "strategy-discussion": {
    police: "attended",
    health: "attended",
    education: "attended",
    enquiry: "yes",
    "actions-0-due": "9/10/2026",
  },
  oversight: { kind: "supervision", scale: "4", "actions-0-due": "9/10/2026", "actions-0-promised": "yes" }, // prettier-ignore
  agreed: { "actions-0-due": "12/10/2026" },
  handover: { childTold: "1/10/2026" },
  collecting: {},
};
/** Asked only where another answer is given, or where something is not as it is here. */
const notAskedHere = /^(noChildVersion|withoutHandover)$/;

/** Fills in a form of a child's, every box with a word of its own, and saves it. */
export async function fillIn(
  browser: Browser,
  form: string,
  answers: Fields,
  word: (box: string) => string,
): Promise<void> {
  const { text, status } = await browser.get(form);
  assert.equal(status, 200, form);
  const place = form.replace(/\/new(\?.*)?$/, "");
  const filled = said(text);
  // What the child was promised and what became of it has a box; other actions stay open.
  const became = [...text.matchAll(/name="(became-[0-9a-f-]{36})-told"/g)].map(([, name = ""]) => [name, "not done"]); // prettier-ignore
  const words = boxesIn(text)
    // What is filled in already, such as an agreed action, is no word of ours.
    .filter(
      (box) => !notAskedHere.test(box) && !(box in answers) && !filled[box],
    ) // prettier-ignore
    .map((box) => [box, word(box)]);
  const sent = { ...filled, ...Object.fromEntries([...became, ...words]), ...answers }; // prettier-ignore
  const checked = await browser.post(`${place}/new`, { ...sent, do: "check" });
  if (!checked.location.includes("/check")) {
    assert.ok(checked.location, `${place}: ${readable(checked.text)}`);
    return;
  }
  const saved = await browser.post(`${place}/check`, said(checked.text));
  assert.ok(!saved.location.includes("/check"), readable(saved.text));
}

type Whose = {
  browser: Browser;
  child: string;
  /** Who may be named a deputy. */
  deputy: string;
  /** Turns the browser over to another manager, and back. */
  second(turn: "there" | "back"): void;
  /** Ends the protection plan, till which no manager closes the work; absent where it goes on. */
  unprotect?(): Promise<void>;
};

/** Everything there is to write about a child by its own form, each box with a word of its own; the moments between. */
export async function everythingWritten(
  { browser, child, deputy, second, unprotect }: Whose,
  canary: (where: string) => string,
): Promise<readonly Instant[]> {
  const of = `/children/${child}`;
  const by = (form: string) => (box: string) => canary(`${form}: ${box}`);
  const fill = (form: string, answers: Fields) =>
    fillIn(browser, `${of}/${form}/new`, answers, by(form));
  const moments = [];
  // While something is late: why.
  const { text: page } = await browser.get(of);
  const [, late = ""] = /href="([^"]*\/late\/reason\/new[^"]*)"/.exec(page) ?? []; // prettier-ignore
  await fillIn(browser, late.replace("reason", "question"), { question: canary("late question: question") }, by("late question")); // prettier-ignore
  await fillIn(browser, late, {}, by("late reason"));
  for (const [form, answers] of Object.entries(forms)) {
    await fill(form, answers);
    moments.push(now());
  }
  await fill("allocation", { worker: deputy, role: "named deputy" });
  await fill("enquiry", { outcome: "child in need plan" });
  second("there");
  await fill("enquiry-confirmation", { agrees: "yes" });
  second("back");

  const given = { version: "parent", to: canary("given: to"), how: "in person", on: "2/10/2026" }; // prettier-ignore
  await browser.get(`${of}/plan`);
  const said = await browser.post(`${of}/plan/given`, given);
  assert.match(said.location, /\/plan$/, readable(said.text));

  const { text: plan } = await browser.get(`${of}/plan`);
  const [, paper = ""] = /href="[^"]*\/papers\/([^"]+)"/.exec(plan) ?? [];
  await fillIn(browser, `${of}/circulation/new?of=${paper}`, { how: "handed" }, by("circulation")); // prettier-ignore

  for (const [page, box, answers] of [
    ["timeline", "entry", { theme: "harm" }],
    ["chronology", "pattern", {}],
  ] as const) {
    const { text } = await browser.get(`${of}/${page}`);
    const [, href = ""] = new RegExp(`href="([^"]*/chronology/${box}/new\\?of=[^"]+)"`).exec(text) ?? []; // prettier-ignore
    await fillIn(browser, href, answers, by(`chronology ${box}`));
  }
  await documentWritten(browser, child, canary);
  moments.push(now());
  if (!unprotect) return moments;
  await unprotect();
  await fill("closing", { step: "closed", reasonCode: "RC7" });
  return moments;
}

async function documentWritten(
  browser: Browser,
  child: string,
  canary: (where: string) => string,
) {
  const place = `/children/${child}/documents/new`;
  const { text } = await browser.get(place);
  const fields = { ...said(text), title: canary("documents: title"), kind: "letter", about: "child" }; // prettier-ignore
  const file = { "Letter.pdf": `%PDF-1.7\n${canary("documents: what is in it")}\n%%EOF\n` }; // prettier-ignore
  const sent = await browser.postFiles(place, "file", file, fields);
  assert.match(readable(sent.text), /The document was added/);
}
