using System.Collections.Frozen;

namespace Bot.Dialogs.Packs.Cards;

/// <summary>What Adaptive Cards 1.5 consist of: https://adaptivecards.io/schemas/1.5.0/adaptive-card.json, as far as clients depend on it.</summary>
internal static class CardSchema
{
    /// <summary>What may stand where.</summary>
    internal enum Place
    {
        /// <summary>In the body of the card or of a container.</summary>
        Element,

        /// <summary>Among actions.</summary>
        Action,

        /// <summary>In a place of its own, such as a column.</summary>
        Part,
    }

    /// <summary>A type of part.</summary>
    /// <param name="Stands">Where it may stand.</param>
    /// <param name="Required">Members that it must have.</param>
    /// <param name="Members">All members with what they must be; see <see cref="CardShape"/>.</param>
    internal sealed record PartType(Place Stands, IReadOnlyList<string> Required, FrozenDictionary<string, string> Members);

    private const string Common = "id:text isVisible:flag height:auto|stretch separator:flag spacing:default|none|small|medium|large|extraLarge|padding requires:any fallback:any";
    private const string Input = Common + " label:text isRequired:flag errorMessage:text";
    private const string Press = "id:text title:text iconUrl:text style:default|positive|destructive mode:primary|secondary tooltip:text isEnabled:flag requires:any fallback:any";
    private const string Style = "default|emphasis|good|attention|warning|accent";
    private const string Align = "left|center|right";
    private const string Middle = "top|center|bottom";
    private const string Font = "color:default|dark|light|accent|good|warning|attention fontType:default|monospace isSubtle:flag size:default|small|medium|large|extraLarge weight:default|lighter|bolder";

