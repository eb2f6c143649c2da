import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";

/** The teams every invented service has. */
export type TeamKey =
  | "front door"
  | "assessment"
  | "long-term north"
  | "long-term south"
  | "disabled children"
  | "children in care"
  | "care leavers"
  | "fostering"
  | "early help"
  | "edge of care"
  | "reviewing officers"
  | "quality assurance";

export type Team = { key: TeamKey; id: Id; name: string; above?: Id };

export type Worker = {
  id: Id;
  name: string;
  localId: string;
  registration?: string;
  team: TeamKey;
  role: "worker" | "manager";
  agency: boolean;
  from: Day;
  /** The last day at work. */
  until?: Day;
  /** Leave and sickness of five working days or more; first and last day. */
  absences: readonly (readonly [Day, Day])[];
  /** Of full time. */
  share: number;
  /** Besides English, in words. */
  languages?: string;
  skills?: string;
};

export type Workforce = {
  teams: readonly Team[];
  workers: readonly Worker[];
  managerOn(team: TeamKey, day: Day): Worker | undefined;
  /** At work: employed and not absent. */
  isAtWork(worker: Id, day: Day): boolean;
};

/** A time in which children of one family need somebody of a team, as the journeys ask for it. */
export type Need = {
  family: number;
  children: readonly Id[];
  team: TeamKey;
  role:
    | "accountable"
    | "working"
    | "personal adviser"
    | "reviewing officer"
    | "chair";
  from: Day;
  until?: Day;
};

/** Who answered a need, one after the other; days in none of them were unallocated. */
export type Answer = {
  worker: Worker;
  from: Day;
  until?: Day;
  /** Why it was handed on, or first given. */
  reason: string;
};
