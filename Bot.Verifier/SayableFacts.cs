using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Verifier;

/// <summary>Contacts, links and numbers of texts: what a model's words may hold, and what they do hold.</summary>
internal sealed partial class SayableFacts
{
    // Shorter ones are counts and days that anybody may say.
    private const int ShortestNumber = 3;
    private const int ShortestPhone = 7;

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Knows nothing yet.</summary>
    public SayableFacts()
    {
    }

    /// <summary>Takes all of some texts.</summary>
    public SayableFacts(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            Add(text);
        }
    }

    /// <summary>Takes all of a text.</summary>
    public void Add(string text)
    {
        foreach (var fact in In(text))
        {
            _known.UnionWith(Forms(fact));
            _known.UnionWith(Parts(fact));
        }
    }

    /// <summary>Whether something may be said because of these texts.</summary>
    public bool Holds(string fact) => Forms(fact).Any(_known.Contains) || (IsNumber(fact) && Parts(fact).All(_known.Contains));

    /// <summary>What a text holds, as it is written there.</summary>
    public static IEnumerable<string> In(string text) =>
        Emails().Matches(text).Select(match => match.Value)
            .Concat(Links().Matches(text).Select(match => match.Groups[1].Value))
            .Concat(Numbers().Matches(text).Select(match => match.Value).Where(number => number.Count(char.IsAsciiDigit) >= ShortestNumber));

    /// <summary>Whether a fact is a contact: an address, a site or a number to call.</summary>
    public static bool IsContact(string fact) => !IsNumber(fact) || fact.Count(char.IsAsciiDigit) >= ShortestPhone;

    private static bool IsNumber(string fact) => fact[0] == '+' || char.IsAsciiDigit(fact[0]) && !fact.Any(char.IsAsciiLetter);

    // 1,299.00 is 1299; 400-123 4567 is 4001234567.
    private static IEnumerable<string> Forms(string fact)
    {
        if (!IsNumber(fact))
        {
            return [fact];
        }

        var digits = new string([.. fact.Where(char.IsAsciiDigit)]);
        return decimal.TryParse(fact, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? [digits, number.ToString("0.############", CultureInfo.InvariantCulture)]
            : [digits];
    }

    private static IEnumerable<string> Parts(string fact) =>
        IsNumber(fact) ? fact.Split([' ', '-', '.', ',', '(', ')', '+'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestNumber) : [];

    [GeneratedRegex(@"[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", RegexOptions.NonBacktracking)]
    private static partial Regex Emails();

    [GeneratedRegex(@"https?://([A-Za-z0-9.-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex(@"\+?[0-9](?:(?:[-. ()]{0,2}|,)[0-9])*", RegexOptions.NonBacktracking)]
    private static partial Regex Numbers();
}
