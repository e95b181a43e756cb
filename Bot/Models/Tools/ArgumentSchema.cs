using System.Collections.Concurrent;
using System.Text.Json;
using NJsonSchema;

namespace Bot.Models.Tools;

/// <summary>Checks arguments that a model made up against the schema of the operation.</summary>
internal sealed class ArgumentSchema
{
    private const int MostTold = 5;
    private readonly ConcurrentDictionary<string, Task<JsonSchema>> _schemas = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the arguments; null when they are fine.</summary>
    public async Task<string?> ProblemOfAsync(JsonElement schema, JsonElement arguments)
    {
        var known = await _schemas.GetOrAdd(schema.GetRawText(), static text => JsonSchema.FromJsonAsync(text));
        var errors = known.Validate(arguments.GetRawText());
        return errors.Count == 0 ? null : string.Join("; ", errors.Take(MostTold).Select(error => $"{error.Path}: {error.Kind}"));
    }
}
