using System.Globalization;

namespace Bot.Tests.Kit.Lanying;

/// <summary>How a load went.</summary>
/// <param name="Messages">Messages written.</param>
/// <param name="Offered">Until the last of them was announced, but for those that no next one of their conversation overtook.</param>
/// <param name="Whole">Until the last answer.</param>
internal sealed record LanyingLoadReport(int Messages, TimeSpan Offered, TimeSpan Whole)
{
    /// <summary>Conversations that they were written in.</summary>
    public int Conversations { get; init; }

    /// <summary>Callbacks, repeated ones among them.</summary>
    public int Announced { get; init; }

    /// <summary>Messages that were announced twice.</summary>
    public int Repeated { get; init; }

    /// <summary>Messages that were announced after the one that followed them.</summary>
    public int Late { get; init; }

    /// <summary>Greetings, one for a conversation.</summary>
    public int Greetings { get; init; }

    /// <summary>Callbacks that were not answered with 200.</summary>
    public int Refused { get; init; }

    /// <summary>Messages without an answer.</summary>
    public int Lost { get; init; }

    /// <summary>Answers and greetings beyond the first.</summary>
    public int Doubled { get; init; }

    /// <summary>Answers that came at another place than their message's, or stood before one that was acknowledged earlier.</summary>
    public int OutOfOrder { get; init; }

    /// <summary>Answers with other words, or to nothing that was said.</summary>
    public int WrongWords { get; init; }

    /// <summary>From the callback to its 200.</summary>
    public LanyingLoadTimes Acknowledging { get; init; } = new(0, 0, 0);

    /// <summary>From the callback to the answer at the platform.</summary>
    public LanyingLoadTimes Answering { get; init; } = new(0, 0, 0);

    /// <summary>All faults.</summary>
    public int Faults => Refused + Lost + Doubled + OutOfOrder + WrongWords;

    /// <summary>The report, a line each.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"""
        messages {Messages} in {Conversations} conversations, {Messages / Offered.TotalSeconds:F0} a second for {Offered.TotalSeconds:F1} s; last answer after {Whole.TotalSeconds:F1} s
        callbacks {Announced}: {Repeated} messages twice ({Share(Repeated)}), {Late} after their next one ({Share(Late)})
        greetings {Greetings}
        faults {Faults}: not acknowledged {Refused}, lost {Lost}, doubled {Doubled}, out of order {OutOfOrder}, wrong words {WrongWords}
        callback to 200     {Acknowledging}
        callback to answer  {Answering}
        """);

    private string Share(int count) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / Messages:F1} %");
}
