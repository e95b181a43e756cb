using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>Every block of a reply must come from where the certificate says: a line of a script, a card, a model's words after the gate, a person.</summary>
internal static class SourceCheck
{
    public static void Of(CheckedTurn turn)
    {
        var (proofs, blocks) = (turn.Certificate.List("blocks").ToList(), turn.Blocks.ToList());
        var isWhole = proofs.Count == blocks.Count || (turn.IsCut && proofs.Count < blocks.Count);
        turn.Expect(isWhole, "source", $"the reply has {blocks.Count} blocks, the certificate {proofs.Count}");
        for (var i = 0; isWhole && i < proofs.Count; i++)
        {
            foreach (var why in OfBlock(turn, blocks[i], proofs[i]))
            {
                turn.Expect(false, "source", $"block {i + 1}: {why}");
            }
        }
    }

    private static IEnumerable<string> OfBlock(CheckedTurn turn, JsonElement block, JsonElement proof)
    {
        var source = block.GetProperty("source");
        return source.Text("kind") switch
        {
            var kind when kind != proof.Text("kind") => [$"it says to come from '{kind}', the certificate from '{proof.Text("kind")}'"],
            "script" when source.Has("script") => OfScript(turn, block, proof),
            "model" => OfModel(turn, block, proof),
            "person" when turn.Event.Text("text") != block.Text("text") || turn.Event.Text("agent") != source.Text("name") => ["nobody of the company said this"],
            _ => [],
        };
    }

    private static IEnumerable<string> OfScript(CheckedTurn turn, JsonElement block, JsonElement proof)
    {
        var (source, file, line) = (block.GetProperty("source"), proof.Text("file"), proof.Number("line"));
        if (file is null || turn.Release?.StepAt(file, (int)line) is not { } step)
        {
            return [$"no step begins at {file}:{line}"];
        }

        if (step.Script != source.Text("script") || (step.Id is not null && step.Id != source.Text("step")) || !step.Speaks)
        {
            return [$"{file}:{line} is not the step '{source.Text("step")}' of '{source.Text("script")}', or says nothing"];
        }

        if (proof.Text("service") is { } service && !turn.Before.Answered.Contains(service) && !turn.Before.IsErased)
        {
            return [$"it tells a result of {service}, which has not answered"];
        }

        return block.Text("block") switch
        {
            "text" => OfText(turn, step, proof.Text("template"), block.Text("text") ?? ""),
            "card" when proof.Text("card") != step.Card || !turn.Release.Has($"cards/{step.Card}.json") => [$"the step shows no card '{proof.Text("card")}'"],
            _ => [],
        };
    }

    private static IEnumerable<string> OfText(CheckedTurn turn, PackStep step, string? digest, string said) =>
        digest is null ? (step.HasHelp ? [] : ["the step has no words of the engine"])
        : step.TextOf(digest) is not { } text ? ["the step has no text of that digest"]
        : text.Values(said) is not { } values ? ["the words are not those of the script"]
        : values.Where(value => !turn.Knows(value)).Select(value => $"nobody gave the value '{value}'");

    private static IEnumerable<string> OfModel(CheckedTurn turn, JsonElement block, JsonElement proof)
    {
        var words = block.Text("text") ?? "";
        var isGated = turn.Certificate.List("findings").Any() || turn.Certificate.List("fired").Any() || turn.IsCut;
        return proof.Text("gated") != Digest.Of(words) ? ["the words are not those that passed the gate"]
            : !isGated && turn.Event.Text("text")?.Trim() != words.Trim() ? ["the model said something else, and no gate changed it"]
            : [];
    }
}
