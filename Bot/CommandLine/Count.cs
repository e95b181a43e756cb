using System.Globalization;

namespace Bot.CommandLine;

/// <summary>Numbers with their noun, as people write them.</summary>
internal static class Count
{
    /// <summary>For example <c>1 turn</c>, <c>1,000 turns</c>.</summary>
    public static string Of(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
