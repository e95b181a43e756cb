using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>Something of a customer in a conversation.</summary>
internal abstract record IncomingFromCustomer : IncomingInConversation
{
    /// <summary>The customer, as your app knows them.</summary>
    [Required]
    public IncomingCustomer Customer { get; init; } = null!;

    /// <summary>BCP 47 tag of the customer's surroundings, for example zh-CN.</summary>
    [StringLength(35)]
    public string? Locale { get; init; }

    /// <summary>The customer's time zone, for example Europe/Berlin.</summary>
    [StringLength(60)]
    public string? TimeZone { get; init; }

    /// <summary>Answer this request only when the bot has answered, with its replies; what takes longer than Channels:OpenIm:ReplyLimit comes by callback or stream.</summary>
    public bool Wait { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Place, object Part)> Parts() => Customer is null ? [] : [("customer", Customer)];
}
