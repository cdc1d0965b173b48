using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bihuan.Agencies;
using Bihuan.Delivery.Allocations;
using Bihuan.Delivery.Cases;
using Bihuan.Ledgers;

namespace Bihuan.Delivery.Books;

/// <summary>Events of delivery as they lie in the ledger, there and back.</summary>
public static class DeliveryJson
{
    /// <summary>The stream of the organisation.</summary>
    public const string OrganisationStream = "organisation";

    /// <summary>What the streams of cases begin with.</summary>
    public const string CaseStreams = "case/";

    /// <summary>What the streams of decompositions begin with.</summary>
    public const string AllocationStreams = "allocations/";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The stream of a case.</summary>
    public static string StreamOf(string caseId) => CaseStreams + caseId;

    /// <summary>An event of a case as an entry.</summary>
    public static LedgerDraft Draft(CaseEvent happened) => new(happened.Name, happened.Input.By.Person, JsonSerializer.Serialize(happened, Options));

    /// <summary>Rows of the organisation as an entry.</summary>
    public static LedgerDraft Draft(IReadOnlyList<OrganisationRow> rows, string by) => new("OrganisationAmended", by, JsonSerializer.Serialize(rows, Options));

    /// <summary>Parts given out as an entry.</summary>
    public static LedgerDraft Draft(AllocationEvent given) => new("AllocationsMade", given.By.Person, JsonSerializer.Serialize(given, Options));

    /// <summary>The parts of an entry in a stream of decompositions.</summary>
    /// <exception cref="FormatException">It holds none; the message names the entry.</exception>
    public static AllocationEvent ReadAllocations(LedgerEntry entry) => Read<AllocationEvent>(entry);

    /// <summary>The event of an entry in a case's stream.</summary>
    /// <exception cref="FormatException">It holds no event; the message names the entry.</exception>
    public static CaseEvent ReadCase(LedgerEntry entry) => Read<CaseEvent>(entry);

    /// <summary>The rows of an entry in the organisation's stream.</summary>
    /// <exception cref="FormatException">It holds no rows; the message names the entry.</exception>
    public static IReadOnlyList<OrganisationRow> ReadOrganisation(LedgerEntry entry) => Read<List<OrganisationRow>>(entry);

    private static T Read<T>(LedgerEntry entry) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(entry.Payload, Options) ?? throw new FormatException($"Entry {entry.Sequence} of the ledger is empty.");
        }
        catch (JsonException broken)
        {
            throw new FormatException($"Entry {entry.Sequence} of the ledger is no {typeof(T).Name}.", broken);
        }
    }
}
