import type { browse } from "#platform/web/test-browser.ts";

/** Asks for a list as a file, with a reason, and fetches it. */
export async function exportFrom(
  browser: ReturnType<typeof browse>,
  path: string,
  as: "csv" | "xlsx" = "csv",
) {
  await browser.get(path);
  const reason = "To check the list against the register";
  const { location } = await browser.post(path, { reason, as });
  return browser.get(`${location}/file`);
}
