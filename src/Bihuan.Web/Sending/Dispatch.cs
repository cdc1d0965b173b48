namespace Bihuan.Web.Sending;

/// <summary>
/// One step of sending something to somebody: entered, never changed. What is queued and has no step <see cref="Sent"/> is still to be sent, whatever happened to the process in between.
/// </summary>
internal sealed class Dispatch
{
    public const string Queued = "queued";
    public const string Begun = "begun";
    public const string Sent = "sent";
    public const string Failed = "failed";

    /// <summary>In order of entering.</summary>
    public long Id { get; set; }

    /// <summary>UTC ticks.</summary>
    public long At { get; set; }

    /// <summary>What is sent: id of a notice, or of a week's digest.</summary>
    public required string Key { get; set; }

    /// <summary>Id of the member; empty for what goes to the office's own program.</summary>
    public required string Member { get; set; }

    /// <summary>By which way: mail, webhook.</summary>
    public required string Channel { get; set; }

    /// <summary>One of the four words.</summary>
    public required string Step { get; set; }

    /// <summary>0 where it was queued; then 1, 2, 3…</summary>
    public int Try { get; set; }

    /// <summary>What is sent, where it was queued; code of the diagnostic, where it failed; empty otherwise.</summary>
    public required string Text { get; set; }
}
