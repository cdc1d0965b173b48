using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Bihuan.Reading;

namespace Bihuan.Benchmarks.Reading;

/// <summary>The whole reading beside three things that look at the same text: decoding it, scanning for cue words, finding numbers.</summary>
[MemoryDiagnoser]
public partial class ReportReading
{
    internal static readonly SearchValues<string> CueWords = SearchValues.Create(
        ["以上", "左右", "超过", "达到", "增长", "下降", "年均", "力争", "确保", "预计", "分别", "累计", "每年", "占比", "同步"], StringComparison.Ordinal);

    private readonly ReportReader _reader = new();
    private string _text = "";
    private byte[] _bytes = [];
    private Report _report = new("sample", "");

    /// <summary>Characters of the text.</summary>
    [Params(20_000, 1_000_000)]
    public int Characters { get; set; }

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _text = SampleText.OfLength(Characters);
        _bytes = Encoding.UTF8.GetBytes(_text);
        _report = new Report("sample", _text);
    }

    /// <summary>Decoding the same UTF-8.</summary>
    [Benchmark]
    public int Decode() => Encoding.UTF8.GetString(_bytes).Length;

    /// <summary>Scanning for fifteen cue words.</summary>
    [Benchmark(Baseline = true)]
    public int CueWordScan() => CountCues(_text);

    /// <summary>One expression that finds numerals with units.</summary>
    [Benchmark]
    public int NumberExpression() => Numbers().Count(_text);

    /// <summary>The whole reading.</summary>
    [Benchmark]
    public int Read() => _reader.Read(_report, [], []).Facts.Count;

    internal static int CountCues(string text)
    {
        var rest = text.AsSpan();
        var count = 0;
        while (rest.IndexOfAny(CueWords) is >= 0 and var at)
        {
            count++;
            rest = rest[(at + 2)..];
        }

        return count;
    }

    [GeneratedRegex("[0-9]+(?:\\.[0-9]+)?[万亿]*(?:%|元|人|户|个|家|公里|亩|套)?|[一二三四五六七八九十百千万亿]+(?:个|家|项|批|成)?", RegexOptions.ExplicitCapture, 10_000)]
    internal static partial Regex Numbers();
}
