using Bot.Dialogs.Scripts;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Flow;

/// <summary>Where all scripts of a pack can go, and what they do on the way.</summary>
internal sealed class PackFlow
{
    private readonly Dictionary<string, ScriptFlow> _scripts;
    private readonly Dictionary<string, ServiceDeclaration> _services;
    private readonly IReadOnlyList<string> _others;
    private readonly Dictionary<string, PathWalk> _walks = new(StringComparer.Ordinal);

    /// <summary>Draws the ways of a pack.</summary>
    public PackFlow(PackDraft pack)
    {
        Scripts = [.. pack.Scripts.DistinctBy(script => script.Name).Where(script => script.Steps.Count > 0).Select(script => new ScriptFlow(script))];
        _scripts = Scripts.ToDictionary(flow => flow.Script.Name, StringComparer.Ordinal);
        _services = pack.Services.DistinctBy(service => service.Declaration.Name).ToDictionary(service => service.Declaration.Name, service => service.Declaration, StringComparer.Ordinal);
        Remembered = pack.Scripts.SelectMany(script => script.Steps).Where(step => step.Remembers).SelectMany(step => step.Sets).ToHashSet(StringComparer.Ordinal);
        Speaking = Closure(step => step.Speaks);
        Acting = Closure(Acts);
        Pausing = Closure(step => step.Pauses);
        _others = [.. pack.Guidelines.Topics.Select(topic => topic.Script).OfType<string>()];
    }

    /// <summary>The scripts, in the order of files.</summary>
    public IReadOnlyList<ScriptFlow> Scripts { get; }

    /// <summary>Names that some script remembers.</summary>
    public IReadOnlySet<string> Remembered { get; }

    /// <summary>Scripts that say something, they or those that they run.</summary>
    public IReadOnlySet<string> Speaking { get; }

    /// <summary>Scripts that change something outside or ask for a person, they or those that they run.</summary>
    public IReadOnlySet<string> Acting { get; }

    /// <summary>Scripts that wait for the customer, they or those that they run.</summary>
    public IReadOnlySet<string> Pausing { get; }

    /// <summary>All scripts walked with what the conversation may remember.</summary>
    public PackMemory Memory => field ??= new(this, _others);

    /// <summary>The ways of a script, if there is one of that name.</summary>
    public ScriptFlow? Find(string script) => _scripts.GetValueOrDefault(script);

    /// <summary>All paths of a script.</summary>
    public PathWalk Walk(ScriptFlow flow) =>
        _walks.TryGetValue(flow.Script.Name, out var walk) ? walk : _walks[flow.Script.Name] = new(this, flow);

    /// <summary>Whether a step changes something outside, or asks a person to; one that cannot be read may.</summary>
    public bool Acts(Step step) => step switch
    {
        HandoffStep or UnreadableStep => true,
        CallStep call => _services.GetValueOrDefault(call.Service) switch
        {
            TableService => call.Operation == "append",
            HttpService http => !http.Operations.TryGetValue(call.Operation, out var operation) || operation.Method != "GET",
            _ => true,
        },
        _ => false,
    };

    /// <summary>Scripts that a customer's words, the menu or the bot itself can start.</summary>
    public static bool IsEntry(DialogScript script) => script.When is not null || script.IsStart || script.InMenu || script.Name is "honest" or "help" or "closed";

    /// <summary>Scripts that have such a step, they or those that they run.</summary>
    public HashSet<string> Closure(Func<Step, bool> does)
    {
        var found = Scripts.Where(flow => flow.Steps.Any(does)).Select(flow => flow.Script.Name).ToHashSet(StringComparer.Ordinal);
        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            found.UnionWith(Scripts.Where(flow => flow.Steps.SelectMany(step => step.Ways).Any(way => way.Script is { } other && found.Contains(other))).Select(flow => flow.Script.Name));
        }

        return found;
    }
}
