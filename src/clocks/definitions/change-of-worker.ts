import type { Fact } from "#record/facts.ts";
import { defineDuty } from "../clock.ts";
import { deed, inOrder, type Life } from "../life.ts";
import { localStandard } from "./sources.ts";

/** Runs from the new worker's first day, whether or not anybody opens the note. A note written before it meets it that day. */
export const changeOfWorker = defineDuty({
  title: "Handing a child over to a new worker",
  clocks: [
    {
      key: "sw-change-intro",
      title: "Handover to a new worker",
      within: "5 working days",
      answers: "the worker before, and their team manager",
      ...localStandard("choice"),
    },
  ],
  trigger: "the new worker began on {day}",
  event: "handover note",
  runs: (life) =>
    accountable(life).flatMap((spell) =>
      workerBefore(life, spell)
        ? [{ trigger: spell.id, from: spell.on, ...(spell.until && { until: spell.until }) }] // prettier-ignore
        : [],
    ),
  // The worker before hands over; once they are gone, anybody but the new worker may make it good.
  deeds: (life, { trigger, from }) => {
    const spell = life.find("allocation", trigger);
    const before = spell && workerBefore(life, spell);
    return inOrder(
      life
        .of("handover note")
        .filter(({ by, on }) =>
          by === before?.practitioner
            ? on >= before.on
            : on >= from && by !== spell?.practitioner,
        ) // prettier-ignore
        .map((note) => deed(note, note.on > from ? note.on : from)),
    );
  },
});

const accountable = (life: Life) =>
  life.of("allocation").filter(({ role }) => role === "accountable");

const workerBefore = (life: Life, spell: Fact<"allocation">) =>
  accountable(life).findLast(
    ({ on, practitioner }) =>
      on < spell.on && practitioner !== spell.practitioner,
  );
