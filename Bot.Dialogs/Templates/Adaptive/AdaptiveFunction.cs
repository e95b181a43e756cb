namespace Bot.Dialogs.Templates.Adaptive;

/// <summary>A function of the adaptive expressions.</summary>
/// <param name="Name">How it is called.</param>
/// <param name="Fewest">Fewest arguments.</param>
/// <param name="Most">Most arguments.</param>
/// <param name="Run">What it does.</param>
internal sealed record AdaptiveFunction(string Name, int Fewest, int Most, Func<object?[], object?> Run);
