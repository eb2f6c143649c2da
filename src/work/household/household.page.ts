import { longDayWords } from "#kernel/date-words.ts";
import { govukButton } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { HomeOfChild } from "#record/families/homes.store.ts";
import { list } from "#platform/web/list.ts";
import {
  bornWords,
  childName,
  unbrokenParts,
} from "#record/children/child-words.ts";
import type { LeftOut, Member } from "#record/families/household.store.ts";
import type { Child } from "../child-page/child.store.ts";
import type { Framed, Within } from "../child-page/frame.ts";
import { tabAddress } from "../child-page/navigation.ts";
import { homesShown } from "./homes-shown.ts";

type Seen = {
  members: readonly Member[];
  leftOut: readonly LeftOut[];
  homes: readonly HomeOfChild[];
  writes: boolean;
};

/** The children of one household: those the asker may write for can be visited together. */
export function householdPage(
  { child, shown }: Framed,
  { members, leftOut, homes, writes }: Seen,
): Within {
  return {
    shows: members.map(({ id }) => id),
    body: html`<h2 class="govuk-heading-m">
        Children of the household (${members.length})
      </h2>
      ${list<Member>({
        caption: "Children at the same address, brothers and sisters",
        captionSize: "hidden",
        here: "",
        rows: members,
        nothing: "",
        columns: [
          {
            key: "child",
            heading: "Child",
            lead: true,
            cell: (member) =>
              member.opens
                ? html`<a class="govuk-link" href="/children/${member.id}"
                    >${childName(member)}</a
                  >`
                : childName(member),
          },
          {
            key: "born",
            heading: "Age",
            // Of a child the asker may not open: the name and the worker, and nothing else.
            cell: (member) =>
              member.opens
                ? unbrokenParts(bornWords(member, shown.asAt))
                : undefined,
          },
          {
            key: "tie",
            heading: "Tie",
            cell: ({ id, tie }) =>
              id === child.id ? "This child" : (tie ?? ""),
          },
          {
            key: "worker",
            heading: "Worker",
            cell: ({ worker }) => worker ?? "Nobody",
          },
        ],
      })}
      ${writes && visitTogether(child, members)} ${homesShown(child, homes)}
      ${leftOut.length > 0 && notPart(leftOut, childName(child))}`,
  };
}

/** One visit for those the asker may write for, or why there is none. */
function visitTogether({ id }: Child, members: readonly Member[]): Html {
  const together = members.filter((member) => member.writes);
  if (together.length > 1 && together.some((member) => member.id === id))
    return govukButton({
      text: `Record one visit for ${together.length} children`,
      href: `${tabAddress(id, "household")}/visits/new`,
    });
  return html`<p class="govuk-body">
    ${
      members.length > 1
        ? "You write in the record of none, or of one, of these children: a visit is recorded for each by their own worker."
        : "No brother or sister, and nobody else at the same address, is in the record."
    }
  </p>`;
}

const notPart = (leftOut: readonly LeftOut[], name: string): Html =>
  html`<h2 class="govuk-heading-m">Visits ${name} was not part of</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${leftOut.map(
        ({ on, because }) => html`<li>${longDayWords(on)}: ${because}</li>`,
      )}
    </ul>`;
