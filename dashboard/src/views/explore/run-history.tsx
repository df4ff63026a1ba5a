import { HistoryStore } from "@graphiql/plugin-history";
import { type ReactNode, useEffect, useState } from "react";
import { OF_ALL_WINDOWS } from "./graphiql-storage.ts";

const LENGTH = 50;

/** Takes down what is run; read anew when another window has run something, so that neither forgets the other's. */
export function RunHistory(): ReactNode {
  const [reading, setReading] = useState(0);
  useEffect(() => {
    const changedElsewhere = ({ key }: StorageEvent): void => {
      if (key !== null && OF_ALL_WINDOWS.has(key)) setReading((before) => before + 1);
    };
    addEventListener("storage", changedElsewhere);
    return () => removeEventListener("storage", changedElsewhere);
  }, []);
  return (
    <HistoryStore key={reading} maxHistoryLength={LENGTH}>
      {null}
    </HistoryStore>
  );
}
