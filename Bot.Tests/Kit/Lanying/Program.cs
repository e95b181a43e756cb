using System.Globalization;
using Bot.Tests.Kit.Lanying;

// Lanying's server side on this machine, to try a bot without an account: dotnet run --project Bot.Tests/Kit/Lanying
const string Usage = """
    dotnet run --project Bot.Tests/Kit/Lanying -- [--port 3980] [--callback URL] [--bot ecommerce] [--repeated 5] [--late 5] [--rate 30]
      --callback  where messages are announced; 'none': nowhere, the bot polls
      --repeated  of 100 messages so many are announced twice
      --late      of 100 messages so many are announced only after the next one
      --rate      calls that the app may make in a second
    """;

Dictionary<string, string> given = [];
for (var index = 0; index < args.Length; index += 2)
{
    if (!args[index].StartsWith("--", StringComparison.Ordinal) || index + 1 == args.Length)
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    given[args[index][2..]] = args[index + 1];
}

int Number(string name, int usual) => int.Parse(given.GetValueOrDefault(name) ?? usual.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

var bot = given.GetValueOrDefault("bot") ?? "ecommerce";
var callback = given.GetValueOrDefault("callback") ?? $"http://localhost:3978/api/lanying/{bot}/messages";
await using var server = await FakeLanying.StartAsync(CancellationToken.None, Number("port", 3980));
server.Callback = callback == "none" ? null : new(callback);
server.RequestsPerSecond = Number("rate", 0);
server.Disturb(Number("repeated", 0) / 100.0, Number("late", 0) / 100.0);
Console.WriteLine($"Chat at {server.Address} (as somebody else: {server.Address}/?user=2302128618999)");
Console.WriteLine(server.Callback is null ? "Messages are not announced: the bot asks for them." : $"Messages go to {callback}");
Console.WriteLine("Start the bot with these settings in its environment:");
foreach (var (name, value) in server.Settings(bot))
{
    Console.WriteLine($"  {name.Replace(":", "__", StringComparison.Ordinal)}={value}");
}

if (server.Callback is null)
{
    Console.WriteLine("  Channels__Lanying__Apps__0__Polling=true");
}

await server.StoppedAsync();
return 0;
