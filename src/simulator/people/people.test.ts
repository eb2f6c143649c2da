import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { daysBetween } from "#kernel/day.ts";
import { londonInstant } from "#kernel/london.ts";
import { chanceOf } from "../chance.ts";
import { people } from "../parameters/people.ts";
import type { Setting } from "../told.ts";
import { familiesOf } from "./families-of.ts";
import { nhsNumberOf, upnOf } from "./numbers.ts";
import { toldPeople } from "./told-people.ts";

const setting: Setting = {
  seed: 1,
  authority: "001",
  name: "Harrowmere",
  residents: 40_000,
  from: "2023-04-01",
  until: "2026-03-31",
};
const families = [...familiesOf(setting, chanceOf(1, "people"))];
const children = families.flatMap((family) => family.children);
const share = <Item>(list: readonly Item[], is: (item: Item) => boolean) =>
  list.filter(is).length / list.length;

suite("The people of an invented borough", () => {
  test("have numbers of their own, with the check figures of the standards", () => {
    // 8×2 + 1×4 + 2×5 + 1×10 + 1×13 = 53, and 53 mod 23 is 7: the letter H.
    assert.equal(upnOf("801", 0, 1, 2001), "H801200001001");
    for (const numbers of [
      children.map(({ id }) => id),
      children.map(({ laChildId }) => laChildId),
      children.flatMap(({ upn }) => upn ?? []),
      children.flatMap(({ nhsNumber }) => nhsNumber ?? []),
    ])
      assert.equal(new Set(numbers).size, numbers.length);
    for (let family = 0; family < 500; family++) {
      const digits = [...(nhsNumberOf(family, 3) ?? "")].map(Number);
      const sum = digits.reduce((all, digit, at) => all + digit * (10 - at), 0);
      assert.equal(sum % 11, 0);
    }
  });

  test("include the awkward ones of any register", () => {
    const called = children.map(({ givenNames = "", familyName = "" }) => `${givenNames} ${familyName}`.trim()); // prettier-ignore
    const some = (what: string, is: (name: string) => boolean) =>
      assert.ok(called.some(is), what);
    some("an apostrophe", (name) => name.includes("’"));
    some("diacritics", (name) => /[ąćęłńóśźžşșțăéïñôüřš]/i.test(name));
    some("one name only", (name) => name !== "" && !name.includes(" "));
    assert.ok(children.some(({ familyName = "" }) => familyName.length >= 50 && familyName.length <= 60)); // prettier-ignore
    assert.ok(children.some(({ born, expected }) => !born && !expected));
    assert.ok(children.some(({ born, expected }) => !born && expected));
    assert.ok(children.some(({ died }) => died));
    assert.ok(children.some(({ movedIn, movedOut }) => movedIn && movedOut));
    assert.ok(families.some(({ children: [one, other] }) => one.born && one.born === other?.born)); // prettier-ignore
  });

  test("hold two of one name and one birthday, in different families", () => {
    const alike = Map.groupBy(children, (child) => `${child.givenNames} ${child.familyName} ${child.born}`); // prettier-ignore
    const pairs = [...alike.values()].filter(
      ([one, other]) => one?.born && other && one.laChildId !== other.laChildId,
    );
    assert.ok(pairs.length > 0);
  });

  test("are of the backgrounds and sexes their parameters name", () => {
    const known = children.filter(({ ethnicity }) => !["REFU", "NOBT"].includes(ethnicity)); // prettier-ignore
    // 715 in a thousand mothers, of whose children a ninth have a father of another background.
    assert.ok(Math.abs(share(known, ({ ethnicity }) => ethnicity === "WBRI") - 0.68) < 0.04); // prettier-ignore
    const born = families.flatMap((family) => (family.kind === "family" ? family.children : [])).filter(({ sex }) => sex !== "U"); // prettier-ignore
    assert.ok(Math.abs(share(born, ({ sex }) => sex === "F") - people.girls.value) < 0.02); // prettier-ignore
  });

  test("are born to mothers of an age to have them", () => {
    for (const { adults, bonds, children: all } of families)
      for (const { adult, child, kind } of bonds) {
        const mother = adults.find(({ id }) => id === adult);
        const { born } = all.find(({ id }) => id === child) ?? {};
        if (kind !== "mother" || !mother?.born || !born) continue;
        const age = daysBetween(mother.born, born) / 365.25;
        assert.ok(age > 14 && age < 47, `${mother.id} at ${age}`);
      }
  });

  test("come out the same from the same seed, family by family", () => {
    const again = familiesOf(setting, chanceOf(1, "people"))[Symbol.iterator]();
    for (const family of families.slice(0, 300)) {
      const { chance: _, ...one } = family;
      const { chance: __, ...other } = again.next().value!;
      assert.deepEqual(one, other);
    }
  });

  test("have no given name before they are born", () => {
    const expected = families.find(({ children: [one] }) => one.expected && one.born)!; // prettier-ignore
    const [child] = expected.children;
    const recorded = londonInstant(expected.since, "12:00");
    const contact = { table: "contact", id: chanceOf(1).id("contact"), versions: [{ recorded, row: { child_id: child.id, received_on: expected.since } }] } as const; // prettier-ignore
    const [told] = toldPeople(expected, [contact], setting);
    const names = told?.table === "child" ? told.versions.map(({ row }) => row.given_names ?? null) : []; // prettier-ignore
    assert.deepEqual(names, [null, child.givenNames]);
  });
});
