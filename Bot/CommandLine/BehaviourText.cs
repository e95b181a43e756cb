using System.Globalization;
using Bot.Dialogs.Replay;

namespace Bot.CommandLine;

/// <summary>Prints what changes for customers.</summary>
internal static class BehaviourText
{
    private const int MostLines = 8;

    /// <summary>Prints a report: how many change in which way, with examples of each way.</summary>
    public static void Write(TextWriter output, BehaviourReport report, int examples)
    {
        if (report.Conversations == 0)
        {
            output.WriteLine("There are no conversations to replay yet.");
        }
        else if (report.Changes.Count == 0)
        {
            output.WriteLine($"None of {Count.Of(report.Conversations, "conversation")} changes.");
        }
        else
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Changes.Count:N0} of {report.Conversations:N0} conversations change:"));
            foreach (var group in report.Groups)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Count(),6:N0} {group.Key}{(group.First().IsBreaking ? "  (customers lose something)" : "")}"));
                foreach (var change in group.Take(examples))
                {
                    Write(output, change);
                }
            }
        }

        if (report.Skipped > 0)
        {
            output.WriteLine($"{Count.Of(report.Skipped, "conversation")} left out: a customer was erased, or the record is damaged.");
        }
    }

    private static void Write(TextWriter output, ConversationChange change)
    {
        output.WriteLine($"         {change.Key}, message {change.Message}: {OneLine(change.Said)}");
        Write(output, "before", change.Before);
        Write(output, "after ", change.After);
    }

    private static void Write(TextWriter output, string when, string text)
    {
        var lines = text.Split('\n');
        output.WriteLine($"           {when}  {lines[0]}");
        foreach (var line in lines.Skip(1).Take(MostLines - 1))
        {
            output.WriteLine($"                   {line}");
        }

        if (lines.Length > MostLines)
        {
            output.WriteLine("                   ...");
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
