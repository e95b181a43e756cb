using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;
using Bot.Channels.Tencent;

namespace Bot.Tests.Kit.Tencent;

/// <summary>How an account's messages come.</summary>
public enum CallbackMode
{
    /// <summary>明文模式.</summary>
    Plain,

    /// <summary>兼容模式: in plain text and encrypted.</summary>
    Compatible,

    /// <summary>安全模式.</summary>
    Safe,
}

/// <summary>The side of the platforms that calls: signs, encrypts, and reads what is answered.</summary>
/// <param name="token">The token.</param>
/// <param name="key">The EncodingAESKey.</param>
/// <param name="receiver">The AppID or corp id.</param>
internal sealed class CallbackSender(string token, string key, string receiver) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private int _nonce;

    /// <summary>Where messages go.</summary>
    public Uri? Callback { get; set; }

    /// <summary>How they go.</summary>
    public CallbackMode Mode { get; set; }

    /// <summary>What signs and seals.</summary>
    public CallbackCrypto Crypto { get; set; } = new(token, key, receiver);

    /// <summary>The platform's clock, Unix seconds.</summary>
    public Func<long> Now { get; set; } = () => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Writes the XML of a message.</summary>
    public static string Xml(params (string Name, string Value)[] members) =>
        new XElement("xml", members.Select(member => new XElement(member.Name, new XCData(member.Value)))).ToString(SaveOptions.DisableFormatting);

    /// <summary>A request with a message, signed.</summary>
    public HttpRequestMessage Form(string xml)
    {
        var (timestamp, nonce) = (Now().ToString(CultureInfo.InvariantCulture), $"nonce{Interlocked.Increment(ref _nonce)}");
        var query = $"signature={Crypto.Sign(timestamp, nonce)}&timestamp={timestamp}&nonce={nonce}&openid=any";
        if (Mode == CallbackMode.Plain)
        {
            return Request(query, xml);
        }

        var encrypted = Crypto.Encrypt(Encoding.UTF8.GetBytes(xml));
        var plain = Mode == CallbackMode.Compatible ? XElement.Parse(xml) : new XElement("xml", XElement.Parse(xml).Element("ToUserName"), XElement.Parse(xml).Element("AgentID"));
        plain.Add(new XElement("Encrypt", new XCData(encrypted)));
        return Request($"{query}&encrypt_type=aes&msg_signature={Crypto.Sign(timestamp, nonce, encrypted)}", plain.ToString());
    }

    /// <summary>A request with any query and body.</summary>
    public HttpRequestMessage Request(string query, string body) => new(HttpMethod.Post, $"{Callback}?{query}")
    {
        Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("text/xml")),
    };

    /// <summary>Sends a message once.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(string xml, CancellationToken cancellationToken)
    {
        using var request = Form(xml);
        return await SendAsync(request, cancellationToken);
    }

    /// <summary>Sends any request.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var answer = await _http.SendAsync(request, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Asks whether the address is the account's.</summary>
    public async Task<(HttpStatusCode Status, string Text)> VerifyAsync(string query, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync($"{Callback}?{query}", cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>
    /// Brings a message as the platform does: up to three times, hanging up each time when nobody answers in time.
    /// </summary>
    /// <param name="xml">The message.</param>
    /// <param name="patience">How long each try but the last waits; that one is answered within the host's own limit.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the customer sees: words, nothing (empty), or null for the platform's own note that the account is out of order.</returns>
    public async Task<string?> DeliverAsync(string xml, TimeSpan patience, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(attempt < 2 ? patience : _http.Timeout);
            try
            {
                var (status, text) = await PostAsync(xml, limit.Token);
                return status == HttpStatusCode.OK ? WordsOf(text) : null;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                // Nobody answered in time; the platform comes again.
                continue;
            }
        }

        return null;
    }

    /// <summary>The words of an answer, opened when it is sealed; empty when it shows nothing.</summary>
    public string WordsOf(string answer)
    {
        if (answer.Length == 0 || answer == "success")
        {
            return "";
        }

        var xml = XElement.Parse(answer);
        if (Mode != CallbackMode.Plain)
        {
            var (encrypted, timestamp, nonce) = (xml.Element("Encrypt")!.Value, xml.Element("TimeStamp")!.Value, xml.Element("Nonce")!.Value);
            Assert.Equal(Crypto.Sign(timestamp, nonce, encrypted), xml.Element("MsgSignature")!.Value);
            xml = XElement.Parse(Encoding.UTF8.GetString(Crypto.Decrypt(encrypted)!));
        }

        Assert.Equal("text", xml.Element("MsgType")!.Value);
        return xml.Element("Content")!.Value;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
