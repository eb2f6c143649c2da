import { type Day, isDay } from "#kernel/day.ts";

/** A teacher, neighbour or officer told us: the census's referral source code. */
export type Source = string;

export type Assessment = {
  started: Day;
  /** The decision to reassess, of a later assessment. */
  reassess?: Day;
  authorised?: Day;
  outcome?: string;
  factors?: readonly string[];
};

export type Enquiry = {
  started: Day;
  completed?: Day;
  outcome?: string;
  conference?: Day;
  notRequired?: true;
};

export type Protection = {
  from: Day;
  to?: Day;
  /** Category at first and at last. */
  category: readonly [string, string];
  previous?: number;
  reviews?: readonly Day[];
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
};

export type Care = {
  need: string;
  segments: readonly Segment[];
  reviews?: readonly (readonly [Day, string])[];
  /** Health assessments held; a refusal carries its reason. */
  health?: readonly (Day | { refused: Day; because: string })[];
  dental?: readonly Day[];
  immunised?: readonly Day[];
  difficulties?: number;
  permanenceBefore?: string;
  adoption?: { decided: Day; matched: Day; adopters: string };
};

export type Missing = {
  kind: "M" | "A";
  from: Day;
  at: string;
  to?: Day;
};

export type Leaving = {
  status: readonly { status: string; from: Day; to?: Day }[];
  /** The codes of OC3, by the collection year that asks them: in touch, activity, accommodation. */
  returned?: Readonly<Record<number, readonly [string, string, string]>>;
};

export type Work = {
  /** A practitioner's key in staff.ts. */
  who: string;
  role: string;
  from: Day;
  to?: Day;
  reason?: string;
};

export type Child = {
  /** The identifier in both returns. */
  id: string;
  given?: string;
  family?: string;
  born?: Day;
  expected?: Day;
  died?: Day;
  sex: "M" | "F" | "U";
  ethnicity: string;
  disabilities?: readonly string[];
  /** What this life is in the demonstration for, in words for a reader. */
  story: string;
  area: "north" | "south";
  /** Born of this looked-after mother: in her header row. */
  motherOf?: Day;
  seekingAsylumUntil?: Day;
};

export type Life = Child & {
  needs?: readonly Need[];
  care?: readonly Care[];
  missing?: readonly Missing[];
  leaving?: Leaving;
  /** Workers named outright; left out, the builders allocate by area and journey. */
  work?: readonly Work[];
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
