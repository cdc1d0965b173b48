namespace Bihuan.Registers;

/// <summary>Port: where the events of one plan's register are kept. Only ever added to.</summary>
public interface IRegisterLog
{
    /// <summary>Why nothing can be added; null when it can.</summary>
    Diagnostic? ReadOnly { get; }

    /// <summary>All events, in order, and what could not be read of them.</summary>
    Task<RegisterHistory> ReadAsync(CancellationToken cancellation);

    /// <summary>Adds events whose revisions follow the last one kept; false, and nothing added, when somebody was faster.</summary>
    Task<bool> AppendAsync(IReadOnlyList<RegisterEvent> events, CancellationToken cancellation);
}
