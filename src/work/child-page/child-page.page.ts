import type { LocalChoice } from "#clocks/clock.ts";
import { explain } from "#clocks/explain.ts";
import { instantWords, longDayWords } from "#kernel/date-words.ts";
import { govukWarningText } from "#platform/web/govuk.ts";
import { html } from "#platform/web/html.ts";
import type { Page } from "#platform/web/page.ts";
import type { Fields } from "#platform/web/route.ts";
import { banner } from "#platform/web/signature.ts";
import {
  bornWords,
  childName,
  otherName,
} from "#record/children/child-words.ts";
import type { Relationship } from "#record/access/relationship.store.ts";
import { relationshipUsed } from "#record/access/relationship.ts";
import type { FactKind } from "#record/facts.ts";
import type { MovedAway } from "#record/corrections/moved.store.ts";
import type { Remark } from "#record/corrections/remark.store.ts";
import { characteristics, gapsFound, people } from "./about.ts";
import type { Asked } from "./asked.ts";
import { besideRecords, movedAway } from "./beside.ts";
import type { Child, Identifier, Relation } from "./child.store.ts";
import type { Correction } from "./corrections.store.ts";
import {
  overdueWords,
  pastPromises,
  type Promised,
  whatIsDue,
} from "./promises.ts";
import { standingOf } from "./standing.ts";
import {
  changesOfMind,
  type Shown,
  shownAs,
  timeMachine,
  timeProblems,
} from "./time-machine.ts";
import { type KnowMe, knowMe } from "./know-me.ts";
import { kindFilter, timeline } from "./timeline.ts";
import type { Told } from "./timeline.store.ts";

export type ChildSeen = {
  child: Child;
  /** Why the asker may open the child. */
  own: readonly Relationship[];
  identifiers: readonly Identifier[];
  disabilities: readonly string[];
  relations: readonly Relation[];
  promises: readonly Promised[];
  /** The council's own intervals, as known. */
  choices: readonly LocalChoice[];
  gaps: readonly string[];
  told: readonly Told[];
  /** Only as known now: what somebody new must read first. */
  first: Pick<KnowMe, "agreed" | "ended" | "handover" | "writes"> | undefined;
  corrections: readonly Correction[];
  remarks: readonly Remark[];
  moved: readonly MovedAway[];
  signs: boolean;
  kind: FactKind | undefined;
  shown: Shown;
  asked: Asked;
  query: Fields;
};

/** One child on one page: who they are, what is promised to them, what happened, at any date. */
export function childPage(seen: ChildSeen): Page {
  const { child, promises, told, shown, asked, query } = seen;
  const { asAt, now } = shown;
  const name = childName(child);
  const standing = standingOf(told, asAt, child);
  const legal = otherName(child);
  const sentence = (promise: Promised) => explain(promise, asAt, seen.choices);
  const dates = only(query, "as-at", "known-at");

  return {
    title: name,
    ...(asked.problems.length > 0 && { status: 422 }),
    section: "/children",
    width: "wide",
    breadcrumbs: [{ text: "Children", href: "/children" }],
    shows: [
      child.id,
      ...seen.relations.flatMap(({ otherChildId }) => otherChildId ?? []),
    ],
    relationship: relationshipUsed(seen.own),
    heading: html`${timeProblems(asked.problems)} ${emergencyNotice(seen.own)}
    ${banner({
      name,
      lines: [
        bornWords(child, asAt),
        ...(legal === undefined ? [] : [`Legal name ${legal}`]),
      ],
      tags: standing.tags,
      facts: [
        { term: "Promises", value: overdueWords(promises) },
        { term: "Who answers", value: standing.answers },
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
    })}`,
    body: html`${shownAs(shown)}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          ${seen.first && knowMe({ child, told, asAt, ...seen.first })}
          <h2 class="govuk-heading-m">What is due</h2>
          ${whatIsDue(promises, { asAt, sentence })}
          ${pastPromises(promises, { asAt, sentence })} ${gapsFound(seen.gaps)}
          <h2 class="govuk-heading-m govuk-!-margin-top-6" id="timeline">
            What happened
          </h2>
          ${kindFilter(told, seen.kind, now, dates)} ${movedAway(seen.moved)}
          ${timeline(told, seen.kind, asAt, besideRecords({ child: child.id, remarks: seen.remarks, writes: seen.first?.writes ?? false, signs: seen.signs }))}
        </div>
        <div class="govuk-grid-column-one-third">
          ${timeMachine(query, asked.problems, shown, only(query, "kind"))}
          ${changesOfMind(seen.corrections, now)}
          ${characteristics(child, seen.identifiers, seen.disabilities)}
          ${people(seen.relations)}
          <p class="govuk-body app-no-print">
            <a class="govuk-link" href="${now}/access"
              >Who may see this child, and why</a
            >
          </p>
        </div>
      </div>`,
  };
}

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

/** Those of the query that are given, so that one form keeps what another asked. */
function only(query: Fields, ...names: readonly string[]): Fields {
  return Object.fromEntries(
    names.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  );
}
