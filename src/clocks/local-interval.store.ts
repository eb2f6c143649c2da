/** A council's own intervals, dated: read by every derivation, and by the sentence of each promise. */
import { sql } from "kysely";
import { idFrom, newId } from "#kernel/id.ts";
import { Refusal } from "#kernel/problem.ts";
import { lengthOf } from "#kernel/span.ts";
import type { Db } from "#platform/database/connection.ts";
import { type Duty, type LocalChoice, withLocalChoices } from "./clock.ts";
import { allDuties, clockOf } from "./definitions/all-duties.ts";
import { definitionsVersion } from "./version.ts";

/** The authority's own intervals by clock, earliest first: as they stand, or as known then. */
export async function localChoicesOf(
  db: Db,
  authority: string,
): Promise<LocalChoice[]> {
  const { rows } = await sql<LocalChoice>`
    select clock, from_on as "from", span as within from local_interval
     where authority = ${authority} order by clock collate "C", from_on`.execute(
    db,
  );
  return rows;
}

/** The duties as the authority has them, and what changes whenever one of them may have. */
export async function rulesOf(
  db: Db,
  authority: string,
): Promise<{ duties: readonly Duty[]; version: string }> {
  const choices = await localChoicesOf(db, authority);
  if (choices.length === 0)
    return { duties: allDuties, version: definitionsVersion };
  return {
    duties: withLocalChoices(allDuties, choices),
    version: idFrom(definitionsVersion + JSON.stringify(choices)).slice(0, 8),
  };
}

/**
 * Sets the authority's own interval of a clock from a day on; of the same day again, corrects it.
 * Derive by it in the same write: `deriveByNewRules`.
 */
export async function setLocalInterval(
  db: Db,
  authority: string,
  moment: string,
  { clock, from, within }: LocalChoice,
): Promise<void> {
  refuseImpossible({ clock, from, within });
  await sql`
    insert into record.local_interval (authority, id, clock, from_on, span)
    values (${authority}, ${newId()}, ${clock}, ${from}::date, ${within})
    on conflict (authority, clock, from_on) do update
       set span = excluded.span, withdrawn = false, recorded_at = ${moment}, recorded_by = platform.actor()`.execute(
    db,
  );
}

/** Takes one back: the rule is again what it would have been. */
export async function withdrawLocalInterval(
  db: Db,
  authority: string,
  moment: string,
  { clock, from }: Pick<LocalChoice, "clock" | "from">,
): Promise<void> {
  await sql`
    update record.local_interval set withdrawn = true, recorded_at = ${moment}, recorded_by = platform.actor()
     where authority = ${authority} and clock = ${clock} and from_on = ${from}::date and not withdrawn`.execute(
    db,
  );
}

function refuseImpossible({ clock, within }: LocalChoice) {
  const found = clockOf(clock)?.clock;
  if (!found) throw new Refusal(400, `There is no clock ${clock}`);
  if (!found.within)
    throw new Refusal(400, `${clock} has no interval: its due day is worked out from another`); // prettier-ignore
  const inHours = (span: typeof within) => lengthOf(span).unit === "hour";
  if (lengthOf(within).count === 0 || inHours(within) !== inHours(found.within))
    throw new Refusal(400, `${clock} cannot be ${within}: it is ${found.within} unless a council says otherwise`); // prettier-ignore
}
