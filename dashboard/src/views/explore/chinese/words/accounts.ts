/** Words of accounts, roles and what was done. */
export const accounts: Readonly<Record<string, string>> = {
  "A role that an account holds.": "账号角色：账号持有的角色",
  "Whether columns that hold persons are shown as they are.": "可看个人信息：含个人信息的列是否原样显示",
  "Code of the region; null for an administrator's office or a firm's account.":
    "区划代码：管理员岗位和物业企业账号为空",
  "Chinese name of the region; null for an administrator's office or a firm's account.":
    "区划名称：管理员岗位和物业企业账号为空",
  "The role.": "角色",
  "What was done.": "操作",
  "An account was made.": "新建账号",
  "An account is let in no more.": "停用账号",
  "An account is let in again.": "启用账号",
  "An account's wrong passwords were forgotten.": "解锁账号：清除错误密码记录",
  "The parts of a region may learn how they stand among one another.": "允许同级位次：下级区划可知自己在同级中的位次",
  "The parts of a region learn no longer how they stand among one another.": "停止同级位次",
  "How a region stands among those beside it, without any value of theirs.": "同级位次：不含其他区划的数值",
  "1 is best by the indicator's direction (largest where neutral); equal values share a position.":
    "位次：按指标方向，1 为最好（无方向的以最大为 1）；数值相同则并列",
  "Regions beside it, itself included, that have a value.": "参与排位的同级区划数，含自己",
  "1 to 4: the quarter of them that it is in, the first the best; null where there are fewer than four.":
    "所在四分位：1 至 4，1 为最好；不足四个则为空",
  "How the region stands today among those beside it, of its level and kind under the same parent. Whoever does not see the parent learns it only where an administrator allows it for the parent; null otherwise, at a root, and without a value.":
    "同级位次：在同一上级之下、同级别同类型区划中的位次；看不到上级数据的，须管理员对该上级开放；未开放、没有上级或没有数值时为空",
  "First month of the period; the same as `to` where left out.": "期间首月：不写则与 to 相同",
  "Last month of the period; the current one where left out.": "期间末月：不写则为当月",
  "Regions whose parts may learn how they stand among one another (siblingPosition), by code. Needs the right to manage accounts.":
    "开放同级位次的区划：按代码排列；须有管理账号的权限",
  "Lets the parts of a region learn how they stand among one another, or no longer. All such regions as they then are. Needs the right to manage accounts.":
    "开放或停止同级位次：返回全部已开放的区划；须有管理账号的权限",
  "False ends it.": "是否开放：false 为停止",
  "A screen was let in to show a programme of walls in a region.": "批准大屏设备：在某一区划播放某个大屏节目",
  "A screen is let in no more.": "停用大屏设备",
  "A screen that shows a programme of walls in a region without anybody signed in at it.":
    "大屏设备：无人登录，在某一区划播放某个大屏节目的屏幕",
  "Name of the one programme that it reads.": "节目：唯一可读的大屏节目",
  "Code of the region that it reads, with all below it.": "区划代码：可读的区划及其下级",
  "Chinese name of the region.": "区划名称",
  "English name of the region; null for an administrator's office or a firm's account.":
    "区划英文名称：管理员岗位和物业企业账号为空",
  "The firm within whose estates of today it is held; null: in a region, or as an administrator's office.":
    "物业企业：角色限于该企业当日在管小区；区划内的角色和管理员岗位为空",
  "Its name when the role was given; null without a firm.": "企业名称：授权时的名称；没有企业则为空",
  "English name of the region.": "区划英文名称",
  "IP address that it asked from.": "申请地址：IP 地址",
  "When it was let in.": "批准时间",
  "When it last asked, to the minute; null: not yet.": "最近使用：精确到分钟；尚未使用则为空",
  "Since when it is let in no more; null: it is.": "停用时间：未停用则为空",
  "Every screen that was ever let in, those that are first, by name. Needs the right to manage devices.":
    "全部大屏设备：在用的在前，按名称排列；须有管理设备的权限",
  "Lets in the screen that shows a code, to read one programme in one region. All devices as they then are. Needs the right to manage devices.":
    "批准大屏设备：让显示该配对码的屏幕在一个区划内读一个节目；返回全部设备；须有管理设备的权限",
  "As it stands on the screen, in any case; good for 10 minutes.": "配对码：屏幕所示，不分大小写；10 分钟内有效",
  "2 to 60 characters.": "名称：2 至 60 个字符",
  "Name of the programme; default: the one that walls show first.": "节目名称：default 为大屏默认节目",
  "Lets a screen in no more; what it reads ends. All devices as they then are. Needs the right to manage devices.":
    "停用大屏设备：正在读取的随即中断；返回全部设备；须有管理设备的权限",
  "A region in which rights may be given: its names, and nothing of what lies in it.":
    "可授权区划：只有名称，不含其中的数据",
  "Its code.": "代码",
  "Its level.": "级别",
  "Its Chinese name, after those of the regions above it.": "中文名称：上级区划名称在前",
  "Its English name, before those of the regions above it.": "英文名称：上级区划名称在后",
  "Regions by name, pinyin, initials or code, the closest first, at most 12: for administrators of accounts and of devices, who see no data. Needs the right to manage either.":
    "可授权的区划：按名称、拼音、首字母或代码查找，最接近的在前，至多 12 个：供不能查看数据的账号和设备管理员授权时使用；须有其中一种权限",
  "What was typed.": "输入的文字",
  "A firm within whose estates rights may be given: its name and place, and nothing of what it manages.":
    "可授权的物业企业：只有名称和所在地，不含其所管小区",
  "Firms by name, pinyin or initials, the closest first, at most 12: for administrators of accounts, who see no data. Needs the right to manage accounts.":
    "可授权的物业企业：按名称、拼音或首字母查找，最接近的在前，至多 12 个：供不能查看数据的账号管理员授权时使用；须有管理账号的权限",
  "A batch of events of complaints was stored.": "写入了一批投诉办理事件",
  "A batch of complaints was stored.": "写入投诉",
  "A list was exported.": "导出列表",
  "A query that is none of the dashboard's pages was run.": "即席查询：执行了看板页面以外的查询",
  "Entries older than they are kept went; the chain begins behind them.":
    "清理到期审计：超过保存期限的记录已删除，链从其后开始",
  "Columns that hold persons were read as they are.": "查看个人信息：未经遮挡地读取含个人信息的列",
  "A file was imported.": "导入文件",
  "An import was undone.": "撤销一次导入",
  "How to read a file was kept under a name.": "保存文件的读法",
  "A way to read files was deleted.": "删除文件的读法",
  "The link of the first start was used.": "建立首批管理员：用了首次启动的链接",
  "An account was given a role.": "授予角色",
  "A role was taken from an account.": "收回角色",
  "An account has another password.": "更换密码",
  "A saved query was deleted.": "删除公共查询",
  "A saved query was given another name.": "公共查询改名",
  "A query was saved for everybody.": "保存公共查询",
  "A session was opened.": "登录",
  "A session was ended by its account.": "退出登录",
  "A name and a password did not fit, and the subject is the name as it was typed; or the identity provider that the subject is did not let somebody in.":
    "登录失败：对象为所输入的名称，或未能确认身份的统一身份认证地址",
  "Wrong passwords have locked an account for an address.": "登录锁定：密码多次错误，对该地址锁定",
  "A token was made.": "新建令牌",
  "A token opens nothing any more.": "作废令牌",
  "Events of a region are posted to an address from now on.": "新建事件推送",
  "A test was posted to a webhook's address.": "向推送地址发送测试",
  "Nothing is posted to a webhook's address any more.": "停止事件推送",
  "A programme of walls was deleted.": "删除大屏节目",
  "A programme of walls was saved.": "保存大屏节目",
  "What somebody did, as it was entered in the transaction that did it.": "审计记录：随所做操作在同一事务中记下",
  "Who: account:name, token:name, shell:name, everybody or nobody.":
    "操作者：account:名称、token:名称、shell:名称、everybody 或 nobody",
  "IP address it came from; empty for a shell.": "来源地址：IP 地址；命令行为空",
  "When.": "时间",
  "What else is told, JSON as it was hashed.": "详情：JSON，与计算散列时相同",
  "Hash over the entry and the hash before it, 64 hexadecimal digits.":
    "散列值：由本条和前一条的散列算出，64 位十六进制",
  "Its number; they follow one another without a gap.": "序号：连续无缺",
  "Code of the region concerned; null without one.": "区划代码：所涉区划；没有则为空",
  "To whom or what.": "对象",
  "A role to give or to take.": "角色（写入）：要授予或收回的角色",
  "Whether columns that hold persons are shown as they are; no where left out.":
    "可看个人信息：含个人信息的列是否原样显示；不写即否",
  "Code of the region; left out for an administrator's office, and for a firm's account.":
    "区划代码：管理员岗位和物业企业账号不写",
  "The firm within whose estates of today the role is held, instead of a region: VIEWER or ANALYST.":
    "物业企业：角色限于该企业当日在管小区，不写区划；只限查看者和分析员",
  "Makes an account with one role. Needs the right to manage accounts, and an account that is not one's own.":
    "新建账号：带一个角色；须有管理账号的权限，且不是自己的账号",
  "The role, and where.": "角色：及其区划",
  "2 to 60 letters, digits and . _ @ -.": "名称：2 至 60 个字母、数字和 . _ @ -",
  "12 to 200 characters.": "密码：12 至 200 个字符",
  "Lets an account in no more, and ends its sessions; or lets it in again. Needs the right to manage accounts, and an account that is not one's own.":
    "停用账号：并结束其会话，或重新启用；须有管理账号的权限，且不是自己的账号",
  "False lets it in again.": "停用：false 为重新启用",
  "Its name, in any case.": "名称：不分大小写",
  "Gives a role; the account's sessions end. Needs the right to manage accounts, and an account that is not one's own.":
    "授予角色：该账号的会话随之结束；须有管理账号的权限，且不是自己的账号",
  "Takes a role; the account's sessions end. Needs the right to manage accounts, and an account that is not one's own.":
    "收回角色：该账号的会话随之结束；须有管理账号的权限，且不是自己的账号",
  "Sets another password, and ends the account's sessions. Needs the right to manage accounts, and an account that is not one's own.":
    "更换密码：并结束该账号的会话；须有管理账号的权限，且不是自己的账号",
  "Forgets an account's wrong passwords. Needs the right to manage accounts, and an account that is not one's own.":
    "解锁账号：清除错误密码记录；须有管理账号的权限，且不是自己的账号",
  "What was done, the newest first. Needs the right to read the audit.": "审计记录列表：最近的在前；须有查看审计的权限",
  "Only these actions.": "操作：只要这些",
  "Only what this one did: account:li.wei.": "操作者：只要此人所做，如 account:li.wei",
  "Only from this moment on.": "起始时刻",
  "Only before this moment.": "截止时刻：在此之前",
  "Every account, by name. Needs the right to manage accounts.": "账号列表：按名称；须有管理账号的权限",
  "What an account may do, in a region and all below it, or within the estates that a firm manages today; the three administrators have neither and see no data.":
    "角色：账号在某区划及其以下，或在某物业企业当日在管小区内可做什么；三类管理员两者都没有，也看不到数据",
  "Reads and exports.": "分析员：查看、导出",
  "Reads what was done.": "审计管理员：查看审计",
  "Reads, exports, brings data.": "数据员：查看、导出、导入数据",
  "Reads, exports, evaluates.": "考评员：查看、导出、考评",
  "Accounts and grants.": "安全管理员：账号和授权",
  "Reads, exports, acts on complaints and registers, arranges walls.": "督办员：查看、导出、办理投诉和台账、编排大屏",
  "Devices and walls.": "系统管理员：设备和大屏",
  "Reads.": "查看者：只查看",
  "An account that may sign in.": "账号：可以登录的账号",
  "Since when it is disabled; null: it may sign in.": "停用时间：空表示可以登录",
  "Its roles.": "角色",
  "Its name, in lower case.": "名称：小写",
  "When its password was set; null where it signs in by the site's identity provider.":
    "密码设置时间：由统一身份认证登录的为空",
  "The identity provider that it signs in by, which tells its roles; null: by a password.":
    "统一身份认证：所用的地址，角色由其给出；以密码登录的为空",
};
