using System.Text.Json;
using Bot.Dialogs.Templates.Adaptive;

namespace Bot.Dialogs.Templates.Cards;

/// <summary>A text in several languages: <c>{ "en": "Total", "zh": "合计" }</c>.</summary>
/// <param name="Texts">The texts by language, in the order written.</param>
internal sealed record LanguageNode(IReadOnlyList<KeyValuePair<string, CardNode>> Texts) : CardNode
{
    public override void Write(Utf8JsonWriter writer, AdaptiveFrame frame) => Chosen(frame).Write(writer, frame);

    public override void WriteItems(Utf8JsonWriter writer, AdaptiveFrame frame) => Chosen(frame).WriteItems(writer, frame);

    public override void WriteMember(Utf8JsonWriter writer, string name, AdaptiveFrame frame) => Chosen(frame).WriteMember(writer, name, frame);

    public override object? Evaluate(AdaptiveFrame frame) => Chosen(frame).Evaluate(frame);

    private CardNode Chosen(AdaptiveFrame frame)
    {
        foreach (var (language, text) in Texts)
        {
            if (language == frame.Scope.Language)
            {
                return text;
            }
        }

        return Texts[0].Value;
    }
}
