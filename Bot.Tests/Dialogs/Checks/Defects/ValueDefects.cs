namespace Bot.Tests.Dialogs.Checks.Defects;

/// <summary>Values that are used as what they are not, or that do not exist.</summary>
internal static class ValueDefects
{
    private const string Number = "- ask: n_@\n  say: How many?\n  expect: number\n";
    private const string Day = "- ask: d_@\n  say: Which day?\n  expect: date\n";
    private const string Sure = "- confirm: c_@\n  say: Are you sure?\n";
    private const string Color = "- choose: w_@\n  say: Which colour?\n  options: [red, blue]\n";

    private static readonly string[] Tables = ["ordres", "order", "returned", "Orders", "o", "orders2", "oders", "orderz", "my-orders", "ord", "tables", "rows", "list", "data", "customers"];

    public static IEnumerable<SeededDefect> All => [.. Misuse, .. Options, .. Fallbacks, .. Names];

    private static IEnumerable<SeededDefect> Misuse =>
    [
        .. Seed.Before("CB0605", Day + "- if: d_@ > 5\n  then: [ { say: Late. } ]", 4),
        .. Seed.Before("CB0605", Number + "- if: n_@ < now.date\n  then: [ { say: Early. } ]", 4),
        .. Seed.Before("CB0605", Number + "- each: n_@\n  steps: [ { say: One. } ]", 4),
        .. Seed.Before("CB0605", Sure + "- if: c_@ == \"yes\"\n  then: [ { say: Good. } ]", 3),
        .. Seed.Before("CB0605", Day + "- say: In {{ d_@ * 2 }} days.", 4),
        .. Seed.Before("CB0605", Number + "- say: \"{{ n_@.years }} years\"", 4),
        .. Seed.Before("CB0605", "- ask: m_@\n  say: How much?\n  expect: money\n- if: m_@ > 100\n  then: [ { say: Dear. } ]", 4),
        Seed.Replace("CB0605", "shop", "scripts/main.yaml", "order.total > 100", "order.status > 100"),
        Seed.Replace("CB0605", "shop", "scripts/main.yaml", "order.total > 100", "order.express > 100"),
        Seed.Replace("CB0605", "booking", "scripts/main.yaml", "each: all", "each: all[0]"),
        Seed.Replace("CB0605", "booking", "scripts/main.yaml", "day < now.date", "day < now.hour"),
    ];

    private static IEnumerable<SeededDefect> Options =>
    [
        .. Seed.Before("CB0606", Color + "- if: w_@ == \"rde\"\n  then: [ { say: Red. } ]", 4),
        .. Seed.Before("CB0606", Color + "- switch: w_@\n  cases:\n    red: [ { say: Red. } ]\n    bleu: [ { say: Blue. } ]\n  else: [ { say: Neither. } ]", 4),
        Seed.Replace("CB0606", "shop", "scripts/main.yaml", "  - confirm: agreed", "  - if: reason == \"broken\"\n    then: [ { say: { en: Oh., zh: 哦。 } } ]\n  - confirm: agreed"),
    ];

    private static IEnumerable<SeededDefect> Fallbacks =>
    [
        .. Seed.Before("CB0607", "- call: tables.reserve\n  with: { guests: 2 }\n  into: extra_@", 1, "booking"),
        .. Seed.Before("CB0607", "- call: tables.reserve", 1, "booking"),
        .. Seed.Before("CB0608", "- ask: city_@\n  say: Which city?\n- switch: city_@\n  cases:\n    Rome: [ { say: Far. } ]", 3),
        .. Seed.Before("CB0608", Color + "- switch: w_@\n  cases:\n    red: [ { say: Red. } ]", 4),
        .. Seed.Before("CB0609", "- ask: age_@\n  say: How old are you?\n  expect: number", 1),
        .. Seed.Before("CB0609", Sure.TrimEnd(), 1),
        .. Seed.Before("CB0610", "- say: \"Dear {{ customer.name }}, hello.\"", 1),
    ];

    private static IEnumerable<SeededDefect> Names =>
    [
        .. Seed.Before("CB0303", "- do: no-script", 1),
        .. Seed.Before("CB0304", "- card: no-card", 1),
        .. Seed.Before("CB0305", "- call: nobody.find\n  into: x_@", 1),
        .. Seed.Before("CB0307", "- go: nowhere", 1),
        .. Seed.Before("CB0406", "- say: You are {{ nobody_@ }}.", 1),
        .. Seed.Before("CB0406", "- say: It is {{ now.year }}.", 1),
        .. Seed.Before("CB0311", "- call: orders.find\n  with: { id: \"SO100001\" }\n  into: row_@\n- say: It is {{ row_@.sttaus }}.", 4, "shop"),
        .. Seed.Before("CB0311", "- call: orders.find\n  with: { number: \"SO100001\" }\n  into: row_@", 1, "shop"),
        .. Seed.Before("CB0305", "- call: orders.fnid\n  into: x_@", 1, "shop"),
        .. Tables
            .Select(table => Seed.Replace("CB0306", "shop", "services.yaml", "table: orders", $"table: {table}")),
    ];
}
