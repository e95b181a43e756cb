namespace Bot.Dialogs.Guidelines.Output;

/// <summary>English words that tell nothing about the subject of a sentence.</summary>
internal static class EmptyWords
{
    private static readonly HashSet<string> Words =
    [
        .. ("the and for are was were has have had been being with from this that these those you your yours our ours they them their there here then than what when where which who whom whose why how can could will would shall should may might must "
            + "not but also into onto over under out off all any some each every both more most less much many few other another such own same very just only even still yet already too quite rather about above after again against before below between "
            + "does did doing don doesn didn isn aren wasn weren won because while until since through during its his her him she he'll it's i'm we're you're let get got one two yes please now once well sure").Split(' '),
    ];

    /// <summary>Whether the word is one.</summary>
    /// <param name="word">In lower case.</param>
    public static bool Has(string word) => Words.Contains(word);
}
