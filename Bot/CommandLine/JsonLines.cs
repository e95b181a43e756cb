using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.CommandLine;

/// <summary>Files with a JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The option that names such a file.</summary>
    public static Option<string?> Option(string name, string description, bool required = false) =>
        new(name) { Description = description, HelpName = "FILE", Required = required };

    /// <summary>What a reader makes of a file's lines.</summary>
    /// <exception cref="InvalidDataException">Lines are wrong; the message tells each.</exception>
    public static IReadOnlyList<T> Read<T>(string file, Func<IEnumerable<string>, ICollection<string>, IReadOnlyList<T>> read)
    {
        var problems = new List<string>();
        var items = read(File.ReadLines(file), problems);
        return problems.Count == 0 ? items : throw new InvalidDataException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>Writes an object for each item, completely or not at all.</summary>
    public static void Write<T>(string file, IEnumerable<T> items, Action<Utf8JsonWriter, T> write) => WholeFile.Write(file, stream =>
    {
        foreach (var item in items)
        {
            using (var line = new Utf8JsonWriter(stream, Plain))
            {
                line.WriteStartObject();
                write(line, item);
                line.WriteEndObject();
            }

            stream.WriteByte((byte)'\n');
        }
    });

    /// <summary>Writes an array of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter line, string name, IEnumerable<string> texts)
    {
        line.WriteStartArray(name);
        foreach (var text in texts)
        {
            line.WriteStringValue(text);
        }

        line.WriteEndArray();
    }
}
