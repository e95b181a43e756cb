using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>Recognises standing commands, only where the message is essentially that: "cancel", not "cancel my order".</summary>
internal static class StandingCommands
{
    private const int LongestCommand = 60;

    private const string EnglishPerson =
        "(?:(?:an? |the |your |some |my )?(?:(?:real|live|actual|human|customer|support|service|store|online|sales|care|help|desk) )*"
        + "(?:person|human|humans|people|agent|agents|representative|rep|operator|advisor|adviser|staff|staff member|employee|colleague|assistant|team member|human being|support|someone|somebody|service|manager|supervisor|associate|customer care|specialist|consultant|person instead)"
        + "(?: real| human| else)?|someone|somebody)";

    private const string ChinesePerson =
        "(?:真人|人工|客服|人工客服|真人客服|在线客服|人工服务|客服人员|工作人员|客服小姐姐|活人|你们的人|你们客服|你们人工|值班人员|客服代表|人工坐席|坐席|座席|专员|服务人员|店员|店主|掌柜|经理|主管|人)";

    private static readonly (StandingCommand Command, Regex Form)[] Forms =
    [
        (StandingCommand.Human, Form(
            "(?:(?:can|could|may|might) (?:i|we|you) |(?:i|we) (?:would|'d) (?:like|love|prefer|rather)(?: to)? |(?:i|we)'d (?:like|love|prefer|rather)(?: to)? |(?:i|we) (?:want|need|wish|have|demand)(?: to)? |let me |get me |give me |connect me (?:to |with )?|transfer me (?:to |with )?"
            + "|put me through (?:to )?|pass me (?:on )?(?:to )?|is there |are there |how (?:can|do) i |would you |i wanna |i want |i need |please )*"
            + "(?:(?:to )?(?:talk|speak|chat|connect|talking|speaking|chatting|contact|reach|get|transfer|switch|escalate|get through|be connected|be transferred|have|see|call|ask for|find|message)(?: me)?(?: (?:to|with|over to|through to|in touch with))?(?: talk to| speak to| speak with)? )?"
            + EnglishPerson + "(?: (?:i can (?:talk|speak|chat) (?:to|with)|to (?:talk|speak|chat) (?:to|with)|to (?:help|assist) me|help me|available|there|here|instead|on the (?:phone|line)|to call me|who can help(?: me)?|now|right now|immediately|asap|today|from (?:your|the) team))*")),
        (StandingCommand.Human, Form("(?:talk|speak|chat|speaking|talking)(?: to| with) (?:human|agent|person|people|representative|someone|somebody)|human|agent|operator|representative|live (?:chat|agent|support)|real (?:person|human)|customer (?:service|support|care)|(?:i )?(?:do not|don't|dont) want (?:to (?:talk|speak|chat) (?:to|with) )?(?:an? |the |this )?(?:bot|robot|machine|computer|ai)|not (?:an? )?(?:bot|robot)|stop the bot|no (?:more )?(?:bots?|robots?)|human please|escalate|speak to (?:the )?manager")),
        (StandingCommand.Human, Form(
            "(?:我|你|你们|能不能|能否|可以|可不可以|能|想要|想|要|需要|必须|给我|帮我|请|直接|现在|马上|立刻|快|赶紧|还是|一个|个|位|的|有没有|有|不要机器人|别机器人)*(?:转|转接|转到|接|接通|接入|找|找个|找一个|换|换个|叫|叫个|联系|呼叫|和|跟|同|与|让|来个|来|上|要|切换|切换到|转给|转去|求)*(?:一个|一位|一下|个|位|你们|你们的|到)*"
            + ChinesePerson + "(?:服务|客服|处理|解决|接待|帮我|帮忙|聊|聊聊|聊天|说|说话|谈|谈谈|讲|讲话|沟通|对话|通话|来|在|在吗|在不在|吗|么|吧|呢|啊|呀|了|一下|行|行不行|可以|行吗|的|我|和我|跟我|说话|回答|回复)*")),
        (StandingCommand.Back, Form("(?:(?:please |can (?:we|i|you) |could (?:we|i|you) |let me |let's |i (?:want|need|would like) to |i'd like to |i wanna )*(?:go |step |take me |get |move |bring me )?(?:back|backwards?)(?: (?:one|a|1) step| up| to (?:the )?(?:previous|last)(?: (?:question|step|one|menu|page))?)?)|(?:the )?previous(?: (?:question|step|one|page|menu))?|(?:go to (?:the )?)?previous(?: (?:question|step))?|one step back|undo(?: that| it)?|last step")),
        (StandingCommand.Back, Form("(?:我|我要|我想|想|要|请|帮我|能不能|可以)*(?:返回|回退|后退|退回|倒回|回到|返回到|退|回)(?:上一步|上一个|上一题|上一个问题|上一页|上一级|上一层|前一步|上一项|上级|一步|去|到上一步)?(?:吗|吧|一下|了)*|上一步|上一个问题|上一题|上一页|上一级|前一步|上一个|撤销|撤回|倒退")),
        (StandingCommand.Restart, Form("(?:(?:please |can (?:we|i|you) |could (?:we|i|you) |let me |let's |i (?:want|need|would like) to |i'd like to |i wanna )*(?:restart|reset|start over|start again|start afresh|start anew|start from (?:the )?(?:beginning|start|scratch|zero)|begin again|begin anew|start all over(?: again)?|start over again|from the (?:beginning|start|top)|go back to (?:the )?(?:start|beginning)|back to (?:the )?(?:start|beginning)|new conversation|new chat|start (?:a )?new (?:conversation|chat)|do over|start fresh|all over again|reboot)(?: (?:the )?(?:bot|chat|conversation|everything|it|this|all|from the beginning|from scratch))?)")),
        (StandingCommand.Restart, Form("(?:我|我要|我想|想|要|请|帮我|咱们|我们|能不能|可以|那|那就)*(?:重新开始|重来|从头开始|从头来|从头再来|重新来|重新来过|重启|重头来|重头开始|再来一遍|重置|从新开始|重开|重新对话|新对话|重新聊|清空重来|回到开头|回到起点|回到最开始|从头|全部重来|重新再来)(?:对话|会话|聊天)?(?:一次|一遍|一下|吗|吧|了|好了|行吗|可以吗)*")),
        (StandingCommand.Stop, Form("(?:(?:please |can (?:we|you) |could (?:we|you) |let's |i (?:want|need|would like) to |i'd like to |i wanna |just |ok |okay |no )*(?:stop|stop it|stop this|stop that|stop now|stop here|stop there|cancel|cancel that|cancel it|cancel this|quit|exit|abort|never mind|nevermind|nvm|forget it|forget about it|forget that|forget this|end|end it|end this|drop it|drop that|leave it|enough|that's enough|no more|close|end chat|end conversation|end the (?:chat|conversation)|stop (?:the )?(?:chat|conversation)|stop talking|stop asking|get me out|get out|leave|i quit|i give up|give up|discard|stop stop|stop asking me(?: questions| this)?|i changed my mind|changed my mind|i've changed my mind|don't bother|leave me alone)(?: (?:now|here|for now|everything|then|already|immediately|right now|all))*)")),
        (StandingCommand.Stop, Form("(?:我|我要|我想|想|要|请|那|那就|还是|先|就|帮我|给我)*(?:算了|取消|停止|停|停下|停下来|退出|结束|不办了|不弄了|不问了|不说了|不用了我不办了|别问了|不要问了|别说了|终止|中止|放弃|不继续了|不想继续了|作罢|打住|不搞了|不玩了|不聊了|结束对话|结束聊天|结束会话|退出对话|取消操作|取消吧算了|停止对话|不想说了|不想弄了|到此为止|先这样|就这样吧|改变主意了|我改主意了|改主意了|没事了)(?:吧|了|啊|呀|哦|掉|一下|先|不弄了|不办了)*")),
        (StandingCommand.Help, Form("(?:(?:please |can you |could you |i (?:need|want|could use) |i'd like |get |give me |show me |show |some |a |the |open |see |main |your |view |bring up |go to |list )*(?:help|menu|options|commands|help menu|main menu|the menu|list of options|topics|assistance|instructions|help me|assist me|all options|some help|a hand)(?: here| now| me)?)|what (?:can|could) (?:you|u|i|this bot) (?:do|ask|say|help (?:me )?with|do for me|do here|ask you|do with this|ask here|help)(?: here| for me)?|what (?:do|are) you (?:do|able to do|offer|for)|what are (?:my|the) options|how (?:does|do) (?:this|it|you) work|how (?:can|could|may) you help(?: me)?|what are you (?:capable of|good at)|how do i use (?:this|you|it)|what is this|who are you|what else can you do|what can i (?:do|ask)(?: here| you)?|[?]+|\\?")),
        (StandingCommand.Help, Form("(?:我|我要|我想|想|要|请|给我|需要|求|来|看|看看|看一下|打开|显示|查看|回到|返回|一些|一下|点|有没有|有)*(?:帮助|菜单|主菜单|帮忙|求助|救命|功能列表|功能菜单|功能|选项|指令|命令|帮助菜单|使用说明|使用帮助|怎么用|如何使用|怎么使用|说明|目录|首页|服务列表|服务菜单|所有功能|帮帮我|帮我|帮下我|帮我一下)(?:一下|吧|吗|啊|呀|呢|下)*|你(?:们)?(?:能|会|可以|都能|都会|还能|还会|都可以)(?:帮我|为我|给我)?(?:做|干|办|帮|处理|解决|提供|回答|查)(?:我)?(?:什么|啥|些什么|些啥|哪些|什么事|哪些事|哪些问题|什么问题|哪些服务|什么服务|什么忙|哪些业务)(?:事|忙|情|呢|啊|呀)*|你(?:是谁|是干什么的|是做什么的|有什么功能|有哪些功能|有什么用|会什么|会啥|能干嘛|能干啥|会干嘛|会干啥)(?:呢|啊|呀)*|我(?:能|可以)(?:问|做|办)(?:你)?(?:什么|啥|些什么|哪些)(?:问题|事)*(?:呢|啊)*|这(?:个)?(?:怎么用|是什么|能干嘛|能做什么)|可以做什么|能做什么|有什么功能|有哪些功能|有哪些服务|有什么服务|提供哪些服务|提供什么服务")),
    ];

