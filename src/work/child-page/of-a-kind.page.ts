import { govukButton } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { FactKind } from "#record/facts.ts";
import { type Deed, deedAddress, deedName, deeds } from "./deeds.ts";
import type { Framed, Within } from "./frame.ts";
import { type Beside, timeline } from "./timeline.ts";
import { pageOf, size, turning } from "./turning.ts";

/** A page of one kind of record: what it tells of, what is recorded here, and what it says when there is none. */
export type OfAKind = {
  heading: string;
  kinds: readonly FactKind[];
  does: Deed;
  also: readonly Deed[];
  nothing: string;
};

export const visitsTab: OfAKind = {
  heading: "Visits and direct work",
  kinds: ["visit", "direct work"],
  does: "visits",
  also: ["attempts", "direct-work"],
  nothing:
    "No visit or direct work is recorded by this day. Each visit, each attempt and each session will stand here with the child’s own words, newest first.",
};

export const oversightTab: OfAKind = {
  heading: "Oversight",
  kinds: ["oversight", "closing"],
  does: "oversight",
  also: ["closing"],
  nothing:
    "No oversight is recorded by this day. What a manager made of the work, what they decided, and that it was stepped down or closed will stand here, newest first.",
};

export const meetingsTab: OfAKind = {
  heading: "Meetings and decisions",
  kinds: [
    "strategy discussion",
    "section 47 enquiry",
    "conference",
    "core group",
    "review",
  ],
  does: "strategy-discussion",
  also: ["enquiry"],
  nothing:
    "No meeting is recorded by this day. Strategy discussions, section 47 decisions, conferences, core groups and reviews will stand here, newest first.",
};

type Seen = { beside: Beside; writes: boolean; also: readonly Deed[] };

export function ofAKindPage(of: OfAKind, framed: Framed, seen: Seen): Within {
  const { child, told, query, shown } = framed;
  const its = told.filter(({ kind }) => of.kinds.includes(kind));
  const page = pageOf(query, its.length);
  return {
    body: html`<h2 class="govuk-heading-m">${of.heading} (${its.length})</h2>
      ${seen.writes && govukButton({ text: deedName(of.does), href: deedAddress(child, of.does) })}
      ${seen.writes && seen.also.length > 0 && deeds(child, seen.also)}
      ${
        its.length === 0
          ? html`<div class="app-nothing">
              <p class="govuk-body govuk-!-margin-bottom-0">${of.nothing}</p>
            </div>`
          : timeline(its.slice((page - 1) * size, page * size), seen.beside)
      }
      ${turning(query, shown.now, { page, total: its.length })}`,
  };
}
