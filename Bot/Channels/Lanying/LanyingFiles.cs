using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Dialogs.Turns.Events;
using Bot.Files;
using Microsoft.AspNetCore.StaticFiles;

namespace Bot.Channels.Lanying;

/// <summary>A customer's file on the platform.</summary>
/// <param name="App">The app.</param>
/// <param name="Url">The platform's address, which opens only with our token.</param>
/// <param name="User">Who sent it.</param>
/// <param name="Content">The message's <c>ctype</c>.</param>
internal sealed record LanyingFile(string App, string Url, long User, string Content);

/// <summary>Names customers' files by addresses of the host, sealed: nobody can have the host fetch anything else.</summary>
internal sealed class LanyingFiles(PublicAddress address, HostKey keys)
{
    /// <summary>Where the host serves them.</summary>
    public const string Route = "/api/lanying/files";

    private const int SealLength = 16;

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly byte[] _key = keys.For("lanying-files");

    /// <summary>The file as conversations know it.</summary>
    public Attachment AsAttachment(LanyingFile file, string name)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(file, LanyingJson.Default.LanyingFile);
        var url = $"{address.Value}{Route}/{Base64Url.EncodeToString(json)}/{Base64Url.EncodeToString(Seal(json))}";
        return new(TypeOf(file.Content, name), url, name.Length is > 0 and <= 200 ? name : null);
    }

    /// <summary>The file that such an address names; null when the seal is not ours.</summary>
    public LanyingFile? Find(string file, string seal)
    {
        try
        {
            var json = Base64Url.DecodeFromChars(file);
            return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(seal), Seal(json)) ? JsonSerializer.Deserialize(json, LanyingJson.Default.LanyingFile) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The media type that kind and name promise.</summary>
    public static string TypeOf(string content, string name) =>
        content == "AUDIO" ? "audio/mpeg"
        : Types.TryGetContentType(name, out var type) ? type
        : content switch
        {
            "IMAGE" => "image/jpeg",
            "VIDEO" => "video/mp4",
            _ => "application/octet-stream",
        };

    private byte[] Seal(byte[] json) => HMACSHA256.HashData(_key, json)[..SealLength];
}
