import { Refusal } from "#kernel/problem.ts";

/** Why a file is refused as a whole, after "the file was refused: ": what is wrong, what was kept, what to do. */
export const refused = (what: string, remedy: string): Refusal =>
  new Refusal(422, `${what}. Nothing of it was kept. ${remedy}`);

export const notACensus = (what: string): Refusal =>
  refused(
    what,
    "Give the children in need census in XML, as the case system writes it for the Department.",
  );

/** Why the parser stopped. To be cut short is the one thing that befalls honest files. */
export function ofParser(
  message: string,
  line: number,
  begun: boolean,
): Refusal {
  const again = "Export it again and give the whole file.";
  if (/^(?:Unclosed root tag|Unexpected end)/.test(message))
    return begun
      ? refused(`it ends in line ${line} before it is complete`, again)
      : refused("it ends before a census begins", again);
  if (/entity/i.test(message))
    return notACensus(
      `line ${line} names an entity of its own, which a census never needs`,
    );
  if (!begun) return notACensus("it is not XML");
  const [reason = ""] = message.split("\n");
  return refused(
    `it is not well-formed XML: see line ${line} (${reason})`,
    "Export it again, or put that line right.",
  );
}

export function ofDocumentType(doctype: string, line: number): Refusal {
  if (/^\s*html\b/i.test(doctype)) return ofRoot("html");
  return notACensus(
    `line ${line} declares a document type, which a census never has and which can hide harm`,
  );
}

export function ofRoot(name: string): Refusal {
  if (/^html$/i.test(name))
    return notACensus("it is a web page, perhaps a page to sign in");
  return notACensus(`its outermost element is ${name}, not Message`);
}
