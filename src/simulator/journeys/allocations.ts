import type { Answer, Workforce } from "../workforce/workforce.ts";
import type { Answers } from "./answering.ts";
import type { Course } from "./course.ts";
import type { Happening } from "./happening.ts";

/** Who was allocated to each child, from when to when and why it changed. */
export function allocationsOf(
  { needs, family }: Course,
  answers: Answers,
  workforce: Workforce,
): Happening<"allocation">[] {
  const teams = new Map(workforce.teams.map(({ key, id }) => [key, id]));
  return needs.flatMap((need) =>
    inTurn(answers(need)).flatMap(({ worker, from, until, reason }) =>
      need.children.map((child): Happening<"allocation"> => ({
        table: "allocation",
        id: family.chance.id("allocation", child, need.role, worker.id, from),
        child,
        stages: [
          {
            on: from,
            row: {
              practitioner_id: worker.id,
              team_id: teams.get(worker.team) ?? null,
              role: need.role,
              started_on: from,
              reason,
            },
            by: `manager of ${worker.team}`,
            pace: "at once",
          },
          ...(until
            ? [
                {
                  on: until,
                  row: { ended_on: until },
                  by: `manager of ${worker.team}` as const,
                  pace: "soon" as const,
                },
              ]
            : []),
        ],
      })),
    ),
  );
}

/** Whoever was replaced on the day they were to begin never began. */
export const inTurn = (answers: readonly Answer[]): Answer[] =>
  answers.filter(({ from }, at) => answers[at + 1]?.from !== from);
