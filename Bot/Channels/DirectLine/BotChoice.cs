using Bot.Releases;

namespace Bot.Channels.DirectLine;

/// <summary>Which bot a new conversation is with: <c>?bot=</c>, else the first.</summary>
internal static class BotChoice
{
    /// <summary>The bot's name; null when there is none of the name asked for.</summary>
    public static string? Of(HttpContext context, ReleaseCatalog catalog)
    {
        var asked = context.Request.Query["bot"].ToString();
        var name = asked.Length == 0 ? (catalog.Bots.Count > 0 ? catalog.Bots[0] : null) : asked;
        return name is not null && catalog.Live(name) is not null ? name : null;
    }

    /// <summary>The refusal when there is none.</summary>
    public static DirectLineProblem Unknown(HttpContext context) =>
        DirectLineProblem.NotFound($"There is no bot '{context.Request.Query["bot"]}' here. Leave ?bot= out for the default one.");
}
