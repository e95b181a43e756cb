namespace Bot.Tests.Dialogs.Upgrade;

/// <summary>A step of a random script; a branch holds others.</summary>
internal sealed record RandomStep(string Id, string Kind, string Name)
{
    /// <summary>What a question expects, what a condition looks at, what words say.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Steps inside it.</summary>
    public IReadOnlyList<RandomStep> Inside { get; init; } = [];

    /// <summary>The step as a pack writes it.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"- id: {Id}";
        foreach (var line in Body())
        {
            yield return "  " + line;
        }

        foreach (var line in Inside.SelectMany(step => step.Lines()))
        {
            yield return "    " + line;
        }
    }

    private IEnumerable<string> Body() => Kind switch
    {
        "ask" => [$"ask: {Name}", $"say: \"Ask {Id} {{{{ {Detail} }}}}?\"", $"expect: {(Name.EndsWith('n') ? "number" : "text")}"],
        "date" => [$"ask: {Name}", $"say: \"When {Id}?\"", "expect: date"],
        "choose" => [$"choose: {Name}", $"say: \"Choose {Id}?\"", $"options: [{Detail}]"],
        "confirm" => [$"confirm: {Name}", $"say: \"Sure {Id}?\""],
        "remember" => [$"remember: {{ {Name}: \"{{{{ {Detail} }}}}\" }}"],
        "call" => ["call: rows.find", $"with: {{ id: \"{{{{ {Detail} }}}}\" }}", $"into: {Name}"],
        "if" => [$"if: {Detail}", "then:"],
        "each" => ["each: \"['x', 'y']\"", $"as: {Name}", "steps:"],
        "do" => ["do: inner"],
        _ => [$"say: \"Said {Id} {{{{ {Detail} }}}}\""],
    };
}
