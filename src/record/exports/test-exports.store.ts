import { testDatabase } from "#platform/test-database.ts";
import type { browse } from "#platform/web/test-browser.ts";

/** Asks for a list as a file, with a reason, and looks at what was kept for whoever asked. */
export async function exportFrom(
  browser: ReturnType<typeof browse>,
  path: string,
) {
  const asked = await browser.get(path);
  // One's own list comes at once.
  if (String(asked.headers["content-type"]).startsWith("text/csv"))
    return asked;
  const reason = "To check the list against the register";
  const { location } = await browser.post(path, { reason, as: "csv" });
  const database = await testDatabase();
  const { rows } = await database.withConnection(({ query }) =>
    query<{ content: string; type: string }>(
      "select content, file_type as type from platform.export where id::text = $1",
      [location.split("/").at(-1)],
    ),
  );
  const [{ content, type } = { content: "", type: "" }] = rows;
  const text = Buffer.from(content, "base64").toString();
  return { text, headers: { "content-type": type } };
}
