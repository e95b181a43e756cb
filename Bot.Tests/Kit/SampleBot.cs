using System.Text.Json;
using Bot.Conversations;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Kit;

/// <summary>
/// The real host around an engine whose answers a test of channels can foresee: greets once, says back what it hears with its number;
/// <c>two</c>, <c>card</c>, <c>pick</c>, <c>many</c>, <c>picture</c>, <c>ask</c>, <c>handoff</c>, <c>close</c> and <c>fail</c> do what they are called;
/// <c>card WORDS</c> shows a card with those words in every place that has words.
/// </summary>
internal static class SampleBot
{
    /// <summary>The bot's name.</summary>
    public const string Name = "sample";

    /// <summary>The pack's picture, a dot.</summary>
    public static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    private const string Greeted = "en";

    private static readonly BlockSource Script = new("script");

    /// <summary>Starts the host.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="settings">Settings that win over all others.</param>
    /// <param name="services">Adds parts in place of the host's own.</param>
    public static async Task<HostFixture> StartAsync(
        CancellationToken cancellationToken, IReadOnlyDictionary<string, string?>? settings = null, Action<IServiceCollection>? services = null)
    {
        var pack = Directory.CreateTempSubdirectory("channelbot-pack-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(pack.FullName, "pack.yaml"), $"pack: {Name}", cancellationToken);
            var parts = new HostParts
            {
                Compile = _ => [ReleaseOf(Name)],
                Services = host =>
                {
                    host.AddSingleton<TurnStep>(Step);
                    services?.Invoke(host);
                },
                Settings = settings,
            };
            return await HostFixture.StartAsync([pack.FullName], parts, cancellationToken);
        }
        finally
        {
            pack.Delete(recursive: true);
        }
    }

    /// <summary>The file that goes with the words <c>sound</c>, <c>film</c> and <c>paper</c>.</summary>
    public static byte[] FileOf(string word) => word switch
    {
        "sound" => [.. "#!AMR\n"u8, 1, 2, 3],
        "film" => [0, 0, 0, 0, .. "ftypisom"u8, 1],
        _ => [.. "%PDF-1.4"u8],
    };

    /// <summary>A release that holds nothing, for engines that need none.</summary>
    public static Release ReleaseOf(string name) => new()
    {
        Hash = new('a', 64),
        Name = name,
        Titles = new Dictionary<string, string> { ["en"] = "Sample" },
        Languages = ["en"],
        Services = new Dictionary<string, ServiceDeclaration>(),
        Tables = new Dictionary<string, DataTable>(),
        Source = new(new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["pictures/dot.png"] = Picture,
            ["media/hello.amr"] = FileOf("sound"),
            ["media/hello.mp4"] = FileOf("film"),
            ["media/hello.pdf"] = FileOf("paper"),
        }),
    };

    private static TurnResult Step(Release release, ConversationState state, TurnEvent happened)
    {
        var next = state with
        {
            Release = release.Hash,
            Turns = state.Turns + 1,
            Messages = state.Messages + (happened is CustomerSaid ? 1 : 0),
            Language = Greeted,
        };
        IEnumerable<Command> commands = happened switch
        {
            ConversationStarted => state.Language == Greeted ? [] : [Say("welcome")],
            CustomerSaid said => Answer(said, next),
            ModelReturned model => [new Send(Reply(Text(model.Text ?? $"no model: {model.Failure}")) with { ByModel = true })],
            HandoffChanged changed => [Say($"handoff {changed.State}")],
            _ => [],
        };
        return new(next, [.. commands], new([]));
    }

    private static IEnumerable<Command> Answer(CustomerSaid said, ConversationState state) => said switch
    {
        { Value: { ValueKind: JsonValueKind.Object } data } when data.TryGetProperty("what", out var what) && what.ValueEquals("approve") =>
            [new Send(Reply(Text("Approved"), new CardBlock([MakeCard()]) { Source = Script }))],
        { Value: { ValueKind: JsonValueKind.Object } data } when data.TryGetProperty(ButtonData.Member, out var own) && own.TryGetProperty("choice", out var choice) =>
            [Say($"{state.Messages}: picked {choice} for {own.GetProperty("question")}")],
        { Value: { } value } => [Say($"{state.Messages}: pressed {value.GetRawText()}")],
        { Text: "two" } => [Say("one"), Say("two")],
        { Text: "card" } => [new Send(Reply(Text("Here is a card"), new CardBlock([MakeCard()]) { Source = Script }))],
        { Text: ['c', 'a', 'r', 'd', ' ', .. var words] } => [new Send(Reply(new CardBlock([ProbeCard.Of(words)]) { Source = Script }))],
        { Text: "many" } =>
            [new Send(Reply(Text("Which of many?")) with { Choices = [.. Enumerable.Range(1, 8).Select(number => new ReplyChoice($"Colour {number}", $"c{number}"))], Question = "q2" })],
        { Text: "pick" } => [new Send(Reply(Text("Which?")) with { Choices = [new("Red", "red"), new("Blue", "blue")], Question = "q1" })],
        { Text: "picture" } => [new Send(Reply(new MediaBlock($"/packs/{Name}/pictures/dot.png", "image/png", "A dot") { Source = Script }))],
        { Text: "sound" } => [new Send(Reply(new MediaBlock($"/packs/{Name}/media/hello.amr", "audio/amr", "A sound") { Source = Script }))],
        { Text: "film" } => [new Send(Reply(new MediaBlock($"/packs/{Name}/media/hello.mp4", "video/mp4", "A film") { Source = Script }))],
        { Text: "paper" } => [new Send(Reply(new MediaBlock($"/packs/{Name}/media/hello.pdf", "application/pdf", "A paper") { Source = Script }))],
        { Text: "ask" } => [new AskModel($"m{state.Turns}", "why", "en")],
        { Text: "handoff" } => [new HandOff("people", "asked", "a summary"), Say("A colleague takes over.")],
        { Text: "close" } => [Say("bye"), new Close("completed")],
        { Text: "fail" } => throw new InvalidOperationException("secret detail of the inside"),
        _ => [Say($"{state.Messages}: {said.Text}")],
    };

    private static Send Say(string text) => new(Reply(Text(text)));

    private static TextBlock Text(string text) => new(text) { Source = Script };

    private static Reply Reply(params ReadOnlySpan<ReplyBlock> blocks) =>
        new() { Language = "en", Blocks = [.. blocks] };

    private static JsonElement MakeCard() => JsonSerializer.SerializeToElement(new
    {
        type = "AdaptiveCard",
        version = "1.5",
        body = new object[]
        {
            new { type = "TextBlock", text = "Order SO100001" },
            new { type = "Input.Text", id = "note", label = "Note" },
        },
        actions = new object[]
        {
            new { type = "Action.Submit", title = "Send note", data = new { what = "note" } },
            new { type = "Action.OpenUrl", title = "Read more", url = "/embed.js" },
            new { type = "Action.Execute", title = "Approve", verb = "approve", data = new { what = "approve" } },
        },
    });
}
