using Bot.Tests.Kit.Lanying;

// Lanying's server side on this machine, to try a bot without an account: dotnet run --project Bot.Tests/Kit/Lanying
var port = args.Length > 0 && int.TryParse(args[0], out var given) ? given : 3980;
var callback = args.Length > 1 ? args[1] : "http://localhost:3978/api/lanying/ecommerce/messages";
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

await using var server = await FakeLanying.StartAsync(stop.Token, port);
server.Callback = new(callback);
Console.WriteLine($"Chat at {server.Address} - messages go to {callback}");
Console.WriteLine("Start the bot with these settings in its environment:");
foreach (var (name, value) in server.Settings("ecommerce"))
{
    Console.WriteLine($"  {name.Replace(":", "__", StringComparison.Ordinal)}={value}");
}

try
{
    await Task.Delay(Timeout.Infinite, stop.Token);
}
catch (OperationCanceledException)
{
    // Asked to stop.
}
