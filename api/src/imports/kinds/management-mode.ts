import { parseWord } from "../parsers/words.ts";

/** The modes of management (DOMAIN: 管理模式) and the usual words for them. */
export const parseMode = parseWord({
  MARKET: ["市场化专业物业", "市场化物业", "专业物业", "市场化", "专业化物业", "物业企业管理"],
  STATE_ENTERPRISE: ["国企托底", "国有企业托底", "国企物业", "国企兜底"],
  COMPANY_MANAGED: ["公司管理"],
  MERGED: ["合并管理", "成片打包", "打包管理", "连片打包"],
  THREE_PARTY: ["三方共建"],
  COMMUNITY_ENTERPRISE: ["社企联合"],
  STREET_RUN: [
    "街道社区领办的公益性物业",
    "街道社区领办",
    "公益性物业",
    "公益物业",
    "街道代管",
    "街道办事处代管",
    "街道办事处委员会代管物业",
    "街道办事处（委员会）代管物业",
  ],
  COOPERATIVE: ["劳务合作社", "物业合作社", "劳务（物业）合作社", "合作社"],
  COMMUNITY_TRUST: ["社区托管", "社区代管", "社区托管物业"],
  SELF_MANAGED: ["业主自治", "单位自管", "单位自管物业", "业主自管", "业主自筹物业", "自管"],
  NONE: ["无物业", "无物业管理", "无物业管理服务", "无", "失管"],
});

/** What an estate's "service" says: a mode in words, or a firm's name, which means MARKET. */
export function readService(text: string): { readonly mode: string; readonly firm: string | null } {
  if (/业主委员会物业$|业委会自管/.test(text)) return { mode: "SELF_MANAGED", firm: null };
  if (/^街道.*代管/.test(text)) return { mode: "STREET_RUN", firm: null };
  try {
    const mode = parseMode(text);
    if (mode !== null) return { mode, firm: null };
  } catch {
    // no word for a mode: the name of a firm
  }
  return { mode: "MARKET", firm: text };
}
