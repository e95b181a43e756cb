using System.Globalization;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>What the bot says by itself, in both languages.</summary>
internal static class StandingWords
{
    public static string Greeting(PackSettings pack, string language) => Pick(
        language,
        $"Hello, I am the assistant of {pack.BrandName(language)}. What can I do for you?",
        $"您好，我是{pack.BrandName(language)}的智能助手，请问有什么可以帮您？");

    public static string HandedOver(PackSettings pack, string language) => Pick(
        language, $"I have put this down for a colleague.{Reach(pack, language)}", $"我已为您登记，请同事跟进。{Reach(pack, language)}");

    public static string Closed(PackSettings pack, DateTimeOffset at, TimeZoneInfo zone, string language)
    {
        var opens = pack.Opening?.Opens(at);
        var mine = opens is { } moment ? TimeZoneInfo.ConvertTime(moment, zone) : default;
        var next = opens is null ? "" : LocalText.Moment(mine.DateTime, language);
        // The hours that follow are on the shop's clock.
        var isElsewhere = opens is { } there && mine.Offset != there.Offset;
        var (en, zh) = next.Length == 0 ? ("", "") : ($" Somebody is back on {next}{(isElsewhere ? " (your time)" : "")}.", $"{(isElsewhere ? "您当地时间 " : "")}{next} 恢复人工服务。");
        return Pick(
            language,
            $"I have put this down for a colleague. Nobody is here right now.{en}{Reach(pack, language)}",
            $"我已为您登记，请同事跟进。现在是非工作时间。{zh}{Reach(pack, language)}");
    }

    public static string AlreadyHandedOver(PackSettings pack, string language) => Pick(
        language, $"This is put down for a colleague already.{Reach(pack, language)}", $"已经为您登记，请同事跟进。{Reach(pack, language)}");

    public static string WithPerson(string language) => Pick(
        language, "I have passed your message on: a colleague has this conversation and will answer you here.", "您的消息已转达，同事正在处理此对话，会在这里回复您。");

    public static string Forwarded(string language) => Pick(language, "Passed on to my colleague.", "已转达给同事。");

    public static string PersonTook(string language) => Pick(language, "A colleague is with you now.", "同事已接入，请您稍候。");

    public static string PersonFailed(PackSettings pack, string language) => Pick(
        language,
        $"I am sorry, no colleague is available right now. I am here again for your questions.{Reach(pack, language)}",
        $"抱歉，暂时没有同事能够接待。您可以继续向我提问。{Reach(pack, language)}");

    public static string PersonLeft(string language) => Pick(
        language, "My colleague has closed this request. I am here again if you need anything else.", "同事已处理完毕。如果还有其他问题，请随时告诉我。");

    public static string Honest(PackSettings pack, string language) => Pick(
        language, $"I am sorry, I cannot answer that.{Reach(pack, language)}", $"抱歉，这个问题我暂时无法回答。{Reach(pack, language)}");

    public static string HonestWaiting(PackSettings pack, string language) => Pick(
        language,
        $"I am sorry, I cannot answer that myself. This conversation is put down for a colleague already.{Reach(pack, language)}",
        $"抱歉，这个问题我无法回答。已经为您登记，请同事跟进。{Reach(pack, language)}");

    public static string Missing(string language) => Pick(language, "Please fill this in.", "请填写这一项。");

    public static string WhatICan(string language) => Pick(language, "What I can help you with:", "我可以为您提供以下帮助：");

    public static string Help(PackSettings pack, string language) => Pick(
        language,
        $"I am the assistant of {pack.BrandName(language)}. Just type what you need. You can also say “talk to a person”, “back”, “stop” or “restart” at any time{(pack.Why ? ", and after an answer “why this answer?”" : "")}.",
        $"我是{pack.BrandName(language)}的智能助手，直接输入您的问题即可。您也可以随时说“转人工”“返回”“取消”或“重新开始”{(pack.Why ? "，对回答有疑问可以说“为什么这样回答”" : "")}。");

    public static string Unavailable(PackSettings pack, string language) => Pick(
        language,
        $"I am sorry, I cannot do that right now because a system does not answer. Please try again later.{Reach(pack, language)}",
        $"抱歉，系统暂时没有响应，现在无法办理。请稍后再试。{Reach(pack, language)}");

    public static string Stopped(string language) => Pick(language, "All right, I have stopped. What else can I do for you?", "好的，已为您停止。还有什么可以帮您？");

