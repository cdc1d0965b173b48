using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Bihuan.Hosts.Tests.Web;

/// <summary>
/// Every page there is, so that a new one cannot be left out of the rules: of a web application from its table of routes, of a published folder from its
/// files.
/// </summary>
internal static class SiteMap
{
    // What stands for a part of an address; a route with a part that is not here fails the test until somebody says what stands for it.
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["planId"] = ["chongqing-2023"],
        // The one whose register can be changed.
        ["planId/register"] = ["wangchuan-2023"], ["id/register"] = ["C001"],
        // With a chart and a path, and without a figure.
        ["id"] = ["C051", "C100"],
        ["code"] = ["gdp"],
        // A comparison of figures has no address of its own before a file is offered: ImportPageTests opens it.
        ["key"] = [],
        ["name"] = ["chongqing-2023.csv"],
    };

    /// <summary>Addresses that answer a GET in one language, with examples for their parts; not all of them are pages.</summary>
    public static IReadOnlyList<string> Addresses(WebApplication app, string language) =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/'))
            .Where(pattern => pattern == "/" + language || pattern.StartsWith($"/{language}/", StringComparison.Ordinal))
            .SelectMany(Filled).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>
    /// Pages of a folder: all that are one of their kind; of those that come by the dozen (one folder each) the longest, the shortest, and the ones named.
    /// </summary>
    public static IReadOnlyList<string> Files(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .GroupBy(file => Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/'), StringComparer.Ordinal)
            .SelectMany(files => files.Count() < 20 ? files : Some([.. files.OrderBy(file => new FileInfo(file).Length).ThenBy(file => file, StringComparer.Ordinal)]))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Some(List<string> files) => files.Take(1).Append(files[^1]).Concat(files.Where(file => Path.GetFileNameWithoutExtension(file) is "C051" or "C056" or "index")).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Filled(string pattern)
    {
        var from = pattern.IndexOf('{', StringComparison.Ordinal);
        if (from < 0)
        {
            return [pattern];
        }

        var to = pattern.IndexOf('}', from);
        var part = pattern[(from + 1)..to];
        Assert.True(pattern.Contains("/register", StringComparison.Ordinal) && Examples.TryGetValue(part + "/register", out var values) || Examples.TryGetValue(part, out values), $"{pattern}: nothing stands for {part} yet");
        return values.SelectMany(value => Filled(pattern[..from] + value + pattern[(to + 1)..]));
    }
}
