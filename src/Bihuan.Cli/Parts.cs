using System.Runtime.CompilerServices;
using Bihuan.Consistency;
using Bihuan.Documents;
using Bihuan.Reading;
using Bihuan.Reading.Drafting;
using Bihuan.Reading.Linking;
using Bihuan.Reading.Reconciling;
using Bihuan.Statistics;
using Bihuan.Web.Sites;

namespace Bihuan.Cli;

/// <summary>The parts the commands are made of, each made when first asked for, so that a command loads only what it uses.</summary>
internal static class Parts
{
    /// <summary>Text to facts, linked to the catalogue.</summary>
    public static IReportReader Reader() => new ReportReader(new IndicatorLinker());

    /// <summary>Wordings to indicators.</summary>
    public static IIndicatorLinker Linker() => new IndicatorLinker();

    /// <summary>The indicators Bihuan knows of.</summary>
    public static IReadOnlyList<Indicator> Catalogue() => IndicatorCatalogue.Default.Indicators;

    /// <summary>Whether plans hold together, with the identities Bihuan knows of.</summary>
    public static ConsistencyChecker Checker() => new(IndicatorCatalogue.Default.Identities, IndicatorCatalogue.Default.Indicators);

    /// <summary>Bytes of a file to its text.</summary>
    public static DocumentText ReadDocument(byte[] bytes, string name) => DocumentReader.Read(bytes, name);

    /// <summary>The account as a folder of pages. Apart from the rest of the command, so that only a run that wants pages loads them.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task WritePagesAsync(Account account, string folder, CancellationToken cancellation) =>
        StaticSite.WriteAsync(account, Checker().Check([CheckedPlan.Of(account)], cancellation), folder, cancellation);

    /// <summary>What reports promised against what later ones say.</summary>
    public static IReconciler Reconciler() => new Reconciler(Drafter());

    /// <summary>Facts to commitments.</summary>
    public static IDrafter Drafter() => new Drafter();
}
