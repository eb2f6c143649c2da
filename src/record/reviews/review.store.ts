import { reviewParticipation } from "../codes/review-participation.codes.ts";
import { keeps } from "../keeping.store.ts";
import { listed } from "../rules.ts";

export const {
  record: recordReview,
  correct: correctReview,
  withdraw: withdrawReview,
} = keeps("review", ({ participation, held_on }) =>
  listed(reviewParticipation, participation, held_on, "participation"),
);
