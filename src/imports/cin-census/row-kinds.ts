import { assessmentFactor } from "#record/codes/assessment-factor.codes.ts";
import { categoryOfAbuse } from "#record/codes/category-of-abuse.codes.ts";
import { disability } from "#record/codes/disability.codes.ts";
import { ethnicity } from "#record/codes/ethnicity.codes.ts";
import { primaryNeed } from "#record/codes/primary-need.codes.ts";
import { reasonForClosure } from "#record/codes/reason-for-closure.codes.ts";
import { referralSource } from "#record/codes/referral-source.codes.ts";
import { sexBefore2025 } from "#record/codes/sex-before-2025.codes.ts";
import { sex } from "#record/codes/sex.codes.ts";
import { upnUnknown } from "#record/codes/upn-unknown.codes.ts";
import {
  anyText,
  birth,
  codeOf,
  count,
  event,
  expectedBirth,
  foreseen,
  identifier,
  yesOrNo,
  type Column,
} from "./columns.ts";

/** What makes a row of a census: an element, its items, the elements that merely wrap, and the rows below it. */
export type RowKind = {
  element: string;
  columns: Readonly<Record<string, Column>>;
  /** The item that is its key below the row that holds it: a start date, or a code. */
  key?: string;
  keyIs?: "date" | "code";
  /** The item that cannot come before the key, and the word for it. */
  end?: { column: string; word: string };
  /** Elements of no meaning of their own, whose items are the row's. */
  wrappers: readonly string[];
  below: readonly RowTable[];
};

const child: RowKind = {
  element: "Child",
  columns: {
    LAchildID: identifier,
    UPN: anyText,
    FormerUPN: anyText,
    UPNunknown: codeOf(upnUnknown),
    PersonBirthDate: birth,
    ExpectedPersonBirthDate: expectedBirth,
    Sex: codeOf(sex),
    /** The name of Sex in collections to 2024. */
    GenderCurrent: codeOf({
      ...sexBefore2025,
      codes: sexBefore2025.codes.map(({ code, label }) => ({ code, label })),
    }),
    PersonDeathDate: event,
    Ethnicity: codeOf(ethnicity),
  },
  wrappers: ["ChildIdentifiers", "ChildCharacteristics", "Disabilities"],
  below: ["disability", "referral"],
};

const referral: RowKind = {
  element: "CINdetails",
  columns: {
    CINreferralDate: event,
    ReferralSource: codeOf(referralSource),
    PrimaryNeedCode: codeOf(primaryNeed),
    CINclosureDate: event,
    ReasonForClosure: codeOf(reasonForClosure),
    DateOfInitialCPC: event,
    ReferralNFA: yesOrNo,
  },
  key: "CINreferralDate",
  keyIs: "date",
  end: { column: "CINclosureDate", word: "closure" },
  wrappers: [],
  below: [
    "assessment",
    "child in need plan",
    "section 47 enquiry",
    "child protection plan",
  ],
};

const assessment: RowKind = {
  element: "Assessments",
  columns: {
    AssessmentActualStartDate: event,
    AssessmentInternalReviewDate: foreseen,
    AssessmentAuthorisationDate: event,
  },
  key: "AssessmentActualStartDate",
  keyIs: "date",
  end: { column: "AssessmentAuthorisationDate", word: "authorisation" },
  wrappers: ["FactorsIdentifiedAtAssessment"],
  below: ["factor"],
};

const childInNeedPlan: RowKind = {
  element: "CINPlanDates",
  columns: { CINPlanStartDate: event, CINPlanEndDate: event },
  key: "CINPlanStartDate",
  keyIs: "date",
  end: { column: "CINPlanEndDate", word: "end" },
  wrappers: [],
  below: [],
};

const enquiry: RowKind = {
  element: "Section47",
  columns: {
    S47ActualStartDate: event,
    InitialCPCtarget: foreseen,
    DateOfInitialCPC: event,
    ICPCnotRequired: yesOrNo,
  },
  key: "S47ActualStartDate",
  keyIs: "date",
  end: { column: "DateOfInitialCPC", word: "conference" },
  wrappers: [],
  below: [],
};

const protectionPlan: RowKind = {
  element: "ChildProtectionPlans",
  columns: {
    CPPstartDate: event,
    CPPendDate: event,
    InitialCategoryOfAbuse: codeOf(categoryOfAbuse),
    LatestCategoryOfAbuse: codeOf(categoryOfAbuse),
    NumberOfPreviousCPP: count,
  },
  key: "CPPstartDate",
  keyIs: "date",
  end: { column: "CPPendDate", word: "end" },
  wrappers: ["Reviews"],
  below: ["review"],
};

/** A row that is a single item. */
const single = (
  element: string,
  keyIs: "date" | "code",
  column: Column,
): RowKind => ({
  element,
  columns: { [element]: column },
  key: element,
  keyIs,
  wrappers: [],
  below: [],
});

export type RowTable =
  | "child"
  | "disability"
  | "referral"
  | "assessment"
  | "factor"
  | "child in need plan"
  | "section 47 enquiry"
  | "child protection plan"
  | "review";

/** Every row of a census, by the table it is kept in. */
export const rowKinds: Readonly<Record<RowTable, RowKind>> = {
  child,
  disability: single("Disability", "code", codeOf(disability)),
  referral,
  assessment,
  factor: single("AssessmentFactors", "code", codeOf(assessmentFactor)),
  "child in need plan": childInNeedPlan,
  "section 47 enquiry": enquiry,
  "child protection plan": protectionPlan,
  review: single("CPPreviewDate", "date", event),
};
