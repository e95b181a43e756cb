namespace Bot.Dialogs.Privacy;

/// <summary>The check digits that tell numbers of cards and accounts from other numbers.</summary>
internal static class Checksums
{
    /// <summary>Whether a card number checks (Luhn).</summary>
    /// <param name="digits">Digits only.</param>
    public static bool IsCard(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = digits[digits.Length - 1 - i] - '0';
            var doubled = i % 2 == 0 ? value : value * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return digits.Length is >= 13 and <= 19 && sum % 10 == 0 && digits.AsSpan().ContainsAnyExcept('0');
    }

    /// <summary>Whether an account number checks (IBAN, modulo 97).</summary>
    /// <param name="account">Letters and digits only.</param>
    public static bool IsIban(string account)
    {
        if (account.Length is < 15 or > 34)
        {
            return false;
        }

        var rest = 0;
        foreach (var c in string.Concat(account.AsSpan(4), account.AsSpan(0, 4)))
        {
            var value = char.IsAsciiDigit(c) ? c - '0' : char.ToLowerInvariant(c) - 'a' + 10;
            rest = ((rest * (value > 9 ? 100 : 10)) + value) % 97;
        }

        return rest == 1;
    }
}
