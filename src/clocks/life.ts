import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Fact, FactKind, Timeline } from "#record/facts.ts";
import type { Deed } from "./clock.ts";

/** One child's facts, sorted by kind once so that many duties may ask. */
export type Life = {
  child: Timeline["child"];
  of<Kind extends FactKind>(kind: Kind): readonly Fact<Kind>[];
  /** The fact of that kind with this id. */
  find<Kind extends FactKind>(
    kind: Kind,
    id: Id | undefined,
  ): Fact<Kind> | undefined;
  /** The first day on which somebody recorded this child's story here, rather than a return. */
  recordedFrom: Day | undefined;
};

const none: readonly never[] = [];

export function lifeOf({ child, facts }: Timeline): Life {
  const kinds = new Map<FactKind, Fact[]>();
  let recordedFrom: Day | undefined;
  for (const fact of facts) {
    const same = kinds.get(fact.kind);
    if (same) same.push(fact);
    else kinds.set(fact.kind, [fact]);
    if (!recordedFrom && fact.source === "record" && isPractice(fact))
      recordedFrom = fact.on;
  }
  // The map holds under each kind only facts of that kind; the type of a map cannot say so.
  const of = <Kind extends FactKind>(kind: Kind) =>
    (kinds.get(kind) ?? none) as readonly Fact<Kind>[];
  return {
    child,
    of,
    find: (kind, id) =>
      id === undefined ? undefined : of(kind).find((fact) => fact.id === id),
    recordedFrom,
  };
}

/** An allocation or a waiver may be entered of a child whose story only returns tell. */
const isPractice = ({ kind }: Fact) =>
  kind !== "allocation" && kind !== "waiver";

/** The deed a fact is, on its own day unless another is given. */
export function deed(fact: Fact, day: Day = fact.on): Deed {
  return { day, fact: fact.id, source: fact.source };
}

/** A visit at which the child was seen; before birth, one made to the mother, where no reason says that nobody was. */
export const sawChild =
  ({ child: { born, expected } }: Life) =>
  ({ on, seen, notSeenBecause }: Fact<"visit">): boolean => {
    const unborn = born ? on < born : expected !== undefined;
    return seen || (unborn && !notSeenBecause);
  };

/** Deeds in order of day, then fact. */
export const inOrder = (deeds: Deed[]): Deed[] =>
  deeds.sort((a, b) =>
    a.day === b.day ? (a.fact < b.fact ? -1 : 1) : a.day < b.day ? -1 : 1,
  );
