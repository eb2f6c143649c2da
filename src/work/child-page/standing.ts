import { countWords, dayWords, longDayWords } from "#kernel/date-words.ts";
import { type Day, daysBetween } from "#kernel/day.ts";
import type { TagColour } from "#platform/web/signature.ts";
import { categoryOfAbuse } from "#record/codes/category-of-abuse.codes.ts";
import { allocationRole } from "#record/codes/allocation-role.codes.ts";
import { careLeaverStatus } from "#record/codes/care-leaver-status.codes.ts";
import { legalStatus } from "#record/codes/legal-status.codes.ts";
import type { Born } from "#record/children/child-words.ts";
import { codeWords } from "#record/words.ts";
import type { Fact, FactKind } from "#record/facts.ts";
import type { Told } from "./timeline.store.ts";
import { type WhoAnswers, whoAnswers } from "./who-answers.ts";

/** How the child stands on the day, worked out from the facts the page itself shows. */
export type Standing = {
  tags: { text: string; colour: TagColour }[];
  /** Who answers, and where it was read. */
  answers: string;
  who: WhoAnswers;
  lastSeen: string;
  lastSeenAlone: string;
};

/** The kinds of facts it is worked out from: no other is looked at, so that it is the same on every page. */
export const kindsOfStanding: readonly FactKind[] = [
  "looked-after period",
  "legal status",
  "child protection plan",
  "child in need plan",
  "care leaver status",
  "referral",
  "allocation",
  "visit",
  "oversight",
];

const notOpen = "Not open";
const openReferral = "Open referral";
const unsaid = "not in the data loaded";

export function standingOf(
  told: readonly Told[],
  asAt: Day,
  child: Born,
): Standing {
  const timeline = told.filter(({ kind }) => kindsOfStanding.includes(kind));
  const tags = tagsOf(timeline, asAt);
  const onlyReturns = timeline.every(({ source }) => source !== "record");
  // Grey: not open, only a care leaver, or not known any more.
  const held = tags.some(({ text, colour }) => colour !== "grey" || text === openReferral); // prettier-ignore
  const who = whoAnswers(timeline, asAt, { held, onlyReturns });
  if (who.missing) tags.push({ text: "No accountable social worker", colour: "red" }); // prettier-ignore
  return {
    tags,
    who,
    answers: answering(timeline, asAt) ?? unanswered(timeline, tags),
    lastSeen: seen(timeline, asAt, onlyReturns, () => true),
    lastSeenAlone:
      (child.bornOn ?? child.expectedOn ?? asAt) > asAt
        ? "not born yet"
        : seen(timeline, asAt, onlyReturns, ({ alone }) => alone === true),
  };
}

/** Lasting facts in force on the day: a last day is the day it ended. */
function inForce<Kind extends FactKind>(
  timeline: readonly Told[],
  kind: Kind,
  asAt: Day,
): Fact<Kind>[] {
  return timeline
    .flatMap(({ fact }) => (fact?.kind === kind ? [fact as Fact<Kind>] : []))
    .filter(({ until }) => until === undefined || until > asAt);
}

function tagsOf(timeline: readonly Told[], asAt: Day): Standing["tags"] {
  const tags: Standing["tags"] = [];
  const covered = ({ coveredTo = asAt }: { coveredTo?: Day }) =>
    coveredTo >= asAt;
  const add = (
    text: string,
    colour: TagColour,
    { coveredTo = asAt }: { coveredTo?: Day } = {},
  ) =>
    tags.push(
      coveredTo >= asAt
        ? { text, colour }
        : {
            text: `${text}: not known after ${longDayWords(coveredTo)}`,
            colour: "grey",
          },
    );

  const [period] = inForce(timeline, "looked-after period", asAt);
  if (period) {
    const [legal] = inForce(timeline, "legal status", asAt);
    const why = codeWords(legalStatus, legal?.code, asAt);
    add(`Looked after${why ? `: ${why}` : ""}`, "blue", period);
  }
  const [plan] = inForce(timeline, "child protection plan", asAt);
  if (plan) {
    const why = codeWords(
      categoryOfAbuse,
      plan.latestCategory ?? plan.initialCategory,
      asAt,
    );
    add(`Child protection plan${why ? `: ${why}` : ""}`, "purple", plan);
  }
  const [need] = inForce(timeline, "child in need plan", asAt);
  if (need) add("Child in need plan", "teal", need);
  const [leaver] = inForce(timeline, "care leaver status", asAt);
  if (leaver)
    add(
      `Care leaver: ${codeWords(careLeaverStatus, leaver.status, asAt)}`,
      "grey",
      leaver,
    );
  if (tags.length === 0) {
    const [referral] = inForce(timeline, "referral", asAt).filter(covered);
    if (referral) add(openReferral, "grey", referral);
  }
  if (tags.length === 0) tags.push({ text: notOpen, colour: "grey" });
  return tags;
}

/** The accountable worker, else the one who works with the child; the last to take over comes first. */
function answering(timeline: readonly Told[], asAt: Day): string | undefined {
  for (const role of ["accountable", "working"]) {
    const told = timeline.find(
      ({ fact }) =>
        fact?.kind === "allocation" &&
        fact.role === role &&
        (fact.until === undefined || fact.until >= asAt),
    );
    if (!told?.on) continue;
    const who = ["Practitioner", "Team"].flatMap(
      (name) => told.narrative.find(({ under }) => under === name)?.words ?? [],
    );
    return `${who.join(", ")} (${codeWords(allocationRole, role)}, since ${dayWords(told.on)})`;
  }
  return undefined;
}

/** Where nobody was ever allocated to the child, the data do not say; else nobody is that day. */
function unanswered(timeline: readonly Told[], tags: Standing["tags"]): string {
  if (!timeline.some(({ kind }) => kind === "allocation")) return unsaid;
  return tags.some(({ text }) => text !== notOpen)
    ? "not allocated"
    : "nobody: not open";
}

function seen(
  timeline: readonly Told[],
  asAt: Day,
  onlyReturns: boolean,
  so: (visit: Fact<"visit">) => boolean,
): string {
  const last = timeline.find(
    ({ fact }) => fact?.kind === "visit" && fact.seen && so(fact),
  );
  if (!last?.on) return onlyReturns ? unsaid : "no visit recorded";
  const ago = daysBetween(last.on, asAt);
  return `${dayWords(last.on)}, ${ago === 0 ? "that day" : `${countWords(ago, "day")} before`}`;
}
