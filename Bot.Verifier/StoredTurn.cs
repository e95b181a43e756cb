namespace Bot.Verifier;

/// <summary>A row of the journal's <c>turns</c>; parts that are absent are empty.</summary>
internal sealed record StoredTurn(long Number, string Kind, string? Release, string? Seal)
{
    public required byte[] Event { get; init; }

    public required byte[] Commands { get; init; }

    public required byte[] Trace { get; init; }

    public required byte[] Snapshot { get; init; }

    public required byte[] Certificate { get; init; }

    /// <summary>The engine took no part in it.</summary>
    public bool IsKept => Kind == "Kept";

    /// <summary>Its customer was erased; only the seal is left.</summary>
    public bool IsErased => Kind == "Erased";
}
