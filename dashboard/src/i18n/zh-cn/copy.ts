/** What is copied. */
export const copy = { offer: "复制", copied: "已复制", notCopied: "未能复制，请手动选择" };
