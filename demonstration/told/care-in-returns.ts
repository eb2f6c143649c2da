import type { Day } from "#kernel/day.ts";
import { isShortBreak, periodOf } from "../care.ts";
import { lastDay } from "../journeys.ts";
import type { Care, Life } from "../life.ts";
import { tell, type Told } from "./told.ts";

/** What the returns say of care, as it was known while it happened. */
export const toldOfCareReturned = (life: Life): Told[] =>
  (life.care ?? []).flatMap((care) => [
    ...(isShortBreak(care) ? [] : [period(care, life)]),
    ...statuses(care).map(({ code, from, to }) =>
      tell(
        "legal_status",
        life.id,
        from,
        { code, started_on: from },
        ...ending(to),
      ),
    ),
    ...care.segments.map(({ from, to, place, provider, lasting }) =>
      tell(
        "placement",
        life.id,
        from,
        {
          started_on: from,
          placement_type: place,
          provider: provider ?? null,
          ...(lasting && { intended_to_last: true }),
        },
        ...ending(to),
      ),
    ),
    ...(care.reviews ?? [])
      .filter(([held]) => held <= lastDay)
      .map(([held, code]) =>
        tell("review", life.id, held, {
          kind: "looked after",
          held_on: held,
          participation: code,
        }),
      ),
  ]);

const ending = (to: Day | undefined) =>
  to ? ([[to, { ended_on: to }]] as const) : [];

function period(care: Care, { id }: Life): Told {
  const { from, to } = periodOf(care);
  return tell(
    "looked_after_period",
    id,
    from,
    { started_on: from, category_of_need: care.need },
    ...(to
      ? [[to, { ended_on: to, end_reason: care.segments.at(-1)?.end }] as const]
      : []),
  );
}

/** A status goes on through changes of placement. */
function statuses({ segments }: Care): { code: string; from: Day; to?: Day }[] {
  const runs: { code: string; from: Day; to?: Day }[] = [];
  for (const { status, from, to } of segments) {
    const last = runs.at(-1);
    const since = last?.code === status ? runs.pop()?.from : from;
    runs.push({ code: status, from: since ?? from, ...(to && { to }) });
  }
  return runs;
}
