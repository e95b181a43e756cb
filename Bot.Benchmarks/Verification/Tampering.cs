using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Verifier;

namespace Bot.Benchmarks.Verification;

/// <summary>
/// A way to falsify a stored conversation. The crude ones only change a row; the sly ones also compute the digests anew, of the turn and
/// of all that follow, so that nothing but a decision that is derived again can tell.
/// </summary>
/// <param name="Name">What is done.</param>
/// <param name="Sly">Whether digests are computed anew.</param>
/// <param name="Change">Changes turn number <c>at</c> of the list; false when it cannot be done there.</param>
internal sealed record Tampering(string Name, bool Sly, Func<List<StoredTurn>, int, bool> Change)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Tampering> All { get; } =
    [
        new("reply text changed", false, (turns, at) => Replies(turns, at, block => Text(block, words => words + "!"))),
        new("event changed", false, (turns, at) => Event(turns, at, happened => Text(happened, words => words + " x"))),
        new("service result altered", false, (turns, at) => Event(turns, at, happened => Set(happened, "value", new JsonObject { ["id"] = "forged" }, only: "service"))),
        new("state altered", false, (turns, at) => Snapshot(turns, at, state => state["messages"] = 77)),
        new("trace altered", false, (turns, at) => Edit(turns, at, turn => turn with { Trace = Json(turn.Trace, trace => trace["entries"] = new JsonArray()) })),
        new("release swapped", false, (turns, at) => Edit(turns, at, turn => turn with { Release = new('0', 64) })),
        new("turn removed", false, (turns, at) => Remove(turns, at)),
        new("turn removed, others moved up", false, (turns, at) => Remove(turns, at) && Renumber(turns)),
        new("turns reordered", false, (turns, at) => Swap(turns, at) && Renumber(turns)),
        new("turn put in", false, (turns, at) => Insert(turns, at) && Renumber(turns)),
        new("certificate removed", false, (turns, at) => Edit(turns, at, turn => turn with { Certificate = [], Seal = null })),
        new("certificate's facts altered", false, (turns, at) => Certificate(turns, at, told => told["facts"] = new JsonArray("forged"))),
        new("certificate's path altered", true, (turns, at) => Certificate(turns, at, told => Path(told)) && Reseal(turns, at)),
        new("script's words changed", true, (turns, at) => Scripted(turns, at) && Reseal(turns, at)),
        new("release swapped", true, (turns, at) => Certificate(turns, at, told => told["release"] = new string('0', 64)) && Edit(turns, at, turn => turn with { Release = new('0', 64) }) && Reseal(turns, at)),
        new("turn removed, others moved up", true, (turns, at) => Remove(turns, at) && Renumber(turns) && Reseal(turns, at)),
        new("turn put in", true, (turns, at) => Insert(turns, at) && Renumber(turns) && Reseal(turns, at)),
        new("guideline forged", true, (turns, at) => Certificate(turns, at, told => told["fired"] = new JsonArray("forged-guideline")) && Reseal(turns, at)),
        new("source's line forged", true, (turns, at) => Blocks(turns, at, proof => proof["line"]?.GetValueKind() == JsonValueKind.Number && Put(proof, "line", 9_999)) && Reseal(turns, at)),
        new("source's kind forged", true, (turns, at) => Blocks(turns, at, proof => Put(proof, "kind", "forged")) && Reseal(turns, at)),
        new("model's hash forged", true, (turns, at) => Certificate(turns, at, told => told["call"]?["raw"] is not null && Put((JsonObject)told["call"]!, "raw", new string('0', 64))) && Reseal(turns, at)),
        new("prompt's hash forged", true, (turns, at) => Certificate(turns, at, told => told["call"]?["prompt"] is not null && Put((JsonObject)told["call"]!, "prompt", new string('0', 64))) && Reseal(turns, at)),
        new("finding dropped", true, (turns, at) => Encoding.UTF8.GetString(turns[at].Certificate).Contains("\"kind\":\"model\"", StringComparison.Ordinal) && Certificate(turns, at, told => told["findings"] is JsonArray { Count: > 0 } && Put(told, "findings", new JsonArray())) && Reseal(turns, at)),
        new("model's words replaced", true, (turns, at) => Words(turns, at) && Reseal(turns, at)),
        new("reply removed", true, (turns, at) => Commands(turns, at, commands => commands.RemoveAll(command => command?["command"]?.GetValue<string>() == "send") > 0) && Certificate(turns, at, told => Put(told, "blocks", new JsonArray())) && Reseal(turns, at)),
        new("second reply put in", true, (turns, at) => Doubled(turns, at) && Reseal(turns, at)),
        new("call forged", true, (turns, at) => !Encoding.UTF8.GetString(turns[at].Certificate).Contains("ignored", StringComparison.Ordinal) && Event(turns, at, happened => Set(happened, "callId", "c9999.1", only: null)) && Certificate(turns, at, told => told["call"] is JsonObject call && Put(call, "id", "c9999.1")) && Reseal(turns, at)),
    ];

    private static bool Edit(List<StoredTurn> turns, int at, Func<StoredTurn, StoredTurn> edit)
    {
        var before = turns[at];
        turns[at] = edit(before);
        return turns[at] != before;
    }

    private static byte[] Json(byte[] json, Action<JsonNode> edit)
    {
        var node = JsonNode.Parse(json)!;
        edit(node);
        return JsonSerializer.SerializeToUtf8Bytes(node, Written);
    }

    private static bool Node(byte[] json, Func<JsonNode, bool> edit, out byte[] edited)
    {
        var node = json.Length == 0 ? null : JsonNode.Parse(json);
        var done = node is not null && edit(node);
        edited = done ? JsonSerializer.SerializeToUtf8Bytes(node, Written) : json;
        return done && !edited.AsSpan().SequenceEqual(json);
    }

    private static bool Event(List<StoredTurn> turns, int at, Func<JsonObject, bool> edit) =>
        Node(turns[at].Event, node => edit((JsonObject)node), out var edited) && Edit(turns, at, turn => turn with { Event = edited });

    private static bool Snapshot(List<StoredTurn> turns, int at, Action<JsonNode> edit) =>
        turns[at].Snapshot.Length > 0 && Edit(turns, at, turn => turn with { Snapshot = Json(turn.Snapshot, edit) });

    private static bool Certificate(List<StoredTurn> turns, int at, Func<JsonObject, bool> edit) =>
        Node(turns[at].Certificate, node => edit((JsonObject)node), out var edited) && Edit(turns, at, turn => turn with { Certificate = edited });

    private static bool Certificate(List<StoredTurn> turns, int at, Action<JsonObject> edit) => Certificate(turns, at, told =>
    {
        edit(told);
        return true;
    });

    private static bool Commands(List<StoredTurn> turns, int at, Func<JsonArray, bool> edit) =>
        Node(turns[at].Commands, node => edit((JsonArray)node), out var edited) && Edit(turns, at, turn => turn with { Commands = edited });

    // The first block that can be changed so.
    private static bool Replies(List<StoredTurn> turns, int at, Func<JsonObject, bool> edit) =>
        Commands(turns, at, commands => commands.SelectMany(command => command?["reply"]?["blocks"]?.AsArray() ?? []).Any(block => edit((JsonObject)block!)));

    private static bool Blocks(List<StoredTurn> turns, int at, Func<JsonObject, bool> edit) =>
        Certificate(turns, at, told => (told["blocks"]?.AsArray() ?? []).Any(proof => edit((JsonObject)proof!)));

    private static bool Put(JsonObject json, string name, JsonNode value)
    {
        json[name] = value;
        return true;
    }

    private static bool Set(JsonObject happened, string name, JsonNode value, string? only) =>
        happened[name] is not null && (only is null || happened["event"]?.GetValue<string>() == only) && Put(happened, name, value);

    private static bool Text(JsonObject json, Func<string, string> edit) =>
        json["text"] is JsonValue text && Put(json, "text", edit(text.GetValue<string>()));

    // Words that the certificate says to come from a line of a script.
    private static bool Scripted(List<StoredTurn> turns, int at)
    {
        using var certificate = JsonDocument.Parse(turns[at].Certificate.Length == 0 ? "{}"u8.ToArray() : turns[at].Certificate);
        var proofs = certificate.RootElement.List("blocks").Select(proof => proof.Text("template") is not null).ToList();
        var number = 0;
        return Replies(turns, at, block => proofs.ElementAtOrDefault(number++) && Text(block, words => "Cheaper! " + words));
    }

    private static bool Path(JsonObject told) =>
        told["path"] is JsonArray { Count: > 0 } path && Put(told, "path", new JsonArray(path[0]!.GetValue<string>() == "knowledge" ? "model" : "knowledge"));

    private static bool Words(List<StoredTurn> turns, int at)
    {
        var forged = "The model never said this.";
        return Replies(turns, at, block => block["source"]?["kind"]?.GetValue<string>() == "model" && Text(block, _ => forged))
            && Blocks(turns, at, proof => proof["kind"]?.GetValue<string>() == "model" && Put(proof, "gated", Digest.Of(forged)));
    }

    private static bool Doubled(List<StoredTurn> turns, int at) =>
        Commands(turns, at, commands =>
        {
            if (commands.FirstOrDefault(command => command?["command"]?.GetValue<string>() == "send") is not { } send)
            {
                return false;
            }

            commands.Add(send.DeepClone());
            return true;
        })
        && Certificate(turns, at, told =>
        {
            var proofs = told["blocks"]!.AsArray();
            foreach (var proof in proofs.ToList())
            {
                proofs.Add(proof!.DeepClone());
            }
        });

    private static bool Remove(List<StoredTurn> turns, int at)
    {
        if (at == turns.Count - 1)
        {
            return false;
        }

        turns.RemoveAt(at);
        return true;
    }

    private static bool Swap(List<StoredTurn> turns, int at)
    {
        if (at == turns.Count - 1)
        {
            return false;
        }

        (turns[at], turns[at + 1]) = (turns[at + 1], turns[at]);
        return true;
    }

    private static bool Insert(List<StoredTurn> turns, int at)
    {
        turns.Insert(at, turns[at]);
        return true;
    }

    private static bool Renumber(List<StoredTurn> turns)
    {
        for (var i = 0; i < turns.Count; i++)
        {
            turns[i] = turns[i] with { Number = i + 1 };
        }

        return true;
    }

    // What somebody would do who knows the form: every digest fits again, from here to the end.
    private static bool Reseal(List<StoredTurn> turns, int from)
    {
        for (var i = from; i < turns.Count; i++)
        {
            var (turn, before) = (turns[i], i == 0 ? null : turns[i - 1]);
            if (turn.Certificate.Length == 0)
            {
                continue;
            }

            var certificate = Json(turn.Certificate, told =>
            {
                (told["turn"], told["event"], told["commands"], told["trace"], told["after"]) = (turn.Number, Digest.Of(turn.Event), Digest.Of(turn.Commands), Digest.Of(turn.Trace), Digest.Of(turn.Snapshot));
                if (before is not null)
                {
                    (told["previous"], told["before"]) = (before.Seal, Digest.Of(before.Snapshot));
                }
            });
            turns[i] = turn with { Certificate = certificate, Seal = Digest.Of(certificate) };
        }

        return true;
    }
}
