using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary>The values that do not come from scripts: <c>brand</c>, <c>customer</c>, <c>said</c>, <c>conversation</c>, <c>now</c>, <c>hours</c>, <c>person</c>. Made when first asked for.</summary>
internal sealed class TurnValues(PackSettings settings, ConversationState state, CustomerSaid? said, DateTimeOffset at)
{
    private const string MomentForm = "yyyy-MM-dd'T'HH:mm:sszzz";

    private JsonElement? _customer;
    private JsonElement? _said;
    private JsonElement? _conversation;
    private JsonElement? _now;
    private JsonElement? _hours;
    private JsonElement? _person;

    /// <summary>Names that scripts cannot set.</summary>
    public static IReadOnlyList<string> Names { get; } = ["brand", "customer", "said", "conversation", "now", "hours", "person"];

    /// <summary>A value by its name, if it is one of these.</summary>
    public JsonElement? Find(string name, string language) => name switch
    {
        "brand" => settings.Brands[language],
        "customer" => _customer ??= JsonText.Write((state.Customer, CustomerZone.Of(state, settings), at), WriteCustomer),
        "said" => _said ??= JsonText.Write(said, WriteSaid),
        "conversation" => _conversation ??= JsonText.Write((state, language), WriteConversation),
        "now" => _now ??= JsonText.Write((TimeZoneInfo.ConvertTime(at, settings.TimeZone), settings.TimeZone.Id), WriteNow),
        "hours" => _hours ??= JsonText.Write((settings.Opening, at, language), HoursValues.Write),
        "person" => _person ??= JsonText.Write((state.Person, settings.IsOpen(at)), WritePerson),
        _ => null,
    };

    private static void WriteCustomer(Utf8JsonWriter writer, (Customer? Customer, TimeZoneInfo Zone, DateTimeOffset At) about)
    {
        var customer = about.Customer;
        writer.WriteStartObject();
        if (customer is not null)
        {
            writer.WriteString("id", JsonText.Whole(customer.Id ?? ""));
        }

        if (!string.IsNullOrWhiteSpace(customer?.Name))
        {
            writer.WriteString("name", JsonText.Whole(customer.Name));
        }

        foreach (var (name, value) in customer?.Attributes ?? ReadOnlyDictionary<string, string>.Empty)
        {
            if (name is not ("id" or "name" or "zone" or "time"))
            {
                writer.WriteString(name, JsonText.Whole(value));
            }
        }

        writer.WriteString("zone", about.Zone.Id);
        writer.WriteString("time", TimeZoneInfo.ConvertTime(about.At, about.Zone).ToString(MomentForm, CultureInfo.InvariantCulture));

        writer.WriteEndObject();
    }

    private static void WriteSaid(Utf8JsonWriter writer, CustomerSaid? said)
    {
        writer.WriteStartObject();
        writer.WriteString("text", JsonText.Whole(said?.Text ?? ""));
        if (said?.Value is { ValueKind: not JsonValueKind.Undefined } value)
        {
            writer.WritePropertyName("value");
            value.WriteTo(writer);
        }

        writer.WriteStartArray("files");
        foreach (var file in said?.Attachments ?? [])
        {
            writer.WriteStartObject();
            writer.WriteString("name", JsonText.Whole(file.Name ?? ""));
            writer.WriteString("type", JsonText.Whole(file.ContentType ?? ""));
            writer.WriteString("url", JsonText.Whole(file.Url ?? ""));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteConversation(Utf8JsonWriter writer, (ConversationState State, string Language) about)
    {
        writer.WriteStartObject();
        writer.WriteNumber("messages", about.State.Messages);
        writer.WriteString("channel", about.State.Channel);
        writer.WriteString("language", about.Language);
        writer.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter writer, (PersonState State, bool Open) about)
    {
        var here = about.State is PersonState.Accepted or PersonState.AcceptedAndTold;
        writer.WriteStartObject();
        writer.WriteBoolean("available", here || about.Open);
        writer.WriteBoolean("asked", about.State == PersonState.Asked);
        writer.WriteBoolean("here", here);
        writer.WriteEndObject();
    }

    private static void WriteNow(Utf8JsonWriter writer, (DateTimeOffset Time, string Zone) about)
    {
        var now = about.Time;
        writer.WriteStartObject();
        writer.WriteString("at", now.ToString(MomentForm, CultureInfo.InvariantCulture));
        writer.WriteString("date", now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteNumber("hour", now.Hour);
        writer.WriteNumber("minute", now.Minute);
        writer.WriteNumber("weekday", now.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)now.DayOfWeek);
        writer.WriteString("zone", about.Zone);
        writer.WriteEndObject();
    }
}
