using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Channels.OpenIm;

/// <summary>Reads what an app sent, and says where it is wrong.</summary>
internal static class OpenImReader
{
    /// <summary>Reads it.</summary>
    public static (T? Value, OpenImProblem? Problem) Read<T>(ReadOnlyMemory<byte> body, JsonTypeInfo<T> type, Func<T, IEnumerable<(string Place, object Part)>>? parts = null)
        where T : class
    {
        try
        {
            if (JsonSerializer.Deserialize(body.Span, type) is not { } value)
            {
                return (null, OpenImProblem.BadArgument("The body is null; send a JSON object."));
            }

            var problem = Problems(value, "").Concat((parts?.Invoke(value) ?? []).SelectMany(part => Problems(part.Part, part.Place + "."))).FirstOrDefault();
            return problem is null ? (value, null) : (null, OpenImProblem.BadArgument(problem));
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return (null, OpenImProblem.BadArgument(Sentence(failure)));
        }
    }

    private static IEnumerable<string> Problems(object value, string place)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(value, new(value), found, validateAllProperties: true);
        return found.Select(result => $"{place}{Camel(result.MemberNames.FirstOrDefault())}: {result.ErrorMessage}");
    }

    private static string Camel(string? member) => member is null ? "" : JsonNamingPolicy.CamelCase.ConvertName(member);

    // Only the place: what the serializer says besides speaks of our types.
    private static string Sentence(Exception failure) => failure switch
    {
        JsonException { Path: null or "$", LineNumber: null or 0, BytePositionInLine: null or 0 } => "The body is no JSON object with a known type.",
        JsonException json => $"Not readable at {json.Path ?? "$"} (line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}): no JSON, a type or member that is not known, or a value of the wrong kind.",
        _ => "The body needs a member 'type' with one of the known types; see /openapi/v1.json.",
    };
}
