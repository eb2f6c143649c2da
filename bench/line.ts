/** One measurement. `limit` is of `ratio` where there is a yardstick of the same unit, else of `figure`. */
export type Line = {
  name: string;
  engine: string;
  scale: number;
  figure: number;
  unit: string;
  yardstick: number | null;
  ratio: number | null;
  limit: number | null;
  ok: boolean;
};

export type Where = { engine: string; scale: number };

const rounded = (number: number) => Number(number.toPrecision(4));

/** A duration held against how long the yardstick took in the same run. */
export function beside(
  name: string,
  where: Where,
  milliseconds: number,
  yardstick: number,
  limit: number,
): Line {
  const ratio = milliseconds / yardstick;
  return {
    name,
    ...where,
    figure: rounded(milliseconds),
    unit: "ms",
    yardstick: rounded(yardstick),
    ratio: rounded(ratio),
    limit,
    ok: ratio <= limit,
  };
}

/** A duration with a limit of its own; the yardstick is shown beside it. */
export function within(
  name: string,
  where: Where,
  milliseconds: number,
  limit: number | null,
  yardstick: number | null = null,
): Line {
  return {
    name,
    ...where,
    figure: rounded(milliseconds),
    unit: "ms",
    yardstick: yardstick === null ? null : rounded(yardstick),
    ratio: yardstick === null ? null : rounded(milliseconds / yardstick),
    limit,
    ok: limit === null || milliseconds <= limit,
  };
}

/** A speed that must be reached. */
export function atLeast(
  name: string,
  where: Where,
  perSecond: number,
  limit: number,
): Line {
  return {
    name,
    ...where,
    figure: rounded(perSecond),
    unit: "per second",
    yardstick: null,
    ratio: null,
    limit,
    ok: perSecond >= limit,
  };
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The middle and the slow end of repeated questions, after one to warm; what goes before each is not timed. */
export async function spread(
  times: number,
  work: (turn: number) => Promise<unknown>,
  before: () => Promise<unknown> = async () => {},
): Promise<{ p50: number; p95: number }> {
  await work(0);
  const took: number[] = [];
  for (let turn = 1; turn <= times; turn++) {
    await before();
    took.push(await timed(() => work(turn)));
  }
  return { p50: percentile(took, 0.5), p95: percentile(took, 0.95) };
}

/** The duration that this share of them does not exceed. */
export function percentile(took: readonly number[], share: number): number {
  const sorted = took.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? 0;
}
