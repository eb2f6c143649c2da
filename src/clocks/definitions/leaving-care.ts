import type { Fact } from "#record/facts.ts";
import { defineDuty } from "../clock.ts";
import { deed, inOrder, type Life } from "../life.ts";
import { periodOn } from "./care.ts";
import { recorded, spellsOf } from "../source.ts";
import { carePlanning, localStandard } from "./sources.ts";

/** From the assessment of needs to the plan agreed and signed. The law says: as soon as possible. */
export const pathwayPlan = defineDuty({
  title: "Making the pathway plan",
  clocks: [
    {
      key: "pathway-plan",
      title: "Pathway plan in place",
      within: "20 working days",
      answers: "social worker or personal adviser",
      ...carePlanning("regulation 43", "choice"),
    },
  ],
  endsAtAge: 25,
  trigger: "the needs were assessed on {day}",
  event: "signing of the plan",
  runs: (life) =>
    life.of("pathway plan").map(({ id, on, until }) => ({
      trigger: id,
      from: on,
      ...(until ? { until } : {}),
    })),
  deeds: (life, { trigger }) => {
    const plan = life.find("pathway plan", trigger);
    const { agreed, signed } = plan ?? {};
    if (!plan || !signed) return [];
    return [deed(plan, agreed && agreed > signed ? agreed : signed)];
  },
});

/** A looked-after review of a young person with a pathway plan reviews that plan too. */
export const pathwayReviews = defineDuty({
  title: "Reviewing the pathway plan",
  clocks: [
    {
      key: "pathway-review",
      title: "Pathway plan review",
      within: "6 months",
      source: "Care Leavers (England) Regulations 2010, regulation 7",
      confidence: "seed",
      inForce: { from: "2011-04-01" },
      answers: "personal adviser",
    },
  ],
  repeats: true,
  endsAtAge: 25,
  trigger: "the pathway plan was agreed on {day}",
  event: "review",
  runs: (life) => {
    const agreed = life
      .of("pathway plan")
      .flatMap((plan) => (plan.agreed ? [{ plan, from: plan.agreed }] : []))
      .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
    return agreed.map(({ plan, from }, index) => {
      const [until] = [plan.until, agreed[index + 1]?.from]
        .filter((day) => day !== undefined)
        .sort();
      return { trigger: plan.id, from, ...(until ? { until } : {}) };
    });
  },
  deeds: (life) =>
    life
      .of("review")
      .filter(
        ({ reviewKind, countsFrom, on }) =>
          reviewKind !== "child in need" &&
          (!countsFrom || (periodOn(life, on)?.coveredTo ?? "") >= on),
      )
      .map((review) => deed(review)),
});

/** Times as a care leaver, of every status but eligible: those are still looked after. Becoming 18 changes the status and breaks nothing. */
export const timesAsCareLeaver = (life: Life) =>
  spellsOf<Fact<"care leaver status">>(
    life.of("care leaver status").filter(({ status }) => status !== "eligible"),
  );

/** Two-way contact: a message that nobody answered is none. */
export const inTouch = defineDuty({
  title: "Keeping in touch with a care leaver",
  clocks: [
    {
      key: "in-touch",
      title: "In touch with a care leaver",
      within: "8 weeks",
      answers: "personal adviser",
      ...localStandard("choice", "Children Act 1989, section 23C(2)"),
    },
  ],
  repeats: true,
  endsAtAge: 25,
  trigger: "the young person became a care leaver on {day}",
  event: "contact",
  runs: (life) =>
    timesAsCareLeaver(life).flatMap(({ first, all, on, until }) => {
      const known = recorded(life, first, "in-touch contact");
      if (!known) return [];
      const accepts = all.at(-1)?.acceptsService;
      return [
        {
          trigger: first.id,
          from: on,
          ...(until ? { until } : {}),
          ...known,
          ...(accepts ? {} : { noted: "does not accept a service" }),
        },
      ];
    }),
  deeds: (life) =>
    inOrder(
      life
        .of("in-touch contact")
        .filter(({ twoWay }) => twoWay)
        .map((contact) => deed(contact)),
    ),
});
