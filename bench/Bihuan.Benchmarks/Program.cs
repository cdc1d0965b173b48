using BenchmarkDotNet.Running;
using Bihuan.Benchmarks.Consistency;
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

BenchmarkSwitcher.FromAssembly(typeof(ReportReading).Assembly).Run(args);
