using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Guidelines.Output;

namespace Bot.Benchmarks.Guidelines;

/// <summary>Measures the output gate: an answer of 600 characters against 20 KB of standing facts, three passages and an order.</summary>
internal static class GateSpeed
{
    private const int Warmup = 4_000;
    private const int Rounds = 5_000;

    private const string English =
        "Hello, and thank you for asking. The Basic plan costs 199 yuan per month and the Pro plan 999 yuan per month. New users can try it free of charge for 14 days, and refunds are possible within 7 days of purchase. "
        + "Your order SO123456 is in transit and should arrive on November 25; it contains one Jasmine Tea at 128 yuan and one Round Lantern at 118 yuan, together 246 yuan.\n\n1. Open our site https://www.molvia.example and log in.\n2. Choose a plan.\n3. Pay by card or on account.\n\n"
        + "If anything is unclear, please call 400-010-2030 between 9:00 and 18:00, Monday to Friday, or write to help@molvia.example. Is there anything else I can help you with?";

    private const string Chinese =
        "您好，感谢您的咨询。基础版每月199元，专业版每月999元，新用户可以免费试用14天，购买后7天内可以退款。您的订单SO123456正在运输途中，预计11月25日送达；其中茉莉花茶128元，圆灯笼118元，一共246元。\n\n1. 打开官网 https://www.molvia.example 登录。\n2. 选择套餐。\n3. 完成支付。\n\n"
        + "紧急问题人工30分钟内回复，一般问题24小时内回复。如有疑问，请在周一至周五 09:00–18:00 致电 400-010-2030，或发邮件到 help@molvia.example。基础版按年计算：199 × 12 = 2388 元。支持的渠道有网页、微信和蓝莺。请问还有什么可以帮您？我们支持中文和英文两种语言，您可以随时切换。"
        + "收到退回的商品后，我们会在3个工作日内退款。签收后7天内可以申请退货，退货时请保持商品完好。电子发票免费，24小时内发送到您的邮箱。普通快递运费为12元，订单满199元可免运费；偏远地区需要5至7天送达。如需人工服务，请回复转人工。";

    /// <summary>Prints the times.</summary>
    /// <param name="output">Where to.</param>
    public static int Print(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var index = new FactIndex(SampleFacts.Standing(20_000));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index of 20 KB: {watch.Elapsed.TotalMilliseconds:0.0} ms (first, cold)"));
        foreach (var (name, language, text) in new[] { ("en", "en", English), ("zh", "zh", Chinese) })
        {
            var facts = SampleFacts.Turn(index, language);
            Measure(output, $"whole answer, {name}, {text.Length} characters", () => OutputGate.Check(new(text), facts));
            Measure(output, $"streamed in 40 chunks, {name}", () => Stream(text, facts));
        }

        return 0;
    }

    private static void Stream(string text, GateFacts facts)
    {
        var gate = new SentenceGate(facts);
        for (var i = 1; i <= 40; i++)
        {
            gate.Release(text[..(text.Length * i / 40)]);
        }

        gate.End(text);
    }

    private static void Measure(TextWriter output, string name, Action check)
    {
        var times = new double[Rounds];
        var worked = TimeSpan.Zero;
        for (var i = -Warmup; i < Rounds; i++)
        {
            worked = i == 0 ? Environment.CpuUsage.TotalTime : worked;
            var start = Stopwatch.GetTimestamp();
            check();
            times[Math.Max(i, 0)] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: p50 {times[Rounds / 2]:0} us, p99 {times[Rounds * 99 / 100]:0} us, processor time {(Environment.CpuUsage.TotalTime - worked).TotalMicroseconds / Rounds:0} us each"));
    }
}
