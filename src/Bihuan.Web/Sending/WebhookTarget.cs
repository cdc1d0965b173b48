namespace Bihuan.Web.Sending;

/// <summary>The office's own program that is told of every notice. Not a record: nothing prints the secret.</summary>
public sealed class WebhookTarget
{
    /// <summary>Fewest characters a secret has.</summary>
    public const int ShortestSecret = 16;

    /// <summary>Where it listens.</summary>
    public required Uri Address { get; init; }

    /// <summary>What signatures are made with; both sides know it.</summary>
    public required string Secret { get; init; }
}
