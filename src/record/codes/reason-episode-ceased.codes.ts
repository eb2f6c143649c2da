import { type CodeOf, defineCodes } from "./code.ts";

/** Collection 2019 replaced E43 and E44 by E45 to E48. */
export const reasonEpisodeCeased = defineCodes({
  key: "reason-episode-ceased",
  title: "Reason episode of care ceased",
  source: "SSDA903 REC",
  codes: [
    {
      code: "X1",
      label:
        "Episode ceases, and new episode begins on same day, for any reason",
    },
    {
      code: "E11",
      label: "Adopted: application for an adoption order unopposed",
    },
    { code: "E12", label: "Adopted: consent dispensed with by the court" },
    { code: "E2", label: "Died" },
    {
      code: "E3",
      label: "Care taken over by another local authority in the UK",
    },
    {
      code: "E4A",
      label:
        "Returned home to live with parent(s), relative(s) or other person(s) with parental responsibility as part of the care planning process",
    },
    {
      code: "E4B",
      label:
        "Returned home to live with parent(s), relative(s) or other person(s) with parental responsibility, not part of the current care planning process",
    },
    {
      code: "E13",
      label:
        "Left care to live with parent(s), relative(s) or other person(s) with no parental responsibility",
    },
    {
      code: "E41",
      label: "Residence order or child arrangements order (lives with) granted",
    },
    {
      code: "E43",
      label: "Special guardianship order to former foster carer(s)",
      until: "2018-03-31",
    },
    {
      code: "E44",
      label:
        "Special guardianship order to carer(s) other than former foster carer(s)",
      until: "2018-03-31",
    },
    {
      code: "E45",
      label:
        "Special guardianship order to former foster carer(s), relative(s) or friend(s)",
      from: "2018-04-01",
    },
    {
      code: "E46",
      label:
        "Special guardianship order to former foster carer(s), not relative(s) or friend(s)",
      from: "2018-04-01",
    },
    {
      code: "E47",
      label:
        "Special guardianship order to carer(s) other than former foster carer(s), relative(s) or friend(s)",
      from: "2018-04-01",
    },
    {
      code: "E48",
      label:
        "Special guardianship order to carer(s) other than former foster carer(s), not relative(s) or friend(s)",
      from: "2018-04-01",
    },
    {
      code: "E5",
      label:
        "Moved into independent living, supportive accommodation with formalised advice or support",
    },
    {
      code: "E6",
      label: "Moved into independent living, no formalised advice or support",
    },
    {
      code: "E7",
      label:
        "Transferred to residential care funded by adult social care services",
    },
    {
      code: "E8",
      label: "Period of being looked after ceased for any other reason",
    },
    { code: "E9", label: "Sentenced to custody" },
    { code: "E14", label: "Accommodation on remand ended" },
    {
      code: "E15",
      label:
        "Age assessment determined child is aged 18 or over, and E5, E6 and E7 do not apply",
    },
    { code: "E16", label: "Child moved abroad" },
    {
      code: "E17",
      label:
        "Aged 18 or over and remained with current carers, including staying put",
    },
  ],
});

export type ReasonEpisodeCeased = CodeOf<typeof reasonEpisodeCeased>;
