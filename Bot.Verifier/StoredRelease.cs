using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Bot.Verifier;

/// <summary>A release as its files: the hash is computed from them anew, and steps are found by file and line.</summary>
internal sealed class StoredRelease
{
    private const string FormatVersion = "channelbot-pack-1";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, PackStep>> _steps = new(StringComparer.Ordinal);
    private readonly string _text;

    /// <summary>Unpacks a release.</summary>
    /// <exception cref="InvalidDataException">It is no zip.</exception>
    public StoredRelease(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read);
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            using var reader = new BinaryReader(entry.Open());
            _files[entry.FullName] = reader.ReadBytes((int)entry.Length);
        }

        Hash = HashOf(_files);
        Rules = new(Documents("guidelines.yaml").FirstOrDefault() as YamlMappingNode);
        _text = string.Join('\n', _files.Where(file => IsText(file.Key)).Select(file => Text(file.Value)));
        Known = new([_text]);
    }

    public string Hash { get; }

    /// <summary>What <c>guidelines.yaml</c> says of guidelines.</summary>
    public GuidelineRules Rules { get; }

    /// <summary>What the pack's own words give to say: contacts, links and numbers.</summary>
    public SayableFacts Known { get; }

    /// <summary>Whether a word stands in the pack.</summary>
    public bool Mentions(string word) => _text.Contains(word, StringComparison.Ordinal);

    public bool Has(string file) => _files.ContainsKey(file);

    /// <summary>The step that begins on a line of a script's file; null when none does.</summary>
    public PackStep? StepAt(string file, int line) => (_steps.TryGetValue(file, out var steps) ? steps : _steps[file] = ReadSteps(file)).GetValueOrDefault(line);

    private static bool IsText(string file) =>
        file.EndsWith(".yaml", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".csv", StringComparison.Ordinal);

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file).TrimStart('\ufeff');

    private static string HashOf(SortedDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, Encoding.UTF8.GetBytes(FormatVersion));
        foreach (var (path, content) in files)
        {
            Append(hash, Encoding.UTF8.GetBytes(path));
            Append(hash, content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }

    private IEnumerable<YamlNode> Documents(string file)
    {
        if (!_files.TryGetValue(file, out var content))
        {
            return [];
        }

        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(Text(content)));
            return yaml.Documents.Select(document => document.RootNode);
        }
        catch (YamlException)
        {
            return [];
        }
    }

    private Dictionary<int, PackStep> ReadSteps(string file)
    {
        var steps = new Dictionary<int, PackStep>();
        foreach (var script in Documents(file).OfType<YamlMappingNode>())
        {
            // The outermost mapping that begins on a line is the step.
            var maps = script.AllNodes.OfType<YamlMappingNode>().Where(map => !ReferenceEquals(map, script));
            maps.ToList().ForEach(map => steps.TryAdd((int)map.Start.Line, new(Yaml.Text(script, "script") ?? "", map)));
        }

        return steps;
    }
}
