import type { Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import type { StoryKey } from "../stories/stories.ts";

/** One child as invented, with the codes of the national lists. */
export type Child = {
  id: Id;
  laChildId: string;
  givenNames?: string;
  familyName?: string;
  preferredName?: string;
  /** Absent when not known; an unborn child has an expected day, and a birth day once born (before `until`). */
  born?: Day;
  expected?: Day;
  died?: Day;
  sex: "M" | "F" | "U";
  ethnicity: string;
  firstLanguage?: string;
  disabilities: readonly string[];
  /** Has an education, health and care plan, once of an age for school. */
  hasHealthAndCarePlan: boolean;
  upn?: string;
  upnUnknown?: string;
  nhsNumber?: string;
  /** Came alone to seek asylum; the day it ceased where it has. */
  unaccompanied?: { from: Day; until?: Day };
  movedIn?: Day;
  movedOut?: Day;
};

export type Adult = {
  id: Id;
  givenNames?: string;
  familyName?: string;
  born?: Day;
};

/** How an adult stands to one child: mother, father, step-parent, grandparent, ... */
export type Bond = {
  adult: Id;
  child: Id;
  kind: string;
  parentalResponsibility: boolean;
  from?: Day;
  until?: Day;
};

/** Lines and postcode (of no real place) and who of the family lived there from when to when. */
export type Home = {
  lines: string;
  postcode: string;
  /** The other parent’s, where the children live too or only the parent does. */
  elsewhere?: true;
  people: readonly { who: Id; from?: Day; until?: Day }[];
};

/** Parents, children of one or two households, half-siblings, their homes. Drawn by itself: no family depends on another. */
export type Family = {
  /** 0, 1, 2 ... within the authority. */
  number: number;
  /** A care leaver is 18 or over on the first day of the setting; in a family nobody is. */
  kind: "family" | "unaccompanied" | "care leaver";
  /** A story planted on purpose. */
  story?: StoryKey;
  /** The day the service first hears of them. Ages are drawn for this day; some of the children are born later. */
  since: Day;
  /** A source of chance of the family's own; ask it for branches by name. */
  chance: Chance;
  children: readonly [Child, ...Child[]];
  adults: readonly Adult[];
  bonds: readonly Bond[];
  homes: readonly Home[];
};
