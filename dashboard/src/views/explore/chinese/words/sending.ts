const NEEDS = "须有在该区划定时发送的权限；未启用账号时须带写入口令";
const NEEDS_ENGLISH =
  'Needs the right to send by schedule in the region; where everybody is let in, the header "Authorization: Bearer <write token>".';

/** Words of what is sent by schedule. */
export const sending: Readonly<Record<string, string>> = {
  "What is sent.": "发送内容",
  "The briefing of a region, of the last month that is over.": "通报：某区划上一个完整月份",
  "A view of the dashboard, as its address shows it.": "页面：按地址所示",
  "As which file something is sent.": "发送格式",
  "A PDF, which needs a browser on the server (Sending.prints).": "PDF文件：须服务器配置浏览器（Sending.prints）",
  "One HTML file with all that it shows; of a briefing alone.": "HTML文件：单个文件含全部内容；只用于通报",
  "In which language something is sent.": "发送语言",
  "Chinese.": "中文",
  "English.": "英文",
  "What became of a delivery.": "发送结果",
  "It is sent; `failure` tells what of it was not.": "已发送：failure 说明其中未送达的",
  "It is not sent yet, and is tried again.": "待重试：尚未发送，将再试",
  "It was not sent, and is not tried again.": "未发送：不再重试",
  "Whoever made the schedule may not send of the region any more: nothing was sent, and it is not tried again.":
    "未发送：建立者已无该区划的发送权限，不再重试",
  "It broke off while it was sent: it may have arrived, and is never tried again.":
    "结果不明：发送中断，可能已送达，不再重试",
  "One time that a schedule was due, and what became of it.": "一次发送：应发时间及结果",
  "When it was due.": "应发时间",
  "What became of it.": "结果",
  "When it was sent; null: it is not.": "发送时间：空表示未发送",
  "How often it was tried.": "尝试次数",
  "Why the last attempt failed, or which recipients were refused.": "失败原因：最近一次失败的原因，或被拒收的收件人",
  "What the platform sends by itself, and when.": "定时发送：内容与时间",
  "The region it is of; null of a view that names none.": "区划：未写明区划的页面为空",
  "Where the platform shows it: an address that begins with /.": "页面地址：以 / 开头",
  "When: five words of cron (minute, hour, day, month, weekday), China's time.":
    "发送时间：cron 五段（分、时、日、月、星期），北京时间",
  "When it is next due; null: never.": "下次发送时间：空表示不再发送",
  "As which files.": "文件格式",
  "In which language.": "语言",
  "Mail addresses, each of which sees the others; none: the folder alone.": "收件邮箱：互相可见；没有则只存入文件夹",
  "Its last twelve deliveries, the newest first.": "发送记录：最近十二次，新的在前",
  "What the platform sends by itself, and by which means.": "定时发送总况：全部计划和可用的发送方式",
  "Whether a mail server is set (SMTP_URL).": "可发邮件：是否配置了邮件服务器（SMTP_URL）",
  "Whether a copy of what is sent is put into a folder (SEND_FOLDER).": "存入文件夹：是否配置了文件夹（SEND_FOLDER）",
  "Whether pages can be printed (BROWSER_PATH, and nobody has to sign in): PDF, and so views, need it.":
    "可生成PDF：是否配置了浏览器（BROWSER_PATH）且无须登录；PDF和页面都需要",
  "Those of regions in which the caller may send, by name.": "计划列表：限可发送的区划，按名称",
  "Something to be sent by schedule.": "定时发送（写入）",
  "A name that is free, 1 to 60 visible characters.": "名称：1至60个可见字符，未被使用",
  "Of a BRIEFING the region's code, of a VIEW its address on this platform, such as /?region=370800.":
    "对象：通报写区划代码，页面写本平台地址，如 /?region=370800",
  'Five words of cron in China\'s time, at most once an hour: "0 8 1 * *" is the 1st of each month at 8:00.':
    "发送时间：cron 五段，北京时间，至多每小时一次；“0 8 1 * *”即每月1日8点",
  "As which files; of a VIEW PDF alone.": "文件格式：页面只能是PDF",
  "At most 50 mail addresses; none: into the folder alone, which has to be set.":
    "收件邮箱：至多50个；没有则只存入文件夹，且须已配置",
  [`What is sent by itself, when, to whom, and what became of it. ${NEEDS_ENGLISH}`]: `定时发送：内容、时间、收件人和结果；${NEEDS}`,
  [`Sends something by schedule from now on, at most 200 things in all. ${NEEDS_ENGLISH}`]: `新增定时发送：总共至多200项；${NEEDS}`,
  [`Sends something by schedule no more, and forgets what became of it so far. ${NEEDS_ENGLISH}`]: `取消定时发送：并清除其发送记录；${NEEDS}`,
  "What, when, and to whom.": "发送计划：内容、时间和收件人",
  "Something is sent by schedule from now on.": "新建定时发送",
  "Something is sent by schedule no more.": "取消定时发送",
};
