import assert from "node:assert/strict";
import { suite, test } from "node:test";
import fc from "fast-check";
import { defineForm } from "./forms.ts";
import { anyText, oneOf, shortText } from "./questions.ts";
import { fieldsOf } from "./request-of.ts";

const form = defineForm({
  name: shortText("Name?", { missing: "Enter a name" }),
  note: anyText("Note?"),
  kind: oneOf("Kind?", { a: "A", b: "B" }, { missing: "Select a kind" }),
});

const privileged = ["id", "authority", "owner_id", "agreed", "needs_second", "recorded_by", "recorded_at", "source", "withdrawn", "may", "role", "__proto__", "constructor"]; // prettier-ignore

suite("Fields nobody asked for", () => {
  test("[security 38] never become answers, whatever they are called", () => {
    const named = fc.oneof(fc.constantFrom(...privileged), fc.string());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(named, fc.string()), { maxLength: 20 }),
        (extra) => {
          const sent = new Map<string, string>([
            ...extra.filter(([key]) => !["name", "note", "kind"].includes(key)),
            ["name", "Otter"],
            ["kind", "a"],
          ]);
          const entered = fieldsOf(Object.fromEntries(sent));
          const { answers } = form.read({ entered }, "2026-07-16");
          assert.deepEqual(answers, {
            name: "Otter",
            note: undefined,
            kind: "a",
          });
        },
      ),
    );
  });

  test("[security 38] a choice is one that was offered, never a name every object has", () => {
    for (const kind of ["constructor", "__proto__", "toString", "c"]) {
      const entered = fieldsOf({ name: "Otter", kind });
      const { answers } = form.read({ entered }, "2026-07-16");
      assert.equal(answers, undefined, kind);
    }
  });
});
