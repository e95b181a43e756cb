using Bot.Dialogs.Guidelines;
using Bot.Dialogs.Guidelines.Input;
using Bot.Dialogs.Guidelines.Output.Sentences;
using Bot.Dialogs.Guidelines.Resolving;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>The service guidelines on what was asked: before any script, any knowledge and any model. What they refuse nothing else answers.</summary>
internal sealed class GuidelineRouter(ReleaseContent content, Turn turn, ScriptRunner runner)
{
    // How many messages later "go on" is still about what was refused.
    private const int Remembered = 3;

    // An answer to a question for any text is the script's, unless it is surely an attack.
    private const double SureAttack = 0.85;

    private bool _hid;

    /// <summary>Judges words; gives back what of them others may answer, null when the guidelines have.</summary>
    public string? Take(CustomerSaid said, string text)
    {
        if (content.Gate is not { } gate || string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        // An input of a card comes before the question that the card stands beside.
        var input = turn.State.Inputs?.Field;
        var question = input is null ? runner.OpenQuestion() : null;
        var typed = TypedAnswers.Of(input is null ? question?.Expected(turn) : InputSlots.Of(input), text, turn.Hearing);
        if (typed == TypedAnswer.Data)
        {
            return text;
        }

        text = WithoutSecrets(said, text);
        var verdict = Judge(gate, text);
        if (typed == TypedAnswer.Free && !Stops(verdict, text))
        {
            return text;
        }

        var reply = Reply(verdict);
        if (_hid && reply.Queue is null)
        {
            var isClear = reply.Texts.Count == 0 && reply.Permitted is { } rest && content.Matcher.Decide(rest).Kind == MatchKind.One;
            reply = reply with { Texts = [content.Guidelines.Texts.In("secret_warning", turn.Language), .. reply.Texts], Permitted = isClear ? reply.Permitted : null };
        }

        Note(verdict, reply);
        GuidelineMemories.Keep(turn, reply, verdict, text);
        return Act(said, text, reply, question);
    }

    /// <summary>Adds what is owed from a question of which a part was refused.</summary>
    public void Settle()
    {
        if (turn.Reply.IsEmpty || turn.State.Guidelines is not ({ Before: not null } or { After: not null }))
        {
            return;
        }

        var memory = turn.State.Guidelines;
        if (memory.Before is { } before)
        {
            turn.Reply.SayFirst(before, Source(null));
        }

        turn.Reply.Say(memory.After ?? "", Source(null));
        turn.State = turn.State with { Guidelines = memory with { Before = null, After = null } };
    }

    // Card numbers and the like go nowhere: not into scripts, not into the history, not to a model.
    private string WithoutSecrets(CustomerSaid said, string text)
    {
        var hidden = SecretForms.Hide(text);
        _hid = hidden != text;
        if (_hid)
        {
            turn.Note("guidelines", "secret");
            turn.Certify.Finding("secret", "mask");
            turn.TakeUp(said with { Text = hidden }, turn.Language);
        }

        return hidden;
    }

    private InputVerdict Judge(InputGate gate, string text)
    {
        var memory = turn.State.Guidelines;
        var recent = memory?.Topic is not null && turn.State.Messages - memory.At <= Remembered;
        var confidential = recent && content.Guidelines.Topic(memory!.Topic!)?.Kind == TopicKind.Confidential;
        return gate.Judge(
            text,
            new(confidential, turn.State.Customer?.Id, memory?.Codewords ?? []),
            recent ? memory!.Question : null,
            memory?.Topic,
            words => content.Matcher.Decide(words).Kind == MatchKind.One);
    }

    // Free text is data too: only what concerns life, or an open attack or question about what is confidential, is not taken as the answer.
    private static bool Stops(InputVerdict verdict, string text) =>
        verdict.Attack is { Confidence: >= SureAttack }
        || verdict.Findings.Any(finding => finding.Topic.Kind == TopicKind.Emergency || (finding.Topic.Kind == TopicKind.Confidential && text.TrimEnd() is [.., '?' or '？']));

    private InputReply Reply(InputVerdict verdict)
    {
        var replies = new InputReplies(content.Guidelines, turn.Language, turn.State.Guidelines?.OwnName);
        var reply = replies.OfTopics(verdict);
        if (content.Guidelines.Guidelines.Count == 0)
        {
            return reply;
        }

        var topic = verdict.Findings.Count > 0 ? verdict.Findings[0].Topic.Name : verdict.Allowed?.Name ?? "";
        var values = new ConditionValues(
            topic,
            reply.Intent.Length > 0 ? reply.Intent : "question",
            verdict.Attack?.Class.ToString() ?? "",
            turn.State.Guidelines?.Refusals ?? 0,
            turn.State.Frames.Count > 0 ? turn.Frame.Script : "",
            turn.Language);
        return replies.WithGuidelines(reply, verdict, turn.Scope, values, turn.State.Guidelines?.Acted ?? []);
    }

    private void Note(InputVerdict verdict, InputReply reply)
    {
        if (verdict.Attack is { } attack)
        {
            turn.Certify.Finding($"attack:{attack.Class}", "refuse");
            turn.Note("guidelines", "attack", score: attack.Confidence, reason: attack.Class.ToString());
        }

        foreach (var finding in verdict.Findings)
        {
            turn.Certify.Finding(finding.Topic.Found, finding.Topic.Refuses ? "refuse" : finding.Topic.Queue is null ? "answer" : "handoff");
            turn.Note("guidelines", finding.Topic.Refuses ? "refused" : "topic", reason: JsonText.Clip($"{finding.Topic.Name}: {finding.Evidence}", 120));
        }

        foreach (var guideline in reply.Decision?.Fired ?? [])
        {
            turn.Certify.Considered(guideline.Name);
            turn.Certify.Fired(guideline.Name);
            turn.Note("guidelines", "fired", reason: guideline.Name);
        }

        foreach (var dropped in reply.Decision?.Dropped ?? [])
        {
            var relation = Relation(dropped.Reason);
            turn.Certify.Considered(dropped.Name);
            turn.Certify.Dropped(dropped.Name, dropped.By ?? dropped.Name, relation);
            turn.Note("guidelines", "dropped", reason: $"{dropped.Name}: {relation}{(dropped.By is null ? "" : $" {dropped.By}")}");
        }
    }

    private static string Relation(DropReason reason) => reason switch
    {
        DropReason.Once => "only-once",
        DropReason.Excluded => "excludes",
        DropReason.Depends => "depends-on",
        DropReason.RefuseWins => "refuse-wins",
        _ => "priority",
    };

    private string? Act(CustomerSaid said, string text, InputReply reply, QuestionStep? question)
    {
        if (reply.Script is { } script && reply.Texts.Count == 0 && turn.State.Frames.All(frame => frame.Script != script))
        {
            turn.State = turn.State with { Which = null, Priority = Higher(turn.State.Priority, reply.Priority) };
            runner.Start(script);
            return null;
        }

        if (reply.Texts.Count == 0)
        {
            return reply.Script is null ? reply.Permitted ?? text : text;
        }

        if (reply.Permitted is { } permitted && reply.Queue is null)
        {
            var memory = turn.State.Guidelines ?? new();
            turn.State = turn.State with { Guidelines = memory with { Before = string.Join("\n\n", reply.Texts) } };
            turn.TakeUp(said with { Text = permitted }, turn.Language);
            return permitted;
        }

        Say(reply, question);
        return null;
    }

    private void Say(InputReply reply, QuestionStep? question)
    {
        foreach (var words in reply.Texts)
        {
            turn.Reply.Say(words, Source(reply.Reason.Length > 0 ? reply.Reason : null));
        }

        if (reply.Queue is { } queue)
        {
            HandOver(queue, reply);
        }
        else if (question is not null)
        {
            runner.Repeat(question);
        }
    }

    // Who waits for that team already is not put down twice, unless it has become more urgent.
    private void HandOver(string queue, InputReply reply)
    {
        if (turn.State.Person == PersonState.None || turn.State.Queue != queue || string.CompareOrdinal(reply.Priority, turn.State.Priority ?? "P4") < 0)
        {
            People.HandOver(turn, queue, reply.Reason, reply.Priority);
        }

        turn.State = turn.State with { Frames = [], Inputs = null, Given = null, Later = null, Told = null, Failures = 0, Which = null };
    }

    private static string Higher(string? before, string wanted) => before is not null && string.CompareOrdinal(before, wanted) < 0 ? before : wanted;

    private static BlockSource Source(string? topic) => new("guideline") { Name = topic };
}
