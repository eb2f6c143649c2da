import type { Life } from "../life.ts";
import { staff, teams } from "../staff.ts";
import { workOf } from "../work.ts";
import {
  type Told,
  named,
  nameOf,
  practitioner,
  recordedAfter,
  tell,
  type Values,
} from "./told.ts";

const began = "2024-04-02";

/** A row that is nobody's child's. */
const once = (table: Told["table"], name: string, values: Values): Told => ({
  table,
  name: `${table} ${name}`,
  on: began,
  versions: [
    {
      recorded: recordedAfter(began, "everybody"),
      values,
    },
  ],
});

/** Teams, the people in them, and since when. */
export const toldOfStaff = (): Told[] => [
  ...Object.entries(teams).map(([key, { name, above }]) =>
    once("team", key, {
      name,
      parent_id: above === undefined ? null : named(`team ${above}`),
    }),
  ),
  ...Object.entries(staff).map(([key, { name, registration, from, to }]) =>
    once("practitioner", key, {
      name,
      local_id: registration ?? null,
      registered: registration !== undefined,
      registration_number: registration ?? null,
      started_on: from,
      ended_on: to ?? null,
    }),
  ),
  ...Object.entries(staff).map(([key, { team, manager, from, to }]) =>
    once("team_membership", key, {
      practitioner_id: practitioner(key),
      team_id: named(`team ${team}`),
      role: manager ? "manager" : "worker",
      started_on: from,
      ended_on: to ?? null,
    }),
  ),
];

/** Who works with the child, and the brothers and sisters we know. */
export const toldOfWork = (life: Life): Told[] => [
  ...workOf(life).map(({ who, role, from, to, reason }) =>
    tell(
      "allocation",
      life.id,
      from,
      {
        role,
        started_on: from,
        reason: reason ?? null,
        practitioner_id: practitioner(who),
        team_id: named(`team ${staff[who]?.team}`),
      },
      ...(to ? [[to, { ended_on: to }] as const] : []),
    ),
  ),
  ...(life.siblings ?? []).map((other) => ({
    ...tell("relationship", life.id, began, {
      kind: "sibling",
      other_child_id: named(`child ${other}`),
    }),
    name: nameOf("relationship", life.id, other),
  })),
];

export function toldOfChild(life: Life, first: string): Told {
  const { id, given, family, preferred, born, expected, died, language } = life;
  const values: Values = {
    la_child_id: id,
    given_names: given ?? null,
    family_name: family ?? null,
    preferred_name: preferred ?? null,
    born_on: born ?? null,
    expected_on: expected ?? null,
    died_on: null,
    sex: life.sex,
    ethnicity: life.ethnicity,
    first_language: language ?? "English",
  };
  return {
    table: "child",
    name: `child ${id}`,
    on: began,
    versions: [
      { recorded: first, values },
      ...(died
        ? [
            {
              recorded: recordedAfter(died, `${id} died`),
              values: { died_on: died },
            },
          ]
        : []),
    ],
  };
}
