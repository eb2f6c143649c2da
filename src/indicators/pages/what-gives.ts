import type { Need } from "../indicator.ts";

const recorded = "recorded here or loaded from a case system";
const census = "the children in need census";
const returns = "the SSDA903 return";

/** What each kind of fact is called, and where it can come from. */
const facts: Readonly<Record<Need, readonly [what: string, from: string]>> = {
  accommodation_and_activity: [
    "where care leavers live and what they do",
    returns,
  ],
  allocation: ["who works with each child", recorded],
  assessment: ["assessments", census],
  care_leaver_status: ["care leavers", returns],
  child_in_need_plan: ["child in need plans", census],
  child_protection_plan: ["child protection plans", census],
  contact: ["contacts at the front door", recorded],
  core_group: ["core groups", recorded],
  health_assessment: ["health assessments", recorded],
  in_touch_contact: ["contacts with care leavers", recorded],
  looked_after_period: ["children looked after", returns],
  missing_episode: ["missing episodes", returns],
  oversight: ["supervision and oversight", recorded],
  personal_education_plan: ["personal education plans", recorded],
  placement: ["placements", returns],
  conference: ["conferences and what came of them", recorded],
  pre_proceedings: ["pre-proceedings", recorded],
  referral: ["referrals", census],
  return_home_interview: ["return home interviews", recorded],
  review: ["reviews", `${returns} or ${census}`],
  section_47_enquiry: ["section 47 enquiries", census],
  strategy_discussion: ["strategy discussions", recorded],
  visit: ["visits", recorded],
};

/** `It needs visits (recorded here or loaded from a case system).` */
export const whatGives = (needs: readonly Need[]): string =>
  `It needs ${needs
    .map((need) => {
      const [table = need, onlyRecorded] = need.split(" ");
      const [what = table.replaceAll("_", " "), from = recorded] =
        facts[table] ?? [];
      return `${what} (${onlyRecorded ? recorded : from})`;
    })
    .join(" and ")}.`;
