using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Guidelines;

/// <summary>Reads <c>contacts</c>: each is given, taken from <c>brand</c> of <c>pack.yaml</c>, or declared not to exist. What is merely missing would be invented.</summary>
internal sealed class ContactsReader(PackReading pack, PackSettings settings)
{
    private const string None = "none";

    /// <summary>The contacts.</summary>
    public BrandContacts Read(MapReader guidelines)
    {
        var node = guidelines.Node("contacts");
        var map = node is null ? null : MapReader.Of(node, "'contacts'", pack.Problems);
        map ??= new(new(guidelines.At, []), pack.Problems);
        var contacts = new BrandContacts
        {
            Phone = One(map, "phone", "phone"),
            Email = One(map, "email", "email"),
            Site = One(map, "site", "website"),
            Complaints = One(map, "complaints", null),
            Privacy = One(map, "privacy", null),
            Hours = Hours(map),
            Phones = pack.Texts(map.List("phones"), "A telephone number"),
            Emails = pack.Texts(map.List("emails"), "An e-mail address"),
            Links = pack.Texts(map.List("links"), "A link"),
        };
        map.Done("'contacts'");
        return contacts;
    }

    private string One(MapReader map, string key, string? brand)
    {
        if (map.Scalar(key) is { IsNull: false } given)
        {
            return given.Text == None ? "" : given.Text.Trim();
        }

        var known = brand is null ? "" : settings.Brand(settings.Languages[0], brand);
        if (known.Length == 0 && !map.Has(key))
        {
            Missing(map, key);
        }

        return known;
    }

    private Dictionary<string, string> Hours(MapReader map)
    {
        var node = map.Node("hours");
        if (node is YamlScalar { Text: None })
        {
            return [];
        }

        if (node is not null)
        {
            return pack.Words(node, "'hours'") is { } words ? pack.Languages.ToDictionary(language => language, words.Written) : [];
        }

        var known = pack.Languages.ToDictionary(language => language, language => settings.Brand(language, "hours"));
        if (known.Values.All(hours => hours.Length == 0))
        {
            Missing(map, "hours");
        }

        return known;
    }

    private void Missing(MapReader map, string key) =>
        pack.Problems.Error(map.At, "CB1004", $"The contact '{key}' is neither given nor declared not to exist. Write '{key}: ...' under 'contacts', or '{key}: none' when there is no such thing; what is merely missing gets invented.");
}
