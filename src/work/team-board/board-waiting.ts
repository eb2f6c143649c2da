import { dayWords } from "#kernel/date-words.ts";
import { type Html, html } from "#platform/web/html.ts";
import { list } from "#platform/web/list.ts";
import { childName } from "#record/children/child-words.ts";
import { childLink } from "../child-link.ts";
import { deedButton } from "../recording/deed-button.ts";
import {
  latenessAddress,
  latenessShown,
  planSentBack,
  saidOf,
  type SaidOfLate,
} from "../lateness/lateness.ts";
import { openedFrom } from "../recording/came-from.ts";
import type { BoardChild } from "./team-board.store.ts";
import { type Waiting, waitingKinds } from "./waiting.store.ts";
import { countedWaiting, waitingWords } from "./waiting-words.ts";

type Given = {
  children: readonly BoardChild[];
  said: SaidOfLate;
  /** May decide and sign off. */
  manages: boolean;
  /** Each is shown, not the first few. */
  all: boolean;
  /** The board itself, to which each act leads back. */
  here: string;
};

/** What waits for the manager: how much of each kind, then each with what to do about it. */
export function waitingFor(
  rows: readonly Waiting[],
  given: Given,
): Html | undefined {
  if (rows.length === 0) return undefined;
  const known = new Map(given.children.map((child) => [child.id, child]));
  const place = ({ kind }: Waiting) => waitingKinds.indexOf(kind);
  const ordered = rows.toSorted((one, other) => place(one) - place(other));
  const shown = given.all ? ordered : ordered.slice(0, most);
  return html`<section id="waiting" class="govuk-!-margin-bottom-6">
    <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
      Waiting for the manager (${rows.length})
    </h2>
    <p class="govuk-body govuk-!-margin-bottom-2">${countedWaiting(rows)}</p>
    ${list<Waiting>({
      caption: "Waiting for the manager",
      captionSize: "hidden",
      here: "",
      rows: shown,
      nothing: "",
      columns: [
        {
          key: "child",
          heading: "Child",
          lead: true,
          cell: ({ child }) => {
            const named = known.get(child);
            return named ? childLink(child, named) : "A child";
          },
        },
        {
          key: "what",
          heading: "What waits",
          cell: (each) => html`${waitingWords(each)} ${sentBack(each, given)}`,
        },
        {
          key: "on",
          heading: "Since",
          unbroken: true,
          cell: ({ on }) => dayWords(on),
        },
        {
          key: "who",
          heading: "Whose",
          cell: ({ worker, child }) =>
            worker ?? known.get(child)?.worker ?? "–",
        },
        {
          key: "do",
          heading: "To do",
          cell: (each) => {
            const named = known.get(each.child);
            return given.manages && named
              ? html`<span class="app-acts app-no-print"
                  >${acts(each, named, given)}</span
                >`
              : "";
          },
        },
      ],
    })}
    ${
      shown.length < rows.length &&
      html`<p class="govuk-body app-no-print">
        The first ${shown.length} of ${rows.length}.
        <a class="govuk-link" href="${given.here}&waiting=all#waiting"
          >Show all that waits</a
        >
      </p>`
    }
  </section>`;
}

/** So many stand before what is overdue, which must be within reach. */
const most = 5;

/** What was asked when a plan was sent back, until it is reviewed or answered. */
function sentBack({ kind, about }: Waiting, { said }: Given): Html | undefined {
  const last = kind === "plan" ? saidOf(said, planSentBack(about)) : undefined;
  return last?.overtaken ? undefined : latenessShown(last);
}

/** What a manager does about it. */
function acts(
  { kind, child, about }: Waiting,
  named: BoardChild,
  { here, said }: Given,
): Html {
  const link = (href: string, words: string) =>
    html`<a class="govuk-link" href="${href}"
      >${words}<span class="govuk-visually-hidden">
        ${childName(named)}</span
      ></a
    >`;
  const signedOff = `/children/${child}/signed-off/${about}`;
  const form = (at: string) => openedFrom(`/children/${child}/${at}/new`, here);
  switch (kind) {
    case "asked":
    case "not seen":
      return link(form("oversight"), "Decide");
    case "section 47":
      return link(form("enquiry-confirmation"), "Agree or disagree");
    case "question": {
      const asked = [...said.values()].find(({ id }) => id === about);
      return asked
        ? link(latenessAddress(child, "reason", asked, here), "Answer")
        : html``;
    }
    case "disagreed":
      return html``;
    case "draft":
      return deedButton({ at: `/children/${child}/drafts/${about}/handed-on`, here, words: "Have it finished", of: childName(named) }); // prettier-ignore
    case "assessment":
      return deedButton({ at: signedOff, here, words: "Authorise", of: childName(named) }); // prettier-ignore
    case "plan":
      return html`${link(`/children/${child}/plan`, "Read the plan")}
      ${deedButton({ at: signedOff, here, words: "Sign off", of: childName(named) })}
      ${link(latenessAddress(child, "question", planSentBack(about), here), "Send back")}`; // prettier-ignore
  }
}
