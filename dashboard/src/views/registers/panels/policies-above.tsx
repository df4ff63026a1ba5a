import type { ReactNode } from "react";
import { graphql } from "../../../graphql/tada.ts";
import { useRegionsMeant } from "../../../link/regions-meant.ts";
import { useLive } from "../../../live/use-live.ts";
import { usePlatform } from "../../../platform.tsx";
import type { Register } from "../../../registers/register.ts";
import { policiesAboveSaid } from "../../../wording/policies-above.ts";

const PoliciesAboveQuery = graphql(`
  query PoliciesAbove($codes: [ID!], $on: Date!, $regionsAsOf: Date) {
    regions(codes: $codes, regionsAsOf: $regionsAsOf, first: 1) {
      nodes {
        policiesAbove(on: $on) {
          region {
            nameZh
            nameEn
          }
          policies
        }
      }
    }
  }
`);

/** Of the register of policies: a region without one of its own is not without policies, since those of the regions above hold for it. */
export function PoliciesAbove({ register, region }: { register: Register; region: string }): ReactNode {
  const { platform, language } = usePlatform();
  const isOther = register.type !== "Policy";
  const meant = useRegionsMeant();
  const { data } = useLive(PoliciesAboveQuery, { codes: [region], on: platform.today, ...meant }, isOther);
  const said = isOther ? null : policiesAboveSaid(data?.regions.nodes[0]?.policiesAbove ?? [], language);
  return said && <small className="policies-above">{said}</small>;
}
