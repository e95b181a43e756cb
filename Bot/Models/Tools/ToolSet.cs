using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Privacy;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;
using Bot.Models.Prompts;
using Bot.Services;
using Microsoft.Extensions.AI;

namespace Bot.Models.Tools;

/// <summary>The tools of one question: checks what the model wants, calls the service, and tells both sides what came of it.</summary>
internal sealed class ToolSet(IReadOnlyDictionary<string, OfferedTool> tools, ModelCall call, PersonalTokens tokens, ServiceRunner services, ArgumentSchema schemas)
{
    private const int LongestResult = 8_000;

    /// <summary>What the model is offered.</summary>
    public IReadOnlyList<AITool> Offered { get; } = [.. tools.Values.Select(tool => tool.Declaration)];

    /// <summary>Tokens that the offer takes.</summary>
    public int Tokens => tools.Values.Sum(tool => TokenCount.Of(tool.Declaration.Name) + TokenCount.Of(tool.Declaration.Description) + TokenCount.Of(tool.Schema.GetRawText()));

    /// <summary>Makes one call.</summary>
    /// <param name="wanted">What the model wants.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The result as a fact, absent when nothing was called, and the words that the model gets.</returns>
    public async Task<(ToolResult? Result, string Shown)> RunAsync(FunctionCallContent wanted, CancellationToken cancellationToken)
    {
        if (!tools.TryGetValue(wanted.Name, out var tool))
        {
            return (null, Error("there is no such tool"));
        }

        var chosen = Restored(wanted.Arguments);
        var problem = wanted.Exception is null ? await schemas.ProblemOfAsync(tool.Schema, chosen) : "they are no JSON object";
        if (problem is not null)
        {
            return (new(tool.Tool.Service, tool.Tool.Operation, chosen) { Failure = "invalid-arguments" }, Error($"invalid arguments: {problem}"));
        }

        var arguments = With(chosen, tool.Tool.Given);
        var returned = await services.RunAsync(
            call.Release!, new(call.Ask.CallId, tool.Tool.Service, tool.Tool.Operation, arguments), KeyOf(tool.Tool, arguments), cancellationToken);
        return (new(tool.Tool.Service, tool.Tool.Operation, arguments) { Value = returned.Value, Failure = returned.Failure }, Show(returned));
    }

    // The same call again, in this attempt or one after a crash, has the same key: nothing is done twice.
    private string KeyOf(ModelTool tool, JsonElement arguments)
    {
        var words = Encoding.UTF8.GetBytes($"{tool.Service}.{tool.Operation} {arguments.GetRawText()}");
        return $"{call.IdempotencyKey}|{Convert.ToHexStringLower(SHA256.HashData(words))[..16]}";
    }

    private static JsonElement With(JsonElement chosen, JsonElement? given)
    {
        if (given is not { ValueKind: JsonValueKind.Object } known)
        {
            return chosen;
        }

        var all = JsonObject.Create(chosen)!;
        foreach (var (name, value) in JsonObject.Create(known)!)
        {
            all[name] = value?.DeepClone();
        }

        return JsonSerializer.SerializeToElement(all);
    }

    // The service needs the data, not the tokens that the model knows.
    private JsonElement Restored(IDictionary<string, object?>? arguments)
    {
        var values = new JsonObject();
        foreach (var (name, value) in arguments ?? new Dictionary<string, object?>())
        {
            var written = JsonSerializer.SerializeToNode(value);
            values[name] = written is JsonValue one && one.TryGetValue<string>(out var text) ? tokens.Restore(text) : written;
        }

        return JsonSerializer.SerializeToElement(values);
    }

    private string Show(ServiceReturned returned)
    {
        var text = returned.Value is { } value ? value.GetRawText() : Error(returned.Failure ?? "no value");
        return PromptScope.Data(tokens.Mask(text.Length > LongestResult ? text[..LongestResult] + " ..." : text));
    }

    private static string Error(string why) => JsonSerializer.Serialize(new { error = why });
}
