using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>A conversation that must hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Language">Locale of the customer.</param>
/// <param name="Now">When it takes place.</param>
/// <param name="Stubs">What services answer, by <c>SERVICE.OPERATION</c>.</param>
/// <param name="Lines">What is said and expected, in order.</param>
internal sealed record PackTest(
    string Name, Mark At, string Language, DateTimeOffset Now, IReadOnlyDictionary<string, JsonElement> Stubs, IReadOnlyList<PackTestLine> Lines)
{
    /// <summary>The customer, as the channel knows them.</summary>
    public Customer? Customer { get; init; }

    /// <summary>The customer's time zone; absent when the channel does not tell.</summary>
    public string? Zone { get; init; }

    /// <summary>The channel's id.</summary>
    public string Channel { get; init; } = "test";

    /// <summary>Whether the bot may say the same twice in the conversation.</summary>
    public bool Repeats { get; init; } = true;
}
