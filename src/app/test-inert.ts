import assert from "node:assert/strict";

/** Whatever of a payload comes back is text: no element, attribute or address of it. */
export function assertInert(text: string, payload: string, where: string) {
  if (/[<>"']/.test(payload))
    assert.ok(
      !text.includes(payload) || !/<html/.test(text),
      `${where} repeats ${payload}`,
    );
  assert.doesNotMatch(
    text,
    /(?:href|src|action)="\s*(?:javascript|data|vbscript):/i,
    where,
  );
  const tags = text.replaceAll(/="[^"]*"/g, '=""');
  assert.doesNotMatch(tags, /<[a-z][^<>]*\son\w+=/i, where);
}
