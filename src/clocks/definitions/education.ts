import { ageOn } from "#kernel/age.ts";
import { defineDuty } from "../clock.ts";
import { deed } from "../life.ts";
import { sinceCareBegan } from "./care.ts";

/** Pre-school is where education begins; a child whose age is not known is not left out. */
const startsAt = 3;

/** Termly plans and school places count school days, which need the terms a council has entered. */
export const initialEducationPlan = defineDuty({
  title: "Beginning the personal education plan",
  clocks: [
    {
      key: "pep-initial",
      title: "Initial personal education plan begun",
      within: "10 working days",
      source:
        "Promoting the education of looked-after and previously looked-after children, 2018",
      confidence: "verified-secondary",
      inForce: { from: "2018-02-26" },
      answers: "allocated social worker, and the virtual school",
    },
  ],
  trigger: "the child became looked after on {day}",
  event: "beginning of the plan",
  runs: (life) => {
    const { born } = life.child;
    return sinceCareBegan(life, "personal education plan").filter(
      ({ from }) => !born || (ageOn(born, from) ?? 0) >= startsAt,
    );
  },
  deeds: (life) => life.of("personal education plan").map((plan) => deed(plan)),
});
