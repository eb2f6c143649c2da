import { expect, test } from "@playwright/test";
import { holdsUp } from "./every-page.ts";
import { signIn } from "./signed-in.ts";

const header = `CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
JX001,F,03/03/2017,WBRI,UN1,,
JX002,M,05/05/2012,WBRI,UN1,,
`;
const episodes = `CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
JX001,05/06/2023,S,C2,N1,U6,PR1,,,,HW1 6QD,HQ3 7ZX,
JX002,07/08/2023,S,C2,N1,U6,PR1,,,,HW1 6QD,HQ3 7ZX,
JX003,01/02/2024,S,C2,N1,U6,PR1,,,,HW1 6QD,HQ3 7ZX,
`;
const file = (name: string, text: string) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(text),
});

test("a small SSDA903 set is imported, and its page says what became of every row", async ({
  page,
}) => {
  await signIn(page, "Data manager");
  await page.goto("/imports");
  await page
    .getByLabel("Which files?")
    .setInputFiles([
      file("header.csv", header),
      file("episodes.csv", episodes),
    ]);
  await page.getByRole("button", { name: "Import files" }).click();

  // The page looks again by itself, without any script, until the import has ended.
  await expect(page.locator("h1")).toContainText("Import of", {
    timeout: 60_000,
  });
  await expect(page.getByText("Children: 2 new")).toBeVisible();
  await page.getByRole("link", { name: /1 row set aside/ }).click();
  await expect(page.getByRole("cell", { name: /JX003/ }).first()).toBeVisible();
  await expect(page.getByText("tried again by themselves")).toBeVisible();
});

test("an import that takes long says where it is, may be left looking or stopped, and refuses as a whole @scripting", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signIn(page, "Data manager");
  await page.goto("/imports");
  // Its last line is cut short, which nobody can know before reading all of it.
  const rows = Array.from(
    { length: 300_000 },
    (_, row) => `JY${row},M,05/05/2012,WBRI,UN1,,\n`,
  );
  await page
    .getByLabel("Which files?")
    .setInputFiles(
      file("cut-short.csv", `${header}${rows.join("")}"JZ1,M,05/05`),
    );
  await page.getByRole("button", { name: "Import files" }).click();
  await page.getByRole("link", { name: "Stop it doing so" }).click();
  await expect(page.locator("h1")).toHaveText("Import running");
  await holdsUp(page);
  await expect(async () => {
    await page.reload();
    await expect(page.locator("h1")).toContainText("Import of");
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("Refused").first()).toBeVisible();
  await holdsUp(page);
});
