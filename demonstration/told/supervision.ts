import { addDays, type Day } from "#kernel/day.ts";
import { pick, share } from "../chance.ts";
import { stretchesOf } from "../duties.ts";
import { lastDay, onWorkingDay } from "../journeys.ts";
import type { Life } from "../life.ts";
import { managerOf, staff } from "../staff.ts";
import { workerOn, workOf } from "../work.ts";
import { practitioner, tell, type Told } from "./told.ts";

const decisions = [
  "Keep the plan as it is; bring the next review forward a week.",
  "Ask health for the missing report by Friday.",
  "See the child at school before the next core group.",
  "Draw the family's own plan together at the next visit.",
  "Family time to be watched once more before it grows.",
  "Close once the school's last action is done.",
];

/** Supervision about the child: every four weeks with a plan or in care, six in need, eight for a care leaver. */
export function toldSupervision(life: Life): Told[] {
  const days = new Map<Day, "supervision">();
  for (const { kind, from, to } of stretchesOf(life))
    if (kind !== "assessment")
      add(
        days,
        life,
        from < "2024-04-01" ? "2024-04-03" : from,
        to,
        kind === "need" ? 6 : 4,
      );
  const leaver = life.leaving?.status.find(
    ({ status }) => status !== "eligible",
  );
  if (leaver)
    add(
      days,
      life,
      leaver.from < "2024-04-01" ? "2024-04-10" : leaver.from,
      lastDay,
      8,
    );
  return [...days.keys()].map((day) => entry(life, day, "supervision"));
}

/** Supervision was patchy in 2024 and is nearly always in time by 2026. */
const isLate = (words: string, day: Day) =>
  share(words) < (day < "2024-10-01" ? 0.5 : day < "2025-07-01" ? 0.3 : 0.1);

function add(
  days: Map<Day, "supervision">,
  { id }: Life,
  from: Day,
  to: Day,
  weeks: number,
) {
  let day = onWorkingDay(addDays(from, weeks * 7 - 4));
  while (day <= to && day <= lastDay) {
    days.set(day, "supervision");
    const late = isLate(`${id} supervision ${day}`, day);
    day = onWorkingDay(addDays(day, weeks * 7 + (late ? 12 : -4)));
  }
}

/** A registered manager's look at what a family support worker leads, every four weeks. */
export function toldOversight(life: Life): Told[] {
  return workOf(life)
    .filter(({ role, who }) => role === "working" && !staff[who]?.registration)
    .flatMap(({ from, to = lastDay }) => {
      const entries: Told[] = [];
      for (
        let day = onWorkingDay(addDays(from, 24));
        day <= to;
        day = onWorkingDay(addDays(day, 26))
      )
        entries.push(entry(life, day, "management oversight"));
      return entries;
    });
}

const entry = (life: Life, day: Day, kind: string): Told =>
  tell("oversight", life.id, day, {
    kind,
    entered_on: day,
    entered_by: practitioner(
      managerOf[staff[workerOn(life, day)?.who ?? ""]?.team ?? life.area],
    ),
    decision: pick(decisions, `${life.id} ${day}`),
    notes: "What has changed for the child since last time was asked first.",
  });
