// A tiny app backend: takes lines from standard input, posts them to the bot, prints what the bot says.
//
// BOT_URL=http://localhost:3978 BOT_APP=my-app BOT_KEY=... dotnet run
// The host's setting Channels__OpenIm__Apps__0__CallbackUrl must be http://localhost:8080/bot (or what PORT says).
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

var url = Environment.GetEnvironmentVariable("BOT_URL") ?? "http://localhost:3978";
var (name, chat) = (Environment.GetEnvironmentVariable("BOT_APP"), Environment.GetEnvironmentVariable("CHAT") ?? "chat-1");
var key = Encoding.UTF8.GetBytes(Environment.GetEnvironmentVariable("BOT_KEY") ?? throw new InvalidOperationException("BOT_KEY is not set."));
var seen = new ConcurrentDictionary<string, bool>(); // keep it where it outlives a restart
using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PORT") ?? "8080"}");
await using var app = builder.Build();
app.MapPost("/bot", async (HttpRequest request) =>
{
    using var copy = new MemoryStream();
    await request.Body.CopyToAsync(copy, request.HttpContext.RequestAborted);
    var body = copy.ToArray();
    var isSigned = IsSigned(request.Headers["X-Bot-Timestamp"].ToString(), request.Headers["X-Bot-Signature"].ToString(), body);
    if (isSigned && JsonNode.Parse(body) is { } happened && seen.TryAdd((string)happened["id"]!, true))
    {
        Show(happened);
    }

    return isSigned ? Results.Ok() : Results.Unauthorized();
});
await app.StartAsync();
Console.WriteLine($"listening on {app.Urls.First()}/bot");
while (Console.ReadLine() is { } line)
{
    var customer = new JsonObject { ["id"] = "ann", ["name"] = "Ann", ["attributes"] = new JsonObject { ["vip"] = "true" } };
    await TellBotAsync(new JsonObject { ["type"] = "message", ["id"] = Guid.NewGuid().ToString(), ["conversation"] = chat, ["locale"] = "en", ["text"] = line, ["customer"] = customer });
}

string Sign(string timestamp, byte[] body) =>
    "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(timestamp + ".").Concat(body).ToArray()));

bool IsSigned(string timestamp, string given, byte[] body) =>
    long.TryParse(timestamp, out var at) && Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - at) < 300_000
    && given.Split(',').Any(one => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(Sign(timestamp, body))));

void Show(JsonNode happened)
{
    foreach (var message in (happened["messages"] as JsonArray) ?? [])
    {
        Console.WriteLine($"bot: {message!["text"] ?? message["media"]!["url"]}");
    }
}

async Task TellBotAsync(JsonObject happened)
{
    var body = Encoding.UTF8.GetBytes(happened.ToJsonString());
    for (var attempt = 0; ; await Task.Delay(TimeSpan.FromSeconds(Math.Pow(2, attempt++) / 4)))
    {
        var now = $"{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}"; // signed anew for each attempt; the event keeps its id
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}/api/openim/{name}/events") { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Bot-Timestamp", now);
        request.Headers.Add("X-Bot-Signature", Sign(now, body));
        try
        {
            using var answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            return;
        }
        catch (HttpRequestException failure) when (attempt < 4 && failure.StatusCode is null or >= System.Net.HttpStatusCode.InternalServerError)
        {
            Console.Error.WriteLine($"once more: {failure.Message}"); // the same id runs nothing twice
        }
    }
}
