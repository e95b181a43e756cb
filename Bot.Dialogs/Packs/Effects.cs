using Bot.Dialogs.Scripts;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs;

/// <summary>Tells which calls change something outside the conversation and must not be repeated unasked.</summary>
internal sealed class Effects(IReadOnlyDictionary<string, DialogScript> scripts, IReadOnlyDictionary<string, ServiceDeclaration> services)
{
    /// <summary>Whether a step does something that stays done, be it in a script that it runs.</summary>
    public bool Of(Step? step) => Of(step, []);

    private bool Of(Step? step, HashSet<string> seen) => step switch
    {
        CallStep call => services.GetValueOrDefault(call.Service) switch
        {
            TableService => call.Operation == "append",
            HttpService http => http.Operations.GetValueOrDefault(call.Operation)?.Method is not "GET",
            _ => true,
        },
        DoStep other => seen.Add(other.Script) && scripts.GetValueOrDefault(other.Script)?.Steps.Any(inner => Of(inner, seen)) == true,
        _ => false,
    };
}
