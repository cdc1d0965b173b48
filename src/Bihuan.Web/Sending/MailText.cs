using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bihuan.Web.Sending;

/// <summary>What a parcel says in a mail.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Case">Id of the case it is about; null for a digest.</param>
internal sealed record MailText(string Zh, string En, string? Case)
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    public static MailText Read(string json) => JsonSerializer.Deserialize<MailText>(json, Options)!;

    public string In(Language language) => language == Language.Chinese ? Zh : En;
}
