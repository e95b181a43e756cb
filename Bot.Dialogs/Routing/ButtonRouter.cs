using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>Takes what came without words: pressed buttons, filled cards, files.</summary>
internal sealed class ButtonRouter(ReleaseContent content, Turn turn, ScriptRunner runner, HonestPath honest, QuestionRouter questions, ScriptRouter scripts)
{
    private static readonly BlockSource Source = new("standing");

    /// <summary>Takes the message; false when it is about its words.</summary>
    public bool Take(CustomerSaid said, ButtonData? button, string text)
    {
        if (button?.Feedback is { } feedback)
        {
            var helpful = feedback == "helpful";
            var words = Ratings.Take(turn, button.Answer, helpful) ? StandingWords.Thanks(helpful, turn.Language) : StandingWords.RatedAlready(turn.Language);
            turn.Reply.Say(words, Source);
            return true;
        }

        var question = runner.OpenQuestion();
        if (button is { Choice: { } choice, Question: { } asked })
        {
            PressedChoice(choice, asked, question);
            return true;
        }

        if (button is { Choice: null, Question: { } form })
        {
            Filled(said, form, question);
            return true;
        }

        if (question is not null && ButtonReader.Input(said.Value, question.Name) is { } input)
        {
            questions.Answer(question, input);
            return true;
        }

        return text.Trim().Length == 0 && (Sent(question) || Wordless(said, question));
    }

    private void PressedChoice(string choice, string asked, QuestionStep? question)
    {
        if (question is not null && turn.Frame.Question == asked)
        {
            runner.Continue(() => question.Optional && choice == QuestionStep.SkipChoice ? question.Skip(turn) : question.Pick(turn, choice) is { } value ? question.Take(turn, value) : question.Miss(turn), question);
        }
        else if (turn.State.Which is { } which && which.Id == asked && which.Scripts.Contains(choice))
        {
            scripts.Meant(choice);
        }
        else
        {
            OldButton(asked, question);
        }
    }

    private void Filled(CustomerSaid said, string asked, QuestionStep? question)
    {
        if (question is FormStep form && turn.Frame.Question == asked && said.Value is { } inputs)
        {
            runner.Continue(() => form.Submit(turn, inputs), form);
        }
        else
        {
            OldButton(asked, question);
        }
    }

    private void OldButton(string asked, QuestionStep? question)
    {
        turn.Note("question", "old-button", reason: asked);
        turn.Reply.Say(StandingWords.OldButton(turn.Language), Source);
        Again(question);
    }

    // A picture or a place alone may be the answer.
    private bool Sent(QuestionStep? question)
    {
        if (question is null || turn.Hearing is { Files.Count: 0, Location: null } || question.Expected(turn).Read("", turn.Hearing).Problem == SlotProblem.NotUnderstood)
        {
            return false;
        }

        questions.Answer(question, "");
        return true;
    }

    private bool Wordless(CustomerSaid said, QuestionStep? question)
    {
        turn.Note("said", said.Attachments.Count > 0 ? "files-only" : "nothing");
        turn.Reply.Say(said.Attachments.Count > 0 ? Unread(said.Attachments) : StandingWords.Nothing(turn.Language), Source);
        Again(question);
        return true;
    }

    private string Unread(IReadOnlyList<Attachment> files)
    {
        if (content.Guidelines.IsEmpty)
        {
            return StandingWords.FilesOnly(turn.Language);
        }

        var kinds = files.Select(file => file.ContentType.Split('/')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return content.Guidelines.Texts.In(kinds.Contains("audio") ? "no_voice" : kinds.SetEquals(["image"]) ? "no_image" : "no_file", turn.Language);
    }

    private void Again(QuestionStep? question)
    {
        if (question is not null)
        {
            runner.Repeat(question);
        }
        else
        {
            honest.Offer(turn);
        }
    }
}
