using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A reply's actions where nothing can be pressed: their numbers, and what a number or label means that a customer wrote.</summary>
public sealed partial class TextMenu
{
    private const int LongestLabel = 120;

    private const string Numerals = "零一二三四五六七八九";

    private static readonly string[] Spelled = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private TextMenu(Reply reply, IReadOnlyList<RenderedAction> actions)
    {
        Actions = actions;
        IsMarked = TakesTyped(reply) || actions.Any(action => Read(Fold(action.Label)).Number > 0);
    }

    /// <summary>What may be done, number 1 first.</summary>
    public IReadOnlyList<RenderedAction> Actions { get; }

    /// <summary>
    /// Whether the numbers are written with a mark, as <c>#1</c>: where a question waits for words that may be a number, or a label is one,
    /// a number alone would be misread.
    /// </summary>
    public bool IsMarked { get; }

    /// <summary>The menu of a reply.</summary>
    public static TextMenu Of(Reply reply) => TextReply.MenuOf(reply);

    /// <summary>What the words pick; null when they pick nothing, and are to be taken as words.</summary>
    public RenderedAction? Pick(string words)
    {
        var folded = Fold(words);
        if (folded.Length is 0 or > LongestLabel)
        {
            return null;
        }

        // Two entries of one name are told apart by their numbers only.
        var called = Actions.Where(action => Fold(action.Label) == folded).Take(2).ToList();
        if (called.Count > 0)
        {
            return called.Count == 1 ? called[0] : null;
        }

        var (number, marked) = Read(folded);
        return number > 0 && number <= Actions.Count && (marked || !IsMarked) ? Actions[number - 1] : null;
    }

    internal static TextMenu Of(Reply reply, IReadOnlyList<RenderedAction> actions) => new(reply, actions);

    private static bool TakesTyped(Reply reply) =>
        reply.ExpectsAnswer
        && reply.Choices.All(choice => choice.Value == ReplyChoice.Skip)
        && !reply.Blocks.Any(block => block is FormBlock { Fields: [{ Options.Count: > 0 }, ..] });

    // Full-width and circled digits, keycaps and the digits of all scripts become 0 to 9.
    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.DecimalDigitNumber)
            {
                folded.Append((char)('0' + (int)char.GetNumericValue(letter)));
            }
            else if (letter is not ('\uFE0F' or '\u20E3' or '\u200B' or '\u200E' or '\u200F'))
            {
                folded.Append(letter);
            }
        }

        return Spaces().Replace(folded.ToString(), " ").Trim(' ', '.', '。', '、', '(', ')', '!', ',', '"', '“', '”').ToLowerInvariant();
    }

    private static (int Number, bool Marked) Read(string folded)
    {
        var match = Number().Match(folded);
        return match.Success ? (ValueOf(match.Groups["n"].Value), match.Groups["mark"].Length > 0) : (0, false);
    }

    private static int ValueOf(string number)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            return value;
        }

        var place = Array.IndexOf(Spelled, number) is >= 0 and var spelled ? spelled : Array.IndexOf(Ordinals, number);
        return place >= 0 ? place + 1 : Chinese(number.Replace('两', '二'));
    }

    // 三, 十, 十二, 二十, 二十三.
    private static int Chinese(string number) => number.IndexOf('十') switch
    {
        < 0 => Numerals.IndexOf(number, StringComparison.Ordinal),
        0 => 10 + Ones(number[1..]),
        _ => (Ones(number[..1]) * 10) + Ones(number[2..]),
    };

    private static int Ones(string digit) => digit.Length == 0 ? 0 : Numerals.IndexOf(digit, StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?<mark>#|选项|选择?|序号|第|option |choice |number |no\.? ?|the )?\s?(?<n>[0-9]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?: ?(?:个|项|号|条|种)| one| option)?)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
