import type { Question } from "./forms.ts";
import { govukRadios } from "./govuk.ts";
import { asked, type Hinted, legend, oneOf } from "./questions.ts";

/** A number from 0 to `most`, all in one row that breaks where there is no room; the arrows of the keyboard go along it. */
export function scaleTo(
  most: number,
  label: string,
  { missing, ...look }: Hinted & { missing: string },
): Question<string> {
  const codes = Object.fromEntries(Array.from({ length: most + 1 }, (_, points) => [String(points), String(points)])); // prettier-ignore
  return {
    ...oneOf(label, codes, { missing, ...look }),
    ask: (name, filled) =>
      govukRadios({
        ...asked(name, filled, look),
        idPrefix: name,
        name,
        classes: "govuk-radios--inline govuk-radios--small app-scale",
        fieldset: { legend: legend(label, look) },
        items: Object.keys(codes).map((value) => ({
          value,
          text: value,
          checked: filled.entered[name] === value,
        })),
      }),
  };
}
