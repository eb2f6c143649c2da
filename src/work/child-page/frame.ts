import { instantWords, longDayWords } from "#kernel/date-words.ts";
import type { Problem } from "#kernel/problem.ts";
import { govukWarningText } from "#platform/web/govuk.ts";
import { type Html, html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import { problemSummary } from "#platform/web/problem-summary.ts";
import type { Fields } from "#platform/web/route.ts";
import { banner } from "#platform/web/signature.ts";
import type { Relationship } from "#record/access/relationship.store.ts";
import { relationshipUsed } from "#record/access/relationship.ts";
import {
  bornWords,
  childName,
  otherName,
} from "#record/children/child-words.ts";
import type { Asked } from "./asked.ts";
import type { Child } from "./child.store.ts";
import { type ChildTab, childNavigation, tabName } from "./navigation.ts";
import { overdueWords, type Promised } from "./promises.ts";
import { standingOf } from "./standing.ts";
import { type Shown, shownAs, timeMachine } from "./time-machine.ts";
import type { Told } from "./timeline.store.ts";

/** What every page of a child has in hand: enough for its banner, and the date at which all of it is shown. */
export type Framed = {
  child: Child;
  /** Why the asker may open the child. */
  own: readonly Relationship[];
  promises: readonly Promised[];
  /** What happened, of the kinds the page and the banner need. */
  told: readonly Told[];
  shown: Shown;
  asked: Asked;
  query: Fields;
};

/** What one page of a child adds to the frame. */
export type Within = {
  body: Html;
  /** Others whom it shows. */
  shows?: readonly string[];
  problems?: readonly Problem[];
  /** What was asked of this page besides the dates: it goes along when the dates change. */
  kept?: Fields;
  /** Whether its print has the banner on top, or is given to somebody as it is. */
  onPaper?: "with banner" | "alone";
};

/** One page of a child: who they are and how they stand above it, the same on each, at any date. */
export function childFrame(
  framed: Framed,
  tab: ChildTab,
  within: Within,
): Page {
  const { child, promises, shown, asked, query } = framed;
  const name = childName(child);
  const standing = standingOf(framed.told, shown.asAt, child);
  const legal = otherName(child);
  const problems = [...asked.problems, ...(within.problems ?? [])];
  return {
    title: tab === "overview" ? name : `${tabName(tab)}: ${name}`,
    ...(problems.length > 0 && { status: 422 }),
    section: "/children",
    width: "wide",
    breadcrumbs: [{ text: "Children", href: "/children" }],
    shows: [child.id, ...(within.shows ?? [])],
    relationship: relationshipUsed(framed.own),
    heading: html`${problemSummary(problems)} ${emergencyNotice(framed.own)}
    ${onPaper(
      within,
      banner({
        name,
        lines: [
          bornWords(child, shown.asAt),
          ...(legal === undefined ? [] : [`Legal name ${legal}`]),
        ],
        tags: standing.tags,
        facts: [
          { term: "Promises", value: overdueWords(promises) },
          {
            term: "Accountable social worker",
            value: standing.who.accountable,
          },
          ...(standing.who.alsoWorking === undefined
            ? []
            : [{ term: "Also working", value: standing.who.alsoWorking }]),
          { term: "Last seen", value: standing.lastSeen },
          { term: "Last seen alone", value: standing.lastSeenAlone },
          ...(child.coveredTo === null
            ? []
            : [
                {
                  term: "Returns speak of this child up to",
                  value: longDayWords(child.coveredTo),
                },
              ]),
        ],
      }),
    )}
    ${childNavigation(child.id, tab, query)}`,
    body: html`${onPaper(within, shownAs(shown))}
    ${timeMachine(query, asked.problems, shown, within.kept ?? {})}
    ${within.body}`,
  };
}

const onPaper = ({ onPaper }: Within, above: Html): Html =>
  onPaper === "alone" ? html`<div class="app-no-print">${above}</div>` : above;

/** Stays on the page for as long as nothing but an emergency opens it. */
function emergencyNotice([first]: readonly Relationship[]) {
  if (first?.kind !== "emergency" || first.until === null) return undefined;
  return govukWarningText({
    text: `You opened this record in an emergency. It closes ${instantWords(first.until)}. Those who must know were told, and it will be reviewed.`,
    iconFallbackText: "Warning",
  });
}

/** The child is here today and was not known at the moment asked about. */
export const notYetKnownPage = (words: string, now: string): Page => ({
  title: "This child was not in the record then",
  section: "/children",
  breadcrumbs: [{ text: "Children", href: "/children" }],
  body: html`<p class="govuk-body">
      Nothing of this child had been recorded by ${words}.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="${now}">See the record as known now</a>
    </p>`,
});
