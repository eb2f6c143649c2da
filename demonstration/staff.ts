import type { Day } from "#kernel/day.ts";

export type Practitioner = {
  name: string;
  team: string;
  registration?: string;
  manager?: true;
  from: Day;
  to?: Day;
};

/** Teams and the team above each. */
export const teams: Readonly<Record<string, { name: string; above?: string }>> =
  {
    children: { name: "Harrowmere Children’s Services" },
    "front door": { name: "Front Door", above: "children" },
    assessment: { name: "Assessment Team", above: "children" },
    safeguarding: { name: "Safeguarding and Support", above: "children" },
    north: { name: "Safeguarding North", above: "safeguarding" },
    south: { name: "Safeguarding South", above: "safeguarding" },
    support: { name: "Family Support", above: "safeguarding" },
    care: { name: "Children in Care", above: "children" },
    leaving: { name: "Leaving Care", above: "children" },
    assurance: { name: "Conferences and Reviews", above: "children" },
  };

const since: Day = "2016-01-04";

/** Everyone here is invented. Two workers of Safeguarding South leave at the end of September 2025. */
export const staff: Readonly<Record<string, Practitioner>> = {
  okafor: {
    name: "Ngozi Okafor",
    team: "front door",
    registration: "SW00101",
    manager: true,
    from: since,
  },
  brandt: {
    name: "Lena Brandt",
    team: "assessment",
    registration: "SW00102",
    manager: true,
    from: since,
  },
  pryce: {
    name: "Gwilym Pryce",
    team: "north",
    registration: "SW00103",
    manager: true,
    from: since,
  },
  haddad: {
    name: "Samira Haddad",
    team: "south",
    registration: "SW00104",
    manager: true,
    from: since,
  },
  lindqvist: {
    name: "Maja Lindqvist",
    team: "care",
    registration: "SW00105",
    manager: true,
    from: since,
  },
  osei: {
    name: "Kwabena Osei",
    team: "leaving",
    registration: "SW00106",
    manager: true,
    from: since,
  },
  carew: {
    name: "Thomasin Carew",
    team: "assessment",
    registration: "SW00111",
    from: since,
  },
  mistry: {
    name: "Jayesh Mistry",
    team: "assessment",
    registration: "SW00112",
    from: since,
  },
  wójcik: {
    name: "Zofia Wójcik",
    team: "assessment",
    registration: "SW00113",
    from: "2024-02-12",
  },
  adeyemi: {
    name: "Folake Adeyemi",
    team: "north",
    registration: "SW00121",
    from: since,
  },
  tregear: {
    name: "Jory Tregear",
    team: "north",
    registration: "SW00122",
    from: since,
  },
  novak: {
    name: "Petra Novak",
    team: "north",
    registration: "SW00123",
    from: "2023-06-05",
  },
  blythe: {
    name: "Rowan Blythe",
    team: "south",
    registration: "SW00131",
    from: since,
  },
  dasgupta: {
    name: "Ishani Dasgupta",
    team: "south",
    registration: "SW00132",
    from: since,
    to: "2025-09-30",
  },
  fenwick: {
    name: "Colm Fenwick",
    team: "south",
    registration: "SW00133",
    from: "2022-01-10",
    to: "2025-09-30",
  },
  marlowe: {
    name: "Esther Marlowe",
    team: "south",
    registration: "SW00134",
    from: "2026-01-05",
  },
  abara: {
    name: "Chidi Abara",
    team: "care",
    registration: "SW00141",
    from: since,
  },
  kowalska: {
    name: "Hanna Kowalska",
    team: "care",
    registration: "SW00142",
    from: since,
  },
  silva: {
    name: "Tiago Silva",
    team: "care",
    registration: "SW00143",
    from: "2023-11-06",
  },
  whitlock: { name: "Dorothy Whitlock", team: "leaving", from: since },
  rahimi: { name: "Navid Rahimi", team: "leaving", from: since },
  pell: { name: "Susannah Pell", team: "support", from: since },
  iqbal: {
    name: "Rehana Iqbal",
    team: "assurance",
    registration: "SW00151",
    from: since,
  },
  thorne: {
    name: "Matthew Thorne",
    team: "assurance",
    registration: "SW00152",
    from: since,
  },
};

export const managerOf: Readonly<Record<string, string>> = {
  "front door": "okafor",
  assessment: "brandt",
  north: "pryce",
  south: "haddad",
  support: "pryce",
  care: "lindqvist",
  leaving: "osei",
};
