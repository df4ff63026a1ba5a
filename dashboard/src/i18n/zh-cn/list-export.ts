/** A list written into a file, wherever it stands. */
export const listExport = {
  label: "导出",
  hint: "导出筛选后的全部记录",
  working: "正在导出，已收到 {{count}} 行…",
  done: "已导出 {{count}} 行",
  doneFile: "已导出",
  cancel: "取消",
  whyAsked: "导出原因（记入审计）",
  whyExample: "如：市长热线月度分析",
  withReason: "继续导出",
  cancelled: "已取消",
  failed: "导出失败：{{reason}}",
  broken: "连接中断，文件不完整，请重试",
};
