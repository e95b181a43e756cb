namespace Bot.Crawling;

/// <summary>What an address gave.</summary>
/// <param name="Text">Its text; absent when there is none.</param>
/// <param name="IsHtml">Whether that is HTML.</param>
/// <param name="IsGone">Whether the page does not exist any more.</param>
/// <param name="Failure">Why there is nothing, in a sentence.</param>
internal sealed record PageFetch(string? Text, bool IsHtml, bool IsGone, string? Failure)
{
    /// <summary>Nothing came.</summary>
    public static PageFetch Failed(string why) => new(null, false, false, why);
}
