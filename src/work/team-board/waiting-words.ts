import { countWords } from "#kernel/date-words.ts";
import type { Waiting } from "./waiting.store.ts";

/** What it is, in the words of whoever asks where somebody does. */
export function waitingWords({ kind, words, times }: Waiting): string {
  switch (kind) {
    case "asked":
      return words ?? "";
    case "question":
      return `${words}. Nobody answers for the child`;
    case "not seen":
      return `${notSeen(times ?? 1)}, and on a protection plan`;
    case "section 47":
      return "Section 47 enquiry: one manager has decided, a second must agree";
    case "disagreed":
      return "Section 47 enquiry: the two managers disagree. It goes to the service manager"; // prettier-ignore
    case "assessment":
      return "Assessment completed, to be authorised";
    case "draft":
      return `Unfinished: ${words}. Whoever began it may not open the record any more`; // prettier-ignore
    case "plan":
      return "Plan written or reviewed, to be signed off";
  }
}

const notSeen = (times: number) =>
  times === 1 ? "Not seen" : times === 2 ? "Second failed visit in a row" : `${times} failed visits in a row`; // prettier-ignore

/** `1 failed visit · 2 decisions · 3 sign-offs`. */
export const countedWaiting = (rows: readonly Waiting[]): string =>
  Object.entries(groups)
    .map(([name, kinds]) => ({
      name,
      count: rows.filter(({ kind }) => kinds.includes(kind)).length,
    })) // prettier-ignore
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => countWords(count, name))
    .join(" · ");

const groups: Readonly<Record<string, readonly Waiting["kind"][]>> = {
  "failed visit": ["not seen"],
  decision: ["section 47", "disagreed", "asked"],
  question: ["question"],
  "sign-off": ["assessment", "plan"],
  "unfinished draft": ["draft"],
};
