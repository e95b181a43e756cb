using System.Text.Json;
using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Tests.Replay;

namespace Bot.Tests.Releases.Mutation;

/// <summary>
/// Conversations as the customers of a shop that is open for some months have had them: every script from its examples, in both
/// languages, on many ways. Those that show nothing which another one did not show before are left out.
/// </summary>
internal sealed class CustomersOfAShop(Release release)
{
    private const int Longest = 10;
    private const int KeysOfATable = 12;
    private const string Nonsense = "zzz";

    private readonly Random _random = new(42);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);

    /// <summary>Has them.</summary>
    public IReadOnlyList<RecordedConversation> Talk()
    {
        string[][] openings = [Openings(chinese: false), Openings(chinese: true)];
        return
        [
            .. from language in openings
               from opening in language
               from first in Answers()
               let conversation = Walk(opening, first, language)
               where IsNew(conversation)
               select conversation,
        ];
    }

    private string[] Openings(bool chinese) =>
    [
        .. release.Content.Scripts.Values.Select(script => script.When?.Examples.FirstOrDefault(example => example.Any(c => c is >= '\u4e00' and <= '\u9fff') == chinese)).OfType<string>(),
    ];

    // Keys of the shop's tables are what customers are asked for, beside addresses and nonsense.
    private string[] Answers() =>
    [
        .. release.Tables.Values.SelectMany(table => table.Rows.Take(KeysOfATable).Select(Key)).OfType<string>(),
        "12 Lake Road, Hangzhou", "杭州市湖滨路12号", "ada@example.com", "91310000EXAMPLE001", "13800138000", "The box was wet", Nonsense,
    ];

    private static string? Key(JsonElement row) => row.EnumerateObject().First().Value is { ValueKind: JsonValueKind.String } key ? key.GetString() : null;

    // One answer is given to the first question; from there on chance leads, to the end and into the next matter.
    private RecordedConversation Walk(string opening, string first, string[] openings)
    {
        var recorder = new Recorder(release, $"{release.Name}|directline|{opening}/{first}").Says(opening);
        var answers = Answers();
        for (var lines = 1; lines < Longest; lines++)
        {
            var next = !recorder.Reply.ExpectsAnswer ? openings[_random.Next(openings.Length)]
                : Choices(recorder.Reply) is { Length: > 0 } choices ? choices[_random.Next(choices.Length)]
                : lines == 1 || first == Nonsense ? first
                : answers[_random.Next(answers.Length)];
            recorder.Says(next);
        }

        return recorder.Conversation;
    }

    private static string[] Choices(Reply reply) => reply.Question is null ? [] : [.. reply.Choices.Select(choice => choice.Label)];

    private bool IsNew(RecordedConversation conversation)
    {
        var before = _shown.Count;
        foreach (var turn in conversation.Turns)
        {
            var language = JsonSerializer.Deserialize(turn.Snapshot.Span, DialogsJson.Default.ConversationState)!.Language;
            var trace = JsonSerializer.Deserialize(turn.Trace.Span, DialogsJson.Default.Trace)!;
            _shown.UnionWith(trace.Entries.Select(entry => $"{language} {entry.Stage} {entry.Decision} {entry.Script} {entry.Step}"));
            _shown.UnionWith(turn.ReadCommands().OfType<Send>().SelectMany(send => send.Reply.Blocks).Select(block => $"{language} {block.Source.Script} {block.Source.Step}"));
        }

        return _shown.Count > before;
    }
}
