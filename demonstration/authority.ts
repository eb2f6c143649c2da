/**
 * A borough that is not on any map. No local authority in England has the number 899.
 */
export const authority = {
  code: "899",
  name: "Harrowmere",
} as const;
