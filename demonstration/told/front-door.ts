import type { Day } from "#kernel/day.ts";
import { workingDaysAfter } from "../journeys.ts";
import type { Assessment, Life, Need } from "../life.ts";
import { managerOf } from "../staff.ts";
import { workerOn } from "../work.ts";
import { pick, share } from "../chance.ts";
import { practitioner, named, nameOf, tell, type Told } from "./told.ts";

const rationales = [
  "History read; the threshold for an assessment is met.",
  "Agencies agree that the family needs an assessment.",
  "Spoken with the referrer and the parent; next step agreed.",
  "Earlier contacts considered together with this one.",
];

/** Contacts, early help, referrals and assessments. */
export function toldAtTheFrontDoor(life: Life): Told[] {
  const { id, contacts = [], earlyHelp = [], needs = [] } = life;
  return [
    ...contacts.map((contact) =>
      tell(
        "contact",
        id,
        contact.on,
        {
          received_on: contact.on,
          came_from: contact.from,
          reason: contact.reason,
        },
        ...(contact.decided
          ? [
              [
                contact.decided,
                {
                  decided_on: contact.decided,
                  decided_by: practitioner(managerOf["front door"]),
                  outcome: contact.outcome,
                  rationale: contact.rationale,
                },
              ] as const,
            ]
          : []),
      ),
    ),
    ...earlyHelp.map(({ from, to, lead, outcome }) =>
      tell(
        "early_help_episode",
        id,
        from,
        { started_on: from, lead },
        ...(to ? [[to, { ended_on: to, outcome }] as const] : []),
      ),
    ),
    ...needs.flatMap((need) => [
      contactBehind(need, id),
      referral(need, id),
      ...(need.assessments ?? []).flatMap((each) =>
        assessment(each, need, life),
      ),
    ]),
  ];
}

function contactBehind(need: Need, id: string): Told {
  const { referred, source, reason } = need;
  // Contacts were decided more slowly in 2024; a manager's daily look put that right.
  const slow =
    share(`${id} contact ${referred}`) < (referred < "2025-02" ? 0.4 : 0.08);
  const decided = slow ? workingDaysAfter(referred, 2) : referred;
  return tell(
    "contact",
    id,
    referred,
    { received_on: referred, came_from: source, reason },
    [
      decided,
      {
        decided_on: decided,
        decided_by: practitioner(managerOf["front door"]),
        outcome: "referral",
        rationale: pick(rationales, `${id} ${referred}`),
      },
    ],
  );
}

const outcomeOf = (need: Need): string =>
  need.outcome ?? (need.discussions ? "strategy discussion" : "assessment");

function referral(need: Need, id: string): Told {
  const { referred, source, code, decided, acknowledged, closed } = need;
  const stages: (readonly [Day, Record<string, string>])[] = [];
  if (decided)
    stages.push([decided, { decided_on: decided, outcome: outcomeOf(need) }]);
  if (acknowledged)
    stages.push([acknowledged, { acknowledged_on: acknowledged }]);
  if (closed)
    stages.push([
      closed.on,
      { closed_on: closed.on, closure_reason: closed.because },
    ]);
  return tell(
    "referral",
    id,
    referred,
    {
      received_on: referred,
      came_from: source,
      primary_need: code,
      contact_id: named(nameOf("contact", id, referred)),
    },
    ...stages,
  );
}

function assessment(
  { started, reassess, authorised, outcome, factors, noCheckpoint }: Assessment,
  need: Need,
  life: Life,
): Told[] {
  const completed = authorised && earlier(authorised, started);
  const told = tell(
    "assessment",
    life.id,
    started,
    {
      referral_id: named(nameOf("referral", life.id, need.referred)),
      started_on: started,
      factors: [],
      ...(reassess && { reassess_decided_on: reassess, ordinal: 2 }),
    },
    ...(completed ? [[completed, { completed_on: completed }] as const] : []),
    ...(authorised
      ? [
          [
            authorised,
            {
              authorised_on: authorised,
              authorised_by: practitioner(managerOf["assessment"]),
              outcome,
              factors: factors ?? [],
            },
          ] as const,
        ]
      : []),
  );
  const day25 = workingDaysAfter(need.referred, 23);
  if (noCheckpoint || (authorised && authorised <= day25)) return [told];
  return [
    told,
    tell("oversight", life.id, day25, {
      kind: "assessment checkpoint",
      entered_on: day25,
      entered_by: practitioner(managerOf["assessment"]),
      about_id: named(told.name),
      decision: "The assessment is on course; date for sharing it agreed.",
      notes: workerOn(life, day25)
        ? "Child seen; both parents to be met again."
        : "Waiting for a worker; the duty worker has seen the child.",
    }),
  ];
}

/** The worker finishes a few days before the manager reads it. */
function earlier(authorised: Day, started: Day): Day {
  const three = workingDaysAfter(authorised, -3);
  return three > started ? three : authorised;
}
