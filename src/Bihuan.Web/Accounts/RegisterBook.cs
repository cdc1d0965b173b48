using Bihuan.Registers;

namespace Bihuan.Web.Accounts;

/// <summary>The register of one plan as it is kept while people work on it: one wish at a time, each decided on what is kept at that moment.</summary>
public sealed class RegisterBook : IDisposable
{
    private const int MostAttempts = 3;

    private readonly PlanSource _source;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly IReadOnlyList<Commitment> _drafts;

    // When the machine drafted: what it did is kept with the first edit, and is not dated by it.
    private readonly DateTimeOffset _drafted;

    /// <summary>A book over a plan; nothing is read yet.</summary>
    public RegisterBook(PlanSource source, TimeProvider clock)
    {
        (_source, _clock, _drafted) = (source, clock, clock.GetUtcNow());
        _drafts = source.Loop.Draft(source.Findings);
        Parts = new PartDrafter(source.Loop, source.Findings, _drafts);
        Kept = Open(source.Events);
    }

    /// <summary>What the parts of a split entry mean.</summary>
    public PartDrafter Parts { get; }

    /// <summary>The register with the differences the present text makes.</summary>
    public KeptRegister Kept { get; private set; }

    /// <summary>Why nothing can be changed; null when it can.</summary>
    public Diagnostic? ReadOnly => _source.Log is { } log ? log.ReadOnly : DeskDiagnostics.ReadOnly.At(default, "register.jsonl");

    /// <summary>Decides a wish on the register as it is kept now, and keeps what comes of it.</summary>
    /// <param name="wish">Register and time to events or a refusal.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public async Task<Decision> ActAsync(Func<Register, DateTimeOffset, Decision> wish, CancellationToken cancellation)
    {
        if (ReadOnly is { } closed || _source.Log is not { } log)
        {
            return Decision.Refused(ReadOnly!);
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                Kept = Open((await log.ReadAsync(cancellation)).Events);
                var decision = wish(Kept.Register, _clock.GetUtcNow());
                if (decision.Events.Count == 0)
                {
                    return decision;
                }

                // What the text changed is kept together with the first thing a person does on it.
                if (await log.AppendAsync([.. Kept.Amendment.Events, .. decision.Events], cancellation))
                {
                    Kept = Open((await log.ReadAsync(cancellation)).Events);
                    return decision;
                }

                if (attempt == MostAttempts)
                {
                    return Decision.Refused(DeskDiagnostics.Busy.At(default));
                }
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return Decision.Refused(DeskDiagnostics.ReadOnly.At(default, "register.jsonl"));
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private KeptRegister Open(IReadOnlyList<RegisterEvent> events) => KeptRegister.Open(events, _source.Start, _drafts, _source.Findings, _source.Loop.Plan, _drafted);
}
