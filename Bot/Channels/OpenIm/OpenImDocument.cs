using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bot.Channels.OpenIm.Outgoing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bot.Channels.OpenIm;

/// <summary>The OpenAPI document of the open channel, at <c>/openapi/v1.json</c>: both directions, made of the types that are read and written.</summary>
internal static class OpenImDocument
{
    /// <summary>Where the channel is.</summary>
    public const string Root = "/api/openim";

    private const string Name = "v1";
    private const string Scheme = "signature";
    private const string Outgoing = "Outgoing";

    private static readonly (string Status, string Description)[] Refusals =
    [
        ("400", "BadArgument: the body is wrong; the message says where."),
        ("401", "BadSignature, StaleTimestamp."),
        ("404", "UnknownConversation, UnknownReply."),
        ("409", "Replayed: these signed bytes were taken before. TooEarly: the reply's callback is not answered yet."),
        ("413", "TooBig."),
        ("422", "FileRefused: a file cannot be had."),
        ("503", "NotStored: send it again."),
    ];

    /// <summary>Adds it.</summary>
    public static void AddOpenImDocument(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, OpenImJson.Default));
        services.AddOpenApi(Name, document =>
        {
            document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            document.ShouldInclude = description => description.RelativePath?.StartsWith(Root[1..], StringComparison.Ordinal) == true;
            document.CreateSchemaReferenceId = Named;
            document.AddSchemaTransformer(TidyAsync);
            document.AddDocumentTransformer(DescribeAsync);
            document.AddOperationTransformer(AddRefusalsAsync);
        });
    }

    // The framework puts the base's name before those of its kinds.
    private static string? Named(JsonTypeInfo type) =>
        type.Type == typeof(OutgoingEvent) ? Outgoing
        : type.Type.IsSubclassOf(typeof(OutgoingEvent)) ? type.Type.Name[Outgoing.Length..]
        : type.Type.IsSubclassOf(typeof(Incoming.Incoming)) ? type.Type.Name[nameof(Incoming).Length..]
        : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    // Numbers are numbers here, whatever other parts of the host read; and only these words are taken.
    private static Task TidyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            schema.Type = type & ~JsonSchemaType.String;
            schema.Pattern = null;
        }

        foreach (var allowed in context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(AllowedValuesAttribute), inherit: true) ?? [])
        {
            schema.Enum = [.. ((AllowedValuesAttribute)allowed).Values.Select(value => JsonValue.Create((string)value!))];
        }

        return Task.CompletedTask;
    }

    private static async Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new()
        {
            Title = "ChannelBot open channel",
            Version = Name,
            Description = "One webhook in and one out, for the backend of an app. Every request, either way, is signed: X-Bot-Timestamp holds milliseconds of Unix time, "
                + "X-Bot-Signature v1=HEX, the HMAC-SHA256 over timestamp, a dot and the body's bytes with a key of the app. Sign each attempt anew.",
        };
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Header,
                Name = OpenImSignature.SignatureHeader,
                Description = "v1=HEX; several, one for each key, are separated by commas.",
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        var happened = await context.GetOrCreateSchemaAsync(typeof(OutgoingEvent), null, cancellationToken);
        document.Webhooks = new Dictionary<string, IOpenApiPathItem>
        {
            ["event"] = new OpenApiPathItem { Operations = new() { [HttpMethod.Post] = Callback(happened) } },
        };
    }

    private static OpenApiOperation Callback(IOpenApiSchema happened) => new()
    {
        OperationId = "event",
        Summary = "What the bot posts to your CallbackUrl, one event at a time and in order within a conversation.",
        Description = "Any 2xx is a yes. 400, 401, 403, 405, 410, 413, 415, 422 and redirects park the event; everything else, and no answer in time, is tried again.",
        Parameters =
        [
            TimestampHeader(),
            new OpenApiParameter { Name = "Idempotency-Key", In = ParameterLocation.Header, Required = true, Schema = Text(), Description = "The event's id." },
        ],
        RequestBody = new OpenApiRequestBody { Required = true, Content = Json(happened) },
        Responses = new() { ["200"] = new OpenApiResponse { Description = "Taken." } },
    };

    private static Task AddRefusalsAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.Parameters = [.. operation.Parameters ?? [], TimestampHeader()];
        operation.Responses ??= [];
        foreach (var (status, description) in Refusals)
        {
            operation.Responses[status] = new OpenApiResponse { Description = description, Content = Json(Error()) };
        }

        return Task.CompletedTask;
    }

    private static OpenApiParameter TimestampHeader() => new()
    {
        Name = OpenImSignature.TimestampHeader,
        In = ParameterLocation.Header,
        Required = true,
        Schema = Text(),
        Description = "When it was signed, in milliseconds of Unix time; within 5 minutes of the host's clock.",
    };

    private static Dictionary<string, OpenApiMediaType> Json(IOpenApiSchema schema) => new() { ["application/json"] = new() { Schema = schema } };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Error() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["error"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = new Dictionary<string, IOpenApiSchema> { ["code"] = Text(), ["message"] = Text() },
                Required = new HashSet<string> { "code", "message" },
            },
        },
    };
}
