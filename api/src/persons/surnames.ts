/** Compound surnames (复姓). */
export const COMPOUND =
  "欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 令狐 司徒 司空 东方 独孤 南宫 长孙 宇文 轩辕 端木 百里 呼延 西门 东郭 申屠 赫连 澹台 太史 公冶 宗政 濮阳 淳于 单于 钟离 闻人 第五 万俟 鲜于 闾丘 亓官 拓跋 纳兰 公羊 谷梁".split(
    " ",
  );

/** Common ones that few other words begin with. */
export const SURE =
  "王李张刘陈杨赵黄吴徐孙朱郭罗梁宋郑谢韩冯董萧袁邓沈彭吕苏卢蒋蔡贾魏薛叶阎潘戴钟姜崔谭廖熊邹郝邵孟秦阮侯龚尹汤殷倪庞翟焦葛俞聂岳牟柴狄栾隋卞蔺";

/** Common ones that other words begin with as well: taken for a name only beside what says that one follows. */
export const OTHERS =
  "马胡林何高曹曾程傅丁任杜钱田夏范方石姚金陆孔白康毛邱江史顾孟龙万段雷黎易武乔贺赖文安洪施牛樊温季莫章鲁路颜申严尤耿毕于余唐许向盛伍房左卜霍鞠宫辛丛迟";
