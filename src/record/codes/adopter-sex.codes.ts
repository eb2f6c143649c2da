import { type CodeOf, defineCodes } from "./code.ts";

export const adopterSex = defineCodes({
  key: "adopter-sex",
  title: "Sex of adopter(s)",
  source: "SSDA903 SEX_ADOPTR",
  codes: [
    { code: "M1", label: "Single male" },
    { code: "F1", label: "Single female" },
    { code: "MM", label: "Male couple" },
    { code: "FF", label: "Female couple" },
    { code: "MF", label: "Male and female couple" },
  ],
});

export type AdopterSex = CodeOf<typeof adopterSex>;
