import { test } from "@playwright/test";
import { Refusal } from "../src/kernel/problem.ts";
import { loadAssets } from "../src/platform/web/assets.ts";
import { publicRoute } from "../src/platform/web/route.ts";
import { library } from "../src/platform/web/test-app.ts";
import { holdsUp, picture } from "./every-page.ts";

const refusing = (status: number) =>
  publicRoute(`GET /${status}`, () => {
    if (status === 500) throw new Error("a fault of ours");
    throw new Refusal(status, "This is how it is refused");
  });

test("pages that refuse, or say that the fault is ours, hold up @scripting", async ({
  page,
}) => {
  const statuses = [403, 404, 409, 413, 422, 500];
  const assets = await loadAssets();
  const { app } = await library(statuses.map(refusing), { assets });
  const at = await app.listen({ port: 0, host: "127.0.0.1" });
  try {
    for (const status of statuses) {
      await page.goto(`${at}/${status}`);
      await holdsUp(page);
      if (process.env["PICTURES"]) await picture(page, `status-${status}`);
    }
  } finally {
    await app.close();
  }
});
