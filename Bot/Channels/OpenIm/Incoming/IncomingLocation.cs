using System.ComponentModel.DataAnnotations;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>A place that the customer sent.</summary>
internal sealed record IncomingLocation
{
    /// <summary>Degrees, south of the equator less than 0.</summary>
    [Range(-90.0, 90.0)]
    public double Latitude { get; init; }

    /// <summary>Degrees, west of Greenwich less than 0.</summary>
    [Range(-180.0, 180.0)]
    public double Longitude { get; init; }

    /// <summary>What the app calls it.</summary>
    [StringLength(300)]
    public string? Name { get; init; }
}
