using System.Text.Json;
using Bot.Dialogs.Testing;

namespace Bot.Dialogs.Checks;

/// <summary>A conversation that leads somewhere.</summary>
/// <param name="Lines">What the customer says and does.</param>
/// <param name="Stubs">What services outside answer.</param>
internal sealed record FoundConversation(IReadOnlyList<PackTestLine> Lines, Dictionary<string, JsonElement> Stubs)
{
    /// <summary>When it takes place; absent for the moment at which tests play unless they say otherwise.</summary>
    public DateTimeOffset? Now { get; init; }
}
