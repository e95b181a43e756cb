using System.Globalization;

namespace Bot.Tests.Kit.Lanying;

/// <summary>How long something took, in milliseconds.</summary>
/// <param name="Half">Half of them at most.</param>
/// <param name="NinetyNine">99 of 100 at most.</param>
/// <param name="Longest">All of them.</param>
internal sealed record LanyingLoadTimes(double Half, double NinetyNine, double Longest)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {Half:F1} ms, p99 {NinetyNine:F1} ms, longest {Longest:F1} ms");
}
