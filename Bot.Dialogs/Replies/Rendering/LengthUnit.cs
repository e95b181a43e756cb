namespace Bot.Dialogs.Replies.Rendering;

/// <summary>What a channel counts when it says how long a message may be.</summary>
public enum LengthUnit
{
    /// <summary>UTF-16 units, as .NET and JavaScript count.</summary>
    Utf16Units,

    /// <summary>Unicode characters: an emoji of several is several.</summary>
    Characters,

    /// <summary>Bytes in UTF-8: three for most Chinese characters.</summary>
    Utf8Bytes,
}
