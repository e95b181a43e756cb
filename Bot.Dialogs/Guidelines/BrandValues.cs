using System.Text.Json;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>The values that fixed texts and facts may use.</summary>
internal static class BrandValues
{
    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["product", "company", "contact", "emergency"];

    /// <summary>The values in a language.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Of(BrandFacts brand, string language) => new Dictionary<string, JsonElement>(StringComparer.Ordinal)
    {
        ["product"] = JsonText.Of(In(brand.Product, language)),
        ["company"] = JsonText.Of(In(brand.Company, language)),
        ["contact"] = JsonText.Write((brand.Contacts, language), static (writer, about) =>
        {
            var (contacts, spoken) = about;
            writer.WriteStartObject();
            Write("phone", contacts.Phone);
            Write("email", contacts.Email);
            Write("site", contacts.Site);
            Write("complaints", contacts.Complaints);
            Write("privacy", contacts.Privacy);
            Write("hours", In(contacts.Hours, spoken));
            writer.WriteEndObject();

            // What does not exist is null, so that a text can leave it out.
            void Write(string name, string value)
            {
                if (value.Length > 0)
                {
                    writer.WriteString(name, JsonText.Whole(value));
                }
                else
                {
                    writer.WriteNull(name);
                }
            }
        }),
        ["emergency"] = JsonText.Of(string.Join(language == "zh" ? "、" : ", ", brand.Emergency)),
    };

    private static string In(IReadOnlyDictionary<string, string> texts, string language) =>
        texts.TryGetValue(language, out var text) ? text : texts.Values.FirstOrDefault("");
}
