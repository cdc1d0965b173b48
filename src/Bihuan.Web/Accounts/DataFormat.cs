namespace Bihuan.Web.Accounts;

/// <summary>The formats observations come and go in.</summary>
public enum DataFormat
{
    /// <summary>The columns of observations.csv.</summary>
    Csv = 0,

    /// <summary>The same as a workbook.</summary>
    Xlsx,

    /// <summary>SDMX-CSV 2.0.</summary>
    SdmxCsv,
}
