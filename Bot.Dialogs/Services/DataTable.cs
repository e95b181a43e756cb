using System.Collections.ObjectModel;
using System.Text.Json;

namespace Bot.Dialogs.Services;

/// <summary>A table of the pack, from a CSV file with a heading line.</summary>
/// <param name="Name">The file's name without ending.</param>
/// <param name="Columns">Names of the columns, in order.</param>
/// <param name="Rows">JSON objects, a member per column.</param>
public sealed record DataTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<JsonElement> Rows)
{
    /// <summary>The columns' types, as the heading gives them: <c>text</c>, <c>number</c>, <c>bool</c> or <c>date</c>.</summary>
    public IReadOnlyDictionary<string, string> Types { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
