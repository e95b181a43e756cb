using Bot.CommandLine;

namespace Bot.Tests.Kit;

/// <summary>Runs a verb of the command line in this process.</summary>
internal static class RunVerb
{
    /// <summary>Runs it and returns what it said.</summary>
    public static async Task<(int Code, string Output, string Errors)> WithAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await BotCommandLine.RunAsync(arguments, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
