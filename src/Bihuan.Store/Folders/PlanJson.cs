using System.Globalization;
using System.Text;
using System.Text.Json;
using Bihuan.Store.Tables;

namespace Bihuan.Store.Folders;

/// <summary>plan.json, key by key: what is right is taken, what is wrong is told with its line.</summary>
internal sealed class PlanJson
{
    public const int LongestText = 1 << 20;

    private const int Deepest = 16;

    private static readonly string[] Known = ["title", "titleEn", "areaCode", "government", "issued", "horizon", "language", "report", "files", "interpretations"];
    private static readonly string[] KnownFiles = ["indicators", "areas", "observations", "notes", "commitments", "report", "trajectories", "events"];

    private readonly Dictionary<string, (JsonElement Value, int Line)> _keys;
    private readonly DiagnosticBag _bag;

    private PlanJson(Dictionary<string, (JsonElement Value, int Line)> keys, DiagnosticBag bag)
    {
        _keys = keys;
        _bag = bag;
        Title = Text("title", true, Describe.Text, "\"重庆市人民政府工作报告（2023年）\"");
        TitleEn = Text("titleEn", false, Describe.Text, "\"Chongqing Government Work Report 2023\"");
        AreaCode = Text("areaCode", true, Describe.Text, "\"500000\"");
        Government = Text("government", false, Describe.Text, "\"重庆市人民政府\"");
        Language = Text("language", false, Describe.Text, "\"zh-CN\"");
        Issued = Day();
        (From, To) = Horizon();
        if (Issued is { } day && From is { } from && To is { } to && (day.Year < from - 1 || day.Year > to))
        {
            bag.Add(PlanDiagnostics.IssuedOutsideHorizon, At("issued", keys["issued"].Line), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), from, to);
        }

