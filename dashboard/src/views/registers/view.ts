import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { usePlatform } from "../../platform.tsx";
import {
  type AddressDefaults,
  fitting,
  parseAddress,
  printAddress,
  type RegisterAddress,
} from "../../registers/address.ts";
import type { Register } from "../../registers/register.ts";

/** Changes of an address; a key given as undefined goes. */
type Patch = { readonly [K in keyof RegisterAddress]?: RegisterAddress[K] | undefined };

/** A register's page as its link says it. */
export interface RegisterView {
  readonly register: Register;
  readonly address: RegisterAddress;
  /** Changes the link; the list begins anew unless its pages are meant. `replace` leaves no step in the history. */
  go(patch: Patch, options?: { replace: boolean }): void;
  /** The search parameters of the page with something changed, for links. */
  searchWith(patch: Patch): Record<string, string>;
}

/** What every page keeps of its link. */
const OF_ALL_PAGES = ["lang", "theme"] as const;

/** What links leave out; the root is the first there is. */
export function useAddressDefaults(): AddressDefaults {
  const { platform } = usePlatform();
  return useMemo(() => ({ region: platform.roots[0]?.code ?? "", month: platform.lastMonth }), [platform]);
}

export function useRegisterView(register: Register): RegisterView {
  const { platform } = usePlatform();
  const plain = useAddressDefaults();
  const defaults = useMemo(
    () => ({ ...plain, ...(register.holds && { standing: platform.today }) }),
    [plain, register, platform],
  );
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const address = useMemo(() => fitting(register, parseAddress(search, defaults)), [register, search, defaults]);
  const searchWith = useCallback<RegisterView["searchWith"]>(
    (patch) => ({
      ...Object.fromEntries(OF_ALL_PAGES.flatMap((key) => (search[key] ? [[key, search[key]]] : []))),
      ...printAddress({ ...address, pages: 1, ...patch } as RegisterAddress, defaults),
    }),
    [address, defaults, search],
  );
  const go = useCallback<RegisterView["go"]>(
    (patch, options) =>
      void navigate({
        to: "/registers/$id",
        params: { id: register.id },
        search: searchWith(patch),
        replace: options?.replace ?? false,
        resetScroll: false,
      }),
    [navigate, register.id, searchWith],
  );
  return useMemo(() => ({ register, address, go, searchWith }), [register, address, go, searchWith]);
}
