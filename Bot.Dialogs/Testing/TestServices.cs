using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Services;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing;

/// <summary>Services during a test: tables for real, with rows that live as long as the test; all else from its stubs.</summary>
internal sealed class TestServices(Release release, PackTest test)
{
    private readonly Dictionary<string, List<JsonElement>> _appended = new(StringComparer.Ordinal);

    /// <summary>The stub of a model's answer.</summary>
    public const string Model = "model";

    /// <summary>Services with the same rows, which do not see each other's later ones.</summary>
    public TestServices Fork()
    {
        var other = new TestServices(release, test);
        foreach (var (table, rows) in _appended)
        {
            other._appended[table] = [.. rows];
        }

        return other;
    }

    /// <summary>What a service or a model answers to a command; null when it is no question to either.</summary>
    public TurnEvent? Answer(Command command, DateTimeOffset at) => command switch
    {
        CallService call => Call(call, at),
        AskModel ask => Ask(ask, at),
        _ => null,
    };

    private ModelReturned Ask(AskModel ask, DateTimeOffset at)
    {
        var returned = new ModelReturned { At = at, CallId = ask.CallId, Model = "stub" };
        return !test.Stubs.TryGetValue(Model, out var stub) ? returned with { Failure = "no-stub" }
            : stub.ValueKind == JsonValueKind.Object && stub.TryGetProperty("fails", out var code) ? returned with { Failure = code.ToString() }
            : returned with { Text = stub.ToString() };
    }

    private ServiceReturned Call(CallService call, DateTimeOffset at)
    {
        var returned = new ServiceReturned { At = at, CallId = call.CallId };
        if (test.Stubs.TryGetValue($"{call.Service}.{call.Operation}", out var stub))
        {
            return stub.ValueKind == JsonValueKind.Object && stub.TryGetProperty("fails", out var code)
                ? returned with { Failure = code.ToString() }
                : returned with { Value = stub };
        }

        if (release.Services.GetValueOrDefault(call.Service) is not TableService service || !release.Tables.TryGetValue(service.Table, out var table))
        {
            return returned with { Failure = "no-stub" };
        }

        try
        {
            return returned with { Value = Run(call, service, table) };
        }
        catch (ArgumentException wrong)
        {
            return returned with { Failure = wrong.Message };
        }
    }

    private JsonElement Run(CallService call, TableService service, DataTable table)
    {
        var appended = _appended.TryGetValue(table.Name, out var rows) ? rows : _appended[table.Name] = [];
        switch (call.Operation)
        {
            case "find":
                return TableLookup.Find(table, table.Rows.Concat(appended), call.Arguments);
            case "list":
                return TableLookup.List(table, table.Rows.Concat(appended), call.Arguments);
            default:
                var row = TableLookup.Append(service, table, call.Arguments, appended.Count + 1);
                appended.Add(row);
                return row;
        }
    }
}
