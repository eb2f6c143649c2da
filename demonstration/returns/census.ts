/** The children in need census of the year ended 31 March 2026, told of the lives in the official elements. */
import type { Day } from "#kernel/day.ts";
import { coverOf } from "#kernel/year.ts";
import { workingDaysAfter } from "../journeys.ts";
import type { Life, Need } from "../life.ts";
import { authority } from "../authority.ts";
import { pupilNumber } from "./pupil-number.ts";

const year = 2026;
const cover = coverOf(year);

/** What was open on some day of the year. */
export const isInCensus = ({ referred, closed }: Need): boolean =>
  referred <= cover.to && (closed === undefined || closed.on >= cover.from);

type Element = string | readonly Element[] | undefined | false;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const leaf = (name: string, text: string | undefined): Element =>
  text !== undefined && `<${name}>${escaped(text)}</${name}>`;
const group = (name: string, ...within: Element[]): Element => [
  `<${name}>`,
  within.map((each) => each && indent(each)),
  `</${name}>`,
];
const indent = (element: Element): Element =>
  typeof element === "string" ? `  ${element}` : element && element.map(indent);

const lines = (element: Element): string[] =>
  typeof element === "string"
    ? [element]
    : element
      ? element.flatMap(lines)
      : [];

/** A day the census may tell: nothing that lies after its reference date. */
const told = (day: Day | undefined) =>
  day !== undefined && day <= cover.to ? day : undefined;

export function census(lives: readonly Life[]): string {
  const children = lives.filter(({ needs }) => needs?.some(isInCensus));
  const message = group(
    "Message",
    group(
      "Header",
      group(
        "CollectionDetails",
        leaf("Collection", "CIN"),
        leaf("Year", String(year)),
        leaf("ReferenceDate", cover.to),
      ),
      group(
        "Source",
        leaf("SourceLevel", "L"),
        leaf("LEA", authority),
        leaf("SoftwareCode", "Goldthread demonstration"),
        leaf("Release", "1"),
        leaf("SerialNo", "001"),
        leaf("DateTime", "2026-06-12T10:00:00"),
      ),
    ),
    group("Children", ...children.map(child)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(message).join("\n")}\n`;
}

function child(life: Life): Element {
  const upn = life.expected ? undefined : pupilNumber(life.id);
  return group(
    "Child",
    group(
      "ChildIdentifiers",
      leaf("LAchildID", life.id),
      leaf("UPN", upn),
      !upn && leaf("UPNunknown", "UN1"),
      leaf("PersonBirthDate", life.born),
      leaf("ExpectedPersonBirthDate", life.expected),
      leaf("Sex", life.sex),
      leaf("PersonDeathDate", life.died),
    ),
    group(
      "ChildCharacteristics",
      leaf("Ethnicity", life.ethnicity),
      life.disabilities &&
        group(
          "Disabilities",
          ...life.disabilities.map((code) => leaf("Disability", code)),
        ),
    ),
    ...(life.needs ?? []).filter(isInCensus).map((need) => details(need, life)),
  );
}

function details(need: Need, { id }: Life): Element {
  const { referred, assessments, enquiries, protection, plans, closed } = need;
  const nothing = need.outcome === "no further action";
  return group(
    "CINdetails",
    leaf("CINreferralDate", referred),
    leaf("ReferralSource", need.source),
    leaf("PrimaryNeedCode", need.code),
    leaf("CINclosureDate", told(closed?.on)),
    leaf("ReasonForClosure", told(closed?.on) && closed?.because),
    ...(assessments ?? []).map(({ started, authorised, factors }) =>
      group(
        "Assessments",
        leaf("AssessmentActualStartDate", started),
        leaf("AssessmentAuthorisationDate", told(authorised)),
        told(authorised) !== undefined &&
          group(
            "FactorsIdentifiedAtAssessment",
            ...(factors?.length ? factors : ["21"]).map((code) =>
              leaf("AssessmentFactors", code),
            ),
          ),
      ),
    ),
    ...faulty(id, referred),
    ...(plans ?? []).map(({ from, to }) =>
      group(
        "CINPlanDates",
        leaf("CINPlanStartDate", from),
        leaf("CINPlanEndDate", told(to)),
      ),
    ),
    ...(enquiries ?? []).map(({ started, conference, notRequired }) =>
      group(
        "Section47",
        leaf("S47ActualStartDate", started),
        !notRequired && leaf("InitialCPCtarget", workingDaysAfter(started, 15)),
        leaf("DateOfInitialCPC", told(conference)),
        leaf("ICPCnotRequired", String(Boolean(notRequired))),
      ),
    ),
    leaf("ReferralNFA", String(nothing)),
    ...(protection ?? []).map(({ from, to, category, previous, reviews }) =>
      group(
        "ChildProtectionPlans",
        leaf("CPPstartDate", from),
        leaf("CPPendDate", told(to)),
        leaf("InitialCategoryOfAbuse", category[0]),
        leaf("LatestCategoryOfAbuse", category[1]),
        leaf("NumberOfPreviousCPP", String(previous ?? 0)),
        Boolean(reviews?.length) &&
          group(
            "Reviews",
            ...(reviews ?? []).map((day) => leaf("CPPreviewDate", told(day))),
          ),
      ),
    ),
  );
}

/** Wrong on purpose: README.md says what becomes of each. */
function faulty(id: string, referred: Day): Element[] {
  if (id === "HM1025" && referred === "2025-10-07")
    return [
      group(
        "Assessments",
        leaf("AssessmentActualStartDate", "2028-10-09"),
        leaf("AssessmentAuthorisationDate", "2025-12-04"),
      ),
    ];
  if (id === "HM1023")
    return [
      group(
        "Assessments",
        leaf("AssessmentActualStartDate", "2025-12-15"),
        leaf("AssessmentAuthorisationDate", "2026-01-30"),
        group("FactorsIdentifiedAtAssessment"),
      ),
    ];
  return [];
}
