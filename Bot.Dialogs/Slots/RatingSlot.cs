namespace Bot.Dialogs.Slots;

/// <summary>How content somebody is: one to five stars, or a thumb up or down.</summary>
/// <param name="Thumbs">Whether a thumb is expected, which reads as true or false; else a number.</param>
internal sealed record RatingSlot(bool Thumbs) : Slot
{
    /// <summary>The best rating.</summary>
    public const int MostStars = 5;

    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["excellent"] = 5,
        ["perfect"] = 5,
        ["very good"] = 5,
        ["great"] = 5,
        ["amazing"] = 5,
        ["very satisfied"] = 5,
        ["good"] = 4,
        ["satisfied"] = 4,
        ["nice"] = 4,
        ["ok"] = 3,
        ["okay"] = 3,
        ["average"] = 3,
        ["fine"] = 3,
        ["so so"] = 3,
        ["neutral"] = 3,
        ["bad"] = 2,
        ["poor"] = 2,
        ["not good"] = 2,
        ["unsatisfied"] = 2,
        ["dissatisfied"] = 2,
        ["terrible"] = 1,
        ["awful"] = 1,
        ["very bad"] = 1,
        ["horrible"] = 1,
        ["very poor"] = 1,
        ["非常满意"] = 5,
        ["很满意"] = 5,
        ["很好"] = 5,
        ["非常好"] = 5,
        ["好评"] = 5,
        ["满分"] = 5,
        ["满意"] = 4,
        ["不错"] = 4,
        ["挺好"] = 4,
        ["挺好的"] = 4,
        ["好"] = 4,
        ["一般"] = 3,
        ["一般般"] = 3,
        ["还行"] = 3,
        ["还可以"] = 3,
        ["可以"] = 3,
        ["不满意"] = 2,
        ["不好"] = 2,
        ["不太好"] = 2,
        ["不太满意"] = 2,
        ["差"] = 2,
        ["非常不满意"] = 1,
        ["很不满意"] = 1,
        ["很差"] = 1,
        ["太差了"] = 1,
        ["差评"] = 1,
        ["非常差"] = 1,
    };

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var said = PlainText.Fold(text).Trim(' ', '.', '!', ',', '。', '！', '，', '的');
        return Thumbs ? Thumb(said) : Stars(said);
    }

    /// <inheritdoc/>
    public override string Hint(string language) => Thumbs
        ? Say(language, "Please answer with a thumb up or down, for example 👍 or good.", "请回复 👍 或 👎，例如：满意。")
        : Say(language, "Please answer with one to five stars, for example 4.", "请回复一到五颗星，例如：4。");

    private static SlotReading Thumb(string said) =>
        said.Contains("👍", StringComparison.Ordinal) || said is "up" or "thumbs up" or "like" or "helpful" or "赞" or "有帮助" ? SlotReading.Of(true)
        : said.Contains("👎", StringComparison.Ordinal) || said is "down" or "thumbs down" or "dislike" or "not helpful" or "踩" or "没帮助" ? SlotReading.Of(false)
        : Words.TryGetValue(said, out var stars) && stars != 3 ? SlotReading.Of(stars > 3)
        : YesNoWords.Read(said) is { } agreed ? SlotReading.Of(agreed)
        : SlotReading.NotUnderstood;

    private static SlotReading Stars(string said)
    {
        var drawn = said.Count(c => c is '★' or '⭐');
        if (drawn is >= 1 and <= MostStars)
        {
            return SlotReading.Of((decimal)drawn);
        }

        if (Words.TryGetValue(said, out var known))
        {
            return SlotReading.Of((decimal)known);
        }

        // "4/5" and "4 out of 5" name the best rating too.
        var of = said.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? slash : said.IndexOf(" out of ", StringComparison.Ordinal);
        var rating = of > 0 ? said[..of] : said;
        return Numbers.NumberReader.Find(rating).Select(number => number.Value).Distinct().Take(2).ToList() switch
        {
            [] => SlotReading.NotUnderstood,
            [var number] => number is >= 1 and <= MostStars && decimal.IsInteger(number) ? SlotReading.Of(number) : SlotReading.OutOfRange,
            _ => SlotReading.Ambiguous,
        };
    }
}
