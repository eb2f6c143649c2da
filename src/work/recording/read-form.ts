import type { Filled } from "#platform/web/forms.ts";
import { stopped } from "./gate.ts";
import type { About, AnyForm, Recording } from "./recording.ts";

/** What was answered, or all that must be put right: in a question, in all of them together, or at the form's check. */
export function readForm<Known, Form extends AnyForm>(
  recording: Recording<Known, Form>,
  { entered, problems }: Filled,
  known: Known,
  about: About,
) {
  const { gate } = recording;
  const { answers, ...filled } = recording
    .form(known, about)
    .read({ entered }, about.today);
  const all = [
    ...problems,
    ...filled.problems,
    ...((answers && recording.wrong?.(answers, known, about)) ?? []),
    ...(gate && answers
      ? stopped(gate, gate.missing(answers, known, about), entered)
      : []),
  ];
  return {
    answers: all.length > 0 ? undefined : answers,
    filled: { entered, problems: all },
  };
}
