/**
 * A number the invented service is drawn from. `source` names the publication, its year and area, or is "assumed".
 * `published` is the figure to be compared with by simulate:check where it is not the number itself.
 */
export type Parameter = {
  value: number;
  unit: "share" | "per 10,000" | "per month" | "per year" | "days" | "working days" | "count"; // prettier-ignore
  source: string;
};

/** Named numbers: `{ referralsAYear: { value: 540, unit: "per 10,000", source: "…" } }`. */
export type Parameters = Readonly<Record<string, Parameter>>;
