using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>The contact data that may be given.</summary>
internal sealed class Contacts
{
    private readonly HashSet<string> _phones;
    private readonly HashSet<string> _emails;
    private readonly HashSet<string> _hosts;
    private readonly HashSet<string> _ids;
    private readonly string _addresses;

    /// <summary>Reads what may be given.</summary>
    /// <param name="facts">The facts of the release.</param>
    public Contacts(StandingFacts facts)
    {
        _phones = [.. facts.Phones.Concat(facts.EmergencyNumbers).Select(Number)];
        _emails = new(facts.Emails.Select(Fold), StringComparer.Ordinal);
        _hosts = new(facts.Hosts.Select(host => Host(Fold(host))), StringComparer.Ordinal);
        _ids = new(facts.ContactIds.Select(Fold), StringComparer.Ordinal);
        _addresses = string.Join('\n', facts.Addresses.Select(Fold));
    }

    /// <summary>Whether the number may be given.</summary>
    /// <param name="number">Any writing of it.</param>
    public bool HasPhone(string number) => _phones.Contains(Number(number));

    /// <summary>Whether the address may be given.</summary>
    /// <param name="address">Folded.</param>
    public bool HasEmail(string address) => _emails.Contains(address);

    /// <summary>Whether the host, or the host it belongs to, may be linked.</summary>
    /// <param name="link">A host or link, folded.</param>
    public bool HasHost(string link)
    {
        var host = Host(link);
        return _hosts.Contains(host) || _hosts.Contains("www." + host) || (host.StartsWith("www.", StringComparison.Ordinal) && _hosts.Contains(host[4..]));
    }

    /// <summary>Whether the account may be given.</summary>
    /// <param name="id">Folded.</param>
    public bool HasId(string id) => _ids.Contains(id);

    /// <summary>Whether the street address may be given.</summary>
    /// <param name="address">Folded, a part of one.</param>
    public bool HasAddress(string address) => _addresses.Contains(address, StringComparison.Ordinal);

    /// <summary>The digits of a number without the country code of China.</summary>
    /// <param name="number">Any writing of it.</param>
    public static string Number(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        digits = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        digits = digits.Length > 10 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits.Length > 9 ? digits.TrimStart('0') : digits;
    }

    private static string Host(string link)
    {
        var start = link.IndexOf("//", StringComparison.Ordinal) is var slashes and >= 0 ? slashes + 2 : 0;
        var rest = link.AsSpan(start);
        var end = rest.IndexOfAny("/?#\\");
        var authority = end < 0 ? rest : rest[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..];
        var port = host.IndexOf(':');
        return (port < 0 ? host : host[..port]).TrimEnd('.').ToString();
    }

    private static string Fold(string text) => PlainForm.Fold(text);
}
