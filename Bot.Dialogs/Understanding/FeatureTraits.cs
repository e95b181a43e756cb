namespace Bot.Dialogs.Understanding;

/// <summary>What kind of feature it is.</summary>
[Flags]
internal enum FeatureTraits
{
    /// <summary>A word with content, or a group of them.</summary>
    None = 0,

    /// <summary>A group of letters of a word.</summary>
    Letters = 1,

    /// <summary>Made of words that occur in any sentence.</summary>
    Light = 2,
}
