using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>A piece of a card's text.</summary>
/// <param name="Template">Words, perhaps with <c>{{ }}</c>.</param>
/// <param name="Expression">A <c>${ }</c>.</param>
internal sealed record TextNodePiece(TextTemplate? Template, AdaptiveNode? Expression)
{
    /// <summary>The piece as text.</summary>
    public string Render(AdaptiveFrame frame) =>
        Template?.Render(frame.Texts) ?? AdaptiveValue.Text(Expression!.Evaluate(frame));
}
