import assert from "node:assert/strict";
import { test } from "node:test";
import { changedMeanwhile, notAllowed, notFound, Refusal } from "./problem.ts";

test("a refusal carries the status of its page and says why", () => {
  assert.equal(notFound("child").status, 404);
  assert.equal(notAllowed("open this").status, 403);
  assert.equal(changedMeanwhile("The visit").status, 409);
  assert.ok(notFound("child") instanceof Refusal);
  assert.match(notAllowed("open this").message, /open this/);
});
