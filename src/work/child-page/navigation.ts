import type { Id } from "#kernel/id.ts";
import { html, type Html } from "#platform/web/html.ts";
import type { Fields } from "#platform/web/route.ts";
import { mojSubNavigation } from "#platform/web/govuk.ts";

/** The pages of one child, in the order a worker reads them: where each is, and what it is called. */
const tabs = {
  overview: ["", "Overview"],
  timeline: ["/timeline", "Timeline"],
  chronology: ["/chronology", "Chronology"],
  plan: ["/plan", "Plan"],
  visits: ["/visits", "Visits"],
  oversight: ["/oversight", "Oversight"],
  meetings: ["/meetings", "Meetings"],
  people: ["/people", "People"],
  documents: ["/documents", "Documents"],
  household: ["/household", "Household"],
} as const;

export type ChildTab = keyof typeof tabs;

export const tabAddress = (child: Id, tab: ChildTab): string =>
  `/children/${child}${tabs[tab][0]}`;

export const tabName = (tab: ChildTab): string => tabs[tab][1];

/** Stands under the banner of every page of a child; the dates asked about go along from page to page. */
export const childNavigation = (
  child: Id,
  current: ChildTab,
  query: Fields = {},
): Html =>
  html`<div class="app-no-print app-child-pages">
    ${mojSubNavigation({
      label: "Pages of this child",
      items: (Object.keys(tabs) as ChildTab[]).map((tab) => ({
        text: tabName(tab),
        href: `${tabAddress(child, tab)}${asking(query)}`,
        active: tab === current,
      })),
    })}
  </div>`;

/** The dates asked about, as the end of an address. */
export function asking(query: Fields): string {
  const dates = Object.entries(datesOf(query));
  return dates.length === 0 ? "" : `?${new URLSearchParams(dates).toString()}`;
}

export const datesOf = (query: Fields): Record<string, string> =>
  Object.fromEntries(
    ["as-at", "known-at"].flatMap((name) => {
      const given = query[name];
      return given ? [[name, given]] : [];
    }),
  );
