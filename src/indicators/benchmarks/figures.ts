const table = (name: string) =>
  `Department for Education, Characteristics of children in need 2013 to 2024, ${name}`;

export const sources = {
  headline: table("headline figures"),
  referrals: table("table C1: referrals and re-referrals"),
  assessments: table("table C2: duration of assessments"),
  enquiries: table("table C4: section 47 enquiries and initial conferences"),
  repeatPlans: table("table D3: second or subsequent plans"),
  reviews: table("table D6: plans reviewed within timescales"),
};

/**
 * Where the Department's files hold each of our measures. `published` is the column of the
 * figure itself (a share is published as a percentage); a share that has no column of its
 * own is worked from its counts. A figure is read from any file that has all its columns.
 */
export const figures = [
  {
    measure: "referral-rate",
    unit: "per 10,000",
    published: "Referrals_rate",
    numerator: ["Referrals"],
    source: sources.referrals,
  },
  {
    measure: "re-referral",
    unit: "share",
    published: "Re_referrals_percent",
    numerator: ["Re_referrals"],
    denominator: "Referrals",
    source: sources.referrals,
  },
  {
    measure: "referral-nfa",
    unit: "share",
    published: "No_Further_Action_percent",
    numerator: ["No_Further_Action"],
    denominator: "Referrals",
    source: sources.referrals,
  },
  {
    measure: "cfa-rate",
    unit: "per 10,000",
    published: "Assessments_completed_rate",
    numerator: ["Assessments_completed"],
    source: sources.assessments,
  },
  {
    measure: "cfa-45-completed",
    unit: "share",
    numerator: [
      "Same_day",
      "1-10_days",
      "11-20_days",
      "21-30_days",
      "31-40_days",
      "41-45_days",
    ],
    denominator: "Assessments_completed",
    source: sources.assessments,
  },
  {
    measure: "cfa-duration",
    unit: "working days",
    published: "Median_days",
    source: sources.assessments,
  },
  {
    measure: "s47-rate",
    unit: "per 10,000",
    published: "Section47_rate",
    numerator: ["Section47"],
    source: sources.enquiries,
  },
  {
    measure: "icpc-15",
    unit: "share",
    numerator: ["Duration_0-10_days", "Duration_11-15_days"],
    denominator: "ICPC",
    source: sources.enquiries,
  },
  {
    measure: "cp-repeat",
    unit: "share",
    published: "CPP_subsequent_percent",
    numerator: ["CPP_subsequent"],
    denominator: "CPP_start",
    source: sources.repeatPlans,
  },
  {
    measure: "cp-reviewed",
    unit: "share",
    published: "Reviewed_within_timescales_percent",
    numerator: ["Reviewed_within_timescales"],
    denominator: "CPP_At31_3Months",
    source: sources.reviews,
  },
  {
    measure: "cp-rate",
    unit: "per 10,000",
    published: "child_protection_plans_per_10000_children",
    numerator: ["child_protection_plans"],
    source: sources.headline,
  },
  {
    // The Department's definition: everyone in need, with plans and looked after.
    measure: "cin-rate-dfe",
    unit: "per 10,000",
    published: "children_in_need_per_10000_children",
    numerator: ["children_in_need"],
    source: sources.headline,
  },
] as const satisfies readonly Figure[];

/** How one measure stands in a file of the Department's. */
export type Figure = {
  measure: string;
  unit: "share" | "per 10,000" | "working days";
  published?: string;
  numerator?: readonly string[];
  denominator?: string;
  source: string;
};

/** The indicator keys that have published figures, and `cin-rate-dfe`, the rate of `cin-n-dfe`. */
export type Measure = (typeof figures)[number]["measure"];
