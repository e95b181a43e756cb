using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Reads <c>silence</c> of <c>pack.yaml</c>.</summary>
internal static class SilenceReader
{
    /// <summary>The limits; null when the bot waits for ever.</summary>
    public static SilenceLimits? Read(MapReader settings)
    {
        if (settings.Node("silence") is not { } node || MapReader.Of(node, "'silence'", settings.Problems) is not { } map)
        {
            return null;
        }

        var (remind, close) = (Span(map, "remind"), Span(map, "close"));
        map.Done("'silence'");
        if (remind >= close)
        {
            map.Problems.Error(map.At, "CB0204", "'close' must be later than 'remind': both count from the question.");
            return null;
        }

        if (remind is null && close is null)
        {
            map.Problems.Error(map.At, "CB0202", "'silence' is empty. Give the time after which the bot reminds, closes, or both: { remind: 10m, close: 30m }.");
            return null;
        }

        return new(remind, close);
    }

    private static TimeSpan? Span(MapReader map, string key)
    {
        if (map.Scalar(key) is not { } text)
        {
            return null;
        }

        if (Spans.Read(text.Text) is { Ticks: > 0 } span)
        {
            return span;
        }

        map.Problems.Error(text.At, "CB0204", $"'{text.Text}' is no time to wait. {Spans.Remedy}");
        return null;
    }
}