    private static readonly string[] Polite =
    [
        "please", "pls", "plz", "thanks", "thank you", "thx", "sorry", "hey", "hi", "hello", "ok", "okay", "well", "um", "uh", "just", "actually", "now", "kindly", "sir", "madam", "oh", "immediately", "then", "instead", "asap", "wait", "no", "quick", "quickly", "for god's sake", "!",
        "请问", "请", "谢谢", "谢谢你", "麻烦你", "麻烦您", "麻烦", "你好", "您好", "亲", "拜托", "那个", "嗯", "哦", "噢", "唉", "哎", "喂",
    ];

    private static readonly char[] Breaks = [',', '.', '!', ';', ':', '~', '、', '。', '…', '(', ')', '"', '“', '”', '/', '-', '*', '#'];

    /// <summary>The command that the text is, if it is one.</summary>
    public static StandingCommand? Read(string text)
    {
        var folded = PlainText.Fold(text);
        if (folded.Length is 0 or > LongestCommand)
        {
            return null;
        }

        var bare = Bare(folded);
        foreach (var (command, form) in Forms)
        {
            if (form.IsMatch(bare))
            {
                return command;
            }
        }

        return null;
    }

    private static string Bare(string folded)
    {
        var question = folded.Trim('?').Length == 0 ? "?" : folded.Replace('?', ' ');
        var bare = $" {string.Join(' ', question.Split(Breaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))} ";
        bare = bare.Replace("  ", " ", StringComparison.Ordinal);
        foreach (var word in Polite)
        {
            var without = PlainText.IsHan(word[0]) ? bare.Replace(word, "", StringComparison.Ordinal) : bare.Replace($" {word} ", " ", StringComparison.Ordinal);
            bare = without.Trim().Length == 0 ? bare : without;
        }

        return WithoutChineseSpaces(bare.Trim());
    }

    private static string WithoutChineseSpaces(string text) => text.Any(PlainText.IsHan) ? text.Replace(" ", "", StringComparison.Ordinal) : text;

    private static Regex Form(string pattern) => new($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
