namespace Bihuan.Web.Sending;

/// <summary>A way by which word is sent.</summary>
internal interface ICarrier
{
    /// <summary>Its name in the record.</summary>
    string Channel { get; }

    /// <summary>How many parcels for one member go together.</summary>
    int Together { get; }

    /// <summary>Sends them.</summary>
    /// <param name="member">To whom; null for the office's own program.</param>
    /// <param name="parcels">In order.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when they were taken; else why not, and whether there is no use in trying the next ones now.</returns>
    Task<(Diagnostic Problem, bool IsGeneral)?> CarryAsync(Access.Member? member, IReadOnlyList<Parcel> parcels, CancellationToken cancellation);
}
