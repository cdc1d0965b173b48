using System.Text.Json;
using Bihuan.Ledgers;

namespace Bihuan.Publication;

public static partial class ContractJson
{
    /// <summary>An entry of the ledger: everything the hash is taken over, as it was written.</summary>
    public static void WriteEntry(Utf8JsonWriter json, LedgerEntry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At);
        json.WriteString("stream", entry.Stream);
        json.WriteString("name", entry.Name);
        json.WriteString("by", entry.By);
        json.WriteString("payload", entry.Payload);
        json.WriteString("previous", entry.Previous);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }
}
