using System.Text.Json.Nodes;
using Bot.Tests.Conversations;
using Bot.Tests.Kit.OpenIm;
using Microsoft.OpenApi;
using NJsonSchema;

namespace Bot.Tests.Channels.OpenIm;

/// <summary>The OpenAPI document: readable without complaint, and true of what goes over the wire.</summary>
public sealed class OpenImDocumentTests : IAsyncLifetime
{
    private OpenImHost _bot = null!;

    public async ValueTask InitializeAsync() => _bot = await OpenImHost.StartAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Document_IsReadWithoutComplaint_AndHoldsBothDirections()
    {
        var read = OpenApiDocument.Parse(await TextAsync(), OpenApiConstants.Json);

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(["/api/openim/{app}/events", "/api/openim/{app}/parked", "/api/openim/{app}/stream"], read.Document!.Paths.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["event"], read.Document.Webhooks!.Keys);
        Assert.Contains("IncomingMessage", read.Document.Components!.Schemas!.Keys);
        Assert.All(read.Document.Components.Schemas.Where(schema => schema.Key != "JsonElement"), schema => Assert.NotEmpty(schema.Value.Description ?? ""));
    }

    [Fact]
    public async Task Wire_SaysWhatTheDocumentSays()
    {
        var document = JsonNode.Parse(await TextAsync())!;
        var app = _bot.App;
        var message = FakeApp.Message("pick");
        message["customer"]!["attributes"] = new JsonObject { ["vip"] = "true" };
        message["location"] = new JsonObject { ["latitude"] = 31.2, ["longitude"] = 121.5 };
        message["wait"] = true;
        var accepted = await app.TellAsync(message);
        await app.SayAsync("handoff");
        await app.SayAsync("close");
        await Eventually.HoldsAsync(() => app.Shown.Count == 4, "all events");

        Valid(document, "Incoming", message);
        Valid(document, "Acceptance", accepted.Body);
        Valid(document, "ParkedList", await app.ParkedAsync());
        Assert.All(app.Shown, call => Valid(document, "Outgoing", call.Body));
        message.Remove("customer");
        Assert.NotEmpty(Problems(document, "Incoming", message));
        Assert.NotEmpty(Problems(document, "Outgoing", new JsonObject { ["type"] = "reply", ["id"] = "x" }));
    }

    private static void Valid(JsonNode document, string schema, JsonObject value)
    {
        var problems = Problems(document, schema, value);
        Assert.True(problems.Count == 0, $"{schema}: {string.Join("; ", problems)} in {value.ToJsonString()}");
    }

    // The schema that the discriminator chooses, as a JSON Schema with the document's others beside it.
    private static List<string> Problems(JsonNode document, string name, JsonObject value)
    {
        var schemas = document["components"]!["schemas"]!;
        var chosen = schemas[name]!["discriminator"]?["mapping"]?[(string?)value["type"] ?? ""]?.ToString().Split('/')[^1] ?? name;
        var schema = schemas[chosen]!.DeepClone().AsObject();
        schema["definitions"] = schemas.DeepClone();
        var text = schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
        return [.. JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult().Validate(value.ToJsonString()).Select(problem => problem.ToString())];
    }

    private Task<string> TextAsync() => _bot.Host.Client.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
}
