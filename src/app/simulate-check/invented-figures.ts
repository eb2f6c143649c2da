import { figuresOf } from "#indicators/ask.ts";
import { definition } from "#indicators/definitions.ts";
import { addDays, type Day } from "#kernel/day.ts";
import { migrate } from "#platform/database/migrate.ts";
import { openDatabase } from "#platform/database/database.ts";
import { reading } from "#platform/database/transaction.ts";
import { boroughOf, toldFamily } from "#simulator/borough.ts";
import type { Setting } from "#simulator/told.ts";
import { sumUp } from "#simulator/writing/digest.store.ts";
import { invent } from "../invented.ts";
import type { Checked } from "./checked.ts";

export type Within = { from: Day; to: Day };

/** The twelve months to the last day. */
const lastYear = ({ until }: Setting): Within => ({ from: addDays(until, -364), to: until }); // prettier-ignore

export type Invented = { values: number[]; rows: number };

/** Invents one borough in memory and asks each figure of it, in the order given; NaN where it has none. And how many rows it came to. */
export async function inventedFigures(
  setting: Setting,
  checked: readonly Checked[],
  onProgress: (words: string) => void,
): Promise<Invented> {
  const within = lastYear(setting);
  const database = await openDatabase({ memory: true });
  try {
    await migrate(database);
    await invent([setting], database, onProgress);
    const { authority } = setting;
    const asker = { id: "simulate-check", name: "Check", authority, may: new Set<never>() }; // prettier-ignore
    const borough = boroughOf(setting);
    const told = borough.courses.flatMap((course) => toldFamily(course, borough)); // prettier-ignore
    const values: number[] = [];
    for (const each of checked) {
      if ("told" in each) {
        values.push(each.told(told, borough, within));
        continue;
      }
      const [figure] = await reading(
        database,
        asker,
        (db) =>
        figuresOf([definition(each.indicator)], [{ n: 1, ...within }], { asAt: setting.until }, db, authority), // prettier-ignore
      );
      const value = figure?.value ?? Number.NaN;
      const isCount = each.unit === "rate" && figure?.unit === "count";
      values.push(isCount ? (value / setting.residents) * 10_000 : value);
    }
    const { rows } = await sumUp(database, authority);
    return { values, rows };
  } finally {
    await database.close();
  }
}
