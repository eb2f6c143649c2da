import type { Database } from "#platform/database/database.ts";
import type { Setting } from "#simulator/told.ts";
import { type Line, type Where, atLeast, percentile, within } from "./line.ts";
import { kinds, reads, visitorsIn } from "./visitors.ts";

/** Milliseconds a visit may take at 10 authorities, with what follows from it. */
const writeLimit = 200;

/** Sixteen people at once, each in one of the authorities: nine times of ten somebody looks, the tenth a visit is written. */
export async function mixedPages(
  database: Database,
  settings: readonly Setting[],
  where: Where,
): Promise<Line[]> {
  const { visitors, close } = await visitorsIn(database, settings);
  await Promise.all(visitors.map(async (visitor) => { for (const kind of kinds) await visitor.read(kind, 0); })); // prettier-ignore
  const took: Record<string, number[]> = {};
  await Promise.all(
    visitors.map(async (visitor, place) => {
      for (let turn = 0; turn < 120; turn++) {
        const writes = (turn + place) % 10 === 0;
        const kind = writes ? "visit" : kinds[(turn + place) % kinds.length]!;
        const began = performance.now();
        if (kind === "visit") await visitor.write(turn);
        else await visitor.read(kind, turn);
        (took[kind] ??= []).push(performance.now() - began);
      }
    }),
  );
  await close();
  const times = where.scale > 10 ? 2 : 1;
  const lines = (name: string, kind: string, limit: number) => {
    const all = took[kind] ?? [];
    return [
      within(`${name}, 16 at once, p50`, where, percentile(all, 0.5), null),
      within(`${name}, 16 at once, p95`, where, percentile(all, 0.95), where.scale < 10 ? null : limit * times), // prettier-ignore
    ];
  };
  return [
    ...kinds.flatMap((kind) => lines(kind, kind, reads[kind])),
    ...lines("visit written with what follows", "visit", writeLimit),
  ];
}

/** The same pages and nothing written, as many as one process gives. */
export async function pagesASecond(
  database: Database,
  settings: readonly Setting[],
  where: Where,
): Promise<Line> {
  const { visitors, close } = await visitorsIn(database, settings);
  let pages = 0;
  const until = (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    return Promise.all(
      visitors.map(async (visitor, place) => {
        for (let turn = place; performance.now() < end; turn++) {
          await visitor.read(kinds[turn % kinds.length]!, turn);
          pages++;
        }
      }),
    );
  };
  await until(3000);
  pages = 0;
  await until(15_000);
  await close();
  return atLeast("pages, 16 at once, one process", where, pages / 15, 150);
}
