using System.Collections.Frozen;

namespace Bot.Dialogs.Slots;

/// <summary>
/// The traditional characters that customers of shops and services use most, one to one. No dictionary:
/// a character that is missing here is compared as it is.
/// </summary>
internal static class SimplifiedCharacters
{
    // A traditional character, then its simplified form, and so on.
    private const string Table =
        "訂订單单貨货運运費费發发優优換换購购買买賣卖價价錢钱帳帐號号碼码電电話话時时間间問问題题請请謝谢幫帮個个們们這这裡里還还沒没給给說说語语讀读寫写開开關关門门閉闭過过進进遠远來来麼么為为會会對对應应將将" +
        "從从後后議议員员產产質质種种類类選选擇择確确認认讓让變变點点錯错誤误紅红綠绿藍蓝黃黄條条長长寬宽圓圆滿满減减兩两幾几萬万億亿貳贰參参陸陆週周歲岁歷历禮礼節节結结構构組组織织網网絡络線线級级經经紙纸終终" +
        "統统總总續续編编緣缘縮缩績绩聯联聲声職职聽听願愿顯显額额預预領领頭头頁页項项順顺須须顧顾顏颜風风飛飞飯饭飲饮餘余館馆馬马驗验駕驾體体髮发髒脏鮮鲜麗丽齊齐龍龙車车輛辆載载輸输輕轻轉转辦办農农郵邮遞递達达" +
        "違违適适遲迟鄉乡鐘钟錶表鎖锁鏡镜銷销鋪铺銀银銅铜鐵铁鋼钢鍵键雙双雖虽難难雲云靜静響响頻频驚惊專专業业東东絲丝嚴严喪丧豐丰臨临舉举義义烏乌樂乐習习書书亂乱爭争於于虧亏親亲僅仅倉仓儀仪傳传傷伤倫伦偉伟側侧" +
        "備备傾倾偽伪償偿儲储兒儿黨党蘭兰興兴養养獸兽內内冊册軍军況况凍冻淨净準准涼凉劃划則则剛刚創创刪删別别劑剂劍剑動动務务勝胜勞劳勢势勵励勸劝區区醫医華华協协衛卫廠厂廳厅壓压厭厌廁厕廂厢縣县葉叶嗎吗啟启嘆叹" +
        "團团園园圍围國国圖图聖圣場场壞坏塊块堅坚壇坛墊垫處处復复夠够誇夸夾夹奪夺奮奋獎奖婦妇媽妈嬰婴學学寧宁寶宝實实審审憲宪宮宫賓宾導导壽寿爾尔塵尘嘗尝盡尽層层屬属島岛幣币帥帅師师帶带幹干廣广莊庄慶庆庫库廟庙" +
        "廢废異异棄弃張张彈弹強强歸归錄录徹彻徑径憶忆憂忧懷怀態态憐怜戀恋恆恒懇恳惡恶惱恼愛爱慮虑慘惨慣惯憤愤戰战戲戏戶户撲扑執执擴扩掃扫揚扬擾扰撫抚拋抛搶抢護护報报擔担擬拟攏拢揀拣擁拥攔拦掛挂揮挥損损撿捡據据" +
        "擲掷攜携攝摄擺摆搖摇攤摊數数斷断無无舊旧曠旷晝昼曬晒曉晓暫暂術术機机殺杀雜杂權权楊杨極极標标棧栈樹树樣样橋桥檢检樓楼歐欧歡欢殘残毀毁氣气漢汉湯汤溝沟滅灭潔洁灑洒淺浅濟济測测濃浓濤涛潤润漲涨滯滞滲渗漸渐" +
        "灣湾濕湿溫温災灾爐炉煉炼爛烂煙烟煩烦燒烧熱热狀状猶犹獨独獄狱獵猎現现環环瑪玛畫画暢畅療疗瘋疯癢痒盜盗監监蓋盖盤盘睜睁磚砖礎础礦矿禍祸離离積积稱称穩稳窩窝窮穷竊窃競竞筆笔籃篮簡简籠笼糧粮緊紧糾纠紀纪約约" +
        "純纯紛纷紋纹細细紹绍絕绝誰谁該该賬账尋寻詢询諮咨係系訊讯詳详許许證证評评論论訴诉譯译諒谅繳缴隨随險险階阶際际鹽盐褲裤襪袜裝装補补貼贴貝贝財财貴贵賠赔贈赠資资贏赢軟软較较辭辞邊边鄰邻醬酱釋释針针鈕钮鑰钥" +
        "襯衬當当陽阳陰阴陣阵隊队雞鸡鬆松魚鱼鳥鸟麥麦黏粘";

    private static readonly FrozenDictionary<char, char> Pairs = Table.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The text with the known traditional characters replaced.</summary>
    public static string From(string text) =>
        text.AsSpan().ContainsAnyInRange('\u4e00', '\u9fff')
            ? string.Create(text.Length, text, static (simplified, original) =>
            {
                for (var i = 0; i < simplified.Length; i++)
                {
                    simplified[i] = Pairs.GetValueOrDefault(original[i], original[i]);
                }
            })
            : text;
}
