namespace Bot.Dialogs.Slots.Dates;

/// <summary>A day with a name, such as Christmas or 春节.</summary>
/// <param name="Id">The name that packs use.</param>
/// <param name="English">What customers write, as a pattern.</param>
/// <param name="Chinese">What customers write, as a pattern over a text whose number words are digits.</param>
/// <param name="In">The day in a year.</param>
internal sealed record NamedDay(string Id, string English, string Chinese, Func<int, DateOnly> In)
{
    /// <summary>What it is called in English.</summary>
    public required string Title { get; init; }

    /// <summary>What it is called in Chinese.</summary>
    public required string ChineseTitle { get; init; }

    /// <summary>What it is called.</summary>
    public string TitleIn(string language) => PlainText.IsChinese(language) ? ChineseTitle : Title;
}
