using System.Text;
using System.Xml;

namespace Bot.Channels.Tencent;

/// <summary>
/// Reads the flat XML of callbacks. Senders are strangers until their signature is checked, and in plain text even afterwards:
/// no document type, no entities, nothing deep, nothing twice.
/// </summary>
internal static class CallbackXml
{
    private const int Deepest = 12;
    private const int Most = 200;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The members of <c>xml</c> that hold text, by name.</summary>
    /// <returns>Null when it is no such document.</returns>
    public static IReadOnlyDictionary<string, string>? Read(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), Settings);
            return Read(reader);
        }
        catch (Exception failure) when (failure is XmlException or ArgumentException)
        {
            return null;
        }
    }

    private static Dictionary<string, string>? Read(XmlReader reader)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = new StringBuilder();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > Deepest || (reader.Depth == 0 && reader.Name != "xml"):
                    return null;
                case XmlNodeType.Element when reader.Depth == 1:
                    text.Clear();
                    if (reader.IsEmptyElement && !members.TryAdd(reader.Name, ""))
                    {
                        return null;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when reader.Depth == 2:
                    text.Append(reader.Value);
                    break;
                case XmlNodeType.EndElement when reader.Depth == 1 && (members.Count >= Most || !members.TryAdd(reader.Name, text.ToString())):
                    return null;
            }
        }

        return members;
    }
}
