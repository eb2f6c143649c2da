import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import { workforce as rates } from "../parameters/workforce.ts";
import { cultures } from "../people/cultures.ts";
import { familyNameFrom, givenNames } from "../people/naming.ts";
import type { Setting } from "../told.ts";
import { absencesOf } from "./absences.ts";
import { bringsOf } from "./brings.ts";
import { alwaysThere, type Holder, holdersOf } from "./holders.ts";
import { knownHolder } from "./known.ts";
import { type Post, postsOf, teamsOf } from "./teams.ts";
import type { TeamKey, Worker, Workforce } from "./workforce.ts";

/** Everybody who works there from three years before the first day: posts, and who holds each after whom. */
export function workforceOf(setting: Setting, chance: Chance): Workforce {
  const all = postsOf(setting);
  const workers = all.flatMap((post) => {
    const own = chance.of(post.team, post.number);
    const leads = all.filter(({ team, role }) => team === post.team && role === "manager").length; // prettier-ignore
    const known = knownHolder(post, all);
    const holders = known ? [alwaysThere(setting)] : holdersOf(post, leads, setting, own); // prettier-ignore
    return holders.map((holder, nth) => ({
      ...workerOf(post, holder, setting, own.of("holder", nth)),
      ...(known && { ...known, share: 1 }),
    }));
  });
  const named = workers.map((worker, number) => numbered(worker, number + 1));
  const byId = new Map(named.map((worker) => [worker.id, worker]));
  const leadersOf = Map.groupBy(named.filter(({ role }) => role === "manager"), ({ team }) => team); // prettier-ignore
  return {
    teams: teamsOf(setting, chance),
    workers: named,
    managerOn: (team: TeamKey, day: Day) => {
      const there = leadersOf
        .get(team)
        ?.filter((each) => isEmployed(each, day));
      return there?.find((each) => !isAbsent(each, day)) ?? there?.[0];
    },
    isAtWork(id: Id, day: Day) {
      const worker = byId.get(id);
      return worker !== undefined && isEmployed(worker, day) && !isAbsent(worker, day); // prettier-ignore
    },
  };
}

export const isEmployed = ({ from, until }: Worker, day: Day): boolean =>
  from <= day && (!until || day <= until);

const isAbsent = ({ absences }: Worker, day: Day): boolean =>
  absences.some(([first, last]) => first <= day && day <= last);

function workerOf(
  { team, role, registered }: Post,
  holder: Holder,
  setting: Setting,
  chance: Chance,
): Omit<Worker, "localId"> & { registered: boolean } {
  const culture = chance.weighted(cultures);
  const sex = chance.happens(0.82) ? "F" : "M";
  const family = familyNameFrom(culture.names, chance);
  const [given = ""] = givenNames(culture.names, sex, [], chance).split(" ");
  return {
    id: chance.id("worker"),
    name: `${given} ${sex === "F" ? family.women : family.men}`,
    team,
    role,
    registered,
    agency: holder.agency,
    from: holder.from,
    ...(holder.until && { until: holder.until }),
    absences: absencesOf(holder, setting, chance),
    ...bringsOf(culture, chance.of("brings")),
    share: role === "worker" && chance.happens(rates.partTime.value) ? 0.6 : 1,
  };
}

const numbered = (
  { registered, ...worker }: Omit<Worker, "localId"> & { registered: boolean },
  number: number,
): Worker => ({
  ...worker,
  localId: `W${String(number).padStart(4, "0")}`,
  ...(registered && { registration: `SW${String(400_000 + number * 37)}` }),
});
