/** The number in the census of a borough that is on no map: no local authority in England has it. */
export const authority = "899";
