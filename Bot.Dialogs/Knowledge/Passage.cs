namespace Bot.Dialogs.Knowledge;

/// <summary>A piece of what the pack knows: an approved question with its answer, or a section of a document.</summary>
/// <param name="Id">File and place in it, for example <c>knowledge/shipping.md#2</c>.</param>
/// <param name="Language">Its language, <c>en</c> or <c>zh</c>.</param>
/// <param name="Text">The answer, or the section's words, in Markdown.</param>
public sealed record Passage(string Id, string Language, string Text)
{
    /// <summary>SHA-256 over heading, question and text, hexadecimal, the first 16 digits.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Headings above it, the highest first; empty for none.</summary>
    public string Heading { get; init; } = "";

    /// <summary>The approved question; absent for a section.</summary>
    public string? Question { get; init; }

    /// <summary>What the source is called when it is quoted.</summary>
    public string Source { get; init; } = "";

    /// <summary>Where the source can be read; absent when nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>What it is about, where several things have passages of the same kind (a product, a branch).</summary>
    public string? About { get; init; }

    /// <summary>First day on which it holds; absent: always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day on which it holds; absent: always.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Customers who may read it, by their attribute <c>audience</c>; absent: all.</summary>
    public string? Audience { get; init; }

    /// <summary>Whether it holds on a day and may be read by somebody.</summary>
    public bool IsFor(DateOnly day, string? audience) =>
        (From is null || From <= day) && (Until is null || Until >= day) && (Audience is null || Audience == audience);
}
