import { rebuild } from "#clocks/obligation.store.ts";
import type { Day } from "#kernel/day.ts";
import type { Database } from "#platform/database/database.ts";
import { settingsOf } from "#simulator/boroughs.ts";
import type { Setting } from "#simulator/told.ts";
import { inventedAuthorities } from "#simulator/writing/borough.store.ts";
import { invent } from "../src/app/invented.ts";
import { type Line, type Where, beside, timed, within } from "./line.ts";
import { mixedPages, pagesASecond } from "./mixed.ts";
import { copiedVersions, rowsOf } from "./yardstick.ts";

/** The same lives whatever day it is. */
const until: Day = "2026-09-30";
const asked = { seed: 1, scale: 1, years: 3, until };

/** What a unit of work cost at one authority, that more of them are held against. */
type Costs = { simulate: number; rebuild: number };
const atOne: { [engine: string]: Costs } = {};

/** So many councils' worth of three years: from empty to full, derived again, and used by sixteen at once. */
export async function boroughs(
  fresh: () => Promise<Database>,
  authorities: number,
  where: Where,
  say: (...lines: Line[]) => void,
): Promise<void> {
  const settings = settingsOf(authorities, asked);
  await warmed(fresh);
  const database = await fresh();
  try {
    const simulate = await timed(() => invent(settings, database, () => {}));
    const rows = await rowsOf(database);
    const costs = { simulate: simulate / rows, rebuild: 0 };
    const copies = await timedCopy(database, fresh, settings.slice(0, 10));
    const share = settings.length / copies.authorities;
    say(beside("simulate", where, simulate, copies.milliseconds * share, 3));

    const again = await rebuiltAgain(database, settings);
    costs.rebuild = again.milliseconds / again.obligations;
    say(within("rebuild of one authority, nothing changed", where, again.milliseconds, null)); // prettier-ignore
    const base = (atOne[where.engine] ??= costs);
    if (authorities > 1)
      say(
        beside("simulate, a row beside one authority's (ns)", where, costs.simulate * 1e6, base.simulate * 1e6, 1.15), // prettier-ignore
        beside("rebuild, an obligation beside one authority's (ns)", where, costs.rebuild * 1e6, base.rebuild * 1e6, 1.15), // prettier-ignore
      );
    if (where.engine === "PostgreSQL") {
      say(...(await mixedPages(database, settings, where)));
      if (authorities === 1) say(await pagesASecond(database, settings, where));
    }
  } finally {
    await database.close();
  }
}

/** Code that has run once runs faster: a small borough, elsewhere, is invented first. */
async function warmed(fresh: () => Promise<Database>) {
  const database = await fresh();
  await invent(settingsOf(1, { ...asked, scale: 0.05 }), database, () => {});
  await database.close();
}

async function timedCopy(
  from: Database,
  fresh: () => Promise<Database>,
  settings: readonly Setting[],
) {
  const to = await fresh();
  try {
    const there = await inventedAuthorities(from);
    const authorities = there.filter(({ code }) =>
      settings.some(({ authority }) => authority === code),
    );
    const milliseconds = await copiedVersions(from, to, authorities);
    return { milliseconds, authorities: authorities.length };
  } finally {
    await to.close();
  }
}

/** Of up to five authorities, spread over all: the mean. */
async function rebuiltAgain(
  database: Database,
  settings: readonly Setting[],
): Promise<{ milliseconds: number; obligations: number }> {
  const step = Math.max(1, Math.floor(settings.length / 5));
  const some = settings.filter((_, index) => index % step === 0).slice(0, 5);
  const sum = { milliseconds: 0, obligations: 0 };
  for (const { authority } of some) {
    const asking = { id: "bench", authority };
    const { milliseconds, obligations, changed } = await rebuild(database, asking); // prettier-ignore
    if (changed > 0) throw new Error(`${authority}: ${changed} obligations were not as derived`); // prettier-ignore
    sum.milliseconds += milliseconds / some.length;
    sum.obligations += obligations / some.length;
  }
  return sum;
}
