using System.Collections.Frozen;
using Bihuan.Publication;

namespace Bihuan.Web.Phrases;

/// <summary>The policy areas of the catalogue in English; a plan's own areas stay as it writes them.</summary>
internal static class PolicyAreaPhrases
{
    private static readonly FrozenDictionary<string, string> English = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["经济发展"] = "Economy",
        ["投资消费"] = "Investment and consumption",
        ["产业科技"] = "Industry and technology",
        ["财政金融"] = "Public finance and banking",
        ["改革开放"] = "Reform and opening up",
        ["城乡区域"] = "Towns, villages and regions",
        ["农业农村"] = "Agriculture and countryside",
        ["民生保障"] = "Livelihood",
        ["生态环境"] = "Environment",
        ["社会治理"] = "Public order and services",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of an area in a language.</summary>
    public static string Of(string area, Language language) => language == Language.English && English.TryGetValue(area, out var name) ? name : area;

    /// <summary>Whether a name is written in the page's own language.</summary>
    public static bool IsOwn(string area, Language language) => language != Language.English || area.Length == 0 || English.ContainsKey(area);
}
