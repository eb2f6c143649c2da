import { dayWords } from "#kernel/date-words.ts";
import type { Day } from "#kernel/day.ts";
import { allocationRole } from "#record/codes/allocation-role.codes.ts";
import { codeWords } from "#record/words.ts";
import type { Told } from "./timeline.store.ts";

/** Who answers for the child and who works with them beside, as the banner says it. */
export type WhoAnswers = {
  /** The accountable social worker, with when a manager last looked; or that there is none, or none is known. */
  accountable: string;
  alsoWorking: string | undefined;
  /** Nobody is accountable, and somebody must be. */
  missing: boolean;
};

type Allocated = {
  role: string;
  registered: boolean;
  name: string;
  since: Day;
};

const unsaid = "not in the data loaded";

/** `held`: whether a social worker must answer for the child. Where only returns speak, nobody says who does. */
export function whoAnswers(
  told: readonly Told[],
  asAt: Day,
  { held, onlyReturns }: { held: boolean; onlyReturns: boolean },
): WhoAnswers {
  const all = told.flatMap((each) => allocated(each, asAt));
  const first = all.find(({ role, registered }) => role === "accountable" && registered); // prettier-ignore
  const beside = all.filter((each) => each !== first && besideRoles.includes(each.role)); // prettier-ignore
  const overseen = told.find(({ kind }) => kind === "oversight")?.on;
  const unknown =
    onlyReturns && !told.some(({ kind }) => kind === "allocation");
  return {
    accountable: first
      ? `${first.name}, since ${dayWords(first.since)}; ${overseen ? `last oversight ${dayWords(overseen)}` : "no oversight recorded"}`
      : unknown
        ? unsaid
        : held
          ? "nobody"
          : "nobody: none is needed",
    alsoWorking: beside.map(besideWords).join("; ") || undefined,
    missing: !first && held && !unknown,
  };
}

/** Chairs and reviewing officers look at the work; they do not do it. */
const besideRoles = [
  "accountable",
  "working",
  "named deputy",
  "personal adviser",
];

function besideWords({ name, role, registered }: Allocated): string {
  if (role === "working") return name;
  return role === "accountable"
    ? `${name}${registered ? "" : " (not registered)"}`
    : `${name} (${codeWords(allocationRole, role)?.toLowerCase()})`;
}

/** In force on the day: a last day still counts. */
function allocated({ fact, narrative }: Told, asAt: Day): Allocated[] {
  if (fact?.kind !== "allocation") return [];
  if (fact.until !== undefined && fact.until < asAt) return [];
  const name = ["Practitioner", "Team"]
    .flatMap((of) => narrative.find(({ under }) => under === of)?.words ?? [])
    .join(", ");
  return [{ role: fact.role, registered: fact.registered, name, since: fact.on }]; // prettier-ignore
}
