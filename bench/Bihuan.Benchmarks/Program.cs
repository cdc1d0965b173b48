using BenchmarkDotNet.Running;
using Bihuan.Benchmarks.Reading;

if (args is ["--quick"])
{
    QuickReading.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ReportReading).Assembly).Run(args);
