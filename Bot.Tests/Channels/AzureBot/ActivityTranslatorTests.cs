using System.Text;
using Bot.Channels.AzureBot;
using Bot.Connector.Schema;
using Bot.Conversations;
using Bot.Dialogs.Turns.Events;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Channels.AzureBot;

public sealed class ActivityTranslatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Message_BecomesWhatTheCustomerSaid()
    {
        var inbound = Translate("""{"type":"message","text":"Hi","locale":"zh-CN","localTimestamp":"2001-01-01T08:00:00+08:00"}""");

        var said = Assert.IsType<CustomerSaid>(inbound?.Event);
        Assert.Equal(("Hi", "zh-CN", new Customer("u1", "Li")), (said.Text, said.Locale, said.Customer));
        Assert.Equal(Now.ToOffset(TimeSpan.FromHours(8)).ToString("o"), said.At.ToString("o"));
        Assert.Equal(("a1", "a1", "u1", true), (inbound!.ExternalId, inbound.ReplyTo, inbound.CustomerId, inbound.Visible));
        Assert.Equal(DeliveryMode.Normal, inbound.Delivery);
    }

    [Theory]
    [InlineData("""{"type":"Place","name":"Cafe","geo":{"type":"GeoCoordinates","latitude":31.5,"longitude":121.5}}""", "Cafe")]
    [InlineData("""{"type":"GeoCoordinates","latitude":31.5,"longitude":121.5}""", null)]
    public void Message_Place_IsTaken(string entity, string? name) =>
        Assert.Equal(new Location(31.5, 121.5, name), Assert.IsType<CustomerSaid>(Translate($$"""{"type":"message","text":"","entities":[{{entity}}]}""")?.Event).Location);

    [Theory]
    [InlineData("""{"type":"GeoCoordinates","latitude":99,"longitude":1}""")]
    [InlineData("""{"type":"GeoCoordinates","latitude":"31.5","longitude":121.5}""")]
    [InlineData("""{"type":"Place","name":"Cafe","geo":null}""")]
    [InlineData("""{"type":"Place","name":"Cafe","geo":{}}""")]
    public void Message_BrokenPlace_IsNone(string entity) =>
        Assert.Null(Assert.IsType<CustomerSaid>(Translate($$"""{"type":"message","text":"","entities":[{{entity}}]}""")?.Event).Location);

    [Fact]
    public void Message_Mention_IsRemovedFromTheText()
    {
        var inbound = Translate("""
            {"type":"message","text":"<at>Shop</at> where is it&nbsp;","conversation":{"id":"c","isGroup":true},
             "entities":[{"type":"mention","text":"<at>Shop</at>","mentioned":{"id":"bot"}}]}
            """);

        Assert.Equal("where is it", Assert.IsType<CustomerSaid>(inbound?.Event).Text);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"lunch?","conversation":{"id":"c","isGroup":true}}""")]
    [InlineData("""{"type":"message","text":"<at>Ann</at> hi","conversation":{"id":"c","isGroup":true},"entities":[{"type":"mention","text":"<at>Ann</at>","mentioned":{"id":"ann"}}]}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("""{"type":"messageDelete","conversation":{"id":"c","isGroup":true}}""")]
    [InlineData("""{"type":"event","name":"somethingElse"}""")]
    [InlineData("""{"type":"event","name":"handoff.status","value":"accepted"}""")]
    [InlineData("""{"type":"trace"}""")]
    [InlineData("""{"type":"somethingNew"}""")]
    public void NotForTheBot_IsIgnored(string json) => Assert.Null(Translate(json));

    [Theory]
    [InlineData("""{"type":"messageReaction","reactionsAdded":[{"type":"like"}]}""")]
    [InlineData("""{"type":"messageUpdate","text":"I meant SO100002"}""")]
    [InlineData("""{"type":"messageDelete"}""")]
    [InlineData("""{"type":"endOfConversation"}""")]
    public void WhatACustomerDidWithoutAMessage_IsKeptAsItCame(string json)
    {
        var inbound = Translate(json);

        Assert.Equal((null, json, false), (inbound?.Event, Encoding.UTF8.GetString(inbound?.Activity ?? []), inbound?.Visible));
    }

    [Fact]
    public void Button_InAGroup_NeedsNoMention()
    {
        var inbound = Translate("""{"type":"message","value":{"size":"L"},"conversation":{"id":"c","isGroup":true}}""");

        Assert.Equal("L", Assert.IsType<CustomerSaid>(inbound?.Event).Value?.GetProperty("size").GetString());
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"},{"id":"u1"}]}""", true)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"bot"}]}""", false)]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"u1"}]}""", false)]
    [InlineData("""{"type":"installationUpdate","action":"add"}""", true)]
    [InlineData("""{"type":"installationUpdate","action":"add","conversation":{"id":"c","isGroup":true}}""", false)]
    [InlineData("""{"type":"installationUpdate","action":"remove"}""", false)]
    [InlineData("""{"type":"event","name":"webchat/join","value":{"language":"zh"}}""", true)]
    public void Arrival_StartsTheConversation_AndAlwaysStoresTheReference(string json, bool starts)
    {
        var inbound = Translate(json);

        Assert.Equal(starts, inbound?.Event is ConversationStarted);
        Assert.False(inbound?.Visible);
        Assert.Contains("https://channel.example/", inbound?.Reference, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("directline", null)]
    [InlineData("msteams", "a1")]
    public void Arrival_OnWebChannels_IsNotNamedByReplies(string channel, string? expected) =>
        Assert.Equal(expected, Translate($$"""{"type":"conversationUpdate","channelId":"{{channel}}","membersAdded":[{"id":"u1"}]}""")?.ReplyTo);

    [Fact]
    public void HandoffStatus_ReachesTheConversation()
    {
        var inbound = Translate("""{"type":"event","name":"handoff.status","value":{"state":"accepted"}}""");

        Assert.Equal("accepted", Assert.IsType<HandoffChanged>(inbound?.Event).State);
    }

    [Fact]
    public void Reference_OfTwoMessages_IsTheSameText() => Assert.Equal(
        Translate("""{"type":"message","id":"a1","text":"one"}""")?.Reference,
        Translate("""{"type":"message","id":"a2","text":"two"}""")?.Reference);

    [Fact]
    public void Ephemeral_ContentIsNotKept() =>
        Assert.Null(Translate("""{"type":"message","text":"secret","deliveryMode":"ephemeral"}""")?.Activity);

    [Theory]
    [InlineData("expectReplies")]
    [InlineData("stream")]
    public void InlineModes_KeepRepliesForTheResponse(string mode) => Assert.Equal(
        DeliveryMode.Inline, Translate($$"""{"type":"message","text":"x","deliveryMode":"{{mode}}"}""")?.Delivery);

    [Fact]
    public void Files_AreTaken_RichTextAndCardsAreNot()
    {
        var inbound = Translate("""
            {"type":"message","attachments":[
              {"contentType":"text/html","content":"<p>x</p>"},
              {"contentType":"application/vnd.microsoft.card.adaptive","content":{}},
              {"contentType":"image/png","contentUrl":"https://f.example/1","name":"a.png"},
              {"contentType":"application/vnd.microsoft.teams.file.download.info","name":"b.pdf","content":{"downloadUrl":"https://f.example/2"}},
              {"contentType":"image/png"}]}
            """);

        Assert.Equal(
            ["https://f.example/1", "https://f.example/2"],
            Assert.IsType<CustomerSaid>(inbound?.Event).Attachments.Select(file => file.Url));
    }

    private static Inbound? Translate(string json)
    {
        var activity = ConnectorJson.ReadActivity(json);
        activity = activity with
        {
            Id = activity.Id ?? "a1",
            ChannelId = activity.ChannelId ?? "msteams",
            ServiceUrl = "https://channel.example/",
            From = new() { Id = "u1", Name = "Li" },
            Recipient = new() { Id = "bot", Name = "Shop" },
            Conversation = activity.Conversation ?? new() { Id = "c" },
        };
        var key = new ConversationKey("shop", ReceivedActivity.Door + activity.ChannelId, activity.Conversation.Id);
        return new ActivityTranslator(new FakeTimeProvider(Now)).Translate(new(key, activity, Encoding.UTF8.GetBytes(json)));
    }
}
