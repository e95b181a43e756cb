using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bot.Verifier;

/// <summary>The program: checks a journal and tells what does not hold.</summary>
internal static class Program
{
    private const string Usage = """
        Bot.Verifier JOURNAL [--json] [--conversation KEY] [--head NUMBER:HASH]

        Derives anew what the certificates of a journal (DIR/channelbot.db) say, sharing no code with the engine.
          --json          one JSON object instead of lines
          --conversation  only this conversation: BOT|CHANNEL|CONVERSATION
          --head          also compare with a head that an earlier run printed
        Exit code: 0 all hold, 1 something does not, 2 the command line or the file is wrong.
        """;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static int Main(string[] arguments) => Run(arguments, Console.Out, Console.Error);

    /// <summary>Runs with arguments.</summary>
    internal static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter errors)
    {
        var (file, only, head, json) = ((string?)null, (string?)null, (string?)null, false);
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case "--json":
                    json = true;
                    break;
                case "--conversation" when i + 1 < arguments.Count:
                    only = arguments[++i];
                    break;
                case "--head" when i + 1 < arguments.Count:
                    head = arguments[++i];
                    break;
                case var path when file is null && !path.StartsWith('-'):
                    file = path;
                    break;
                default:
                    errors.WriteLine(Usage);
                    return 2;
            }
        }

        var noted = head?.Split(':') is [var number, var hash] && long.TryParse(number, CultureInfo.InvariantCulture, out var at) ? (at, hash) : ((long, string)?)null;
        if (file is null || (head is not null && noted is null))
        {
            errors.WriteLine(Usage);
            return 2;
        }

        try
        {
            using var journal = new JournalFile(file);
            var verification = Verification.Of(journal, only, noted);
            output.WriteLine(json ? Json(verification) : Text(file, verification));
            return verification.Rejections.Count == 0 ? 0 : 1;
        }
        catch (InvalidDataException wrong)
        {
            errors.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static string Text(string file, Verification found)
    {
        var lines = found.Rejections.Select(rejection => rejection.Turn == 0
            ? $"{rejection.Check}: {rejection.Why}"
            : $"{rejection.Conversation}, turn {rejection.Turn}, {rejection.Check}: {rejection.Why}").ToList();
        lines.Add($"{file}: {Count(found.Checked, "turn")} of {Count(found.Conversations, "conversation")} on {Count(found.Releases, "release")}.");
        lines.Add($"Erased, only their seals checked: {found.Erased}. Without certificate, from before there were any: {found.Uncertified}. Calls still open: {found.Open}.");
        lines.Add($"Head: {found.Head.Number}:{found.Head.Hash}");
        lines.Add(found.Rejections.Count == 0 ? "Everything holds." : $"{found.Rejected} do NOT hold.");
        return string.Join(Environment.NewLine, lines);
    }

    private static string Count(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    private static string Json(Verification found) => JsonSerializer.Serialize(
        new
        {
            Accepted = found.Rejections.Count == 0,
            found.Checked,
            found.Conversations,
            found.Releases,
            found.Erased,
            found.Uncertified,
            found.Open,
            Head = $"{found.Head.Number}:{found.Head.Hash}",
            Milliseconds = found.Time.TotalMilliseconds,
            found.Rejections,
        },
        Written);
}
