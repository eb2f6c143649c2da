/** How a paper reached somebody, in the words that follow their name. */
export const givenHow = {
  here: "on their work",
  handed: "handed to them",
  "by post": "by post",
  "secure email": "by secure email",
} as const;

export type GivenHow = keyof typeof givenHow;
