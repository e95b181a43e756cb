using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Tests.Kit;

namespace Bot.Tests.Channels.AzureBot;

/// <summary>Deliveries of a channel to <c>/api/messages</c>.</summary>
internal static class Post
{
    /// <summary>An activity of the customer <c>u1</c>, with what every channel sends.</summary>
    public static JsonObject Activity(FakeConnector connector, string type, string? id = null, string conversation = "c1", string channel = "msteams") => new()
    {
        ["type"] = type,
        ["id"] = id ?? Guid.NewGuid().ToString(),
        ["serviceUrl"] = connector.ServiceUrl,
        ["channelId"] = channel,
        ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "Li" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Shop" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };

    /// <summary>A message.</summary>
    public static JsonObject Message(FakeConnector connector, string text, string? id = null, string conversation = "c1", string channel = "msteams")
    {
        var message = Activity(connector, ActivityTypes.Message, id, conversation, channel);
        message["text"] = text;
        return message;
    }

    /// <summary>Delivers an activity.</summary>
    public static Task<HttpResponseMessage> DeliverAsync(this HostFixture host, JsonObject activity, string path = "api/messages") =>
        host.DeliverAsync(activity.ToJsonString(), path);

    /// <summary>Delivers any text.</summary>
    public static Task<HttpResponseMessage> DeliverAsync(this HostFixture host, string body, string path = "api/messages") =>
        host.DeliverAsync(Encoding.UTF8.GetBytes(body), path);

    /// <summary>Delivers any bytes.</summary>
    public static async Task<HttpResponseMessage> DeliverAsync(this HostFixture host, byte[] body, string path = "api/messages")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await host.Client.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The response's body as JSON.</summary>
    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
}
