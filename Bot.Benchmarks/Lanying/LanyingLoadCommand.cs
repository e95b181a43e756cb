using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Kit;
using Bot.Tests.Kit.Lanying;

namespace Bot.Benchmarks.Lanying;

/// <summary>Has many users write to the real host, a process of its own, through the fake platform, and prints what became of every message.</summary>
internal static class LanyingLoadCommand
{
    private const string Usage = "lanying-load [MESSAGES_A_SECOND 500] [SECONDS 60] [CONVERSATIONS 1000] [--pack Bot.Benchmarks/packs/echo]";

    /// <summary>Runs it.</summary>
    /// <returns>0 without any fault.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output)
    {
        var numbers = args.TakeWhile(arg => !arg.StartsWith('-')).ToArray();
        var pack = args.Count >= 2 && args[^2] == "--pack" ? args[^1] : "Bot.Benchmarks/packs/echo";
        if (numbers.Length > 3 || numbers.Any(number => !int.TryParse(number, CultureInfo.InvariantCulture, out _)) || !Directory.Exists(pack))
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        int Number(int place, int usual) => numbers.Length > place ? int.Parse(numbers[place], CultureInfo.InvariantCulture) : usual;
        var plan = new LanyingLoadPlan(Number(0, 500), TimeSpan.FromSeconds(Number(1, 60)), Number(2, 1_000));
        var data = Directory.CreateTempSubdirectory("channelbot-");
        try
        {
            return await RunAsync(plan, pack, data.FullName, output);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(LanyingLoadPlan plan, string pack, string data, TextWriter output)
    {
        await using var server = await FakeLanying.StartAsync(CancellationToken.None);
        server.KeepsRequests = false;
        var settings = server.Settings(Path.GetFileName(Path.GetFullPath(pack)));
        await using var host = await HostProcess.StartAsync(data, [pack], settings, CancellationToken.None);
        server.Callback = new(host.Address, $"api/lanying/{settings["Channels:Lanying:Apps:0:Bot"]}/messages");
        // Compiles the hot code; other users, so that nothing of it is counted.
        await LanyingLoad.RunAsync(server, new(100, TimeSpan.FromSeconds(10), 200), CancellationToken.None);

        using var process = Process.GetProcessById(host.Id);
        var before = process.TotalProcessorTime;
        var report = await LanyingLoad.RunAsync(server, plan with { FirstUser = plan.FirstUser + 1_000_000 }, CancellationToken.None);
        process.Refresh();
        await output.WriteLineAsync(report.ToString());
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"host: {(process.TotalProcessorTime - before).TotalSeconds * 1_000 / report.Messages:F3} CPU s per 1,000 messages, peak RSS {process.PeakWorkingSet64 / 1024 / 1024} MiB"));
        if (report.Faults > 0)
        {
            await output.WriteLineAsync(host.Output);
        }

        return report.Faults == 0 ? 0 : 1;
    }
}
