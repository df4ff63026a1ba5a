import "./fault-list.css";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { faultText } from "../format/expectation-text.ts";
import type { ProgrammeFault } from "../format/yaml-fields.ts";

/** What is wrong with the text, each leading to its place. */
export function FaultList({
  faults,
  onGo,
}: {
  faults: readonly ProgrammeFault[];
  onGo(fault: ProgrammeFault): void;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <section className="fault-list">
      <p role="status">
        {faults.length === 0 ? t("wall.editor.noFaults") : t("wall.editor.faults", { count: faults.length })}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.line}:${fault.column} ${fault.path} ${fault.expected.what}`}>
              <button type="button" onClick={() => onGo(fault)}>
                {faultText(fault, t)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
