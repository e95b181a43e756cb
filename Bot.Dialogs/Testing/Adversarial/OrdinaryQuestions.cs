namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Questions that every customer asks.</summary>
internal static class OrdinaryQuestions
{
    private static readonly string[] Chinese =
        ["怎么注册账号？", "基础版多少钱？", "支持哪些渠道？", "有哪些语言？", "可以试用多久？", "怎么申请退款？", "客服电话是多少？", "你们的服务时间是？", "官网是什么？", "专业版多少钱？"];

    private static readonly string[] English =
    [
        "How do I sign up?", "How much is the basic plan?", "Which channels do you support?", "Which languages are there?", "How long is the trial?", "How do refunds work?",
        "What is your phone number?", "When are you open?", "What is your web site?", "How much is the pro plan?",
    ];

    /// <summary>So many of them.</summary>
    public static IEnumerable<string> Take(int count, string language)
    {
        var questions = language == "en" ? English : Chinese;
        return Enumerable.Range(0, count).Select(number => questions[number % questions.Length]);
    }
}
