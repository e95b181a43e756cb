namespace Bot.Dialogs.Replies;

/// <summary>How a question of a form is filled in.</summary>
public enum FormInput
{
    /// <summary>With words.</summary>
    Text,

    /// <summary>With a number.</summary>
    Number,

    /// <summary>With a day.</summary>
    Date,

    /// <summary>With a time of day.</summary>
    Time,

    /// <summary>With an e-mail address.</summary>
    Email,

    /// <summary>With a phone number.</summary>
    Phone,

    /// <summary>By choosing one.</summary>
    Choice,

    /// <summary>By choosing several.</summary>
    Choices,
}

/// <summary>A question of a form.</summary>
/// <param name="Name">Its name, which the filled form sends back.</param>
/// <param name="Label">What stands over it on a card.</param>
/// <param name="Question">The question as a sentence, where it is asked alone.</param>
/// <param name="Input">How it is filled in.</param>
public sealed record FormField(string Name, string Label, string Question, FormInput Input)
{
    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<ReplyChoice> Options { get; init => field = value ?? []; } = [];

    /// <summary>The smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest number; of words, the most characters.</summary>
    public decimal? Max { get; init; }

    /// <summary>The first day or time, as <c>yyyy-MM-dd</c> or <c>HH:mm</c>.</summary>
    public string? From { get; init; }

    /// <summary>The last day or time.</summary>
    public string? To { get; init; }

    /// <summary>The pattern that part of the words must have; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is said of an answer that does not fit; null for the usual words.</summary>
    public string? Expected { get; init; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; init; }

    /// <summary>What was wrong with the last answer to it.</summary>
    public string? Problem { get; init; }

    /// <summary>What is filled in already: what its card says, or the last answer, when it was wrong.</summary>
    public string? Value { get; init; }
}
