using System.CommandLine;
using Bot.Releases;

namespace Bot.CommandLine;

/// <summary><c>--last</c>: how many real conversations are replayed.</summary>
internal static class LastOption
{
    /// <summary>The option.</summary>
    public static Option<int> Make()
    {
        var last = new Option<int>("--last")
        {
            Description = $"Replay the last so many conversations. Default: {RecordedBehaviour.UsualNumber}",
            HelpName = "N",
            DefaultValueFactory = _ => RecordedBehaviour.UsualNumber,
        };
        last.Validators.Add(parsed =>
        {
            if (parsed.Errors.Any() || parsed.GetValueOrDefault<int>() < 1)
            {
                parsed.AddError("--last takes a number from 1.");
            }
        });
        return last;
    }
}
