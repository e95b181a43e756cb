using Bot.Dialogs.Packs.Flow;
using Bot.Dialogs.Packs.Types;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Services;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>There is something to do when a service fails, a value is none of those expected, or a customer gives no name.</summary>
internal sealed class FallbacksRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var outside = pack.Services.Select(service => service.Declaration).Where(service => service is HttpService or McpService).Select(service => service.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var flow in pack.Flow.Scripts)
        {
            foreach (var call in flow.Steps.OfType<CallStep>().Where(call => call.Fails is null && outside.Contains(call.Service)))
            {
                problems.Warning(call.Place.At, "CB0607", $"Nothing is prepared for when '{call.Service}' does not answer: the customer hears general words and the script ends. Add 'fails' with what to say and do then.");
            }

            var types = new Lazy<ScriptTypes>(() => new(pack, flow));
            foreach (var way in flow.Steps.OfType<SwitchStep>().Where(way => way.Else is null && !IsComplete(way, types.Value)))
            {
                problems.Warning(way.Place.At, "CB0608", $"Nothing is done when '{way.Value.Text}' is none of the cases. Add 'else', even if it only says that there is nothing to do.");
            }
        }

        Names(pack, problems);
    }

    private static bool IsComplete(SwitchStep way, ScriptTypes types) =>
        new TypeCheck(types, null).Infer(way.Value.Syntax) is var type
        && (type.Options ?? (type.Kind == ValueKind.Flag ? ["true", "false"] : null)) is { } options
        && options.All(option => way.Cases.Any(one => one.Values.Contains(option, StringComparer.OrdinalIgnoreCase)));

    // Many channels do not tell the customer's name.
    private static void Names(PackDraft pack, ProblemList problems)
    {
        foreach (var formula in pack.Reading.Formulas.Where(formula => formula.Expression is null && FirmNames.Of(formula.Syntax, isCondition: false, new HashSet<string>(), new HashSet<string>()).Contains("customer")))
        {
            problems.Warning(formula.At, "CB0610", $"Not every channel tells the customer's name, and then there is a gap in this text. Give a fallback: {{{{ customer.name ?? '...' }}}}, or put the words into {{{{ if customer.name }}}} ... {{{{ end }}}}.");
        }
    }
}
