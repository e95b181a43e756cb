namespace Bot.Connector.Schema;

/// <summary>Whether the bot awaits an answer.</summary>
public static class InputHints
{
    /// <summary>Ready, but no answer is awaited.</summary>
    public const string Accepting = "acceptingInput";

    /// <summary>An answer is awaited.</summary>
    public const string Expecting = "expectingInput";

    /// <summary>Not ready for input.</summary>
    public const string Ignoring = "ignoringInput";

    internal static string? Canonical(string? hint) => hint switch
    {
        "accepting" => Accepting,
        "expecting" => Expecting,
        "ignoring" => Ignoring,
        _ => hint,
    };
}
