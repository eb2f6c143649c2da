import type { Db } from "#platform/database/connection.ts";
import { everyone } from "#platform/database/everyone.ts";
import { behind } from "./behind.store.ts";
import { countsFrom, nothingKnown } from "./assemble.ts";
import { type Tally, tally } from "./counts.store.ts";
import { definition } from "./definitions.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
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

/** One figure for one period, with the split asked for. Throws a Refusal for an indicator that does not exist. */
export async function figure(
  key: string,
  question: Question,
  db: Db,
  authority: string,
): Promise<Figure> {
  const indicator = definition(key, question.definition);
  const period = { n: 1, from: question.from, to: question.to };
  const [counted] = await figuresOf(
    [indicator],
    [period],
    question,
    db,
    authority,
  );
  const asked = counted!;
  if (asked.dataLoaded !== true) return asked;
  const pass = {
    indicators: [indicator] as const,
    authority,
    asAt: asked.asAt,
    periods: [countedOver(indicator, period)],
  };
  const { together } = await behind(db, pass);
  const whole = { ...asked, children: together.children };
  const { by } = question;
  if (!by) return whole;
  const cannot = await everyone(db, () => whyNot(indicator, by, db, authority));
  if (cannot) return { ...whole, cannot };
  const labels = await partLabels(db, authority, by);
  const tallies = await tally(db, { ...pass, by });
  return { ...whole, by: partsFrom(indicator, tallies, by, labels) };
}

/** Figures of many indicators for many periods, indicator by indicator, each in the order of the periods. */
export async function figuresOf(
  indicators: readonly Indicator[],
  periods: readonly Period[],
  question: Pick<Question, "asAt" | "knownAt">,
  db: Db,
  authority: string,
): Promise<Figure[]> {
  await inMemory(db);
  const asAt = question.asAt ?? (await defaultAsAt(db, authority));
  const { loaded, inhabitants } = await everyone(db, async () => ({
    loaded: await loadedIn(db, authority, indicators),
    inhabitants: await once(inhabited, db, authority, () =>
      populationOf(db, authority),
    ),
  }));
  const tallies = new Map<Indicator, Map<number, Tally[]>>();
  for (const together of passes(indicators, loaded)) {
    const found = await tally(db, {
      indicators: together,
      authority,
      asAt,
      periods: periods.map((period) => countedOver(together[0], period)),
    });
    const each = Map.groupBy(found, ({ which }) => which);
    together.forEach((indicator, which) =>
      tallies.set(
        indicator,
        Map.groupBy(each.get(which) ?? [], ({ n }) => n),
      ),
    );
  }
  return indicators.flatMap((indicator) =>
    periods.map((period) =>
      figureFrom(
        indicator,
        period,
        tallies.get(indicator)?.get(period.n) ?? [],
        {
          asAt,
          knownAt: question.knownAt ?? null,
          loaded,
          inhabitants,
        },
      ),
    ),
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

type Standing = Pick<Figure, "asAt" | "knownAt"> & {
  loaded: Loaded;
  inhabitants: readonly Dated[];
};

function figureFrom(
  indicator: Indicator,
  period: Period,
  tallies: readonly Tally[],
  { asAt, knownAt, loaded, inhabitants }: Standing,
): Figure {
  const { key, version, kind, unit } = indicator;
  const { from, to } = period;
  const counted = countedOver(indicator, period);
  const dataLoaded = isLoaded(indicator, loaded, counted, asAt);
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
