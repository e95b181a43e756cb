namespace Bot.Connector.Schema;

/// <summary>What buttons do.</summary>
public static class CardActionTypes
{
    /// <summary>Opens a page.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>Says the value as the user.</summary>
    public const string ImBack = "imBack";

    /// <summary>Sends the value unseen.</summary>
    public const string PostBack = "postBack";

    /// <summary>Sends text and value, shows other words.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>Opens a sign-in page.</summary>
    public const string SignIn = "signin";

    /// <summary>Calls a phone number.</summary>
    public const string Call = "call";

    /// <summary>Fetches a file.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>Shows a picture.</summary>
    public const string ShowImage = "showImage";

    /// <summary>Teams: sends an invoke.</summary>
    public const string Invoke = "invoke";
}
