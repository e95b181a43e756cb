using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Turns;

/// <summary>A service that was called and has not returned.</summary>
/// <param name="Id">The call's id.</param>
/// <param name="Said">The message that led to it; what <c>said</c> means when it returns.</param>
public sealed record AwaitedService(string Id, CustomerSaid? Said);
