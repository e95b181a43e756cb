namespace Bot.Dialogs.Packs.Faq;

/// <summary>What the test of a row expects.</summary>
/// <param name="Row">The row, whose question is asked.</param>
/// <param name="Says">Texts that the reply holds.</param>
internal sealed record FaqTest(FaqRow Row, IReadOnlyList<string> Says)
{
    /// <summary>The script that answers; absent when the knowledge does.</summary>
    public string? Script { get; init; }
}
