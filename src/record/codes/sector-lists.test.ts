import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleTest } from "#platform/sample-files.ts";
import { codeListOf } from "./all-codes.ts";

/** The sector's name of a list, and ours. */
const ours: Record<string, string> = {
  ethnicity: "ethnicity",
  sex: "sex",
  gender_cin_legacy: "sex-before-2025",
  disability: "disability",
  upn_unknown: "upn-unknown",
  referral_source: "referral-source",
  primary_need: "primary-need",
  assessment_factors: "assessment-factor",
  category_of_abuse: "category-of-abuse",
  cin_reason_for_closure: "reason-for-closure",
  cla_legal_status: "legal-status",
  placement_type: "placement-type",
  placement_provider: "placement-provider",
  reason_new_episode: "reason-new-episode",
  reason_episode_ceased: "reason-episode-ceased",
  reason_placement_change: "reason-placement-change",
  sdq_reason: "sdq-reason",
  review_participation: "review-participation",
  previous_permanence: "previous-permanence",
  adoption_decision_reversed: "reason-placed-ceased",
  adopter_sex: "adopter-sex",
  adopter_legal_status: "adopter-legal-status",
  missing_type: "missing-kind",
  social_worker_change_reason: "social-worker-change-reason",
  care_leaver_in_touch: "in-touch",
  care_leaver_activity: "activity",
  care_leaver_accommodation: "accommodation",
  accommodation_suitability: "accommodation-suitability",
  sen_need: "send-need",
  pre_proceedings_outcome: "pre-proceedings-outcome",
};

/** Lists of words, not codes: Annex A writes them as it likes, the record keeps lists of its own. */
const words =
  /_annex_a$|_ssd$|^yes_no_xml$|^la_of_placement_special$|^adopter_leaving_reason$|^care_leaver_eligibility$/;

sampleTest("every code of the sector's lists is in ours", (samples) => {
  const path = join(samples, "../standards/code-lists.json");
  const { lists } = JSON.parse(readFileSync(path, "utf8")) as {
    lists: Record<string, { codes: { code: string }[] }>;
  };
  const missing = Object.entries(lists)
    .filter(([theirs]) => !words.test(theirs))
    .flatMap(([theirs, { codes }]) => {
      const known = codeListOf(ours[theirs] ?? "")?.codes ?? [];
      return codes
        .filter(({ code }) => !known.some((each) => each.code === code))
        .map(({ code }) => `${theirs} ${code}`);
    });
  assert.deepEqual(missing, []);
});
