namespace Bihuan.Store.Database;

/// <summary>What is known of a report from outside its text.</summary>
internal sealed record ReportHeader(int? IssuedYear, int? From, int? To)
{
    public static ReportHeader Of(Report report) => new(report.Year, report.Horizon?.From, report.Horizon?.To);

    public Report With(string name, string text) => new(name, text)
    {
        Year = IssuedYear,
        Horizon = From is { } from && To is { } to ? (from, to) : null,
    };
}
