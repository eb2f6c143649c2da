import type { Chance } from "../chance.ts";
import { posts } from "../parameters/workforce.ts";
import type { Setting } from "../told.ts";
import type { Team, TeamKey } from "./workforce.ts";

const names: Readonly<Record<TeamKey, string>> = {
  "front door": "Front Door",
  assessment: "Assessment",
  "long-term north": "Safeguarding North",
  "long-term south": "Safeguarding South",
  "disabled children": "Disabled Children",
  "children in care": "Children in Care",
  "care leavers": "Care Leavers",
  fostering: "Fostering",
  "early help": "Early Help",
  "edge of care": "Edge of Care",
  "reviewing officers": "Conferences and Reviews",
  "quality assurance": "Quality Assurance",
};

export const teamKeys = Object.keys(names) as TeamKey[];

/** The service that every team belongs to. */
export const serviceOf = ({ name }: Setting, chance: Chance) => ({
  id: chance.id("service"),
  name: `${name} Children’s Services`,
});

export const teamsOf = (setting: Setting, chance: Chance): Team[] => {
  const above = serviceOf(setting, chance).id;
  return teamKeys.map((key) => ({
    key,
    id: chance.id("team", key),
    name: names[key],
    above,
  }));
};

/** A post is held by one worker after another. */
export type Post = {
  team: TeamKey;
  number: number;
  registered: boolean;
  role: "worker" | "manager";
};

/** Posts as the borough is large; one at least of each kind that a team has, and a manager for every eight. */
export function postsOf({ residents }: Setting): Post[] {
  return teamKeys.flatMap((team) => {
    const count = (rate: number) =>
      rate === 0 ? 0 : Math.max(2, Math.round((rate * residents) / 10_000));
    const { registered, others = 0 } = posts[team];
    const [qualified, support] = [count(registered), count(others)];
    const leads = Math.ceil((qualified + support) / 8);
    return Array.from({ length: leads + qualified + support }, (_, number) => ({
      team,
      number,
      role: number < leads ? ("manager" as const) : ("worker" as const),
      registered: number < leads + qualified,
    }));
  });
}
