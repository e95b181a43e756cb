using Bot.Dialogs.Guidelines.Output.Checks;
using Bot.Dialogs.Guidelines.Output.Grounds;
using Bot.Dialogs.Guidelines.Output.Sentences;

namespace Bot.Dialogs.Guidelines.Output;

/// <summary>
/// Lets a streamed answer through sentence by sentence. Feed it the whole text so far, show what it releases;
/// at the end take its result. One gate for one answer, used by one thread at a time.
/// </summary>
/// <param name="facts">What is known.</param>
public sealed class SentenceGate(GateFacts facts)
{
    private readonly TurnGround _ground = new(facts);
    private AnswerPass? _pass;
    private int _taken;

    /// <summary>What was released last.</summary>
    public string Released { get; private set; } = "";

    /// <summary>Takes the text so far and tells what of it may be shown; only whole checked sentences, always an extension of what was released before.</summary>
    /// <param name="soFar">All words of the model so far.</param>
    public string Release(string soFar)
    {
        ArgumentNullException.ThrowIfNull(soFar);
        _pass ??= new(_ground);
        var visible = PlainForm.Visible(soFar);
        var pieces = SentenceReader.Read(visible);
        for (; _taken < pieces.Count - 1 && !_pass.IsOver; _taken++)
        {
            if (TextChecks.Find(visible[..pieces[_taken].End], _ground) is { } finding)
            {
                _pass.RefuseAll(finding);
                break;
            }

            _pass.Take(pieces[_taken]);
        }

        return Released = _pass.Shown;
    }

    /// <summary>Ends the answer.</summary>
    /// <param name="whole">All words of the model.</param>
    public StreamEnd End(string whole)
    {
        var result = OutputGate.Check(whole, _ground);
        return new(result, !result.Text.StartsWith(Released, StringComparison.Ordinal));
    }
}
