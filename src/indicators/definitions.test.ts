import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { definition, definitions, indicators } from "./definitions.ts";

suite("Definitions", () => {
  test("no key and version stands twice, and every key is a lasting one", () => {
    const names = definitions.map(({ key, version }) => `${key} ${version}`);
    assert.equal(new Set(names).size, names.length);
    for (const { key } of definitions)
      assert.match(key, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("everything an indicator tests is a facet of its population", () => {
    const words = new Set(
      "case when then end and or not null is in true false state clock".split(
        " ",
      ),
    );
    for (const {
      key,
      population,
      among = "",
      counts = "",
      leftOut = "",
      per,
    } of indicators) {
      const named =
        `${among} ${counts} ${leftOut}`
          .replaceAll(/'[^']*'/g, "")
          .match(/[a-z_0-9]+/g) ?? [];
      for (const name of [...named, ...(per ? [per.column] : [])].filter(
        (each) => !words.has(each),
      ))
        assert.ok(population.facets.includes(name), `${key} tests ${name}`);
    }
  });

  test("an unknown indicator or version is refused in words", () => {
    assert.throws(() => definition("cp-nothing"), /indicator cp-nothing/);
    assert.throws(() => definition("cp-n", 7), /version 7/);
    assert.equal(definition("cp-n", 1).key, "cp-n");
  });
});
