import type { Db } from "#platform/database/connection.ts";
import { everyone } from "#platform/database/everyone.ts";
import { behind } from "./behind.store.ts";
import { countsFrom, nothingKnown } from "./assemble.ts";
import { type Tally, tally } from "./counts.store.ts";
import { definition } from "./definitions.ts";
import type { Figure } from "./figure.ts";
import type { Breakdown, Indicator } from "./indicator.ts";
import {
  type Loaded,
  defaultAsAt,
  hasItsNeeds,
  inMemory,
  isLoaded,
  loadedIn,
} from "./loaded.store.ts";
import { type Once, once } from "./once.ts";
import { partsFrom, whyNot } from "./parts.ts";
import { partLabels } from "./parts.store.ts";
import { type Period, type Question, countedOver } from "./question.ts";
import { type Dated, inForceOn, populationOf } from "./settings.store.ts";

/**
 * One figure for one period, with the split asked for. Where the period is one of those that are asked
 * about `beside` it, all are counted in one pass. Throws a Refusal for an indicator that does not exist.
 */
export async function figure(
  key: string,
  question: Question,
  db: Db,
  authority: string,
  beside: readonly Period[] = [],
): Promise<Figure> {
  const indicator = definition(key, question.definition);
  const { from, to, by } = question;
  const period = { n: 1, from, to };
  const isAsked = (one: Pick<Period, "from" | "to">) =>
    one.from === from && one.to === to;
  const cannot =
    by && (await everyone(db, () => whyNot(indicator, by, db, authority)));
  const figures = await figuresOf(
    [indicator],
    beside.some(isAsked) ? beside : [period],
    cannot ? { ...question, by: undefined } : question,
    db,
    authority,
  );
  const asked = figures.find(isAsked)!;
  if (asked.dataLoaded !== true) return asked;
  const pass = {
    indicators: [indicator] as const,
    authority,
    asAt: asked.asAt,
    periods: [countedOver(indicator, period)],
  };
  const { together } = await behind(db, pass);
  const whole = { ...asked, children: together.children };
  return cannot ? { ...whole, cannot } : whole;
}

/** What is asked of many at once. */
type Standing = Pick<Question, "asAt" | "knownAt"> & {
  by?: Breakdown | undefined;
};

/**
 * Figures of many indicators for many periods, indicator by indicator, each in the order of the periods.
 * With a split, which every one of them must be able to give, the parts are counted and the wholes are their sums.
 */
export async function figuresOf(
  indicators: readonly Indicator[],
  periods: readonly Period[],
  question: Standing,
  db: Db,
  authority: string,
): Promise<Figure[]> {
  await inMemory(db);
  const { by } = question;
  const asAt = question.asAt ?? (await defaultAsAt(db, authority));
  const loaded = await loadedIn(db, authority, indicators);
  const inhabitants = await once(inhabited, db, authority, () =>
    everyone(db, () => populationOf(db, authority)),
  );
  const tallies = new Map<Indicator, Map<number, Tally[]>>();
  for (const together of passes(indicators, loaded)) {
    const found = await tally(db, {
      indicators: together,
      authority,
      asAt,
      periods: periods.map((period) => countedOver(together[0], period)),
      by,
    });
    const each = Map.groupBy(found, ({ which }) => which);
    together.forEach((indicator, which) =>
      tallies.set(
        indicator,
        Map.groupBy(each.get(which) ?? [], ({ n }) => n),
      ),
    );
  }
  const known = {
    asAt,
    knownAt: question.knownAt ?? null,
    loaded,
    inhabitants,
  };
  const labels = by && (await partLabels(db, authority, by));
  return indicators.flatMap((indicator) =>
    periods.map((period) => {
      const own = tallies.get(indicator)?.get(period.n) ?? [];
      const whole = figureFrom(indicator, period, own, known);
      return by && labels && whole.dataLoaded === true
        ? { ...whole, by: partsFrom(indicator, own, by, labels) }
        : whole;
    }),
  );
}

const inhabited: Once<readonly Dated[]> = new WeakMap();

/** Indicators over one population that look back equally far are counted together; those without their facts, not at all. */
function passes(indicators: readonly Indicator[], loaded: Loaded) {
  const together = new Map<string, [Indicator, ...Indicator[]]>();
  for (const indicator of indicators) {
    if (!hasItsNeeds(indicator, loaded)) continue;
    const pass = `${indicator.population.key} ${indicator.over ?? ""}`;
    const others = together.get(pass);
    if (others) others.push(indicator);
    else together.set(pass, [indicator]);
  }
  return together.values();
}

type Known = Pick<Figure, "asAt" | "knownAt"> & {
  loaded: Loaded;
  inhabitants: readonly Dated[];
};

function figureFrom(
  indicator: Indicator,
  period: Period,
  tallies: readonly Tally[],
  { asAt, knownAt, loaded, inhabitants }: Known,
): Figure {
  const { key, version, kind, unit } = indicator;
  const { from, to } = period;
  const counted = countedOver(indicator, period);
  const rows = tallies.reduce((sum, each) => sum + each.rows, 0);
  const dataLoaded = isLoaded(indicator, loaded, counted, asAt, rows);
  const people = inForceOn(inhabitants, to < asAt ? to : asAt) ?? null;
  const about = {
    key,
    version,
    kind,
    unit,
    from,
    to,
    countedFrom: counted.from,
  };
  const standing = { asAt, knownAt, dataLoaded };
  if (dataLoaded !== true) return { ...about, ...standing, ...nothingKnown };
  return {
    ...about,
    ...standing,
    ...countsFrom(indicator, tallies, people),
    ...(unit === "rate" && people === null
      ? { noValue: "population not set" }
      : {}),
  };
}
