using System.Security.Cryptography;
using System.Text;

namespace Bihuan.Store.Database;

/// <summary>Everything one version of a plan holds, as the texts that go into its columns, and the hash over them.</summary>
internal sealed class VersionContent
{
    private readonly Plan _plan;
    private readonly Report _report;
    private readonly IReadOnlyList<Fact> _facts;
    private readonly IReadOnlyList<CommitmentRow> _commitments;
    private readonly string _header;
    private readonly string _reportHeader;
    private readonly string _indicators;
    private readonly string _areas;
    private readonly string _notes;
    private readonly string[] _factTexts;

    public VersionContent(Plan plan, Report report, IReadOnlyList<Fact> facts, IReadOnlyList<CommitmentRow> commitments)
    {
        (_plan, _report, _facts, _commitments) = (plan, report, facts, commitments);
        _header = StoreJson.Write(PlanHeader.Of(plan));
        _reportHeader = StoreJson.Write(ReportHeader.Of(report));
        _indicators = StoreJson.Write(plan.Indicators);
        _areas = StoreJson.Write(plan.Areas);
        _notes = StoreJson.Write(plan.Notes);
        _factTexts = [.. facts.Select(StoreJson.Write)];
        Hash = HashOf([_header, report.Name, report.Text, _reportHeader, _indicators, _areas, _notes, .. _factTexts, .. commitments.Select(StoreJson.Write)]);
    }

    /// <summary>SHA-256 in hexadecimal. Observations are not part of it: they belong to the plan and grow.</summary>
    public string Hash { get; }

    public PlanVersionEntity Version(int version, DateTimeOffset now) => new()
    {
        PlanId = _plan.Id,
        Version = version,
        ContentHash = Hash,
        RegisteredAt = now,
        Title = _plan.Title,
        TitleEn = _plan.TitleEn,
        AreaCode = _plan.AreaCode,
        Issued = _plan.Issued,
        PlanJson = _header,
        ReportName = _report.Name,
        ReportText = _report.Text,
        ReportJson = _reportHeader,
        IndicatorsJson = _indicators,
        AreasJson = _areas,
        NotesJson = _notes,
    };

    public IEnumerable<FactEntity> Facts(int version) => _facts.Select((fact, ordinal) => new FactEntity
    {
        PlanId = _plan.Id,
        Version = version,
        FactId = fact.Id,
        Ordinal = ordinal,
        IndicatorCode = fact.IndicatorCode,
        Modality = Statistics.Codes.Of(fact.Modality),
        Json = _factTexts[ordinal],
    });

    public IEnumerable<CommitmentEntity> Commitments(int version) => _commitments.Select((commitment, ordinal) => new CommitmentEntity
    {
        PlanId = _plan.Id,
        Version = version,
        CommitmentId = commitment.Id,
        Ordinal = ordinal,
        FactId = commitment.FactId,
        IndicatorCode = commitment.IndicatorCode,
        AreaCode = commitment.AreaCode,
        Title = commitment.Title,
        Formula = commitment.Formula,
        InterpretationId = commitment.InterpretationId,
        Kind = commitment.Kind,
        State = commitment.State,
        Json = commitment.Json,
    });

    /// <summary>The hash of a version as it lies in its rows.</summary>
    public static string HashOf(PlanVersionEntity row, IEnumerable<FactEntity> facts, IEnumerable<CommitmentEntity> commitments) => HashOf(
    [
        row.PlanJson, row.ReportName, row.ReportText, row.ReportJson, row.IndicatorsJson, row.AreasJson, row.NotesJson,
        .. facts.Select(fact => fact.Json), .. commitments.Select(commitment => StoreJson.Write(CommitmentOf(commitment))),
    ]);

    public static CommitmentRow CommitmentOf(CommitmentEntity row) => new()
    {
        Id = row.CommitmentId,
        FactId = row.FactId,
        IndicatorCode = row.IndicatorCode,
        AreaCode = row.AreaCode,
        Title = row.Title,
        Formula = row.Formula,
        InterpretationId = row.InterpretationId,
        Kind = row.Kind,
        State = row.State,
        Json = row.Json,
    };

    // Each part with its length, so that no text can pass for the border between two.
    private static string HashOf(IReadOnlyList<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
