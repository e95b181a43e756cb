using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Names;

/// <summary>Finds names in Latin letters: two capital words side by side, or one after words that introduce people.</summary>
internal static partial class LatinNames
{
    private const string GivenNames =
        "adam alan albert alex alexander alice amanda amy andrea andrew angela ann anna anne anthony ashley barbara ben benjamin betty bill bob brandon brenda brian bruce carl carol caroline catherine charles charlotte chris christian christina christine christopher cindy claire daniel david deborah dennis diana donald donna dorothy douglas edward elizabeth ella emily emma eric ethan eva evelyn "
        + "frank fred gary george gloria grace hannah harry harold heather helen henry isabella jack jacob james jane janet jason jean jeff jeffrey jennifer jeremy jerry jessica jim joan joe john johnny jonathan jordan jose joseph joshua joyce juan judy julia julie justin karen kate katherine kathleen keith kelly ken kenneth kevin kim kimberly kyle larry laura lauren lawrence leo linda lisa liz logan louis lucas lucy luke "
        + "margaret maria marie marilyn mark martha martin mary matthew megan melissa mia michael michelle mike nancy natalie nathan nicholas nicole noah oliver olivia pamela patricia patrick paul peter philip rachel ralph raymond rebecca richard robert roger ronald rose roy russell ruth ryan samantha samuel sandra sara sarah scott sean sharon shirley simon sophia sophie stephanie stephen steve steven susan teresa theresa thomas "
        + "tim timothy tina tom tony tyler victoria vincent virginia walter wayne william wei ming jun xiaoming fang hui jing ling lei ying yan qiang tao jie hao xin zhang wang liu chen yang huang zhao zhou xu zhu guo lin luo gao zheng liang xie tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang";

    private static readonly HashSet<string> Given = [.. GivenNames.Split(' ')];

    /// <summary>Whether people are called so.</summary>
    /// <param name="word">A word.</param>
    public static bool IsGiven(string word) => Given.Contains(word.ToLowerInvariant());

    /// <summary>The names.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="ground">What is known.</param>
    public static IEnumerable<string> In(Sentence sentence, TurnGround ground)
    {
        var words = sentence.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var isPair = i + 1 < words.Count && words[i + 1].Start == words[i].End + 1 && sentence.Plain[words[i].End] is ' ' or '·';
            if (isPair && IsName(words[i], words[i + 1], ground))
            {
                yield return sentence.Plain[words[i].Start..words[++i].End];
            }
            else if (IsGivenAlone(sentence, words, i, ground))
            {
                yield return words[i].Text;
            }
        }

        if (!words.Exists(word => IsCapital(word) && !IsKnown(word.Text, ground)))
        {
            yield break;
        }

        foreach (Match match in Introduced().Matches(sentence.Plain))
        {
            if (!IsKnown(match.Groups["name"].Value, ground))
            {
                yield return match.Groups["name"].Value;
            }
        }
    }

    private static bool IsName(LatinWord first, LatinWord second, TurnGround ground) =>
        IsCapital(first) && IsCapital(second) && !ground.Has($"{first.Text} {second.Text}".ToLowerInvariant())
        && !IsKnown(first.Text, ground) && (!IsKnown(second.Text, ground) || Given.Contains(first.Text.ToLowerInvariant()));

    private static bool IsCapital(LatinWord word) => word.IsCapital && !word.IsAcronym && word.Text.Length > 1 && !word.Text.Any(char.IsAsciiDigit);

    // "Bob wrote it": a given name is one wherever it stands, unless a source has it.
    private static bool IsGivenAlone(Sentence sentence, List<LatinWord> words, int i, TurnGround ground)
    {
        var lower = words[i].Text.ToLowerInvariant();
        return IsCapital(words[i]) && lower.Length > 2 && Given.Contains(lower) && !CommonWords.Has(lower) && !ground.HasWord(lower)
            && (i + 1 == words.Count || !ground.Has($"{words[i].Text} {words[i + 1].Text}".ToLowerInvariant())) && !(words[i].Start > 0 && sentence.Plain[words[i].Start - 1] is '@' or '.' or '/');
    }

    private static bool IsKnown(string word, TurnGround ground)
    {
        var lower = word.ToLowerInvariant();
        return CommonWords.Has(lower) || ground.HasWord(lower);
    }

    [GeneratedRegex(@"\b(?:[Aa]sk for|[Cc]alled|[Nn]amed|[Nn]ame is|[Ss]peak (?:to|with)|[Tt]alk to|[Mm]eet|I'?m|I am|[Tt]his is|[Cc]olleague|[Mm]anager|[Aa]gent|[Ee]ngineer|[Dd]eveloper|[Dd]esigner|[Ff]ounder|CEO|CTO|CFO|COO|[Dd]irector|[Pp]resident|[Ww]ritten by|[Bb]uilt by|[Dd]eveloped by|[Cc]reated by|[Ff]ounded by|[Rr]un by|[Ll]ed by|[Oo]wned by|[Dd]esigned by|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Sir|Madam)(?: is| was|:)? (?<name>[A-Z][a-z][\w'-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Introduced();
}
