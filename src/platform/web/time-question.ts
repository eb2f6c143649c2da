import type { Question } from "./forms.ts";
import { anyText } from "./questions.ts";

type Look = Parameters<typeof anyText>[1];

/** A time by the clock, such as 15:40 or 9.05, as `15:40`; left empty it is undefined. */
export function anyTime(
  label: string,
  look: Look = {},
): Question<string | undefined> {
  const line = anyText(label, { ...look, classes: "govuk-input--width-5" });
  return {
    ...line,
    read(name, { entered }) {
      const typed = (entered[name] ?? "").trim();
      if (typed === "") return { answer: undefined };
      const [, hour = "", minute = ""] =
        /^(\d{1,2})[:.]?(\d{2})$/.exec(typed) ?? [];
      return hour !== "" && Number(hour) < 24 && Number(minute) < 60
        ? { answer: `${hour.padStart(2, "0")}:${minute}` }
        : { problem: "Enter a time, like 15:40" };
    },
  };
}