    public static string NothingToStop(string language) => Pick(language, "There is nothing running that I could stop. What can I do for you?", "当前没有正在进行的操作。请问有什么可以帮您？");

    public static string NothingBack(string language) => Pick(language, "There is no earlier question to go back to.", "没有可以返回的上一个问题。");

    public static string BackTo(string language) => Pick(language, "Back to where we were:", "我们回到刚才的问题：");

    public static string Restarted(string language) => Pick(language, "Let us start again.", "好的，我们重新开始。");

    public static string OldButton(string language) => Pick(
        language, "That button belongs to an earlier question, so I have not used it.", "这个按钮属于之前的问题，我没有采用。");

    public static string Thanks(bool helpful, string language) => helpful
        ? Pick(language, "Thank you, I am glad that it helped.", "谢谢您的反馈，很高兴能帮到您。")
        : Pick(language, "Thank you for telling me. Say “talk to a person” and a colleague will help you.", "谢谢您的反馈。如需帮助，请说“转人工”，同事会为您服务。");

    public static string RatedAlready(string language) => Pick(
        language, "Thank you, I have your rating of that answer already.", "谢谢，您对这条回答的评价已经记录。");

    public static string NotRated(string language) => Pick(language, "All right, without a rating.", "好的，不评价也没关系。");

    public static string MayKeep(string language, string value) => Pick(language, $"(“skip” keeps {value})", $"（说“跳过”则为{value}）");

    public static string MaySkip(string language) => Pick(language, "(or say “skip”)", "（也可以说“跳过”）");

    public static string Send(string language) => Pick(language, "Send", "提交");

    public static string FilesOnly(string language) => Pick(
        language, "Thank you, I have received your file, but I cannot look inside it. Please tell me in words what you need.", "文件已收到，但我无法查看内容。请用文字告诉我您的需求。");

    public static string Nothing(string language) => Pick(language, "I have received an empty message. Please tell me in words what you need.", "我收到了一条空消息，请用文字告诉我您的需求。");

    public static string Which(string language) => Pick(language, "Which of these do you mean?", "请问您指的是哪一项？");

    public static string QuotedFrom(string source, string language) => Pick(language, $"*Source: {source}*", $"*来源：{source}*");

    public static string DidYouMean(string language) => Pick(
        language, "I have no answer to exactly that. Did you mean one of these?", "我没有找到完全对应的答案，您是想问下面的问题吗？");

    public static string Done(string language) => Pick(language, "Done.", "好的，已完成。");

    public static string Busy(string language) => Pick(
        language, "I am still busy with your earlier messages. Please send this one again in a moment.", "我还在处理您之前的消息，请稍后再发送这一条。");

    public static string Aside(string question, string language) => Pick(
        language, $"(I have set “{question}” aside. Ask again if you still want an answer.)", $"（“{question}”我先放下了，如仍需要请再问一次。）");

    public static string SpeakingStopped(string language) => Pick(language, "I have stopped here, as you asked.", "已按您的要求停止。");

    public static string LeftOff(string language) => Pick(language, "I left off here, because you went on.", "您已继续提问，此处不再作答。");

    public static string OneMoment(string language) => Pick(language, "One moment, please.", "请稍候。");

    public static string BudgetSpent(PackSettings pack, string language) => Pick(
        language,
        $"I cannot answer further free questions right now. What I can still help you with, you can choose below.{Reach(pack, language)}",
        $"目前暂时无法继续解答自由提问。您可以从下面选择我能办理的事项。{Reach(pack, language)}");

    public static string TooLong(string language) => Pick(
        language, "This message is too long for me. Please send it in parts.", "内容过长，请分段发送。");

    public static string PersonButton(string language) => Pick(language, "Talk to a person", "转人工");

    private static string Reach(PackSettings pack, string language)
    {
        var zh = language == "zh";
        var ways = new[] { pack.Brand(language, "phone"), pack.Brand(language, "email") }.Where(way => way.Length > 0).ToList();
        if (ways.Count == 0)
        {
            return "";
        }

        var hours = pack.Brand(language, "hours") is { Length: > 0 } given ? (zh ? $"（{given}）" : $" ({given})") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(zh ? "您也可以联系：" : " You can also reach us at ")}{string.Join(zh ? "、" : " or ", ways)}{hours}{(zh ? "。" : ".")}");
    }

    private static string Pick(string language, string en, string zh) => language == "zh" ? zh : en;
}
