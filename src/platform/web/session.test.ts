import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { sessionsInMemory } from "./session.ts";

const minute = 60_000;

suite("A session", () => {
  test("ends after half an hour unused", () => {
    let now = 0;
    const sessions = sessionsInMemory(() => now);
    const secret = sessions.begin("amina");
    now += 30 * minute;
    assert.equal(sessions.subject(secret), "amina");
    now += 30 * minute + 1;
    assert.equal(sessions.subject(secret), undefined);
  });

  test("ends after twelve hours however much it is used", () => {
    let now = 0;
    const sessions = sessionsInMemory(() => now);
    const secret = sessions.begin("amina");
    for (; now <= 12 * 60 * minute; now += 20 * minute)
      assert.equal(sessions.subject(secret), "amina");
    assert.equal(sessions.subject(secret), undefined);
  });

  test("has a secret of its own each time, of 256 bits", () => {
    const sessions = sessionsInMemory();
    const [one, other] = [sessions.begin("amina"), sessions.begin("amina")];
    assert.notEqual(one, other);
    assert.equal(Buffer.from(one, "base64url").length, 32);
    sessions.end(one);
    assert.equal(sessions.subject(one), undefined);
    assert.equal(sessions.subject(other), "amina");
    assert.equal(sessions.subject("guess"), undefined);
  });

  test("keeps a sentence for the next page, once", () => {
    const sessions = sessionsInMemory();
    const secret = sessions.begin("amina");
    sessions.say(secret, "Visit saved");
    assert.equal(sessions.takeSaid(secret), "Visit saved");
    assert.equal(sessions.takeSaid(secret), undefined);
  });
});
