using Bot.Dialogs.Guidelines.Output.Checks;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output;

/// <summary>Goes through an answer sentence by sentence and builds what may be said of it.</summary>
internal sealed class AnswerPass(TurnGround ground)
{
    private readonly AnswerBuilder _answer = new();
    private readonly AnswerBuilder _solid = new();
    private readonly List<GateFinding> _findings = [];
    private readonly SaidSoFar _said = new();
    private GateEffect? _worst;
    private bool _hasSubject;

    /// <summary>What may be said of the sentences taken so far; empty until one of them has a source.</summary>
    public string Shown => _hasSubject ? _answer.Text : "";

    /// <summary>Whether nothing more is taken.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Ends the answer with the refusal because of the text as a whole.</summary>
    /// <param name="finding">What was found.</param>
    public void RefuseAll(GateFinding finding)
    {
        _findings.Add(finding);
        _worst = GateEffect.Refuse;
        IsOver = true;
    }

    /// <summary>Takes the next piece.</summary>
    /// <param name="piece">The piece.</param>
    public void Take(Piece piece)
    {
        if (IsOver)
        {
            return;
        }

        var limit = ground.Facts.LengthLimit;
        if (limit > 0 && _answer.Length + piece.Lead.Length + piece.Marker.Length + piece.Text.Length > limit && _answer.Length > 0)
        {
            Note(new(GateChecks.Format, GateEffect.Remove, "length"));
            IsOver = true;
            return;
        }

        var sentence = new Sentence(piece.Text, _said.Last);
        var verdict = SentenceChecks.Check(sentence, _said, ground);
        var subject = Subjects.Of(sentence, ground);
        if (subject is Subject.Foreign && piece.Kind is PieceKind.Sentence)
        {
            verdict.Remove(GateChecks.Scope, sentence.Original);
        }

        verdict.Findings.ForEach(Note);
        Apply(piece, sentence, subject, verdict);
    }

    /// <summary>Ends the answer.</summary>
    public GateResult Finish()
    {
        var texts = ground.Facts.Texts;
        if (_worst is GateEffect.Refuse)
        {
            return new(WithRefusal(), GateOutcome.Refused, _findings);
        }

        if (!_hasSubject)
        {
            return Without(texts);
        }

        return new(_answer.Text, _worst switch { null => GateOutcome.Passed, GateEffect.HandOff => GateOutcome.HandedOff, _ => GateOutcome.Changed }, _findings);
    }

    // Nothing that has a source is left of it.
    private GateResult Without(GateTexts texts)
    {
        if (_findings.Count == 0)
        {
            Note(new(GateChecks.Scope, GateEffect.Refuse, "no source"));
        }

        return new(texts.Refusal, GateOutcome.Refused, _findings);
    }

    // What was answered from a source before the forbidden part may stand, so that half a question is not lost.
    private string WithRefusal()
    {
        if (_solid.Length == 0 || _findings.Exists(finding => finding.Check is GateChecks.PromptLeak or GateChecks.Encoding or GateChecks.Scope or GateChecks.Secrets))
        {
            return ground.Facts.Texts.Refusal;
        }

        _solid.Say(ground.Facts.Texts.Refusal);
        return _solid.Text;
    }

    private void Apply(Piece piece, Sentence sentence, Subject subject, Verdict verdict)
    {
        switch (verdict.Effect)
        {
            case GateEffect.Refuse:
                IsOver = true;
                break;
            case GateEffect.HandOff:
                Instead(piece, ground.Facts.Texts.HandOff);
                break;
            case GateEffect.Replace:
                Instead(piece, verdict.Instead!);
                break;
            case GateEffect.Remove:
                _answer.Drop(piece);
                _solid.Drop(piece);
                break;
            default:
                Keep(piece, sentence, subject, verdict);
                break;
        }
    }

    private void Keep(Piece piece, Sentence sentence, Subject subject, Verdict verdict)
    {
        _answer.Keep(piece, verdict.Words);
        if (piece.Kind is PieceKind.Announcement || subject is Subject.Source)
        {
            _solid.Keep(piece, verdict.Words);
        }
        else
        {
            _solid.Drop(piece);
        }

        _hasSubject |= piece.Kind is not PieceKind.Announcement && subject is Subject.Service or Subject.Source;
        _said.Add(sentence);
    }

    // The same fixed text is said once.
    private void Instead(Piece piece, string words)
    {
        if (_said.AddFixed(words))
        {
            _answer.Keep(piece with { Kind = PieceKind.Sentence }, words);
            _solid.Keep(piece with { Kind = PieceKind.Sentence }, words);
            _hasSubject = true;
        }
        else
        {
            _answer.Drop(piece);
            _solid.Drop(piece);
        }
    }

    private void Note(GateFinding finding)
    {
        _findings.Add(finding);
        _worst = _worst is { } worst && worst > finding.Effect ? worst : finding.Effect;
    }
}
