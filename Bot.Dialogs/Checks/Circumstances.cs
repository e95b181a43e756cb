using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Services;

namespace Bot.Dialogs.Checks;

/// <summary>When a conversation takes place, and what services and a model answer in it.</summary>
/// <param name="Now">The time; absent for the moment at which tests play unless they say otherwise.</param>
/// <param name="Stubs">Answers, by <c>SERVICE.OPERATION</c>.</param>
internal sealed record Circumstances(DateTimeOffset? Now, Dictionary<string, JsonElement> Stubs)
{
    /// <summary>The moment at which tests play unless they say otherwise.</summary>
    public static DateTimeOffset Usual { get; } = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private static readonly string[] TableOperations = ["find", "list", "append"];

    // A Sunday, deep in the night nearly everywhere.
    private static DateTimeOffset Night { get; } = new(2026, 1, 3, 20, 30, 0, TimeSpan.Zero);

    /// <summary>Those worth trying, the usual ones first.</summary>
    public static IReadOnlyList<Circumstances> Of(PackDraft pack)
    {
        var all = pack.Services.SelectMany(service => Operations(service.Declaration)).ToList();
        var outside = pack.Services.Where(service => service.Declaration is HttpService or McpService).SelectMany(service => Operations(service.Declaration));
        return
        [
            new(null, []),
            new(null, Answering(outside, """{"id":"1"}""").Concat(Answering(["model"], "\"A short answer.\"")).ToDictionary()),
            new(null, Answering(all, """{"fails":"timeout"}""")),
            new(Night, []),
        ];
    }

    private static IEnumerable<string> Operations(ServiceDeclaration service) => service switch
    {
        HttpService http => http.Operations.Keys.Select(operation => $"{http.Name}.{operation}"),
        McpService tools => tools.Tools.Keys.Select(tool => $"{tools.Name}.{tool}"),
        _ => TableOperations.Select(operation => $"{service.Name}.{operation}"),
    };

    private static Dictionary<string, JsonElement> Answering(IEnumerable<string> operations, string answer) =>
        operations.ToDictionary(name => name, _ => JsonElement.Parse(answer), StringComparer.Ordinal);
}
