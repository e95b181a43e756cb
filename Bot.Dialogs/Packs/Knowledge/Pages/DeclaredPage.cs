using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Packs.Knowledge.Pages;

/// <summary>A web page that the pack declares as a source.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Every">After how many days it is fetched again.</param>
/// <param name="Keep">How many days what was fetched holds.</param>
public sealed record DeclaredPage(Uri Address, int Every, int Keep)
{
    private const int LongestName = 60;

    /// <summary>What the pack says of its passages, by name: <c>language</c>, <c>source</c>, <c>about</c>, <c>audience</c>.</summary>
    public IReadOnlyDictionary<string, string> Traits { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it may lie in a private network.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The file of the pack that what was fetched goes into, without its ending.</summary>
    public string File
    {
        get
        {
            var name = new string([.. (Address.Host + Address.AbsolutePath).ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Trim('-');
            var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address.AbsoluteUri)))[..8];
            return string.Create(CultureInfo.InvariantCulture, $"{PageList.Folder}{name[..Math.Min(LongestName, name.Length)].TrimEnd('-')}-{digits}");
        }
    }
}
