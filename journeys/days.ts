/** As a form takes a day, so many days from today: "30/11/2026". */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-GB", { timeZone: "Europe/London" }); // prettier-ignore
