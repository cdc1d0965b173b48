namespace Bihuan.Store.Database;

/// <summary>Evidence of an event as it lies in JSON.</summary>
internal sealed record EvidenceRow(string Event, DateOnly Day, string? Published, Source Source, string? Note, string? File, int? Line)
{
    public static EvidenceRow Of(Evidence evidence) =>
        new(evidence.Event, evidence.Day, evidence.Published?.ToString(), evidence.Source, evidence.Note, evidence.Place.File, evidence.Place.Line);

    public Evidence ToEvidence() =>
        new(Event, Day, PublicationDate.TryParse(Published, out var date) ? date : null, Source, Note, new Place(File, Line));
}
