const toOnePlace = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A number as people read it, to one place: `1,234.5`. A format made anew for each number costs more than the page around it. */
export const numberWords = (value: number): string => toOnePlace.format(value);
