using System.Text;
using Bot.Conversations;
using Bot.Conversations.Calls;
using Bot.Conversations.Journaling;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns.Events;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Conversations;

/// <summary>Conversations without doors: a real silo, journal and outbox around <see cref="PlainEngine"/>.</summary>
internal sealed class ConversationHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ConversationHost(IHost host, string directory, RecordingChannel channel)
    {
        _host = host;
        Directory = directory;
        Channel = channel;
    }

    /// <summary>The data directory.</summary>
    public string Directory { get; }

    /// <summary>The way out of the door <c>test</c>.</summary>
    public RecordingChannel Channel { get; }

    /// <summary>What channels know.</summary>
    public ConversationService Conversations => _host.Services.GetRequiredService<ConversationService>();

    /// <summary>The journal.</summary>
    public Journal Journal => _host.Services.GetRequiredService<Journal>();

    /// <summary>Other services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a host.</summary>
    public static async Task<ConversationHost> StartAsync(
        string? directory = null, RunCall? calls = null, Action<IServiceCollection>? services = null, RecordingChannel? channel = null)
    {
        directory ??= System.IO.Directory.CreateTempSubdirectory("channelbot").FullName;
        channel ??= new();
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Outbox:BaseDelay"] = "00:00:00.001",
            ["Outbox:MaxDelay"] = "00:00:00.005",
            ["Outbox:MaxAttempts"] = "3",
        });
        builder.Services.AddSingleton<TurnStep>(PlainEngine.Step);
        builder.Services.AddSingleton(calls ?? Unreachable);
        builder.Services.AddSingleton<IReplyChannel>(channel);
        builder.Services.AddSingleton<IReplyChannel>(new JournalChannel());
        services?.Invoke(builder.Services);
        builder.AddConversations(directory, new([Release()]));
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, directory, channel);
    }

    /// <summary>A conversation of a door.</summary>
    public static ConversationKey Key(string conversation = "c1", string channel = "test") => new("plain", channel, conversation);

    /// <summary>What a customer wrote.</summary>
    public static Inbound Said(string text, string? id = null, DeliveryMode delivery = DeliveryMode.Normal, string customer = "ann") => new()
    {
        Event = new CustomerSaid { At = DateTimeOffset.UnixEpoch, Text = text },
        ExternalId = id,
        ReplyTo = id,
        Activity = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{text}}"}"""),
        Visible = true,
        CustomerId = customer,
        Delivery = delivery,
        Reference = """{"serviceUrl":"http://127.0.0.1"}""",
    };

    /// <summary>Hands in a message.</summary>
    public Task<Accepted> SayAsync(ConversationKey key, string text, string? id = null, DeliveryMode delivery = DeliveryMode.Normal) =>
        Conversations.AcceptAsync(key, Said(text, id, delivery), TestContext.Current.CancellationToken);

    /// <summary>All items of a conversation.</summary>
    public Task<IReadOnlyList<TranscriptItem>> ReadAsync(ConversationKey key, long after = 0, int limit = 1000) =>
        Conversations.ReadAsync(key, after, limit, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private static Task<TurnEvent> Unreachable(OpenCall call, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("This test expects no calls.");

    /// <summary>The release that is served.</summary>
    public static Release Release(params Bot.Dialogs.Services.DataTable[] tables) => new()
    {
        Hash = new('a', 64),
        Name = "plain",
        Titles = new Dictionary<string, string> { ["en"] = "Plain" },
        Languages = ["en"],
        Services = new Dictionary<string, Bot.Dialogs.Services.ServiceDeclaration>(),
        Tables = tables.ToDictionary(table => table.Name),
        Source = new(new Dictionary<string, ReadOnlyMemory<byte>>()),
    };

    private sealed class JournalChannel : IReplyChannel
    {
        public bool ReadsJournal => true;

        public bool Serves(string channel) => channel == "reads";

        public Task<DeliveryOutcome> DeliverAsync(Delivery delivery, CancellationToken cancellationToken) => throw new InvalidOperationException("Never called.");

        public Task ShowTypingAsync(ConversationKey key, string? reference, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
