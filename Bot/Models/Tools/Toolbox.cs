using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using Bot.Services;
using Microsoft.Extensions.AI;

namespace Bot.Models.Tools;

/// <summary>Gives a model the operations that the pack declares as tools and the turn allows; nothing else can be called.</summary>
internal sealed class Toolbox(ServiceRunner services, McpCaller servers)
{
    private readonly ArgumentSchema _arguments = new();

    /// <summary>The tools of a question.</summary>
    /// <param name="call">The question.</param>
    /// <param name="tokens">What stands for the customer's personal data.</param>
    /// <param name="cancellationToken">Stops asking servers what their tools take.</param>
    public async Task<ToolSet> OpenAsync(ModelCall call, PersonalTokens tokens, CancellationToken cancellationToken)
    {
        var offered = new Dictionary<string, OfferedTool>(StringComparer.Ordinal);
        foreach (var tool in call.Release is null ? [] : call.Ask.Tools)
        {
            if (DeclarationOf(call.Release!, tool) is { } declared && (declared.Input ?? await InputAsync(call.Release!, tool, cancellationToken)) is { } input)
            {
                var name = NameOf(tool, offered);
                offered[name] = new(tool, AIFunctionFactory.CreateDeclaration(name, declared.What, input), input);
            }
        }

        return new(offered, call, tokens, services, _arguments);
    }

    private async Task<JsonElement?> InputAsync(Release release, ModelTool tool, CancellationToken cancellationToken) =>
        release.Services[tool.Service] is McpService server
        && (await servers.SchemasAsync(server, cancellationToken)).TryGetValue(tool.Operation, out var schema)
            ? schema
            : null;

    private static ToolDeclaration? DeclarationOf(Release release, ModelTool tool) =>
        release.Services.GetValueOrDefault(tool.Service)?.Tools.GetValueOrDefault(tool.Operation);

    // Names of functions know neither dots nor other signs.
    private static string NameOf(ModelTool tool, Dictionary<string, OfferedTool> taken)
    {
        var name = string.Concat($"{tool.Service}_{tool.Operation}".Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_'));
        name = name.Length > 56 ? name[..56] : name;
        return taken.ContainsKey(name) ? $"{name}_{taken.Count + 1}" : name;
    }
}
