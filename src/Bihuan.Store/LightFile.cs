using Bihuan.Lights;
using Bihuan.Store.Tables;

namespace Bihuan.Store;

/// <summary>A table of light schemes as a file (<c>lights.csv</c>), in UTF-8 or GB18030. What it means and whether it is whole is the core's to say.</summary>
public static class LightFile
{
    /// <summary>Its name in a plan folder.</summary>
    public const string Name = "lights.csv";

    /// <summary>The schemes of a file. Never throws for its content: what is wrong is in the diagnostics, also that it cannot be opened.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="name">What diagnostics call it.</param>
    public static LightReading Read(string path, string name)
    {
        var bag = new DiagnosticBag();
        var reading = TextOf(path, name, bag) is { } text ? LightCatalogue.ReadOwn(text, name) : new LightReading([], [], []);
        return reading with { Diagnostics = [.. bag.ToList(), .. reading.Diagnostics] };
    }

    /// <summary>The schemes of the table that a plan keeps; null when it brings none.</summary>
    public static LightReading? Of(Plan plan) => plan.LightsTable is { } text ? LightCatalogue.ReadOwn(text, Name) : null;

    internal static string? TextOf(string path, string name, DiagnosticBag bag)
    {
        using var reader = TextFile.Open(path, name, bag);
        return reader?.ReadToEnd();
    }
}
