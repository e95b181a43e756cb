using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns.Commands;
using Bot.Hosting;
using Bot.Releases;
using Bot.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Models;

/// <summary>The whole host with a model that behaves as told, and a customer at one of its doors.</summary>
internal sealed class ModelBot(HostFixture host, FakeOpenAi model, IDoor door) : IAsyncDisposable
{
    /// <summary>A message that a script answers.</summary>
    public const string Scripted = "When are you open?";

    private const string Answer = "We never close.";

    private const string Scripts = """
        script: hours
        when: { keywords: [open, 开门] }
        steps:
          - say: { en: We never close., zh: 全天营业。 }
        ---
        script: order
        when: { keywords: [order] }
        steps:
          - choose: colour
            say: Which colour?
            options: [red, blue]
          - say: "{{ colour }} it is."
        """;

    private int _seen;

    /// <summary>The doors.</summary>
    public static TheoryData<string> Doors => ["connector", "directline"];

    /// <summary>The model's server.</summary>
    public FakeOpenAi Model => model;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The host.</summary>
    public HostFixture Host => host;

    /// <summary>Where the host listens.</summary>
    public Uri Address => host.Address;

    /// <summary>Starts all of it.</summary>
    /// <param name="door">Where the customer comes in.</param>
    /// <param name="timeoutSeconds">Time for an answer.</param>
    /// <param name="release">The pack; the usual one unless told.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<ModelBot> StartAsync(
        string door, int timeoutSeconds = 60, Release? release = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var model = await FakeOpenAi.StartAsync(Stop);
        var parts = new HostParts
        {
            Compile = _ => [release ?? Kit.Packs.Release(Scripts)],
            Settings = new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>())
            {
                ["Models:Provider"] = "openai",
                ["Models:Endpoint"] = model.Address + "/v1",
                ["Models:Model"] = "m1",
                ["Models:TimeoutSeconds"] = $"{timeoutSeconds}",
            },
        };
        var host = await HostFixture.StartAsync([], parts, Stop);
        return new(host, model, door == "connector" ? new ConnectorDoor(host, await FakeConnector.StartAsync(Stop)) : await DirectLineDoor.OpenAsync(host));
    }

    /// <summary>The customer writes.</summary>
    public Task SayAsync(string text) => door.SayAsync(text);

    /// <summary>The customer presses a button.</summary>
    public Task PressAsync(JsonElement reply, string label) => door.PressAsync(CardReading.Data(reply, label));

    /// <summary>The customer presses a thumb of Web Chat's own.</summary>
    public Task ThumbAsync(string action) => ((DirectLineDoor)door).ThumbAsync(action);

    /// <summary>The bot's messages, once there are so many.</summary>
    public async Task<IReadOnlyList<JsonElement>> RepliesAsync(int count)
    {
        var replies = await door.RepliesAsync(count);
        _seen = replies.Count;
        Assert.Equal(count, _seen);
        return replies;
    }

    /// <summary>The first message of the bot, which is the only one.</summary>
    public async Task<JsonElement> OnlyReplyAsync() => (await RepliesAsync(1))[0];

    /// <summary>Nothing comes late: after the next answers of a script there is nothing but those; and the journal tells the same again.</summary>
    public async Task VerifyAsync(int scripted)
    {
        for (var asked = 0; asked < scripted; asked++)
        {
            await SayAsync(Scripted);
        }

        Assert.Contains(Answer, CardReading.Words((await RepliesAsync(_seen + scripted))[^1])[0], StringComparison.Ordinal);
        JournalAudit.Verify(Database, hash => host.Services.GetRequiredService<ReleaseCatalog>().Find(hash));
    }

    /// <summary>What the engine decided at a stage, in order.</summary>
    public IReadOnlyList<string> Decisions(string stage) =>
        [.. Column("trace").SelectMany(json => JsonSerializer.Deserialize(json, DialogsJson.Default.Trace)!.Entries).Where(entry => entry.Stage == stage).Select(entry => entry.Decision)];

    /// <summary>What the engine wanted done, in order.</summary>
    public IReadOnlyList<T> Commands<T>()
        where T : Command => [.. Column("commands").SelectMany(json => JsonSerializer.Deserialize(json, DialogsJson.Default.IReadOnlyListCommand)!).OfType<T>()];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await door.DisposeAsync();
        await host.DisposeAsync();
        await model.DisposeAsync();
    }

    private string Database => Path.Combine(host.Data, "channelbot.db");

    private List<string> Column(string name)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Database, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {name} FROM turns WHERE {name} IS NOT NULL ORDER BY id";
        using var rows = command.ExecuteReader();
        List<string> values = [];
        while (rows.Read())
        {
            values.Add(rows.GetString(0));
        }

        return values;
    }
}
