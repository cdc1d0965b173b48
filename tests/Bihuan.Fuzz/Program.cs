using System.Text;
using Bihuan;
using Bihuan.Formulas;
using Bihuan.Reading;
using Bihuan.Reading.Linking;
using SharpFuzz;

// What a target must never do is throw: every exception is a crash to the fuzzer.
// Made inside the run: instrumented code may only run once the fuzzer listens.
ReportReader? reader = null;
FormulaNotation? notation = null;
Action<string>? target = args is [var name, ..] ? name switch
{
    "read" => Read,
    "formula" => Parse,
    _ => null,
} : null;
if (target is null)
{
    Console.Error.WriteLine("usage: Bihuan.Fuzz read|formula [FILE]   (without FILE: under afl-fuzz)");
    return 2;
}

if (args.Length > 1)
{
    // A file that crashed, once more and with its stack.
    target(Encoding.UTF8.GetString(File.ReadAllBytes(args[1])));
    return 0;
}

Fuzzer.Run(stream =>
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    target(Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
});
return 0;

void Parse(string text)
{
    notation ??= new FormulaNotation("500101", IndicatorCatalogue.Default.Indicators);
    notation.TryParse(text, out _);
}

void Read(string text)
{
    reader ??= new ReportReader(new IndicatorLinker());
    var findings = reader.Read(new Report("fuzz", text), [], [], explain: true);
    foreach (var fact in findings.Facts)
    {
        if (!fact.Citation.Span.Of(text).SequenceEqual(fact.Citation.Quote))
        {
            throw new InvalidOperationException($"{fact.Id} does not quote the text at {fact.Citation.Span}");
        }
    }
}
