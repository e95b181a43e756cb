using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Services;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>What services return in a conversation of a table.</summary>
internal sealed class ServiceStubs
{
    private readonly Dictionary<string, JsonElement> _results = new(StringComparer.Ordinal);

    /// <summary>The results by <c>service.operation</c>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Results => _results;

    /// <summary>From now on the service, or the operation of any, returns or fails so.</summary>
    public void Set(Happening happening, Release release)
    {
        var value = happening.Kind == HappeningKind.ToolFails ? JsonElement.Parse("{\"fails\":\"timeout\"}") : Words(happening.Text);
        foreach (var service in release.Services.Values)
        {
            foreach (var operation in (string[])["find", "list", "append", .. (service as HttpService)?.Operations.Keys ?? []])
            {
                if (happening.Name == service.Name || happening.Name == operation || happening.Name == $"{service.Name}.{operation}")
                {
                    _results[$"{service.Name}.{operation}"] = value;
                }
            }
        }
    }

    // What is no JSON is a text.
    private static JsonElement Words(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text, SetupJson.Default.String);
        }
    }
}
