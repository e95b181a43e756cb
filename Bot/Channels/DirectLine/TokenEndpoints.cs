using Bot.Releases;
using Microsoft.Extensions.Options;

namespace Bot.Channels.DirectLine;

/// <summary>Tokens: made for a website's server, refreshed by clients.</summary>
internal static class TokenEndpoints
{
    private const string BoundPrefix = "dl_";
    private const int MaxUserIdLength = 200;

    /// <summary>Maps <c>/tokens</c>.</summary>
    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        var limit = routes.ServiceProvider.GetRequiredService<TokenRateLimit>();
        routes.MapPost("/tokens/generate", GenerateAsync).AddEndpointFilter(limit);
        routes.MapPost("/tokens/page", ForPage).AddEndpointFilter(limit);
        routes.MapPost("/tokens/refresh", RefreshAsync);
    }

    /// <summary>Maps <c>/session</c>, the one call that browsers send cookies with.</summary>
    public static RouteHandlerBuilder MapSession(this IEndpointRouteBuilder routes) => routes.MapGet("/session/getsessionid", SessionAsync);

    private static async Task<IResult> GenerateAsync(
        HttpContext context, DirectLineAccess access, DirectLineDoor door, IOptions<DirectLineOptions> options, ReleaseCatalog catalog, CancellationToken cancellationToken)
    {
        var (caller, problem) = await access.AuthenticateAsync(context);
        if (caller is not { Token: null })
        {
            return problem ?? DirectLineProblem.Forbidden("A token cannot make tokens: use the secret here, or tokens/refresh.");
        }

        var (parameters, malformed) = await RequestBody.ReadAsync(
            context.Request.Body, options.Value.MaxActivityLength, DirectLineJson.Default.TokenParameters, cancellationToken);
        if (parameters is null)
        {
            return malformed!;
        }

        if (BotChoice.Of(context, catalog) is not { } bot)
        {
            return BotChoice.Unknown(context);
        }

        return ProblemOf(parameters) ?? door.Answer(new DirectLineToken(bot, ConversationIds.New(bot))
        {
            User = parameters.User?.Id,
            Origins = [.. parameters.TrustedOrigins.OfType<string>()],
        });
    }

    // The host is the server of its own page, so it hands out a token itself: to everybody once a secret says that the host is set up for customers.
    private static IResult ForPage(HttpContext context, DirectLineDoor door, IOptions<DirectLineOptions> options, ReleaseCatalog catalog)
    {
        if (!LocalRequest.Is(context) && !(options.Value.HasSecret && options.Value.PublicPage))
        {
            return new DirectLineProblem(
                StatusCodes.Status403Forbidden, "NotPublic", "Only this machine may use the chat page. Set Channels:DirectLine:Secret to open it.");
        }

        return BotChoice.Of(context, catalog) is { } bot
            ? door.Answer(new DirectLineToken(bot, ConversationIds.New(bot)) { User = $"{BoundPrefix}{Guid.NewGuid():N}" })
            : BotChoice.Unknown(context);
    }

    private static async Task<IResult> RefreshAsync(HttpContext context, DirectLineAccess access, DirectLineDoor door)
    {
        var (caller, problem) = await access.AuthenticateAsync(context);
        return problem ?? (caller?.Token is { } token
            ? door.Answer(token)
            : (IResult)DirectLineProblem.Forbidden("Only a token can be refreshed; the secret does not expire."));
    }

    private static async Task<IResult> SessionAsync(HttpContext context, DirectLineAccess access)
    {
        var (_, problem) = await access.AuthenticateAsync(context);
        return problem ?? Results.Text("""{"sessionId":""}""", "application/json; charset=utf-8");
    }

    private static DirectLineProblem? ProblemOf(TokenParameters parameters)
    {
        if (parameters.User?.Id is { } user && (!user.StartsWith(BoundPrefix, StringComparison.Ordinal) || user.Length > MaxUserIdLength))
        {
            return DirectLineProblem.BadArgument(
                $"user.id must begin with {BoundPrefix} and have at most {MaxUserIdLength} characters, for example {BoundPrefix}customer42.");
        }

        return parameters.TrustedOrigins.Any(origin => !Uri.TryCreate(origin, UriKind.Absolute, out _))
            ? DirectLineProblem.BadArgument("trustedOrigins must hold origins, for example https://shop.example.")
            : null;
    }
}
