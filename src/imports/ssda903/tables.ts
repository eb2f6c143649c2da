import { readAccommodation } from "#record/codes/accommodation.codes.ts";
import { activity } from "#record/codes/activity.codes.ts";
import { adopterLegalStatus } from "#record/codes/adopter-legal-status.codes.ts";
import { adopterSex } from "#record/codes/adopter-sex.codes.ts";
import { categoryOfNeed } from "#record/codes/category-of-need.codes.ts";
import { ethnicity } from "#record/codes/ethnicity.codes.ts";
import { inTouch } from "#record/codes/in-touch.codes.ts";
import { legalStatus } from "#record/codes/legal-status.codes.ts";
import { missingKind } from "#record/codes/missing-kind.codes.ts";
import { placementProvider } from "#record/codes/placement-provider.codes.ts";
import { placementType } from "#record/codes/placement-type.codes.ts";
import { previousPermanence } from "#record/codes/previous-permanence.codes.ts";
import { reasonEpisodeCeased } from "#record/codes/reason-episode-ceased.codes.ts";
import { reasonNewEpisode } from "#record/codes/reason-new-episode.codes.ts";
import { reasonPlacedCeased } from "#record/codes/reason-placed-ceased.codes.ts";
import { reasonPlacementChange } from "#record/codes/reason-placement-change.codes.ts";
import { reviewParticipation } from "#record/codes/review-participation.codes.ts";
import { sdqReason } from "#record/codes/sdq-reason.codes.ts";
import { readSex } from "#record/codes/sex.codes.ts";
import { socialWorkerChangeReason } from "#record/codes/social-worker-change-reason.codes.ts";
import {
  code,
  codeReadBy,
  date,
  flag,
  identifier,
  integer,
  partialDate,
  text,
} from "./column.ts";
import {
  afterCollection,
  birth,
  openWithReason,
  startAndEnd,
} from "./checks.ts";
import { defineReturnTable } from "./return-table.ts";

export const header = defineReturnTable({
  table: "header",
  title: "header",
  columns: {
    SEX: codeReadBy(readSex),
    DOB: date,
    ETHNIC: code(ethnicity),
    UPN: text,
    MOTHER: flag,
    MC_DOB: date,
  },
  optional: ["MOTHER", "MC_DOB"],
  key: [],
  check: birth,
});

export const episodes = defineReturnTable({
  table: "episodes",
  title: "episodes",
  columns: {
    DECOM: date,
    RNE: code(reasonNewEpisode),
    LS: code(legalStatus),
    CIN: code(categoryOfNeed),
    PLACE: code(placementType),
    PLACE_PROVIDER: code(placementProvider),
    DEC: date,
    REC: code(reasonEpisodeCeased),
    REASON_PLACE_CHANGE: code(reasonPlacementChange),
    HOME_POST: text,
    PL_POST: text,
    URN: identifier,
  },
  optional: [
    "PLACE_PROVIDER",
    "REASON_PLACE_CHANGE",
    "URN",
    "HOME_POST",
    "PL_POST",
  ],
  key: ["DECOM"],
  check: (row) => [...openWithReason(row), ...startAndEnd("DECOM", "DEC")(row)],
});

export const reviews = defineReturnTable({
  table: "reviews",
  title: "reviews",
  columns: { REVIEW: date, REVIEW_CODE: code(reviewParticipation) },
  key: ["REVIEW"],
  check: afterCollection,
});

export const unaccompanied = defineReturnTable({
  table: "uasc",
  title: "unaccompanied asylum-seeking children (UASC)",
  columns: { SEX: codeReadBy(readSex), DUC: date },
  key: [],
});

export const outcomes = defineReturnTable({
  table: "oc2",
  title: "health and outcomes (OC2)",
  columns: {
    SDQ_SCORE: integer(0, 40),
    SDQ_REASON: code(sdqReason),
    CONVICTED: flag,
    HEALTH_CHECK: flag,
    IMMUNISATIONS: flag,
    TEETH_CHECK: flag,
    HEALTH_ASSESSMENT: flag,
    SUBSTANCE_MISUSE: flag,
    INTERVENTION_RECEIVED: flag,
    INTERVENTION_OFFERED: flag,
  },
  key: [],
});

/** The code for: nothing is known. */
const notKnown = ["0"];

export const careLeavers = defineReturnTable({
  table: "oc3",
  title: "care leavers (OC3)",
  columns: {
    IN_TOUCH: code(inTouch),
    ACTIV: code(activity, notKnown),
    ACCOM: codeReadBy(readAccommodation, notKnown),
  },
  key: [],
});

export const adoptions = defineReturnTable({
  table: "ad1",
  title: "adoptions (AD1)",
  columns: {
    DATE_INT: date,
    DATE_MATCH: date,
    FOSTER_CARE: flag,
    NB_ADOPTR: integer(1, 2),
    SEX_ADOPTR: code(adopterSex),
    LS_ADOPTR: code(adopterLegalStatus),
  },
  key: [],
});

export const placedForAdoption = defineReturnTable({
  table: "placed_for_adoption",
  title: "should be placed for adoption",
  columns: {
    DATE_PLACED: date,
    DATE_PLACED_CEASED: date,
    REASON_PLACED_CEASED: code(reasonPlacedCeased),
  },
  key: ["DATE_PLACED"],
  check: startAndEnd("DATE_PLACED", "DATE_PLACED_CEASED"),
});

export const permanenceBefore = defineReturnTable({
  table: "previous_permanence",
  title: "previous permanence",
  columns: {
    PREV_PERM: code(previousPermanence),
    LA_PERM: text,
    DATE_PERM: partialDate,
  },
  key: [],
});

export const missing = defineReturnTable({
  table: "missing",
  title: "missing",
  columns: { MISSING: code(missingKind), MIS_START: date, MIS_END: date },
  key: ["MIS_START", "MISSING"],
  check: startAndEnd("MIS_START", "MIS_END"),
});

export const socialWorkers = defineReturnTable({
  table: "sw_episodes",
  title: "social workers",
  columns: {
    SW_ID: identifier,
    SW_DECOM: date,
    SW_DEC: date,
    SW_REASON: code(socialWorkerChangeReason),
  },
  key: ["SW_DECOM", "SW_ID"],
  check: startAndEnd("SW_DECOM", "SW_DEC"),
});

export const deprivationsOfLiberty = defineReturnTable({
  table: "dolo",
  title: "deprivation of liberty orders (DoLo)",
  columns: { DOLO_START: date, DOLO_END: date },
  key: ["DOLO_START"],
  check: startAndEnd("DOLO_START", "DOLO_END"),
});

export const tables = [
  header,
  episodes,
  reviews,
  unaccompanied,
  outcomes,
  careLeavers,
  adoptions,
  placedForAdoption,
  permanenceBefore,
  missing,
  socialWorkers,
  deprivationsOfLiberty,
] as const;
