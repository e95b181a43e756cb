namespace Bot.Connector.Client;

/// <summary>Builds the URLs of the connector API.</summary>
internal static class ConnectorRoutes
{
    public static string Conversations(string serviceUrl) => serviceUrl.EndsWith('/') ? serviceUrl + "v3/conversations" : serviceUrl + "/v3/conversations";

    public static string Activities(string serviceUrl, string conversation) => $"{Conversation(serviceUrl, conversation)}/activities";

    public static string Activity(string serviceUrl, string conversation, string activity) => $"{Conversation(serviceUrl, conversation)}/activities/{Segment(activity)}";

    public static string Member(string serviceUrl, string conversation, string member) => $"{Conversation(serviceUrl, conversation)}/members/{Segment(member)}";

    public static string PagedMembers(string serviceUrl, string conversation, int pageSize, string? token) =>
        $"{Conversation(serviceUrl, conversation)}/pagedmembers?pageSize={pageSize}" + (token is null ? "" : $"&continuationToken={Uri.EscapeDataString(token)}");

    /// <summary>Ids that are only dots would climb the path; no encoding stops that.</summary>
    public static bool IsUsable(string? id) => !string.IsNullOrEmpty(id) && id is not ("." or "..");

    private static string Conversation(string serviceUrl, string conversation) => $"{Conversations(serviceUrl)}/{Segment(conversation)}";

    private static string Segment(string id) => Uri.EscapeDataString(id);
}
