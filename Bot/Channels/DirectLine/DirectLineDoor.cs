using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Addresses and tokens that clients get.</summary>
internal sealed class DirectLineDoor(DirectLineTokens tokens, IOptions<DirectLineOptions> options)
{
    /// <summary>Where all of Direct Line is.</summary>
    public const string Root = "/v3/directline";

    private readonly Uri? _publicUrl = options.Value.PublicUrl;

    /// <summary>The host's address as the client of this request sees it, without a slash at the end.</summary>
    public string BaseOf(HttpRequest request) =>
        _publicUrl?.GetLeftPart(UriPartial.Path).TrimEnd('/') ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>Answers with a fresh token, without touching the conversation.</summary>
    public IResult Answer(DirectLineToken token) => Write(Resource(token), StatusCodes.Status200OK);

    /// <summary>Answers with a fresh token and where to stream from.</summary>
    /// <param name="request">The request that is answered.</param>
    /// <param name="token">What the client may do.</param>
    /// <param name="after">Number of the last item that the client has.</param>
    /// <param name="status">HTTP status.</param>
    public IResult Answer(HttpRequest request, DirectLineToken token, long after, int status)
    {
        var resource = Resource(token);
        var root = BaseOf(request);
        var socket = $"ws{root["http".Length..]}";
        var url = string.Create(
            CultureInfo.InvariantCulture,
            $"{socket}{Root}/conversations/{Uri.EscapeDataString(token.Conversation)}/stream?watermark={after}&t={resource.Token}");
        return Write(resource with { StreamUrl = url }, status);
    }

    private ConversationResource Resource(DirectLineToken token) =>
        new(token.Conversation, tokens.Issue(token), (int)DirectLineTokens.Life.TotalSeconds);

    private static IResult Write(ConversationResource resource, int status) => Results.Text(
        JsonSerializer.Serialize(resource, DirectLineJson.Default.ConversationResource), "application/json; charset=utf-8", statusCode: status);
}
