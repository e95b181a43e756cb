using System.Text.Json;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;
using Scriban.Syntax;

namespace Bot.Dialogs.Steps;

/// <summary>A value that a step gives to something: fixed, or with templates in its texts.</summary>
internal abstract record ValueWords
{
    /// <summary>Root names of the values that it reads.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>Names among these whose values are handed on as they are, with nothing around them; once for each time.</summary>
    public virtual IEnumerable<string> HandedOn => [];

    /// <summary>Whether it is written as null.</summary>
    public virtual bool IsNull => false;

    /// <summary>Names of its members, when it has any.</summary>
    public virtual IEnumerable<string> Keys => [];

    /// <summary>Writes the value.</summary>
    public abstract void Write(Utf8JsonWriter writer, TemplateScope scope);

    /// <summary>Reads a value as written.</summary>
    public static ValueWords Read(YamlNode node, PackReading pack) => node switch
    {
        YamlMap map => new Members([.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key.Text, Read(entry.Value, pack)))]),
        YamlList list => new Items([.. list.Items.Select(item => Read(item, pack))]),
        YamlScalar { IsNull: true } => new Fixed(JsonText.Null),
        YamlScalar { Bool: { } flag } => new Fixed(flag ? JsonText.True : JsonText.False),
        YamlScalar { Number: { } number } => new Fixed(JsonText.Of(number)),
        YamlScalar text => Text(text, pack),
        _ => new Fixed(JsonText.Null),
    };

    private static ValueWords Text(YamlScalar text, PackReading pack)
    {
        // "{{ order }}" alone hands on the value itself, with its type; with words around it, it is a text.
        var inner = text.Text.Trim();
        var alone = inner.StartsWith("{{", StringComparison.Ordinal) && inner.EndsWith("}}", StringComparison.Ordinal)
            && inner.IndexOf("}}", StringComparison.Ordinal) == inner.Length - 2;
        if (alone && Expression.Parse(inner[2..^2].Trim('-', '~', ' ')) is { Expression: { } expression })
        {
            return new Computed(pack.Note(expression, text.At)!);
        }

        return pack.Template(text) is { IsConstant: false } template ? new Filled(template) : new Fixed(JsonText.Of(text.Text));
    }

    private sealed record Fixed(JsonElement Value) : ValueWords
    {
        public override bool IsNull => Value.ValueKind == JsonValueKind.Null;

        public override IEnumerable<string> Names => [];

        public override void Write(Utf8JsonWriter writer, TemplateScope scope) => Value.WriteTo(writer);
    }

    private sealed record Computed(Expression Expression) : ValueWords
    {
        public override IEnumerable<string> Names => Expression.Names;

        public override IEnumerable<string> HandedOn => Expression.Syntax is ScriptVariableGlobal ? Expression.Names : [];

        public override void Write(Utf8JsonWriter writer, TemplateScope scope) => Expression.Evaluate(scope).WriteTo(writer);
    }

    private sealed record Filled(TextTemplate Template) : ValueWords
    {
        public override IEnumerable<string> Names => Template.Names;

        public override void Write(Utf8JsonWriter writer, TemplateScope scope) => writer.WriteStringValue(JsonText.Whole(Template.Render(scope)));
    }

    private sealed record Items(IReadOnlyList<ValueWords> Values) : ValueWords
    {
        public override IEnumerable<string> Names => Values.SelectMany(value => value.Names);

        public override IEnumerable<string> HandedOn => Values.SelectMany(value => value.HandedOn);

        public override void Write(Utf8JsonWriter writer, TemplateScope scope)
        {
            writer.WriteStartArray();
            foreach (var value in Values)
            {
                value.Write(writer, scope);
            }

            writer.WriteEndArray();
        }
    }

    private sealed record Members(IReadOnlyList<KeyValuePair<string, ValueWords>> Values) : ValueWords
    {
        public override IEnumerable<string> Names => Values.SelectMany(value => value.Value.Names);

        public override IEnumerable<string> HandedOn => Values.SelectMany(value => value.Value.HandedOn);

        public override IEnumerable<string> Keys => Values.Select(value => value.Key);

        public override void Write(Utf8JsonWriter writer, TemplateScope scope)
        {
            writer.WriteStartObject();
            foreach (var (name, value) in Values)
            {
                writer.WritePropertyName(name);
                value.Write(writer, scope);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>The value.</summary>
    public JsonElement In(TemplateScope scope) => JsonText.Write((this, scope), static (writer, pair) => pair.Item1.Write(writer, pair.scope));
}
