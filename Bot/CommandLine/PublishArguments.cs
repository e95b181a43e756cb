namespace Bot.CommandLine;

/// <summary>What the command line says about publishing.</summary>
/// <param name="Pack">The pack's folder.</param>
/// <param name="Data">The data directory.</param>
/// <param name="Person">Who publishes.</param>
internal sealed record PublishArguments(string Pack, string Data, string Person)
{
    /// <summary>Why a red result is overridden; absent when it is not.</summary>
    public string? Reason { get; init; }

    /// <summary>How many changed conversations were seen and are wanted.</summary>
    public int Accepted { get; init; }

    /// <summary>How many conversations are replayed.</summary>
    public required int Last { get; init; }
}
