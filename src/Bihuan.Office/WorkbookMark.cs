using DocumentFormat.OpenXml.CustomProperties;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.VariantTypes;

namespace Bihuan.Office;

/// <summary>What a workbook of ours says about itself in its custom properties, so that it is known again when it comes back. <c>default</c> is a workbook of somebody else.</summary>
/// <param name="Kind">One of the kinds below; null for a workbook that is not ours.</param>
/// <param name="Version">Version of that kind of workbook.</param>
/// <param name="Plan">The plan it was made for.</param>
public readonly record struct WorkbookMark(string? Kind, int Version, string? Plan)
{
    /// <summary>The template agencies fill in.</summary>
    public const string Template = "observation-template";

    /// <summary>An export of observations.</summary>
    public const string Observations = "observations";

    /// <summary>A decomposition table (分解表); its own reader takes it.</summary>
    public const string Decomposition = "decomposition";

    private const string KindName = "bihuan.kind";
    private const string VersionName = "bihuan.version";
    private const string PlanName = "bihuan.plan";
    // The format id of every custom property, fixed by the format.
    private const string FormatId = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    internal static WorkbookMark Of(SpreadsheetDocument document)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in document.CustomFilePropertiesPart?.Properties?.Elements<CustomDocumentProperty>() ?? [])
        {
            if (property.Name?.Value is { } name)
            {
                values[name] = property.InnerText;
            }
        }

        return new WorkbookMark(
            values.GetValueOrDefault(KindName),
            int.TryParse(values.GetValueOrDefault(VersionName), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : 0,
            values.GetValueOrDefault(PlanName));
    }

    internal void WriteTo(SpreadsheetDocument document)
    {
        var part = document.AddCustomFilePropertiesPart();
        part.Properties = new Properties();
        var number = 2;
        foreach (var (name, value) in new[] { (KindName, Kind), (VersionName, Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), (PlanName, Plan) })
        {
            part.Properties.Append(new CustomDocumentProperty(new VTLPWSTR(value ?? "")) { FormatId = FormatId, PropertyId = number++, Name = name });
        }
    }
}
