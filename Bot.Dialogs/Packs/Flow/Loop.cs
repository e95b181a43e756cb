using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Steps that lead to each other in a circle.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Closing">The step that leads back.</param>
internal sealed record Loop(IReadOnlyList<Step> Steps, Step Closing);
