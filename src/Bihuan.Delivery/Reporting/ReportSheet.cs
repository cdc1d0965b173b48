using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Reporting;

/// <summary>填报: what one agency filled in about one case and one period, folded from the case's events. Immutable.</summary>
/// <param name="Agency">Whose it is.</param>
/// <param name="Period">What it is about.</param>
public sealed record ReportSheet(string Agency, Period Period)
{
    /// <summary>How far it has come.</summary>
    public ReportState State { get; init; }

    /// <summary>What was done, in words.</summary>
    public string Text { get; init; } = "";

    /// <summary>Cells filled in, by key; what was left empty is not in it.</summary>
    public IReadOnlyDictionary<string, string> Cells { get; init; } = NoCells;

    /// <summary>Evidence attached so far, each file once.</summary>
    public IReadOnlyList<Attachment> Evidence { get; init; } = [];

    /// <summary>Who filled it in last.</summary>
    public string PreparedBy { get; init; } = "";

    /// <summary>Who signed it; null while nobody did.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The day it was signed; null while it is not, also after it was returned.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>Why it was returned last; empty when it never was, or has been filled in since.</summary>
    public string ReturnedFor { get; init; } = "";

    /// <summary>How often the office returned it.</summary>
    public int Returns { get; init; }

    private static IReadOnlyDictionary<string, string> NoCells { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The sheet after one more event about it.</summary>
    internal ReportSheet After(CaseEvent happened)
    {
        var input = happened.Input;
        return happened.Action switch
        {
            CaseAction.AcceptReport => this with { State = ReportState.Accepted },
            CaseAction.ReturnReport => this with { State = ReportState.Returned, ReturnedFor = input.Reason, Returns = Returns + (State == ReportState.Signed ? 1 : 0), SignedBy = null, SignedOn = null },
            CaseAction.SaveReport => Filled(input) with { State = ReportState.Draft },
            CaseAction.SubmitReport => Filled(input) with { State = ReportState.Submitted, ReturnedFor = "" },
            _ => Filled(input) with { State = ReportState.Signed, ReturnedFor = "", PreparedBy = PreparedBy.Length > 0 ? PreparedBy : input.By.Person, SignedBy = input.By.Person, SignedOn = input.On },
        };
    }

    // A step that brings no cells leaves them as they are; one that does replaces them all, so that a cell can be emptied.
    private ReportSheet Filled(CaseInput input) => this with
    {
        Text = input.Text,
        Cells = input.Cells is null ? Cells : input.Cells.Where(cell => cell.Value.Length > 0).ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal),
        Evidence = [.. Evidence.Concat(input.Evidence).DistinctBy(file => file.Hash, StringComparer.Ordinal)],
        PreparedBy = input.By.Person,
    };
}
