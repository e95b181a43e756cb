using System.Text.Json.Nodes;

namespace Bot.Tests.Kit.OpenIm;

/// <summary>An open stream of server-sent events, read with the framework's own parser.</summary>
internal sealed class FakeAppStream : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));
    private IAsyncEnumerator<System.Net.ServerSentEvents.SseItem<string>>? _items;

    public FakeAppStream(HttpResponseMessage response) => _response = response;

    /// <summary>The response.</summary>
    public HttpResponseMessage Response => _response;

    /// <summary>The next event; its sequence is the line's id.</summary>
    public async Task<JsonObject> NextAsync()
    {
        _items ??= System.Net.ServerSentEvents.SseParser.Create(await _response.Content.ReadAsStreamAsync(_limit.Token)).EnumerateAsync(_limit.Token).GetAsyncEnumerator(_limit.Token);
        Assert.True(await _items.MoveNextAsync(), "The stream has ended.");
        var happened = JsonNode.Parse(_items.Current.Data)!.AsObject();
        Assert.Equal(happened["sequence"]?.ToString(), _items.Current.EventId);
        return happened;
    }

    /// <summary>The next event of a type.</summary>
    public async Task<JsonObject> NextAsync(string type)
    {
        while (true)
        {
            if (await NextAsync() is var happened && (string)happened["type"]! == type)
            {
                return happened;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _response.Dispose();
        if (_items is not null)
        {
            await _items.DisposeAsync();
        }

        _limit.Dispose();
    }
}
