using BenchmarkDotNet.Running;
using Bihuan.Benchmarks.Consistency;
using Bihuan.Benchmarks.Evaluation;
using Bihuan.Benchmarks.Reading;

if (args is ["--quick", .. var reports])
{
    QuickReading.Run(reports);
    return;
}

if (args is ["--consistency"])
{
    QuickChecking.Run();
    return;
}

if (args is ["--evaluation", .. var size])
{
    QuickEvaluating.Run(size is [var areas] ? int.Parse(areas, System.Globalization.CultureInfo.InvariantCulture) : 40_000);
    return;
}

if (args is ["--asof", var directory, .. var count])
{
    await QuickAsOf.RunAsync(count is [var plans] ? int.Parse(plans, System.Globalization.CultureInfo.InvariantCulture) : 500, directory);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReportReading).Assembly).Run(args);
