import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { cinCensus } from "./cin-census.ts";
import { census, child, inParts, referral, rowsIn } from "./example-census.ts";

const recognised = { kind: "CIN census", table: "census" };
const one = child(referral("2025-05-06"));

const survey = (text: string, authority = "999") =>
  cinCensus.survey(inParts(text), recognised, { authority });

suite("a children in need census", () => {
  test("is known by its content: XML that is not the SSDA903's", () => {
    const recognise = (head: string) => cinCensus.recognise(head);
    assert.deepEqual(recognise(census(one)), recognised);
    assert.deepEqual(recognise("\uFEFF<Message>"), recognised);
    assert.equal(recognise("CHILD,DOB\n"), undefined);
    assert.equal(recognise("<EXPSSDA903><CHILD>"), undefined);
    const page = recognise("<!DOCTYPE html><html>");
    assert.match(page && "refused" in page ? page.refused : "", /web page/);
  });

  test("is of the year of its reference date", async () => {
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      const surveyed = await survey(census(one, { year }));
      assert.equal(surveyed.year, year);
      assert.deepEqual(cinCensus.yearsOf([surveyed]), [year]);
    }
    const late = census(one, { year: 2023, reference: "2024-03-31" });
    assert.equal((await survey(late)).year, 2024);
  });

  test("is of its Year where the reference date is no 31 March, and says so on that line", async () => {
    const summer = census(one, { year: 2022, reference: "2022-07-21" });
    assert.equal((await survey(summer)).year, 2022);
    const [first] = await rowsIn(summer, 2022);
    assert.deepEqual(first?.notes.slice(0, 1), [
      {
        below: -5,
        column: "ReferenceDate",
        value: "2022-07-21",
        reason: "not a 31 March: the collection year is taken from Year",
      },
    ]);
    const neither = summer.replace("<Year>2022</Year>", "");
    await assert.rejects(survey(neither), /neither a reference date/);
  });

  test("of another authority is refused as a whole, and says whose it is", async () => {
    await assert.rejects(survey(census(one), "998"), {
      name: "Refusal",
      message:
        "it is the census of authority 999, not of 998. Nothing of it was kept. Import it with --authority 999, if that is meant.",
    });
    const nobody = census(one).replace("<LEA>999</LEA>", "");
    await assert.rejects(survey(nobody), /names no authority/);
  });

  test("is refused however far down it breaks off", async () => {
    const whole = census(one.repeat(50));
    for (const share of [0.2, 0.5, 0.9, 0.99])
      await assert.rejects(
        survey(whole.slice(0, Math.floor(whole.length * share))),
        /^Refusal: it ends in line \d+ before it is complete/,
      );
  });
});
