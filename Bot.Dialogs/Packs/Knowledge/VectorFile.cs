using System.Globalization;
using System.Text;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Knowledge;

/// <summary>
/// Files <c>knowledge/*.vectors</c>: what an embedding model made of the passages. Written by the verb <c>embed</c>, part of the release, so
/// that the same release finds the same everywhere and without that model.
/// </summary>
public static class VectorFile
{
    private const string Folder = "knowledge/";
    private const string Ending = ".vectors";
    private const string First = "channelbot-vectors-1";
    private const int MostBytes = 8_000_000;

    /// <summary>Whether a file of a pack is one.</summary>
    /// <param name="path">Its path.</param>
    public static bool Is(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal);
    }

    /// <summary>Files that hold these vectors, by path; the same vectors give the same bytes.</summary>
    /// <param name="model">The model that made them.</param>
    /// <param name="vectors">Vectors by the hash of their passage.</param>
    public static IReadOnlyDictionary<string, byte[]> Write(string model, IReadOnlyDictionary<string, TextVector> vectors)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var (hash, vector) in vectors.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (text.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{First} {model}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{hash} {vector}\n");
            if (text.Length > MostBytes)
            {
                Close();
            }
        }

        Close();
        return files;

        void Close()
        {
            if (text.Length > 0)
            {
                files[string.Create(CultureInfo.InvariantCulture, $"{Folder}passages-{files.Count + 1:D3}{Ending}")] = Encoding.UTF8.GetBytes(text.ToString());
                text.Clear();
            }
        }
    }

    /// <summary>The vectors of a pack, and the model that made them; null when it has none.</summary>
    internal static (string Model, Dictionary<string, TextVector> Vectors)? Read(PackFiles files, ProblemList problems)
    {
        string? model = null;
        var vectors = new Dictionary<string, TextVector>(StringComparer.Ordinal);
        foreach (var path in files.In(Folder, Ending))
        {
            var lines = Encoding.UTF8.GetString(files.Bytes(path).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var named = lines.Length > 0 && lines[0].StartsWith(First + " ", StringComparison.Ordinal) ? lines[0][(First.Length + 1)..].Trim() : null;
            if (named is null || (model is not null && named != model) || !lines.Skip(1).All(line => Add(line, vectors)))
            {
                problems.Error(Mark.Start(path), "CB0501", "This is not a file that the verb 'embed' wrote, or it is of another model than the others. Remove all .vectors files and run 'embed' again.");
                return null;
            }

            model = named;
        }

        return model is null ? null : (model, vectors);
    }

    /// <summary>Tells that passages have no vector.</summary>
    internal static void Check(IReadOnlyList<Passage> passages, (string Model, Dictionary<string, TextVector> Vectors)? read, ProblemList problems)
    {
        if (read is { } vectors && passages.Count(passage => !vectors.Vectors.ContainsKey(passage.Hash)) is > 0 and var missing)
        {
            problems.Hint(Mark.Start(Folder), "CB0108", $"{missing} passages have no vector yet and are found by their words only. Run 'embed' to make them.");
        }
    }

    private static bool Add(string line, Dictionary<string, TextVector> vectors)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0 || TextVector.Parse(line[(space + 1)..].Trim()) is not { } vector)
        {
            return false;
        }

        vectors[line[..space]] = vector;
        return true;
    }
}
