/** Texts of whoever asks for the write token. */
export const writeToken = {
  label: "写入口令（向平台管理员索取，只留在本窗口）",
  wrong: "口令不对，请重新输入",
  confirm: "确定",
  cancel: "取消",
} as const;
