/** How many working-day questions one core answers in a second: a day in, the due day out. */
import { dayOf, dayNumber, type Day } from "./day.ts";
import { addWorkingDays } from "./working-days.ts";

export function measureWorkingDays(milliseconds = 1000): {
  questionsPerSecond: number;
} {
  const days = askedDays();
  answer(days);
  answer(days);

  let questions = 0;
  const start = performance.now();
  let elapsed = 0;
  while (elapsed < milliseconds) {
    questions += answer(days);
    elapsed = performance.now() - start;
  }
  return { questionsPerSecond: Math.round((1000 * questions) / elapsed) };
}

/** Every day of 2012 to 2027 in a fixed, scattered order, as fresh text like that of a file just read. */
function askedDays(): Day[] {
  const first = dayNumber("2012-01-01");
  const count = dayNumber("2028-01-01") - first;
  const step = 1009;
  return Array.from(
    { length: count },
    (_, index) =>
      JSON.parse(
        JSON.stringify(dayOf(first + ((index * step) % count))),
      ) as Day,
  );
}

/** Asks for 1 to 45 working days after each day; the sum keeps the answers from being left out. */
function answer(days: readonly Day[]): number {
  let length = 0;
  for (const [index, day] of days.entries())
    length += addWorkingDays(day, (index % 45) + 1)?.length ?? 0;
  return length / 10;
}
