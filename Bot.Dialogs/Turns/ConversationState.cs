using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Turns;

/// <summary>
/// Everything the engine remembers of a conversation between turns: small, immutable, JSON.
/// A fold over the journal's events gives the same state, always.
/// </summary>
public sealed record ConversationState
{
    /// <summary>Hash of the release that took the last turn; empty before the first.</summary>
    public string Release { get; init; } = "";

    /// <summary>What "random" choices (wording, ids) are derived from; the conversation's key.</summary>
    public required string Seed { get; init; }

    /// <summary>The channel's id, for example <c>msteams</c> or <c>directline</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>Number of turns taken.</summary>
    public long Turns { get; init; }

    /// <summary>Number of the customer's messages so far.</summary>
    public long Messages { get; init; }

    /// <summary>Language of the last turn, <c>en</c> or <c>zh</c>; empty before it is known.</summary>
    public string Language { get; init; } = "";

    /// <summary>Whether the customer was greeted.</summary>
    public bool Greeted { get; init; }

    /// <summary>The customer, as the channel last told.</summary>
    public Customer? Customer { get; init; }

    /// <summary>The customer's time zone, as the channel last told.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Running scripts; the last one is on top.</summary>
    public IReadOnlyList<ScriptFrame> Frames { get; init => field = value ?? []; } = [];

    /// <summary>Values that all scripts see.</summary>
    public IReadOnlyDictionary<string, JsonElement> Remembered { get; init => field = value ?? ReadOnlyDictionary<string, JsonElement>.Empty; } =
        ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>The open question which script is meant; the customer may as well say something else.</summary>
    public ScriptQuestion? Which { get; init; }

    /// <summary>The card whose inputs are asked for one after another.</summary>
    public OpenInputs? Inputs { get; init; }

    /// <summary>Free suggestions of the last reply; picking one by number or label means saying its value.</summary>
    public IReadOnlyList<ReplyChoice> Offered { get; init => field = value ?? []; } = [];

    /// <summary>The service that is awaited.</summary>
    public AwaitedService? Call { get; init; }

    /// <summary>The model that is awaited.</summary>
    public AwaitedModel? Model { get; init; }

    /// <summary>Whether a model could be asked at the customer's last message.</summary>
    public bool ModelAvailable { get; init; }

    /// <summary>The model's last answers, oldest first, and how the customer rated them.</summary>
    public IReadOnlyList<RatedAnswer> Answers { get; init => field = value ?? []; } = [];

    /// <summary>Where the last answer came from; only kept for packs that explain their answers.</summary>
    public IReadOnlyList<AnswerSource> Why { get; init => field = value ?? []; } = [];

    /// <summary>Messages that came while a service was awaited, oldest first.</summary>
    public IReadOnlyList<CustomerSaid> Waiting { get; init => field = value ?? []; } = [];

    /// <summary>The last lines of the conversation, oldest first, shortened.</summary>
    public IReadOnlyList<SpokenLine> History { get; init => field = value ?? []; } = [];

    /// <summary>Id of the open question whether to stop what runs.</summary>
    public string? Stopping { get; init; }

    /// <summary>Messages in a row that came to nothing.</summary>
    public int Failures { get; init; }

    /// <summary>How often in a row the bot's own words came back.</summary>
    public int Echoes { get; init; }

    /// <summary>An answer given before its question.</summary>
    public GivenAnswer? Given { get; init; }

    /// <summary>The wishes of a message that are still to be served.</summary>
    public LaterWish? Later { get; init; }

    /// <summary>What was told along with the wish that a script serves.</summary>
    public ToldDetails? Told { get; init; }

    /// <summary>The script that ended last.</summary>
    public EndedScript? Ended { get; init; }

    /// <summary>When the bot speaks up if the customer stays silent.</summary>
    public QuietWatch? Quiet { get; init; }

    /// <summary>Whether a person was asked for or has the conversation.</summary>
    public PersonState Person { get; init; }

    /// <summary>The team that the conversation was handed to.</summary>
    public string? Queue { get; init; }

    /// <summary>How soon a person must look at it, <c>P1</c> to <c>P4</c>; absent until a person was asked for.</summary>
    public string? Priority { get; init; }

    /// <summary>What the service guidelines remember; absent until there is something.</summary>
    public GuidelineMemory? Guidelines { get; init; }

    /// <summary>No script runs and nothing is awaited, so that the conversation may move to a newer release.</summary>
    [JsonIgnore]
    public bool IsIdle => Frames.Count == 0 && Call is null && Model is null && Waiting.Count == 0;

    /// <summary>The state before anything happened.</summary>
    /// <param name="seed">The conversation's key.</param>
    /// <param name="channel">The channel's id.</param>
    public static ConversationState Start(string seed, string channel) => new() { Seed = seed, Channel = channel };
}
