using System.Text;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs;

/// <summary>The files of a pack as text.</summary>
internal sealed class PackFiles(PackSource source, ProblemList problems)
{
    private const int MaxTextBytes = 2_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Paths below a folder with an ending, in order.</summary>
    public IReadOnlyList<string> In(string folder, string ending) =>
    [
        .. source.Files.Keys
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The documents of a YAML file; none when it is absent.</summary>
    public IReadOnlyList<YamlNode> Yaml(string path) => source.Files.ContainsKey(path) ? YamlReader.Read(path, Text(path), problems) : [];

    /// <summary>The only document of a YAML file; null when it is absent or empty.</summary>
    public YamlNode? Document(string path)
    {
        var documents = Yaml(path);
        if (documents.Count > 1)
        {
            problems.Error(documents[1].At, "CB0203", $"{path} is one document, but '---' begins another here. Remove that line.");
        }

        return documents.Count == 0 ? null : documents[0];
    }

    /// <summary>A file's bytes.</summary>
    public ReadOnlyMemory<byte> Bytes(string path) => source.Files[path];

    /// <summary>A file's text; empty when it cannot be read.</summary>
    public string Text(string path)
    {
        var bytes = source.Files[path].Span;
        if (bytes.Length > MaxTextBytes)
        {
            problems.Error(Mark.Start(path), "CB0105", $"This file is larger than {MaxTextBytes / 1_000_000} MB. Split it into several files.");
            return "";
        }

        try
        {
            var text = Strict.GetString(bytes);
            return text.StartsWith('\ufeff') ? text[1..] : text;
        }
        catch (DecoderFallbackException)
        {
            problems.Error(Mark.Start(path), "CB0106", "This file is not UTF-8 text. Save it as UTF-8 in your editor.");
            return "";
        }
    }
}
