using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Names;

/// <summary>The names by which customers introduce themselves: 我叫李雷, my name is Amy Li.</summary>
internal static partial class SelfNames
{
    /// <summary>The names, in lower case.</summary>
    /// <param name="said">The customer's words.</param>
    public static IEnumerable<string> In(IEnumerable<string> said)
    {
        foreach (var words in said)
        {
            foreach (Match match in Introduction().Matches(words))
            {
                yield return match.Groups["name"].Value.ToLowerInvariant();
            }
        }
    }

    [GeneratedRegex(@"(?:我叫|我的名字(?:是|叫)|我姓名(?:是|叫))\s*(?<name>[\u4e00-\u9fff]{2,4}?)(?=$|[\s，。！？,.!?、的])|\b(?:[Mm]y name is|[Cc]all me|I am called)\s+(?<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})", RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
