using System.Globalization;
using Bihuan.Reading;

namespace Bihuan.Cli.Inputs;

/// <summary>A plan made of a report alone: what its header says, and the catalogue's indicators that its facts speak of.</summary>
/// <param name="Plan">Without observations.</param>
/// <param name="Government">As the report names it; empty when it does not.</param>
/// <param name="Assumed">What the report does not say and was filled in.</param>
internal sealed record NewPlan(Plan Plan, string Government, IReadOnlyList<Diagnostic> Assumed)
{
    private const string OwnCode = "local";

    private const string GovernmentEnd = "人民政府";

    /// <summary>Makes the plan. What a person says outranks the text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="findings">As read against the catalogue.</param>
    /// <param name="id">Id of the plan.</param>
    /// <param name="issued">Date of delivery, when a person says so.</param>
    /// <param name="areaCode">Area, when a person says so.</param>
    /// <exception cref="UsageException">The report does not say its year and nobody else did.</exception>
    public static NewPlan Of(Report report, Findings findings, string id, DateOnly? issued, string? areaCode)
    {
        var header = ReportReader.HeaderOf(report);
        var assumed = new List<Diagnostic>();
        if (((issued ?? header.Delivered) is { } delivered ? Plan.YearOf(delivered, header.Year) : header.Year) is not { } year)
        {
            throw new UsageException(CliDiagnostics.YearUnknown.At(new Place(report.Name)));
        }

        if (issued is { } chosen && Contradicted(ReportReader.HeaderOf(report with { Year = null }), chosen) is { } words)
        {
            assumed.Add(CliDiagnostics.OtherDate.At(new Place(report.Name), words, Session.Day(chosen)));
        }

        var first = header.IssuedIn ?? new DateOnly(year, 1, 1);
        var day = issued ?? header.Issued ?? Assume(first, Session.Day(first), "日期", "date");
        var horizon = header.Horizon ?? Assume((From: year, To: year), $"{year}/{year}", "规划期", "horizon");
        var name = areaCode is not null ? Gb2260.NameOf(areaCode) : header.Area ?? (header.Title is { } said ? Gb2260.NameIn(said) : null);
        // A place without a known code goes by its name: two places must not be taken for one.
        var own = new string([.. (name ?? PlaceOf(header.Government ?? "")).Where(char.IsLetterOrDigit)]) is { Length: > 0 } place ? place : OwnCode;
        var code = areaCode ?? (name is null ? null : Gb2260.CodeOf(name)) ?? Assume(own, own, "地区代码", "area code");
        return new NewPlan(
            new Plan
            {
                Id = id,
                Title = header.Title is { } title ? Full(title, name ?? PlaceOf(header.Government ?? ""), year) : Assume(Path.GetFileNameWithoutExtension(report.Name), Path.GetFileNameWithoutExtension(report.Name), "标题", "title"),
                AreaCode = code,
                Issued = day,
                From = horizon.From,
                To = horizon.To,
                Indicators = Indicators(findings),
                Areas = Areas(code, name ?? PlaceOf(header.Government ?? "")),
                Observations = [],
            },
            header.Government ?? "",
            assumed);

        T Assume<T>(T value, string words, string zh, string en)
        {
            assumed.Add(CliDiagnostics.HeaderIncomplete.At(new Place(report.Name), zh, en, words, words));
            return value;
        }
    }

    /// <summary>The report as of the year that a day of delivery makes it; what a person says of the day outranks the text.</summary>
    public static Report Dated(Report report, DateOnly? issued) => issued is { } day ? report with { Year = Plan.YearOf(day, ReportReader.HeaderOf(report).Year) } : report;

    // What the text says of its day or year, where a person says otherwise.
    private static string? Contradicted(ReportHeader header, DateOnly chosen) =>
        header.Issued is { } day && day != chosen ? Session.Day(day) : header.Year is { } year && Plan.YearOf(chosen, header.Year) != year ? year.ToString(CultureInfo.InvariantCulture) : null;

    // All reports call themselves 政府工作报告: whose it is and of which year tells them apart.
    private static string Full(string title, string place, int year) =>
        title.Contains('年', StringComparison.Ordinal) ? title : place.Length == 0 || title.Contains(place, StringComparison.Ordinal) ? $"{year}年{title}" : $"{place}{year}年{title}";

    // 望川市 of 望川市人民政府.
    private static string PlaceOf(string government) => government.EndsWith(GovernmentEnd, StringComparison.Ordinal) ? government[..^GovernmentEnd.Length] : government;

    private static IReadOnlyList<Area> Areas(string code, string? name) => code == Area.China
        ? [new Area(Area.China, "中国", "China", null, null)]
        : [new Area(Area.China, "中国", "China", null, null), new Area(code, string.IsNullOrEmpty(name) ? code : name, "", Area.China, null)];

    /// <summary>The catalogue's entries that facts are linked to or compared with, in the catalogue's order.</summary>
    private static IReadOnlyList<Indicator> Indicators(Findings findings)
    {
        var codes = findings.Facts.Select(fact => fact.IndicatorCode).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var linker = Parts.Linker();
        foreach (var fact in findings.Facts)
        {
            if (fact.Reference is { } reference && linker.Link(reference, Measure.Growth, null, []) is { } link)
            {
                codes.Add(link.Code);
            }
        }

        return [.. Parts.Catalogue().Where(indicator => codes.Contains(indicator.Code))];
    }
}
