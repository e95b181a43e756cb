using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Channels;
using Bot.Channels.AzureBot;
using Bot.Connector.Schema;
using Bot.Dialogs.Packs.Cards;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Tests.Replies;

/// <summary>The contract of all renderers: no fact, no address and no action is lost, nothing is longer than the channel takes, cards are valid, numbers mean what they stand before.</summary>
public sealed partial class RenderingContractTests
{
    private const int Replies = 10_000;

    private static readonly ConversationReference Somewhere = new()
    {
        ServiceUrl = "https://smba.trafficmanager.net/emea/2f1cf0c0-7a2b-4f0a-8f0a-1d2c3b4a5968/",
        Bot = new() { Id = "28:2f1cf0c0-7a2b-4f0a-8f0a-1d2c3b4a5968", Name = "Lantern Store" },
        User = new() { Id = "29:" + new string('u', 90), Name = "Ada Lovelace", AadObjectId = "2f1cf0c0-7a2b-4f0a-8f0a-1d2c3b4a5968" },
        Conversation = new() { Id = "a:" + new string('c', 130), TenantId = "2f1cf0c0-7a2b-4f0a-8f0a-1d2c3b4a5968", ConversationType = "personal" },
        ChannelId = "msteams",
        ActivityId = "1700000000000",
    };

    // Each reply is made once and rendered in every form; the cases below look at one form each.
    private static readonly Lazy<ILookup<string, string>> Problems = new(FindProblems);

    public static TheoryData<string> Channels => ["teams", "webchat", "lanying", "text", "wechat", "speech"];

    [Theory]
    [MemberData(nameof(Channels))]
    public void AnyReply_LosesNothing_AndFits(string channel)
    {
        var problems = Problems.Value[channel].Order(StringComparer.Ordinal).ToList();

        Assert.True(problems.Count == 0, $"{problems.Count} problems\n" + string.Join('\n', problems.Take(12)));
    }

    private static ILookup<string, string> FindProblems()
    {
        var problems = new ConcurrentBag<(string Channel, string Problem)>();
        Parallel.For(0, Replies, seed =>
        {
            var sample = SampleReplies.Make(seed);
            foreach (var (channel, problem) in ProblemsOf(sample, seed))
            {
                problems.Add((channel, $"seed {seed}: {problem}"));
            }
        });
        return problems.ToLookup(problem => problem.Channel, problem => problem.Problem);
    }

    private static IEnumerable<(string Channel, string Problem)> ProblemsOf(SampleReplies sample, int seed)
    {
        var menu = TextMenu.Of(sample.Reply);
        var pressed = Pressed(sample);
        foreach (var channel in Channels.Select(row => row.Data))
        {
            var profile = Profile(channel, seed);
            var rendered = ReplyRenderer.Render(sample.Reply, profile);
            var problems = profile.ShowsCards ? CardProblems(sample, profile, rendered).Concat(channel == "teams" ? OneCardProblems(sample) : []) : TextProblems(sample, profile, rendered).Concat(MenuProblems(rendered, menu, pressed));
            foreach (var problem in problems)
            {
                yield return (channel, problem);
            }
        }
    }

    private static ChannelProfile Profile(string channel, int seed) => channel switch
    {
        "teams" => ChannelProfile.Teams,
        "webchat" => ChannelProfile.WebChat,
        "lanying" => ChannelProfile.Lanying,
        "wechat" => ChannelProfile.WeChat,
        "speech" => ChannelProfile.Speech,
        // Channels differ in what they count and how much they take.
        _ => ChannelProfile.PlainText with { Text = new(100 + (seed % 900), (LengthUnit)(seed % 3)) },
    };

