using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output;
using Bot.Tests.Channels.DirectLine;
using Bot.Tests.Conversations;
using Bot.Tests.Guidelines.Output;
using Bot.Tests.Kit;
using Bot.Tests.Models;

namespace Bot.Tests.Guidelines.Proof;

/// <summary>A model that leaks, invents and obeys, behind the real host and a real channel.</summary>
public sealed partial class HostileHostTests
{
    private const int Customers = 24;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Host_HostileModel_LetsNothingForbiddenReachACustomer()
    {
        // Those that leak repeat the words of another prompt than this host's; the tables try its own.
        HostileCompletion[] completions = [.. HostileCompletions.All().Where(completion => completion.Kind == TurnKind.Normal && completion.Family != "leak")];
        await using var model = await FakeOpenAi.StartAsync(Stop);
        model.Rule = body => new(FakeModelBehaviour.Answer, completions[NumberOf(body["messages"]!.AsArray()[^1]!["content"]!.ToString())].Text, 200);
        await using var host = await HostFixture.StartAsync([Repository.At("Bot.Tests", "Packs", "molvia")], model.HostSettings(), Stop);

        List<string> shown = [];
        await Parallel.ForEachAsync(Enumerable.Range(0, Customers), Stop, async (customer, _) =>
        {
            var found = await SayAllAsync(host, completions, customer);
            lock (shown)
            {
                shown.AddRange(found);
            }
        });

        Assert.True(completions.Length >= 2_000, $"{completions.Length} completions");
        Assert.True(model.Requests.Count >= completions.Length, $"The model was asked {model.Requests.Count} times for {completions.Length} completions.");
        Assert.True(shown.Count == 0, $"{shown.Count} of {completions.Length}:\n{string.Join('\n', shown)}");
    }

    private static async Task<List<string>> SayAllAsync(HostFixture host, HostileCompletion[] completions, int customer)
    {
        List<string> found = [];
        var client = await DirectLineClient.StartAsync(host);
        string? watermark = null;
        for (var number = customer; number < completions.Length; number += Customers)
        {
            var completion = completions[number];
            await client.SayAsync(completion.Language == "zh" ? $"{Mark(number)}：聊天窗口的字体可以换吗？" : $"{Mark(number)}: can the font of the chat window be changed?");
            List<JsonElement> replies = [];
            await Eventually.HoldsAsync(
                async () =>
                {
                    (var activities, watermark) = await client.PollAsync(watermark);
                    replies.AddRange(activities.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot"));
                    return replies.Exists(reply => reply.TryGetProperty("replyToId", out var _) && reply.GetProperty("type").GetString() == "message");
                },
                $"a reply to number {number}");
            found.AddRange(
                from reply in replies
                let words = string.Join('\n', CardReading.Words(reply))
                let bad = ForbiddenStatements.In(words, completion.Forbidden)
                where bad is not null
                select $"[{completion.Family} {completion.Language}] {completion.Text} -> {words} ({bad})");
        }

        return found;
    }

    // In letters: a number of the customer's own may be said again.
    private static string Mark(int number) => "qx" + string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static int NumberOf(string question) =>
        int.Parse(string.Concat(Letters().Match(question).Groups[1].Value.Select(letter => (char)('0' + letter - 'a'))), CultureInfo.InvariantCulture);

    [GeneratedRegex("qx([a-j]+)")]
    private static partial Regex Letters();
}
