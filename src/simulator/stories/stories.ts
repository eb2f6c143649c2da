/** Families whose course is told on purpose: the same names in every invented borough, so that they can be searched for. */
import type { Family } from "../people/family.ts";

export type StoryKey = keyof typeof stories;

/** A referral so many months before the last day, and what its assessment finds. */
export type ToldReferral = { months: number; assessed: string };

export type Story = {
  kind: Family["kind"];
  familyName: string;
  children: readonly {
    givenNames: string;
    sex: "M" | "F";
    /** Months before the last day. */
    born: number;
  }[];
  /** Every contact of the family, in order. */
  referrals?: readonly ToldReferral[];
  /** Nobody has heard from the young person for so many months, though somebody tries every fortnight. */
  lostFor?: number;
  /** What was written of one child's visit was copied to the others'. */
  copied?: true;
  /** No words and nothing observed were written on visits of so many last days. */
  wordlessFor?: number;
};

export const stories = {
  "referred five times": {
    kind: "family",
    familyName: "Ravensdyke-Obi",
    children: [
      { givenNames: "Jonah", sex: "M", born: 128 },
      { givenNames: "Mabel", sex: "F", born: 95 },
    ],
    referrals: [
      { months: 33, assessed: "no further action" },
      { months: 26, assessed: "early help" },
      { months: 19, assessed: "no further action" },
      { months: 11, assessed: "no further action" },
      { months: 4, assessed: "child in need plan" },
    ],
  },
  "not in touch": {
    kind: "care leaver",
    familyName: "Arkwright-Dale",
    children: [{ givenNames: "Tamsin", sex: "F", born: 268 }],
    lostFor: 7,
  },
  "copied visits": {
    kind: "family",
    familyName: "Pemberlow",
    children: [
      { givenNames: "Isla", sex: "F", born: 118 },
      { givenNames: "Rowan", sex: "M", born: 91 },
    ],
    referrals: [{ months: 10, assessed: "child in need plan" }],
    copied: true,
  },
  "no words": {
    kind: "family",
    familyName: "Vasey-Hollin",
    children: [{ givenNames: "Dorian", sex: "M", born: 112 }],
    referrals: [{ months: 12, assessed: "child in need plan" }],
    wordlessFor: 125,
  },
} as const satisfies Record<string, Story>;

export const storyOf = ({ story }: Family): Story | undefined =>
  story && stories[story];
