using Bihuan.Delivery.Cases;

namespace Bihuan.Delivery.Allocations;

/// <summary>Parts of a plan's commitments were given out, or changed.</summary>
/// <param name="Plan">Id of the plan.</param>
/// <param name="By">Who.</param>
/// <param name="On">The day.</param>
/// <param name="Document">The notice it rests on.</param>
/// <param name="Rows">The parts.</param>
public sealed record AllocationEvent(string Plan, Actor By, DateOnly On, string Document, IReadOnlyList<AllocationRow> Rows);
