using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;

namespace Bot.Dialogs.Steps;

/// <summary>An operation that a model may call, as the pack declares it.</summary>
/// <param name="Service">The service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Declaration">What the model is told.</param>
/// <param name="Given">Arguments that the conversation gives; absent for none.</param>
/// <param name="At">Where it stands.</param>
internal sealed record PackTool(string Service, string Operation, ToolDeclaration Declaration, ValueWords? Given, Mark At);
