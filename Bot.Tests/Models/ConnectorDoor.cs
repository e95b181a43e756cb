using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Connector.Schema;
using Bot.Tests.Channels.AzureBot;
using Bot.Tests.Kit;

namespace Bot.Tests.Models;

/// <summary>A conversation in Teams: messages come in at <c>/api/messages</c>, replies leave by the connector API.</summary>
internal sealed class ConnectorDoor(HostFixture host, FakeConnector connector) : IDoor
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public Task SayAsync(string text) => DeliverAsync(Post.Message(connector, text));

    public Task PressAsync(JsonElement data)
    {
        var press = Post.Activity(connector, ActivityTypes.Message);
        press["value"] = JsonNode.Parse(data.GetRawText());
        return DeliverAsync(press);
    }

    public async Task<IReadOnlyList<JsonElement>> RepliesAsync(int count)
    {
        await connector.WaitAsync(requests => requests.Count(request => request.Activity is MessageActivity) >= count, Stop);
        return [.. connector.Requests.Where(request => request.Activity is MessageActivity).Select(request => JsonElement.Parse(request.Body))];
    }

    public ValueTask DisposeAsync() => connector.DisposeAsync();

    private async Task DeliverAsync(JsonObject activity)
    {
        using var response = await host.DeliverAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