        Files();
        Interpretations = Declared();
        Report ??= Text("report", true, Describe.Name, "\"report.md\"");
        foreach (var (key, entry) in keys.Where(pair => !Known.Contains(pair.Key, StringComparer.Ordinal)))
        {
            bag.Add(PlanDiagnostics.JsonKeyUnknown, At(key, entry.Line), Seen.Of(key));
        }
    }

    public string? Title { get; }

    public string? TitleEn { get; }

    public string? AreaCode { get; }

    public string? Government { get; }

    public string? Language { get; }

    public DateOnly? Issued { get; }

    public int? From { get; }

    public int? To { get; }

    public string? Report { get; private set; }

    /// <summary>File names; null where plan.json names none and the usual name is meant.</summary>
    public string? Indicators { get; private set; }

    public string? Areas { get; private set; }

    public string? Notes { get; private set; }

    public string? Register { get; private set; }

    public string? Trajectories { get; private set; }

    public string? Events { get; private set; }

    /// <summary>The catalogue's interpretations with what the plan declares.</summary>
    public InterpretationRules Interpretations { get; }

    public IReadOnlyList<string>? Observations { get; private set; }

    /// <summary>Null when the file is not there or is not a JSON object.</summary>
    public static PlanJson? Read(string root, DiagnosticBag bag)
    {
        if (!Path.Exists(Path.Combine(root, PlanFolder.PlanFile)))
        {
            bag.Add(PlanDiagnostics.JsonMissing, new Place(PlanFolder.PlanFile), Seen.Of(root));
            return null;
        }

        if (IsEmpty(Path.Combine(root, PlanFolder.PlanFile)))
        {
            bag.Add(PlanDiagnostics.JsonEmpty, new Place(PlanFolder.PlanFile));
            return null;
        }

        using var reader = TextFile.Open(Path.Combine(root, PlanFolder.PlanFile), PlanFolder.PlanFile, bag);
        if (reader is null)
        {
            return null;
        }

        var buffer = new char[LongestText + 1];
        var length = reader.ReadBlock(buffer, 0, buffer.Length);
        if (length > LongestText)
        {
            bag.Add(PlanDiagnostics.JsonTooLarge, new Place(PlanFolder.PlanFile), LongestText);
            return null;
        }

        return Keys(Encoding.UTF8.GetBytes(buffer, 0, length), bag) is { } keys ? new PlanJson(keys, bag) : null;
    }

    private static bool IsEmpty(string path) => new FileInfo(path) is { Exists: true, Length: 0 };

    /// <summary>The plan, or null where a key it cannot do without is missing.</summary>
    public Plan? Complete(
        string id,
        IReadOnlyList<Indicator> indicators,
        IReadOnlyList<Area> areas,
        IReadOnlyList<Observation> observations,
        IReadOnlyList<PlanNote> notes,
        IReadOnlyList<PlannedPoint> trajectories,
        IReadOnlyList<Evidence> events) =>
        Title is null || AreaCode is null || Issued is not { } issued || From is not { } from || To is not { } to
            ? null
            : new Plan
            {
                Id = id,
                Title = Title,
                TitleEn = TitleEn ?? "",
                AreaCode = AreaCode,
                Issued = issued,
                From = from,
                To = to,
                Language = Language ?? "zh-CN",
                Indicators = indicators,
                Areas = areas,
                Observations = observations,
                Notes = notes,
                Interpretations = Interpretations,
                Trajectories = trajectories,
                Events = events,
            };

    private static Dictionary<string, (JsonElement Value, int Line)>? Keys(byte[] json, DiagnosticBag bag)
    {
        var keys = new Dictionary<string, (JsonElement, int)>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest });
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                bag.Add(PlanDiagnostics.JsonSyntax, new Place(PlanFolder.PlanFile, 1, 1), "应是一个对象 { … }", "an object { … } is expected");
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var line = 1 + json.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n');
                var key = reader.GetString()!;
                reader.Read();
                keys[key] = (JsonElement.ParseValue(ref reader), line);
            }

            reader.Read();
            return keys;
        }
        catch (JsonException problem)
        {
            bag.Add(PlanDiagnostics.JsonSyntax, PlaceOf(problem, json, out var rest), [.. Reason(rest, problem.Message.Contains("maximum configured depth", StringComparison.Ordinal))]);
            return null;
        }
        catch (InvalidOperationException)
        {
            // A key or word with half of a surrogate pair cannot be made a string.
            bag.Add(PlanDiagnostics.JsonSyntax, new Place(PlanFolder.PlanFile), "\\u 后面的编码不成字", "a \\u escape is no character");
            return null;
        }
    }

    // The reader counts bytes from 0; people count characters from 1.
    private static Place PlaceOf(JsonException problem, ReadOnlySpan<byte> json, out string rest)
    {
        var line = (int)(problem.LineNumber ?? 0);
        for (var i = 0; i < line; i++)
        {
            json = json[(json.IndexOf((byte)'\n') + 1)..];
        }

        var bytes = (int)Math.Min(problem.BytePositionInLine ?? 0, json.Length);
        rest = Encoding.UTF8.GetString(json[bytes..]);
        return new Place(PlanFolder.PlanFile, line + 1, Encoding.UTF8.GetCharCount(json[..bytes]) + 1);
    }

    // What is seen there says more to a person than the grammar rule that it breaks.
    private static string[] Reason(string rest, bool isTooDeep)
    {
        if (isTooDeep)
        {
            return [$"括号嵌套超过 {Deepest} 层", $"brackets are nested more than {Deepest} deep"];
        }

        var seen = rest.AsSpan().TrimStart();
        if (seen.IsEmpty)
        {
            return ["文件到这里就断了", "the file ends too early"];
        }

        var end = seen.IndexOfAny('\r', '\n');
        var shown = Seen.Of((end < 0 ? seen : seen[..end])[..Math.Min(end < 0 ? seen.Length : end, 16)].ToString());
        return [$"这里不应是“{shown}”", $"“{shown}” is not expected here"];
    }

    private static Place At(string key, int line) => new(PlanFolder.PlanFile, line, Field: Seen.Of(key));

    private string? Text(string key, bool isRequired, Words expected, string example)
    {
        if (!_keys.TryGetValue(key, out var entry))
        {
            if (isRequired)
            {
                Missing(key, expected, example);
            }

            return null;
        }

        return TextOf(entry.Value) ?? Wrong(key, entry, expected, example);
    }

    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private DateOnly? Day()
    {
        const string Example = "\"2023-01-13\"";
        if (!_keys.TryGetValue("issued", out var entry))
        {
            Missing("issued", Describe.Day, Example);
            return null;
        }

        if (DateOnly.TryParseExact(TextOf(entry.Value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong("issued", entry, Describe.Day, Example);
        return null;
    }

    private (int? From, int? To) Horizon()
    {
        const string Example = "{\"from\": 2023, \"to\": 2027}";
        if (!_keys.TryGetValue("horizon", out var entry))
        {
            Missing("horizon", Describe.Horizon, Example);
            return default;
        }

        if (Year(entry.Value, "from") is { } from && Year(entry.Value, "to") is { } to && from <= to)
        {
            return (from, to);
        }

        Wrong("horizon", entry, Describe.Horizon, Example);
        return default;

        // 2023 and "2023" both occur in folders written by hand.
        static int? Year(JsonElement value, string key)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(key, out var year))
            {
                return null;
            }

            var text = year.ValueKind == JsonValueKind.Number ? year.GetRawText() : TextOf(year);
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1900 and <= 2199 ? number : null;
        }
    }

    /// <summary>{"about": "about.twoSided", "sync.half": "0.4百分点"}: senses and numbers of the plan's own.</summary>
    private InterpretationRules Declared()
    {
        const string Example = "{\"about\": \"about.twoSided\", \"about.points\": \"0.2百分点\"}";
        if (!_keys.TryGetValue("interpretations", out var entry))
        {
            return InterpretationRules.Default;
        }

        if (entry.Value.ValueKind != JsonValueKind.Object || entry.Value.EnumerateObject().Any(one => TextOf(one.Value) is null))
        {
            Wrong("interpretations", entry, Describe.Interpretations, Example);
            return InterpretationRules.Default;
        }

        var (rules, diagnostics) = InterpretationRules.Of(
            entry.Value.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, TextOf(one.Value)!)), new Place(PlanFolder.PlanFile, entry.Line));
        foreach (var diagnostic in diagnostics)
        {
            _bag.Add(diagnostic);
        }

        return rules;
    }

    private void Files()
    {
        if (!_keys.TryGetValue("files", out var entry))
        {
            return;
        }

        if (entry.Value.ValueKind != JsonValueKind.Object)
        {
            Wrong("files", entry, Describe.Files, "{\"observations\": \"observations.csv\"}");
            return;
        }

        foreach (var file in entry.Value.EnumerateObject())
        {
            var key = $"files.{file.Name}";
            if (!KnownFiles.Contains(file.Name, StringComparer.Ordinal))
            {
                _bag.Add(PlanDiagnostics.JsonKeyUnknown, At(key, entry.Line), Seen.Of(key));
                continue;
            }

            if (Names(file.Value) is not { Count: > 0 } names || (names.Count > 1 && file.Name != "observations"))
            {
                Wrong(key, (file.Value, entry.Line), file.Name == "observations" ? Describe.Names : Describe.Name, $"\"{file.Name}.csv\"");
                continue;
            }

            Assign(file.Name, names);
        }
    }

    private void Assign(string key, List<string> names)
    {
        switch (key)
        {
            case "indicators":
                Indicators = names[0];
                break;
            case "areas":
                Areas = names[0];
                break;
            case "notes":
                Notes = names[0];
                break;
            case "commitments":
                Register = names[0];
                break;
            case "trajectories":
                Trajectories = names[0];
                break;
            case "events":
                Events = names[0];
                break;
            case "report":
                Report = names[0];
                break;
            default:
                Observations = names;
                break;
        }
    }

    private static List<string>? Names(JsonElement value)
    {
        if (TextOf(value) is { } one)
        {
            return [one];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var names = value.EnumerateArray().Select(TextOf).ToList();
        return names.Contains(null) ? null : names.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
    }

    private void Missing(string key, Words expected, string example) =>
        _bag.Add(PlanDiagnostics.JsonKeyMissing, new Place(PlanFolder.PlanFile, Field: key), key, expected.Zh, expected.En, example);

    private string? Wrong(string key, (JsonElement Value, int Line) entry, Words expected, string example)
    {
        _bag.Add(PlanDiagnostics.JsonKeyWrong, At(key, entry.Line), key, expected.Zh, expected.En, example, Seen.Of(entry.Value.GetRawText()));
        return null;
    }

    // What each kind of key should hold.
    private static class Describe
    {
        public static readonly Words Text = new("一段文字", "a text");
        public static readonly Words Name = new("文件名", "a file name");
        public static readonly Words Names = new("文件名，或文件名的列表", "a file name or a list of them");
        public static readonly Words Day = new("日期 年-月-日", "a day, year-month-day");
        public static readonly Words Horizon = new("起止年份，起不晚于止", "first and last year, in this order");
        public static readonly Words Interpretations = new("释义项到所选释义或数的对照", "what is chosen for each ambiguity, as texts");
        public static readonly Words Files = new("各表的文件名", "the file name of each table");
    }
}
