using System.Text.Json.Serialization;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Writes names and words of extensions.</summary>
[JsonSerializable(typeof(string))]
internal sealed partial class SetupJson : JsonSerializerContext;
