using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace Bot.Channels.Tencent;

/// <summary>Writes the XML that answers a callback.</summary>
internal static class CallbackReply
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>A text message to the customer.</summary>
    public static byte[] Text(string to, string from, long at, string text) => Write(
        ("ToUserName", to), ("FromUserName", from), ("CreateTime", at), ("MsgType", "text"), ("Content", text));

    /// <summary>The same, sealed and signed.</summary>
    public static byte[] Seal(CallbackCrypto crypto, byte[] message, long at)
    {
        var (encrypted, nonce) = (crypto.Encrypt(message), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
        var signature = crypto.Sign(at.ToString(CultureInfo.InvariantCulture), nonce, encrypted);
        return Write(("Encrypt", encrypted), ("MsgSignature", signature), ("TimeStamp", at), ("Nonce", nonce));
    }

    private static byte[] Write(params ReadOnlySpan<(string Name, object Value)> members)
    {
        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement("xml");
            foreach (var (name, value) in members)
            {
                writer.WriteStartElement(name);
                if (value is string text)
                {
                    writer.WriteCData(string.Concat(text.EnumerateRunes().Where(IsAllowed)));
                }
                else
                {
                    writer.WriteValue(value);
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }

    // A control character would make the whole answer unreadable.
    private static bool IsAllowed(Rune rune) => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value);
}
