using System.Text.Json.Serialization;
using Bihuan.Agencies;

namespace Bihuan.Web.Api;

/// <summary>Parts of commitments a program gives out, all or none.</summary>
/// <param name="Post">In which post, for somebody who holds several.</param>
/// <param name="Document">The notice it rests on.</param>
/// <param name="Rows">The parts.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record AllocationWishes(string? Post = null, string? Document = null, IReadOnlyList<AllocationWish>? Rows = null);
