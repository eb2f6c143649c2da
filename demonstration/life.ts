import { type Day, isDay } from "#kernel/day.ts";

/** A teacher, neighbour or officer told us: the census's referral source code. */
export type Source = string;

export type Contact = {
  on: Day;
  from: Source;
  reason: string;
  /** Left out: still undecided. */
  decided?: Day;
  outcome?: string;
  rationale?: string;
};

export type EarlyHelp = { from: Day; to?: Day; lead: string; outcome?: string };

export type Assessment = {
  started: Day;
  /** The decision to reassess, of a later assessment. */
  reassess?: Day;
  authorised?: Day;
  outcome?: string;
  factors?: readonly string[];
  /** The checkpoint at about day 25 was not held. */
  noCheckpoint?: true;
};

export type Discussion = {
  on: Day;
  police?: boolean;
  health?: boolean;
  initiated?: boolean;
  lateBecause?: string;
};

export type Enquiry = {
  started: Day;
  completed?: Day;
  outcome?: string;
  conference?: Day;
  notRequired?: true;
  oneManager?: true;
};

export type Protection = {
  from: Day;
  to?: Day;
  /** Category at first and at last. */
  category: readonly [string, string];
  previous?: number;
  reviews?: readonly Day[];
  /** Working days, for harm outside the home. */
  visitEvery?: number;
  midways?: readonly Day[];
  outcome?: string;
};

export type InNeedPlan = { from: Day; to?: Day; reviews?: readonly Day[] };

/** A referral and what followed from it. */
export type Need = {
  referred: Day;
  source: Source;
  code: string;
  reason: string;
  decided?: Day;
  /** False: the referrer was never told. */
  acknowledged?: Day | false;
  /** Left out: "assessment" where there is one, else "no further action". */
  outcome?: string;
  assessments?: readonly Assessment[];
  discussions?: readonly Discussion[];
  enquiries?: readonly Enquiry[];
  protection?: readonly Protection[];
  plans?: readonly InNeedPlan[];
  closed?: { on: Day; because: string };
  transferIn?: Day;
};

/** One segment of care, as SSDA903 tells it. The first of a period begins with S. */
export type Segment = {
  from: Day;
  /** Why it began; left out: S for the first, else P. */
  began?: string;
  status: string;
  place: string;
  provider?: string;
  to?: Day;
  /** A true ending, else X1. */
  end?: string;
  why?: string;
  lasting?: true;
};

export type Care = {
  need: string;
  segments: readonly Segment[];
  reviews?: readonly (readonly [Day, string])[];
  /** Health assessments held; a refusal carries its reason. */
  health?: readonly (Day | { refused: Day; because: string })[];
  dental?: readonly Day[];
  immunised?: readonly Day[];
  education?: readonly { from: Day; to?: Day; virtualSchool?: boolean }[];
  difficulties?: number;
  permanenceBefore?: string;
  adoption?: { decided: Day; matched: Day; adopters: string };
};

export type Missing = {
  kind: "M" | "A";
  from: Day;
  at: string;
  to?: Day;
  /** Left out: only the day of return is known. */
  back?: string;
  interview?: {
    offered: Day;
    answer?: "accepted" | "declined";
    held?: Day;
    at?: string;
  };
};

export type Leaving = {
  status: readonly { status: string; from: Day; to?: Day }[];
  accepts?: false;
  touch?: readonly (readonly [Day, string])[];
  /** Kept in touch from this day on, about every seven weeks. */
  touchFrom?: Day;
  touchTo?: Day;
  plans?: readonly { assessed?: Day; agreed?: Day; signed?: Day; to?: Day }[];
  reviews?: readonly Day[];
  /** Accommodation and activity codes as the record has them, by day. */
  living?: readonly (readonly [Day, string, string])[];
  /** The codes of OC3, by the collection year that asks them: in touch, activity, accommodation. */
  returned?: Readonly<Record<number, readonly [string, string, string]>>;
};

export type PreProceedings = {
  decided: Day;
  letter?: Day;
  ended?: Day;
  outcome?: string;
  extended?: { to: Day; because: string; on: Day };
};

export type Work = {
  /** A practitioner's key in staff.ts. */
  who: string;
  role: string;
  from: Day;
  to?: Day;
  reason?: string;
};

/** Departures from the even rhythm of visits and supervision that the builders give every life. */
export type Rhythm = {
  /** Nobody came between these days. */
  gaps?: readonly (readonly [Day, Day])[];
  /** Visits on which the child was not seen, and why. */
  attempts?: readonly (readonly [Day, string])[];
};

export type Child = {
  /** The identifier in both returns. */
  id: string;
  given?: string;
  family?: string;
  preferred?: string;
  born?: Day;
  expected?: Day;
  died?: Day;
  sex: "M" | "F" | "U";
  ethnicity: string;
  language?: string;
  disabilities?: readonly string[];
  /** What this life is in the demonstration for, in words for a reader. */
  story: string;
  area: "north" | "south";
  /** Too young for words, or speaks without them: what was observed is written instead. */
  wordless?: true;
  siblings?: readonly string[];
  parent?: string;
  /** Born of this looked-after mother: in her header row. */
  motherOf?: Day;
  seekingAsylumUntil?: Day;
};

export type Life = Child & {
  contacts?: readonly Contact[];
  earlyHelp?: readonly EarlyHelp[];
  needs?: readonly Need[];
  care?: readonly Care[];
  missing?: readonly Missing[];
  leaving?: Leaving;
  preProceedings?: readonly PreProceedings[];
  /** Workers named outright; left out, the builders allocate by area and journey. */
  work?: readonly Work[];
  rhythm?: Rhythm;
};

/** A life from one line, `id | given | family | born | sex | ethnicity | area`, its story and what happened. */
export function life(
  line: string,
  story: string,
  happened: Omit<
    Life,
    "id" | "given" | "family" | "born" | "sex" | "ethnicity" | "area" | "story"
  >,
): Life {
  const [id = "", given, family, born, sex, ethnicity = "", area] = line
    .split("|")
    .map((part) => part.trim());
  if (born && !isDay(born)) throw new RangeError(`Not a day: ${born}`);
  return {
    id,
    ...(given && { given }),
    ...(family && { family }),
    ...(born && { born: born as Day }),
    sex: sex === "M" || sex === "F" ? sex : "U",
    ethnicity,
    area: area === "south" ? "south" : "north",
    story,
    ...happened,
  };
}
