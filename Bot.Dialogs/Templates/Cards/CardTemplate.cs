using System.Buffers;
using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>
/// An Adaptive Card with <c>${ }</c>, <c>$data</c>, <c>$when</c> of Microsoft's card templating, with <c>{{ }}</c> in texts,
/// and with <c>{ "en": ..., "zh": ... }</c> wherever a text stands. Compiled once; any number of threads may expand it.
/// </summary>
public sealed class CardTemplate
{
    /// <summary>The largest card that channels take.</summary>
    private const int SizeLimit = 200_000;

    private readonly CardNode _root;

    private CardTemplate(CardNode root, CardReader reader)
    {
        _root = root;
        Names = [.. reader.Names.Distinct()];
        FirmNames = [.. reader.FirmNames.Distinct()];
    }

    /// <summary>Root names of the values that it reads.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Those that it reads whatever happens, not only in a part with <c>$when</c>.</summary>
    internal IReadOnlyList<string> FirmNames { get; }

    /// <summary>Reads a card template.</summary>
    /// <param name="json">The card's JSON, UTF-8.</param>
    /// <param name="languages">Languages of the pack: an object that has only these as keys is a text in several languages.</param>
    public static CardParse Parse(ReadOnlyMemory<byte> json, IReadOnlyCollection<string> languages)
    {
        var reader = new CardReader(json, languages);
        var root = reader.Read();
        return root is null || reader.Problems.Count > 0
            ? new(null, reader.Problems)
            : new(new(root, reader), []);
    }

    /// <summary>Fills in the values.</summary>
    /// <param name="scope">The values, and the language to choose.</param>
    /// <exception cref="TemplateException">A limit is broken, or a function does not take what it is given.</exception>
    public JsonElement Expand(TemplateScope scope)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        try
        {
            using (var writer = new Utf8JsonWriter(buffer))
            {
                _root.Write(writer, AdaptiveFrame.Over(scope));
            }

            return buffer.WrittenCount <= SizeLimit
                ? JsonElement.Parse(buffer.WrittenSpan)
                : throw new InvalidOperationException($"The card grows beyond {SizeLimit} bytes. Show fewer items.");
        }
        catch (Exception broken) when (broken is InvalidOperationException or FormatException or ArgumentException)
        {
            throw new TemplateException(broken.Message, 1, 1, broken);
        }
    }
}
