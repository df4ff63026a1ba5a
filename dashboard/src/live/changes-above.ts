import { createContext, useContext } from "react";

/** How often data of the page's kinds have changed: live queries below ask again when it is raised. */
export const ChangesAbove = createContext(0);
export const useChangesAbove = (): number => useContext(ChangesAbove);
