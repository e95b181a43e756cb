namespace Bot.Dialogs.Guidelines.Attacks;

/// <summary>What the shape of a message tells, whatever its words.</summary>
internal enum ShapeSign
{
    /// <summary>A line that poses as a turn of the system, the bot or a user.</summary>
    Turn,

    /// <summary>A token of a chat template.</summary>
    Template,

    /// <summary>A fence, rule or bracketed banner as between parts of a prompt.</summary>
    Delimiter,

    /// <summary>Program code or markup.</summary>
    Code,

    /// <summary>Long stretches of signs or one thing over and over.</summary>
    Noise,

    /// <summary>Words without vowels or spaces, signs inside words: what optimisers of attacks produce.</summary>
    Gibberish,

    /// <summary>Many question and answer lines.</summary>
    Shots,

    /// <summary>Invisible characters or look-alikes in number.</summary>
    Hidden,

    /// <summary>Encoded text that decodes to something legible.</summary>
    Encoded,

    /// <summary>Longer than customers write.</summary>
    Long,

    /// <summary>An assignment of parts to letters that are joined later.</summary>
    Pieces,

    /// <summary>A placeholder to be filled in: brackets, underscores, a JSON field.</summary>
    Blank,

    /// <summary>Most letters are capitals.</summary>
    Shouting,

    /// <summary>Short, as follow-ups are.</summary>
    Short,

    /// <summary>A few words only.</summary>
    Tiny,

    /// <summary>A sentence whose letters were set apart.</summary>
    Spaced,

    /// <summary>The bot refused something before.</summary>
    Refused,
}
