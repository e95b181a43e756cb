using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>No password, key or token stands in a pack.</summary>
internal sealed partial class SecretsRule : IPackRule
{
    private static readonly string[] Endings = [".yaml", ".yml", ".csv", ".json", ".md", ".txt"];

    // Most lines hold none of these, and need no closer look.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["sk-", "AKIA", "gh", "xox", "AIza", "eyJ", "-----BEGIN", "sig=", "AccountKey", "bearer", "basic ", "://", "pass", "pwd", "secret", "key", "token", "密码", "口令", "密钥", "令牌"],
        StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var (path, content) in pack.Source.Files.Where(file => Endings.Any(ending => file.Key.EndsWith(ending, StringComparison.Ordinal))))
        {
            var lines = Encoding.UTF8.GetString(content.Span).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (Find(lines[i]) is { } found)
                {
                    problems.Error(
                        new(path, i + 1, found.Index + 1),
                        "CB0904",
                        $"Here a secret seems to be written in clear ('{Masked(found.Value)}'), which everybody reads who has the pack. Take it out and change it at the other side; put it into the host's configuration under Secrets, and name it in services.yaml with 'secret: NAME'.");
                }
            }
        }
    }

    private static Group? Find(string line)
    {
        if (!line.AsSpan().ContainsAny(Signs))
        {
            return null;
        }

        if (Known().Match(line) is { Success: true } known)
        {
            return known.Groups["s"];
        }

        return Named().Matches(line).Select(match => match.Groups["s"]).FirstOrDefault(value => LooksSecret(value.Value));
    }

    // A name such as crm_token stands for a secret; a secret has digits, signs or mixed letters.
    private static bool LooksSecret(string value) =>
        value.Length >= 6 && !value.Contains("{{", StringComparison.Ordinal) && !value.Contains("${", StringComparison.Ordinal) && !Placeholder().IsMatch(value)
        && (value.Any(char.IsAsciiDigit) || value.Any(c => !char.IsLetter(c) && c is not ('_' or '-' or '.')) || (value.Any(char.IsUpper) && value.Any(char.IsLower)))
        && !PlainName().IsMatch(value);

    private static string Masked(string secret) => secret.Length <= 8 ? "***" : secret[..3] + "***";

    // Patterns without a time limit: on a machine that does much else the limit is over before a healthy pattern has begun. Each takes a line in one pass.
    [GeneratedRegex(@"(?<s>\bsk-[A-Za-z0-9_-]{16,}|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bxox[abposr]-[A-Za-z0-9-]{10,}|\bAIza[0-9A-Za-z_-]{30,}|\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|\bsig=[A-Za-z0-9%/+]{30,}|\bAccountKey=[A-Za-z0-9+/=]{20,}|\b[Bb]earer\s+(?=[A-Za-z0-9._~+/-]*[0-9])[A-Za-z0-9._~+/-]{16,}=*|\b[Bb]asic\s+(?=[A-Za-z0-9+/]*[0-9])[A-Za-z0-9+/]{16,}={0,2}|[a-z][a-z0-9+.-]{0,20}://[^\s/:@'""{}]+:(?!\{)[^\s/@'""{}]+@[A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    [GeneratedRegex(@"(?:^|[\s{,""'_-])(?:[A-Za-z0-9]+[_-]){0,6}(?:password|passwd|passphrase|pwd|secret|api[_-]?key|apikey|access[_-]?key|private[_-]?key|client[_-]?secret|auth[_-]?token|access[_-]?token|token|密码|口令|密钥|令牌)[""']?\s*[:=：]\s*[""']?(?<s>[^\s""',}]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(\*+|x+|\.+|<.*>|\[.*\]?|your.*|changeme|example.*|secret:.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^([a-z]+[_.-])*[a-z]+[0-9]?$|^[一-鿿，。！？：；、]+$|^(true|false|null|text|number|date)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
