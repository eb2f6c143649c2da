import { begun } from "#kernel/begun.ts";
import { instantWords } from "#kernel/date-words.ts";
import { route } from "../over-database.ts";
import { html } from "../web/html.ts";
import { list } from "../web/list.ts";
import type { Page } from "../web/page.ts";
import { clockChip } from "../web/signature.ts";
import {
  type Finding,
  newestReceipt,
  type Receipt,
  receiptsFrom,
  standingOf,
} from "./receipts.ts";

/** How the system is kept: whether a backup was proven to come back, and whether what must hold does. */
export const keepingRoutes = [
  route({
    at: "GET /operation",
    may: "operation.read",
    trail: "looked at how the system is kept",
    async handle() {
      const folder = receiptsFrom(process.env);
      return keepingPage([
        ["drill", await newestReceipt(folder, "drill")],
        ["invariants", await newestReceipt(folder, "invariants")],
      ]);
    },
  }),
];

const titles = {
  drill: "Restore drill",
  invariants: "Nightly examination",
} as const;

type Kept = readonly [Receipt["kind"], Receipt | undefined];

const keepingPage = (kept: readonly Kept[]): Page => ({
  title: "How the system is kept",
  width: "wide",
  body: html`${kept.map(([kind, receipt]) => part(kind, receipt))}`,
});

function part(...[kind, receipt]: Kept) {
  const { ok, words } = standingOf(kind, receipt);
  return html`<h2 class="govuk-heading-m">${titles[kind]}</h2>
    <p class="govuk-body">${clockChip(ok ? "done" : "overdue", words)}</p>
    ${
      receipt &&
      html`<p class="govuk-body">
          ${instantWords(receipt.at)}${receipt.backup && `, ${receipt.backup}`},
          in ${receipt.seconds} seconds
        </p>
        ${list<Finding>({
          caption: `What the ${titles[kind].toLowerCase()} looked at`,
          captionSize: "hidden",
          rows: receipt.findings,
          here: "/operation",
          columns: [
            {
              key: "what",
              heading: "What",
              lead: true,
              cell: ({ what }) => begun(what),
            },
            {
              key: "ok",
              heading: "How it stands",
              cell: (each) =>
                each.ok
                  ? clockChip("done", "As it should be")
                  : clockChip("overdue", "Failed"),
            },
            { key: "words", heading: "Found", cell: (each) => each.words },
          ],
          nothing: "Nothing was looked at.",
        })}`
    }`;
}
