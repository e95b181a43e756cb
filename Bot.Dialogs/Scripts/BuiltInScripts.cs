namespace Bot.Dialogs.Scripts;

/// <summary>Names of scripts that a pack may have instead of the bot's own words.</summary>
internal static class BuiltInScripts
{
    /// <summary>Nothing matched, and no model answers.</summary>
    public const string Honest = "honest";

    /// <summary>What can you do?</summary>
    public const string Help = "help";

    /// <summary>A handoff outside the hours.</summary>
    public const string Closed = "closed";

    /// <summary>An earlier answer was replaced.</summary>
    public const string Corrected = "corrected";

    /// <summary>An earlier answer cannot be replaced any more: something was done with it.</summary>
    public const string CorrectedTooLate = "corrected-too-late";

    /// <summary>A question must be answered before the script can go on.</summary>
    public const string CannotSkip = "cannot-skip";

    /// <summary>Shall the bot really stop?</summary>
    public const string StopQuestion = "stop-question";

    /// <summary>The script was stopped.</summary>
    public const string Stopped = "stopped";

    /// <summary>There is no question to go back to.</summary>
    public const string NothingBack = "nothing-back";

    /// <summary>Several messages in a row came to nothing.</summary>
    public const string TooManyFailures = "too-many-failures";

    /// <summary>An answer was taken from the words that started the script.</summary>
    public const string Noted = "noted";

    /// <summary>Two wishes, or more, came in one message.</summary>
    public const string TwoWishes = "two-wishes";

    /// <summary>Another wish came along with an answer, and waits.</summary>
    public const string LaterWish = "later-wish";

    /// <summary>The second wish's turn has come.</summary>
    public const string NextWish = "next-wish";

    /// <summary>The customer has been silent for a while.</summary>
    public const string Silence = "silence";

    /// <summary>The customer has been silent for long: the conversation is closed.</summary>
    public const string SilenceOver = "silence-over";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        Honest, Help, Closed, Corrected, CorrectedTooLate, CannotSkip, StopQuestion, Stopped, NothingBack, TooManyFailures, Noted, TwoWishes, LaterWish, NextWish, Silence, SilenceOver,
    ];
}
