using System.Text;
using System.Text.Json;
using Bot.Conversations.Journaling;
using Bot.Dialogs;
using Bot.Dialogs.Certificates;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replay;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Tests.Kit;
using Bot.Tests.Replay;

namespace Bot.Tests.Certificates;

/// <summary>What the certificates of real turns tell, and that they hang together.</summary>
public sealed class CertificateTests
{
    [Fact]
    public async Task Journal_OfRealConversations_HoldsAChainOfCertificates()
    {
        await using var shop = await RecordedShop.StartAsync();
        shop.Model("Lanterns are lit at six.");
        await shop.TalkAsync("Where is my order?", "SO100001", "zzz qqq xxx", "talk to a person");

        using var view = JournalView.Open(shop.Data);
        var (id, key) = Assert.Single(view.Reader.Conversations());
        var turns = view.Reader.Recorded(id, key).Turns;

        var chain = CertificateChain.Start(key);
        foreach (var turn in turns.Where(turn => !turn.IsKept))
        {
            var certificate = Read(turn);
            Assert.Equal((turn.Number, turn.Release), (certificate.Turn, certificate.Release));
            Assert.Equal((chain.Seal, chain.State), (certificate.Previous, certificate.Before));
            Assert.Equal(Digest.Of(turn.Event.Span), certificate.Event);
            Assert.Equal(Digest.Of(turn.Commands.Span), certificate.Commands);
            Assert.Equal(Digest.Of(turn.Trace.Span), certificate.Trace);
            Assert.Equal(Digest.Of(turn.Snapshot.Span), certificate.After);
            Assert.Equal(Digest.Of(turn.Certificate.Span), turn.Seal);
            chain = new(turn.Seal!, certificate.After);
        }

        Assert.Contains(turns, turn => Read(turn) is { Kind: "service", Call.Result: not null } told && told.Blocks.Any(block => block is { Service: "orders.find", Card: "order-status", Line: > 0 }));
        Assert.Contains(turns, turn => Read(turn) is { Path: ["model"], Call: { Model: "fake", Prompt: not null } } told && told.Blocks[0].Gated == told.Call.Raw);
        Assert.Contains(turns, turn => Read(turn) is { Path: ["command"] });
    }

    [Fact]
    public void Path_OfMessages_NamesWhatDecided()
    {
        var release = Packs.Release("""
            script: order
            when: { examples: [Where is my order?] }
            steps:
              - ask: id
                say: Number?
                expect: number
              - say: "Number {{ id }}, {{ brand }}."
            """);

        Assert.Equal(["script"], Last(release, "Where is my order?").Path);
        Assert.Equal(["question"], Last(release, "Where is my order?", "12").Path);
        Assert.Equal(["id", "brand"], Last(release, "Where is my order?", "12").Facts);
        Assert.Equal(["command"], Last(release, "Where is my order?", "stop").Path);
        Assert.Equal(["honest"], Last(release, "zzz qqq").Path);
        Assert.Equal("scripts/all.yaml", Last(release, "Where is my order?").Blocks[0].File);
    }

    [Fact]
    public void EvidenceOfManyGuidelines_StaysUnderFourKilobytes()
    {
        var release = Packs.Release("script: a\nwhen: { keywords: [x] }\nsteps: [ { say: Hi } ]");
        var evidence = new Evidence();
        for (var i = 0; i < 200; i++)
        {
            evidence.Considered($"指南-{i}-{new string('长', 30)}");
            evidence.Fired($"guideline-{i}");
            evidence.Dropped($"guideline-{i}", $"guideline-{i + 1}", "refuse-wins");
            evidence.Finding($"G{i}", "removed");
            evidence.Fact($"事实-{i}");
        }

        var said = new CustomerSaid { At = Conversation.Start, Text = "x" };
        var result = Engine.Step(release, ConversationState.Start("k", "test"), said) with { Evidence = evidence };
        var many = Enumerable.Repeat(((Send)result.Commands[0]).Reply.Blocks[0], 60);
        result = result with { Commands = [new Send(((Send)result.Commands[0]).Reply with { Blocks = [.. many] })] };
        var json = TurnJson.Write(CertificateMaker.Make(release, said, result) with { Event = Digest.Of("e"), Before = Digest.Of("b"), Commands = Digest.Of("c"), Trace = Digest.Of("t"), After = Digest.Of("a"), Previous = Digest.Of("p") }, DialogsJson.Default.Certificate);

        Assert.InRange(json.Length, 1_000, 4_000);
        Assert.Contains("\"cut\":true", Encoding.UTF8.GetString(json.Span), StringComparison.Ordinal);
    }

    private static Certificate Read(RecordedTurn turn) => JsonSerializer.Deserialize(turn.Certificate.Span, DialogsJson.Default.Certificate)!;

    private static Certificate Last(Release release, params ReadOnlySpan<string> lines)
    {
        var recorder = new Recorder(release).Says(lines);
        return Read(recorder.Conversation.Turns[^1]);
    }
}
