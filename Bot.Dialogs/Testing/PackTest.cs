using System.Text.Json;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Testing;

/// <summary>A conversation that must hold.</summary>
/// <param name="Name">Its name.</param>
/// <param name="At">Where it is written.</param>
/// <param name="Language">Locale of the customer.</param>
/// <param name="Now">When it takes place.</param>
/// <param name="Stubs">What services answer, by <c>SERVICE.OPERATION</c>.</param>
/// <param name="Lines">What is said and expected, in order.</param>
internal sealed record PackTest(
    string Name, Mark At, string Language, DateTimeOffset Now, IReadOnlyDictionary<string, JsonElement> Stubs, IReadOnlyList<PackTestLine> Lines);
