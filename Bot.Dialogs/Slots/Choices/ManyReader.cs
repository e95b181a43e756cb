using System.Text.RegularExpressions;
using Bot.Dialogs.Slots.Numbers;

namespace Bot.Dialogs.Slots.Choices;

/// <summary>Reads several choices: "the first and the third", 1、3, 前两个, "all but the second", 全部.</summary>
internal sealed class ManyReader(IReadOnlyList<ChoiceOption> options)
{
    private static readonly Regex Everything = Of(
        "^(i |i'd |i'll |we |give me |take |want |would |like |just |please |yes,? |我|就|那|请|都)*(all|all of them|all of it|everything|every one|each of them|all please|the lot|the whole lot|them all|全部|全部都要|全都要|都要|所有|所有的|全要|全选|全部的|统统|每个|每个都要|每一个|通通|都选|都可以要|一样一个|都)( please|,? thanks| thank you|吧|了|的|谢谢|,谢谢|都要)*$");

    private static readonly Regex Nothing = Of("^(none|none of them|nothing|neither|no|都不要|都不|一个都不要|全不要|不要|没有|无|都不选|都没有)( please|,? thanks|, thank you| of these|了|的|谢谢)*[.!]?$");
    private static readonly Regex Except = Of("^(?<all>.*?)(except for|except|apart from|all but|everything but|besides|without|除了|除)(?<rest>.+?)(之外|以外|外)?(的?(都|全|其他|其它|别的)[^0-9]*)?$");
    private static readonly Regex Span = Of("^(第|from |the |no\\. ?|number )*(?<a>[0-9]{1,2})(st|nd|rd|th)?(个|项|号)? ?(-|~|–|—|to|through|thru|到|至) ?(第|the )?(?<b>[0-9]{1,2})(st|nd|rd|th)?(个|项|号)?( please|吧|都要)?$");
    private static readonly Regex Edge = Of("^(i want |i'd like |give me |we want |我要|要|选|我选)*(the )?(?<e>first|1st|1th|last|top|前|后|最后|头) ?(?<n>[0-9]{1,2})( ones| items| options| of them|个|项|样|种|款)?( please|吧|都要|,? thanks|谢谢)?$");
    private static readonly Regex Joint = Of(" (and|plus|as well as) (also )?| ?(,|;|、|&|\\+|/|\n|以及|还有|和|与|跟|及|外加|再加|加上) ?((and|plus|also) )*");
    private static readonly Regex Opening = Of("^(i |i'd |i'll |we |we'd |like |want |would |need |take |choose |pick |have |prefer |both |please |yes |ok |can |could |give |me |get |请 ?|我们?|想|要|选择?|就|那|给|来|帮|既|都)+ ?");
    private static readonly Regex Closing = Of("(,? ?(please|thanks|thank you|too|as well|both|for me)| ?(都要|都选|谢谢|两个都要|两个|这两个|这几个|都可以|就行|就好|吧|了))+[.!。]*$");
    private static readonly Regex SpacedDigits = Of("^[0-9]{1,2}( [0-9]{1,2})+$");

    private readonly ChoiceSlot _one = new(options);

    /// <summary>The places from 0 in the order shown; none when it is not understood.</summary>
    public (IReadOnlyList<int>? Places, bool IsAmbiguous) Read(string folded)
    {
        var text = folded.Trim(' ', '.', '!', '。', '?');
        if (text.Length == 0 || folded.EndsWith('?'))
        {
            return (null, false);
        }

        return Whole(text) is { } whole ? (whole, false)
            : Everything.IsMatch(text) || (options.Count == 2 && text is "both" or "both of them" or "both please" or "两个都要" or "俩都要" or "两个") ? (All(), false)
            : Nothing.IsMatch(text) ? ([], false)
            : Except.Match(text) is { Success: true } except && IsRest(except) ? Others(except.Groups["rest"].Value)
            : Parts(text);
    }

    private List<int>? Whole(string text)
    {
        var digits = DigitText.Of(text);
        if (Span.Match(digits) is { Success: true } span && Number(span, "a") is var a and >= 1 && Number(span, "b") is var b && b > a && b <= options.Count)
        {
            return [.. Enumerable.Range(a - 1, b - a + 1)];
        }

        if (Edge.Match(digits) is { Success: true } edge && Number(edge, "n") is var count and >= 1 && count <= options.Count)
        {
            return [.. Enumerable.Range(edge.Groups["e"].Value is "last" or "后" or "最后" ? options.Count - count : 0, count)];
        }

        return null;
    }

    private static int Number(Match match, string name) => Dates.Days.Number(match.Groups[name].Value);

    private static bool IsRest(Match except) =>
        except.Groups["all"].Value.Trim() is "" or "all" or "everything" or "all of them" or "i want all" or "i want everything" or "全部" or "都要" or "every one" or "我要" or "全要" or "我全要" or "我都要" or "give me everything" or "all of them please";

    private (IReadOnlyList<int>?, bool) Others(string rest)
    {
        var (places, isAmbiguous) = Parts(rest.Trim());
        return places is null ? (null, isAmbiguous) : ([.. All().Except(places)], false);
    }

    private (IReadOnlyList<int>?, bool) Parts(string text)
    {
        if (One(text) is { } whole && !Joint.IsMatch(text))
        {
            return ([whole], false);
        }

        var bare = Closing.Replace(Opening.Replace(text, ""), "");
        var parts = SpacedDigits.IsMatch(bare) ? bare.Split(' ') : Joint.Split(bare).Select(part => part.Trim(' ', '.')).Where(part => part.Length > 0).ToArray();
        var places = new SortedSet<int>();
        for (var i = 0; i < parts.Length;)
        {
            var (place, length) = Longest(bare, parts, i);
            if (length == 0)
            {
                return (null, _one.Read(parts[i], default!).Problem == SlotProblem.Ambiguous);
            }

            places.Add(place);
            i += length;
        }

        return places.Count == 0 ? (null, false) : ([.. places], false);
    }

    // A name may hold a joint itself, as "black and white" does.
    private (int Place, int Length) Longest(string text, string[] parts, int first)
    {
        for (var last = Math.Min(parts.Length, first + 3); last > first; last--)
        {
            var from = text.IndexOf(parts[first], StringComparison.Ordinal);
            var to = last - first == 1 ? -1 : text.IndexOf(parts[last - 1], from, StringComparison.Ordinal);
            var words = to < 0 ? parts[first] : text[from..(to + parts[last - 1].Length)];
            if ((last - first == 1 ? One(words) : Exactly(words)) is { } place)
            {
                return (place, last - first);
            }
        }

        return (0, 0);
    }

    private int? Exactly(string words)
    {
        var said = Words.Of(words);
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Names.Any(name => Words.Of(PlainText.Fold(name)).SequenceEqual(said)))
            {
                return i;
            }
        }

        return null;
    }

    private int? One(string words)
    {
        var value = _one.Read(words, default!).Value?.GetString();
        for (var i = 0; value is not null && i < options.Count; i++)
        {
            if (options[i].Value == value)
            {
                return i;
            }
        }

        return null;
    }

    private IReadOnlyList<int> All() => [.. Enumerable.Range(0, options.Count)];

    private static Regex Of(string form) => new(form, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
