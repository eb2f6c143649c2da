/** Where the journeys that failed are named, for the summary of the whole run. */
export const failures = new URL("../.cache/journeys-failed.txt", import.meta.url); // prettier-ignore
