import { randomBytes } from "node:crypto";
import { Refusal } from "#kernel/problem.ts";
import { html } from "./html.ts";
import type { Page } from "./page.ts";

/** The page for what cannot be shown or done, in words that do not tell whether it exists. */
export const refusedPage = ({ status, message }: Refusal): Page => ({
  title: titles[status] ?? "This cannot be done",
  status,
  body: html`<p class="govuk-body">${message}.</p>
    ${nextSteps[status]}`,
});

const titles: Readonly<Record<number, string>> = {
  403: "You cannot do this",
  404: "Page not found",
  409: "This has changed meanwhile",
  413: "The file is too large",
  503: "Sorry, the records cannot be reached",
  429: "Too many at once",
};

const nextSteps: Readonly<Record<number, ReturnType<typeof html>>> = {
  403: html`<p class="govuk-body">
    If you need it for your work, ask your manager. Nothing has been changed.
  </p>`,
  404: html`<p class="govuk-body">
    If you followed a link, it may be out of date. If you typed the address,
    check it. You can also start again from the menu above.
  </p>`,
  503: html`<p class="govuk-body">
    Try again in a few minutes. If it goes on, tell support.
  </p>`,
  409: html`<p class="govuk-body">
    Go back, look at what changed, and enter your own change again. Nothing has
    been overwritten.
  </p>`,
};

/** A fault of ours: a number to tell support, and nothing of what went wrong. */
export const faultPage = (reference: string): Page => ({
  title: "Sorry, something went wrong",
  status: 500,
  body: html`<p class="govuk-body">
      The fault is ours, not yours. If you were saving something, look whether
      it was kept before you enter it again.
    </p>
    <p class="govuk-body">
      If it happens again, tell support this reference:
      <strong class="app-reference">${reference}</strong>
    </p>`,
});

/** Eight characters that read well over a telephone: no vowels, no look-alikes. */
export function newReference(): string {
  const letters = "BCDFGHJKMNPQRSTVWXZ2456789";
  return [...randomBytes(8)]
    .map((byte) => letters[byte % letters.length])
    .join("");
}

/** What a framework's own refusal (a malformed form, a missing token) means to a person. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !("statusCode" in error)) return undefined;
  const status = Number(error.statusCode);
  if (!(status >= 400 && status < 500)) return undefined;
  return new Refusal(status, plainWords[status] ?? "It could not be read");
}

const plainWords: Readonly<Record<number, string>> = {
  404: "There is no page at this address",
  413: "What was sent is larger than can be taken",
};
