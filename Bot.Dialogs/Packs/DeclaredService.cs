using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>A service and where it is declared.</summary>
/// <param name="Declaration">The service.</param>
/// <param name="At">Where its name stands.</param>
internal sealed record DeclaredService(ServiceDeclaration Declaration, Mark At)
{
    /// <summary>Operations that a model may call.</summary>
    public IReadOnlyList<PackTool> Tools { get; init; } = [];
}
