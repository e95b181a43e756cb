using System.Net;
using System.Text;
using Bot.Tests.Channels.AzureBot;
using Bot.Tests.Kit;

namespace Bot.Tests.Conversations.Crash;

/// <summary>A customer behind a Bot Framework channel, which delivers an activity again until it is acknowledged.</summary>
internal sealed class ChannelCustomer(MortalHost host, FakeConnector connector, string conversation)
{
    private int _sent;

    /// <summary>What the customer must have seen.</summary>
    public IEnumerable<string> Expected => Enumerable.Range(1, _sent).Select(number => $"{number}: {Line(number)}");

    /// <summary>What the customer saw, in order.</summary>
    public IReadOnlyList<string> Seen => [.. connector.Messages.Where(message => message.Conversation?.Id == conversation).Select(message => message.Text!)];

    /// <summary>Writes until the host's test ends.</summary>
    public async Task WriteAsync()
    {
        while (!host.Over)
        {
            var number = ++_sent;
            var body = Post.Message(connector, Line(number), $"{conversation}-{number}", conversation).ToJsonString();
            while (!await DeliveredAsync(body))
            {
            }

            host.Acknowledge();
        }
    }

    private async Task<bool> DeliveredAsync(string body)
    {
        var client = await host.LiveAsync();
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private string Line(int number) => $"line {number} of {conversation}";
}
