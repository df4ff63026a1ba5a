import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { graphql } from "../../../../graphql/tada.ts";
import { useLive } from "../../../../live/use-live.ts";
import { PickOne } from "../../../../ui/pick-list/pick-one.tsx";
import { useView } from "../../view.tsx";

const FirmsQuery = graphql(`
  query FilterFirms($under: ID!, $name: String) {
    propertyFirms(filter: { under: $under, nameContains: $name }, first: 50) {
      nodes {
        id
        name
      }
    }
  }
`);

/** A property firm of the region, found by a part of its name. */
export function FirmField(props: {
  label: string;
  value: string | null;
  onChange(firm: string | null): void;
}): ReactNode {
  const { t } = useTranslation();
  const { regionCode } = useView();
  const [name, setName] = useState("");
  const live = useLive(FirmsQuery, { under: regionCode, name: name || null });
  const firms = live.data?.propertyFirms.nodes ?? [];
  return (
    <PickOne
      label={props.label}
      value={props.value ?? ""}
      choices={[
        { value: "", label: t("leadership.filter.any") },
        ...firms.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onType={setName}
      onChange={(firm) => props.onChange(firm || null)}
    />
  );
}
