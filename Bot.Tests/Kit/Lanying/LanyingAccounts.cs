using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Kit.Lanying;

/// <summary>The platform's users and their tokens; a user's token speaks for that user only.</summary>
internal sealed class LanyingAccounts
{
    private readonly ConcurrentDictionary<string, (long Id, string Password)> _users = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _tokens = new(StringComparer.Ordinal);
    private long _lastUser = 2_302_128_700_000;

    /// <summary>Maps registration and tokens.</summary>
    public void Map(WebApplication app)
    {
        app.MapPost("/user/register/v2", Answering(Register));
        app.MapPost("/token/user", Answering(body => Sign(body, _users.GetValueOrDefault((string?)body["name"] ?? ""))));
        app.MapPost("/token/id", Answering(body => Sign(body, _users.Values.FirstOrDefault(user => user.Id == (long?)body["user_id"]))));
    }

    /// <summary>Whether a call's token is one of its user.</summary>
    public bool Speaks(LanyingRequest request) =>
        _tokens.TryGetValue(request.Token, out var user) && (request.User.Length == 0 || request.User == user.ToString(CultureInfo.InvariantCulture))
        && ((long?)request.Body?["from_user_id"] ?? user) == user;

    // A delegate, because a function that gives a task would be taken for one that writes its answer itself.
    private static Delegate Answering(Func<JsonObject, IResult> answer) => async (HttpContext context) =>
        answer(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject ?? []);

    private IResult Register(JsonObject body)
    {
        var (name, id) = ((string?)body["username"] ?? "", Interlocked.Increment(ref _lastUser));
        return name.Length == 0 || name.All(char.IsAsciiDigit) ? FakeLanying.Failure(10002)
            : !_users.TryAdd(name, (id, (string?)body["password"] ?? "")) ? FakeLanying.Failure(10004)
            : FakeLanying.Answer(new JsonObject { ["user_id"] = id, ["username"] = name });
    }

    private IResult Sign(JsonObject body, (long Id, string Password) user)
    {
        if (user.Id == 0 || (string?)body["password"] != user.Password)
        {
            return FakeLanying.Failure(user.Id == 0 ? 10000 : 10010);
        }

        var token = $"user-{user.Id}-{Guid.NewGuid():N}";
        _tokens[token] = user.Id;
        return FakeLanying.Answer(new JsonObject { ["token"] = token, ["user_id"] = user.Id, ["expire"] = 86_400 });
    }
}
