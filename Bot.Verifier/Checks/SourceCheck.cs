using System.Text.Json;

namespace Bot.Verifier.Checks;

/// <summary>Every block of a reply must come from where the certificate says: a line of a script, a card, a model's words after the gate, a person.</summary>
internal static class SourceCheck
{
    /// <summary>What does not hold.</summary>
    public static IEnumerable<(string Check, string Why)> Of(CheckedTurn turn)
    {
        var proofs = turn.Certificate.List("blocks").ToList();
        var blocks = turn.Blocks.ToList();
        if (proofs.Count != blocks.Count && !(turn.IsCut && proofs.Count < blocks.Count))
        {
            yield return ("source", $"the reply has {blocks.Count} blocks, the certificate {proofs.Count}");
            yield break;
        }

        for (var i = 0; i < proofs.Count; i++)
        {
            foreach (var why in OfBlock(turn, blocks[i], proofs[i]))
            {
                yield return ("source", $"block {i + 1}: {why}");
            }
        }
    }

    private static IEnumerable<string> OfBlock(CheckedTurn turn, JsonElement block, JsonElement proof)
    {
        var source = block.GetProperty("source");
        var kind = source.Text("kind");
        if (proof.Text("kind") != kind)
        {
            return [$"it says to come from '{kind}', the certificate from '{proof.Text("kind")}'"];
        }

        return kind switch
        {
            "script" when source.Has("script") => OfScript(turn, block, proof),
            "model" => OfModel(turn, block, proof),
            "person" => turn.Event.Text("text") == block.Text("text") && turn.Event.Text("agent") == source.Text("name") ? [] : ["nobody of the company said this"],
            _ => [],
        };
    }

    private static IEnumerable<string> OfScript(CheckedTurn turn, JsonElement block, JsonElement proof)
    {
        var source = block.GetProperty("source");
        if (proof.Text("file") is not { } file || turn.Release?.StepAt(file, (int)proof.Number("line")) is not { } step)
        {
            yield return $"no step begins at {proof.Text("file")}:{proof.Number("line")}";
            yield break;
        }

        if (step.Script != source.Text("script") || (step.Id is not null && step.Id != source.Text("step")) || !step.Speaks)
        {
            yield return $"{file}:{proof.Number("line")} is not the step '{source.Text("step")}' of '{source.Text("script")}', or says nothing";
        }

        if (proof.Text("service") is { } service && !turn.Before.Answered.Contains(service) && !turn.Before.IsErased)
        {
            yield return $"it tells a result of {service}, which has not answered";
        }

        foreach (var why in block.Text("block") switch
        {
            "text" => OfText(turn, step, proof.Text("template"), block.Text("text") ?? ""),
            "card" => proof.Text("card") == step.Card && turn.Release.Has($"cards/{step.Card}.json") ? [] : [$"the step shows no card '{proof.Text("card")}'"],
            _ => [],
        })
        {
            yield return why;
        }
    }

    private static IEnumerable<string> OfText(CheckedTurn turn, PackStep step, string? digest, string said)
    {
        if (digest is null)
        {
            return step.HasHelp ? [] : ["the step has no words of the engine"];
        }

        return step.TextOf(digest) is not { } text ? ["the step has no text of that digest"]
            : text.Values(said) is not { } values ? ["the words are not those of the script"]
            : values.Where(value => !turn.Knows(value)).Select(value => $"nobody gave the value '{value}'");
    }

    private static IEnumerable<string> OfModel(CheckedTurn turn, JsonElement block, JsonElement proof)
    {
        var words = block.Text("text") ?? "";
        if (proof.Text("gated") != Digest.Of(words))
        {
            yield return "the words are not those that passed the gate";
        }

        var raw = turn.Event.Text("text") ?? "";
        var isGated = turn.Certificate.List("findings").Any() || turn.Certificate.List("fired").Any() || turn.IsCut;
        if (raw.Trim() != words.Trim() && !isGated)
        {
            yield return "the model said something else, and no gate changed it";
        }
    }
}
