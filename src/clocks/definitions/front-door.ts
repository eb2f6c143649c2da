import { defineDuty } from "../clock.ts";
import { deed, inOrder } from "../life.ts";
import { localStandard, workingTogether } from "./sources.ts";

export const contactDecision = defineDuty({
  title: "Deciding what to do about a contact",
  clocks: [
    {
      key: "contact-decision",
      title: "Decision on a contact",
      within: "1 working day",
      answers: "front-door manager",
      ...localStandard("seed"),
    },
  ],
  trigger: "the contact received on {day}",
  event: "decision",
  runs: (life) =>
    life.of("contact").map(({ id, on }) => ({ trigger: id, from: on })),
  deeds: (life, { trigger }) => {
    const contact = life.find("contact", trigger);
    return contact?.decided ? [deed(contact, contact.decided)] : [];
  },
});

/** A return holds referrals without the day of their decision. */
export const referralDecision = defineDuty({
  title: "Deciding what to do about a referral",
  clocks: [
    {
      key: "referral-decision",
      title: "Referral decision",
      within: "1 working day",
      answers: "team manager",
      ...workingTogether("chapter 3"),
    },
  ],
  trigger: "the referral received on {day}",
  event: "decision",
  runs: (life) =>
    life
      .of("referral")
      .filter(({ source, decided }) => source === "record" || decided)
      .map(({ id, on }) => ({ trigger: id, from: on })),
  deeds: (life, { trigger }) => {
    const referral = life.find("referral", trigger);
    return referral?.decided ? [deed(referral, referral.decided)] : [];
  },
});

const accepted = new Set(["assessment", "strategy discussion"]);

/** A worker already allocated on the day of the decision meets it that day. */
export const referralAllocation = defineDuty({
  title: "Allocating a referral that was accepted",
  clocks: [
    {
      key: "referral-allocation",
      title: "Allocation to a named social worker",
      within: "1 working day",
      answers: "team manager of referral and assessment",
      ...localStandard("seed"),
    },
  ],
  trigger: "the decision of {day} to accept the referral",
  event: "allocation",
  runs: (life) =>
    life
      .of("referral")
      .flatMap(({ id, decided, outcome = "", until }) =>
        decided && accepted.has(outcome)
          ? [{ trigger: id, from: decided, ...(until ? { until } : {}) }]
          : [],
      ),
  deeds: (life, { from }) =>
    inOrder(
      life
        .of("allocation")
        .filter(({ role, registered }) => role === "accountable" && registered)
        .filter(({ until }) => !until || until >= from)
        .map((allocation) =>
          deed(allocation, allocation.on > from ? allocation.on : from),
        ),
    ),
});
