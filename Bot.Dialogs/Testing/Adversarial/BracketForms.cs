using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>How events are written in brackets, in English and Chinese.</summary>
internal static class BracketForms
{
    private const string Numeral = @"\d+|[一二两三四五六七八九十]|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|thrice";

    /// <summary>All forms; the first that matches a whole clause counts.</summary>
    public static readonly IReadOnlyList<(Regex Form, Func<Match, IReadOnlyList<Happening>> Make)> All =
        [.. GroupForms(), .. CustomerForms(), .. ContentForms(), .. ToolForms(), .. ModelForms(), .. ServiceForms(), .. PersonForms(), .. CourseForms()];

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> GroupForms()
    {
        const string bot = "(?:机器人|客服|小助手|bot|the bot)?";
        yield return On($"(?:未|没有|没|不)(?:被)?(?:@|提及|提到|艾特)(?:到)?{bot}|not mentioned|without (?:a |any )?mention(?:ing the bot)?|no mention|(?:the )?bot (?:is )?not mentioned|not mentioning (?:the )?bot", HappeningKind.NotMentioned);
        yield return On("(?:@|提及|提到|艾特)(?:了)?(?:所有人|全体成员|全体|全员)|(?:mentions?|mentioning) (?:all|everyone|everybody)|@all|@everyone", HappeningKind.NotMentioned);
        yield return On($"(?:被)?(?:@|提及|提到|艾特)(?:了)?{bot}|mentioned|(?:mentions|mentioning|with (?:a )?mention(?: of)?|names|naming)(?: (?:the )?bot)?|(?:the )?bot (?:is )?mentioned|@bot", HappeningKind.Mentioned);
        yield return On("(?:在)?(?:群聊|群里|群中|群组|群消息|微信群|客户群)(?:消息|里|中)?|(?:in )?(?:a |the )?group(?: ?chat)?(?: message)?", HappeningKind.Group);
        yield return On("group (?:chat )?messages? (?:without (?:a |any )?mention|not mentioning the bot|that does not mention the bot)|(?:在)?群聊(?:里|中)?未@机器人", HappeningKind.Group, HappeningKind.NotMentioned);
        yield return On("group (?:chat )?messages? (?:with (?:a )?mention|mentioning the bot|that mentions the bot)|(?:在)?群聊(?:里|中)?@机器人", HappeningKind.Group, HappeningKind.Mentioned);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> CustomerForms()
    {
        yield return On(@"(?:以)?(?:已)?(?:登录|当前)?(?:的)?(?:用户|客户|账号|user|customer)(?: ?id)?(?:为|是)?\s*[:：=]?\s*(?<text>\d{3,})(?:\s*(?:登录|身份|发送|说))?|(?:logged in as|signed in as|login(?: as)?|as)(?: (?:user|customer))?(?: id)?[:=]?\s*(?<text>\d{3,})|(?:user|customer) (?<text>\d{3,})(?: (?:is )?logged in| login| writes)?", HappeningKind.User);
        yield return On("(?:另|换)(?:一|外一)?(?:位|个|名)?(?:群)?(?:用户|客户|成员|人)(?:发言|说|提问)?|(?:其他|别的)(?:群)?(?:用户|客户|成员|人)(?:发言|说)?|(?:an)?other (?:group )?(?:user|customer|member|person)|a different (?:group )?(?:user|customer|member|person)", HappeningKind.User);
        yield return On("(?:开启|开始)?(?:一个)?(?:新会话|新对话|新的会话|新的对话)|(?:a |in a )?new (?:conversation|session|chat)", HappeningKind.NewConversation);
        yield return On("未登录|没有登录|匿名|匿名用户|访客|游客|not logged in|anonymous(?: user)?|guest|no login", HappeningKind.Anonymous);
        yield return On(@"(?:用户|客户)?(?:的)?(?:群)?(?:昵称|微信名|用户名|显示名|名片|头像昵称)(?:为|是|叫|写着|改为|改成)?\s*[:：=]?\s*(?<text>.+)|(?:the )?(?:user'?s?|customer'?s?|sender)? ?(?:nickname|display name|screen name|user ?name|profile name)(?: is| says| reads)?\s*[:=]?\s*(?<text>.+)", HappeningKind.Nickname);
        yield return On(@"(?:来自)?(?:渠道|channel)\s*[:：=]?\s*(?<text>\w+)|(?:在|来自|from|via|on|in)?\s*(?<text>微信公众号|微信|企业微信|网页端?|蓝莺|wechat|web ?chat|lanying|teams|wecom)(?:渠道|里|中)?", HappeningKind.Channel);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> ContentForms()
    {
        const string holds = @"(?:文件|正文|全文)?(?:的)?(?:内容|正文|其中写着|里面写着|写着|包含|含有|含|文字)(?:为|是)?\s*[:：]?\s*";
        yield return On($@"(?:用户)?(?:上传|发送|发来|收到|附)?(?:了)?(?:一个|一份)?(?:文件|附件|文档|表格|合同|简历|PDF)\s*(?<name>[\w.\-]*)\s*[，,;；:：]?\s*{holds}(?<text>.+)", HappeningKind.File);
        yield return On(@"(?:user )?(?:uploads?|uploaded|sends?|sent|attaches|attached|with)? ?(?:an? |the )?(?:file|document|attachment|pdf|spreadsheet)\s*(?<name>[\w.\-]*)\s*[,;:]?\s*(?:with (?:the )?(?:contents?|text)|(?:whose )?contents?(?: (?:is|are))?|containing|contains|contain|text(?: is)?|saying|that says|that reads|reading|reads|says)\s*[:=]?\s*(?<text>.+)", HappeningKind.File);
        yield return On(@"(?:用户)?(?:上传|发送|发来)(?:了)?(?:一个|一份)?(?:文件|附件|文档|表格|PDF)\s*(?<name>[\w.\-]*)|(?:uploads?|sends?|attaches) (?:an? |the )?(?:file|document|attachment|pdf)\s*(?<name>[\w.\-]*)", HappeningKind.File);
        yield return On($@"(?:用户)?(?:发送|上传|发来)?(?:了)?(?:一张)?(?:图片|截图|照片|图像)(?:中|里|上)?(?:的)?{holds}(?<text>.+)|(?:发送|上传|发来)?(?:了)?(?:一张)?(?:图片|截图|照片)(?:消息)?", HappeningKind.Picture);
        yield return On(@"(?:sends? )?(?:an? |the )?(?:image|picture|photo|screenshot)(?: with)?(?: (?:the )?(?:text|content|caption|words|saying|says|that says|reading|reads|shows|showing|contains|containing|is))+\s*[:=]?\s*(?<text>.+)|(?:sends? )?(?:an? |the )?(?:image|picture|photo|screenshot)", HappeningKind.Picture);
        yield return On(@"(?:用户)?(?:发送|收到|发来)?(?:了)?(?:一条|一段|一个)?(?:语音|音频)(?:消息)?(?:\s*(?:内容|转文字|转写|识别为|[:：])+\s*(?<text>.+))?|(?:sends? )?(?:an? |the )?(?:voice|audio)(?: message| note| clip)?(?:\s*(?:saying|transcript(?:ion)?|text|[:=])+\s*(?<text>.+))?", HappeningKind.Media, name: "audio/mpeg");
        yield return On("(?:发送|收到)?(?:了)?(?:一条|一段|一个)?(?:视频)(?:消息)?|(?:sends? )?(?:an? )?video(?: message)?", HappeningKind.Media, name: "video/mp4");
        yield return On("(?:发送|收到)?(?:了)?(?:一个)?(?:表情|表情包|贴纸)(?:消息)?|(?:sends? )?(?:an? )?(?:sticker|emoji|gif)", HappeningKind.Media, name: "image/gif");
        yield return On(@"(?:发送|收到)?(?:了)?(?:一个)?(?:位置|定位)(?:消息)?(?:\s*[:：]\s*(?<text>.+))?|(?:sends? )?(?:an? )?location(?: message)?(?:\s*[:=]\s*(?<text>.+))?", HappeningKind.Media, name: "location");
        yield return On(@"(?:引用|引用回复|回复引用|回复)(?:了)?(?:一条|一句)?(?:客服|机器人|上一条|之前的?|他人的?|同事的?|历史)?(?:的)?(?:消息|回复|话)?\s*[:：]\s*(?<text>.+)|(?:quotes|quoting|quoted|in reply to|replying to)(?: (?:the|an?))?(?: (?:bot|agent|earlier|previous|message|reply|of|from|customer service))*\s*[:=]\s*(?<text>.+)|(?:quoted|quotes) message\s*[:=]?\s*(?<text>.+)", HappeningKind.Quoted);
        yield return On(@"转发(?:的)?(?:了)?(?:一条|一段)?(?:聊天记录|消息|会话|邮件)?\s*[:：]\s*(?<text>.+)|forwards?(?:ed)?(?: (?:an? |the )?(?:chat|message|conversation|e-?mail|chat history))?\s*[:=]\s*(?<text>.+)", HappeningKind.Quoted);
        yield return On("(?:发送|收到)?(?:了)?(?:一条)?(?:空消息|空白消息|空文本|空内容)|(?:an? )?(?:empty|blank) (?:message|text)", HappeningKind.Empty);
        yield return On(@"(?:一段|一条)?(?:用户)?(?:的)?(?:文本|消息|内容|输入|问题)?(?:的)?(?:长度|字数)?(?:超过|超出|大于|超).*(?:窗口|上限|限制|长度|token|tokens)|超长(?:的)?(?:文本|消息|输入|内容)|(?:the )?(?:text|message|input|prompt)(?: length)?(?: is)? (?:longer than|exceeds|exceeding|over|beyond|above|too long for).*|(?:an? )?(?:very |too |over)?-?long (?:text|message|input)", HappeningKind.LongText);
        yield return On(@"(?<number>\d{4,})\s*(?:个)?(?:字|字符)(?:的)?(?:文本|消息|内容)?|(?:an? )?(?:text|message)? ?(?:of )?(?<number>\d{4,}) (?:characters|chars|words|tokens)(?: long)?", HappeningKind.LongText);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> ToolForms()
    {
        yield return On(@"(?:the )?(?:tool|function|service|api)(?: call)? (?<name>[\w.]+) (?:returns|returned|answers|answered|responds|result|result is|gives|says|yields)(?: with)?\s*[:=]?\s*(?<text>.+)|(?:工具|函数|服务|接口)\s*(?<name>[\w.]+)\s*(?:的)?(?:返回|返回结果|结果|回复|输出|返回值)(?:了|为|是)?\s*[:：]?\s*(?<text>.+)|(?<name>[a-z]+_[a-z_]+)\s*(?:返回|returns)\s*[:：]?\s*(?<text>.+)", HappeningKind.ToolReturns);
        yield return On(@"(?:the )?(?:tool|function|service|api)(?: call)? (?<name>[\w.]+) (?:fails|failed|times out|timed out|errors?|is down|is unavailable|throws)|(?:工具|函数|服务|接口)\s*(?<name>[\w.]+)\s*(?:调用)?(?:失败|超时|报错|不可用|出错|异常)", HappeningKind.ToolFails);
        yield return On(@"(?:检索|检索到|检索结果|检索片段|知识库|知识片段|召回|召回片段|文档|网页)(?:的)?(?:文档|资料|片段|段落|条目|网页|内容|结果|文本)?(?:中|里)?(?:含|含有|包含|写着|为|是|返回|内容)?\s*[:：]\s*(?<text>.+)|(?:the |a )?(?:retriev(?:ed|al)|knowledge(?: base)?|search|crawled|web)(?: (?:result|results|passage|passages|document|block|page|snippet|article|entry|text))*(?: (?:contains?|says|includes?|containing|saying|reads?|returns?|content))*\s*[:=]\s*(?<text>.+)", HappeningKind.Passage);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> ModelForms()
    {
        const string reply = "(?:the )?(?:reply|answer|output|response|completion|model(?:'s)? (?:reply|answer|output))";
        const string safety = "(?:the )?(?:content[- ]?(?:safety|filter|moderation|security)|anti-?spam|moderation|safety(?: filter)?)";
        yield return On("(?:模型|LLM)(?:返回|回复|输出)(?:了)?(?:空串|空|空字符串|空白|空内容|空文本|空回复|为空|null)|(?:the )?(?:model|llm) (?:returns|returned|answers|gives|replies with)(?: an?)? ?(?:empty(?: string| text| answer| reply| completion)?|nothing|blank|null)", HappeningKind.ModelFails, text: "empty");
        yield return On("(?:模型|LLM)(?:调用|响应|请求|回复)?(?:超时|无响应|没有响应|一直不返回|卡住|不返回)|(?:the )?(?:model|llm)(?: call| request)? (?:times out|timed out|timeout|does not answer|hangs|never answers|time-out)", HappeningKind.ModelFails, text: "timeout");
        yield return On("(?:模型|模型厂商|模型服务|供应商|LLM)(?:服务|调用)?(?:返回)?(?:了)?(?:过载|繁忙|忙|限流|被限流|429|频率限制|engine_overloaded_error|rate_limit_reached_error)(?:错误)?|(?:the )?(?:model|llm|vendor|engine)(?: vendor| provider| service)? (?:is )?(?:overloaded|busy|rate[- ]limited|returns 429|returned 429|answers 429|rate limit(?: reached)?)|engine_overloaded_error|rate_limit_reached_error", HappeningKind.ModelFails, text: "rate-limited");
        yield return On($"(?:模型)?(?:的)?(?:回复|输出|答案|回答)(?:内容)?(?:触发|命中|被|未通过)(?:了)?(?:内容安全|内容审核|反垃圾|敏感词|审核|安全过滤)(?:拦截|审查)?|{reply} (?:triggers|triggered|hits|is (?:blocked|stopped) by|blocked by|stopped by|fails) {safety}", HappeningKind.ModelFails, text: "refused");
        yield return On($"(?:用户|客户)?(?:的)?(?:消息|输入|问题|提问)(?:内容)?(?:触发|命中|被|未通过)(?:了)?(?:内容安全|内容审核|反垃圾|敏感词|审核|安全过滤)(?:拦截|审查)?|(?:the )?(?:user'?s? |customer'?s? |inbound )?(?:message|input|question|text) (?:triggers|triggered|hits|is (?:blocked|stopped) by|blocked by|stopped by|fails) {safety}", HappeningKind.InputBlocked);
        yield return On("(?:模型|LLM)(?:调用|返回|服务|接口)?(?:报错|错误|出错|失败|异常|内部错误|崩溃|返回错误|不可用|返回 ?5\\d\\d|5\\d\\d(?:错误)?|internal_error|model_not_support|配置错误)|(?:the )?(?:model|llm)(?: call| service)? (?:error|errors|fails|failed|returns (?:an )?error|throws|internal error|unavailable|is unavailable|is down|returns 5\\d\\d|crashes|not supported)|internal_error|model_not_support", HappeningKind.ModelFails, text: "unavailable");
        yield return On(@"(?:模型)?(?:的)?(?:回复|答案|输出)?(?:分成|分为|分|以)(?<number>" + Numeral + @")(?:段|次|部分|块)(?:地)?(?:流式)?(?:输出|返回|发送|到达)?(?:\s*[，,;；]\s*(?:第?[一二三四五六七八九十\d]+|最后一)(?:段|部分|块|次)(?:中|里)?(?:含有|含|包含|是|为|有|出现)(?:有|了)?\s*[:：]?\s*(?<text>.+))?", HappeningKind.Streamed);
        yield return On(reply + "? ?(?:is )?(?:streamed|streams|streaming|comes) in (?<number>" + Numeral + @")(?: (?:streamed|streaming))? (?:parts|chunks|pieces|segments)(?:\s*[,;]\s*(?:the )?(?:first|second|third|last|final|\d(?:st|nd|rd|th))(?: (?:part|chunk|piece|one|segment))? (?:contains|has|is|containing|with|includes|says)\s*[:=]?\s*(?<text>.+))?", HappeningKind.Streamed);
        yield return On(@"(?:模型|LLM)(?:返回|回复|输出|说)(?:了)?\s*[:：]\s*(?<text>.+)|(?:the )?(?:model|llm) (?:returns|returned|says|answers|replies|outputs)\s*[:=]?\s*(?<text>.+)", HappeningKind.ModelReturns);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> ServiceForms()
    {
        yield return On("(?:每个|单个|该|本|单)?(?:用户|个人|单人)(?:的)?(?:本月|每月|月度)?(?:咨询)?(?:次数|额度|限额|配额|用量|消息数)?(?:已)?(?:达到|达|到|超过|超出)?(?:上限|用完|耗尽|超限)|(?:the |this )?user(?:'s)? (?:monthly |message )*(?:limit|quota)(?: (?:is )?(?:reached|exceeded|used up))?|per[- ]user (?:monthly )?(?:limit|quota)(?: (?:is )?(?:reached|exceeded|used up))?|user_limit|message_per_month_per_user_limit_reached", HappeningKind.Suspended, text: "user_limit");
        yield return On("(?:应用|App|本月|当月|月度|服务)?(?:的)?(?:服务|剩余|消息|AI)?(?:额度|配额)(?:不足|不够)(?:以处理该请求)?|(?:the )?(?:remaining )?quota (?:is )?(?:not enough|insufficient|too small)|not enough quota|insufficient quota|quota_not_enough", HappeningKind.Suspended, text: "quota_not_enough");
        yield return On("(?:应用|App|本月|当月|月度|服务)*(?:的)?(?:服务|剩余|消息|AI)?(?:额度|配额)(?:已)?(?:用完|耗尽|用尽|用光|为0|为零|超限)|(?:the )?(?:app'?s? |monthly |service |message )*quota (?:is |has been )?(?:used up|exhausted|exceeded|spent|empty|gone)|no quota(?: left)?|no_quota|out of quota", HappeningKind.Suspended, text: "no_quota");
        yield return On("(?:账户|账号|应用|App)?(?:已)?(?:欠费|扣费失败|扣款失败)|(?:the )?(?:account )?(?:is )?in arrears|deduct(?:ion)? (?:has )?failed|deduct_failed", HappeningKind.Suspended, text: "deduct_failed");
        yield return On("(?:服务|套餐|产品包|授权|应用)(?:已|已经)?(?:到期|过期)|(?:the )?(?:service|package|plan|product package|subscription)(?: (?:is|has))? expired|service_is_expired|expired", HappeningKind.Suspended, text: "expired");
        yield return On("(?:消息|发送|请求)?(?:过于频繁|频率过高|太快|频率超限|触发限流|刷屏)|(?:user )?(?:sends|sending) (?:messages )?too (?:quickly|fast|often)|flood(?:ing)?|rate limit(?: (?:is )?(?:reached|exceeded))?|rate_limit_reached|too_fast", HappeningKind.Suspended, text: "too_fast");
        yield return On(@"(?:消息)?(?:的)?(?<name>(?:ext|config)(?:\.\w+)*)\s*(?:==?|为|是|[:：])\s*(?<text>.+)|(?:with )?(?<name>(?:ext|config)(?:\.\w+)+)", HappeningKind.Extension);
        yield return On(@"(?:同一|相同|重复|再次)(?:条|个|的)?(?:消息|msgId|msg_id|回调|投递|事件|内容)?(?:ID)?.*?(?:重复|再次|投递|推送|回调|到达|送达|发送|收到)(?:了)?(?<number>" + Numeral + @")?(?:次|遍)?|重复(?:投递|推送|回调|消息)(?:\s*(?<number>" + Numeral + @")次)?", HappeningKind.Repeated);
        yield return On(@"(?:the )?(?:same|repeated|duplicate|duplicated|re-?delivered)(?: (?:message|msg_?id|webhook|callback|activity|event|delivery|id))*(?: (?:is )?(?:re-?)?(?:delivered|sent|pushed|received|arrives|comes))?(?: again)?(?: (?<number>" + Numeral + @")(?: times)?)?|re-?delivery|delivered (?<number>" + Numeral + @")(?: times)?", HappeningKind.Repeated);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> PersonForms()
    {
        const string zh = "(?:人工)?(?:坐席|客服|同事|人工|专员)";
        const string en = "(?:a |an |the )?(?:human )?(?:agent|human|person|operator|colleague|representative)";
        yield return On($@"{zh}(?:已)?(?:接入|加入|接管|接起|上线|介入)(?:了)?(?:会话|对话)?|{en}(?: has)? (?:joins|joined|accepts|accepted|takes over|took over|is connected|connects|enters)(?: the (?:chat|conversation|session))?", HappeningKind.AgentJoins);
        yield return On($@"{zh}(?:已)?(?:释放|退出|结束|离开|转回|交还|断开|关闭|下线)(?:了)?(?:会话|对话|服务)?(?:给?机器人)?|{en}(?: has)? (?:releases|released|leaves|left|closes|closed|hands back|ends|ended|exits)(?: the (?:chat|conversation|session))?(?: to the bot)?", HappeningKind.AgentLeaves);
        yield return On($@"{zh}(?:不在线|无人接听|未接听|全部离线|都在忙|忙|超时未接|不在)|无人接听|没有(?:人工)?(?:坐席|客服)(?:在线)?|no (?:human |free )?(?:agent|agents|human|operator)(?: is| are)? ?(?:available|online|free|there)?|{en}s? (?:is |are )?(?:absent|offline|unavailable|away)", HappeningKind.AgentAbsent);
        yield return On($@"{zh}(?:回复|说|发送|发言|发消息)(?:了)?\s*[:：]?\s*(?<text>.+)|{en} (?:says|said|writes|replies|answers)\s*[:=]?\s*(?<text>.+)", HappeningKind.AgentSays);
    }

    private static IEnumerable<(Regex, Func<Match, IReadOnlyList<Happening>>)> CourseForms()
    {
        yield return On(@"(?:after )?(?<number>" + Numeral + @") (?:ordinary|harmless|normal|usual|unrelated|regular|product|everyday|simple|innocent).*?(?:questions|turns|messages|answers|rounds|exchanges)(?: and answers)?.*|(?:之后|随后|经过|中间|又|再|接着)?(?:聊了|问了|隔了)?\s*(?<number>" + Numeral + @")\s*(?:轮|个|条|次)(?:的)?(?:普通|无害|正常|一般|日常|常规|产品|无关).*", HappeningKind.Ordinary);
        yield return On(@"(?<number>\d+)\s*(?<name>秒|分钟|小时|天|seconds?|minutes?|hours?|days?)(?:钟)?\s*(?:过去|以后|之后|后|later|pass(?:ed)?)?|after (?<number>\d+) (?<name>seconds?|minutes?|hours?|days?)", HappeningKind.Later);
        yield return On("非(?:工作|服务|营业)时间|下班(?:时间|后|之后)|深夜|凌晨|半夜|周末|周日|星期天|周六|节假日|休息日|(?:outside|after) (?:business |office |working |service |opening )?hours|(?:at|in the) night|at midnight|(?:on )?(?:a |the )?(?:weekend|sunday|saturday|holiday)", HappeningKind.OutsideHours);
        yield return On("(?:用户)?(?:关注(?:事件|公众号|机器人)?|首次(?:进入|接触|打开)?(?:会话|对话|聊天)?|进入会话|打开(?:会话|聊天|窗口)|添加(?:机器人)?好友)|(?:user )?(?:opens? the (?:chat|conversation)|first contact|follow event|follows(?: the account)?|conversation start(?:s|ed)?)", HappeningKind.Opens);
        yield return On(@"(?:用户)?(?:编辑|修改|撤回)(?:了)?(?:上一条|之前的|刚才的|自己的)?(?:消息)?(?:(?:为|成)?\s*[:：]?\s*(?<text>.+))?|(?:the )?(?:user |message )?(?:is )?(?:edits?|edited|recalls?|recalled|APPEND|REPLACE)(?: (?:the|an?|earlier|last|previous|message|operation))*(?: (?:to|as)?\s*[:=]?\s*(?<text>.+))?", HappeningKind.Edited);
        yield return On(@"(?:机器人)?(?:收到)?(?:与)?(?:自己|机器人|上一条)(?:的)?(?:上一条|刚才的)?(?:回复|消息|文本)(?:相同)?(?:的)?(?:文本|内容)?(?:被)?(?:原样)?(?:返回|回来|回传|重复|转发回来|发回)?(?:\s*(?:连续)?\s*(?<number>" + Numeral + @")次)?|(?:回声|回显|回环|循环)(?:\s*(?<number>" + Numeral + @")次)?|(?:the )?(?:bot'?s? own|bot receives its own|own)(?: last| previous)? (?:reply|message|answer|text)(?: (?:comes back|is sent back|echoed|repeated|again))?(?: (?<number>" + Numeral + @")(?: times)?)?|echo(?:ed)?(?: (?<number>" + Numeral + @")(?: times)?)?", HappeningKind.Echo);
    }

    private static (Regex, Func<Match, IReadOnlyList<Happening>>) On(string pattern, HappeningKind kind, string text = "", string name = "") =>
        (Form(pattern), match => [new(kind, Or(Unquoted(match.Groups["text"].Value), text), Count(match.Groups["number"].Value), Or(match.Groups["name"].Value, name))]);

    private static (Regex, Func<Match, IReadOnlyList<Happening>>) On(string pattern, params HappeningKind[] kinds) =>
        (Form(pattern), _ => [.. kinds.Select(kind => new Happening(kind))]);

    private static Regex Form(string pattern) => new($"^(?:{pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);

    private static string Or(string value, string otherwise) => value.Length > 0 ? value : otherwise;

    private static string Unquoted(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 1 && (trimmed[0], trimmed[^1]) is ('"', '"') or ('“', '”') or ('「', '」') or ('\'', '\'') or ('‘', '’') or ('《', '》') ? trimmed[1..^1] : trimmed;
    }

    private static int Count(string number) => number.ToLowerInvariant() switch
    {
        "" => 0,
        "一" or "one" or "once" => 1,
        "二" or "两" or "two" or "twice" => 2,
        "三" or "three" or "thrice" => 3,
        "四" or "four" => 4,
        "五" or "five" => 5,
        "六" or "six" => 6,
        "七" or "seven" => 7,
        "八" or "eight" => 8,
        "九" or "nine" => 9,
        "十" or "ten" => 10,
        var digits => int.Parse(digits, CultureInfo.InvariantCulture),
    };
}
