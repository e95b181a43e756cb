using System.Text;
using System.Text.Unicode;

namespace Bot.Files;

/// <summary>Tells a file's type from its first bytes; names and headers of senders prove nothing.</summary>
internal static class FileTypes
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 4096;

    private const string Svg = "image/svg+xml";

    // Types that browsers only draw; everything else is offered for saving, so that it can never run in the host's name.
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private static readonly (byte[] Magic, int At, string Type)[] Magics =
    [
        ([0x89, .. "PNG\r\n\x1a\n"u8], 0, "image/png"),
        ([0xFF, 0xD8, 0xFF], 0, "image/jpeg"),
        ([.. "GIF87a"u8], 0, "image/gif"),
        ([.. "GIF89a"u8], 0, "image/gif"),
        ([.. "WEBP"u8], 8, "image/webp"),
        ([.. "%PDF-"u8], 0, "application/pdf"),
        ([.. "WAVE"u8], 8, "audio/wav"),
        ([.. "OggS"u8], 0, "audio/ogg"),
        ([.. "ID3"u8], 0, "audio/mpeg"),
        ([0xFF, 0xFB], 0, "audio/mpeg"),
        ([0xFF, 0xF3], 0, "audio/mpeg"),
        ([.. "fLaC"u8], 0, "audio/flac"),
        ([.. "#!AMR"u8], 0, "audio/amr"),
        ([0x1A, 0x45, 0xDF, 0xA3], 0, "video/webm"),
        ([.. "ftypM4A"u8], 4, "audio/mp4"),
        ([.. "ftypheic"u8], 4, "image/heic"),
        ([.. "ftypmif1"u8], 4, "image/heic"),
        ([.. "ftypqt"u8], 4, "video/quicktime"),
        ([.. "ftyp"u8], 4, "video/mp4"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 0, "application/x-ole-storage"),
    ];

    private static readonly (byte[] Folder, string Type)[] Office =
    [
        ([.. "word/"u8], "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ([.. "xl/"u8], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ([.. "ppt/"u8], "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ];

    /// <summary>Whether a browser may show it inside a page.</summary>
    public static bool IsPicture(string type) => Pictures.Contains(type);

    /// <summary>The type; null when it is none that is taken from customers.</summary>
    /// <param name="head">The file's beginning.</param>
    public static string? Sniff(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, at, type) in Magics)
        {
            if (head.Length > at && head[at..].StartsWith(magic))
            {
                return type;
            }
        }

        return head.StartsWith("PK\x3\x4"u8) ? SniffZip(head) : SniffText(head);
    }

    private static string SniffZip(ReadOnlySpan<byte> head)
    {
        foreach (var (folder, type) in Office)
        {
            if (head.IndexOf(folder) >= 0)
            {
                return type;
            }
        }

        return "application/zip";
    }

    private static string? SniffText(ReadOnlySpan<byte> head)
    {
        var status = Utf8.ToUtf16(head, new char[head.Length], out var read, out var written, replaceInvalidSequences: false, isFinalBlock: head.Length < HeadLength);
        if (status is not (System.Buffers.OperationStatus.Done or System.Buffers.OperationStatus.NeedMoreData))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(head[..read]);
        if (text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\f')))
        {
            return null;
        }

        return IsMarkup(text) ? (text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? Svg : null) : "text/plain";
    }

    private static bool IsMarkup(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\f");
        return start.StartsWith("<") && start.Length > 1 && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?');
    }
}
