import { namedTexts } from "../named-texts/named-texts.ts";

/** Programmes of walls by name. */
export const wallProgrammes = namedTexts({ table: "wall_programmes", what: "WallProgramme", texts: ["yaml"] });
