using Bot.Connector.Schema;
using Bot.Files;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Bot.Channels.DirectLine;

/// <summary>Reads an upload in its three forms: parts with an activity, parts without, or one file as the whole body.</summary>
internal sealed class UploadReader(FileStore files, IOptions<DirectLineOptions> options)
{
    private const string ActivityType = "application/vnd.microsoft.activity";
    private const int MaxHeadersLength = 16 * 1024;

    private readonly DirectLineOptions _options = options.Value;

    /// <summary>Reads the body; files are on disk when this returns.</summary>
    public async Task<(Activity? Activity, DirectLineProblem? Problem)> ReadAsync(HttpRequest request, FileOwner owner, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return (null, DirectLineProblem.BadArgument("An upload needs a Content-Type: multipart/form-data, or that of its one file."));
        }

        if (!type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var name = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition) ? NameOf(disposition) : null;
            var (file, problem) = await KeepAsync(owner, name, request.Body, cancellationToken);
            return file is null ? (null, problem) : (Join(null, [file]), null);
        }

        return HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary
            ? await ReadPartsAsync(new(boundary, request.Body) { HeadersLengthLimit = MaxHeadersLength }, owner, cancellationToken)
            : (null, DirectLineProblem.BadArgument("multipart/form-data needs a boundary of at most 200 characters."));
    }

    private async Task<(Activity? Activity, DirectLineProblem? Problem)> ReadPartsAsync(
        MultipartReader reader, FileOwner owner, CancellationToken cancellationToken)
    {
        MessageActivity? message = null;
        List<UploadedFile> kept = [];
        try
        {
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                var problem = IsActivity(part)
                    ? await ReadMessageAsync(part, read => message = read, cancellationToken)
                    : await AddAsync(part, owner, kept, cancellationToken);
                if (problem is not null)
                {
                    return (null, problem);
                }
            }
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, DirectLineProblem.BadArgument($"The parts of the upload cannot be read: {malformed.Message}"));
        }

        return kept.Count == 0
            ? (null, DirectLineProblem.BadArgument("The upload has no file: send at least one part named 'file'."))
            : (Join(message, kept), null);
    }

    private static bool IsActivity(MultipartSection part) =>
        part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) == true
        || (part.GetContentDispositionHeader() is { } disposition && HeaderUtilities.RemoveQuotes(disposition.Name) == "activity");

    private async Task<DirectLineProblem?> ReadMessageAsync(MultipartSection part, Action<MessageActivity> found, CancellationToken cancellationToken)
    {
        var (activity, problem) = await RequestBody.ReadActivityAsync(part.Body, _options.MaxActivityLength, cancellationToken);
        if (activity is MessageActivity message)
        {
            found(message);
        }

        return problem ?? (activity is MessageActivity ? null : DirectLineProblem.BadArgument("The activity of an upload must be a message."));
    }

    private async Task<DirectLineProblem?> AddAsync(MultipartSection part, FileOwner owner, List<UploadedFile> kept, CancellationToken cancellationToken)
    {
        if (kept.Count == _options.MaxFiles)
        {
            return DirectLineProblem.TooBig($"A message may bring {_options.MaxFiles} files.");
        }

        var (file, problem) = await KeepAsync(owner, NameOf(part.GetContentDispositionHeader()), part.Body, cancellationToken);
        if (file is not null)
        {
            kept.Add(file);
        }

        return problem;
    }

    private async Task<(UploadedFile? File, DirectLineProblem? Problem)> KeepAsync(
        FileOwner owner, string? name, Stream content, CancellationToken cancellationToken)
    {
        var (file, refusal) = await files.SaveAsync(owner, content, _options.MaxFileBytes, cancellationToken);
        return refusal switch
        {
            null => (new(name, name is null ? file!.Url : $"{file!.Url}?name={Uri.EscapeDataString(name)}", file.ContentType), null),
            FileRefusal.TooBig => (null, DirectLineProblem.TooBig($"'{name}' is too large: a file may have {_options.MaxFileBytes} bytes.")),
            FileRefusal.Empty => (null, DirectLineProblem.BadArgument($"'{name}' is empty.")),
            _ => (null, DirectLineProblem.BadArgument($"'{name}' is of a type that is not taken; send a picture, a PDF, text, an Office document, sound or video.")),
        };
    }

    private static string? NameOf(ContentDispositionHeaderValue? disposition)
    {
        var name = HeaderUtilities.RemoveQuotes(disposition?.FileNameStar is { Length: > 0 } star ? star : disposition?.FileName ?? default).Value;
        return string.IsNullOrEmpty(name) ? null : Path.GetFileName(name.Replace('\\', '/')) is { Length: > 0 and <= 200 } last ? last : null;
    }

    // Each file finds its attachment by name, else by order; what is left over becomes an attachment of its own.
    private static MessageActivity Join(MessageActivity? message, List<UploadedFile> kept)
    {
        var left = new List<UploadedFile>(kept);
        List<Attachment> attachments = [];
        foreach (var attachment in message?.Attachments ?? [])
        {
            var file = left.Find(file => file.Name is not null && file.Name == attachment.Name)
                ?? (attachment is { ContentUrl: null, Content: null } && left.Count > 0 ? left[0] : null);
            attachments.Add(file is null ? attachment : Fill(attachment, file));
            left.Remove(file!);
        }

        attachments.AddRange(left.Select(file => Fill(new() { Name = file.Name }, file)));
        return (message ?? new()) with { Attachments = attachments };
    }

    private static Attachment Fill(Attachment attachment, UploadedFile file) =>
        attachment with { ContentType = file.ContentType, ContentUrl = file.Url, Name = attachment.Name ?? file.Name };
}
