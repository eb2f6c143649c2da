import type { Id } from "#kernel/id.ts";
import type { Problem } from "#kernel/problem.ts";

/** Parts of a record that can be restricted apart from the whole; which tables hold them stands in platform.section. */
export const sections = {
  address: "Where the child lives: addresses and placements",
  enquiry: "Enquiries and strategy discussions",
  "front door": "Contacts and referrals: what a third party told us",
  health: "Health assessments and checks",
} as const;

export const restrictionKinds = {
  record: "The whole record",
  section: "A section of it",
  "sealed adoption": "The whole record, as a sealed adoption",
} as const;

export type NewRestriction = {
  kind: keyof typeof restrictionKinds;
  section: keyof typeof sections | null;
  reason: string;
  list: readonly Id[];
};

/** The list must hold the accountable worker and a manager, where either has an account: work goes on behind a restriction. */
export function listProblems(
  list: readonly Id[],
  answering: readonly { account: Id; manages: boolean }[],
): Problem[] {
  const lacks = (manages: boolean) => {
    const accounts = answering.filter((each) => each.manages === manages);
    return (
      accounts.length > 0 &&
      !accounts.some(({ account }) => list.includes(account))
    );
  };
  if (lacks(false))
    return [
      {
        field: "list",
        message: "The list must hold the child’s accountable worker",
      },
    ];
  if (lacks(true))
    return [
      {
        field: "list",
        message: "The list must hold a manager of the worker’s team",
      },
    ];
  return [];
}
