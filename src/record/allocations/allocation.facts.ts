import { allocationRole } from "../codes/allocation-role.codes.ts";
import { defineFacts, flag, text } from "../define-facts.ts";
import { codeWords, onWords, sentence } from "../words.ts";

export const allocationFacts = defineFacts({
  kind: "allocation",
  from: `allocation fact
    join practitioner worker on worker.authority = fact.authority and worker.id = fact.practitioner_id`,
  beside: ["worker"],
  on: "fact.started_on",
  until: "fact.ended_on",
  detail: {
    role: text("fact.role"),
    registered: flag("worker.registered"),
    practitioner: text("fact.practitioner_id"),
  },
  narrative: {
    Practitioner: "worker.name",
    Team: "team.name",
    Reason: "fact.reason",
    "Ended because the work was": "fact.ended_because",
  },
  narrativeFrom:
    "left join team on team.authority = fact.authority and team.id = fact.team_id",
  words: ({ role, registered, until }) =>
    sentence(
      "Allocated",
      codeWords(allocationRole, role),
      role === "accountable" && !registered && "not registered",
      onWords("ended", until),
    ),
});
