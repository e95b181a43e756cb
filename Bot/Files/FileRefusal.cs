namespace Bot.Files;

/// <summary>Why a file is not kept.</summary>
internal enum FileRefusal
{
    /// <summary>It is larger than allowed.</summary>
    TooBig,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>Its content is of no type that is taken.</summary>
    Type,
}
