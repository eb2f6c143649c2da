import { type CodeOf, defineCodes } from "./code.ts";

/** Only an answer makes contact two-way; a one-way message or a letter keeps no one in touch. */
export const contactWay = defineCodes({
  key: "contact-way",
  title: "Way of keeping in touch with a care leaver",
  source: "the record’s own list",
  codes: [
    { code: "visit", label: "Visit" },
    { code: "call", label: "Call, by telephone or video" },
    { code: "message answered", label: "Message the young person answered" },
    { code: "one-way message", label: "Message nobody answered" },
    { code: "letter", label: "Letter" },
  ],
});

export type ContactWay = CodeOf<typeof contactWay>;
