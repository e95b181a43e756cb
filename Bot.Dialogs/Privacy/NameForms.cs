using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Names;

namespace Bot.Dialogs.Privacy;

/// <summary>Finds names of people where the words around them tell that they are names.</summary>
internal static partial class NameForms
{
    /// <summary>What is found.</summary>
    /// <param name="text">The text with capital letters.</param>
    public static IEnumerable<FoundPersonalData> In(string text)
    {
        foreach (Match match in Chinese().Matches(text))
        {
            var name = match.Groups["name"];
            if (ChineseNames.CanBe(name.Value))
            {
                yield return new(PersonalDataKind.Name, name.Index, name.Length);
            }
        }

        foreach (Match match in Introduced().Matches(text))
        {
            var name = match.Groups["name"];
            var words = name.Value.Split(' ');
            var known = Array.FindIndex(words, word => CommonWords.Has(word.ToLowerInvariant()) && !LatinNames.IsGiven(word));
            var length = known < 0 ? name.Length : string.Join(' ', words[..known]).Length;
            if (length > 1)
            {
                yield return new(PersonalDataKind.Name, name.Index, length);
            }
        }

        foreach (Match match in Pair().Matches(text))
        {
            if (LatinNames.IsGiven(match.Groups["given"].Value) && !CommonWords.Has(match.Groups["family"].Value.ToLowerInvariant()))
            {
                yield return new(PersonalDataKind.Name, match.Index, match.Length);
            }
        }
    }

    [GeneratedRegex(@"(?:我叫|我是|我姓名|姓名|名字|收件人|收货人|收货人姓名|联系人|持卡人|本人|户名|寄给|叫做?|尊敬的)\s*[""'“]?\s*(?:是|为|叫|[:：])?\s*[""'“]?(?<name>[\u4e00-\u9fff]{2,4}?)(?=$|[\s，。！？、；,.!?;)）""'”}]|先生|女士|小姐|的|住|电话|手机|\d|身份|地址|，)|(?<=^|[\s，。！？、；：,:“(（是给找和与请让])(?<name>[\u4e00-\u9fff]{1,3})(?=先生|女士|小姐)", RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    [GeneratedRegex(@"(?:\b(?:[Mm]y (?:full )?name(?: is|'s)|[Cc]all me|[Nn]ame ?:|[Rr]ecipient ?(?:is|:)?|[Cc]onsignee ?:?|[Cc]ontact ?:|[Aa]ttn\.? ?:?|[Cc]ardholder ?(?:is|:)?|[Ss]hip to|[Ss]end it to|[Dd]eliver to)|""(?:recipient|consignee|receiver|customer_?[nN]ame|contact_?[nN]ame|full_?[nN]ame|first_?[nN]ame|last_?[nN]ame|holder)"" ?: ?"") ?(?<name>[A-Za-z][a-z'\-]+(?: [A-Z][A-Za-z'\-]+| [a-z'\-]{3,}(?=$|[.,!?\n])){0,2})|\b(?:I'm|I am|[Tt]his is|[Dd]ear|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|[Rr]egards,?\s|[Ss]incerely,?\s|[Tt]hanks,?\s) ?(?<name>[A-Z][a-z'\-]+(?: [A-Z][A-Za-z'\-]+){0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\b(?<given>[A-Z][a-z]+) (?:[A-Z]\. )?(?<family>[A-Z][a-z'\-]+(?:-[A-Z][a-z]+)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();
}
