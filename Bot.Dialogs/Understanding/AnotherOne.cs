using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>A message that wants the same once more for another thing: "and what about SO100002?", 那SO100002呢.</summary>
internal static class AnotherOne
{
    private const int Longest = 60;

    private const string Thing = "(?:(?:the|my|this|that|with|order|number|no\\.?|one|other|others|second|next|return|parcel|package) ?)*";

    private static readonly Regex English = Form(
        $"^(?:(?:ok|okay|and|now|then|also|thanks|thank you|great|please)[ ,]+)*(?:what about|how about|(?:the )?same(?: again)?(?: (?:for|with))?|and(?: now)?(?: for| with)?|also(?: for)?|now(?: for)?|next(?: is)?)[ ,:]+{Thing}[ ,:]*(?<value>\\S.*?)(?: too| as well| please| then)*[ ?.!]*$");

    private static readonly Regex Chinese = Form(
        "^(?:(?:那|那么|还有|再|再查|再看看|另外|换|换成|好的|谢谢|也|顺便)[，, ]*)+(?:看看|看一下|查一下|查查|查)?(?:订单号?|单号|另一个|这个|那个|一个|[：: ,，])*(?<value>[^呢吗？?。]+?)(?:这个|这单|那单|的)?(?:呢|怎么样|也是|一样|也看看|也查一下|吧|[？?。! ])*$"
        + "|^(?:订单号?|单号|另一个|[：: ])*(?<value>[^呢吗？?。，,]+?)(?:这个|这单|那单)?呢[？?。! ]*$");

    /// <summary>The words for the other thing; null when the message is nothing of the kind.</summary>
    public static string? Read(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        var clean = PlainText.Clean(text).Trim();
        return (clean.Any(PlainText.IsHan) ? Chinese : English).Match(clean) is { Success: true } match ? match.Groups["value"].Value.Trim() : null;
    }

    private static Regex Form(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
