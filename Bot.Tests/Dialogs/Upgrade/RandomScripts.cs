using Bot.Dialogs.Packs;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Upgrade;

/// <summary>Random scripts and random edits of them, equal for equal seeds.</summary>
internal sealed class RandomScripts(Random random)
{
    private static readonly string[] Kinds = ["ask", "ask", "date", "choose", "confirm", "remember", "call", "if", "each", "do", "say", "say"];
    private static readonly string[] Names = ["an", "bn", "ct", "dt", "en", "ft"];

    private int _ids;

    /// <summary>A script of a few steps.</summary>
    public IReadOnlyList<RandomStep> Make() => Block(random.Next(3, 8), deep: 0);

    /// <summary>The pack of a script; null when the edit broke it, as an author would be told.</summary>
    public static Release? Compile(IReadOnlyList<RandomStep> steps, string name = "main")
    {
        var lines = steps.SelectMany(step => step.Lines()).Select(line => "  " + line);
        var scripts = $"script: {name}\nwhen: {{ patterns: [\"^go$\"] }}\nsteps:\n{string.Join('\n', lines)}\n---\nscript: inner\nsteps:\n  - id: i1\n    ask: deep\n    say: Inner?\n  - remember: {{ kept: \"{{{{ deep }}}}\" }}\n";
        return Packs.Compile(
            ("pack.yaml", "pack: moving\nlanguages: [en]\n"), ("scripts/all.yaml", scripts), ("services.yaml", "rows: { table: rows, key: id }\n"), ("data/rows.csv", "id\nx\n")).Release;
    }

    /// <summary>An edit: insert, delete, move, rename, change options, kind or words of a step anywhere.</summary>
    public IReadOnlyList<RandomStep> Edit(IReadOnlyList<RandomStep> steps)
    {
        if (steps.Count > 0 && random.Next(3) == 0 && Enumerable.Range(0, steps.Count).FirstOrDefault(i => steps[i].Inside.Count > 0, -1) is var at and >= 0)
        {
            return Replace(steps, at, steps[at] with { Inside = Edit(steps[at].Inside) is { Count: > 0 } inside ? inside : steps[at].Inside });
        }

        var place = random.Next(steps.Count);
        var step = steps[place];
        switch (random.Next(8))
        {
            case 0:
                return [.. steps.Take(place), Step(1), .. steps.Skip(place)];
            case 1:
                return steps.Count > 1 ? [.. steps.Where(other => other != step)] : steps;
            case 2:
                var moved = steps.Where(other => other != step).ToList();
                moved.Insert(random.Next(moved.Count + 1), step);
                return moved;
            case 3:
                return Replace(steps, place, step with { Id = $"r{_ids++}" });
            case 4:
                return Replace(steps, place, step.Kind == "choose" ? step with { Detail = "red, blue" } : step with { Detail = Any() });
            case 5:
                return Replace(steps, place, step.Inside.Count > 0 ? step : step with { Kind = step.Kind == "ask" ? "date" : "ask", Name = Any() });
            case 6:
                return Replace(steps, place, step.Kind is "ask" or "confirm" or "call" ? step with { Name = Any() } : step);
            default:
                return Replace(steps, place, step.Kind == "say" ? step with { Detail = Any() } : step with { Kind = step.Kind == "confirm" ? "say" : step.Kind });
        }
    }

    private IReadOnlyList<RandomStep> Block(int count, int deep) => [.. Enumerable.Range(0, count).Select(_ => Step(deep))];

    private RandomStep Step(int deep)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        kind = deep > 1 && kind is "if" or "each" ? "say" : kind;
        var detail = kind == "choose" ? "red, green" : Any();
        var inside = kind is "if" or "each" ? Block(random.Next(1, 4), deep + 1) : [];
        return new($"s{_ids++}", kind, kind == "each" ? "thing" : Any()) { Detail = detail, Inside = inside };
    }

    private string Any() => Names[random.Next(Names.Length)];

    private static IReadOnlyList<RandomStep> Replace(IReadOnlyList<RandomStep> steps, int place, RandomStep step) => [.. steps.Take(place), step, .. steps.Skip(place + 1)];
}
