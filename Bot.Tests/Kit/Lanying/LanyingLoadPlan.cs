namespace Bot.Tests.Kit.Lanying;

/// <summary>How much is written.</summary>
/// <param name="PerSecond">Messages a second, of all users together.</param>
/// <param name="Length">For how long.</param>
/// <param name="Conversations">Users who write, in turn.</param>
internal sealed record LanyingLoadPlan(int PerSecond, TimeSpan Length, int Conversations)
{
    /// <summary>Share of messages that are announced twice.</summary>
    public double Repeated { get; init; } = 0.05;

    /// <summary>Share of messages that are overtaken by the next one of their conversation.</summary>
    public double Late { get; init; } = 0.05;

    /// <summary>Id of the first user.</summary>
    public long FirstUser { get; init; } = 2_302_200_000_000;

    /// <summary>Chooses which.</summary>
    public int Seed { get; init; } = 1;
}
