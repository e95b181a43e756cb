namespace Bot.Connector.Schema;

/// <summary>Content types of attachments that are not plain files.</summary>
public static class AttachmentTypes
{
    /// <summary>Adaptive Card.</summary>
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>Hero card.</summary>
    public const string HeroCard = "application/vnd.microsoft.card.hero";

    /// <summary>Thumbnail card.</summary>
    public const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Receipt.</summary>
    public const string ReceiptCard = "application/vnd.microsoft.card.receipt";

    /// <summary>Sign-in card.</summary>
    public const string SignInCard = "application/vnd.microsoft.card.signin";

    /// <summary>OAuth card.</summary>
    public const string OAuthCard = "application/vnd.microsoft.card.oauth";

    /// <summary>Animation.</summary>
    public const string AnimationCard = "application/vnd.microsoft.card.animation";

    /// <summary>Audio.</summary>
    public const string AudioCard = "application/vnd.microsoft.card.audio";

    /// <summary>Video.</summary>
    public const string VideoCard = "application/vnd.microsoft.card.video";

    /// <summary>A whole activity inside a multipart upload.</summary>
    public const string Activity = "application/vnd.microsoft.activity";

    /// <summary>Teams: a file sent by the user.</summary>
    public const string TeamsFileDownload = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Teams: asks leave to send a file.</summary>
    public const string TeamsFileConsent = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Teams: a file sent by the bot.</summary>
    public const string TeamsFileCard = "application/vnd.microsoft.teams.card.file.info";
}
