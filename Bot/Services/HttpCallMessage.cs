using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Services;

namespace Bot.Services;

/// <summary>Makes the request of a call: arguments named in the path go there, others into the query or the JSON body.</summary>
internal static class HttpCallMessage
{
    /// <summary>Makes a request.</summary>
    public static HttpRequestMessage Make(HttpService service, HttpOperation operation, JsonElement arguments, string idempotencyKey, string? secret)
    {
        var method = HttpMethod.Parse(operation.Method);
        var path = new StringBuilder(operation.Path);
        var others = new List<JsonProperty>();
        foreach (var argument in arguments.ValueKind == JsonValueKind.Object ? arguments.EnumerateObject() : default)
        {
            var place = $"{{{argument.Name}}}";
            if (operation.Path.Contains(place, StringComparison.Ordinal))
            {
                path.Replace(place, Segment(argument.Value));
            }
            else
            {
                others.Add(argument);
            }
        }

        var inQuery = method == HttpMethod.Get || method == HttpMethod.Delete;
        var address = service.BaseUrl.TrimEnd('/') + "/" + path.ToString().TrimStart('/') + (inQuery ? Query(path, others) : "");
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Absolute));
        request.Headers.TryAddWithoutValidation("Idempotency-Key", Uri.EscapeDataString(idempotencyKey));
        request.Headers.Accept.Add(new("application/json"));
        request.Headers.Authorization = secret is null ? null : new AuthenticationHeaderValue("Bearer", secret);
        request.Content = inQuery ? null : Body(others);
        return request;
    }

    // A segment of dots would climb out of the path that the pack declares.
    private static string Segment(JsonElement value)
    {
        var text = Text(value);
        return text is "." or ".." ? throw new UriFormatException($"'{text}' cannot be part of an address.") : Uri.EscapeDataString(text);
    }

    private static string Query(StringBuilder path, List<JsonProperty> arguments)
    {
        var mark = path.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var parts = arguments.Select(argument => $"{Uri.EscapeDataString(argument.Name)}={Uri.EscapeDataString(Text(argument.Value))}");
        return arguments.Count == 0 ? "" : mark + string.Join('&', parts);
    }

    private static ByteArrayContent Body(List<JsonProperty> arguments)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            arguments.ForEach(argument => argument.WriteTo(json));
            json.WriteEndObject();
        }

        return new(bytes.ToArray()) { Headers = { ContentType = new("application/json") { CharSet = "utf-8" } } };
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };
}
