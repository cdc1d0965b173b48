using System.Text.Json;
using Bihuan.Formulas;

namespace Bihuan.Publication;

/// <summary>Reads the lines of one register, each against the report's findings.</summary>
internal sealed class RegisterReader(Findings findings, Plan plan, string file)
{
    private readonly FormulaNotation _notation = new(plan.AreaCode, plan.Indicators);
    private readonly HashSet<string> _areas = [.. plan.Areas.Select(area => area.Code), plan.AreaCode, Area.China];
    private readonly HashSet<string> _indicators = [.. plan.Indicators.Select(indicator => indicator.Code)];
    private readonly Dictionary<string, Fact> _facts = findings.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Commitment> _register = [];
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Commitment> Register => _register;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public void Read(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                Read(json.RootElement, number);
                return;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or text with half a surrogate pair: said below, together with lines that are JSON but not an object.
        }

        Note(RegisterDiagnostics.NotAnObject, number, null);
    }

    private void Read(JsonElement json, int number)
    {
        if (Text(json, "id") is not { Length: > 0 } id)
        {
            Note(RegisterDiagnostics.KeyMissing, number, "id", "id");
            return;
        }

        if (!ContractCodes.TryParse(Text(json, "kind"), out var kind))
        {
            Note(RegisterDiagnostics.UnknownKind, number, "kind", Text(json, "kind"));
            return;
        }

        if (CitationOf(json, number, out var fact) is not { } citation)
        {
            return;
        }

        Shapes(json, number);
        var area = Text(json, "areaCode") ?? fact?.AreaCode ?? plan.AreaCode;
        if (!_areas.Contains(area) && area != fact?.AreaCode)
        {
            Note(RegisterDiagnostics.UnknownArea, number, "areaCode", area);
            return;
        }

        if (!_ids.Add(id))
        {
            Note(RegisterDiagnostics.Duplicate, number, "id", id);
            return;
        }

        var interpretations = Interpretations(json, number, _notation.Of(area));
        var isConfirmed = json.TryGetProperty("confirmed", out var confirmed) && confirmed.ValueKind == JsonValueKind.True;
        _register.Add(new Commitment
        {
            Id = id,
            Kind = kind,
            Fact = fact,
            Citation = citation,
            Title = Text(json, "title") is { Length: > 0 } title ? title : fact?.Indicator ?? citation.Sentence,
            IndicatorCode = IndicatorOf(json, number, fact),
            AreaCode = area,
            PlanFrom = plan.From,
            Interpretations = interpretations,
            Reasons = interpretations.Count == 0 || !isConfirmed ? Reasons(json) : [],
            IsConfirmed = isConfirmed,
        });
    }

    /// <summary>Tells when nothing could be used: lines of no use, or no line at all.</summary>
    public void End()
    {
        if (_register.Count == 0)
        {
            _diagnostics.Add(RegisterDiagnostics.NothingUsable.At(new Place(file)));
        }
    }

    /// <summary>Keys whose value is of a kind that cannot be used; a person who wrote them meant something.</summary>
    private void Shapes(JsonElement json, int number)
    {
        foreach (var key in (ReadOnlySpan<string>)["title", "indicatorCode", "areaCode", "fact", "quote", "sentence", "formula", "reading"])
        {
            Expect(key, new("文字", "text"), value => value.ValueKind == JsonValueKind.String);
        }

        Expect("section", new("文字的列表", "a list of texts"), value => IsListOf(value, item => item.ValueKind == JsonValueKind.String));
        Expect("reasons", new("文字的列表", "a list of texts"), value => IsListOf(value, item => item.ValueKind == JsonValueKind.String));
        Expect("readings", new("由 {\"reading\", \"formula\"} 组成的列表", "a list of {\"reading\", \"formula\"}"),
            value => IsListOf(value, item => Text(item, "reading") is not null && Text(item, "formula") is not null));
        Expect("confirmed", new("true 或 false", "true or false"), value => value.ValueKind is JsonValueKind.True or JsonValueKind.False);

        void Expect(string key, Words expected, Func<JsonElement, bool> isRight)
        {
            if (json.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null && !isRight(value))
            {
                Note(RegisterDiagnostics.KeyWrong, number, key, key, expected.Zh, expected.En);
            }
        }

        static bool IsListOf(JsonElement value, Func<JsonElement, bool> isRight) => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(isRight);
    }

    private string? IndicatorOf(JsonElement json, int number, Fact? fact)
    {
        if (Text(json, "indicatorCode") is not { } code || code == fact?.IndicatorCode || _indicators.Contains(code))
        {
            return Text(json, "indicatorCode") ?? fact?.IndicatorCode;
        }

        Note(RegisterDiagnostics.UnknownIndicator, number, "indicatorCode", code);
        return fact?.IndicatorCode;
    }

    /// <summary>By the fact's id when its words are still the same, else by the words, else by the sentence alone.</summary>
    private Citation? CitationOf(JsonElement json, int number, out Fact? fact)
    {
        var (id, quote, sentence) = (Text(json, "fact"), Text(json, "quote") ?? "", Text(json, "sentence") ?? "");
        fact = id is not null && _facts.TryGetValue(id, out var same) && (quote.Length == 0 || same.Citation.Quote == quote) ? same : null;
        if (fact is null && id is not null)
        {
            fact = findings.Facts.FirstOrDefault(one => one.Citation.Quote == quote && one.Citation.Sentence == sentence);
            if (fact is not null)
            {
                Note(RegisterDiagnostics.FoundByWords, number, "fact", id, fact.Id);
            }
            else if (_facts.TryGetValue(id, out var other))
            {
                Note(RegisterDiagnostics.QuoteDiffers, number, "quote", id, other.Citation.Quote, quote);
            }
            else
            {
                Note(RegisterDiagnostics.FactNotFound, number, "fact", id, quote);
            }
        }

        if (fact is not null)
        {
            return fact.Citation;
        }

        if (FindSentence(sentence) is { } passage)
        {
            var at = Citation.PlaceOf(findings.Report.Text, quote, passage.Span.Start, passage.Span.End);
            var span = at >= 0 ? new Span(at, at + quote.Length) : passage.Span;
            return new Citation(span, span.Of(findings.Report.Text).ToString(), passage.Span, passage.Text, SectionOf(passage));
        }

        Note(RegisterDiagnostics.SentenceNotFound, number, "sentence", sentence);
        return null;
    }

    private Passage? FindSentence(string sentence) => sentence.Length == 0
        ? null
        : findings.Passages.FirstOrDefault(passage => passage.Kind != PassageKind.Heading && passage.Text == sentence);

    /// <summary>The headings above a sentence, outermost first; the document's title is left out, as in facts.</summary>
    private IReadOnlyList<string> SectionOf(Passage sentence)
    {
        var section = new List<Passage>();
        foreach (var passage in findings.Passages)
        {
            if (passage.Span.Start >= sentence.Span.Start)
            {
                break;
            }

            if (passage.Kind == PassageKind.Heading)
            {
                section.RemoveAll(above => above.Depth >= passage.Depth);
                section.Add(passage);
            }
        }

        return [.. section.Where(heading => heading.Depth > 0).Select(heading => heading.Text)];
    }

    private List<Interpretation> Interpretations(JsonElement json, int number, FormulaNotation notation)
    {
        var interpretations = new List<Interpretation>();
        var unread = new HashSet<string>(StringComparer.Ordinal);
        if (json.TryGetProperty("readings", out var readings) && readings.ValueKind == JsonValueKind.Array)
        {
            foreach (var reading in readings.EnumerateArray())
            {
                Add(Text(reading, "reading"), Text(reading, "formula"));
            }
        }

        if (Text(json, "reading") is { } chosenName && readings.ValueKind == JsonValueKind.Array && readings.GetArrayLength() > 0
            && !readings.EnumerateArray().Any(one => Text(one, "reading") == chosenName))
        {
            Note(RegisterDiagnostics.UnknownReading, number, "reading", chosenName);
        }

        // A person who corrects the formula line changes the default meaning.
        if (Text(json, "formula") is { } formula)
        {
            var name = Text(json, "reading") ?? "words.bound";
            var listed = interpretations.FindIndex(one => one.Id == name);
            if (listed < 0)
            {
                Add(name, formula);
                listed = interpretations.FindIndex(one => one.Id == name);
            }
            else if (notation.Print(interpretations[listed].Formula) != formula && Parse(name, formula) is { } corrected && corrected != interpretations[listed].Formula)
            {
                // The senses listed are of the words that the person put aside.
                return [new Interpretation(InterpretationCatalogue.Corrected, corrected)];
            }

            if (listed > 0)
            {
                var chosen = interpretations[listed];
                interpretations.RemoveAt(listed);
                interpretations.Insert(0, chosen);
            }
        }

        return interpretations;

        void Add(string? name, string? text)
        {
            if (name is not null && text is not null && Parse(name, text) is { } meaning)
            {
                interpretations.Add(new Interpretation(name, meaning));
            }
        }

        Formula? Parse(string name, string text)
        {
            var meaning = notation.TryParse(text, out var diagnostic);
            // The default meaning stands twice on a line; its mistake is one mistake.
            if (diagnostic is not null && unread.Add(text))
            {
                Note(RegisterDiagnostics.FormulaNotRead, number, "formula", name, diagnostic.Message.Zh, diagnostic.Message.En);
            }

            return meaning;
        }
    }

    private static List<Reason> Reasons(JsonElement json)
    {
        var reasons = new List<Reason>();
        if (json.TryGetProperty("reasons", out var list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String && item.GetString() is { Length: > 0 } text)
                {
                    var colon = text.IndexOf(':', StringComparison.Ordinal);
                    reasons.Add(colon < 0 ? new Reason(text) : new Reason(text[..colon], text[(colon + 1)..]));
                }
            }
        }

        return reasons;
    }

    private static string? Text(JsonElement json, string key) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Note(DiagnosticRule rule, int line, string? field, params ReadOnlySpan<object?> values) =>
        _diagnostics.Add(rule.At(new Place(file, line, null, field), values));
}
