import type { Refusal } from "#kernel/problem.ts";
import { notACensus, refused } from "./refusal.ts";

/** Why the parser stopped, in words: a file cut short is the one thing that befalls honest people. */
export function ofParser(
  message: string,
  line: number,
  begun: boolean,
): Refusal {
  if (/^(?:Unclosed root tag|Unexpected end)/.test(message))
    return refused(
      begun
        ? `The file ends in line ${line}, in the middle: it was cut short.`
        : "The file ends before a census begins.",
      "Export it again and give the whole file.",
    );
  if (/entity/i.test(message))
    return notACensus(
      `Line ${line} names an entity that XML does not define, which a census never needs.`,
    );
  if (!begun) return notACensus("The file is not XML.");
  const [reason] = message.split("\n");
  return refused(
    `The file is not well-formed XML: line ${line}, ${reason}.`,
    "Export it again, or put that line right.",
  );
}

export function ofDocumentType(doctype: string, line: number): Refusal {
  if (/^\s*html\b/i.test(doctype)) return ofRoot("html");
  return notACensus(
    `Line ${line} declares a document type, which a census never has and which can hide harm.`,
  );
}

export function ofRoot(name: string): Refusal {
  if (/^html$/i.test(name))
    return notACensus("The file is a web page, perhaps a sign-in page.");
  if (/SSDA903/i.test(name))
    return refused(
      "The file is SSDA903 in XML.",
      "Use the CSV set of that return.",
    );
  return notACensus(
    `The file is XML, but its outermost element is ${name}, not Message.`,
  );
}
