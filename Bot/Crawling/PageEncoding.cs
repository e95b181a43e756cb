using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Crawling;

/// <summary>Reads the bytes of a page as text: by its own mark, what the server says, what the page says, else UTF-8.</summary>
internal static partial class PageEncoding
{
    private const int Head = 1_024;

    /// <summary>The text; null when the named encoding does not exist.</summary>
    public static string? Read(byte[] bytes, string? charset)
    {
        var named = charset?.Trim('"', '\'') is { Length: > 0 } told ? told : Declared().Match(Encoding.ASCII.GetString(bytes, 0, Math.Min(Head, bytes.Length))).Groups[1].Value;
        if (Find(named) is not { } encoding)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static Encoding? Find(string name)
    {
        if (name.Length == 0)
        {
            return Encoding.UTF8;
        }

        try
        {
            // Many Chinese pages are still GBK or GB18030.
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<meta[^>]+charset=[\"']?\\s*([A-Za-z0-9_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
