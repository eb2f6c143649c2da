import { addDays } from "#kernel/day.ts";
import { londonInstant } from "#kernel/london.ts";
import { type Chance, chanceOf } from "../chance.ts";
import {
  latest,
  workingDayFrom,
  workingDayUpTo,
} from "../journeys/calendar.ts";
import { workforce as rates } from "../parameters/workforce.ts";
import { said } from "../texts/grammar.ts";
import { supervisionTalks } from "../texts/supervision-talks.ts";
import type { Setting, Told } from "../told.ts";
import type { Worker, Workforce } from "./workforce.ts";

/** Of those still there, on working days: when they were away of late and will be, and the last talk in their supervision file. */
export function toldOfWorkers(workforce: Workforce, setting: Setting): Told[] {
  const chance = chanceOf(setting.seed, setting.authority, "of workers");
  return workforce.workers
    .filter(({ until }) => until === undefined)
    .flatMap((worker) => {
      const own = chance.of(worker.id);
      return [
        ...toldAbsences(worker, setting, own),
        ...toldTalk(worker, workforce, setting, own),
      ];
    });
}

function toldAbsences(
  { id, from, absences }: Worker,
  { until }: Setting,
  chance: Chance,
): Told[] {
  const late = absences.filter(([, last]) => last >= addDays(until, -30));
  const ahead = chance.of("ahead");
  const first = addDays(until, ahead.whole(1, 26));
  const booked = ahead.happens(rates.leaveAhead.value) ? [[first, addDays(first, ahead.pick([1, 4, 11]))] as const] : []; // prettier-ignore
  return [...late, ...booked].map(([begun, last]): Told => {
    const started_on = workingDayFrom(begun);
    const ended_on = latest(started_on, workingDayUpTo(last));
    const told = started_on <= until ? started_on : workingDayUpTo(addDays(until, -ahead.whole(0, 20))); // prettier-ignore
    return {
      table: "absence",
      id: chance.id("absence", started_on),
      versions: [
        {
          recorded: londonInstant(told > from ? told : from, "09:05"),
          row: { practitioner_id: id, started_on, ended_on },
        },
      ],
    };
  });
}

/** A month ago at most; the manager’s own file is with whoever is above, and nobody there is told of. */
function toldTalk(
  { id, team, role, from }: Worker,
  { managerOn }: Workforce,
  { until }: Setting,
  chance: Chance,
): Told[] {
  const draw = chance.of("talk");
  const on = workingDayUpTo(addDays(until, -draw.whole(1, 45)));
  const supervisor = managerOn(team, on);
  if (role === "manager" || !supervisor || supervisor.id === id || on < addDays(from, 7)) return []; // prettier-ignore
  return [
    {
      table: "worker_supervision",
      id: chance.id("talk"),
      versions: [
        {
          recorded: londonInstant(on, "16:20"),
          by: supervisor.id,
          row: {
            practitioner_id: id,
            supervised_by: supervisor.id,
            supervised_on: on,
            how: said(supervisionTalks, "talk", draw),
          },
        },
      ],
    },
  ];
}
