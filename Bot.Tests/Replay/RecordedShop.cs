using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Kit;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Replay;

/// <summary>The sample shop in the real host, with a model, and conversations that real clients had with it.</summary>
internal sealed class RecordedShop : IAsyncDisposable
{
    private readonly FakeOpenAi _model;
    private readonly HostFixture _host;

    private RecordedShop(FakeOpenAi model, HostFixture host) => (_model, _host) = (model, host);

    /// <summary>The data directory, with the host at work on it.</summary>
    public string Data => _host.Data;

    /// <summary>Keys of the conversations, in the order in which they began.</summary>
    public List<string> Keys { get; } = [];

    public static async Task<RecordedShop> StartAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        var model = await FakeOpenAi.StartAsync(cancel);
        Dictionary<string, string?> settings = new()
        {
            ["Models:Provider"] = "openai",
            ["Models:Endpoint"] = model.Address + "/v1",
            ["Models:Model"] = "fake",
        };
        return new(model, await HostFixture.StartAsync([], settings, cancel));
    }

    /// <summary>Lets the model answer the next question so.</summary>
    public void Model(string text) => _model.Next(FakeModelBehaviour.Answer, text);

    /// <summary>Has a conversation: each line is answered before the next is said.</summary>
    public async Task TalkAsync(params string[] lines)
    {
        var customer = await DirectLineClient.StartAsync(_host);
        Keys.Add($"ecommerce|directline|{customer.Conversation}");
        foreach (var line in lines)
        {
            var before = (await customer.PollAsync()).Activities.Count;
            await customer.SayAsync(line);
            await Eventually.HoldsAsync(async () => (await customer.PollAsync()).Activities.Count >= before + 2, line);
        }
    }

    /// <summary>Changes the journal behind the host's back.</summary>
    public int Tamper(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Data, "channelbot.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _model.DisposeAsync();
    }
}
