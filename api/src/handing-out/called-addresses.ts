import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { BadInput } from "../errors.ts";

/** By family: a list of both holds IPv4 addresses against the networks of IPv6 too, as if they were mapped there. */
type Networks = Readonly<Record<"ipv4" | "ipv6", BlockList>>;

/**
 * Not of the open internet: https://www.iana.org/assignments/iana-ipv4-special-registry. Of IPv6 what is not given out for it (2000::/3), and what
 * leads on to IPv4 addresses.
 */
const OWN_V4 =
  "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3";
const OWN_V6 = "::/3,4000::/2,8000::/1,2001::/23,2001:db8::/32,2002::/16";
const OWN = listOf(`${OWN_V4},${OWN_V6}`);

const LONGEST_URL = 2000;

/** Where webhooks of accounts may be sent: to the open internet by https, and to the networks that the settings name (WEBHOOK_NETWORKS), by http too. */
export class CalledAddresses {
  readonly #networks: Networks | null;

  constructor(networks: string | null) {
    this.#networks = networks === null ? null : listOf(networks);
  }

  /** An address as an account may give it, as it is kept. Throws BadInput. What a name stands for is judged whenever it is called. */
  checked(given: string): string {
    const url = given.length <= LONGEST_URL && URL.canParse(given) ? new URL(given) : null;
    const schemes = this.#networks === null ? ["https:"] : ["https:", "http:"];
    if (
      url === null ||
      !schemes.includes(url.protocol) ||
      url.username !== "" ||
      url.password !== "" ||
      url.hash !== ""
    )
      throw new BadInput("url", "an address as https://system.example.gov.cn/hooks/atlas", given.slice(0, 200));
    const fault = this.#faultOfHost(url);
    if (fault !== null) throw new BadInput("url", fault, given.slice(0, 200));
    return url.href;
  }

  /** How a connection for an address finds the host: every address that it has is judged before any is called. Throws for a host that is an address. */
  lookupFor(url: URL): LookupFunction {
    const fault = this.#faultOfHost(url);
    if (fault !== null) throw new Error(`expected ${fault}`);
    return (name, options, callback) => {
      lookup(name, { ...options, all: true }, (error, found) => {
        const bad = error === null ? found.find(({ address }) => !this.#isOpen(address, url)) : undefined;
        if (error === null && bad === undefined) {
          if (options.all) callback(null, found);
          else callback(null, found[0]!.address, found[0]!.family);
        } else callback(error ?? new Error(`expected ${PUBLIC}`), "", 0);
      });
    };
  }

  #faultOfHost(url: URL): string | null {
    const host = url.hostname.replace(/^\[|\]$/g, "");
    return isIP(host) === 0 || this.#isOpen(host, url) ? null : PUBLIC;
  }

  #isOpen(address: string, { protocol }: URL): boolean {
    if (this.#networks !== null && holds(this.#networks, address)) return true;
    return protocol === "https:" && !holds(OWN, address);
  }
}

const PUBLIC = "an address on the open internet, by https, or one in WEBHOOK_NETWORKS";

function listOf(networks: string): Networks {
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() };
  for (const network of networks.split(",")) {
    const [address, bits] = network.split("/") as [string, string | undefined];
    const family = familyOf(address);
    if (bits === undefined) lists[family].addAddress(address, family);
    else lists[family].addSubnet(address, Number(bits), family);
  }
  return lists;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 6 ? "ipv6" : "ipv4";
}

function holds(networks: Networks, address: string): boolean {
  const family = familyOf(address);
  return networks[family].check(address, family);
}
