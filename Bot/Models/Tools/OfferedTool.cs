using System.Text.Json;
using Bot.Dialogs.Turns.Commands;
using Microsoft.Extensions.AI;

namespace Bot.Models.Tools;

/// <summary>A tool as one model gets it.</summary>
/// <param name="Tool">The operation behind it.</param>
/// <param name="Declaration">What the model reads.</param>
/// <param name="Schema">What its arguments must be.</param>
internal sealed record OfferedTool(ModelTool Tool, AIFunctionDeclaration Declaration, JsonElement Schema);
