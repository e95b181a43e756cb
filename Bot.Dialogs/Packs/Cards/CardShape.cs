using System.Text.Json;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Cards;

/// <summary>Checks one card against the schema. What values are filled into is taken as right.</summary>
/// <param name="languages">Languages of the pack: a map of them is a text.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class CardShape(IReadOnlyCollection<string> languages, ProblemList problems)
{
    private const string Code = "CB0701";

    private static readonly string[] Free = ["type", "$data", "$when", "$schema", "msteams", "fallback", "_comment", "comment"];

    /// <summary>Checks a whole card.</summary>
    public void Check(CardPart card)
    {
        if (card.Word("type") is not "AdaptiveCard")
        {
            problems.Error(card["type"]?.At ?? card.At, Code, $"A card begins with \"type\": \"AdaptiveCard\". Add it, or take the card from the designer as it is.");
            return;
        }

        if (card.Word("version") is { } version && version is not ("1.0" or "1.1" or "1.2" or "1.2.1" or "1.3" or "1.4" or "1.5"))
        {
            problems.Error(card["version"]!.At, Code, $"The version '{version}' is newer than channels show. Write \"version\": \"1.5\".");
        }

        Members(card, "AdaptiveCard");
    }

    private void Members(CardPart part, string type)
    {
        var schema = CardSchema.Types[type];
        foreach (var name in schema.Required.Where(name => part[name] is null))
        {
            problems.Error(part.At, Code, $"'{type}' needs '{name}', without which clients do not show it. Add it.");
        }

        foreach (var (name, value) in part.Members)
        {
            if (schema.Members.TryGetValue(name, out var shape))
            {
                Value(name, value, shape);
            }
            else if (!Free.Contains(name) && !name.StartsWith('$'))
            {
                problems.Warning(value.At, Code, $"'{type}' knows no '{name}', which clients leave out.{Nearest.Hint(name, schema.Members.Keys)} Correct the name, or remove it.");
            }
        }
    }

    private void Value(string name, CardPart value, string shape)
    {
        switch (shape)
        {
            case "any":
                break;
            case var _ when value.IsFilled || value.Kind == JsonValueKind.Null:
                break;
            case "elements":
                List(name, value, part => Typed(part, CardSchema.Place.Element));
                break;
            case "actions":
                List(name, value, part => Typed(part, CardSchema.Place.Action));
                break;
            case "action":
                Typed(value, CardSchema.Place.Action);
                break;
            case "card":
                Check(value);
                break;
            case var _ when CardSchema.Types.ContainsKey(shape.TrimEnd(']', '[', '?')):
                Parts(name, value, shape);
                break;
            default:
                Single(name, value, shape);
                break;
        }
    }

    private void Single(string name, CardPart value, string shape)
    {
        ProblemText? wanted = shape switch
        {
            "text" when value.Kind != JsonValueKind.String && !value.IsText(languages) => "a text",
            "flag" when value.Kind is not (JsonValueKind.True or JsonValueKind.False) => "true or false",
            "number" when value.Kind != JsonValueKind.Number => "a number",
            "text" or "flag" or "number" => null,
            _ when value.Kind != JsonValueKind.String || !shape.Split('|').Contains(value.Text, StringComparer.OrdinalIgnoreCase) => (ProblemText)shape.Replace("|", ", ", StringComparison.Ordinal),
            _ => null,
        };
        if (wanted is not null)
        {
            problems.Error(value.At, Code, $"'{name}' must be: {wanted}. Clients refuse a card with another value or show it differently; correct it.");
        }
    }

    private void List(string name, CardPart value, Action<CardPart> check)
    {
        if (value.Kind != JsonValueKind.Array)
        {
            // One object with $data stands for a list.
            if (value["$data"] is null)
            {
                problems.Error(value.At, Code, $"'{name}' must be a list: [ ... ]. Put brackets around it.");
                return;
            }

            check(value);
        }

        foreach (var item in value.Items.Where(item => !item.IsFilled))
        {
            check(item);
        }
    }

    /// <summary>A part of a named type, with [] a list of them, with ? a text in its stead.</summary>
    private void Parts(string name, CardPart value, string shape)
    {
        var isText = shape.Contains('?', StringComparison.Ordinal);
        var type = shape.TrimEnd(']', '[', '?');
        void One(CardPart part)
        {
            if (!isText || (part.Kind != JsonValueKind.String && !part.IsText(languages)))
            {
                Part(part, type);
            }
        }

        if (shape.EndsWith(']'))
        {
            List(name, value, One);
        }
        else
        {
            One(value);
        }
    }

    private void Part(CardPart part, string type)
    {
        if (part.Kind == JsonValueKind.Object && (part["type"] is null || part["type"]!.IsFilled || part.Word("type") == type))
        {
            Members(part, type);
        }
        else if (part.Kind == JsonValueKind.Object)
        {
            problems.Error(part["type"]!.At, Code, $"Here stands something else than '{type}'. Give it this type, or leave 'type' out.");
        }
        else
        {
            problems.Error(part.At, Code, $"Here stands something else than '{type}'. Write it with braces: {{ ... }}.");
        }
    }

    private void Typed(CardPart part, CardSchema.Place place)
    {
        var type = part["type"];
        if (part.Kind != JsonValueKind.Object || type is null)
        {
            problems.Error(part.At, Code, $"This part has no 'type', so that clients do not show it. Give it one of: {Nearest.List(CardSchema.At(place))}.");
        }
        else if (!type.IsFilled && (!CardSchema.Types.TryGetValue(type.Text, out var schema) || schema.Stands != place))
        {
            problems.Error(type.At, Code, $"'{type.Text}' cannot stand here in cards of version 1.5.{Nearest.Hint(type.Text, CardSchema.At(place))} Possible are: {Nearest.List(CardSchema.At(place))}.");
        }
        else if (!type.IsFilled)
        {
            Members(part, type.Text);
        }
    }
}
