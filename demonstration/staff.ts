import type { Day } from "#kernel/day.ts";

export type Practitioner = {
  name: string;
  registration?: string;
  from: Day;
  to?: Day;
};

const since: Day = "2016-01-04";

/** Everyone here is invented. Two workers of Safeguarding South leave at the end of September 2025. */
export const staff: Readonly<Record<string, Practitioner>> = {
  okafor: {
    name: "Ngozi Okafor",
    registration: "SW00101",
    from: since,
  },
  brandt: {
    name: "Lena Brandt",
    registration: "SW00102",
    from: since,
  },
  pryce: {
    name: "Gwilym Pryce",
    registration: "SW00103",
    from: since,
  },
  haddad: {
    name: "Samira Haddad",
    registration: "SW00104",
    from: since,
  },
  lindqvist: {
    name: "Maja Lindqvist",
    registration: "SW00105",
    from: since,
  },
  osei: {
    name: "Kwabena Osei",
    registration: "SW00106",
    from: since,
  },
  carew: {
    name: "Thomasin Carew",
    registration: "SW00111",
    from: since,
  },
  mistry: {
    name: "Jayesh Mistry",
    registration: "SW00112",
    from: since,
  },
  wójcik: {
    name: "Zofia Wójcik",
    registration: "SW00113",
    from: "2024-02-12",
  },
  adeyemi: {
    name: "Folake Adeyemi",
    registration: "SW00121",
    from: since,
  },
  tregear: {
    name: "Jory Tregear",
    registration: "SW00122",
    from: since,
  },
  novak: {
    name: "Petra Novak",
    registration: "SW00123",
    from: "2023-06-05",
  },
  blythe: {
    name: "Rowan Blythe",
    registration: "SW00131",
    from: since,
  },
  dasgupta: {
    name: "Ishani Dasgupta",
    registration: "SW00132",
    from: since,
    to: "2025-09-30",
  },
  fenwick: {
    name: "Colm Fenwick",
    registration: "SW00133",
    from: "2022-01-10",
    to: "2025-09-30",
  },
  marlowe: {
    name: "Esther Marlowe",
    registration: "SW00134",
    from: "2026-01-05",
  },
  abara: {
    name: "Chidi Abara",
    registration: "SW00141",
    from: since,
  },
  kowalska: {
    name: "Hanna Kowalska",
    registration: "SW00142",
    from: since,
  },
  silva: {
    name: "Tiago Silva",
    registration: "SW00143",
    from: "2023-11-06",
  },
  whitlock: { name: "Dorothy Whitlock", from: since },
  rahimi: { name: "Navid Rahimi", from: since },
  pell: { name: "Susannah Pell", from: since },
  iqbal: {
    name: "Rehana Iqbal",
    registration: "SW00151",
    from: since,
  },
  thorne: {
    name: "Matthew Thorne",
    registration: "SW00152",
    from: since,
  },
};
