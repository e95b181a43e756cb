using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Certificates;

/// <summary>Writes down what a turn came from; the digests of what the journal holds are added by <see cref="CertificateSeal"/>.</summary>
internal static class CertificateMaker
{
    // Characters of names, so that a certificate stays under 4 KB whatever a pack calls its guidelines.
    private const int LongestName = 60;
    private const int RoomForFacts = 400;
    private const int RoomForConsidered = 700;
    private const int RoomForFired = 300;
    private const int RoomForDropped = 450;
    private const int RoomForFindings = 350;
    private const int RoomForBlocks = 1_000;
    private const int MostDeciders = 12;

    /// <summary>The certificate, without digests.</summary>
    public static Certificate Make(Release release, TurnEvent happened, TurnResult result)
    {
        var evidence = result.Evidence;
        var room = new NameRoom();
        var blocks = Blocks(release, result, evidence, room);
        return new()
        {
            Release = release.Hash,
            Kind = TurnPath.KindOf(happened),
            Path = room.First(TurnPath.Of(happened, result.Trace), MostDeciders),
            Facts = Facts(evidence, room),
            Considered = room.Names(evidence?.ConsideredGuidelines, RoomForConsidered),
            Fired = room.Names(evidence?.FiredGuidelines, RoomForFired),
            Dropped = room.Fit(evidence?.DroppedGuidelines, RoomForDropped, given => NameRoom.LengthOf(given.Id) + Length(given.By, 8) + given.Relation.Length + 28),
            Findings = room.Fit(evidence?.Findings, RoomForFindings, given => NameRoom.LengthOf(given.Check) + NameRoom.LengthOf(given.Effect) + 24),
            Call = Call(happened),
            Blocks = blocks,
            Cut = room.Cut,
        };
    }

    private static IReadOnlyList<string> Facts(Evidence? evidence, NameRoom room)
    {
        if (evidence is null || (evidence.Facts.Count == 0 && evidence.Texts.All(text => text.Names.Count == 0)))
        {
            return [];
        }

        return room.Names([.. evidence.Facts.Concat(evidence.Texts.SelectMany(text => text.Names)).Distinct(StringComparer.Ordinal)], RoomForFacts);
    }

    private static CallProof? Call(TurnEvent happened) => happened switch
    {
        ServiceReturned service => new(service.CallId),
        ModelReturned model => new(model.CallId)
        {
            Model = model.Model is { Length: > LongestName } name ? name[..LongestName] : model.Model,
            Prompt = model.PromptHash is { Length: > 64 } prompt ? prompt[..64] : model.PromptHash,
            Raw = model.Text is null ? null : Digest.Of(model.Text),
        },
        _ => null,
    };

    private static List<BlockProof> Blocks(Release release, TurnResult result, Evidence? evidence, NameRoom room)
    {
        var proofs = new List<BlockProof>();
        var left = RoomForBlocks;
        foreach (var command in result.Commands)
        {
            foreach (var block in command is Send send ? send.Reply.Blocks : [])
            {
                var proof = Proof(release, block, evidence);
                left -= LengthOf(proof);
                if (left < 0)
                {
                    room.Cut = true;
                    return proofs;
                }

                proofs.Add(proof);
            }
        }

        return proofs;
    }

    private static int LengthOf(BlockProof proof) =>
        proof.Kind.Length + 12 + Length(proof.File, 20) + Length(proof.Template, 14) + Length(proof.Card, 10) + Length(proof.Service, 13) + Length(proof.Gated, 11);

    private static int Length(string? value, int around) => value is null ? 0 : NameRoom.LengthOf(value) + around;

    private static BlockProof Proof(Release release, ReplyBlock block, Evidence? evidence)
    {
        var source = block.Source;
        var proof = new BlockProof(source.Kind);
        if (source.Kind == "model" && block is TextBlock words)
        {
            return proof with { Gated = Digest.Of(words.Text) };
        }

        if (source is { Kind: "passage", Name: { } passage })
        {
            return proof with { File = passage, Template = source.Hash };
        }

        if (source is not { Script: { } script, Step: { } id } || release.Content.Scripts.GetValueOrDefault(script) is not { } whole || whole.Find(id) is not { } step)
        {
            return proof;
        }

        var said = TextOf(evidence, source);
        return proof with
        {
            File = step.Place.At.File,
            Line = step.Place.At.Line,
            Template = said?.Template,
            Card = block is CardBlock ? (step as CardStep)?.Card : null,
            Service = said is { Names.Count: > 0 } text ? ServiceOf(whole.Steps, text.Names) : null,
        };
    }

    private static SaidText? TextOf(Evidence? evidence, BlockSource source)
    {
        foreach (var text in evidence?.Texts ?? [])
        {
            if (ReferenceEquals(text.Source, source))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The service whose result is among these values of a script; null when none is.</summary>
    public static string? ServiceOf(IReadOnlyList<Step> steps, IReadOnlyList<string> names)
    {
        foreach (var step in steps)
        {
            if (step is CallStep { Into: { } into } call && names.Contains(into))
            {
                return $"{call.Service}.{call.Operation}";
            }
        }

        return null;
    }
}
