namespace Bihuan.Web.Sending;

/// <summary>What the clocks do by themselves: reminders and escalations into the ledger, and word of them by the ways given here.</summary>
public sealed record SendingOptions
{
    /// <summary>Mail to members who gave an address; null for none.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The office's own program; null for none.</summary>
    public WebhookTarget? Webhook { get; init; }

    /// <summary>The address people use, for links; null where mails carry none.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>How often it is looked what is due; <see cref="Timeout.InfiniteTimeSpan"/> for never by itself. How often is of no account for what is done.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Told what could not be sent, and why.</summary>
    public required Action<Diagnostic> Told { get; init; }
}
