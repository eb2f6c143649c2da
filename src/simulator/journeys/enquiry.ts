/** Strategy discussions, section 47 enquiries and the initial conferences they lead to. */
import { addDays, type Day } from "#kernel/day.ts";
import type { Id } from "#kernel/id.ts";
import type { Chance } from "../chance.ts";
import {
  conferenceAfter,
  enquiryOutcomes,
  enquiryRates,
  enquiryTakes,
} from "../parameters/journeys/protection.ts";
import type { Child } from "../people/family.ts";
import { type Book, happened, idOf } from "./book.ts";
import { isConcern, latest, workingDaysAfter } from "./calendar.ts";
import type { Doer } from "./happening.ts";
import { discussionText } from "../texts/discussions.ts";
import { dipInConferences } from "../stories/conference-dip.ts";

export type Enquired = {
  discussed: Day;
  completed: Day;
  /** The conference, and whether a plan began there. */
  conference?: { day: Day; plan: boolean };
};

/** Undefined where the discussion found no need of an enquiry, or no child will be one for long. */
export function enquire(
  book: Book,
  name: string,
  asked: Day,
  concerned: readonly Child[],
  referrals: ReadonlyMap<Child, Id>,
  manager: Doer,
): Enquired | undefined {
  const children = concerned.filter((child) =>
    isConcern(child, addDays(asked, 50)),
  );
  if (children.length === 0) return undefined;
  const chance = book.chance.of("enquiry", name);
  const late = chance.happens(enquiryRates.discussionLate.value);
  const discussed = late
    ? workingDaysAfter(asked, chance.whole(2, 5))
    : workingDaysAfter(asked, chance.happens(0.45) ? 0 : 1);
  const initiates = chance.happens(enquiryRates.beginsEnquiry.value);
  const quorate = !chance.happens(enquiryRates.notQuorate.value);
  const given = actionsGiven(discussed, chance.of("given"));
  for (const child of children) {
    const discussion = happened(book, "strategy_discussion", child, [name], {
      on: discussed,
      row: {
        referral_id: referrals.get(child) ?? null,
        held_on: discussed,
        social_care: true,
        police: quorate,
        health: quorate || chance.happens(0.5),
        initiated_enquiry: initiates,
        late_because: late ? "Waiting for health to join" : null,
        ...discussionText(chance.of("text"), initiates),
      },
      by: manager,
      pace: "soon",
      sitting: name,
    });
    if (given)
      happened(book, "circulation", child, [name], {
        on: given,
        row: {
          paper_id: discussion,
          given_to: "Everybody who took part",
          how: "secure email",
          given_on: given,
        },
        by: manager,
        pace: "promptly",
      });
  }
  return initiates
    ? begun(book, name, discussed, children, referrals, manager, chance)
    : undefined;
}

/** Most go out the same day; those that wait for the next working day are late after a Friday. */
function actionsGiven(discussed: Day, chance: Chance): Day | undefined {
  if (chance.happens(enquiryRates.actionsNeverGiven.value)) return undefined;
  return chance.happens(enquiryRates.actionsSameDay.value)
    ? discussed
    : workingDaysAfter(discussed, chance.whole(1, 3));
}

function begun(
  book: Book,
  name: string,
  discussed: Day,
  children: readonly Child[],
  referrals: ReadonlyMap<Child, Id>,
  manager: Doer,
  chance: Chance,
): Enquired {
  const held = chance.happens(enquiryRates.leadsToConference.value);
  const waited = Math.round(chance.along(conferenceAfter.quantiles));
  const conference = workingDaysAfter(discussed, waited);
  const took = Math.round(chance.along(enquiryTakes.quantiles));
  const completed = held
    ? workingDaysAfter(discussed, Math.max(1, Math.min(took, waited - 1)))
    : workingDaysAfter(discussed, took);
  const plan = chance.happens(
    dipInConferences(book.setting, conference) ??
      enquiryRates.leadsToPlan.value,
  );
  const outcome = held
    ? "initial conference"
    : chance.weighted(enquiryOutcomes.shares);
  const signedTwice = !chance.happens(enquiryRates.oneSignature.value);
  for (const child of children) {
    const id = happened(
      book,
      "section_47_enquiry",
      child,
      [name],
      {
        on: discussed,
        row: {
          referral_id: referrals.get(child) ?? null,
          strategy_discussion_id: idOf(book, "strategy_discussion", child, [
            name,
          ]),
          started_on: discussed,
          conference_target_on: workingDaysAfter(discussed, 15),
        },
        by: "accountable",
        pace: "soon",
        sitting: name,
      },
      {
        on: completed,
        row: {
          completed_on: completed,
          outcome,
          conference_not_required: !held,
          conference_decided_on: completed,
        },
        doers: {
          first_manager: manager,
          ...(signedTwice
            ? { second_manager: "manager of quality assurance" }
            : {}),
        },
        by: manager,
        pace: "soon",
      },
      held && {
        on: conference,
        row: { initial_conference_on: conference },
        by: "chair",
        pace: "soon",
        sitting: `conference ${conference}`,
      },
    );
    if (held)
      happened(book, "conference", child, [name], {
        on: conference,
        row: {
          kind: "initial",
          held_on: conference,
          enquiry_id: id,
          quorate: true,
          outcome: plan ? "plan starts" : "child in need plan",
        },
        doers: { chaired_by: "chair" },
        by: "chair",
        pace: "soon",
        sitting: `conference ${conference}`,
      });
  }
  return {
    discussed,
    completed: latest(discussed, completed),
    ...(held ? { conference: { day: conference, plan } } : {}),
  };
}
