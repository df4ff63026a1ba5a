import { describe, expect, it } from "vitest";
import { communityName, englishName } from "./romanise.ts";

describe("englishName", () => {
  it.each([
    ["山东省", "Shandong Province"],
    ["济南市", "Jinan City"],
    ["泰安市", "Tai'an City"],
    ["历下区", "Lixia District"],
    ["商河县", "Shanghe County"],
    ["邹城市", "Zoucheng City"],
    ["东阿县", "Dong'e County"],
    ["台儿庄区", "Tai'erzhuang District"],
    ["单县", "Shan County"],
    ["莘县", "Shen County"],
    ["莒县", "Ju County"],
    ["冠县", "Guan County"],
    ["乐陵市", "Laoling City"],
    ["昌乐县", "Changle County"],
    ["临朐县", "Linqu County"],
    ["鄄城县", "Juancheng County"],
    ["茌平区", "Chiping District"],
    ["郯城县", "Tancheng County"],
    ["无棣县", "Wudi County"],
    ["牡丹区", "Mudan District"],
    ["芝罘区", "Zhifu District"],
    ["长清区", "Changqing District"],
    ["牟平区", "Muping District"],
    ["解放路街道", "Jiefanglu Subdistrict"],
    ["朝城镇", "Chaocheng Town"],
    ["四女寺镇", "Sinüsi Town"],
    ["成武县孙寺镇", "Sunsi Town"],
    ["北长山乡", "Beichangshan Township"],
    ["烟台经济技术开发区", "Yantai Economic and Technological Development Zone"],
    ["德州天衢新区", "Dezhou Tianqu New Area"],
    ["解放桥社区", "Jiefangqiao Community"],
  ])("reads %s as %s", (nameZh, nameEn) => {
    expect(englishName(nameZh)).toBe(nameEn);
  });

  it("refuses a name without a level word", () => {
    expect(() => englishName("泰山")).toThrow("expected a name that ends in a known level word, got 泰山");
  });
});

describe("communityName", () => {
  it.each([
    ["解放桥社区居民委员会", "解放桥社区"],
    ["多福巷社区居委会", "多福巷社区"],
    ["北关居委会", "北关社区"],
    ["工农社区居", "工农社区"],
    ["槐荫街居居民委员会", "槐荫街社区"],
    ["矿桃源区类似社区居委会", "矿桃源区社区"],
    ["文苑社区居委", "文苑社区"],
    ["中兴居民社区委员会", "中兴社区"],
    ["国际花都社区第一社区居民委员会", "国际花都社区第一社区"],
    ["清雅居社区", "清雅居社区"],
    ["工矿管理区", "工矿管理区"],
  ])("calls %s %s", (committee, community) => {
    expect(communityName(committee)).toBe(community);
  });
});
