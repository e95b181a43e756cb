namespace Bot.Dialogs.Turns.Events;

/// <summary>A place that the customer sent from a map or from where they are.</summary>
/// <param name="Latitude">Degrees, south of the equator less than 0.</param>
/// <param name="Longitude">Degrees, west of Greenwich less than 0.</param>
/// <param name="Name">What the channel calls it, for display only.</param>
public sealed record Location(double Latitude, double Longitude, string? Name = null);
