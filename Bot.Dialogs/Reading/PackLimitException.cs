namespace Bot.Dialogs.Reading;

/// <summary>A file breaks a limit, so that reading it further makes no sense.</summary>
internal sealed class PackLimitException(Mark at, string code, ProblemText text) : Exception(text.ToString())
{
    /// <summary>Where.</summary>
    public Mark At => at;

    /// <summary>The problem's code.</summary>
    public string Code => code;

    /// <summary>What is wrong, and what to do.</summary>
    public ProblemText Text => text;
}