    /// <summary>All types by name.</summary>
    public static FrozenDictionary<string, PartType> Types { get; } = new Dictionary<string, PartType>(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] = Of(Place.Part, "", $"version:text body:elements actions:actions fallbackText:text speak:text lang:text selectAction:action backgroundImage:BackgroundImage? minHeight:text rtl:flag verticalContentAlignment:{Middle} refresh:Refresh authentication:Authentication style:{Style} requires:any fallback:any"),
        ["TextBlock"] = Of(Place.Element, "text", $"{Common} {Font} text:text horizontalAlignment:{Align} maxLines:number wrap:flag style:default|heading"),
        ["RichTextBlock"] = Of(Place.Element, "inlines", $"{Common} inlines:TextRun?[] horizontalAlignment:{Align}"),
        ["Image"] = Of(Place.Element, "url", $"{Common} url:text altText:text backgroundColor:text height:any horizontalAlignment:{Align} selectAction:action size:auto|stretch|small|medium|large style:default|person width:text"),
        ["ImageSet"] = Of(Place.Element, "images", $"{Common} images:elements imageSize:auto|stretch|small|medium|large"),
        ["Media"] = Of(Place.Element, "sources", $"{Common} sources:MediaSource[] poster:text altText:text captionSources:any"),
        ["Container"] = Of(Place.Element, "items", $"{Common} items:elements selectAction:action style:{Style} verticalContentAlignment:{Middle} bleed:flag backgroundImage:BackgroundImage? minHeight:text rtl:flag"),
        ["ColumnSet"] = Of(Place.Element, "", $"{Common} columns:Column[] selectAction:action style:{Style} bleed:flag minHeight:text horizontalAlignment:{Align}"),
        ["Column"] = Of(Place.Part, "", $"{Common} items:elements width:any selectAction:action style:{Style} verticalContentAlignment:{Middle} bleed:flag backgroundImage:BackgroundImage? minHeight:text rtl:flag"),
        ["FactSet"] = Of(Place.Element, "facts", $"{Common} facts:Fact[]"),
        ["Table"] = Of(Place.Element, "", $"{Common} columns:TableColumnDefinition[] rows:TableRow[] firstRowAsHeader:flag showGridLines:flag gridStyle:{Style} horizontalCellContentAlignment:{Align} verticalCellContentAlignment:{Middle}"),
        ["ActionSet"] = Of(Place.Element, "actions", $"{Common} actions:actions horizontalAlignment:{Align}"),
        ["Input.Text"] = Of(Place.Element, "id", $"{Input} isMultiline:flag maxLength:number placeholder:text regex:text style:text|tel|url|email|password inlineAction:action value:text"),
        ["Input.Number"] = Of(Place.Element, "id", $"{Input} max:number min:number placeholder:text value:number"),
        ["Input.Date"] = Of(Place.Element, "id", $"{Input} max:text min:text placeholder:text value:text"),
        ["Input.Time"] = Of(Place.Element, "id", $"{Input} max:text min:text placeholder:text value:text"),
        ["Input.Toggle"] = Of(Place.Element, "id title", $"{Input} title:text value:text valueOff:text valueOn:text wrap:flag"),
        ["Input.ChoiceSet"] = Of(Place.Element, "id", $"{Input} choices:Choice[] isMultiSelect:flag style:compact|expanded|filtered value:text placeholder:text wrap:flag choices.data:any"),
        ["Action.OpenUrl"] = Of(Place.Action, "url", $"{Press} url:text"),
        ["Action.Submit"] = Of(Place.Action, "", $"{Press} data:any associatedInputs:auto|none"),
        ["Action.Execute"] = Of(Place.Action, "", $"{Press} verb:text data:any associatedInputs:auto|none"),
        ["Action.ShowCard"] = Of(Place.Action, "card", $"{Press} card:card"),
        ["Action.ToggleVisibility"] = Of(Place.Action, "targetElements", $"{Press} targetElements:TargetElement?[]"),
        ["Fact"] = Of(Place.Part, "title value", "title:text value:text"),
        ["Choice"] = Of(Place.Part, "title value", "title:text value:text"),
        ["TextRun"] = Of(Place.Part, "type text", $"{Font} text:text highlight:flag italic:flag strikethrough:flag underline:flag selectAction:action"),
        ["MediaSource"] = Of(Place.Part, "mimeType url", "mimeType:text url:text"),
        ["TableColumnDefinition"] = Of(Place.Part, "", $"width:any horizontalCellContentAlignment:{Align} verticalCellContentAlignment:{Middle}"),
        ["TableRow"] = Of(Place.Part, "", $"cells:TableCell[] style:{Style} horizontalCellContentAlignment:{Align} verticalCellContentAlignment:{Middle}"),
        ["TableCell"] = Of(Place.Part, "items", $"items:elements selectAction:action style:{Style} verticalContentAlignment:{Middle} bleed:flag backgroundImage:BackgroundImage? minHeight:text rtl:flag"),
        ["BackgroundImage"] = Of(Place.Part, "url", $"url:text fillMode:cover|repeatHorizontally|repeatVertically|repeat horizontalAlignment:{Align} verticalAlignment:{Middle}"),
        ["Refresh"] = Of(Place.Part, "", "action:action userIds:any"),
        ["Authentication"] = Of(Place.Part, "", "text:text connectionName:text tokenExchangeResource:TokenExchangeResource buttons:any"),
        ["TokenExchangeResource"] = Of(Place.Part, "id uri providerId", "id:text uri:text providerId:text"),
        ["TargetElement"] = Of(Place.Part, "elementId", "elementId:text isVisible:flag"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Names of the types that may stand at a place.</summary>
    public static IEnumerable<string> At(Place place) => Types.Where(type => type.Value.Stands == place).Select(type => type.Key);

    private static PartType Of(Place place, string required, string members) => new(
        place,
        required.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        members.Split(' ').Select(member => member.Split(':', 2)).GroupBy(pair => pair[0], pair => pair[1], StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Key, pair => pair.Last(), StringComparer.Ordinal));
}
