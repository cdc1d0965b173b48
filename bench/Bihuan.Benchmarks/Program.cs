using BenchmarkDotNet.Running;
using Bihuan.Benchmarks.Reading;

if (args is ["--quick", .. var reports])
{
    QuickReading.Run(reports);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReportReading).Assembly).Run(args);
