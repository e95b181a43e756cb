using System.Collections.ObjectModel;
using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>The customer, as your app knows them.</summary>
internal sealed record IncomingCustomer : IValidatableObject
{
    private const int MostAttributes = 50;
    private const int LongestName = 50;
    private const int LongestValue = 500;

    /// <summary>Your id of the person; never shown.</summary>
    [Required]
    [StringLength(Incoming.LongestId)]
    public string Id { get; init; } = "";

    /// <summary>The name that your app shows.</summary>
    [StringLength(100)]
    public string? Name { get; init; }

    /// <summary>What else you vouch for, by name: scripts read it as customer.NAME. Your signature covers it, so never pass on what a client claims.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init => field = value ?? ReadOnlyDictionary<string, string>.Empty; } = ReadOnlyDictionary<string, string>.Empty;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Attributes.Count > MostAttributes || !Attributes.All(IsGood))
        {
            yield return new(
                $"There may be {MostAttributes} attributes, with names of 1 to {LongestName} and texts of up to {LongestValue} characters.", [nameof(Attributes)]);
        }
    }

    private static bool IsGood(KeyValuePair<string, string> attribute) =>
        attribute.Key.Length is > 0 and <= LongestName && attribute.Value is { Length: <= LongestValue };
}