    private static IEnumerable<string> TextProblems(SampleReplies sample, ChannelProfile profile, RenderedReply rendered)
    {
        var texts = rendered.Messages.Select(message => message.Text).ToList();
        var media = rendered.Messages.Select(message => $"{message.Media?.Name} {message.Media?.Url}");
        var parts = texts.Where(text => text.Length > 0).Select(text => Part().Replace(text, "")).ToList();
        var shown = string.Concat(parts).Replace('＜', '<').Replace("\\", "", StringComparison.Ordinal) + string.Join('\n', media);
        foreach (var lost in sample.Facts.Concat(sample.TextFacts).Concat(sample.Actions.Select(action => action.Label)).Where(thing => !shown.Contains(thing, StringComparison.Ordinal)))
        {
            yield return $"lost {lost}";
        }

        // A link is whole in one message, or it does not work.
        var spoken = profile.Speaks;
        foreach (var lost in sample.Addresses.Concat(spoken ? [] : sample.Pictures).Select(address => spoken ? address["https://".Length..] : address)
            .Where(address => !parts.Exists(part => part.Contains(address, StringComparison.Ordinal)) && !media.Any(one => one.Contains(address, StringComparison.Ordinal))))
        {
            yield return $"lost {lost}";
        }

        foreach (var text in texts.Where(text => !profile.Text.Takes(text)))
        {
            yield return $"{profile.Text.LengthOf(text)} long";
        }

        var numbers = texts.Where(text => text.Length > 0).ToList();
        if (numbers.Count > 1 && numbers.Where((text, index) => !Part().IsMatch(text) || Part().Match(text).Value.Where(char.IsAsciiDigit).Count() < 2 || !Part().Match(text).Value.Contains($"{index + 1}", StringComparison.Ordinal)).Any())
        {
            yield return "not numbered in order";
        }

        if (parts.Exists(part => part.Length > 0 && Runs(part)))
        {
            yield return "a letter is cut";
        }
    }

