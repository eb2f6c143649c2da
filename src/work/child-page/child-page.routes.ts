import { localChoicesOf } from "#clocks/local-interval.store.ts";
import { gapsOf, gapsThen } from "#clocks/obligations.store.ts";
import { londonDay } from "#kernel/london.ts";
import type { Id } from "#kernel/id.ts";
import { addMonths } from "#kernel/day.ts";
import type { Db } from "#platform/database/connection.ts";
import { route } from "#platform/over-database.ts";
import type { Asker } from "#platform/web/route.ts";
import { openActionsFor, promisesEnded } from "#record/actions/action.store.ts";
import { handoverOf } from "#record/allocations/handover.store.ts";
import { ehcPlanSince } from "#record/children/ehc-plan.store.ts";
import { collectingOf } from "#record/collecting/collecting.store.ts";
import { entriesOf } from "#record/chronologies/chronology.store.ts";
import { circulatedOf } from "#record/circulation/circulation.store.ts";
import { movedFrom } from "#record/corrections/moved.store.ts";
import { remarksOf } from "#record/corrections/remark.store.ts";
import { planOf } from "#record/plans/plan.store.ts";
import { latenessOf } from "#record/lateness/lateness.store.ts";
import { byOwed } from "../lateness/lateness.ts";
import { besideRecords } from "./beside.ts";
import { disabilitiesOf, identifiersOf, relationsOf } from "./child.store.ts";
import { correctionsOf } from "./corrections.store.ts";
import { deedsFor } from "./deeds.ts";
import type { Framed } from "./frame.ts";
import {
  meetingsTab,
  type OfAKind,
  ofAKindPage,
  oversightTab,
  visitsTab,
} from "./of-a-kind.page.ts";
import { onTab } from "./on-tab.ts";
import { overviewPage } from "./overview.page.ts";
import { peoplePage } from "./people.page.ts";
import { timelinePage } from "./timeline.page.ts";

export const childPageRoutes = [
  route({
    at: "GET /children/:childId",
    may: "child.open",
    trail: "opened a child",
    handle: onTab("overview", { of: "all" }, async (framed, db, asker) => {
      const { id } = framed.child;
      const { asAt, usual, knownAt } = framed.shown;
      const lastKnown = knownAt === undefined ? usual : londonDay(knownAt);
      // A plan or note written after the day asked about is none of that day; of promises no such day is kept.
      const [plan, handover] = [await planOf(id, db, asker), await handoverOf(id, db, asker)]; // prettier-ignore
      const agreedThen = asAt >= usual || asAt >= lastKnown;
      return overviewPage(framed, {
        identifiers: await identifiersOf(id, db, asker),
        ehcPlanSince: await ehcPlanSince(id, asAt, db, asker),
        disabilities: await disabilitiesOf(id, db, asker),
        relations: await relationsOf(id, db, asker, asAt),
        choices: await localChoicesOf(db, asker.authority),
        gaps: knownAt === undefined ? await gapsOf(id, db, asker) : await gapsThen(id, db, asker, lastKnown), // prettier-ignore
        lacking: agreedThen ? (await remarksOf(id, db, asker)).filter(({ kind }) => kind === "finished without") : [], // prettier-ignore
        plan: plan && plan.reviewedOn <= asAt ? plan : undefined,
        collecting: await collectingOf(id, db, asker),
        handover: handover && handover.on <= asAt ? handover : undefined,
        said: byOwed(agreedThen ? await latenessOf([id], asAt, db, asker) : []),
        agreed: agreedThen ? await openActionsFor(id, db, asker) : [],
        ended: agreedThen ? await promisesEnded(id, addMonths(asAt, -12), db, asker) : [], // prettier-ignore
        writes: writes(framed, asker),
      });
    }),
  }),

  route({
    at: "GET /children/:childId/timeline",
    may: "child.open",
    trail: "opened a child’s timeline",
    handle: onTab(
      "timeline",
      { of: "all", traced: true },
      async (framed, db, asker) => {
        const chosen = await chosenOf(framed, db, asker);
        return timelinePage(framed, {
          moved: await movedFrom(framed.child.id, db, asker),
          corrections: await correctionsOf(framed.child.id, db, asker),
          beside: await besideOf(framed, db, asker, chosen),
          chosen,
        });
      },
    ),
  }),

  route({
    at: "GET /children/:childId/visits",
    may: "child.open",
    trail: "opened a child’s visits",
    handle: onTab(
      "visits",
      { of: visitsTab.kinds, traced: true },
      ofAKind(visitsTab),
    ),
  }),

  route({
    at: "GET /children/:childId/oversight",
    may: "child.open",
    trail: "opened a child’s oversight",
    handle: onTab(
      "oversight",
      { of: oversightTab.kinds, traced: true },
      ofAKind(oversightTab),
    ),
  }),

  route({
    at: "GET /children/:childId/meetings",
    may: "child.open",
    trail: "opened a child’s meetings",
    handle: onTab(
      "meetings",
      { of: meetingsTab.kinds, traced: true },
      ofAKind(meetingsTab),
    ),
  }),

  route({
    at: "GET /children/:childId/people",
    may: "child.open",
    trail: "opened the people of a child",
    handle: onTab("people", { of: [] }, async (framed, db, asker) =>
      peoplePage(
        framed,
        await relationsOf(framed.child.id, db, asker, framed.shown.asAt),
      ),
    ),
  }),
];

function ofAKind(of: OfAKind) {
  return async (framed: Framed, db: Db, asker: Asker) =>
    ofAKindPage(of, framed, {
      beside: await besideOf(framed, db, asker, await chosenOf(framed, db, asker)), // prettier-ignore
      writes: writes(framed, asker),
      also: deedsFor(of.also, asker),
    });
}

/** Nothing is written into the past. */
const writes = ({ asked }: Framed, { may }: Asker) =>
  asked.knownAt === undefined && may.has("record.write");

/** The records that stand in the chronology. */
const chosenOf = async ({ child }: Framed, db: Db, asker: Asker) =>
  new Set((await entriesOf(child.id, db, asker)).map(({ about }) => about));

const besideOf = async (
  framed: Framed,
  db: Db,
  asker: Asker,
  chosen: ReadonlySet<Id>,
) =>
  besideRecords({
    child: framed.child.id,
    remarks: await remarksOf(framed.child.id, db, asker),
    chosen,
    given: (await circulatedOf(framed.child.id, db, asker)).filter(({ on }) => on <= framed.shown.asAt), // prettier-ignore
    writes: writes(framed, asker),
    signs: asker.may.has("allocation.write") && asker.practitioner !== undefined, // prettier-ignore
  });
