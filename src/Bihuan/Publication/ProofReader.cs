using System.Globalization;
using System.Text.Json;
using Bihuan.Formulas;
using Bihuan.Lights;
using Bihuan.Statistics;

namespace Bihuan.Publication;

/// <summary>Reads the inputs of a proof: what was evaluated, on which figures, as of when, shown by which lights.</summary>
internal sealed class ProofReader(string file)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<ProofDifference> _differences = [];

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Figures that do not fit their ids.</summary>
    public IReadOnlyList<ProofDifference> Differences => _differences;

    public sealed record Inputs(Commitment Commitment, Plan Plan, SeriesSet Data, FormulaNotation Notation, DateOnly? AsOf, LightJudge? Lights);

    /// <summary>The inputs; null with diagnostics when one that is needed cannot be read.</summary>
    public Inputs? Read(JsonElement json)
    {
        try
        {
            return Inside(json);
        }
        catch (UnreadableException missing)
        {
            _diagnostics.Add(ProofDiagnostics.PartMissing.At(new Place(file, Field: missing.Path), missing.Path));
        }
        catch (InvalidOperationException)
        {
            // Text with half a surrogate pair.
            _diagnostics.Add(ProofDiagnostics.NotAProof.At(new Place(file)));
        }

        return null;
    }

    private Inputs? Inside(JsonElement json)
    {
        var proof = Part(json, "proof", JsonValueKind.Object);
        var inputs = Part(proof, "inputs", JsonValueKind.Object);
        var indicators = Each(inputs, "indicators").Select(Indicator).ToList();
        var observations = Each(proof, "observations").Select((one, index) => Observation(one, $"proof.observations[{index}]"))
            .Concat(Each(inputs, "observations").Select((one, index) => Observation(one, $"proof.inputs.observations[{index}]"))).ToList();
        var order = Each(inputs, "order").Select(one => one.GetString() ?? "").ToList();
        observations = [.. observations.OrderBy(observation => order.IndexOf(observation.Id))];
        var notation = new FormulaNotation(Text(inputs, "homeArea"), indicators);
        var interpretations = new List<Interpretation>();
        foreach (var reading in Each(json, "readings"))
        {
            var formula = Text(reading, "formula");
            if (notation.TryParse(formula, out var diagnostic) is not { } parsed)
            {
                _diagnostics.Add(ProofDiagnostics.FormulaNotRead.At(new Place(file, Field: "readings"), formula, diagnostic?.Message.Zh, diagnostic?.Message.En));
                return null;
            }

            interpretations.Add(new Interpretation(Text(reading, "reading"), parsed));
        }

        var citation = new Citation(default, Text(proof, "quote"), default, Text(proof, "sentence"), [.. Each(proof, "section").Select(one => one.GetString() ?? "")]);
        var factId = MaybeText(json, "fact");
        var commitment = new Commitment
        {
            Id = Text(json, "commitment"),
            Kind = ContractCodes.TryParse(Text(proof, "kind"), out var kind) ? kind : throw new UnreadableException("proof.kind"),
            Fact = factId is null ? null : new Fact
            {
                Id = factId, Citation = citation, Indicator = Text(proof, "title"), Measure = default, Comparator = default, Modality = default,
                From = Number(inputs, "from"), To = Number(inputs, "to"),
            },
            Citation = citation,
            Title = Text(proof, "title"),
            IndicatorCode = MaybeText(json, "indicatorCode"),
            AreaCode = Text(json, "areaCode"),
            PlanFrom = Number(inputs, "planFrom"),
            Interpretations = interpretations,
            // Without a formula, the reasons are the commitment's own.
            Reasons = interpretations.Count == 0 ? [.. Each(json, "reasons").Select(one => ReasonOf(one.GetString() ?? ""))] : [],
            IsConfirmed = Part(proof, "confirmed", null).ValueKind == JsonValueKind.True,
        };
        var asOf = MaybeText(json, "asOf") is { } day
            ? DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw new UnreadableException("asOf")
            : (DateOnly?)null;
        var data = new SeriesSet(indicators, observations);
        var plan = new Plan
        {
            Id = "", Title = "", AreaCode = notation.HomeArea, Issued = default, From = default, To = default, Indicators = indicators, Areas = [], Observations = observations,
            Interpretations = InterpretationRules.Of(Part(inputs, "interpretations", JsonValueKind.Object).EnumerateObject().Select(one => KeyValuePair.Create(one.Name, one.Value.GetString() ?? ""))).Rules,
            Trajectories = [.. Each(inputs, "trajectories").Select(Planned)],
            Events = [.. Each(inputs, "events").Select(EvidenceOf)],
        };
        return new Inputs(commitment, plan, data, notation, asOf, proof.TryGetProperty("light", out var light) ? new LightJudge(Scheme(light), data, asOf) : null);
    }

    private static LightScheme Scheme(JsonElement light)
    {
        var rows = Each(light, "rows").Select(row => new LightRow(
            LightWords.TryParse(Text(row, "colour"), out var colour) ? colour : throw new UnreadableException("proof.light.rows.colour"),
            Both(row, "word"),
            [.. Part(row, "when", JsonValueKind.Object).EnumerateObject().Select(condition =>
                LightQuestion.Find(condition.Name) is { } question && LightGuard.TryParse(question, condition.Value.GetString() ?? "", out var guard) ? guard : throw new UnreadableException($"proof.light.rows.when.{condition.Name}"))],
            Part(row, "published", null).ValueKind == JsonValueKind.True,
            default)).ToList();
        var table = new LightTable
        {
            Id = Text(light, "id"), Version = Text(light, "version"), Words = Both(light, "scheme"), Source = new("", ""), Note = new("", ""),
            Rules = [new LightRule(Text(light, "rule"), new("", ""), rows)],
        };
        return LightScheme.TryMake(table, out _) ?? throw new UnreadableException("proof.light.rows");
    }

    private static Indicator Indicator(JsonElement json) => new()
    {
        Code = Text(json, "code"),
        NameZh = Text(json, "nameZh"),
        NameEn = Text(json, "nameEn"),
        Unit = UnitOf(json),
        Kind = Codes.TryParse(Text(json, "kind"), out IndicatorKind kind) ? kind : throw new UnreadableException("proof.inputs.indicators.kind"),
        Direction = Codes.TryParse(Text(json, "direction"), out Direction direction) ? direction : throw new UnreadableException("proof.inputs.indicators.direction"),
        PriceBasis = Codes.TryParse(Text(json, "priceBasis"), out PriceBasis basis) ? basis : throw new UnreadableException("proof.inputs.indicators.priceBasis"),
        Frequency = json.TryGetProperty("frequency", out var often) && often.ValueKind == JsonValueKind.Null ? null
            : Codes.TryParse(Text(json, "frequency"), out Frequency frequency) ? frequency : throw new UnreadableException("proof.inputs.indicators.frequency"),
    };

    private Observation Observation(JsonElement json, string path)
    {
        var value = Part(json, "value", JsonValueKind.Number).TryGetDecimal(out var number) ? number : throw new UnreadableException($"{path}.value");
        var observation = new Observation
        {
            Id = Text(json, "id"),
            Key = new SeriesKey(Text(json, "indicatorCode"), Text(json, "areaCode"), Codes.TryParse(Text(json, "measure"), out SeriesMeasure measure) ? measure : throw new UnreadableException($"{path}.measure")),
            Period = Period.TryParse(Text(json, "period"), out var period) ? period : throw new UnreadableException($"{path}.period"),
            Value = new Quantity(value, UnitOf(json)),
            Status = Codes.TryParse(Text(json, "status"), out ObservationStatus status) ? status : throw new UnreadableException($"{path}.status"),
            Published = PublishedOf(json),
            Source = new Source(Text(json, "sourceTitle"), MaybeText(json, "sourceUrl"), MaybeText(json, "quote")),
            Bound = Codes.TryParse(Text(json, "bound"), out Bound bound) ? bound : throw new UnreadableException($"{path}.bound"),
            IsDerived = Part(json, "derived", null).ValueKind == JsonValueKind.True,
            Note = MaybeText(json, "note"),
        };
        var id = ObservationId.Of(observation);
        if (!string.Equals(id, observation.Id, StringComparison.Ordinal))
        {
            _differences.Add(new ProofDifference($"{path}.id", $"\"{observation.Id}\"", $"\"{id}\""));
        }

        return observation;
    }

    private static PlannedPoint Planned(JsonElement json) => new()
    {
        Commitment = MaybeText(json, "commitment"),
        Indicator = MaybeText(json, "indicatorCode"),
        Area = MaybeText(json, "areaCode"),
        Period = Period.TryParse(Text(json, "period"), out var period) ? period : throw new UnreadableException("proof.inputs.trajectories.period"),
        Value = Part(json, "value", null) is { ValueKind: JsonValueKind.Number } value ? new Quantity(value.TryGetDecimal(out var number) ? number : throw new UnreadableException("proof.inputs.trajectories.value"), UnitOf(json)) : null,
        Event = MaybeText(json, "event"),
        Published = PublishedOf(json),
        Source = SourceOf(json),
    };

    private static Evidence EvidenceOf(JsonElement json) => new(
        Text(json, "event"),
        DateOnly.TryParseExact(Text(json, "day"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new UnreadableException("proof.inputs.events.day"),
        PublishedOf(json),
        SourceOf(json) ?? new Source("", null, null),
        MaybeText(json, "note"),
        default);

    private static PublicationDate? PublishedOf(JsonElement json) =>
        MaybeText(json, "published") is { } day ? PublicationDate.TryParse(day, out var published) ? published : throw new UnreadableException("published") : null;

    private static Source? SourceOf(JsonElement json) => MaybeText(json, "sourceTitle") is { } title ? new Source(title, MaybeText(json, "sourceUrl"), MaybeText(json, "quote")) : null;

    private static Unit UnitOf(JsonElement json) => UnitCatalogue.TryParse(Text(json, "unit"), out var unit) ? unit : throw new UnreadableException("unit");

    private static Reason ReasonOf(string text) => text.IndexOf(':', StringComparison.Ordinal) is var at and > 0 ? new Reason(text[..at], text[(at + 1)..]) : new Reason(text);

    private static Words Both(JsonElement json, string key) => Part(json, key, JsonValueKind.Object) is var words ? new(Text(words, "zh"), Text(words, "en")) : default;

    private static int? Number(JsonElement json, string key) => MaybeText(json, key) is { } text
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1900 and <= 2199 ? number : throw new UnreadableException(key)
        : null;

    private static string Text(JsonElement json, string key) => Part(json, key, JsonValueKind.String).GetString()!;

    private static string? MaybeText(JsonElement json, string key) => Part(json, key, null) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement.ArrayEnumerator Each(JsonElement json, string key) => Part(json, key, JsonValueKind.Array).EnumerateArray();

    private static JsonElement Part(JsonElement json, string key, JsonValueKind? kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(key, out var part) && (kind is null || part.ValueKind == kind) ? part : throw new UnreadableException(key);

    /// <summary>Leaves the reading at the first part that is not there; caught at its front door, never seen outside.</summary>
    private sealed class UnreadableException(string path) : Exception
    {
        public string Path => path;
    }
}