    private static bool Runs(string part) =>
        char.IsLowSurrogate(part[0]) || char.IsHighSurrogate(part[^1]) || part[0] == '\u200D' || part[^1] == '\u200D' || CharUnicodeInfo.GetUnicodeCategory(part, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierSymbol && part[0] is not ('`' or '~');

    // What can be pressed on channels with cards; a form's own button has no number, its questions are asked one by one.
    private static HashSet<(string Label, string Sends)> Pressed(SampleReplies sample)
    {
        var actions = new HashSet<(string Label, string Sends)>();
        foreach (var message in new[] { ChannelProfile.Teams, ChannelProfile.WebChat }.SelectMany(profile => ReplyRenderer.Render(sample.Reply, profile).Messages))
        {
            actions.UnionWith(message.Suggestions.Select(suggestion => (suggestion.Label, Sends(suggestion.Data))));
            foreach (var card in message.Cards)
            {
                Collect(card, [], actions);
            }
        }

        actions.RemoveWhere(action => action.Sends.Length == 0);
        return actions;
    }

    private static IEnumerable<string> MenuProblems(RenderedReply rendered, TextMenu menu, HashSet<(string Label, string Sends)> pressed)
    {
        foreach (var (label, sends) in pressed.Except(menu.Actions.Select(action => (action.Label, Sends(action.Data)))))
        {
            yield return $"no number for the action {label} that sends {sends}";
        }

        for (var index = 0; index < menu.Actions.Count; index++)
        {
            var (number, action) = ((index + 1).ToString(CultureInfo.InvariantCulture), menu.Actions[index]);
            var wide = string.Concat(number.Select(digit => (char)(digit + 0xFEE0)));
            string[] forms = menu.IsMarked ? [$"#{number}", $"＃{wide}", $"第{number}个"] : [number, wide, $"{number}.", $"第{wide}个", $"#{number}"];
            if (number.Length <= 2 && forms.Any(form => !ReferenceEquals(menu.Pick(form), action)))
            {
                yield return $"number {number} does not pick {action.Label}";
            }

            if (menu.IsMarked && menu.Pick(number) is { } bare && bare.Label != number)
            {
                yield return $"the bare number {number} picks {bare.Label}";
            }

            if (menu.Pick(action.Label.ToUpperInvariant()) is var called && (called is null ? menu.Actions.Count(other => string.Equals(other.Label, action.Label, StringComparison.OrdinalIgnoreCase)) == 1 : called.Label != action.Label))
            {
                yield return $"the label {action.Label} picks {called?.Label}";
            }
        }

        if (!rendered.Numbered.Select(action => (action.Label, action.Data.GetRawText())).SequenceEqual(menu.Actions.Select(action => (action.Label, action.Data.GetRawText()))))
        {
            yield return "the menu that is shown is another one";
        }
    }

    private static IEnumerable<string> CardProblems(SampleReplies sample, ChannelProfile profile, RenderedReply rendered)
    {
        var strings = new List<string>();
        var actions = new HashSet<(string, string)>();
        foreach (var message in rendered.Messages)
        {
            strings.AddRange([message.Text, message.Media?.Name ?? "", message.Media?.Url ?? ""]);
            actions.UnionWith(message.Suggestions.Select(suggestion => (suggestion.Label, Sends(suggestion.Data))));
            foreach (var card in message.Cards)
            {
                Collect(card, strings, actions);
            }
        }

        var shown = string.Concat(strings.Select(text => Part().Replace(text, "")));
        foreach (var lost in sample.Facts.Concat(sample.CardFacts).Concat(sample.Addresses).Concat(sample.Pictures).Where(thing => !shown.Contains(thing, StringComparison.Ordinal)))
        {
            yield return $"lost {lost}";
        }

        foreach (var (label, sends) in sample.Actions.Where(action => !actions.Contains(action)))
        {
            yield return $"lost the action {label} that sends {sends}";
        }

        foreach (var problem in rendered.Messages.SelectMany(message => message.Cards).SelectMany(SchemaProblems))
        {
            yield return problem;
        }

        foreach (var activity in RenderedActivities.Render(sample.Reply, profile, "https://bot.example"))
        {
            var json = ConnectorJson.ToJson(activity.AsMessageTo(Somewhere, "1700000000000"));
            var size = Math.Max(Encoding.UTF8.GetByteCount(json), 2 * json.Length);
            if (size > profile.LargestMessage || !profile.Text.Takes(activity.Text ?? ""))
            {
                yield return $"{size} bytes";
            }
        }
    }

    // What does not fit into one card goes as the messages above.
    private static IEnumerable<string> OneCardProblems(SampleReplies sample)
    {
        if (InvokeCard.Of([sample.Reply], "https://bot.example")?.ToJson() is not { } json)
        {
            yield break;
        }

        var size = Math.Max(Encoding.UTF8.GetByteCount(json), 2 * json.Length);
        if (size > ChannelProfile.Teams.LargestMessage)
        {
            yield return $"{size} bytes in one card";
        }

        var answer = JsonElement.Parse(json);
        var strings = new List<string>();
        var actions = new HashSet<(string, string)>();
        Collect(answer, strings, actions);
        foreach (var lost in sample.Facts.Concat(sample.CardFacts).Where(thing => !strings.Exists(text => text.Contains(thing, StringComparison.Ordinal))))
        {
            yield return $"one card lost {lost}";
        }

        foreach (var (label, sends) in sample.Actions.Where(action => answer.GetProperty("type").GetString() == AttachmentTypes.AdaptiveCard && !actions.Contains(action)))
        {
            yield return $"one card lost the action {label} that sends {sends}";
        }
    }

    private static IEnumerable<string> SchemaProblems(JsonElement card)
    {
        var problems = new ProblemList();
        new CardShape([], problems).Check(CardPartReader.Read("card.json", Encoding.UTF8.GetBytes(card.GetRawText()))!);
        return problems.Sorted.Select(problem => problem.ToString());
    }

    private static void Collect(JsonElement node, List<string> strings, HashSet<(string, string)> actions)
    {
        switch (node.ValueKind)
        {
            case JsonValueKind.Object:
                if (node.TryGetProperty("title", out var title) && node.TryGetProperty("data", out var data))
                {
                    actions.Add((title.GetString()!, Sends(data)));
                }

                foreach (var member in node.EnumerateObject().Where(member => member.Name != "fallbackText"))
                {
                    Collect(member.Value, strings, actions);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in node.EnumerateArray())
                {
                    Collect(item, strings, actions);
                }

                break;
            case JsonValueKind.String:
                strings.Add(node.GetString()!);
                break;
        }
    }

    private static string Sends(JsonElement data) =>
        data.TryGetProperty("order", out var order) ? order.GetString()!
        : data.TryGetProperty(ButtonData.Member, out var own) && (own.TryGetProperty("choice", out var sent) || own.TryGetProperty("command", out sent) || own.TryGetProperty("feedback", out sent)) ? sent.GetString()!
        : "";

    [GeneratedRegex(@"^(?:\(\d+/\d+\)|Part \d+ of \d+\.|第 \d+ 部分，共 \d+ 部分。)\n+")]
    private static partial Regex Part();
}
