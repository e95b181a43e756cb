using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Names;

/// <summary>Finds Chinese names: a surname and one or two characters near a title or a word that introduces people.</summary>
internal static partial class ChineseNames
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔汤向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private const string Compound = "欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|东方|夏侯|端木|独孤|南宫";

    // Characters that given names are made of.
    private const string Given =
        "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂国建志文华玉春红金海燕小晓梅鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳玲婷雪慧莹倩颖琳洁云萍莉蕾薇菲琴瑶梦琪雅欣怡思佩嘉悦子轩涵梓晨博豪泽瑞睿辰宸逸然熙航诚信成德义仁礼智永长安康宏鸿鹏飞翔亮东南北西山川江河峰岩石松柏竹菊荷莲花香凤凰鹤燕雁虎彪雄威武胜利光辉煌耀庆祥福禄寿喜财富贵荣昌盛兴旺发达立新民生学勤俭忠孝良善美真爱彤彬炜烨炎焱森淼雷震霆霖露霜冰清澄澈润泉源溪湖波涌渊深远高大中正刚毅坚恒久亦一二三多天宝宗祖绍先继承传世代家邦才俊英豪贤圣哲彦儒雨舒可心妍娇媚婉柔淑惠贞芬芝芸苗茵萱蓉蓓薇岚岳崇巍敬谦谨权奎元初始启开创业万千百亿乐朋友雷蕊甜圆满权钧铭锋钢铁铮锐镇铎";

    private const string NoNames =
        "金额|余额|周末|周一|周二|周三|周四|周五|周六|周日|方便|方式|方法|方案|方面|常见|常用|单独|全部|全天|全额|全国|全程|时间|时候|白天|成功|成本|成为|管理|解决|解答|解释|连接|任何|任意|任务|关于|关闭|关注|和您|和我|文字|文件|文档|文本|明天|明确|明细|安全|安装|安排|马上|高级|高清|万一|万元|何时|何种|如何|向您|应用|应该|华东|华南|华北|商品|商家|商城|师傅|简单|简体|简介|项目|包邮|包装|包括|包含|包裹|平台|东西|路由|路径|查询|查看|查到|边远|石英|米色|蓝色|白色|红色|黄色|金色|黄金|田园|江苏|江浙|毛巾|毛笔|陶瓷|古典|古风|温度|温馨|温水|常温|洪水|宁夏|海外|广州|云南|贵州|新疆|于是|于您|于我|古树|莫维|章节|程序|程度|许可|许多|余下|谢谢|费用|费率|段落|段时|强大|盛大|时效|时长|时区|向导|游客|古代|宫灯|连锁|牛奶|牛皮|景点|景德|景区|席位|农村|农历|卫生|车辆|车载|麻烦|池中|左右|左侧|范围|严格|严重|侯选|温和|甘肃|白茶|红茶|黄茶|温州|苏州|杭州|常州|郑州|兰州|黎明|石头|房间|房屋|单位|单个|单件|单品|单据|单价|单次|单号|宗教|宗旨|明显|明年|明日|安心|安静|和平|成员|成交|成都|成人|成熟|成立|华为|华人|万能|万事|方可|方向|解除|解约|简化|简易|简要|简短|荣誉|艾草|应当|应急|应付|应答|应有|尤其|尚未|尚无|任一|金融|金属|史上|何处|何人|任选|毕竟|向前|关键|关联|关系|查收|查阅|查找|查证|查验|查单|祝您|祝愿|祝你|宁静|施工|常规|常年|盛装|游戏|游览|游玩|喻为|车票|贺卡|贺礼|管家|向上|向下|向客|向我|段话|阳光|阳台|高效|高质|高峰|高温|石材|司机|党员|卜卦|左边|司法|米饭|商务|商业|商店|商户|商标|商量|古籍|明信|明文|吉祥|吉他|时段|时刻|万分|水平|白银|金牌|连续|连同|连带|连线|项下|项费|边上|查明|解锁|解冻|解绑|解释|卫星|关心|关怀|温暖|向来|荣幸|全新|全面|全年|全套|全屏|全体|全职|全能|全力|全部|全球|全文|全场|全都|全由|安卓|文章|文化|文具|文艺|白名|白板|明亮|明白|谢绝|程控|苏打|汤匙|汤碗|雷同|易碎|易用|易于|易懂|江西|江南|游泳|路上|路线|路程|文案|冷静|冷藏|冷冻|费心|华丽|成套|成品|成分|成对|成长|成绩";

    private static readonly HashSet<string> Words = new(NoNames.Split('|'), StringComparer.Ordinal);

    /// <summary>Whether the characters can be a name: a surname first and no common word.</summary>
    /// <param name="name">One to four characters.</param>
    public static bool CanBe(string name) =>
        (Surnames.Contains(name[0], StringComparison.Ordinal) || (name.Length > 2 && SurnameLength(name) == 2)) && (name.Length < 2 || !IsWord(name)) && (name.Length < 4 || SurnameLength(name) == 2);

    /// <summary>Whether the characters are a whole name: a surname, and characters that given names are made of.</summary>
    /// <param name="name">Two to four characters.</param>
    public static bool CanBeWhole(string name) =>
        CanBe(name) && name.Length > SurnameLength(name) && name.Length - SurnameLength(name) <= 2
        && name[SurnameLength(name)..].All(c => Given.Contains(c, StringComparison.Ordinal));

    /// <summary>The names in a text.</summary>
    /// <param name="text">In plain form.</param>
    public static IEnumerable<string> In(string text)
    {
        foreach (Match match in Strong().Matches(text))
        {
            if (!IsWord(match.Groups["name"].Value) && !IsWord(match.Groups["name"].Value[1..]))
            {
                yield return match.Groups["name"].Value;
            }
        }

        foreach (Match match in Weak().Matches(text))
        {
            var name = match.Groups["name"].Value;
            if (!IsWord(name) && name[SurnameLength(name)..].All(c => Given.Contains(c, StringComparison.Ordinal)))
            {
                yield return name;
            }
        }

        foreach (Match match in Familiar().Matches(text))
        {
            yield return match.Value;
        }
    }

    private static int SurnameLength(string name) => name.Length > 2 && Compound.Contains(name[..2], StringComparison.Ordinal) ? 2 : 1;

    private static bool IsWord(string name) => name.Length >= 2 && Words.Contains(name[..2]);

    // 叫王建国, 王建国先生, 负责人：王建国
    [GeneratedRegex($@"(?:叫做?|名叫|名为|名字是|姓名[是为:：]|人名|[长裁人监理官总O]\s?(?:是|为|叫|:|：))(?<name>(?:{Compound}|[{Surnames}])[\u4e00-\u9fff]{{1,2}})(?![\u4e00-\u9fff]*(?:吗|呢|什么))|(?<name>(?:{Compound}|[{Surnames}])[\u4e00-\u9fff]{{0,2}})(?:先生|女士|小姐|老师|博士|教授|总监|经理|主管|主任|工程师|同学|师傅|院长|部长|董事长|律师|医生)", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex($@"(?:是|由|找|联系|认识|咨询|询问|同事|专员|顾问|客服|作者|开发者|设计师|工程师|经理|主管|成员|包括|以及|、|，|和|与|跟|及|：|:|“|「|\(|（|^)(?<name>(?:{Compound}|[{Surnames}])[\u4e00-\u9fff]{{1,2}}?)(?=$|[，。！？、；：,.!?;:\s（）()“”""]|是|在|和|与|及|等|会|为|将|来|的|说|说过|设计|开发|负责|创|写|做|编写|担任|先生|女士|13|15|18)", RegexOptions.CultureInvariant)]
    private static partial Regex Weak();

    // 客服小李, 老王, 王总, 张工
    [GeneratedRegex($@"(?:客服|我是|我叫|找|联系|同事|叫我|工号)[小老阿][{Surnames}](?![\u4e00-\u9fff]{{0,1}}[卡票样量型])|(?<=^|[，。、；,;])[小老][{Surnames}](?=会|将|来|马上|稍后|负责|帮|说)|(?<=[是找由和、，：:]|联系|^)[{Surnames}][总工董](?=[，。！？、,.!?]|的|是|会|在|将|来|负责|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Familiar();
}
